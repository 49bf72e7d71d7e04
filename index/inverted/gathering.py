"""A corpus to runs of postings, in one pass: what is held of it are numbers, sorted a block of passages at a time."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, islice
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from index.inverted.postings import BLOCK

TAKEN = 1024  # so many passages are held as their words at once
RUN_TERMS = 1 << 23  # 8 million words are sorted at once, 64 MB


class Run(NamedTuple):
    """Postings of one block of passages, by term and then by passage."""

    block: int
    terms: NDArray[np.uint32]  # ascending, each once
    starts: NDArray[np.intp]  # (terms + 1,), into offsets and frequencies
    offsets: NDArray[np.uint16]
    frequencies: NDArray[np.unsignedinteger]  # of 8 bits where they fit, else of 32


@dataclass
class Gathered:
    numbers: dict[object, int] = field(default_factory=dict)  # of the terms, by first occurrence
    lengths: NDArray[np.uint32] = field(default_factory=lambda: np.empty(0, np.uint32))
    runs: list[Run] = field(default_factory=list)


def gather(corpus: Iterable[Sequence[object]]) -> Gathered:
    numbers: defaultdict[object, int] = defaultdict()
    numbers.default_factory = numbers.__len__
    gathered = Gathered()
    lengths, passage = [gathered.lengths], 0
    for terms, run_lengths in _stretches(iter(corpus), numbers):
        gathered.runs.append(_run(terms, run_lengths, passage))
        lengths.append(run_lengths)
        passage += len(run_lengths)
    numbers.default_factory = None
    gathered.numbers = numbers
    gathered.lengths = np.concatenate(lengths)
    return gathered


def _stretches(
    corpus: Iterator[Sequence[object]], numbers: defaultdict[object, int]
) -> Iterator[tuple[NDArray[np.uint32], NDArray[np.uint32]]]:
    """Term numbers of passages in a row and the passages' lengths, never past the end of a block."""
    terms: list[NDArray[np.uint32]] = []
    lengths: list[NDArray[np.uint32]] = []
    passages = held = 0
    while taken := list(islice(corpus, TAKEN)):  # a block is a whole number of these
        lengths.append(np.fromiter(map(len, taken), np.uint32, len(taken)))
        words = int(lengths[-1].sum(dtype=np.int64))
        terms.append(np.fromiter(map(numbers.__getitem__, chain.from_iterable(taken)), np.uint32, words))
        passages += len(taken)
        held += words
        if passages % BLOCK == 0 or held > RUN_TERMS:
            yield np.concatenate(terms), np.concatenate(lengths)
            terms, lengths, held = [], [], 0
    if lengths:
        yield np.concatenate(terms), np.concatenate(lengths)


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
        terms=terms[starts],
        starts=np.append(starts, len(terms)),
        offsets=offsets[firsts],
        frequencies=frequencies.astype(np.uint8 if frequencies.max(initial=0) < 256 else np.uint32),
    )


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
