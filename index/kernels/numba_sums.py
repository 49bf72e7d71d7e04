"""Impacts of many passages added up in 16 bits.

What decides the speed is that the inner loops become vector instructions: arrays are sliced so that loops begin at 0,
places are unsigned (a signed one is tested for counting from the end), and each step is cast back to 16 bits.
"""

import numpy as np

from index.inverted.postings import DENSE, FREQUENT
from index.kernels.numba_postings import compiled, inlined
from index.kernels.numpy_kernel import GROUP


@compiled
def add_up(postings, question, first, sums):
    """Sums are all 0 before, or, where there are dense terms, anything."""
    is_empty = True
    for term in question.terms:
        if term.kind == DENSE:
            impacts = postings.dense[term.place, first : first + len(sums)]
            if is_empty:
                _put_row(sums, impacts, np.uint16(term.multiplier))
                is_empty = False
            else:
                _add_row(sums, impacts, np.uint16(term.multiplier))
    add_up_sparse(postings, question, first, sums)


@compiled
def add_up_sparse(postings, question, first, sums):
    for term in question.terms:
        start, end, multiplier = term.first, term.end, np.uint16(term.multiplier)
        if term.kind == FREQUENT:
            _add_offsets(sums, postings.offsets[start:end], postings.impacts[start:end], multiplier)
        elif term.kind != DENSE:
            for at in range(start, end):
                offset = np.uint64(postings.rare[at] - first)
                sums[offset] = np.uint16(sums[offset] + np.uint16(multiplier * np.uint16(postings.rare_impacts[at])))


@compiled
def _put_row(sums, impacts, multiplier):
    for offset in range(len(sums)):
        sums[offset] = np.uint16(multiplier * np.uint16(impacts[offset]))


@compiled
def _add_row(sums, impacts, multiplier):
    for offset in range(len(sums)):
        sums[offset] = np.uint16(sums[offset] + np.uint16(multiplier * np.uint16(impacts[offset])))


@compiled
def _add_offsets(sums, offsets, impacts, multiplier):
    for at in range(len(offsets)):
        offset = offsets[at]
        sums[offset] = np.uint16(sums[offset] + np.uint16(multiplier * np.uint16(impacts[at])))


@inlined
def sum_of_dense(postings, question, passage):
    reached = np.int64(0)
    for term in question.terms:
        if term.kind == DENSE:
            reached += term.multiplier * np.int64(postings.dense[term.place, passage])
    return reached


@compiled
def hide(sums, seen):
    for offset in range(len(sums)):
        sums[offset] = np.uint16(sums[offset] * np.uint16(seen[offset]))


@compiled
def find_maxima(sums, maxima):
    """Of groups of passages that stand `len(maxima)` apart, so that the inner loop is one of vectors."""
    groups = len(maxima)
    maxima[:] = sums[:groups]
    for row in range(1, GROUP):
        passages = sums[row * groups : (row + 1) * groups]
        for group in range(groups):
            maxima[group] = max(maxima[group], passages[group])


@compiled
def nth_largest(values, n):
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
