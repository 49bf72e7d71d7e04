"""Where a follow-up may be answered: what its context adds to the search, to the scores and against an answer."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from index.arrays import Bools, Floats, Ints
from index.candidates import Candidates, are_own
from index.confidence import are_told_by_capitals
from index.domain import Kind
from index.embedded import EmbeddedRetriever, Hit
from index.filters import Filter
from index.kinds import mentions
from index.languages import LANGUAGES
from index.lexicon import translations
from index.lexicon.synonyms import synonyms
from index.question import Again, Context, Place, Question, QuestionWord, is_capital_name
from index.rules.speakers import are_spoken

SAME_ARTICLE = 2.0  # log odds that a follow-up is answered where the question before it was
FIRST_ARTICLE = 1.0  # and more where its best sentence was
FOLLOWING = {1: 1.5, 2: 1.0, 3: 0.5}  # and so many sentences behind that one: articles tell on, as people ask
SPOKEN = 5.0  # that the person spoken of says something, where no more is asked than what they said
SAYS_MORE = 1.0  # of a sentence that was quoted before, if it says what is asked now as well
SAID = -3.0  # if it does not
SAID_OTHERS = -6.0  # if others are asked for
GIVES_REASON = 1.5  # that a sentence of the article spoken of says why, where that is asked
THERE = 0.4  # of being right, where it is answered by the article spoken of
ELSEWHERE = -1.5  # where "and when?" is answered by another sentence than the one quoted: it may be of something else


def passages(question: Question, retriever: EmbeddedRetriever, limit: int, where: Filter | None = None) -> list[Hit]:
    """The best ones of the archive, and of the articles of the context also such as have none of the words."""
    hits = retriever.search(question.terms, limit, where)
    near = passages_near(question, retriever, limit)
    return list({(hit.member, hit.passage): hit for hit in (*hits, *near)}.values())


def passages_near(question: Question, retriever: EmbeddedRetriever, limit: int) -> list[Hit]:
    """Those of the articles of the context alone."""
    return retriever.within(question.context.articles, question.terms, limit) if question.context else []


def understood(question: Question, candidates: Candidates, retriever: EmbeddedRetriever) -> Candidates:
    """With what a follow-up inherits in every sentence of the articles spoken of: there it goes without saying."""
    if question.context is None:
        return candidates
    here = are_in(question.context.articles, question, candidates, retriever)
    meant = candidates.around & here[:, None] & ~are_own(question)
    return replace(candidates, inside=candidates.inside | meant)


def preferences(question: Question, candidates: Candidates, retriever: EmbeddedRetriever) -> Floats:
    """Log odds by what was answered before, to be added to the candidates' scores."""
    odds = np.zeros(len(candidates.place))
    context = question.context
    if context is None:
        return odds
    first = are_in(context.articles[:1], question, candidates, retriever)
    odds[are_in(context.articles, question, candidates, retriever)] += SAME_ARTICLE
    odds[first] += FIRST_ARTICLE
    if context.place:
        behind = sentences_behind(context.place, candidates, retriever)
        for distance, following in FOLLOWING.items():
            odds[first & (behind == distance)] += following
    if question.asked is Kind.REASON and context.again is not Again.NEVER:
        odds[first & are_naming(question.asked, candidates)] += GIVES_REASON
    if context.saying and not are_own(question).any():
        odds[are_spoken(question, candidates, context, retriever)] += SPOKEN
    if context.again is Again.NEVER:
        again = np.full(len(odds), SAID_OTHERS)
    else:
        again = np.where(say_more(question, candidates), SAYS_MORE, SAID)
    odds += again * are_said(context, candidates, retriever)
    return odds


def are_in(articles: Sequence[str], question: Question, candidates: Candidates, retriever: EmbeddedRetriever) -> Bools:
    """Which candidates are of these articles, unless these lack a name that the follow-up brings in."""
    here = np.isin(candidates.article, retriever.numbers_of(articles))
    names = are_own(question) & np.array([is_capital_name(word) for word in question.words], np.bool_)
    held: Bools = np.logical_and.reduce((candidates.around | candidates.akin)[:, names], axis=1, dtype=np.bool_)
    return here & held


