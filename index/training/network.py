"""Fits a ranker: listwise softmax loss, Adam, a few passes over all questions. Plain numpy, a minute for 17,000."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from index.ranking import IN_HALF, Ranker
from index.shortlist import SHORTLISTED
from index.training.examples import Example

Numbers = NDArray[np.float32]

UNITS = 64
NETWORKS = 5  # trained apart and averaged: a network of as many times the units
PASSES = 12
BATCH = 64  # questions
RATE = 2e-3  # of Adam, falling to nothing along half a cosine
DECAY = 0.01  # of weights
DROPPED = 0.3  # of units, for a question at a time
FIRST, SECOND, EPSILON = 0.9, 0.999, 1e-8  # Adam's (Kingma & Ba 2015)
LEAST_DEVIATION = 1e-3  # of a feature, lest its weights get out of bounds
ABSENT_SCORE = -1e9  # of the places that a question has no candidate for


@dataclass(frozen=True, slots=True)
class Batch:
    """Padded to SHORTLISTED candidates a question."""

    columns: Numbers  # (questions, candidates, features)
    asked: Numbers  # (questions, asked)
    present: NDArray[np.bool_]  # (questions, candidates)
    right: NDArray[np.bool_]  # (questions, candidates)
    weight: Numbers  # (questions,)

    def taken(self, which: NDArray[np.intp]) -> "Batch":
        return Batch(self.columns[which], self.asked[which], self.present[which], self.right[which], self.weight[which])


def train(examples: Sequence[Example], weights: Sequence[float], seed: int = 0) -> Ranker:
    """From examples with a right candidate; the same ranker from the same ones in the same order."""
    names, asked = tuple(examples[0].features.columns), tuple(examples[0].features.asked)
    whole = padded(examples, weights)
    found = whole.columns[whole.present]
    mean, scale = found.mean(axis=0), scales(found)
    asked_mean, asked_scale = whole.asked.mean(axis=0), scales(whole.asked)
    batch = Batch(
        np.where(whole.present[:, :, None], (whole.columns - mean) / scale, 0).astype(np.float32),
        ((whole.asked - asked_mean) / asked_scale).astype(np.float32),
        whole.present,
        whole.right,
        whole.weight,
    )
    fitted = [Network(len(names), len(asked), seed + number).fit(batch) for number in range(NETWORKS)]
    weights_of = {name: [one.weights[name].astype(np.float64) for one in fitted] for name in fitted[0].weights}
    hidden = np.concatenate(weights_of["hidden"], axis=1) / scale[:, None]
    context = np.concatenate(weights_of["context"], axis=1) / asked_scale[:, None]
    return Ranker(
        names,
        asked,
        direct=np.mean(weights_of["direct"], axis=0) / scale,
        hidden=hidden,
        context=context,
        bias=np.concatenate(weights_of["bias"]) - mean @ hidden - asked_mean @ context,
        output=np.concatenate(weights_of["output"]) / NETWORKS,
    )


def scales(columns: Numbers) -> Numbers:
    """Near their standard deviations; powers of two, so that a weight divided by one keeps all its digits."""
    powers: Numbers = np.exp2(np.round(np.log2(columns.std(axis=0) + LEAST_DEVIATION)))
    return powers


def padded(examples: Sequence[Example], weights: Sequence[float]) -> Batch:
    shape = (len(examples), SHORTLISTED)
    columns = np.zeros((*shape, len(examples[0].features.columns)), np.float32)
    present, right = np.zeros(shape, np.bool_), np.zeros(shape, np.bool_)
    for number, example in enumerate(examples):
        count = len(example.right)
        columns[number, :count] = example.features.matrix
        present[number, :count] = True
        right[number, :count] = example.right
    asked = np.array([list(example.features.asked.values()) for example in examples], np.float32)
    return Batch(columns, asked, present, right, np.array(weights, np.float32))


class Network:
    def __init__(self, features: int, asked: int, seed: int) -> None:
        self._random = np.random.default_rng(seed)
        normal = self._random.standard_normal
        drawn = {
            "direct": np.zeros(features),
            "hidden": normal((features, UNITS)) / np.sqrt(features),
            "context": normal((asked, UNITS)) / np.sqrt(asked),
            "bias": np.zeros(UNITS),
            "output": normal(UNITS) * 0.3 / np.sqrt(UNITS),
        }
        self.weights: dict[str, Numbers] = {name: weight.astype(np.float32) for name, weight in drawn.items()}
        self._first = {name: np.zeros_like(weight) for name, weight in self.weights.items()}
        self._second = {name: np.zeros_like(weight) for name, weight in self.weights.items()}
        self._steps = 0

    def fit(self, batch: Batch) -> "Network":
        questions = len(batch.weight)
        size = min(BATCH, questions)
        steps = PASSES * (questions // size)
        for _ in range(PASSES):
            order = self._random.permutation(questions)
            for start in range(0, questions - size + 1, size):
                rate = RATE * (1 + np.cos(np.pi * self._steps / steps)) / 2
                self._step(batch.taken(order[start : start + size]), rate)
        for name in IN_HALF:
            self.weights[name] = self.weights[name].astype(np.float16).astype(np.float32)
        return self

    def _step(self, batch: Batch, rate: float) -> None:
        self._steps += 1
        for name, gradient in self._gradients(batch).items():
            first = self._first[name] = FIRST * self._first[name] + (1 - FIRST) * gradient
            second = self._second[name] = SECOND * self._second[name] + (1 - SECOND) * gradient**2
            step = first / (1 - FIRST**self._steps) / (np.sqrt(second / (1 - SECOND**self._steps)) + EPSILON)
            self.weights[name] -= (rate * (step + DECAY * self.weights[name])).astype(np.float32)

    def _gradients(self, batch: Batch) -> dict[str, Numbers]:
        """Of the loss: minus the logarithm of the chance that the softmax of the scores gives to right candidates."""
        weights = self.weights
        units = batch.columns @ weights["hidden"] + (batch.asked @ weights["context"])[:, None] + weights["bias"]
        kept = (self._random.random((len(batch.weight), 1, UNITS), dtype=np.float32) > DROPPED) / np.float32(
            1 - DROPPED
        )
        active = np.maximum(units, 0) * kept
        scores = np.where(batch.present, batch.columns @ weights["direct"] + active @ weights["output"], ABSENT_SCORE)
        odds = np.exp(scores - scores.max(axis=1, keepdims=True))
        chance = odds / odds.sum(axis=1, keepdims=True)
        chance_of_right = chance * batch.right
        wanted = chance_of_right / np.maximum(chance_of_right.sum(axis=1, keepdims=True), 1e-9)
        share = batch.weight / batch.weight.sum()
        slope = ((chance - wanted) * share[:, None]).astype(np.float32)
        unit_slope = slope[:, :, None] * weights["output"] * (units > 0) * kept
        columns = batch.columns.reshape(-1, batch.columns.shape[2])
        return {
            "direct": columns.T @ slope.reshape(-1),
            "output": active.reshape(-1, UNITS).T @ slope.reshape(-1),
            "hidden": columns.T @ unit_slope.reshape(-1, UNITS),
            "context": batch.asked.T @ unit_slope.sum(axis=1),
            "bias": unit_slope.sum(axis=(0, 1)),
        }
