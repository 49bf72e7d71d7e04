"""A corpus to runs of postings, in one pass: what is held of it are numbers, sorted a block of passages at a time."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Sized
from dataclasses import dataclass
from itertools import chain, count, islice
from mmap import mmap
from operator import itemgetter
from struct import Struct
from typing import NamedTuple, TypeVar

import numpy as np
from numpy.typing import NDArray

from index.arrays import Ints
from index.inverted.postings import BLOCK

TAKEN = 32  # so many passages are held as their words at once: they stay in the processor's cache
RUN_TERMS = 1 << 21  # 2 million words are sorted at once, for the same reason
CODE, CODES = Struct("<I"), np.dtype("<u4")  # a term's number as bytes

Number = TypeVar("Number", bound=np.generic)
T = TypeVar("T")


class Run(NamedTuple):
    """Postings of one block of passages, by term and then by passage."""

    block: int
    terms: NDArray[np.uint32]  # ascending, each once
    starts: NDArray[np.integer]  # (terms + 1,), into offsets and frequencies
    offsets: NDArray[np.uint16]
    frequencies: NDArray[np.unsignedinteger]  # of 8 bits where they fit, else of 32


@dataclass
class Gathered:
    terms: int  # so many, numbered from 0
    lengths: NDArray[np.uint32]
    runs: list[Run]


def gather(corpus: Iterable[Sequence[object]]) -> tuple[dict[object, int], Gathered]:
    """Terms are numbered as they first occur."""
    codes: defaultdict[object, bytes] = defaultdict(map(CODE.pack, count()).__next__)
    parts = (
        (np.frombuffer(_codes_of(list(chain.from_iterable(some)), codes), CODES), list(map(len, some)))
        for some in _taken(iter(corpus))
    )
    lengths, runs = _sorted(parts)
    return dict(zip(codes, range(len(codes)), strict=True)), Gathered(len(codes), lengths, runs)


def gather_numbered(passages: Iterable[Ints], numbers: Sized) -> Gathered:
    """`passages` are the numbers of their terms, repeated ones repeated.

    `numbers` are counted when all passages are read: they may become more meanwhile.
    """
    parts = ((np.concatenate(some).astype(np.uint32), list(map(len, some))) for some in _taken(iter(passages)))
    lengths, runs = _sorted(parts)
    return Gathered(len(numbers), lengths, runs)


def _taken(passages: Iterator[T]) -> Iterator[list[T]]:
    return iter(lambda: list(islice(passages, TAKEN)), [])


def _sorted(parts: Iterable[tuple[NDArray[np.uint32], list[int]]]) -> tuple[NDArray[np.uint32], list[Run]]:
    """Term numbers of passages in a row, and the passages' lengths, to all lengths and runs."""
    runs: list[Run] = []
    lengths = [np.empty(0, np.uint32)]
    passages = 0
    for terms, run_lengths in _stretches(parts):
        runs.append(_run(terms, run_lengths, passages))
        lengths.append(run_lengths)
        passages += len(run_lengths)
    return np.concatenate(lengths), runs


def _stretches(
    parts: Iterable[tuple[NDArray[np.uint32], list[int]]],
) -> Iterator[tuple[NDArray[np.uint32], NDArray[np.uint32]]]:
    """Enough of them at once to be worth sorting, never past the end of a block."""
    terms: list[NDArray[np.uint32]] = []
    lengths: list[int] = []
    passages = size = 0
    for part_terms, part_lengths in parts:  # a block is a whole number of these
        terms.append(part_terms)
        lengths += part_lengths
        passages += len(part_lengths)
        size += len(part_terms)
        if passages % BLOCK == 0 or size > RUN_TERMS:
            yield np.concatenate(terms), np.array(lengths, np.uint32)
            terms, lengths, size = [], [], 0
    if lengths:
        yield np.concatenate(terms), np.array(lengths, np.uint32)


def _codes_of(words: list[object], codes: defaultdict[object, bytes]) -> bytes:
    """One call for all words, and bytes put together: twice as fast as a number after the other."""
    if len(words) < 2:  # `itemgetter` gives a tuple for two and more only
        return b"".join(map(codes.__getitem__, words))
    return b"".join(itemgetter(*words)(codes))


def _run(terms: NDArray[np.uint32], lengths: NDArray[np.uint32], first: int) -> Run:
    block, offset = divmod(first, BLOCK)
    order = _order(terms)
    terms = terms[order]
    offsets = np.repeat(np.arange(offset, offset + len(lengths)).astype(np.uint16), lengths)[order]
    firsts = _firsts(terms, offsets)
    frequencies = np.diff(firsts, append=len(terms))
    terms = terms[firsts]
    starts = _firsts(terms)
    return Run(
        block=block,
        terms=apart(terms[starts]),
        starts=apart(np.append(starts, len(terms)).astype(np.uint32)),
        offsets=apart(offsets[firsts]),
        frequencies=apart(frequencies.astype(np.uint8 if frequencies.max(initial=0) < 256 else np.uint32)),
    )


def apart(array: NDArray[Number]) -> NDArray[Number]:
    """In memory of its own: runs are let go one by one, and what lies among others is not given back to the system."""
    room = np.frombuffer(mmap(-1, max(1, array.nbytes)), array.dtype, len(array))
    room[:] = array
    return room


def _order(terms: NDArray[np.uint32]) -> NDArray[np.intp]:
    """By term, equal ones as they stand: two rounds of 16 bits, which numpy sorts by counting."""
    order = np.argsort(terms.astype(np.uint16), kind="stable")
    high = (terms >> np.uint32(16)).astype(np.uint16)
    return order[np.argsort(high[order], kind="stable")] if high.any() else order


def _firsts(*values: NDArray[np.unsignedinteger]) -> NDArray[np.intp]:
    """Where a stretch of equal values, or equal pairs of them, begins."""
    begins = np.zeros(len(values[0]), np.bool_)
    begins[:1] = True
    for column in values:
        begins[1:] |= column[1:] != column[:-1]
    return np.flatnonzero(begins)
