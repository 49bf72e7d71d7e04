"""Where a follow-up may be answered: what its context adds to the search, to the scores and against an answer."""

import numpy as np

from index.arrays import Floats
from index.candidates import Candidates
from index.embedded import EmbeddedRetriever, Hit
from index.filters import Filter
from index.question import Context, Question

SAME_ARTICLE = 2.0  # log odds that a follow-up is answered where the question before it was
SAID_AGAIN = 2.0  # log odds against the sentence that was the answer to an earlier question


def passages(question: Question, retriever: EmbeddedRetriever, limit: int, where: Filter | None = None) -> list[Hit]:
    """The best ones of the archive, and of the articles of the context also such as have none of the words."""
    hits = retriever.search(question.terms, limit, where)
    if question.context is None:
        return hits
    near = retriever.within(question.context.articles, question.terms, limit)
    return list({(hit.member, hit.passage): hit for hit in (*hits, *near)}.values())


def preferences(context: Context | None, candidates: Candidates, retriever: EmbeddedRetriever) -> Floats:
    """Log odds by what was answered before, to be added to the candidates' scores."""
    odds = np.zeros(len(candidates.place))
    if context is not None:
        odds[np.isin(candidates.article, retriever.numbers_of(context.articles))] += SAME_ARTICLE
        starts = candidates.rows.spans[candidates.place, 0]
        for article, start in context.said:
            here = np.isin(candidates.article, retriever.numbers_of([article]))
            odds[here & (starts == start)] -= SAID_AGAIN
    return odds


def is_out_of_context(question: Question, candidates: Candidates, best: int, retriever: EmbeddedRetriever) -> bool:
    """Whether a follow-up would be answered from an article that has nothing of what was spoken of: of another "he"."""
    if question.context is None or candidates.article[best] in retriever.numbers_of(question.context.articles):
        return False
    inherited = np.array([word.weight < 1 for word in question.words])
    held = candidates.around[best][inherited]
    # Where nothing was quoted, only an article with all of it can be about the same.
    return bool(inherited.any() and not (held.any() if question.context.articles else held.all()))
