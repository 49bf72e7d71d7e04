"""Whether the sentence puts the question's words as the question does: together, in order, as a definition."""

import numpy as np

from index.analysis.token import Flag
from index.arrays import Bools, Floats, Ints
from index.features.reading import Reading

NEAR = 4  # tokens: two of the question's words this near each other belong together
STEPS = np.arange(1, NEAR)[:, None]
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
    paired, ordered = pairs(reading)
    is_short = len(reading.weights) <= SHORT
    return {
        "pairs": paired.take(place),
        "ordered_pairs": ordered.take(place),
        "density": (counts / stretch)[place],
        "early": early,
        "defines": defines,
        "defines_at_once": defines * early * is_short,
        "opens_article_for_short": reading.candidates.is_first * float(is_short),
        "copula": reading.has(reading.are(Flag.COPULA)),
        "future": reading.has(reading.are(Flag.FUTURE)),
    }


def pairs(reading: Reading) -> tuple[Floats, Floats]:
    """The share of the question's neighbouring words that are near each other in a row, too; and the weight of those
    that follow each other there as they do in the question: shape (rows,) each.
    """
    rows, weights = reading.rows, reading.weights
    found = reading.is_asked.nonzero()[0]
    word, owner = rows.word.take(found), rows.owner.take(found)
    together, ordered = np.zeros((len(rows.spans), len(weights))), np.zeros(len(rows.spans))
    one, other = neighbours(found, owner, word)
    owner, one_word, other_word = owner.take(one), word.take(one), word.take(other)
    lighter = np.minimum(weights.take(one_word), weights.take(other_word))
    together[owner, np.minimum(one_word, other_word)] = lighter
    follow = (other - one == 1) & (other_word > one_word)
    np.add.at(ordered, owner.compress(follow), lighter.compress(follow))
    shares: Floats = together.sum(axis=1)
    return shares, ordered


def neighbours(found: Ints, owner: Ints, word: Ints) -> tuple[Ints, Ints]:
    """Which of the tokens found are near each other in a row and neighbours in the question, in either order."""
    behind = np.arange(len(found)) + STEPS
    next_found, next_owner, next_word = (of.take(behind, mode="clip") for of in (found, owner, word))
    near = (np.abs(next_word - word) == 1) & (next_owner == owner) & (next_found - found <= NEAR)
    step, one = near.nonzero()
    other = one + step + 1
    inside = other < len(found)
    return one.compress(inside), other.compress(inside)


def defining(reading: Reading) -> Bools:
    """Copulas soon after a word of the question, near the beginning: "A telescope is …"."""
    copulas = (reading.are(Flag.COPULA) & (reading.position < OPENING)).nonzero()[0]
    asked = np.append(reading.own_asked, -LATE)  # the last one is before all
    before = asked[reading.own_asked.searchsorted(copulas, side="right") - 1]
    found = np.zeros(len(reading.flags), np.bool_)
    found[copulas] = (before >= reading.first.take(copulas)) & (copulas - before <= NEAR)
    return found
