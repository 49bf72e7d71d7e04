"""Whether the sentence puts the question's words as the question does: together, in order, as a definition."""

import numpy as np

from index.analysis.token import Flag
from index.arrays import Bools, Floats
from index.features.reading import Reading

NEAR = 4  # tokens: two of the question's words this near each other belong together
LATE = 10  # tokens from the beginning: farther in says no more
OPENING = 14  # tokens in which a definition says what it defines
SHORT = 2  # words: "what is a telescope?" asks for a definition


def phrasing(reading: Reading) -> dict[str, Floats]:
    place, rows = reading.candidates.place, reading.rows
    found = reading.last_asked >= 0
    begins = reading.first_asked - reading.bounds[:-1]
    early = np.where(found, 1 - np.minimum(begins, LATE) / LATE, 0.0)[place]
    counts = rows.counts(reading.is_own)
    stretch = np.where(found, reading.last_asked - reading.first_asked + 1, 1)
    defines = reading.has(defining(reading))
    is_short = len(reading.weights) <= SHORT
    return {
        "pairs": pairs(reading)[place],
        "ordered_pairs": ordered_pairs(reading)[place],
        "density": (counts / stretch)[place],
        "early": early,
        "defines": defines,
        "defines_at_once": defines * early * is_short,
        "opens_article_for_short": reading.candidates.is_first * float(is_short),
        "copula": reading.has(reading.are(Flag.COPULA)),
        "future": reading.has(reading.are(Flag.FUTURE)),
    }


def pairs(reading: Reading) -> Floats:
    """The share of the question's neighbouring words that are near each other in a row, too: shape (rows,)."""
    rows, weights = reading.rows, reading.weights
    found = reading.is_asked.nonzero()[0]
    word, owner = rows.word.take(found), rows.owner.take(found)
    together = np.zeros((len(rows.spans), len(weights)))
    for step in range(1, NEAR):
        neighbours = np.abs(word[step:] - word[:-step]) == 1
        near = (owner[:-step] == owner[step:]) & (found[step:] - found[:-step] <= NEAR) & neighbours
        first = np.minimum(word[:-step], word[step:])[near]
        together[owner[:-step][near], first] = np.minimum(weights[first], weights[first + 1])
    shares: Floats = together.sum(axis=1)
    return shares


def ordered_pairs(reading: Reading) -> Floats:
    """The weight of such pairs in the question's own order, one after the other: shape (rows,)."""
    rows, weights = reading.rows, reading.weights
    found = np.flatnonzero(reading.is_asked)
    together = np.zeros(len(rows.spans))
    one, other = found[:-1], found[1:]
    follows = (rows.owner[one] == rows.owner[other]) & (rows.word[other] - rows.word[one] == 1) & (other - one <= NEAR)
    one, other = one[follows], other[follows]
    np.add.at(together, rows.owner[one], np.minimum(weights[rows.word[one]], weights[rows.word[other]]))
    return together


def defining(reading: Reading) -> Bools:
    """Copulas soon after a word of the question, near the beginning: "A telescope is …"."""
    place = np.arange(len(reading.flags))
    asked = np.maximum.accumulate(np.where(reading.is_own, place, -LATE))
    after = (asked >= reading.first) & (place - asked <= NEAR)
    found: Bools = reading.are(Flag.COPULA) & after & (reading.position < OPENING)
    return found
