"""What scores depend on of the whole index: how many passages, how long, and how many terms in how many of them.

Kept with a generation, and changed by what changed: nothing is added up over an index when it is opened.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from index.arrays import Ints
from index.inverted.part import Part
from index.inverted.rarity import idf_of
from index.inverted.segment import Segment
from index.inverted.terms import terms_of


@dataclass(frozen=True, eq=False)
class Totals:
    passages: int
    length: int  # in terms
    document_frequencies: NDArray[np.uint32]  # ascending, each once, none 0
    terms: NDArray[np.uint32]  # how many terms have each of them

    @property
    def mean_length(self) -> float:
        """In terms; 1 where there are none, so that nothing is divided by 0."""
        return self.length / self.passages if self.length else 1.0

    @property
    def mean_idf(self) -> float:
        """Before the negative ones are floored; the same however the totals came about."""
        counts = zip(self.document_frequencies.tolist(), self.terms.tolist(), strict=True)
        return math.fsum(idf_of(frequency, self.passages) * terms for frequency, terms in counts) / self.vocabulary

    @property
    def vocabulary(self) -> int:
        """How many terms there are."""
        return int(self.terms.sum(dtype=np.int64))


NO_TOTALS = Totals(0, 0, np.empty(0, np.uint32), np.empty(0, np.uint32))


def totals_of(parts: Sequence[Part]) -> Totals:
    return after(NO_TOTALS, (), parts)


def after(totals: Totals, before: Sequence[Part], now: Sequence[Part]) -> Totals:
    """The totals of `now`, given those of `before`: looks only at terms whose document frequency may have changed.

    Where parts were only merged the totals stay the same: they need not be worked out.
    """
    passages = totals.passages + sum(map(_live, now)) - sum(map(_live, before))
    length = totals.length + sum(_length_since(before, now))
    if not before and len(now) == 1:
        return Totals(passages, length, *_histogram([(now[0].counts, 1)]))
    changes: list[tuple[Ints, Ints | int]] = [(totals.document_frequencies, totals.terms)]
    touched = list(_touched(before, now))
    for place, (segment, numbers) in enumerate(touched):
        terms = terms_of(segment.table, numbers)
        for earlier, theirs in touched[:place]:
            terms = terms.some(np.flatnonzero(np.isin(terms.numbers_in(earlier.table), theirs, invert=True)))
        found = {part.segment: terms.numbers_in(part.segment.table) for part in (*before, *now)}
        for parts, sign in ((before, -1), (now, 1)):
            counts = np.zeros(len(terms.numbers), np.int64)
            for part in parts:
                counts += part.counts_of(found[part.segment])
            changes.append((counts, sign))
    return Totals(passages, length, *_histogram(changes))


def _live(part: Part) -> int:
    return part.passages - len(part.gone)


def _length_since(before: Sequence[Part], now: Sequence[Part]) -> Iterator[int]:
    old = {part.segment: part for part in before}
    for part in now:
        known = old.pop(part.segment, None)
        yield part.length if known is None else known.lost_length - part.lost_length
    yield from (-part.length for part in old.values())


def _touched(before: Sequence[Part], now: Sequence[Part]) -> Iterator[tuple[Segment, Ints]]:
    """The terms of segments that came or went, and those of passages that went from others, by their numbers there."""
    old = {part.segment: part for part in before}
    for part in now:
        known = old.pop(part.segment, None)
        if known is None:
            yield part.segment, np.arange(len(part.segment.numbers))
        elif known is not part:
            yield part.segment, _lost_since(known, part)
    for part in old.values():
        yield part.segment, np.arange(len(part.segment.numbers))


def _lost_since(known: Part, part: Part) -> Ints:
    """The terms that passages hold which went since `known`."""
    before = np.zeros(len(part.lost_terms), np.uint32)
    before[part.lost_terms.searchsorted(known.lost_terms)] = known.lost_counts
    since: Ints = part.lost_terms[part.lost_counts != before].astype(np.intp)
    return since


def _histogram(counted: Sequence[tuple[Ints, Ints | int]]) -> tuple[NDArray[np.uint32], NDArray[np.uint32]]:
    """How many terms have each document frequency, given frequencies and how many terms have them more or fewer."""
    frequencies, which = np.unique(np.concatenate([frequencies for frequencies, _ in counted]), return_inverse=True)
    weights = np.concatenate([np.broadcast_to(terms, len(frequencies)) for frequencies, terms in counted])
    terms = np.bincount(which, weights, len(frequencies)).astype(np.int64)
    held = (frequencies > 0) & (terms != 0)
    return frequencies[held].astype(np.uint32), terms[held].astype(np.uint32)
