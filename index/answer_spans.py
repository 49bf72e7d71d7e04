"""Spans of a sentence that may answer a question, and how each stands to its words. No language is named here."""

from dataclasses import dataclass, replace
from functools import cache, cached_property

import numpy as np

from index.analysis.token import UNITS, Flag
from index.arrays import Bools, Floats, Ints
from index.candidates import Rows
from index.domain import Kind
from index.kinds import mentions
from index.languages.facts import Measure
from index.matching import ABSENT
from index.question import Question, tells_kind

IN_DATE = 2  # characters between its parts: "August 7, 1944"
JOINT = 3  # letters, at most, of a word between the ends of a range: "from 30 to 40"
NEAR, WIDE = 3.0, 10.0  # words away, and nearness has fallen to 1/e
BESIDE = 3  # words
SIZE = 4.0  # what logarithms are divided by
NO_WORD = -2  # of the question; not ABSENT, which many of the sentence's are
FAR_PARTED = 9  # characters: there is nothing beyond the ends of a sentence

Values = Floats | Bools


@dataclass(frozen=True, slots=True)
class AnswerSpans:
    """In the order of the sentence; shape (spans,)."""

    start: Ints  # characters of the article's text
    end: Ints
    features: dict[str, Values]


@dataclass(frozen=True)
class Words:
    """Of one sentence. What stands in one place is one word: a name with its key, "June 14", "2 million"."""

    start: Ints
    end: Ints
    flags: Ints
    asked: Ints  # the question's word that it is, or ABSENT

    @cached_property
    def gaps(self) -> Ints:
        """Characters before each, and behind the last."""
        inner = self.start[1:] - self.end[:-1]
        return np.concatenate([[FAR_PARTED], inner, [FAR_PARTED]])

    @cached_property
    def clause(self) -> Ints:
        """Its number: punctuation begins another."""
        return np.cumsum(self.gaps[:-1] > 1)

    @cached_property
    def place(self) -> Ints:
        """Counted from the left, and punctuation as one more: it parts what belongs together."""
        return np.arange(len(self.start)) + self.clause


def answer_spans(question: Question, rows: Rows, row: int, weights: Floats) -> AnswerSpans:
    """`weights`: how rare each of the question's words is."""
    words = words_of(rows, row)
    runs = _runs(question, words, rows)
    first, last = runs.T
    features: dict[str, Values] = {}
    if len(runs):
        near = _nearness(question, words, first, last, weights)
        features = near | _beside(question, words, first, last) | _looks(words, first, last)
    return AnswerSpans(words.start[first], words.end[last], features)


@cache
def span_features() -> frozenset[str]:
    name = Rows(*(np.array(one, np.int32) for one in ([[0, 1]], [0], [0], [[0, 1, 0, Flag.NAME]], [ABSENT], [ABSENT])))
    return frozenset(answer_spans(Question("", None, Kind.PERSON, None, ()), name, 0, np.zeros(0)).features)


def words_of(rows: Rows, row: int) -> Words:
    here = rows.tokens_of(row)
    tokens, word = rows.tokens[here], rows.word[here]
    ends = np.maximum.accumulate(tokens[:, 1])
    places = np.flatnonzero(np.append(True, tokens[1:, 0] >= ends[:-1])[: len(tokens)])
    if not len(places):
        return Words(ends, ends, ends, ends)
    own = Flag.STOP  # what is said of a part is true of the whole, but for this
    flags = np.bitwise_or.reduceat(tokens[:, 3], places) & ~(own | Flag.DERIVED) | tokens[places, 3] & own
    return Words(tokens[places, 0], np.maximum.reduceat(tokens[:, 1], places), flags, np.maximum.reduceat(word, places))


def _runs(question: Question, words: Words, rows: Rows) -> Ints:
    """The first and the last word of each span: shape (spans, 2)."""
    tokens = np.stack([words.start, words.end, np.zeros_like(words.start), words.flags], axis=1)
    own = replace(rows, owner=np.zeros_like(words.start), tokens=tokens, word=words.asked)
    answers = mentions(own).of(question.asked, question.measure)
    is_numeric = question.asked in (Kind.TIME, Kind.NUMBER)
    runs: list[list[int]] = []
    for place in np.flatnonzero(answers).tolist():
        if runs and _goes_on(words, runs[-1][1], place, is_numeric=is_numeric):
            runs[-1][1] = place
        else:
            runs.append([place, place])
    unit = _unit(question)
    for run in runs:  # "six years", and not "six", which is no answer to "how long?"
        behind = run[1] + 1
        if question.measure is Measure.FREQUENCY and _is_joint(words, behind):  # "twice a week"
            behind += 1
        if behind < len(words.start) and words.flags[behind] & unit and words.gaps[behind] == 1:
            run[1] = behind
    return np.array(runs, np.int32).reshape(-1, 2)


def _goes_on(words: Words, last: int, place: int, *, is_numeric: bool) -> bool:
    """Whether two are one: "Marat Kulakhmetov", "S. Lavrov", "14 June 2022", "from 30 to 40"."""
    gap, letters = words.gaps[last + 1], words.end[last] - words.start[last]
    if place == last + 1:
        is_date = words.flags[last] & words.flags[place] & Flag.TIME
        is_initial = not is_numeric and letters == 1
        return bool(gap <= (IN_DATE if is_date or is_initial else 1))
    joint, sign = last + 1, words.flags[last] & Flag.SHARE > 0  # "1% to 3%"
    is_between = place == joint + 1 and gap <= 1 + sign and words.gaps[place] == 1
    return is_numeric and is_between and _is_joint(words, joint)


