"""A segment and which of its passages are gone."""

from dataclasses import dataclass, field
from typing import Self

import numpy as np
from numpy.typing import NDArray

from index.arrays import Bools, Ints
from index.inverted.segment import Segment

NOTHING = np.empty(0, np.uint32)


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    segment: Segment
    gone: NDArray[np.uint32] = field(default_factory=NOTHING.copy)  # passages, ascending
    lost_terms: NDArray[np.uint32] = field(default_factory=NOTHING.copy)  # those that passages gone hold, ascending
    lost_counts: NDArray[np.uint32] = field(default_factory=NOTHING.copy)  # how many passages gone hold each of them

    @property
    def passages(self) -> int:
        """With those that are gone."""
        return len(self.segment.postings.lengths)

    @property
    def length(self) -> int:
        """In terms, of the passages that are there."""
        return int(self.segment.postings.lengths.sum(dtype=np.int64)) - self.lost_length

    @property
    def lost_length(self) -> int:
        """In terms, of the passages that are gone."""
        return int(self.segment.postings.lengths[self.gone].sum(dtype=np.int64))

    @property
    def lives(self) -> Bools:
        """(passages,)"""
        lives = np.ones(self.passages, np.bool_)
        lives[self.gone] = False
        return lives

    @property
    def counts(self) -> Ints:
        """How many passages that are there hold each term."""
        counts = self.segment.postings.passage_counts.astype(np.int64)
        counts[self.lost_terms] -= self.lost_counts
        return counts

    def without(self, passages: Ints, terms: Ints) -> Self:
        """`passages` are gone now too; `terms` are the different ones of each of these, one after the other.

        Raises ValueError where one of the passages is not there.
        """
        gone = np.union1d(self.gone, passages).astype(np.uint32)
        if len(gone) != len(self.gone) + len(passages) or (len(gone) and gone[-1] >= self.passages):
            raise ValueError("a passage can go only once, and only from the segment that it is in")
        terms, counts = np.unique(terms, return_counts=True)
        lost = np.union1d(self.lost_terms, terms).astype(np.uint32)
        lost_counts = np.zeros(len(lost), np.uint32)
        lost_counts[lost.searchsorted(self.lost_terms)] = self.lost_counts
        lost_counts[lost.searchsorted(terms)] += counts.astype(np.uint32)
        return type(self)(self.segment, gone, lost, lost_counts)

    def passages_with(self, term: object) -> int:
        """How many passages that are there hold the term."""
        number = self.segment.numbers.get(term)
        return 0 if number is None else self.count_of(number)

    def counts_of(self, numbers: Ints) -> Ints:
        """Of the terms that have these numbers in the segment; 0 for a negative number."""
        if not len(self.segment.postings.passage_counts):
            return np.zeros(len(numbers), np.int64)
        counts = self.segment.postings.passage_counts[numbers].astype(np.int64)
        if len(self.lost_terms):
            places = self.lost_terms.searchsorted(numbers)
            lost = self.lost_terms.take(places, mode="clip") == numbers
            counts[lost] -= self.lost_counts[places[lost]]
        counts[numbers < 0] = 0
        return counts

    def count_of(self, number: int) -> int:
        """Of one of them."""
        count = int(self.segment.postings.passage_counts[number])
        if len(self.gone):
            at = int(self.lost_terms.searchsorted(number))
            if at < len(self.lost_terms) and self.lost_terms[at] == number:
                count -= int(self.lost_counts[at])
        return count
