"""A question as the numpy kernel reads it: its terms' postings in all parts of an index."""

from collections.abc import Sequence
from math import ceil
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from index.arrays import Ints
from index.inverted.postings import BLOCK, DENSE, FREQUENT, Postings

SUM_LIMIT = 65_535  # sums have 16 bits
FEW = 512  # passages of a part whose dense terms are read faster one passage after the other

Sums = NDArray[np.uint16]


class Held(NamedTuple):
    """A term's postings in a part; where the term is dense, impacts of all passages, and neither offsets nor bases."""

    number: int
    largest: int
    is_dense: bool
    impacts: NDArray[np.uint8]
    offsets: NDArray[np.unsignedinteger]
    bases: Ints  # what makes offsets numbers of the whole,
    base_counts: Ints  # each for so many of them
    odd: slice  # of the part's exceptions


class Term:
    """Equal to itself only."""

    __slots__ = ("has_odd", "held", "idf", "largest")

    def __init__(self, idf: float, held: Sequence[Held | None]) -> None:
        self.idf = idf
        self.held = held  # in each part
        self.largest = max(one.largest for one in held if one)
        self.has_odd = any(one.odd.start < one.odd.stop for one in held if one)


class Sparse(NamedTuple):
    """Those postings of a question that are one term's in one part."""

    held: Held
    part: int
    row: int


class Dense(NamedTuple):
    held: Held
    part: int
    row: int
    postings: slice  # those of the question's sparse terms in the part


class Asked(NamedTuple):
    """A question, with a row for each of its different terms."""

    rows: dict[Term, int]
    multipliers: list[int]  # whole numbers that make impacts of different terms comparable
    margin: int  # by less than that a sum is over its passage's score
    sparse: list[Sparse]  # part after part
    dense: list[Dense]  # part after part


class Read(NamedTuple):
    """All postings of a question's sparse terms, one after the other."""

    passages: Ints  # by their numbers in the whole
    impacts: NDArray[np.uint8]
    values: Sums  # what each adds to its passage's sum
    rows: Ints  # of each sparse term
    ends: Ints  # where the postings of each end


def held(postings: Postings, number: int, first: int) -> Held:
    """Of a part whose first passage has the number `first` in the whole."""
    kind, place, count = postings.kinds[number], postings.places[number], int(postings.passage_counts[number])
    is_dense = kind == DENSE and len(postings.lengths) > FEW
    bases, base_counts = np.array([first]), np.array([count])
    offsets: NDArray[np.unsignedinteger]
    if is_dense:
        offsets, impacts = np.empty(0, np.uint32), postings.dense[place]
    elif kind == DENSE:
        offsets, impacts = postings.passages_with(number).astype(np.uint32), postings.impacts_of(number)
    else:
        start, source = int(postings.starts[number]), postings.offsets if kind == FREQUENT else postings.rare
        offsets, impacts = source[start : start + count], postings.impacts_of(number)
    if kind == FREQUENT:
        base_counts = np.diff(postings.bounds[place].astype(np.intp))
        bases = np.arange(len(base_counts)) * BLOCK + first
    odd = postings.odd.searchsorted(np.array([number << 32, (number + 1) << 32], np.uint64)).tolist()
    return Held(number, int(postings.largest[number]), is_dense, impacts, offsets, bases, base_counts, slice(*odd))


def asked(terms: Sequence[Term], parts: int) -> Asked:
    weights: dict[Term, float] = {}
    for term in terms:
        weights[term] = weights.get(term, 0.0) + term.idf
    rounding = sum([term.largest for term in weights])
    gain = (SUM_LIMIT - rounding) / sum([weight * term.largest for term, weight in weights.items()])
    multipliers = [ceil(weight * gain) for weight in weights.values()]
    # A sum is over its score by less than a multiplier, because the impact was rounded up, and by less than an impact,
    # because the multiplier was.
    margin = sum(multipliers) + rounding + 1
    rows = dict(zip(weights, range(len(weights)), strict=True))
    sparse: list[Sparse] = []
    dense: list[Dense] = []
    read = 0
    for part in range(parts):
        before, in_part = read, []
        for term, row in rows.items():
            held = term.held[part]
            if held is None:
                continue
            if held.is_dense:
                in_part.append((held, row))
            else:
                sparse.append(Sparse(held, part, row))
                read += len(held.offsets)
        dense += [Dense(held, part, row, slice(before, read)) for held, row in in_part]
    return Asked(rows, multipliers, margin, sparse, dense)


def read(asked: Asked, has_bases: bool) -> Read:
    if not asked.sparse:
        nothing = np.empty(0, np.intp)
        return Read(nothing, np.empty(0, np.uint8), np.empty(0, np.uint16), nothing, nothing)
    held = [one.held for one in asked.sparse]
    passages = np.concatenate([one.offsets for one in held], dtype=np.intp)
    if has_bases:
        bases = np.concatenate([one.bases for one in held])
        passages += bases.repeat(np.concatenate([one.base_counts for one in held]))
    impacts = np.concatenate([one.impacts for one in held])
    rows = [one.row for one in asked.sparse]
    table = np.array([rows, [len(one.offsets) for one in held], [asked.multipliers[row] for row in rows]])
    values = table[2].astype(np.uint16).repeat(table[1])
    values *= impacts
    return Read(passages, impacts, values, table[0], table[1].cumsum())
