"""The search for the best passages, compiled by numba.

Brute force that vectorises, a block of 65,536 passages after the other: the impacts of all terms, each times a whole
number, are added up in 16 bits; the passages whose sum says that they may be among the best are scored exactly. What
decides the speed is that the inner loops become vector instructions: arrays are sliced so that loops begin at 0, places
are unsigned (a signed one is tested for counting from the end), and each step is cast back to 16 bits.

Imported only by `index.kernels`, which has set where numba keeps what it compiled.
"""

import threading
from collections.abc import Sequence
from math import ceil, floor
from typing import NamedTuple

import numpy as np
from numba import carray, njit, types  # type: ignore[attr-defined]
from numba.core import cgutils
from numba.extending import intrinsic
from numpy.typing import NDArray

from index.arrays import Floats, Ints
from index.inverted.exact import Weighing
from index.inverted.impacts import LARGEST_IMPACT, Saturation
from index.inverted.placing import TENTH
from index.inverted.postings import BLOCK, DENSE, FREQUENT, Postings
from index.kernels.numpy_kernel import GROUP, SAFETY, SUM_LIMIT

compiled = njit(cache=True, nogil=True)
inlined = njit(cache=True, nogil=True, forceinline=True)  # a call that hands over the postings copies a hundred words


class _Buffers(threading.local):
    def __init__(self) -> None:
        self.sums = np.zeros(BLOCK, np.uint16)
        self.maxima = np.zeros(BLOCK // GROUP, np.uint16)


_buffers = _Buffers()


class _Question(NamedTuple):
    order: Ints  # a row of `distinct` for each term asked, in the question's order
    distinct: Ints
    multipliers: NDArray[np.uint16]
    gain: float  # how much of a sum one point of score is
    firsts: NDArray[np.uint64]  # of each distinct term, where its postings in the block begin
    ends: NDArray[np.uint64]
    given: Floats  # room for what each distinct term gives a passage


class _Best(NamedTuple):
    """The best so far, best first."""

    passages: Ints
    scores: Floats


class Search:
    """What `index.kernels.Search` promises."""

    def __init__(self, postings: Postings, weighing: Weighing) -> None:
        made, now = weighing.made, weighing.now
        self._arrays = (*postings, weighing.idf)  # held for as long as their addresses are used
        self._addresses = np.array([(array.ctypes.data, *array.shape, 1)[:3] for array in self._arrays], np.uint64)
        self._saturation = np.array([made.k1, made.b, made.mean_length, now.mean_length])

    def top(self, terms: Sequence[int], n: int) -> tuple[Ints, Floats]:
        passages, scores = np.empty(n, np.intp), np.empty(n, np.float64)
        held = _search(
            self._addresses,
            self._saturation,
            np.array(terms, np.intp),
            _buffers.sums,
            _buffers.maxima,
            passages,
            scores,
        )
        return passages[:held], scores[:held]


@intrinsic
def _pointer(context, address):
    def generated(context, builder, signature, arguments):
        return builder.inttoptr(arguments[0], cgutils.voidptr_t)

    return types.voidptr(address), generated


@compiled
def _row(addresses, number, dtype):
    """The array that row `number` tells the place and size of."""
    return carray(_pointer(addresses[number, 0]), (np.int64(addresses[number, 1]),), dtype)  # type: ignore[call-arg]


@compiled
def _table(addresses, number, dtype):
    shape = np.int64(addresses[number, 1]), np.int64(addresses[number, 2])
    return carray(_pointer(addresses[number, 0]), shape, dtype)  # type: ignore[call-arg]


@compiled
def _opened(addresses):
    """The postings: one array of addresses is handed over in a tenth of the time that all of theirs take."""
    return Postings(
        _row(addresses, 0, np.uint8),
        _row(addresses, 1, np.uint32),
        _row(addresses, 2, np.uint64),
        _row(addresses, 3, np.uint32),
        _row(addresses, 4, np.uint8),
        _row(addresses, 5, np.uint8),
        _table(addresses, 6, np.uint8),
        _table(addresses, 7, np.uint32),
        _table(addresses, 8, np.uint8),
        _row(addresses, 9, np.uint16),
        _row(addresses, 10, np.uint8),
        _row(addresses, 11, np.uint32),
        _row(addresses, 12, np.uint8),
        _row(addresses, 13, np.uint32),
        _row(addresses, 14, np.uint64),
        _row(addresses, 15, np.uint32),
    )


@compiled
def _search(addresses, saturation, terms, sums, maxima, passages, scores):
    postings, idf, best = _opened(addresses), _row(addresses, 16, np.float64), _Best(passages, scores)
    k1, b = saturation[0], saturation[1]
    made, now = Saturation(k1, b, saturation[2]), Saturation(k1, b, saturation[3])
    stretch = max(1.0, now.mean_length / made.mean_length)  # as Weighing has them
    moved = min(1.0, now.mean_length / made.mean_length) / stretch
    question, least = _asked(postings, idf, terms, LARGEST_IMPACT / (made.k1 + 1), len(best.scores), moved)
    held = 0
    for block in range((len(postings.lengths) + BLOCK - 1) // BLOCK):
        first = block * BLOCK
        size = min(BLOCK, len(postings.lengths) - first)
        if _locate(postings, question, block, first + size) < least:
            continue
        groups = (size + GROUP - 1) // GROUP
        _add_up(postings, question, first, size, sums[: groups * GROUP])
        _find_maxima(sums[: groups * GROUP], maxima[:groups])
        low, high = least, SUM_LIMIT
        if held < len(best.scores):
            low = max(least, _nth_largest(maxima[:groups], len(best.scores)))
        while low <= high:
            next_high = low - 1
            for group in range(groups):
                if maxima[group] < low:
                    continue
                for row in range(GROUP):
                    place = row * groups + group
                    if low <= sums[place] <= high:
                        score = _score(postings, made, now, idf, question, first, place)
                        held = _offer(best, held, first + place, score)
                        if held == len(best.scores):
                            least = max(least, floor(best.scores[held - 1] * question.gain * SAFETY / stretch))
                            low = max(low, least)
            high, low = next_high, least
    return held


@compiled
def _asked(postings, idf, terms, scale, n, moved):
    """The question, and the least sum that a passage among the best has (at least 1: it holds a term)."""
    order, distinct, times = np.empty_like(terms), np.empty_like(terms), np.zeros(len(terms))
    found = 0
    for at in range(len(terms)):
        row = 0
        while row < found and distinct[row] != terms[at]:
            row += 1
        if row == found:
            distinct[row] = terms[at]
            found += 1
        order[at] = row
        times[row] += 1
    weighed = rounding = 0.0
    for row in range(found):
        times[row] *= idf[distinct[row]]
        weighed += times[row] * postings.largest[distinct[row]]
        rounding += postings.largest[distinct[row]]
    gain = (SUM_LIMIT - rounding) / weighed
    multipliers = np.empty(found, np.uint16)
    least = 1
    for row in range(found):
        multipliers[row] = ceil(times[row] * gain)
        tenth = postings.tenth[distinct[row]]
        if n <= TENTH and tenth > 0:  # ten passages have an impact above the one below
            least = max(least, floor(times[row] * gain * (tenth - 1.0) * SAFETY * moved))
    firsts, ends, given = np.zeros(found, np.uint64), np.zeros(found, np.uint64), np.empty(found)
    return _Question(order, distinct[:found], multipliers, gain * scale, firsts, ends, given), least


@compiled
def _locate(postings, question, block, end):
    """Finds the terms' postings in the block; gives the largest sum that a passage there can have."""
    bound = np.int64(0)
    for row in range(len(question.distinct)):
        term = question.distinct[row]
        place, start = postings.places[term], postings.starts[term]
        impact = postings.largest[term]
        if postings.kinds[term] == FREQUENT:
            question.firsts[row] = start + postings.bounds[place, block]
            question.ends[row] = start + postings.bounds[place, block + 1]
            impact = postings.block_largest[place, block]
        elif postings.kinds[term] != DENSE:
            last = start + postings.passage_counts[term]
            at = question.ends[row] if block else start
            question.firsts[row] = at
            while at < last and postings.rare[at] < end:
                at += np.uint64(1)
            question.ends[row] = at
            if at == question.firsts[row]:
                impact = np.uint8(0)
        bound += np.int64(question.multipliers[row]) * np.int64(impact)
    return bound


@compiled
def _add_up(postings, question, first, size, sums):
    sums[:] = 0
    for row in range(len(question.distinct)):
        term, multiplier = question.distinct[row], question.multipliers[row]
        start, end = question.firsts[row], question.ends[row]
        if postings.kinds[term] == DENSE:
            _add_row(sums[:size], postings.dense[postings.places[term], first : first + size], multiplier)
        elif postings.kinds[term] == FREQUENT:
            _add_offsets(sums, postings.offsets[start:end], postings.impacts[start:end], multiplier)
        else:
            for at in range(start, end):
                place = postings.rare[at] - first
                sums[place] = np.uint16(sums[place] + np.uint16(multiplier * np.uint16(postings.rare_impacts[at])))


@compiled
def _add_row(sums, impacts, multiplier):
    for place in range(len(sums)):
        sums[place] = np.uint16(sums[place] + np.uint16(multiplier * np.uint16(impacts[place])))


@compiled
def _add_offsets(sums, offsets, impacts, multiplier):
    for at in range(len(offsets)):
        place = offsets[at]
        sums[place] = np.uint16(sums[place] + np.uint16(multiplier * np.uint16(impacts[at])))


@compiled
def _find_maxima(sums, maxima):
    """Of groups of passages that stand `len(maxima)` apart, so that the inner loop is one of vectors."""
    groups = len(maxima)
    maxima[:] = sums[:groups]
    for row in range(1, GROUP):
        passages = sums[row * groups : (row + 1) * groups]
        for group in range(groups):
            maxima[group] = max(maxima[group], passages[group])


@compiled
def _nth_largest(values, n):
    """0 where there are fewer."""
    largest, held = np.zeros(n, np.uint16), 0
    for value in values:
        if held == n and value <= largest[n - 1]:
            continue
        at = held if held < n else n - 1
        held = min(held + 1, n)
        while at > 0 and largest[at - 1] < value:
            largest[at] = largest[at - 1]
            at -= 1
        largest[at] = value
    return np.int64(largest[n - 1])


@inlined
def _score(postings, made, now, idf, question, first, place):
    """Exact, in the order of the question's terms, as `index.inverted.exact` has it."""
    passage = first + place
    length = postings.lengths[passage]
    norm_made = made.k1 * (1 - made.b + made.b * length / made.mean_length)
    norm = now.k1 * (1 - now.b + now.b * length / now.mean_length)
    for row in range(len(question.distinct)):
        impact = _impact(postings, question, row, place, passage)
        question.given[row] = 0.0
        if impact > 0:
            term = question.distinct[row]
            below = (impact - 1.0) / (LARGEST_IMPACT / (made.k1 + 1))
            times = floor(norm_made * (below / (made.k1 + 1 - below))) + 1.0
            key = np.uint64(term) << np.uint64(32) | np.uint64(passage)
            at = _first_not_below(postings.odd, key)
            if at < len(postings.odd) and postings.odd[at] == key:
                times = np.float64(postings.odd_times[at])
            question.given[row] = idf[term] * (times * (now.k1 + 1) / (times + norm))
    score = 0.0
    for row in question.order:
        score += question.given[row]
    return score


@inlined
def _impact(postings, question, row, place, passage):
    term = question.distinct[row]
    if postings.kinds[term] == DENSE:
        return postings.dense[postings.places[term], passage]
    start, end = question.firsts[row], question.ends[row]
    if postings.kinds[term] == FREQUENT:
        at = start + _first_not_below(postings.offsets[start:end], place)
        return postings.impacts[at] if at < end and postings.offsets[at] == place else np.uint8(0)
    at = start + _first_not_below(postings.rare[start:end], passage)
    return postings.rare_impacts[at] if at < end and postings.rare[at] == passage else np.uint8(0)


@inlined
def _first_not_below(values, wanted):
    """Halves without a branch that could be foretold wrongly, which would cost more than the step itself."""
    first, size = np.uint64(0), np.uint64(len(values))
    while size > 1:
        half = size >> np.uint64(1)
        first += half if values[first + half - np.uint64(1)] < wanted else np.uint64(0)
        size -= half
    return first + np.uint64(1) if size == 1 and values[first] < wanted else first


@inlined
def _offer(best, held, passage, score):
    """Puts a passage among the best if it is one; ties by passage number. Gives how many are held now."""
    size = len(best.scores)
    at = held
    if held == size:
        last = size - 1
        if best.scores[last] > score or (best.scores[last] == score and best.passages[last] < passage):
            return held
        at = last
    while at > 0 and (
        best.scores[at - 1] < score or (best.scores[at - 1] == score and best.passages[at - 1] > passage)
    ):
        best.scores[at] = best.scores[at - 1]
        best.passages[at] = best.passages[at - 1]
        at -= 1
    best.scores[at] = score
    best.passages[at] = passage
    return min(held + 1, size)
