"""The search for the best passages in numpy: brute force in whole numbers, then exact scores of a few.

Each impact, times a whole number for its term, is added up in 16 bits for all passages. Such a sum bounds a passage's
score from above, and is over it by a known margin at most. So the passages that can be among the best are those within
that margin of the n-th largest sum; maxima of groups of passages tell a lower bound of it without sorting.
"""

import threading
from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from index.arrays import Floats, Ints
from index.inverted.exact import Weighing, best_of
from index.inverted.postings import DENSE, Postings

SUM_LIMIT = 65_535  # sums have 16 bits
GROUP = 64  # passages whose largest sum is looked at before their own
SAFETY = 1 - 1e-9  # a bound is lowered by this, far more than floating point can be off


class _Buffers(threading.local):
    """Kept between the questions of a thread: fresh memory costs more than the search itself."""

    def __init__(self) -> None:
        self.sums = np.zeros(0, np.uint16)
        self.products = np.zeros(0, np.uint16)

    def of(self, size: int) -> tuple[NDArray[np.uint16], NDArray[np.uint16]]:
        if len(self.sums) < size:
            self.sums, self.products = np.zeros(size, np.uint16), np.zeros(size, np.uint16)
        return self.sums[:size], self.products[:size]


_buffers = _Buffers()


def top(postings: Postings, weighing: Weighing, terms: Sequence[int], n: int) -> tuple[Ints, Floats]:
    """What `index.kernels.Kernel` promises."""
    times = Counter(terms)
    distinct = np.array(list(times), np.intp)
    weights = weighing.idf[distinct] * np.array(list(times.values()))
    largest = postings.largest[distinct].astype(np.float64)
    gain = (SUM_LIMIT - largest.sum()) / (weights @ largest)
    multipliers = np.ceil(weights * gain)
    sparse = _Sparse(postings, distinct, multipliers)
    sums = _sums(postings, distinct, multipliers, sparse)
    maxima = sums.max(0)
    cut = 1
    if n < len(maxima):
        # A sum is over by less than a multiplier (the impact was rounded up) and an impact (the multiplier was).
        margin = int(multipliers.sum() + largest.sum()) + 1
        cut = max(1, int(np.partition(maxima, len(maxima) - n)[len(maxima) - n]) - margin)
    passages = _with_sum_of(sums, maxima, cut)
    scores = _scores(postings, weighing, terms, distinct, sparse, passages)
    return best_of(passages, scores, n)


class _Sparse:
    """The passages and impacts of those terms that are not dense, one term after the other."""

    def __init__(self, postings: Postings, distinct: Ints, multipliers: Floats) -> None:
        self.is_dense = (postings.kinds[distinct] == DENSE).tolist()
        counts = postings.passage_counts[distinct].tolist()
        size = sum(count for count, dense in zip(counts, self.is_dense, strict=True) if not dense)
        self.passages = np.empty(size, np.intp)
        self.values = np.empty(size, np.uint16)
        self.stretches: dict[int, tuple[Ints, NDArray[np.uint8]]] = {}
        first = 0
        for at, (term, count, dense) in enumerate(zip(distinct.tolist(), counts, self.is_dense, strict=True)):
            if not dense:
                passages = self.passages[first : first + count]
                impacts = postings.impacts_of(term)
                postings.write_passages(term, passages)
                np.multiply(impacts, np.uint16(multipliers[at]), out=self.values[first : first + count])
                self.stretches[at] = passages, impacts
                first += count


def _sums(postings: Postings, distinct: Ints, multipliers: Floats, sparse: _Sparse) -> NDArray[np.uint16]:
    """Shape (GROUP, groups): the passages of a group stand in a column, so that maxima are taken row by row."""
    passages = len(postings.lengths)
    sums, products = _buffers.of(-(-passages // GROUP) * GROUP)
    rows = [at for at, dense in enumerate(sparse.is_dense) if dense]
    for nth, at in enumerate(rows):
        row = postings.dense[postings.places[distinct[at]]]
        out = products if nth else sums
        np.multiply(row, np.uint16(multipliers[at]), out=out[:passages])
        if nth:
            sums[:passages] += products[:passages]
    sums[passages if rows else 0 :] = 0
    np.add.at(sums, sparse.passages, sparse.values)
    return sums.reshape(GROUP, -1)


def _with_sum_of(sums: NDArray[np.uint16], maxima: NDArray[np.uint16], least: int) -> Ints:
    groups = np.flatnonzero(maxima >= least)
    rows, columns = np.nonzero(sums[:, groups] >= least)
    return np.asarray(rows * len(maxima) + groups[columns])


def _scores(
    postings: Postings, weighing: Weighing, terms: Sequence[int], distinct: Ints, sparse: _Sparse, passages: Ints
) -> Floats:
    """Exact, in the order of the question's terms."""
    impacts = np.zeros((len(distinct), len(passages)), np.uint8)
    for at, dense in enumerate(sparse.is_dense):
        if dense:
            postings.dense[postings.places[distinct[at]]].take(passages, out=impacts[at])
        else:
            held, held_impacts = sparse.stretches[at]
            places = held.searchsorted(passages)
            hit = held.take(places, mode="clip") == passages
            np.multiply(held_impacts.take(places, mode="clip"), hit, out=impacts[at])
    lengths = postings.lengths[passages]
    times = weighing.made.frequencies(np.maximum(impacts, 1), weighing.made.norms(lengths))
    _put_odd(postings, distinct, passages, times)
    given = weighing.idf[distinct, None] * weighing.now.factors(times, weighing.now.norms(lengths))
    given[impacts == 0] = 0
    rows = {term: given[at] for at, term in enumerate(distinct.tolist())}
    scores = np.zeros(len(passages))
    for term in terms:
        scores += rows[term]
    return scores


def _put_odd(postings: Postings, distinct: Ints, passages: Ints, times: Floats) -> None:
    if not len(postings.odd):
        return
    keys = distinct.astype(np.uint64)[:, None] << np.uint64(32) | passages.astype(np.uint64)
    places = np.minimum(postings.odd.searchsorted(keys), len(postings.odd) - 1)
    found = postings.odd[places] == keys
    times[found] = postings.odd_times[places[found]]
