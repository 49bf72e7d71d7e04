"""Several segments to one, without the passages that are gone.

No word is looked at but to unite the vocabularies: postings are read back as numbers, a stretch at a time, and placed
anew with the mean length that the passages have together.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from index.arrays import Ints
from index.inverted.gathering import Gathered, Run
from index.inverted.part import Part
from index.inverted.placing import place
from index.inverted.postings import BLOCK, DENSE, FREQUENT, RARE, Postings
from index.inverted.segment import Segment
from index.inverted.vocabulary import mapped

NONE = -1
STRETCH = 1 << 22  # so many postings are read back at once: some 100 MB


class Merged(NamedTuple):
    segment: Segment
    terms: tuple[Ints, ...]  # for each part the new number of each of its terms, NONE where no passage holds it now


class _Stretch(NamedTuple):
    """Postings by term and then by passage."""

    terms: NDArray[np.uint32]
    passages: Ints
    impacts: NDArray[np.uint8]


def merge(parts: Sequence[Part]) -> Merged:
    """Passages keep their order, part after part; terms are numbered in the order of the parts' own numbers."""
    numbers: dict[object, int] = {}
    terms = tuple(_renumbered(part, numbers) for part in parts)
    lengths = np.concatenate([part.segment.postings.lengths[part.lives] for part in parts])
    runs: list[Run] = []
    first = 0
    for part, new in zip(parts, terms, strict=True):
        runs += _runs(part, new, first)
        first += part.passages - len(part.gone)
    runs.sort(key=lambda run: run.block)
    gathered = Gathered(numbers, lengths, runs)
    made = parts[0].segment.saturation._replace(mean_length=mean_length(lengths))
    postings = place(gathered, made)
    return Merged(Segment(mapped(numbers), postings, made, parts[0].segment.epsilon), terms)


def mean_length(lengths: NDArray[np.uint32]) -> float:
    """In terms; 1 where there are none, so that nothing is divided by 0."""
    return int(lengths.sum(dtype=np.int64)) / len(lengths) if lengths.any() else 1.0


def _renumbered(part: Part, numbers: dict[object, int]) -> Ints:
    held = part.segment.postings.passage_counts.astype(np.int64)
    held[part.lost_terms] -= part.lost_counts
    new = np.full(len(held), NONE, np.int64)
    for number, (term, count) in enumerate(zip(part.segment.numbers, held.tolist(), strict=True)):
        if count:
            new[number] = numbers.setdefault(term, len(numbers))
    return new


def _runs(part: Part, new: Ints, first: int) -> Iterator[Run]:
    """The postings that stay, as passages from `first` on."""
    lives = part.lives
    numbers = np.cumsum(lives) - 1 + first
    for stretch in _stretches(part.segment.postings):
        times = _times(part.segment, stretch)
        stays = lives[stretch.passages]
        terms, passages = new[stretch.terms[stays]], numbers[stretch.passages[stays]]
        yield from _by_block(terms, passages, times[stays])


def _by_block(terms: Ints, passages: Ints, times: NDArray[np.uint32]) -> Iterator[Run]:
    blocks = passages // BLOCK
    order = np.lexsort((passages, terms, blocks))
    terms, passages, times, blocks = terms[order], passages[order], times[order], blocks[order]
    edges = np.flatnonzero(np.diff(blocks, prepend=-1, append=-1)).tolist() if len(blocks) else []
    for start, end in pairwise(edges):
        begins = np.flatnonzero(np.diff(terms[start:end], prepend=-1))
        largest = int(times[start:end].max())
        yield Run(
            block=int(blocks[start]),
            terms=terms[start:end][begins].astype(np.uint32),
            starts=np.append(begins, end - start),
            offsets=(passages[start:end] % BLOCK).astype(np.uint16),
            frequencies=times[start:end].astype(np.uint8 if largest < 256 else np.uint32),
        )


def _times(segment: Segment, stretch: _Stretch) -> NDArray[np.uint32]:
    postings, made = segment.postings, segment.saturation
    times = made.frequencies(stretch.impacts, made.norms(postings.lengths[stretch.passages])).astype(np.uint32)
    if len(postings.odd):
        keys = stretch.terms.astype(np.uint64) << np.uint64(32) | stretch.passages.astype(np.uint64)
        places = np.minimum(postings.odd.searchsorted(keys), len(postings.odd) - 1)
        found = postings.odd[places] == keys
        times[found] = postings.odd_times[places[found]]
    return times


def _stretches(postings: Postings) -> Iterator[_Stretch]:
    for kind, read in ((RARE, _rare), (FREQUENT, _frequent)):
        terms = np.flatnonzero(postings.kinds == kind)
        counts = postings.passage_counts[terms].astype(np.int64)
        ends = np.cumsum(counts)
        first = 0
        while first < len(terms):
            end = max(first + 1, int(np.searchsorted(ends, ends[first] - counts[first] + STRETCH, side="right")))
            yield read(postings, terms[first:end], counts[first:end])
            first = end
    for term in np.flatnonzero(postings.kinds == DENSE).tolist():
        passages = postings.passages_with(term)
        yield _Stretch(np.full(len(passages), term, np.uint32), passages, postings.impacts_of(term))


def _rare(postings: Postings, terms: Ints, counts: Ints) -> _Stretch:
    start = int(postings.starts[terms[0]])
    places = slice(start, start + int(counts.sum()))
    return _Stretch(
        np.repeat(terms.astype(np.uint32), counts), postings.rare[places].astype(np.intp), postings.rare_impacts[places]
    )


def _frequent(postings: Postings, terms: Ints, counts: Ints) -> _Stretch:
    start = int(postings.starts[terms[0]])
    places = slice(start, start + int(counts.sum()))
    bounds = postings.bounds[postings.places[terms]].astype(np.int64)
    in_blocks = bounds[:, 1:] - bounds[:, :-1]
    blocks = np.tile(np.arange(in_blocks.shape[1]), len(terms))
    passages = np.repeat(blocks * BLOCK, in_blocks.ravel()) + postings.offsets[places]
    return _Stretch(np.repeat(terms.astype(np.uint32), counts), passages, postings.impacts[places])
