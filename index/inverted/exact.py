"""BM25 scores to the last bit as rank-bm25 works them out."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np

from index.arrays import Floats, Ints
from index.inverted.impacts import Saturation
from index.inverted.postings import Postings


class Weighed(NamedTuple):
    """A term of a question: its number in the postings that are asked, and how much it counts."""

    number: int
    idf: float


class Weighing(NamedTuple):
    """`made` is what impacts were made with, `now` what passages are scored with: the mean length may have moved."""

    made: Saturation
    now: Saturation

    @property
    def stretch(self) -> float:
        """How many times what an impact bounds a score can be at most, since the mean length moved.

        Of `f (k1 + 1) / (f + norm)` only norm depends on the mean length, and at most in proportion to its inverse.
        """
        return max(1.0, self.now.mean_length / self.made.mean_length)

    @property
    def shrink(self) -> float:
        """How many times at least."""
        return min(1.0, self.now.mean_length / self.made.mean_length)


def scores_of_all(postings: Postings, weighing: Weighing, terms: Iterable[Weighed]) -> Floats:
    """Of every passage, 0.0 where no term occurs. A term counts each time that it comes, in the order given."""
    scores = np.zeros(len(postings.lengths))
    for term, idf in terms:
        passages = postings.passages_with(term)
        times = postings.frequencies_of(term, passages, postings.impacts_of(term), weighing.made)
        norms = weighing.now.norms(postings.lengths[passages])
        scores[passages] += idf * weighing.now.factors(times, norms)
    return scores


def holding(postings: Postings, terms: Iterable[Weighed]) -> Ints:
    """The passages with any of `terms`, ascending."""
    holds = np.zeros(len(postings.lengths), np.bool_)
    for number in {term.number for term in terms}:
        holds[postings.passages_with(number)] = True
    return np.flatnonzero(holds)


def best_of(passages: Ints, scores: Floats, n: int) -> tuple[Ints, Floats]:
    """The `n` best, best first, ties by passage number."""
    order = np.lexsort((passages, -scores))[:n]
    return passages[order], scores[order]


def scores_by_term(postings: Postings, weighing: Weighing, terms: Sequence[Weighed], passages: Ints) -> Floats:
    """What each term adds to the scores of some passages: shape (terms, passages), in the orders given."""
    numbers, idfs = np.array([term.number for term in terms], np.intp), np.array([term.idf for term in terms])
    scores, impacts = np.zeros((len(terms), len(passages))), postings.impacts_at(numbers, passages)
    row, column = impacts.nonzero()
    times = postings.frequencies_of(numbers[row], passages[column], impacts[row, column], weighing.made)
    norms = weighing.now.norms(postings.lengths[passages])
    scores[row, column] = idfs[row] * weighing.now.factors(times, norms[column])
    return scores
