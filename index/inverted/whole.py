"""The best passages of many parts, scored as if the passages that are there had been indexed at once."""

from collections.abc import Sequence
from functools import cached_property
from itertools import accumulate

import numpy as np

from index import kernels
from index.arrays import Bools, Floats, Ints
from index.inverted.exact import Weighing, best_of, holding, scores_of_all
from index.inverted.part import Part
from index.inverted.totals import Totals, idf_of

LEAST_IDF = 1e-6  # below this, and above all below 0, sums in whole numbers bound nothing: all scores are worked out
IDFS_REMEMBERED = 100_000  # terms of questions


class Whole:
    """Passages are numbered throughout, part after part; those that are gone keep their numbers and are never found.

    Document frequencies, mean length and mean idf are those of the passages that are there. Any number of threads may
    ask at once.
    """

    def __init__(self, parts: Sequence[Part], totals: Totals) -> None:
        self.totals = totals
        self.firsts = [0, *accumulate(part.passages for part in parts)]
        self._parts = parts
        self._searches = [_Search(part, totals) for part in parts]
        self._idfs: dict[object, float] = {}

    @property
    def passages(self) -> int:
        """How many are there."""
        return self.totals.passages

    def passages_with(self, term: object) -> int:
        """The term's document frequency."""
        return sum(part.passages_with(term) for part in self._parts)

    def top(self, terms: Sequence[object], n: int, shown: Bools | None = None) -> tuple[Ints, Floats]:
        """Numbers and scores of the `n` best passages with any of `terms`; best first, ties by number.

        `shown`, for all numbers, hides passages, and changes neither scores nor what they are made of. A term counts
        each time that it comes.
        """
        if n <= 0 or not self.passages:
            return np.empty(0, np.intp), np.empty(0)
        idf = [self._idf(term) for term in terms]
        numbers: list[Ints] = [np.empty(0, np.intp)]
        scores: list[Floats] = [np.empty(0)]
        for search, first, end in zip(self._searches, self.firsts, self.firsts[1:], strict=False):
            found, reached = search.top(terms, idf, n, None if shown is None else shown[first:end])
            numbers.append(found + first)
            scores.append(reached)
        return best_of(np.concatenate(numbers), np.concatenate(scores), n)

    @cached_property
    def _floor(self) -> float:
        """The idf of terms whose own would be negative."""
        return self._parts[0].segment.epsilon * self.totals.mean_idf

    def _idf(self, term: object) -> float:
        idf = self._idfs.get(term)
        if idf is None:
            idf = idf_of(self.passages_with(term), self.passages)
            if len(self._idfs) >= IDFS_REMEMBERED:
                self._idfs.clear()
            self._idfs[term] = idf = idf if idf >= 0 else self._floor
        return idf


class _Search:
    """In one part."""

    def __init__(self, part: Part, totals: Totals) -> None:
        segment = part.segment
        now = segment.saturation._replace(mean_length=totals.mean_length)
        self._numbers, self._postings = segment.numbers, segment.postings
        # Filled in for the terms of questions, as they come: it would take long for all.
        self._weighing = Weighing(segment.saturation, now, np.zeros(len(segment.numbers)))
        self._lives = part.lives if len(part.gone) else None
        self._kernel_search: tuple[kernels.Kernel, kernels.Search] | None = None

    def top(self, terms: Sequence[object], idf: Sequence[float], n: int, shown: Bools | None) -> tuple[Ints, Floats]:
        known = []
        for term, value in zip(terms, idf, strict=True):
            number = self._numbers.get(term)
            if number is not None:
                self._weighing.idf[number] = value
                known.append(number)
        if not known:
            return np.empty(0, np.intp), np.empty(0)
        seen = self._lives if shown is None else shown if self._lives is None else shown & self._lives
        if min(idf) >= LEAST_IDF and len(known) <= kernels.MOST_TERMS:
            found = self._best_seen(known, n, seen)
            if found is not None:
                return found
        passages = holding(self._postings, known)
        if seen is not None:
            passages = passages[seen[passages]]
        return best_of(passages, scores_of_all(self._postings, self._weighing, known)[passages], n)

    def _best_seen(self, known: list[int], n: int, seen: Bools | None) -> tuple[Ints, Floats] | None:
        """None where so many of the best are hidden that all may as well be scored."""
        wanted = n
        while wanted <= kernels.MOST_PASSAGES:
            passages, scores = self._search().top(known, wanted)
            kept = slice(None) if seen is None else np.flatnonzero(seen[passages])[:n]
            if seen is None or len(passages[kept]) == n or len(passages) < wanted:
                return passages[kept], scores[kept]
            wanted *= 4
        return None

    def _search(self) -> kernels.Search:
        """That of the kernel in use now."""
        held = self._kernel_search
        if held is None or held[0] is not kernels.in_use():
            kernel = kernels.in_use()
            held = self._kernel_search = kernel, kernel(self._postings, self._weighing)
        return held[1]