def sentences_behind(place: Place, candidates: Candidates, retriever: EmbeddedRetriever) -> Ints:
    """How many sentences each candidate stands behind that one, 0 in other articles: shape (candidates,)."""
    (article, start), rows = place, candidates.rows
    here = np.isin(rows.article, retriever.numbers_of([article]))
    found = np.flatnonzero(here & (rows.spans[:, 0] == start))
    if not len(found):
        return np.zeros(len(candidates.place), np.intp)
    return np.where(here[candidates.place], candidates.place - found[0], 0)


def are_said(context: Context, candidates: Candidates, retriever: EmbeddedRetriever) -> Bools:
    """Which candidates were quoted before."""
    starts, said = candidates.rows.spans[candidates.place, 0], np.zeros(len(candidates.place), np.bool_)
    for article, start in context.said:
        said |= np.isin(candidates.article, retriever.numbers_of([article])) & (starts == start)
    return said


def say_more(question: Question, candidates: Candidates) -> Bools:
    """Which candidates have what a follow-up asks for itself: shape (candidates,)."""
    if question.context and question.context.again is Again.BY_KIND:
        return are_naming(question.asked, candidates)
    own = are_own(question)
    said: Bools = np.logical_and.reduce(candidates.inside[:, own], axis=1, dtype=np.bool_)
    return said & own.any()


def are_naming(kind: Kind, candidates: Candidates) -> Bools:
    """Which candidates name a thing of this kind: shape (candidates,)."""
    rows = candidates.rows
    named: Bools = rows.counts(mentions(rows).of(kind)) > 0
    return named[candidates.place]


def doubt(question: Question, candidates: Candidates, best: int, retriever: EmbeddedRetriever) -> float:
    """How much surer or less sure, in log odds, a choice is than its words tell."""
    context = question.context
    if context is None:
        return 0.0
    if context.again is Again.BY_KIND and not are_said(context, candidates, retriever)[best]:
        return ELSEWHERE
    return THERE if is_within(context, int(candidates.article[best]), retriever) else 0.0


def is_out_of_context(question: Question, candidates: Candidates, best: int, retriever: EmbeddedRetriever) -> bool:
    """Whether a follow-up would be answered from an article that has nothing of what was spoken of: of another "he"."""
    context = question.context
    if context is None:
        return False
    if is_within(context, int(candidates.article[best]), retriever):
        return not context.is_quoted and lacks_inherited_names(question, candidates, best)
    inherited = ~are_own(question)
    held = candidates.around[best][inherited]
    # Where nothing was quoted, only another article with all of it can be about the same.
    return bool(inherited.any() and not (held.any() if context.is_quoted else held.all()))


def lacks_inherited_names(question: Question, candidates: Candidates, best: int) -> bool:
    """Whether the article names nothing of what an earlier question, which nothing answered, was about.

    That it lacks other words of that question is, as like as not, why nothing did. In a script without capitals what
    the lexicon does not have as a common word may be a name, and some verbs pass for one: half of them must be known.
    """
    article = candidates.article == candidates.article[best]
    heard_of = candidates.around[best] | (candidates.akin | candidates.meant)[article].any(axis=0)
    inherited = ~are_own(question)
    has_capitals = are_told_by_capitals(question)
    named = inherited & np.array(
        [is_capital_name(word) if has_capitals else not is_common(word) for word in question.words]
    )
    counted = inherited & np.array([word.has_digits for word in question.words])
    enough = int(named.sum()) if has_capitals else int(named.sum()) / 2
    return bool((counted & ~heard_of).any()) or int((named & heard_of).sum()) < enough


def is_common(word: QuestionWord) -> bool:
    """Whether it is a word of news rather than a name, as far as the lexicon knows."""
    meanings = translations(word.terms[0], LANGUAGES)
    return bool(synonyms(word.terms[0])) or any(not one.is_name for one in meanings)


def is_within(context: Context, article: int, retriever: EmbeddedRetriever) -> bool:
    """Whether an article, by its number in the index, is one of those that were spoken of."""
    return article in retriever.numbers_of(context.articles)
