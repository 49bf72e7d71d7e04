"""The arrays of an inverted index, as they lie in memory and, byte for byte, on disk.

Passages and terms are numbered from 0: passages as they were given, terms in the order of their first occurrence.
Passages stand in blocks of 65,536, so that a place inside a block fits in 16 bits. Terms come in three classes:

DENSE     in more than 1/8 of the passages: a row of one impact a passage, 0 where the term is not in it
FREQUENT  16-bit offsets inside blocks, each with an impact beside it, and for each block where its postings begin
RARE      32-bit passage numbers, each with an impact beside it

All arrays are little-endian:

kinds          u8 [terms]                    0 rare, 1 frequent, 2 dense
places         u32 [terms]                   a dense term's row, a frequent term's number among the frequent ones
starts         u64 [terms]                   the first posting in `offsets` and `impacts`, or in `rare`, `rare_impacts`
passage_counts u32 [terms]                   how many passages hold the term (df)
largest        u8 [terms]                    the term's largest impact
tenth          u8 [terms]                    its tenth largest, 0 where it was not worth looking for
dense          u8 [dense terms, passages]    impacts
bounds         u32 [frequent terms, blocks + 1]  where a block's postings begin, counted from the term's first
block_largest  u8 [frequent terms, blocks]   the largest impact in a block, 0 where it has no posting
offsets        u16 [frequent postings]       passage minus the first of its block; ascending inside a block
impacts        u8 [frequent postings]
rare           u32 [rare postings]           passages, ascending for each term
rare_impacts   u8 [rare postings]
lengths        u32 [passages]                in terms
odd            u64 [exceptions]              term times 2^32 plus passage, ascending: postings whose frequency is not
odd_times      u32 [exceptions]              what `Saturation.frequencies` gets back from the impact, and what it is
"""

from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from index.arrays import Floats, Ints
from index.inverted.impacts import Saturation

BLOCK = 1 << 16
DENSE_SHARE = 8  # one byte a passage costs more room than three a posting, but adds up a dozen times as fast
RARE, FREQUENT, DENSE = 0, 1, 2


class Postings(NamedTuple):
    """Read-only arrays; the docstring of the module describes each."""

    kinds: NDArray[np.uint8]
    places: NDArray[np.uint32]
    starts: NDArray[np.uint64]
    passage_counts: NDArray[np.uint32]
    largest: NDArray[np.uint8]
    tenth: NDArray[np.uint8]
    dense: NDArray[np.uint8]
    bounds: NDArray[np.uint32]
    block_largest: NDArray[np.uint8]
    offsets: NDArray[np.uint16]
    impacts: NDArray[np.uint8]
    rare: NDArray[np.uint32]
    rare_impacts: NDArray[np.uint8]
    lengths: NDArray[np.uint32]
    odd: NDArray[np.uint64]
    odd_times: NDArray[np.uint32]

    def passages_with(self, term: int) -> Ints:
        """Ascending; as many as `passage_counts` says."""
        passages = np.empty(int(self.passage_counts[term]), np.intp)
        self.write_passages(term, passages)
        return passages

    def write_passages(self, term: int, out: Ints) -> None:
        kind = self.kinds[term]
        if kind == DENSE:
            out[:] = np.flatnonzero(self.dense[self.places[term]])
        elif kind == RARE:
            start = int(self.starts[term])
            out[:] = self.rare[start : start + len(out)]
        else:
            start = int(self.starts[term])
            out[:] = self.offsets[start : start + len(out)]
            if self.bounds.shape[1] > 2:
                bounds = self.bounds[self.places[term]].tolist()
                for block, (first, end) in enumerate(pairwise(bounds[1:]), 1):
                    out[first:end] += block * BLOCK

    def impacts_of(self, term: int) -> NDArray[np.uint8]:
        """Beside `passages_with`."""
        kind = self.kinds[term]
        if kind == DENSE:
            row = self.dense[self.places[term]]
            return np.asarray(row[row > 0])
        start = int(self.starts[term])
        impacts = self.impacts if kind == FREQUENT else self.rare_impacts
        return impacts[start : start + int(self.passage_counts[term])]

    def impacts_at(self, terms: Ints, passages: Ints) -> NDArray[np.uint8]:
        """Shape (terms, passages), 0 where a passage does not hold a term."""
        found = np.zeros((len(terms), len(passages)), np.uint8)
        kinds, places, starts = (column.take(terms) for column in (self.kinds, self.places, self.starts.view(np.int64)))
        dense, rare, frequent = ((kinds == kind).nonzero()[0] for kind in (DENSE, RARE, FREQUENT))
        found[dense] = self.dense[places[dense, None], passages]
        first, counts = starts[rare, None], self.passage_counts.take(terms[rare])[:, None]
        found[rare] = _values_at(passages, self.rare, self.rare_impacts, first, first + counts)
        first, bounds, block = starts[frequent, None], self.bounds[places[frequent]], passages // BLOCK
        ends = first + bounds[:, block], first + bounds[:, block + 1]
        found[frequent] = _values_at(passages % BLOCK, self.offsets, self.impacts, *ends)
        return found

    def frequencies_of(self, terms: int | Ints, passages: Ints, impacts: NDArray[np.uint8], made: Saturation) -> Floats:
        """How often each of `passages` holds its term, given its impacts there and what these were made with."""
        times = made.frequencies(impacts, made.norms(self.lengths[passages]))
        if len(self.odd):
            sought = np.asarray(terms, np.uint64) << np.uint64(32) | passages.astype(np.uint64)
            places = self.odd.searchsorted(sought)
            at = (self.odd.take(places, mode="clip") == sought).nonzero()[0]
            times[at] = self.odd_times[places[at]]
        return times


def _values_at(sought: Ints, keys: Ints, values: NDArray[np.uint8], first: Ints, last: Ints) -> NDArray[np.uint8]:
    """The value beside each key that is sought, 0 where it is not among keys[first:last], which ascend there.

    Shapes: `sought` (columns,), `first` and `last` (rows, columns) or (rows, 1). All are bisected at once.
    """
    shape = np.broadcast_shapes(first.shape, sought.shape)
    if not len(keys):
        return np.zeros(shape, np.uint8)
    at, size = np.array(np.broadcast_to(first, shape)), np.array(np.broadcast_to(last - first, shape))
    while (half := size >> 1).any():
        at += half * (keys.take(at + half - 1, mode="clip") < sought)
        size -= half
    at += (size > 0) & (keys.take(at, mode="clip") < sought)
    is_there = (at < last) & (keys.take(at, mode="clip") == sought)
    found: NDArray[np.uint8] = values.take(at, mode="clip") * is_there
    return found


def blocks_of(passages: int) -> int:
    return -(-passages // BLOCK)
