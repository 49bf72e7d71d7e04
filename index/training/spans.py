"""What a marker learns from: spans of a sentence that holds the answer, and which of them are the answer."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from index.analysis import words_in
from index.analysis.token import Flag
from index.answer_spans import AnswerSpans, answer_spans, span_features
from index.archive import Archive
from index.arrays import Bools, Floats
from index.candidates import Candidates
from index.domain import Kind
from index.evaluation import AskedQuestion, Place
from index.marks import MARKED, Marker
from index.question import Question
from index.training.calibration import newton, with_ones

LEAST = 0.5  # of the answer's words, unless it has more than A_FEW
A_FEW = 6
TOO_LONG, SHORT = 3, 5  # times as many words as the answer has; so many are not too many


@dataclass(frozen=True, slots=True)
class SpanExample:
    asked: Kind
    columns: Floats  # (spans, features), as `span_features` are sorted
    right: Bools  # (spans,)


def span_example(
    asked: AskedQuestion, question: Question, candidates: Candidates, ids: Sequence[str], archive: Archive
) -> SpanExample | None:
    """Of the first candidate that holds a place of the answer; `ids`: the article of each. None where nothing does."""
    if question.asked not in MARKED:
        return None
    for (start, end), article, row in zip(
        candidates.rows.spans[candidates.place].tolist(), ids, candidates.place.tolist(), strict=True
    ):
        held = [one for one in asked.gold if one.doc_id == article and start <= one.start and one.end <= end]
        if held:
            found = answer_spans(question, candidates.rows, row, candidates.weights)
            right = list(are_answers(found, held, archive.load([article])[article].text[start:end], start))
            columns = [found.features[name] for name in sorted(span_features())] if right else []
            return SpanExample(question.asked, np.array(columns, np.float64).T, np.array(right)) if right else None
    return None


def are_answers(spans: AnswerSpans, held: Sequence[Place], sentence: str, start: int) -> Iterator[bool]:
    words = [word for word in words_in(sentence) if not word.flags & Flag.STOP]

    def within(first: int, end: int) -> set[int]:
        return {word.start for word in words if word.start < end - start and word.end > first - start}

    answers = [within(place.start, place.end) for place in held]
    for first, end in zip(spans.start.tolist(), spans.end.tolist(), strict=True):
        yield any(is_answer(within(first, end), answer) for answer in answers)


def is_answer(said: set[int], answer: set[int]) -> bool:
    is_short = len(said) <= max(SHORT, TOO_LONG * len(answer))
    common = len(said & answer)
    return common > 0 and is_short and (len(answer) > A_FEW or common >= LEAST * len(answer))


def fit_marker(examples: Sequence[SpanExample], weights: Sequence[float]) -> Marker:
    """The weights of the features take in their means and scales."""
    used = list(zip(examples, weights, strict=True))
    fitted = [fit_kind([(example, weight) for example, weight in used if example.asked is kind]) for kind in MARKED]
    of_kinds, bias = zip(*fitted, strict=True)
    return Marker(tuple(sorted(span_features())), np.array(of_kinds), np.array(bias))


def fit_kind(examples: Sequence[tuple[SpanExample, float]]) -> tuple[Floats, float]:
    """All zero where nothing was asked: then nothing is marked."""
    if not examples:
        return np.zeros(len(span_features())), 0.0
    columns = np.concatenate([example.columns for example, _ in examples])
    right = np.concatenate([example.right for example, _ in examples]).astype(np.float64)
    counted = np.repeat([weight for _, weight in examples], [len(example.right) for example, _ in examples])
    mean, scale = columns.mean(axis=0), columns.std(axis=0) + 1e-3
    *fitted, bias = newton(with_ones((columns - mean) / scale), right, counted).tolist()
    weights = np.array(fitted) / scale
    return weights, float(bias - mean @ weights)
