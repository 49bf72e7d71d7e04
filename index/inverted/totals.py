"""What scores depend on of the whole index: how many passages, how long, and how many terms in how many of them.

Kept with a generation, and changed by what changed: nothing is added up over an index when it is opened.
"""

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from index.arrays import Ints
from index.inverted.part import Part
from index.inverted.vocabulary import mapped


@dataclass(frozen=True)
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
        """Before the negative ones are floored."""
        idf = (idf_of(int(count), self.passages) for count in self.document_frequencies)
        weighed = sum(value * int(terms) for value, terms in zip(idf, self.terms, strict=True))
        return weighed / int(self.terms.sum(dtype=np.int64))


NO_TOTALS = Totals(0, 0, np.empty(0, np.uint32), np.empty(0, np.uint32))


def idf_of(document_frequency: int, passages: int) -> float:
    """rank-bm25's; negative for a term in more than half of the passages."""
    return math.log(passages - document_frequency + 0.5) - math.log(document_frequency + 0.5)


def totals_of(parts: Sequence[Part]) -> Totals:
    return after(NO_TOTALS, (), parts)


def after(totals: Totals, before: Sequence[Part], now: Sequence[Part]) -> Totals:
    """The totals of `now`, given those of `before`: looks only at terms whose document frequency may have changed."""
    live = [part.passages - len(part.gone) for part in now]
    length = sum(part.length for part in now)
    if not before and len(now) == 1 and not len(now[0].gone):
        return Totals(live[0], length, *_histogram(now[0].segment.postings.passage_counts))
    terms_by_frequency = Counter(dict(zip(totals.document_frequencies.tolist(), totals.terms.tolist(), strict=True)))
    for term in set(_touched(before, now)):
        terms_by_frequency[sum(part.passages_with(term) for part in before)] -= 1
        terms_by_frequency[sum(part.passages_with(term) for part in now)] += 1
    counts = sorted((frequency, terms) for frequency, terms in terms_by_frequency.items() if frequency > 0 < terms)
    table = np.array(counts, np.uint32).reshape(-1, 2)
    return Totals(sum(live), length, table[:, 0], table[:, 1])


def _histogram(passage_counts: NDArray[np.uint32]) -> tuple[NDArray[np.uint32], NDArray[np.uint32]]:
    frequencies, terms = np.unique(passage_counts, return_counts=True)
    return frequencies, terms.astype(np.uint32)


def _touched(before: Sequence[Part], now: Sequence[Part]) -> Iterator[object]:
    """The terms of segments that came or went, and those of the passages that went from others."""
    old = {id(part.segment): part for part in before}
    for part in now:
        known = old.pop(id(part.segment), None)
        if known is None:
            yield from part.segment.numbers
        elif known is not part:
            yield from map(mapped(part.segment.numbers).term, _lost_since(known, part).tolist())
    for part in old.values():
        yield from part.segment.numbers


def _lost_since(known: Part, part: Part) -> Ints:
    """The terms that passages hold which went since `known`."""
    before = np.zeros(len(part.lost_terms), np.uint32)
    places = part.lost_terms.searchsorted(known.lost_terms)
    before[places] = known.lost_counts
    since: Ints = part.lost_terms[part.lost_counts != before]
    return since
