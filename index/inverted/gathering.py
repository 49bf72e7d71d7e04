"""A corpus to runs of postings, in one pass: what is held of it are numbers, sorted a block of passages at a time."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, count, islice
from mmap import mmap
from operator import itemgetter
from struct import Struct
from typing import NamedTuple, TypeVar

import numpy as np
from numpy.typing import NDArray

from index.inverted.postings import BLOCK

TAKEN = 32  # so many passages are held as their words at once: they stay in the processor's cache
RUN_TERMS = 1 << 21  # 2 million words are sorted at once, for the same reason
CODE, CODES = Struct("<I"), np.dtype("<u4")  # a term's number as bytes

Number = TypeVar("Number", bound=np.generic)


class Run(NamedTuple):
    """Postings of one block of passages, by term and then by passage."""

    block: int
    terms: NDArray[np.uint32]  # ascending, each once
    starts: NDArray[np.integer]  # (terms + 1,), into offsets and frequencies
    offsets: NDArray[np.uint16]
    frequencies: NDArray[np.unsignedinteger]  # of 8 bits where they fit, else of 32


@dataclass
class Gathered:
    numbers: dict[object, int] = field(default_factory=dict)  # of the terms, by first occurrence
    lengths: NDArray[np.uint32] = field(default_factory=lambda: np.empty(0, np.uint32))
    runs: list[Run] = field(default_factory=list)


def gather(corpus: Iterable[Sequence[object]]) -> Gathered:
    codes: defaultdict[object, bytes] = defaultdict(map(CODE.pack, count()).__next__)
    gathered = Gathered()
    lengths, passage = [gathered.lengths], 0
    for terms, run_lengths in _stretches(iter(corpus), codes):
        gathered.runs.append(_run(terms, run_lengths, passage))
        lengths.append(run_lengths)
        passage += len(run_lengths)
    gathered.numbers = dict(zip(codes, range(len(codes)), strict=True))
    gathered.lengths = np.concatenate(lengths)
    return gathered


def _stretches(
    corpus: Iterator[Sequence[object]], codes: defaultdict[object, bytes]
) -> Iterator[tuple[NDArray[np.uint32], NDArray[np.uint32]]]:
    """Term numbers of passages in a row and the passages' lengths, never past the end of a block."""
    terms: list[bytes] = []
    lengths: list[int] = []
    passages = size = 0
    while taken := list(islice(corpus, TAKEN)):  # a block is a whole number of these
        lengths += map(len, taken)
        terms.append(_codes_of(list(chain.from_iterable(taken)), codes))
        passages += len(taken)
        size += len(terms[-1])
        if passages % BLOCK == 0 or size > RUN_TERMS * CODE.size:
            yield np.frombuffer(b"".join(terms), CODES), np.array(lengths, np.uint32)
            terms, lengths, size = [], [], 0
    if lengths:
        yield np.frombuffer(b"".join(terms), CODES), np.array(lengths, np.uint32)


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
        terms=_apart(terms[starts]),
        starts=_apart(np.append(starts, len(terms)).astype(np.uint32)),
        offsets=_apart(offsets[firsts]),
        frequencies=_apart(frequencies.astype(np.uint8 if frequencies.max(initial=0) < 256 else np.uint32)),
    )


def _apart(array: NDArray[Number]) -> NDArray[Number]:
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
