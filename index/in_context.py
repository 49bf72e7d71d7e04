"""Where a follow-up may be answered: what its context adds to the search, to the scores and against an answer."""

import numpy as np

from index.arrays import Floats
from index.candidates import Candidates
from index.embedded import EmbeddedRetriever, Hit
from index.filters import Filter
from index.question import Again, Context, Question
from index.rules.speakers import are_spoken

SAME_ARTICLE = 2.0  # log odds that a follow-up is answered where the question before it was
FIRST_ARTICLE = 1.0  # and more where its best sentence was
SPOKEN = 5.0  # that the person spoken of says something, where it is asked what they said
SAID = {Again.LIKELY: 1.0, Again.UNLIKELY: -2.0, Again.OUT: -6.0}  # of sentences that were quoted before


def passages(question: Question, retriever: EmbeddedRetriever, limit: int, where: Filter | None = None) -> list[Hit]:
    """The best ones of the archive, and of the articles of the context also such as have none of the words."""
    hits = retriever.search(question.terms, limit, where)
    if question.context is None:
        return hits
    near = retriever.within(question.context.articles, question.terms, limit)
    return list({(hit.member, hit.passage): hit for hit in (*hits, *near)}.values())


def preferences(question: Question, candidates: Candidates, retriever: EmbeddedRetriever) -> Floats:
    """Log odds by what was answered before, to be added to the candidates' scores."""
    odds = np.zeros(len(candidates.place))
    context = question.context
    if context is None:
        return odds
    odds[np.isin(candidates.article, retriever.numbers_of(context.articles))] += SAME_ARTICLE
    odds[np.isin(candidates.article, retriever.numbers_of(context.articles[:1]))] += FIRST_ARTICLE
    if context.saying:
        odds[are_spoken(question, candidates, context.saying, retriever)] += SPOKEN
    starts = candidates.rows.spans[candidates.place, 0]
    for article, start in context.said:
        odds[np.isin(candidates.article, retriever.numbers_of([article])) & (starts == start)] += SAID[context.again]
    return odds


def is_out_of_context(question: Question, candidates: Candidates, best: int, retriever: EmbeddedRetriever) -> bool:
    """Whether a follow-up would be answered from an article that has nothing of what was spoken of: of another "he"."""
    context = question.context
    if context is None:
        return False
    if context.is_quoted and is_within(context, int(candidates.article[best]), retriever):
        return False
    inherited = np.array([word.weight < 1 for word in question.words])
    held = candidates.around[best][inherited]
    # Where nothing was quoted, only an article with all of it can be about the same.
    return bool(inherited.any() and not (held.any() if context.is_quoted else held.all()))


def is_within(context: Context, article: int, retriever: EmbeddedRetriever) -> bool:
    """Whether an article, by its number in the index, is one of those that were spoken of."""
    return article in retriever.numbers_of(context.articles)
