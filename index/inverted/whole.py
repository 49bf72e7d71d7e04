"""The best passages of many parts, scored as if the passages that are there had been indexed at once."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import accumulate
from typing import Any, NamedTuple

import numpy as np

from index import kernels
from index.arrays import Bools, Floats, Ints
from index.inverted import exact, rarity
from index.inverted.exact import Weighed, Weighing
from index.inverted.impacts import Saturation
from index.inverted.part import Part
from index.inverted.postings import Postings
from index.inverted.totals import Totals

LEAST_IDF = 1e-6  # below this, and above all below 0, sums in whole numbers bound nothing: all scores are worked out
TERMS_REMEMBERED = 5_000  # some hundred bytes each for each part


class _Asked(NamedTuple):
    """What a question is to a part: what `index.inverted.exact` is handed."""

    postings: Postings
    weighing: Weighing
    terms: list[Weighed]


class Whole:
    """Passages are numbered throughout, part after part; those that are gone keep their numbers and are never found.

    Document frequencies, mean length and mean idf are those of the passages that are there. Any number of threads may
    ask at once.
    """

    def __init__(self, parts: Sequence[Part], totals: Totals) -> None:
        """Raises ValueError where parts were made with different `k1`, `b` or `epsilon`: no score would be right."""
        if len({(*part.segment.saturation[:2], part.segment.epsilon) for part in parts}) > 1:
            raise ValueError("the parts of a whole are to have the same k1, b and epsilon")
        self.totals = totals
        self.firsts = [0, *accumulate(part.passages for part in parts)]
        self._parts = parts
        self._rarity = _Rarity(parts, totals)
        self._remembered: _Remembered | None = None
        self._counts = _Counts(parts)

    @property
    def passages(self) -> int:
        """How many are there."""
        return self.totals.passages

    @property
    def mean_idf(self) -> float:
        """Before the negative ones are floored. Of one part it is summed up as rank-bm25 does it, to the last bit."""
        return self._rarity.mean_idf

    def passages_with(self, term: object) -> int:
        """The term's document frequency."""
        count: int = self._counts[term]
        return count

    def idf(self, term: object) -> float:
        """0.0 for a term that no passage holds: it adds nothing to a score."""
        return self._rarity.idf_of(self.passages_with(term))

    def top(self, terms: Sequence[object], n: int, shown: Bools | None = None) -> tuple[Ints, Floats]:
        """Numbers and scores of the `n` best passages with any of `terms`; best first, ties by number.

        `shown`, for all numbers, hides passages, and changes neither scores nor what they are made of. A term counts
        each time that it comes.
        """
        if shown is not None and len(shown) != self.firsts[-1]:
            raise ValueError(f"{self.firsts[-1]} passages may be shown or not, but {len(shown)} are told of")
        remembered = self._remembered
        if remembered is None or remembered.kernel is not kernels.in_use():
            remembered = self._remembered = _Remembered(self._parts, self._rarity, kernels.in_use())
        known = [term for term in map(remembered.__getitem__, terms) if term is not None]
        if not known or n <= 0:
            return np.empty(0, np.intp), np.empty(0)
        if remembered.unbounded and not remembered.unbounded.isdisjoint(terms):
            return self._best_of_all(terms, n, shown)
        if n > kernels.MOST_PASSAGES or len(known) > remembered.search.worthwhile_terms:
            return self._best_of_all(terms, n, shown)
        return remembered.search.top(known, n, shown)

    def scores(self, terms: Sequence[object]) -> Floats:
        """Of every passage by its number, 0.0 where no term occurs; those that are gone have one too."""
        return np.concatenate([exact.scores_of_all(*asked) for asked in self._asked(terms)])

    def scores_of(self, terms: Sequence[object], passages: Ints) -> Floats:
        """Of some passages, in the order given."""
        scores = np.zeros(len(passages))
        for of_term in self.scores_by_term(terms, passages):
            scores += of_term  # one after the other: numpy's own sum may add in pairs
        return scores

    def scores_by_term(self, terms: Sequence[object], passages: Ints) -> Floats:
        """What each term adds to the scores of some passages: shape (terms, passages), in the orders given."""
        scores = np.zeros((len(terms), len(passages)))
        for first, part, asked in zip(self.firsts, self._parts, self._asked(terms), strict=False):
            here = np.flatnonzero((first <= passages) & (passages < first + part.passages))
            known = np.flatnonzero([term in part.segment.numbers for term in terms])
            scores[np.ix_(known, here)] = exact.scores_by_term(*asked, passages[here] - first)
        return scores

    def _best_of_all(self, terms: Sequence[object], n: int, shown: Bools | None) -> tuple[Ints, Floats]:
        """Works out the scores of all passages with any of the terms."""
        asked = zip(self.firsts, self._asked(terms), strict=False)
        holding = np.concatenate([exact.holding(part.postings, part.terms) + first for first, part in asked])
        lives = np.concatenate([part.lives for part in self._parts])
        holding = holding[(lives if shown is None else lives & shown)[holding]]
        return exact.best_of(holding, self.scores(terms)[holding], n)

    def _asked(self, terms: Sequence[object]) -> Iterator[_Asked]:
        """For each part."""
        idfs = [self.idf(term) for term in terms]
        for part in self._parts:
            segment = part.segment
            numbers = map(segment.numbers.get, terms)
            known = [Weighed(number, idf) for number, idf in zip(numbers, idfs, strict=True) if number is not None]
            yield _Asked(segment.postings, Weighing(segment.saturation, self._rarity.saturation), known)


