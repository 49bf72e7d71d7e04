"""Terms of a segment, looked up in other segments and united with theirs: as arrays, never as words."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from index.arrays import Bools, Ints
from index.inverted.ranges import ranges
from index.inverted.vocabulary import Table, table_with

NONE = -1  # the number of a term that is not there
AT_ONCE = 1 << 16  # keys whose bytes are gone through at once


class Terms(NamedTuple):
    table: Table
    numbers: Ints  # in the table
    checksums: NDArray[np.uint32]  # the CRC-32 of each key

    def some(self, places: Ints) -> "Terms":
        return Terms(self.table, self.numbers[places], self.checksums[places])

    def numbers_in(self, table: Table) -> Ints:
        """The number that each has there, or NONE."""
        if table is self.table:
            return self.numbers
        found = np.full(len(self.numbers), NONE)
        buckets = (self.checksums & np.uint32(len(table.bucket_bounds) - 2)).astype(np.intp)
        at, end = table.bucket_bounds[buckets], table.bucket_bounds[buckets + 1]
        left = np.flatnonzero(at < end)
        while len(left):  # once for each term of the fullest bucket
            theirs = table.bucket_terms[at[left]].astype(np.intp)
            same = _are_same(self.table, self.numbers[left], table, theirs)
            found[left[same]] = theirs[same]
            at[left] += np.uint32(1)
            left = left[~same & (at[left] < end[left])]
        return found


def terms_of(table: Table, numbers: Ints) -> Terms:
    keys, bounds = table.keys.data, table.key_bounds
    places = zip(bounds[numbers].tolist(), bounds[numbers + 1].tolist(), strict=True)
    return Terms(
        table, numbers, np.fromiter((crc32(keys[first:end]) for first, end in places), np.uint32, len(numbers))
    )


def united(terms: Sequence[Terms]) -> tuple[Table, list[Ints]]:
    """A table of all terms, numbered as they first come; and for each of `terms` the new numbers by the old ones.

    The new number is NONE for those of a table that are not among its `terms`.
    """
    added: list[Terms] = []
    maps: list[Ints] = []
    count = 0
    for own in terms:
        new = np.full(len(own.table.bucket_terms), NONE)
        for before, theirs in zip(terms, maps, strict=False):
            rest = own.some(np.flatnonzero(new[own.numbers] == NONE))
            found = rest.numbers_in(before.table)
            new[rest.numbers] = np.append(theirs, NONE)[found]  # NONE is also the last place
        rest = own.some(np.flatnonzero(new[own.numbers] == NONE))
        new[rest.numbers] = np.arange(count, count + len(rest.numbers))
        count += len(rest.numbers)
        added.append(rest)
        maps.append(new)
    lengths = np.concatenate([_lengths(some.table, some.numbers) for some in added])
    bounds = np.zeros(count + 1, np.uint64)
    np.cumsum(lengths, out=bounds[1:])
    keys = np.concatenate([piece for some in added for piece in _keys(some)] or [np.empty(0, np.uint8)])
    return table_with(bounds, keys, np.concatenate([some.checksums for some in added])), maps


def _keys(terms: Terms) -> Iterator[NDArray[np.uint8]]:
    for first in range(0, len(terms.numbers), AT_ONCE):
        numbers = terms.numbers[first : first + AT_ONCE]
        yield terms.table.keys[ranges(terms.table.key_bounds[numbers], _lengths(terms.table, numbers))]


def _lengths(table: Table, numbers: Ints) -> Ints:
    lengths: Ints = (table.key_bounds[numbers + 1] - table.key_bounds[numbers]).astype(np.intp)
    return lengths


def _are_same(one: Table, ones: Ints, other: Table, others: Ints) -> Bools:
    """Whether the keys of a pair of terms have the same bytes."""
    lengths = _lengths(one, ones)
    same: Bools = lengths == _lengths(other, others)
    candidates = np.flatnonzero(same)
    for first in range(0, len(candidates), AT_ONCE):
        pairs = candidates[first : first + AT_ONCE]
        left = one.keys[ranges(one.key_bounds[ones[pairs]], lengths[pairs])]
        right = other.keys[ranges(other.key_bounds[others[pairs]], lengths[pairs])]
        owners = np.repeat(pairs, lengths[pairs])
        same[owners[left != right]] = False
    return same
