"""Question × sentence to numbers: what the ranker judges by. No language is named here: the flags of tokens carry that.

A word of the question weighs its idf; a *share* is the weight of the words found over the weight of all.
"""

import numpy as np

from index.arrays import Bools, Floats, Ints
from index.candidates import ABSENT, Candidates, Rows
from index.domain import Kind
from index.kinds import mentions
from index.question import Question

NEAR = 4  # tokens: two of the question's words this near each other belong together
FAR = 12  # tokens: a distance beyond it says no more
NEVER = 1_000_000

KINDS = (Kind.PERSON, Kind.PLACE, Kind.ORGANISATION, Kind.TIME, Kind.NUMBER, Kind.REASON, Kind.MANNER)


def features(question: Question, candidates: Candidates) -> dict[str, Floats]:
    """One column a feature, one number a candidate."""
    said = candidates.inside | candidates.akin
    beside = (candidates.before | candidates.after) & ~said
    above = candidates.above & ~said & ~beside
    unnamed = np.array([not (word.is_name or word.has_digits) for word in question.words])
    columns = {
        "passage": relative(candidates.passage),
        "inside": share(candidates, candidates.inside),
        "beside": share(candidates, beside),
        "beside_unnamed": share(candidates, beside & unnamed),
        "before": share(candidates, candidates.before & ~said),
        "above": share(candidates, above),
        "around": share(candidates, candidates.around & ~said & ~beside & ~above),
        "akin": share(candidates, candidates.akin),
        "pairs": pairs(candidates.rows, candidates.weights)[candidates.place],
        "first": candidates.is_first.astype(np.float64),
    }
    columns["inside_relative"] = relative(columns["inside"])
    return columns | of_kind(question.asked, candidates, unnamed)


def share(candidates: Candidates, holds: Bools) -> Floats:
    shares: Floats = holds @ candidates.weights / candidates.weights.sum()
    return shares


def relative(column: Floats) -> Floats:
    """Measured by the best candidate."""
    best = column.max(initial=0.0)
    measured: Floats = column / (best if best > 0 else 1.0)
    return measured


def pairs(rows: Rows, weights: Floats) -> Floats:
    """The share of the question's neighbouring words that are neighbours in a row, too: shape (rows,)."""
    found = np.flatnonzero(rows.word != ABSENT)
    together = np.zeros((len(rows.spans), len(weights)))
    for step in range(1, NEAR):
        one, other = found[:-step], found[step:]
        neighbours = np.abs(rows.word[other] - rows.word[one]) == 1
        near = (rows.owner[one] == rows.owner[other]) & (other - one <= NEAR) & neighbours
        first = np.minimum(rows.word[one], rows.word[other])[near]
        together[rows.owner[one][near], first] = np.minimum(weights[first], weights[first + 1])
    shares: Floats = together.sum(axis=1) / weights.sum()
    return shares


def of_kind(asked: Kind, candidates: Candidates, unnamed: Bools) -> dict[str, Floats]:
    """Whether a sentence names what is asked for, a column a kind; and how near it stands to the question's words."""
    rows = candidates.rows
    answers = mentions(rows).of(asked)
    named = np.bincount(rows.owner[answers], minlength=len(rows.spans)) > 0
    columns = {kind.value: (named * (asked is kind))[candidates.place].astype(np.float64) for kind in KINDS}
    columns["closeness"] = closeness(rows, answers, candidates.weights * unnamed)[candidates.place]
    return columns


def closeness(rows: Rows, answers: Bools, weights: Floats) -> Floats:
    """How near an answer stands to each of the question's words, from 0 (FAR or farther) to 1; the mean by weight."""
    nearness = np.zeros(len(rows.spans))
    first = np.searchsorted(rows.owner, rows.owner)
    last = np.searchsorted(rows.owner, rows.owner, side="right")
    for word in np.unique(rows.word[rows.word != ABSENT]):
        near = np.where(answers, 1 - np.minimum(distances(rows.word == word, first, last), FAR) / FAR, 0.0)
        best = np.zeros(len(rows.spans))
        np.maximum.at(best, rows.owner, near)
        nearness += best * weights[word]
    mean: Floats = nearness / (weights.sum() or 1.0)
    return mean


def distances(here: Bools, first: Ints, last: Ints) -> Ints:
    """From each token to the nearest token that is marked in its row, NEVER where there is none.

    A row's tokens are first to last (exclusive), given for each token.
    """
    place = np.arange(len(here))
    before = np.maximum.accumulate(np.where(here, place, -NEVER))
    after = np.minimum.accumulate(np.where(here, place, NEVER)[::-1])[::-1]
    back = np.where(before >= first, place - before, NEVER)
    forth = np.where(after < last, after - place, NEVER)
    return np.minimum(back, forth)
