"""The search for the best passages in numpy: brute force in whole numbers, then exact scores of a few.

Each impact, times a whole number for its term, is added up in 16 bits for all passages. Such a sum bounds a passage's
score from above, and is over it by a known margin at most. So the passages that can be among the best are those within
that margin of the n-th largest sum; maxima of groups of passages tell a lower bound of it without sorting.

At some ten thousand passages the time goes into calling numpy, not into what it does: hence few calls, and single
numbers read through memoryviews.
"""

import threading
from collections.abc import Sequence
from math import ceil
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from index.arrays import Floats, Ints
from index.inverted.exact import Weighing, best_of
from index.inverted.postings import DENSE, FREQUENT, Postings

SUM_LIMIT = 65_535  # sums have 16 bits
SAFETY = 1 - 1e-9  # a bound is lowered by this, far more than floating point can be off
GROUP = 64  # passages whose largest sum is looked at before their own


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


class _Asked(NamedTuple):
    """One of a question's different terms."""

    term: int
    multiplier: np.uint16
    impacts: NDArray[np.uint8]  # of every passage where `passages` is None, else beside them
    passages: Ints | None


class Search:
    """What `index.kernels.Search` promises."""

    def __init__(self, postings: Postings, weighing: Weighing) -> None:
        self._postings = postings
        self._kinds, self._places = postings.kinds.data, postings.places.data
        self._starts, self._counts = postings.starts.data, postings.passage_counts.data
        self._largest, self._idf = postings.largest.data, weighing.idf.data
        self._shares = weighing.made.shares()
        self._made_norms = weighing.made.norms(postings.lengths)
        same = weighing.made == weighing.now
        self._norms = self._made_norms if same else weighing.now.norms(postings.lengths)
        self._moved = 1.0 if same else weighing.shrink / weighing.stretch * SAFETY
        self._more = weighing.now.k1 + 1
        self._odd_terms = frozenset((postings.odd >> np.uint64(32)).tolist())

    def top(self, terms: Sequence[int], n: int) -> tuple[Ints, Floats]:
        multipliers, margin = self._multipliers(terms)
        passages, values, asked = self._read(multipliers)
        sums = self._sums(passages, values, asked)
        maxima = sums.max(0)
        cut = 1
        if n < len(maxima):
            reached = int(np.partition(maxima, len(maxima) - n)[len(maxima) - n]) - margin
            cut = max(1, int(reached * self._moved))
        found = _with_sum_of(sums, maxima, cut)
        return best_of(found, self._scores(terms, asked, found), n)

    def _multipliers(self, terms: Sequence[int]) -> tuple[dict[int, int], int]:
        """Whole numbers for the different terms, and by how much a sum can be over its passage's score."""
        weights: dict[int, float] = {}
        for term in terms:
            weights[term] = weights.get(term, 0.0) + self._idf[term]
        largest = [self._largest[term] for term in weights]
        all_at_most = sum(weight * impact for weight, impact in zip(weights.values(), largest, strict=True))
        gain = (SUM_LIMIT - sum(largest)) / all_at_most
        multipliers = {term: ceil(weight * gain) for term, weight in weights.items()}
        # Less than a multiplier, because the impact was rounded up, and than an impact, because the multiplier was.
        return multipliers, sum(multipliers.values()) + sum(largest) + 1

    def _read(self, multipliers: dict[int, int]) -> tuple[Ints, NDArray[np.uint16], list[_Asked]]:
        """All postings of terms that are not dense, one after the other, with what they add to sums; and all terms."""
        postings, kinds = self._postings, self._kinds
        size = sum(self._counts[term] for term in multipliers if kinds[term] != DENSE)
        passages, values = np.empty(size, np.intp), np.empty(size, np.uint16)
        asked, first = [], 0
        for term, multiplier in multipliers.items():
            kind, times = kinds[term], np.uint16(multiplier)
            if kind == DENSE:
                asked.append(_Asked(term, times, postings.dense[self._places[term]], None))
                continue
            start, end = self._starts[term], first + self._counts[term]
            own = passages[first:end]
            postings.write_passages(term, own)
            impacts = (postings.impacts if kind == FREQUENT else postings.rare_impacts)[start : start + len(own)]
            np.multiply(impacts, times, out=values[first:end])
            asked.append(_Asked(term, times, impacts, own))
            first = end
        return passages, values, asked

    def _sums(self, passages: Ints, values: NDArray[np.uint16], asked: list[_Asked]) -> NDArray[np.uint16]:
        """Shape (GROUP, groups): the passages of a group stand in a column, so that maxima are taken row by row."""
        count = len(self._norms)
        sums, products = _buffers.of(-(-count // GROUP) * GROUP)
        filled = 0
        for term in asked:
            if term.passages is None:
                np.multiply(term.impacts, term.multiplier, out=(products if filled else sums)[:count])
                if filled:
                    sums[:count] += products[:count]
                filled = count
        sums[filled:] = 0
        np.add.at(sums, passages, values)
        return sums.reshape(GROUP, -1)

    def _scores(self, terms: Sequence[int], asked: list[_Asked], passages: Ints) -> Floats:
        """Exact, in the order of the question's terms, as `index.inverted.exact` has them."""
        impacts = np.empty((len(asked), len(passages)), np.uint8)
        for row, term in zip(impacts, asked, strict=True):
            if term.passages is None:
                term.impacts.take(passages, out=row)
            else:
                places = term.passages.searchsorted(passages)
                hit = term.passages.take(places, mode="clip") == passages
                np.multiply(term.impacts.take(places, mode="clip"), hit, out=row)
        times = np.floor(self._made_norms.take(passages) * self._shares.take(impacts)) + 1
        if not self._odd_terms.isdisjoint(terms):
            self._put_odd(asked, passages, times)
        given = times * self._more / (times + self._norms.take(passages))
        given *= impacts > 0
        rows = {term.term: row * self._idf[term.term] for row, term in zip(given, asked, strict=True)}
        scores = np.zeros(len(passages))
        for number in terms:
            scores += rows[number]
        return scores

    def _put_odd(self, asked: list[_Asked], passages: Ints, times: Floats) -> None:
        odd = self._postings.odd
        numbers = np.array([term.term for term in asked], np.uint64)
        keys = numbers[:, None] << np.uint64(32) | passages.astype(np.uint64)
        places = np.minimum(odd.searchsorted(keys), len(odd) - 1)
        found = odd[places] == keys
        times[found] = self._postings.odd_times[places[found]]


def _with_sum_of(sums: NDArray[np.uint16], maxima: NDArray[np.uint16], least: int) -> Ints:
    groups = (maxima >= least).nonzero()[0]
    rows, columns = (sums.take(groups, axis=1) >= least).nonzero()
    return np.asarray(rows * len(maxima) + groups.take(columns))
