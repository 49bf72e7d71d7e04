"""Runs of postings to a segment."""

import numpy as np
from numpy.typing import NDArray

from index.arrays import Ints
from index.inverted.gathering import Gathered, Run
from index.inverted.impacts import Saturation
from index.inverted.postings import BLOCK, DENSE, DENSE_SHARE, FREQUENT, RARE, Postings, blocks_of
from index.inverted.segment import Segment
from index.inverted.vocabulary import Numbers

RARE_IN_A_BLOCK = 4  # postings; a block's bound and largest impact take as much room as these save by 16-bit offsets
SLICE = 1 << 16  # so many impacts are worked out at once: their floats stay in the processor's cache
TENTH = 10
TENTH_WORTH = 32  # a term in fewer passages is read whole in no time


def segment_of(numbers: Numbers, gathered: Gathered, *, k1: float, b: float, epsilon: float) -> Segment:
    """Impacts are made with the mean length of these passages. As `place`, it takes the runs out of `gathered`."""
    saturation = Saturation(k1, b, mean_length(gathered.lengths))
    return Segment(numbers, place(gathered, saturation), saturation, epsilon)


def mean_length(lengths: NDArray[np.uint32]) -> float:
    """In terms; 1 where there are none, so that nothing is divided by 0."""
    return int(lengths.sum(dtype=np.int64)) / len(lengths) if lengths.any() else 1.0


def place(gathered: Gathered, saturation: Saturation) -> Postings:
    """Takes the runs out of `gathered` one by one, so that a posting is held once."""
    placing = _Placing(gathered, saturation)
    gathered.runs.reverse()
    while gathered.runs:
        placing.add(gathered.runs.pop())
    return placing.finish()


class _Placing:
    """The arrays while they are being filled, a run after the other."""

    def __init__(self, gathered: Gathered, saturation: Saturation) -> None:
        self.saturation = saturation
        self.lengths = gathered.lengths
        self.norms = saturation.norms(gathered.lengths)
        self.passage_counts = _passage_counts(gathered)
        self.kinds = _kinds(self.passage_counts, len(self.lengths))
        self.places, self.starts = _places(self.kinds, self.passage_counts)
        sizes = [int(self.passage_counts[self.kinds == kind].sum(dtype=np.int64)) for kind in (RARE, FREQUENT)]
        self.rare, self.rare_impacts = np.empty(sizes[0], np.uint32), np.empty(sizes[0], np.uint8)
        self.offsets, self.impacts = np.empty(sizes[1], np.uint16), np.empty(sizes[1], np.uint8)
        self.dense = np.zeros((int((self.kinds == DENSE).sum()), len(self.lengths)), np.uint8)
        blocks = (int((self.kinds == FREQUENT).sum()), blocks_of(len(self.lengths)))
        self.block_counts = np.zeros(blocks, np.uint32)
        self.block_largest = np.zeros(blocks, np.uint8)
        self.largest = np.zeros(len(self.kinds), np.uint8)
        self.filled = np.zeros(len(self.kinds), np.uint32)
        self.odd: list[NDArray[np.uint64]] = [np.empty(0, np.uint64)]
        self.odd_times: list[NDArray[np.uint32]] = [np.empty(0, np.uint32)]

    def add(self, run: Run) -> None:
        if not len(run.terms):
            return
        impacts = self._impacts(run)
        starts = run.starts[:-1].astype(np.intp)
        counts = np.diff(run.starts).astype(np.intp)
        largest = np.maximum.reduceat(impacts, starts)
        self.largest[run.terms] = np.maximum(self.largest[run.terms], largest)
        kinds = self.kinds[run.terms]
        for dense in np.flatnonzero(kinds == DENSE):
            postings = slice(starts[dense], starts[dense] + counts[dense])
            row = self.dense[self.places[run.terms[dense]]]
            row[run.block * BLOCK + run.offsets[postings].astype(np.intp)] = impacts[postings]
        for kind in (RARE, FREQUENT):
            at = np.flatnonzero(kinds == kind)
            terms = run.terms[at]
            source = _stretches(starts[at], counts[at])
            target = _stretches(self.starts[terms].astype(np.intp) + self.filled[terms], counts[at])
            self._put(kind, target, run.offsets[source], impacts[source], run.block)
            if kind == FREQUENT:
                rows = self.places[terms]
                self.block_counts[rows, run.block] += counts[at].astype(np.uint32)
                before = self.block_largest[rows, run.block]
                self.block_largest[rows, run.block] = np.maximum(before, largest[at])
        self.filled[run.terms] += counts.astype(np.uint32)

    def finish(self) -> Postings:
        order = np.argsort(odd := np.concatenate(self.odd))
        postings = Postings(
            kinds=self.kinds,
            places=self.places,
            starts=self.starts,
            passage_counts=self.passage_counts,
            largest=self.largest,
            tenth=np.zeros(len(self.kinds), np.uint8),
            dense=self.dense,
            bounds=_bounds(self.block_counts),
            block_largest=self.block_largest,
            offsets=self.offsets,
            impacts=self.impacts,
            rare=self.rare,
            rare_impacts=self.rare_impacts,
            lengths=self.lengths,
            odd=odd[order],
            odd_times=np.concatenate(self.odd_times)[order],
        )
        _write_tenth(postings)
        for array in postings:
            array.flags.writeable = False  # compiled code is made for this kind, which mapped files have too
        return postings

    def _put(
        self, kind: int, target: Ints, offsets: NDArray[np.uint16], impacts: NDArray[np.uint8], block: int
    ) -> None:
        if kind == FREQUENT:
            self.offsets[target] = offsets
            self.impacts[target] = impacts
        else:
            self.rare[target] = offsets
            self.rare[target] += np.uint32(block * BLOCK)
            self.rare_impacts[target] = impacts

    def _impacts(self, run: Run) -> NDArray[np.uint8]:
        impacts = np.empty(len(run.offsets), np.uint8)
        block_norms = self.norms[run.block * BLOCK :][:BLOCK]
        for first in range(0, len(impacts), SLICE):
            part = slice(first, first + SLICE)
            norms, times = block_norms[run.offsets[part]], run.frequencies[part]
            impacts[part] = self.saturation.impacts(times, norms)
            wrong = np.flatnonzero(self.saturation.frequencies(impacts[part], norms) != times)
            if len(wrong):
                self._except(run, first + wrong)
        return impacts

    def _except(self, run: Run, places: Ints) -> None:
        terms = run.terms[np.searchsorted(run.starts, places, side="right") - 1].astype(np.uint64)
        passages = run.offsets[places].astype(np.uint64) + np.uint64(run.block * BLOCK)
        self.odd.append(terms << np.uint64(32) | passages)
        self.odd_times.append(run.frequencies[places].astype(np.uint32))