class _Rarity:
    """What terms count in the whole."""

    def __init__(self, parts: Sequence[Part], totals: Totals) -> None:
        self._parts = parts
        self._totals = totals

    @cached_property
    def saturation(self) -> Saturation:
        return self._parts[0].segment.saturation._replace(mean_length=self._totals.mean_length)

    @cached_property
    def mean_idf(self) -> float:
        if len(self._parts) == 1 and not len(self._parts[0].gone):
            counts = self._parts[0].segment.postings.passage_counts
            return rarity.mean_in_order(rarity.idfs_of(counts, self._totals.passages))
        return self._totals.mean_idf

    def idf_of(self, document_frequency: int) -> float:
        if not document_frequency:
            return 0.0
        idf = rarity.idf_of(document_frequency, self._totals.passages)
        return idf if idf >= 0 else self._parts[0].segment.epsilon * self.mean_idf


class _ByTerm(dict[object, Any]):
    """What was found of each term that was asked about, bounded: a question asks several times about its own."""

    def __missing__(self, term: object) -> Any:
        found = self._found(term)
        if type(term) is str:  # for others equality is not enough: 1 and 1.0 are one key here and two to a segment
            if len(self) >= TERMS_REMEMBERED:
                self.clear()
            self[term] = found
        return found

    def _found(self, term: object) -> Any:
        raise NotImplementedError


class _Counts(_ByTerm):
    """In how many passages each term stands."""

    def __init__(self, parts: Sequence[Part]) -> None:
        self._parts = parts

    def _found(self, term: object) -> int:
        return sum(part.passages_with(term) for part in self._parts)


class _Remembered(_ByTerm):
    """What a kernel is handed for each term that was asked for, None for one that no passage holds."""

    def __init__(self, parts: Sequence[Part], rarity: _Rarity, kernel: kernels.Kernel) -> None:
        self.kernel = kernel
        self.unbounded = set[object]()  # terms whose idf is below LEAST_IDF
        self._parts = parts
        self._rarity = rarity

    @cached_property
    def search(self) -> kernels.Search[Any]:
        return self.kernel(self._parts, self._rarity.saturation)

    def _found(self, term: object) -> object:
        numbers = [part.segment.numbers.get(term) for part in self._parts]
        counts = (
            part.count_of(number) for part, number in zip(self._parts, numbers, strict=True) if number is not None
        )
        document_frequency = sum(counts)
        if not document_frequency:
            return None
        idf = self._rarity.idf_of(document_frequency)
        if idf < LEAST_IDF:
            self.unbounded.add(term)
        return self.search.held(numbers, idf)
