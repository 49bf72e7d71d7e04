"""Why a question is answered as it is. Worked out anew when somebody asks for it: answering keeps nothing for it."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from index import confidence, in_context
from index.archive import Archive
from index.choosing import PASSAGES_READ, Choice, Ranked
from index.confidence_model import Confidence
from index.domain import Answer, Article, Kind, NoAnswer
from index.embedded import EmbeddedRetriever, Hit
from index.features import Features
from index.prepared import checksum_of
from index.question import Question, QuestionWord
from index.ranking import Ranker

PASSAGES = 3  # that are shown
SENTENCES = 4  # the best one, and what would have come next

# Of signals that are no feature of the best sentence: how the scores lie, and what is true of the question.
SCORES, QUESTION = "scores", "question"
WORD_BY_WORD = "word by word"  # of features that are one of the question's words each: read word by word


@dataclass(frozen=True, slots=True)
class LookedUp:
    word: str
    terms: tuple[str, ...]
    idf: float
    passages: int  # that have it; 0 where no article has
    where: str  # the best sentence has it, or what is around it


@dataclass(frozen=True, slots=True)
class Scored:
    """A passage with its BM25 score, or a sentence with the ranker's and its chance of being the right one."""

    article: Article
    text: str
    score: float
    chance: float | None = None


@dataclass(frozen=True, slots=True)
class Feature:
    """What it contributes to the score by which the best sentence is ahead of the next one; its value in each."""

    name: str
    group: str  # of features.GROUPS, or WORD_BY_WORD
    ahead: float
    value: float
    next_value: float


@dataclass(frozen=True, slots=True)
class Signal:
    """What it adds to the log odds of being sure."""

    name: str
    group: str  # of features.GROUPS, or SCORES or QUESTION
    value: float
    adds: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """`given` with what led to it; empty parts where nothing was found, or there was nothing to look up.

    Features and signals: those that count most come first.
    """

    given: Answer | NoAnswer
    enough: float  # confidence from which on an answer is given
    looked_up: tuple[LookedUp, ...]
    passages: tuple[Scored, ...] = ()
    sentences: tuple[Scored, ...] = ()  # best first
    features: tuple[Feature, ...] = ()
    signals: tuple[Signal, ...] = ()
    is_beside_the_point: bool = False  # something speaks against the best sentence, however sure it looks


def explanation(
    question: Question, given: Answer | NoAnswer, choice: Choice | None, retriever: EmbeddedRetriever, archive: Archive
) -> Explanation:
    """`choice`: what was made of the question; None where nothing was found or looked up."""
    if choice is None:
        words = () if question.small_talk or not retriever.generation.articles else question.words
        looked_up = tuple(of_word(word, retriever, "nowhere near") for word in words)
        return Explanation(given=given, enough=retriever.learned.enough, looked_up=looked_up)
    ranked, words = choice.ranked, choice.ranked.question.words
    hits = in_context.passages(ranked.question, retriever, PASSAGES_READ)[:PASSAGES]
    order = ranked.best_first(SENTENCES)
    numbers = [int(ranked.candidates.article[place]) for place in order]
    article = loaded(retriever, archive, [*numbers, *(hit.article for hit in hits)])
    is_asked = ranked.question.asked is not Kind.NAME
    return Explanation(
        given=given,
        enough=choice.enough,
        looked_up=tuple(of_word(word, retriever, where(ranked, order[0], number)) for number, word in enumerate(words)),
        passages=tuple(passages(hits, retriever, article)),
        sentences=tuple(sentences(ranked, order, article)),
        features=features(ranked, order, retriever.learned.ranker),
        signals=signals(ranked, retriever.learned.confidence) if is_asked else (),
        is_beside_the_point=choice.is_beside_the_point,
    )


def of_word(word: QuestionWord, retriever: EmbeddedRetriever, place: str) -> LookedUp:
    found = retriever.passages_with(word)
    return LookedUp(word.text, word.terms, retriever.weight(word), found, place if found else "in no article")


def where(ranked: Ranked, best: int, word: int) -> str:
    candidates = ranked.candidates
    held = {
        "in the sentence": candidates.inside,
        "akin to a word of it": candidates.akin,
        "in the sentence before": candidates.before,
        "in the sentence after": candidates.after,
        "in the title or heading": candidates.above,
        "elsewhere in the article": candidates.around,
    }
    return next((place for place, holds in held.items() if holds[best, word]), "nowhere near")


def loaded(retriever: EmbeddedRetriever, archive: Archive, numbers: Iterable[int]) -> Callable[[int], Article | None]:
    """Articles by their numbers in the index; None where one has changed since it was indexed."""
    known = {number: retriever.article(number) for number in numbers}
    articles = archive.load({article_id for article_id, _ in known.values()})

    def article(number: int) -> Article | None:
        article_id, checksum = known[number]
        found = articles.get(article_id)
        return found if found and checksum_of(found.text) == checksum else None

    return article


def passages(
    hits: Sequence[Hit], retriever: EmbeddedRetriever, article: Callable[[int], Article | None]
) -> Iterable[Scored]:
    for hit in hits:
        if found := article(hit.article):
            start, end = retriever.span(hit)
            yield Scored(found, found.text[start:end], hit.score)


def sentences(ranked: Ranked, order: list[int], article: Callable[[int], Article | None]) -> Iterable[Scored]:
    candidates, scores = ranked.candidates, ranked.scores
    odds = np.exp(scores - scores.max())
    for place in order:
        if found := article(int(candidates.article[place])):
            start, end = candidates.rows.spans[candidates.place[place]].tolist()
            yield Scored(found, found.text[start:end], float(scores[place]), float(odds[place] / odds.sum()))


def features(ranked: Ranked, order: list[int], ranker: Ranker) -> tuple[Feature, ...]:
    """None where there is no other sentence."""
    if len(order) == 1:
        return ()
    best, runner_up = order[:2]
    columns, group = ranked.features.columns, groups(ranked.features)
    ahead = ranker.ahead(ranked.features, best, runner_up)
    found = [
        Feature(name, group[name], adds, float(columns[name][best]), float(columns[name][runner_up]))
        for name, adds in ahead.features.items()
    ]
    words, said = ranked.question.words, ranked.candidates.said
    found += (
        Feature(words[place].text, WORD_BY_WORD, adds, float(said[best, place]), float(said[runner_up, place]))
        for place, adds in zip(ranked.features.word_by_word.places, ahead.words, strict=True)
    )
    return tuple(sorted(found, key=lambda one: -abs(one.ahead)))


def signals(ranked: Ranked, sure: Confidence) -> tuple[Signal, ...]:
    values, group = confidence.signals(ranked.features, ranked.scores), groups(ranked.features)
    found = [Signal(name, group[name], values[name], adds) for name, adds in sure.contributions(values).items()]
    return tuple(sorted(found, key=lambda one: -abs(one.adds)))


def groups(found: Features) -> dict[str, str]:
    """Of each feature and signal."""
    return (
        {name: group for group, names in found.groups.items() for name in names}
        | dict.fromkeys(found.asked, QUESTION)
        | dict.fromkeys(confidence.OF_SCORES, SCORES)
        | {"kind_missing": "answering"}
    )
