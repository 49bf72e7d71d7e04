"""How near an answer stands to the question's words: in a sentence about several things that tells which is meant."""

import numpy as np

from index.arrays import Bools, Floats, Ints
from index.features.reading import NEVER, Reading

FAR = 12  # tokens: a distance beyond it says no more


def nearnesses(reading: Reading, answers: Bools) -> Floats:
    """Of the answer that stands nearest, from 0 (FAR or farther) to 1: shape (words + 1, rows).

    To each of the question's words, and in the last line to any of its own. `answers`: shape (tokens,).
    """
    rows, word_count = reading.rows, len(reading.weights)
    nearest = np.full((word_count + 1, len(rows.spans)), FAR)
    asked = reading.is_asked.nonzero()[0]
    owner, distance = rows.owner.take(asked), distances(reading, asked, answers)
    np.minimum.at(nearest.ravel(), rows.word.take(asked) * len(rows.spans) + owner, distance)
    own = reading.is_own.take(asked)
    np.minimum.at(nearest[-1], owner.compress(own), distance.compress(own))
    near: Floats = 1 - nearest / FAR
    return near


def distances(reading: Reading, tokens: Ints, answers: Bools) -> Ints:
    """From each of some tokens to the nearest answer of its sentence, at most FAR: shape of `tokens`."""
    places = np.concatenate([[-NEVER], answers.nonzero()[0], [NEVER]])
    at = places.searchsorted(tokens)
    before, behind = places.take(at - 1), places.take(at)
    back = np.where(before >= reading.first.take(tokens), tokens - before, FAR)
    forth = np.where(behind < reading.last.take(tokens), behind - tokens, FAR)
    return np.minimum(np.minimum(back, forth), FAR)


def closeness(near: Floats, weights: Floats) -> Floats:
    """The mean of `nearnesses` by the weights of the words: shape (rows,)."""
    mean: Floats = weights @ near[:-1] / (weights.sum() or 1.0)
    return mean
