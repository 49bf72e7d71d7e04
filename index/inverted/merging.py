"""Several segments to one, without the passages that are gone.

Postings are read back as numbers, a block of passages at a time, and placed anew with the mean length that the passages
have together.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from index.arrays import Bools, Ints
from index.inverted.gathering import Gathered, Run, apart
from index.inverted.part import Part
from index.inverted.placing import segment_of
from index.inverted.postings import BLOCK, DENSE, FREQUENT, RARE, Postings, blocks_of
from index.inverted.ranges import ranges
from index.inverted.segment import Segment
from index.inverted.terms import terms_of, united
from index.inverted.vocabulary import MappedNumbers

SLICE = 1 << 16  # so many frequencies are got back at once: their floats stay in the processor's cache


class Merged(NamedTuple):
    segment: Segment
    terms: tuple[Ints, ...]  # for each part the new number of each of its terms, NONE where no passage holds it now


class _Block(NamedTuple):
    """The postings of a block of passages, term after term."""

    terms: Ints
    counts: Ints
    offsets: NDArray[np.uint16]  # ascending for each term
    values: NDArray[np.unsignedinteger]  # impacts, or what they were made from


def merge(parts: Sequence[Part]) -> Merged:
    """Passages keep their order, part after part.

    Terms are numbered part after part, in each in the order that they had: by first occurrence, where it was so in the
    parts, and counting the passages that are gone.
    """
    table, terms = united([terms_of(part.segment.table, np.flatnonzero(part.counts)) for part in parts])
    lengths = np.concatenate([part.segment.postings.lengths[part.lives] for part in parts])
    runs: list[Run] = []
    first = 0
    for part, new in zip(parts, terms, strict=True):
        runs += _runs(part, new, first)
        first += part.passages - len(part.gone)
    numbers, made = MappedNumbers(table), parts[0].segment
    gathered = Gathered(len(numbers), lengths, runs)
    k1, b, _ = made.saturation
    return Merged(segment_of(numbers, gathered, k1=k1, b=b, epsilon=made.epsilon), tuple(terms))


def _runs(part: Part, new: Ints, first: int) -> Iterator[Run]:
    """The postings that stay, with new numbers of terms, as passages from `first` on."""
    postings, lives = part.segment.postings, part.lives
    passages = np.cumsum(lives) + (first - 1)
    for number in range(blocks_of(part.passages)):
        here = slice(number * BLOCK, (number + 1) * BLOCK)
        block = _with_frequencies(_block(postings, number), part.segment, number)
        blocks = passages[here] // BLOCK
        for target in np.unique(blocks[lives[here]]).tolist():  # two at most
            stays = _only(block, lives[here] & (blocks == target))
            yield _run(stays, new, passages[here], target)


def _run(block: _Block, new: Ints, passages: Ints, target: int) -> Run:
    order = np.argsort(new[block.terms], kind="stable")
    counts = block.counts[order]
    places = ranges((np.cumsum(block.counts) - block.counts)[order], counts)
    return Run(
        block=target,
        terms=apart(new[block.terms][order].astype(np.uint32)),
        starts=apart(np.concatenate([[0], np.cumsum(counts)]).astype(np.uint32)),
        offsets=apart((passages[block.offsets[places]] - target * BLOCK).astype(np.uint16)),
        frequencies=apart(block.values[places]),
    )


def _only(block: _Block, stays: Bools) -> _Block:
    """The postings of some of the passages."""
    if stays.all():
        return block
    kept = stays[block.offsets]
    before = np.concatenate([[0], np.cumsum(kept)])
    ends = np.cumsum(block.counts)
    counts = before[ends] - before[ends - block.counts]
    held = counts > 0
    return _Block(block.terms[held], counts[held], block.offsets[kept], block.values[kept])


def _block(postings: Postings, number: int) -> _Block:
    pieces = [read(postings, number) for read in (_rare, _frequent, _dense)]
    return _Block(*map(np.concatenate, zip(*pieces, strict=True)))


def _rare(postings: Postings, number: int) -> _Block:
    places = np.flatnonzero(postings.rare // BLOCK == number)
    terms = np.flatnonzero(postings.kinds == RARE)
    which = postings.starts[terms].searchsorted(places, side="right") - 1
    counts = np.bincount(which, minlength=len(terms))
    held = counts > 0
    offsets = (postings.rare[places] % BLOCK).astype(np.uint16)
    return _Block(terms[held], counts[held], offsets, postings.rare_impacts[places])


def _frequent(postings: Postings, number: int) -> _Block:
    terms = np.flatnonzero(postings.kinds == FREQUENT)
    begins, ends = postings.bounds[:, number].astype(np.intp), postings.bounds[:, number + 1].astype(np.intp)
    held = begins < ends
    terms, begins, ends = terms[held], begins[held], ends[held]
    places = ranges(postings.starts[terms].astype(np.intp) + begins, ends - begins)
    return _Block(terms, ends - begins, postings.offsets[places], postings.impacts[places])


def _dense(postings: Postings, number: int) -> _Block:
    terms = np.flatnonzero(postings.kinds == DENSE)
    table = postings.dense.reshape(len(terms), len(postings.lengths))[:, number * BLOCK : (number + 1) * BLOCK]
    rows, offsets = table.nonzero()
    counts = np.bincount(rows, minlength=len(terms))
    held = counts > 0
    return _Block(terms[held], counts[held], offsets.astype(np.uint16), table[rows, offsets])


def _with_frequencies(block: _Block, segment: Segment, number: int) -> _Block:
    made, postings = segment.saturation, segment.postings
    norms = made.norms(postings.lengths[number * BLOCK : (number + 1) * BLOCK])
    times = np.empty(len(block.offsets), np.uint32)
    for first in range(0, len(times), SLICE):
        some = slice(first, first + SLICE)
        times[some] = made.frequencies(block.values[some], norms[block.offsets[some]])
    _put_odd(block, times, postings, number)
    return block._replace(values=times.astype(np.uint8) if times.max(initial=0) < 256 else times)


def _put_odd(block: _Block, times: NDArray[np.uint32], postings: Postings, number: int) -> None:
    passages = postings.odd & np.uint64(0xFFFFFFFF)
    odd = np.flatnonzero(passages // np.uint64(BLOCK) == number)
    if len(odd):
        rows = np.empty(len(postings.kinds), np.int64)
        rows[block.terms] = np.arange(len(block.terms))
        keys = np.repeat(np.arange(len(block.terms)), block.counts) * BLOCK + block.offsets
        wanted = rows[(postings.odd[odd] >> np.uint64(32)).astype(np.intp)] * BLOCK
        wanted += (passages[odd] % np.uint64(BLOCK)).astype(np.int64)
        times[keys.searchsorted(wanted)] = postings.odd_times[odd]