def _is_joint(words: Words, place: int) -> bool:
    if place >= len(words.start) or words.asked[place] != ABSENT:
        return False
    return bool(words.flags[place] & Flag.STOP) and words.end[place] - words.start[place] <= JOINT


def _nearness(question: Question, words: Words, first: Ints, last: Ints, weights: Floats) -> dict[str, Values]:
    """To each of the question's words, as near as it comes; of the sentence as a whole, and of its clause."""
    shape = (len(weights), len(first))
    distance, in_clause, behind = np.full(shape, np.inf), np.zeros(shape, np.bool_), np.zeros(shape, np.bool_)
    asking = np.flatnonzero(words.asked != ABSENT)
    word, at, clause = words.asked[asking], words.place[asking, None], words.clause[asking, None]
    back, forth = words.place[first] - at, at - words.place[last]
    np.minimum.at(distance, word, np.maximum(back, forth))
    np.logical_or.at(behind, word, forth > 0)
    np.logical_or.at(in_clause, word, (words.clause[first] <= clause) & (clause <= words.clause[last]))
    near, share = np.exp(-distance / NEAR), weights / (weights.sum() or 1.0)
    common, close = _common(question), share @ near
    return {
        "near_unnamed": near[common].max(axis=0, initial=0.0),
        "near_first": near[common[:1]].sum(axis=0),
        "first_before": (back[word == (common or [NO_WORD])[0]] > 0).any(axis=0),
        "close": close,
        "wide": share @ np.exp(-distance / WIDE),
        "question_behind": share @ behind,
        "ahead_near": _ahead(near.max(axis=0, initial=0.0)),
        "ahead_close": _ahead(close),
        "ahead_clause": _ahead(share @ in_clause),
    }


def _ahead(values: Floats) -> Floats:
    """By how much each is more than the most of the others."""
    if len(values) == 1:
        return values
    others = np.full(len(values), values.max())
    others[np.argmax(values)] = np.partition(values, -2)[-2]
    ahead: Floats = values - others
    return ahead


def _beside(question: Question, words: Words, first: Ints, last: Ints) -> dict[str, Values]:
    """What stands right before and behind."""
    none = np.zeros(BESIDE, np.int64)
    flags = np.concatenate([none[:1], words.flags, none])
    asked = np.concatenate([none[:1] + ABSENT, words.asked, none + ABSENT])
    is_joined, is_followed = words.gaps[first] == 1, words.gaps[last + 1] == 1
    before, behind = flags[first] * is_joined, flags[last + 2] * is_followed
    heads = [place for place, word in enumerate(question.words) if tells_kind(question, word)]
    counted, unit = (_common(question) or [NO_WORD])[0], _unit(question)
    has_unit = (flags[[first, last + 1, last + 2, last + 3]] & unit > 0).any(axis=0)
    near_behind = asked[last + 2 + np.arange(BESIDE)[:, None]]
    is_head = np.zeros(len(question.words) + 1, np.bool_)  # ABSENT is the last one
    is_head[heads] = True
    return {
        "behind_place": before & Flag.PLACE > 0,
        "behind_manner": before & Flag.MANNER > 0,
        "behind_stop": before & Flag.STOP > 0,
        "before_capital": behind & Flag.CAPITAL > 0,
        "before_word": is_followed & (behind & (Flag.STOP | Flag.CAPITAL | Flag.DIGITS) == 0),
        "parted": ~is_joined & (first > 0),
        "counts": (near_behind == counted).any(axis=0),
        "head_behind": is_head[near_behind].any(axis=0),
        "unit": has_unit,
        "lacks_unit": ~has_unit & (unit > 0),
    }


def _looks(words: Words, first: Ints, last: Ints) -> dict[str, Values]:
    """What it is made of, and how many others there are."""
    flags = np.array([np.bitwise_or.reduce(words.flags[a : b + 1]) for a, b in zip(first, last, strict=True)])
    letters = words.end[last] - words.start[first]
    spans, others = len(first), len(first) - 1
    return {
        "bracketed": flags & Flag.BRACKETED > 0,
        "digits": flags & Flag.DIGITS > 0,
        "name": flags & Flag.NAME > 0,
        "capital": flags & Flag.CAPITAL > 0,
        "single": first == last,
        "letters": np.log1p(letters) / SIZE,
        "longest": letters == letters.max(),
        "opens": first == 0,
        "is_first": np.arange(spans) == 0,
        "rivals": np.full(spans, np.log1p(others) / SIZE),
        "alone": np.full(spans, float(others == 0)),
        "words": np.full(spans, np.log1p(len(words.start)) / SIZE),
    }


def _common(question: Question) -> list[int]:
    """Its words that are no names; the first is mostly what is counted."""
    return [place for place, word in enumerate(question.words) if not word.is_name]


def _unit(question: Question) -> int:
    if question.measure is Measure.FREQUENCY:
        return UNITS[Measure.FREQUENCY] | UNITS[Measure.DURATION] | Flag.TIME  # "every two weeks", "every Friday"
    return UNITS[question.measure] if question.measure else 0
