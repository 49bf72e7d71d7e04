"""A question to the best sentences of an index, and how sure that is. Pure: no store, no clock."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from index import confidence, in_context
from index.arrays import Floats
from index.candidates import Candidates
from index.domain import Span
from index.embedded import EmbeddedRetriever, Hit
from index.features import Features, features
from index.filters import Filter
from index.learned import Learned
from index.marks import Marker, marks
from index.places import with_places
from index.question import Question
from index.rules import is_to_the_point, leanings, least_confidence
from index.rules.offices import with_offices
from index.rules.uncounted import is_uncounted
from index.rules.unnamed import may_be_of_others
from index.shortlist import shortlist

PASSAGES_READ = 50  # the right sentence is in one of them for 98 to 100 questions in 100
RUNNERS_UP = 2  # further articles that are quoted beside the best one
AS_GOOD = 1.0  # log odds by which a runner-up may be behind
IS_NEAR = 0.5  # share of the question that an article must hold to be named as the nearest


@dataclass(frozen=True, slots=True)
class Sentence:
    """Characters start to end of an article, by its number in the index."""

    article: int
    start: int
    end: int
    marks: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Ranked:
    """What a choice was made from."""

    question: Question
    candidates: Candidates
    features: Features
    scores: Floats
    marker: Marker

    @property
    def best(self) -> int:
        return int(np.argmax(self.scores))

    def best_first(self, count: int) -> list[int]:
        """Places of candidates, at most so many; of equal ones the first in reading order."""
        order: list[int] = np.argsort(-self.scores, kind="stable")[:count].tolist()
        return order


@dataclass(frozen=True, slots=True)
class Choice:
    """The best sentence of each article, best first, at least one; how many of them answer is `agreeing`."""

    places: tuple[int, ...]  # of the candidates
    agreeing: int
    confidence: float
    is_beside_the_point: bool  # whatever the confidence
    matched: tuple[str, ...]  # the question's words that the best sentence or its surroundings have
    ranked: Ranked
    is_near: bool  # whether the best sentence's article is about what was asked at all
    enough: float  # confidence from which on an answer is given

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """Unmarked, which is quick: most choices are made on the way to another."""
        return tuple(unmarked(self.ranked.candidates, place) for place in self.places)

    @property
    def marked_sentences(self) -> tuple[Sentence, ...]:
        """Those that do not answer are shown to nobody."""
        answering = tuple(sentence_at(self.ranked, place) for place in self.places[: self.agreeing])
        return answering + self.sentences[self.agreeing :]

    @property
    def is_sure(self) -> bool:
        return self.confidence >= self.enough and not self.is_beside_the_point


def choose(question: Question, retriever: EmbeddedRetriever, where: Filter | None = None) -> Choice | None:
    """None where no quotable sentence has anything in common with the question."""
    return choose_in(in_context.passages(question, retriever, PASSAGES_READ, where), question, retriever)


def choose_in(hits: Sequence[Hit], question: Question, retriever: EmbeddedRetriever) -> Choice | None:
    return choose_among(candidates_of(question, hits, retriever), question, retriever) if hits else None


def choose_among(
    candidates: Candidates, question: Question, retriever: EmbeddedRetriever, known: Floats | None = None
) -> Choice | None:
    """`known` is what speaks for each candidate beside its features and the question before, in log odds."""
    preferred = in_context.preferences(question, candidates, retriever)
    choice = chosen(question, candidates, retriever.learned, preferred if known is None else preferred + known)
    if choice is None or question.context is None:
        return choice
    found, best = choice.ranked.candidates, choice.ranked.best
    sure = confidence.surer(choice.confidence, in_context.doubt(question, found, best, retriever))
    is_out = in_context.is_out_of_context(question, found, best, retriever)
    is_near = choice.is_near or in_context.is_within(question.context, int(found.article[best]), retriever)
    is_beside = choice.is_beside_the_point or is_out
    return replace(choice, confidence=sure, is_beside_the_point=is_beside, is_near=is_near)


def candidates_of(question: Question, hits: Sequence[Hit], retriever: EmbeddedRetriever) -> Candidates:
    """The sentences of at least one hit."""
    read = with_places(with_offices(question))
    rarity = [retriever.weight(word) for word in question.words]
    weights = np.array([word.weight for word in read.words]) * np.array(rarity)
    return in_context.understood(question, retriever.candidates(read, weights, hits), retriever)


def chosen(question: Question, candidates: Candidates, learned: Learned, known: Floats | None = None) -> Choice | None:
    """`known` is what speaks for each candidate beside its features, in log odds."""
    if not len(candidates.place):
        return None
    known = np.zeros(len(candidates.place)) if known is None else known
    read = shortlist(candidates, known)
    candidates = candidates.kept(read)
    found = features(question, candidates)
    scores = learned.ranker.scores(found) + known[read] + leanings(question, candidates)
    ranked = Ranked(question, candidates, found, scores, learned.marker)
    sure = confidence.confidence(question, found, scores, learned.confidence)
    only_names = confidence.shares_only_names(question, candidates, ranked.best)
    if only_names and not is_to_the_point(question, candidates, ranked.best):
        sure = confidence.surer(sure, -confidence.NAMES_ALONE)
    return best_of(ranked, sure, learned.enough)


def best_of(ranked: Ranked, sure: float, enough: float) -> Choice:
    """The choice by its scores."""
    question, candidates, scores = ranked.question, ranked.candidates, ranked.scores
    places = best_of_each_article(candidates, scores)[: 1 + RUNNERS_UP]
    best = places[0]
    as_good = (scores >= scores[best] - AS_GOOD) & ~may_be_of_others(question, candidates, best)
    agreeing = int(np.argmin([*as_good[places], False]))
    weights = candidates.weights
    return Choice(
        places=tuple(places),
        agreeing=agreeing,
        confidence=max(sure, least_confidence(question, candidates, best)),
        is_beside_the_point=is_uncounted(question, candidates, ranked.features, best)
        or (
            not is_to_the_point(question, candidates, best)
            and confidence.is_beside_the_point(question, candidates, best)
        ),
        matched=tuple(word.text for word, held in zip(question.words, candidates.context[best], strict=True) if held),
        ranked=ranked,
        enough=enough,
        is_near=float(weights @ candidates.around[best]) >= IS_NEAR * float(weights.sum()),
    )


def best_of_each_article(candidates: Candidates, scores: Floats) -> list[int]:
    """Places of candidates, the best first; of equal ones the first in reading order."""
    best: dict[int, int] = {}
    order = np.argsort(-scores, kind="stable")
    for article, place in zip(candidates.article[order].tolist(), order.tolist(), strict=True):
        best.setdefault(article, place)
    return list(best.values())


def sentence_at(ranked: Ranked, place: int) -> Sentence:
    candidates, row = ranked.candidates, int(ranked.candidates.place[place])
    found = marks(ranked.question, candidates.rows, row, candidates.weights, ranked.marker)
    return replace(unmarked(candidates, place), marks=found)


def unmarked(candidates: Candidates, place: int) -> Sentence:
    row = int(candidates.place[place])
    start, end = candidates.rows.spans[row].tolist()
    return Sentence(int(candidates.rows.article[row]), start, end)
