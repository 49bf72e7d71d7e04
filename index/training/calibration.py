"""Fits the confidence: logistic regression on signals, by Newton's method (iteratively reweighted least squares).

Whether the best sentence is right is told by SIGNALS, whether the articles say it at all by all there are.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from index.confidence_model import Confidence, bent, together

Numbers = NDArray[np.float64]

PENALTY = 30.0  # on the squares of weights, of signals of mean 0 and deviation 1
TEMPTING_COUNTS = 0.2  # of a question that no article answers though it seems so, where it is learnt what is said
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
    found: Sequence[dict[str, float]], right: Sequence[bool], kinds: Sequence[str], weights: Sequence[float]
) -> Confidence:
    """From the signals of questions, whether the best sentence was right, and of what kind a question is."""
    names = tuple(found[0])
    signals = np.array([[one[name] for name in names] for one in found])
    mean, scale = signals.mean(axis=0), signals.std(axis=0) + 1e-3
    columns, telling = (signals - mean) / scale, np.array([name in SIGNALS for name in names])
    are_right, are_said = np.array(right, np.float64), np.array([kind == "answerable" for kind in kinds], np.float64)
    counted = np.array(weights)
    doubted = np.where([kind == "adversarial" for kind in kinds], TEMPTING_COUNTS * counted, counted)
    *of_right, right_bias = newton(with_ones(columns[:, telling]), are_right, counted).tolist()
    *of_said, said_bias = newton(with_ones(columns), are_said, doubted).tolist()
    right_weights = np.zeros(len(names))
    right_weights[telling] = of_right
    log_odds = together(columns @ right_weights + right_bias, columns @ np.array(of_said) + said_bias)
    scale_of_odds = newton(bent(log_odds), are_right, counted, penalty=1.0)
    if min(scale_of_odds[0], scale_of_odds[0] + scale_of_odds[1]) <= 0:  # of few questions: the surer shall be surer
        scale_of_odds = np.array([1.0, 0.0, 0.0])
    return Confidence(
        names,
        mean,
        right=right_weights / scale,
        said=np.array(of_said) / scale,
        bias=np.array([right_bias, said_bias]),
        scale=scale_of_odds,
    )


def with_ones(columns: Numbers) -> Numbers:
    return np.column_stack([columns, np.ones(len(columns))])


def newton(columns: Numbers, right: Numbers, weights: Numbers, penalty: float = PENALTY) -> Numbers:
    """The last column is all ones: its weight is not held down."""
    fitted = np.zeros(columns.shape[1])
    penalties = np.full(len(fitted), penalty)
    penalties[-1] = 0.0
    for _ in range(ROUNDS):
        chance = 1 / (1 + np.exp(-columns @ fitted))
        slope = columns.T @ (weights * (chance - right)) + penalties * fitted
        curve = (columns.T * (weights * chance * (1 - chance))) @ columns + np.diag(penalties + 1e-9)
        fitted -= np.linalg.solve(curve, slope)
    return fitted
