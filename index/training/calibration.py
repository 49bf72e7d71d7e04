"""Fits the confidence: small networks over the signals, averaged, and brought to scale (Platt 1999).

Two judgements in one: whether the best sentence is right, and whether the articles say it at all, which tells better
what no article answers. Their log odds are added, the second's with the weight SAID_COUNTS.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from index.confidence import Confidence
from index.training.adam import Adam, Numbers

UNITS = 16
NETWORKS = 5
PASSES = 12
BATCH = 128  # questions
RATE = 3e-3
DROPPED = 0.2  # of units, for a question at a time
PENALTY = np.float32(1e-2)  # on the squares of what signals weigh: without it the surest are too sure
SAID_COUNTS = 0.25
ROUNDS = 30  # Newton's method doubles the right digits in each: a dozen are enough

# Not what kind is asked for: the sets have few questions of some kinds, as for yes or no, and these tell little.
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
    columns = ((signals - mean) / scale).astype(np.float32)
    answers, counts = np.column_stack([right, said]).astype(np.float32), np.array(weights, np.float32)
    fitted = [Network(len(SIGNALS), number).fit(columns, answers, counts).weights for number in range(NETWORKS)]
    judgements = np.array([1.0, SAID_COUNTS]) / NETWORKS
    direct = sum(one["direct"] @ judgements for one in fitted) / scale
    hidden = np.concatenate([one["hidden"] for one in fitted], axis=1) / scale[:, None]
    bias = np.concatenate([one["bias"] for one in fitted]) - mean @ hidden
    output = np.concatenate([one["output"] @ judgements for one in fitted])
    constant = sum(one["constant"] @ judgements for one in fitted) - mean @ direct
    odds = signals @ direct + np.maximum(signals @ hidden + bias, 0.0) @ output + constant
    factor, added = platt(odds, np.array(right, np.float64), np.array(weights))
    return Confidence(
        SIGNALS, mean, factor * direct, hidden, bias, factor * output, np.array(factor * constant + added)
    )


class Network:
    """Log odds of both judgements: rectified units beside a weighted sum."""

    def __init__(self, signals: int, seed: int) -> None:
        self._random = np.random.default_rng(seed)
        drawn = {
            "direct": np.zeros((signals, 2)),
            "hidden": self._random.standard_normal((signals, UNITS)) / np.sqrt(signals),
            "bias": np.zeros(UNITS),
            "output": self._random.standard_normal((UNITS, 2)) * 0.1,
            "constant": np.zeros(2),
        }
        self.weights: dict[str, Numbers] = {name: weight.astype(np.float32) for name, weight in drawn.items()}

    def fit(self, columns: Numbers, answers: Numbers, counts: Numbers) -> "Network":
        questions = len(columns)
        size = min(BATCH, questions)
        adam = Adam(self.weights, RATE, PASSES * (questions // size))
        for _ in range(PASSES):
            order = self._random.permutation(questions)
            for start in range(0, questions - size + 1, size):
                some = order[start : start + size]
                adam.step(self._gradients(columns[some], answers[some], counts[some]))
        return self

    def _gradients(self, columns: Numbers, answers: Numbers, counts: Numbers) -> dict[str, Numbers]:
        """Of the loss: minus the logarithm of the chance that is given to what was so."""
        weights = self.weights
        units = columns @ weights["hidden"] + weights["bias"]
        kept = (self._random.random(units.shape, dtype=np.float32) > DROPPED) / np.float32(1 - DROPPED)
        active = np.maximum(units, 0) * kept
        odds = columns @ weights["direct"] + active @ weights["output"] + weights["constant"]
        slope = (1 / (1 + np.exp(-odds)) - answers) * (counts / len(counts))[:, None]
        unit_slope = slope @ weights["output"].T * (units > 0) * kept
        return {
            "direct": columns.T @ slope + PENALTY * weights["direct"],
            "hidden": columns.T @ unit_slope + PENALTY * weights["hidden"],
            "bias": unit_slope.sum(axis=0),
            "output": active.T @ slope,
            "constant": slope.sum(axis=0),
        }


def platt(odds: NDArray[np.float64], right: NDArray[np.float64], weights: NDArray[np.float64]) -> tuple[float, float]:
    """What log odds are to be multiplied by, and what to be added, to be what they say: by Newton's method."""
    columns, fitted = np.column_stack([odds, np.ones(len(odds))]), np.array([1.0, 0.0])
    for _ in range(ROUNDS):
        chance = 1 / (1 + np.exp(-columns @ fitted))
        slope = columns.T @ (weights * (chance - right))
        curve = (columns.T * (weights * chance * (1 - chance))) @ columns
        fitted -= np.linalg.solve(curve, slope)
    return float(fitted[0]), float(fitted[1])
