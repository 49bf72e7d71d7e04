"""The postings of a part as compiled code is handed them, and what they give a passage exactly."""

from math import floor
from typing import Any, NamedTuple

import numpy as np
from numba import carray, njit, types  # type: ignore[attr-defined]
from numba.core import cgutils
from numba.extending import intrinsic
from numpy.typing import NDArray

from index.arrays import Ints
from index.inverted.impacts import LARGEST_IMPACT, Saturation
from index.inverted.postings import DENSE, FREQUENT, Postings

TERM = np.dtype([  # one of a question's different terms, in a part
    ("number", np.int64), ("kind", np.int64), ("place", np.int64), ("largest", np.int64), ("multiplier", np.int64),
    ("idf", np.float64), ("weight", np.float64),  # the idf, as many times as the term was asked for
    ("start", np.uint64), ("first", np.uint64), ("end", np.uint64),  # where all its postings begin, and a block's
    ("given", np.float64),  # to the passage that is being scored
])  # fmt: skip

compiled = njit(cache=True, nogil=True)
inlined = njit(cache=True, nogil=True, forceinline=True)


class Place(NamedTuple):
    """A part, and how it is looked at."""

    addresses: NDArray[np.uint64]
    made: Saturation
    now: Saturation
    stretch: float  # as `Weighing` has it
    lives: np.int64  # the address of a byte for each passage, 0 where none is gone
    shown: np.int64  # the same, 0 where all are shown
    first: np.int64  # the number that its first passage has in the whole
    passages: np.int64


class Question(NamedTuple):
    terms: NDArray[Any]  # of TERM
    order: Ints  # a place in `terms` for each term asked that the part has, in the question's order
    gain: float  # how much of a sum one point of score is


@intrinsic
def _pointer(context, address):
    def generated(context, builder, signature, arguments):
        return builder.inttoptr(arguments[0], cgutils.voidptr_t)

    return types.voidptr(address), generated


@inlined
def _row(addresses, number, dtype):
    """The array that row `number` tells the place and size of."""
    return carray(_pointer(addresses[number, 0]), (np.int64(addresses[number, 1]),), dtype)  # type: ignore[call-arg]


@inlined
def _table(addresses, number, dtype):
    shape = np.int64(addresses[number, 1]), np.int64(addresses[number, 2])
    return carray(_pointer(addresses[number, 0]), shape, dtype)  # type: ignore[call-arg]


@inlined
def opened(addresses):
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


@inlined
def bytes_at(address, size):
    return carray(_pointer(np.uint64(address)), (size,), np.uint8)  # type: ignore[call-arg]


@inlined
def score_of(place, question, offset, passage):
    """Exact, in the order of the question's terms, as `index.inverted.exact` has it."""
    postings, made, now = opened(place.addresses), place.made, place.now
    length = postings.lengths[passage]
    norm_made = made.k1 * (1 - made.b + made.b * length / made.mean_length)
    norm = now.k1 * (1 - now.b + now.b * length / now.mean_length)
    for term in question.terms:
        impact = _impact(postings, term, offset, passage)
        term.given = 0.0
        if impact > 0:
            below = (impact - 1.0) / (LARGEST_IMPACT / (made.k1 + 1))
            times = floor(norm_made * (below / (made.k1 + 1 - below))) + 1.0
            key = np.uint64(term.number) << np.uint64(32) | np.uint64(passage)
            at = _first_not_below(postings.odd, key)
            if at < len(postings.odd) and postings.odd[at] == key:
                times = np.float64(postings.odd_times[at])
            term.given = term.idf * (times * (now.k1 + 1) / (times + norm))
    score = 0.0
    for row in question.order:
        score += question.terms[row].given
    return score


@inlined
def _impact(postings, term, offset, passage):
    if term.kind == DENSE:
        return postings.dense[term.place, passage]
    start, end = term.first, term.end
    if term.kind == FREQUENT:
        at = start + _first_not_below(postings.offsets[start:end], offset)
        return postings.impacts[at] if at < end and postings.offsets[at] == offset else np.uint8(0)
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