def _passage_counts(gathered: Gathered) -> NDArray[np.uint32]:
    counts = np.zeros(gathered.terms, np.uint32)
    for run in gathered.runs:
        counts[run.terms] += np.diff(run.starts).astype(np.uint32)
    return counts


def _kinds(passage_counts: NDArray[np.uint32], passages: int) -> NDArray[np.uint8]:
    counts = passage_counts.astype(np.int64)
    kinds = np.where(counts > RARE_IN_A_BLOCK * (blocks_of(passages) - 1), np.uint8(FREQUENT), np.uint8(RARE))
    kinds[counts * DENSE_SHARE > passages] = DENSE
    return kinds


def _places(
    kinds: NDArray[np.uint8], passage_counts: NDArray[np.uint32]
) -> tuple[NDArray[np.uint32], NDArray[np.uint64]]:
    """A term's place among those of its kind, and where its postings start among theirs."""
    places, starts = np.zeros(len(kinds), np.uint32), np.zeros(len(kinds), np.uint64)
    for kind in (RARE, FREQUENT, DENSE):
        terms = np.flatnonzero(kinds == kind)
        places[terms] = np.arange(len(terms))
        if kind != DENSE:
            ends = np.cumsum(passage_counts[terms], dtype=np.uint64)
            starts[terms] = ends - passage_counts[terms]
    return places, starts


def _stretches(starts: Ints, counts: Ints) -> Ints:
    """The numbers from each start on, so many of them, one stretch after the other."""
    before = np.cumsum(counts) - counts
    places = np.repeat(starts - before, counts)
    places += np.arange(len(places))
    return places


def _bounds(block_counts: NDArray[np.uint32]) -> NDArray[np.uint32]:
    bounds = np.zeros((block_counts.shape[0], block_counts.shape[1] + 1), np.uint32)
    np.cumsum(block_counts, axis=1, out=bounds[:, 1:])
    return bounds


def _write_tenth(postings: Postings) -> None:
    enough = postings.passage_counts >= TENTH_WORTH
    for kind, impacts in ((RARE, postings.rare_impacts), (FREQUENT, postings.impacts)):
        terms = np.flatnonzero(enough & (postings.kinds == kind))
        starts = postings.starts[terms].astype(np.intp)
        bounds = zip(starts.tolist(), (starts + postings.passage_counts[terms]).tolist(), strict=True)
        postings.tenth[terms] = [_tenth_largest(impacts[first:end]) for first, end in bounds]
    terms = np.flatnonzero(enough & (postings.kinds == DENSE))
    postings.tenth[terms] = [_tenth_largest(postings.dense[row]) for row in postings.places[terms].tolist()]


def _tenth_largest(impacts: NDArray[np.uint8]) -> int:
    impacts = impacts.copy()
    impacts.partition(len(impacts) - TENTH)
    return int(impacts[len(impacts) - TENTH])
