"""Fits a ranker: listwise softmax loss, Adam, a few passes over all questions. Plain numpy, minutes for 40,000."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from index.arrays import Ints
from index.features.word_by_word import HELD, OF_WORD
from index.generations.forward import ranges
from index.ranking import IN_HALF, Ranker
from index.shortlist import SHORTLISTED
from index.training.examples import Example

Numbers = NDArray[np.float32]

READ = 24  # units that read a word
UNITS = 64
NETWORKS = 3  # trained apart and averaged
PASSES = 12
BATCH = 64  # questions
RATE = 2e-3  # of Adam, falling to nothing along half a cosine
DECAY = 0.01  # of weights
DROPPED = 0.3  # of units, for a question at a time
FIRST, SECOND, EPSILON = 0.9, 0.999, 1e-8  # Adam's (Kingma & Ba 2015)
LEAST_DEVIATION = 1e-3  # of a feature, lest its weights get out of bounds
ABSENT_SCORE = -1e9  # of the places that a question has no candidate for
LEAST_CHANCE = 1e-9  # that is told from none
BYTE = np.float32(255)  # as which 1 is kept of how a word is held: there are 300 million of these


@dataclass(frozen=True, slots=True)
class Batch:
    """Padded to SHORTLISTED candidates a question; the words of all questions one behind another."""

    columns: Numbers  # (questions, candidates, features)
    asked: Numbers  # (questions, asked)
    present: NDArray[np.bool_]  # (questions, candidates)
    right: NDArray[np.bool_]  # (questions, candidates)
    weight: Numbers  # (questions,)
    first_word: Ints  # (questions + 1,): where each question's words begin
    words: Numbers  # (words, OF_WORD)
    held: NDArray[np.uint8]  # (words, candidates, HELD)
    idf: Numbers  # (words,)

    def taken(self, which: NDArray[np.intp]) -> "Batch":
        words, owner = ranges(self.first_word[which], self.first_word[which + 1])
        return Batch(
            self.columns[which],
            self.asked[which],
            self.present[which],
            self.right[which],
            self.weight[which],
            np.searchsorted(owner, np.arange(len(which) + 1)),
            self.words[words],
            self.held[words],
            self.idf[words],
        )


def train(examples: Sequence[Example], weights: Sequence[float], seed: int = 0) -> Ranker:
    """From examples with a right candidate; the same ranker from the same ones in the same order."""
    names, asked = tuple(examples[0].features.columns), tuple(examples[0].features.asked)
    batch = padded(examples, weights)
    found = batch.columns[batch.present]
    mean, scale = found.mean(axis=0), scales(found)
    asked_mean, asked_scale = batch.asked.mean(axis=0), scales(batch.asked)
    batch.columns[...] = np.where(batch.present[:, :, None], (batch.columns - mean) / scale, 0)
    batch.asked[...] = (batch.asked - asked_mean) / asked_scale
    fitted = [Network(len(names), len(asked), seed + number).fit(batch) for number in range(NETWORKS)]

    def together(name: str) -> NDArray[np.float64]:
        return np.concatenate([one.weights[name].astype(np.float64) for one in fitted], axis=-1)

    direct = np.array([one.weights["direct"].astype(np.float64) for one in fitted]) / NETWORKS
    mean, scale = (np.append(of, np.full(READ, filled)) for of, filled in ((mean, 0.0), (scale, 1.0)))
    hidden = together("hidden") / scale[:, None]
    context = together("context") / asked_scale[:, None]
    features = len(names)
    return Ranker(
        names,
        asked,
        OF_WORD,
        HELD,
        word=together("word"),
        holding=together("holding"),
        word_bias=together("word_bias"),
        direct=np.append(direct[:, :features].sum(axis=0) / scale[:features], direct[:, features:]),
        hidden=hidden,
        context=context,
        bias=together("bias") - mean @ hidden - asked_mean @ context,
        output=together("output") / NETWORKS,
    )


def scales(columns: Numbers) -> Numbers:
    """Near their standard deviations; powers of two, so that a weight divided by one keeps all its digits."""
    powers: Numbers = np.exp2(np.round(np.log2(columns.std(axis=0) + LEAST_DEVIATION)))
    return powers


def padded(examples: Sequence[Example], weights: Sequence[float]) -> Batch:
    shape = (len(examples), SHORTLISTED)
    columns = np.zeros((*shape, len(examples[0].features.columns)), np.float32)
    present, right = np.zeros(shape, np.bool_), np.zeros(shape, np.bool_)
    by_word = [example.features.word_by_word for example in examples]
    first_word = np.cumsum([0, *(len(one.words) for one in by_word)])
    held = np.zeros((first_word[-1], SHORTLISTED, len(HELD)), np.uint8)
    for number, example in enumerate(examples):
        count = len(example.right)
        columns[number, :count] = example.features.matrix
        present[number, :count] = True
        right[number, :count] = example.right
        words = slice(first_word[number], first_word[number + 1])
        held[words, :count] = np.round(by_word[number].held.swapaxes(0, 1) * BYTE)
    return Batch(
        columns,
        np.array([list(example.features.asked.values()) for example in examples], np.float32),
        present,
        right,
        np.array(weights, np.float32),
        first_word,
        np.concatenate([one.words for one in by_word]).astype(np.float32),
        held,
        np.concatenate([one.weights for one in by_word]).astype(np.float32),
    )


class Network:
    def __init__(self, features: int, asked: int, seed: int) -> None:
        self._random = np.random.default_rng(seed)
        normal = self._random.standard_normal
        columns = features + READ
        drawn = {
            "word": normal((len(OF_WORD), READ)) / np.sqrt(len(OF_WORD)),
            "holding": normal((len(HELD), READ)) * 0.7,
            "word_bias": np.zeros(READ),
            "direct": np.zeros(columns),
            "hidden": normal((columns, UNITS)) / np.sqrt(columns),
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
        _, gradients = self.loss_and_gradients(batch)
        for name, gradient in gradients.items():
            first = self._first[name] = FIRST * self._first[name] + (1 - FIRST) * gradient
            second = self._second[name] = SECOND * self._second[name] + (1 - SECOND) * gradient**2
            step = first / (1 - FIRST**self._steps) / (np.sqrt(second / (1 - SECOND**self._steps)) + EPSILON)
            self.weights[name] -= (rate * (step + DECAY * self.weights[name])).astype(np.float32)

    def loss_and_gradients(self, batch: Batch) -> tuple[float, dict[str, Numbers]]:
        """Loss: minus the logarithm of the chance that the softmax of the scores gives to right candidates, the mean
        over questions by weight.
        """
        weights, questions = self.weights, len(batch.weight)
        held = batch.held.astype(np.float32) / BYTE
        of_word = batch.words @ weights["word"] + weights["word_bias"]
        reading = held @ weights["holding"] + of_word[:, None]
        read = np.add.reduceat(np.maximum(reading, 0) * batch.idf[:, None, None], batch.first_word[:-1])
        columns = np.concatenate([batch.columns, read], axis=2)
        units = columns @ weights["hidden"] + (batch.asked @ weights["context"])[:, None] + weights["bias"]
        is_kept = self._random.random((questions, 1, UNITS), dtype=np.float32) > DROPPED
        kept = is_kept / np.float32(1 - DROPPED)
        active = np.maximum(units, 0) * kept
        scores = np.where(batch.present, columns @ weights["direct"] + active @ weights["output"], ABSENT_SCORE)
        odds = np.exp(scores - scores.max(axis=1, keepdims=True))
        chance = odds / odds.sum(axis=1, keepdims=True)
        chance_of_right = chance * batch.right
        sure = np.maximum(chance_of_right.sum(axis=1, keepdims=True), LEAST_CHANCE)
        wanted = chance_of_right / sure
        share = batch.weight / batch.weight.sum()
        loss = -float(share @ np.log(sure[:, 0]))
        slope = ((chance - wanted) * share[:, None]).astype(np.float32)
        unit_slope = slope[:, :, None] * weights["output"] * (units > 0) * kept
        of_read = slice(batch.columns.shape[2], None)
        read_slope = slope[:, :, None] * weights["direct"][of_read] + unit_slope @ weights["hidden"][of_read].T
        owner = np.repeat(np.arange(questions), np.diff(batch.first_word))
        word_slope = read_slope[owner] * batch.idf[:, None, None] * (reading > 0)
        rows, unit_rows = columns.reshape(-1, columns.shape[2]), unit_slope.reshape(-1, UNITS)
        return loss, {
            "word": batch.words.T @ word_slope.sum(axis=1),
            "holding": held.reshape(-1, len(HELD)).T @ word_slope.reshape(-1, READ),
            "word_bias": word_slope.sum(axis=(0, 1)),
            "direct": rows.T @ slope.reshape(-1),
            "output": active.reshape(-1, UNITS).T @ slope.reshape(-1),
            "hidden": rows.T @ unit_rows,
            "context": batch.asked.T @ unit_slope.sum(axis=1),
            "bias": unit_rows.sum(axis=0),
        }
