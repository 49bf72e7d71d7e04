"""How near an answer stands to the question's words: in a sentence about several things that tells which is meant."""

from typing import NamedTuple

import numpy as np

from index.arrays import Bools, Floats, Ints
from index.candidates import Rows
from index.matching import ABSENT

FAR = 12  # tokens: a distance beyond it says no more
BEFORE_ALL, BEHIND_ALL = np.array([-1_000_000_000]), np.array([1_000_000_000])


class Nearness(NamedTuple):
    """Of the answer that stands nearest, from 0 (FAR or farther) to 1."""

    words: Floats  # (words, rows): to each of the question's words
    any_own: Floats  # (rows,): to any of its own
    standing_for: Floats  # (words, rows): to each of the words, or what stands for it


def nearness(rows: Rows, standing: Ints, are_own: Bools, answers: Bools) -> Nearness:
    """`standing`: the tokens that stand for a word; `are_own`: shape (words,); `answers`: shape (tokens,)."""
    words = len(are_own)
    nearest = np.full((2 * words + 1, len(rows.spans)), FAR)
    distance = distances(rows.owner, standing, answers)
    farthest_first = (-distance).argsort()  # of several the nearest is written last
    token, distance = standing.take(farthest_first), distance.take(farthest_first)
    owner, word = rows.owner.take(token), rows.word.take(token)
    nearest[words + 1 + rows.standing_for.take(token), owner] = distance
    asked = word != ABSENT
    owner, word, distance = owner.compress(asked), word.compress(asked), distance.compress(asked)
    nearest[word, owner] = distance
    own = are_own.take(word)
    nearest[words, owner.compress(own)] = distance.compress(own)
    near = 1 - nearest / FAR
    return Nearness(near[:words], near[words], near[words + 1 :])


def distances(owner: Ints, tokens: Ints, answers: Bools) -> Ints:
    """From each of some tokens to the nearest answer of its sentence, at most FAR: shape of `tokens`."""
    found = answers.nonzero()[0]
    places = np.concatenate([BEFORE_ALL, found + FAR * owner.take(found), BEHIND_ALL])  # sentences are set FAR apart
    placed = tokens + FAR * owner.take(tokens)
    at = places.searchsorted(placed)
    nearer: Ints = np.minimum(placed - places.take(at - 1), places.take(at) - placed)
    return np.minimum(nearer, FAR)


def closeness(near: Floats, weights: Floats) -> Floats:
    """The mean over the words by their weights: shape (rows,)."""
    mean: Floats = weights @ near / (weights.sum() or 1.0)
    return mean
