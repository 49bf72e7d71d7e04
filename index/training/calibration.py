"""Fits the confidence: logistic regression on signals, by Newton's method (iteratively reweighted least squares).

Two judgements in one: whether the best sentence is right, and whether the articles say it at all, which tells better
what no article answers. Their log odds are added, the second's with the weight SAID_COUNTS, and brought to scale again.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from index.confidence import Confidence

Numbers = NDArray[np.float64]

PENALTY = 30.0  # on the squares of weights, of signals of mean 0 and deviation 1
SAID_COUNTS = 0.25
ROUNDS = 30  # Newton's method doubles the right digits in each: a dozen are enough

SIGNALS = (
    "certainty",
    "margin",
    "entropy",
    "score",
    "certain_context",
    "context",
    "inside",
    "akin",
    "meant",
    "names_said",
    "unnamed_said",
    "words_said",
    "beside",
    "above",
    "around",
    "nowhere",
    "names_nowhere",
    "heaviest_missing",
    "said_behind",
    "answer",
    "plain_answer",
    "answer_close_unnamed",
    "plain_answer_close_unnamed",
    "answer_near",
    "unit",
    "kind_missing",
    "pairs",
    "defines",
    "pronoun",
    "length",
    "new_words",
    "passage",
    "article",
    "question_words",
    "question_has_names",
    "best_said",
    "best_context",
    "best_above",
    "candidates",
)


def fit(
    found: Sequence[dict[str, float]], right: Sequence[bool], said: Sequence[bool], weights: Sequence[float]
) -> Confidence:
    """From the signals of questions, whether the best sentence was right, and whether any article says it."""
    signals = np.array([[one[name] for name in SIGNALS] for one in found])
    mean, scale = signals.mean(axis=0), signals.std(axis=0) + 1e-6
    columns = with_ones((signals - mean) / scale)
    are_right, counted = np.array(right, np.float64), np.array(weights)
    both = newton(columns, are_right, counted) + SAID_COUNTS * newton(columns, np.array(said, np.float64), counted)
    factor, added = newton(with_ones(columns @ both), are_right, counted)  # Platt scaling
    return Confidence(SIGNALS, factor * both[:-1] / scale, mean, float(factor * both[-1] + added))


def with_ones(columns: Numbers) -> Numbers:
    return np.column_stack([columns, np.ones(len(columns))])


def newton(columns: Numbers, right: Numbers, weights: Numbers) -> Numbers:
    """The last column is all ones: its weight is not held down."""
    fitted = np.zeros(columns.shape[1])
    penalty = np.full(len(fitted), PENALTY)
    penalty[-1] = 0.0
    for _ in range(ROUNDS):
        chance = 1 / (1 + np.exp(-columns @ fitted))
        slope = columns.T @ (weights * (chance - right)) + penalty * fitted
        curve = (columns.T * (weights * chance * (1 - chance))) @ columns + np.diag(penalty + 1e-9)
        fitted -= np.linalg.solve(curve, slope)
    return fitted
