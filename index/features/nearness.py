"""How near an answer stands to the question's words: in a sentence about several things that tells which is meant."""

import numpy as np

from index.arrays import Bools, Floats, begins_run
from index.features.reading import NEVER, Reading

FAR = 12  # tokens: a distance beyond it says no more


def nearnesses(reading: Reading, *answers: Bools) -> list[Floats]:
    """Of the answer that stands nearest, from 0 (FAR or farther) to 1: shape (words + 1, rows), for each of `answers`.

    To each of the question's words, and in the last line to any of its own. `answers`: shape (tokens,) each.
    """
    rows, word_count = reading.rows, len(reading.weights)
    near = [np.zeros((word_count + 1, len(rows.spans))) for _ in answers]
    # The other tokens are many and matter no more than as distance.
    seen = np.logical_or.reduce([reading.is_asked, *answers]).nonzero()[0]
    if not len(seen):
        return near
    word, owner, first, last = (column.take(seen) for column in (rows.word, rows.owner, reading.first, reading.last))
    marked = np.concatenate([np.arange(word_count)[:, None] == word, reading.is_own.take(seen)[None]])
    before = np.maximum.accumulate(np.where(marked, seen, -NEVER), axis=1)
    after = np.minimum.accumulate(np.where(marked, seen, NEVER)[:, ::-1], axis=1)[:, ::-1]
    back = np.where(before >= first, seen - before, FAR)
    forth = np.where(after < last, after - seen, FAR)
    distance = np.minimum(np.minimum(back, forth), FAR)
    begins = begins_run(owner).nonzero()[0]
    for of_each, which in zip(near, answers, strict=True):
        nearest = np.minimum.reduceat(np.where(which.take(seen), distance, FAR), begins, axis=1)
        of_each[:, owner[begins]] = 1 - nearest / FAR
    return near


def closeness(near: Floats, weights: Floats) -> Floats:
    """The mean of `nearnesses` by the weights of the words: shape (rows,)."""
    mean: Floats = weights @ near[:-1] / (weights.sum() or 1.0)
    return mean
