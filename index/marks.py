"""The words of a sentence that answer, where they can be told."""

import re
from dataclasses import dataclass

import numpy as np

from index.analysis.numbers import CURRENCY_SIGNS
from index.answer_spans import AnswerSpans, answer_spans
from index.arrays import Floats
from index.candidates import Rows
from index.domain import Kind, Span
from index.question import Question

MARKED = (Kind.PERSON, Kind.PLACE, Kind.TIME, Kind.NUMBER)
SURE = 0.75  # chance of being the answer from which on a span is marked: no mark is better than a wrong one

_PARTICLE = "(?:de|la|le|den|der|van|von|di|da|del|du|bin|ibn|al|де|ла|ле|ден|дер|ван|фон|ди|да|дель|дю|бин|ибн|аль)"
_NAME_BEHIND = re.compile(rf"(?<=[^\W\d_])(?: {_PARTICLE}){{1,2}}[ -][A-ZÀ-ÞА-ЯЁ]\w*")  # "de Montcalm"
_REST = re.compile(r"[\w°]*(?:[ \u00a0]?%)?")  # "km2" of "183,285km2"


@dataclass(frozen=True, slots=True)
class Marker:
    """A logistic model for each kind of answer, made by `index.training`."""

    names: tuple[str, ...]  # of the features, in the order of the weights
    weights: Floats  # (kinds, features), the kinds as in MARKED
    bias: Floats  # (kinds,)

    def chances(self, asked: Kind, spans: AnswerSpans) -> Floats:
        """Of each span, of being the answer."""
        kind = MARKED.index(asked)
        found = np.array([spans.features[name] for name in self.names], np.float64)
        chances: Floats = (1 + np.tanh((self.weights[kind] @ found + self.bias[kind]) / 2)) / 2
        return chances


def marks(question: Question, rows: Rows, row: int, weights: Floats, marker: Marker) -> tuple[Span, ...]:
    """The likeliest span, if that is sure enough. `weights`: how rare each of the question's words is."""
    if question.asked not in MARKED:
        return ()
    spans = answer_spans(question, rows, row, weights)
    if not len(spans.start):
        return ()
    chances = marker.chances(question.asked, spans)
    best = int(np.argmax(chances))
    if chances[best] < SURE or not shows(question.asked, spans, best):
        return ()
    return (Span(int(spans.start[best]), int(spans.end[best])),)


def shows(asked: Kind, spans: AnswerSpans, place: int) -> bool:
    """Whether a span is plainly of the kind that is asked for, however likely: in so few words of a sentence as it
    is told by, the model has seen little.
    """
    found = {name: bool(column[place]) for name, column in spans.features.items()}
    if asked is Kind.TIME:  # no mere "year"
        return found["digits"] or found["capital"]
    if asked is Kind.NUMBER:  # no footnote, and no number of something else
        return not found["bracketed"] and (not found["lacks_unit"] or found["counts"])
    if asked is Kind.PLACE:  # "in Gori"
        return found["behind_place"]
    return found["capital"] or not found["single"]  # without capitals one word may be anything


def whole(text: str, mark: Span) -> Span:
    """With what belongs to it and is no word of its own, or none that a name begins with."""
    start = mark.start - (text[max(mark.start - 1, 0) : mark.start] in CURRENCY_SIGNS and mark.start > 0)
    behind = _NAME_BEHIND.match(text, mark.end) or _REST.match(text, mark.end)
    return Span(start, behind.end() if behind else mark.end)
