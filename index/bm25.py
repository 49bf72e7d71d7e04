"""Okapi BM25 as rank-bm25 has it, on flat arrays, with the best passages picked out."""

from collections.abc import Iterable, Mapping, Sequence
from math import isfinite
from pathlib import Path

import numpy as np
from rank_bm25 import BM25Okapi

from index import kernels
from index.arrays import Floats, Ints
from index.errors import EmptyIndexError
from index.inverted import exact, rarity, segment
from index.inverted.gathering import gather
from index.inverted.impacts import Saturation
from index.inverted.placing import place
from index.inverted.segment import Segment
from index.inverted.vocabulary import Rarities

LEAST_IDF = 1e-6  # below this, and above all below 0, sums in whole numbers bound nothing: all scores are worked out


class BM25Index(BM25Okapi):  # type: ignore[misc]  # the library has no types
    """`BM25Okapi` in every way that its users know, and `top`; any number of threads may ask at once.

    Scores are the library's to the last bit, but for passages without any of the terms: they have 0.0 also where the
    library divides 0 by 0 (a `k1` of 0; empty passages with a `b` of 1). A term is anything that can be a key; an index
    that is to be saved takes strings and whole numbers.
    """

    def __init__(
        self, corpus: Iterable[Sequence[object]], *, k1: float = 1.5, b: float = 0.75, epsilon: float = 0.25
    ) -> None:
        """Raises EmptyIndexError where no passage has a term: there is no mean length or idf then."""
        if not (k1 >= 0 and 0 <= b <= 1 and isfinite(k1) and isfinite(epsilon)):
            raise ValueError(
                f"k1 is to be 0 or more and b from 0 to 1, but they are {k1} and {b}; epsilon is {epsilon}"
            )
        gathered = gather(corpus)
        if not gathered.numbers:
            raise EmptyIndexError("there is nothing to search in: add articles first")
        mean_length = int(gathered.lengths.sum(dtype=np.int64)) / len(gathered.lengths)
        saturation = Saturation(float(k1), float(b), mean_length)
        numbers = gathered.numbers
        self._hold(Segment(numbers, place(gathered, saturation), saturation, float(epsilon)))

    @classmethod
    def load(cls, folder: Path) -> "BM25Index":
        """Maps what `save` wrote: quick however large it is. Raises DamagedDataError, NewerDataError."""
        index = cls.__new__(cls)
        index._hold(segment.load(folder))
        return index

    def save(self, folder: Path) -> None:
        """Into a folder of its own, which is made. Raises TypeError for terms other than strings and whole numbers."""
        segment.save(self._segment, folder)

    def _hold(self, held: Segment) -> None:
        self._segment = held
        self._postings = held.postings
        self.k1, self.b, self.avgdl = held.saturation
        self.epsilon = held.epsilon
        self.tokenizer = None
        self.doc_len = held.postings.lengths
        self.corpus_size = len(self.doc_len)
        idf, self.average_idf = rarity.idf_of(held.postings.passage_counts, self.corpus_size, held.epsilon)
        self._weighing = exact.Weighing(held.saturation, held.saturation, idf)
        self._least_idf = float(idf.min())
        self._searching = kernels.in_use(), kernels.in_use()(self._postings, self._weighing)
        self.idf: Mapping[object, float] = Rarities(held.numbers, idf)

    def passages_with(self, term: object) -> int:
        """How many passages hold a term: its document frequency."""
        number = self._segment.numbers.get(term)
        return 0 if number is None else int(self._postings.passage_counts[number])

    def get_scores(self, query: Sequence[object]) -> Floats:
        return exact.scores_of_all(self._postings, self._weighing, self._known(query))

    def get_batch_scores(self, query: Sequence[object], doc_ids: Sequence[int]) -> list[float]:
        """Of some passages, in the order given; a negative number counts from the end."""
        passages = np.arange(self.corpus_size)[np.asarray(doc_ids, np.intp)]
        scores: list[float] = exact.scores_of(self._postings, self._weighing, self._known(query), passages).tolist()
        return scores

    def top(self, terms: Sequence[object], n: int) -> tuple[Ints, Floats]:
        """Numbers and scores of the `n` best passages with any of `terms`; best first, ties by passage number.

        As in rank-bm25 a term counts each time that it comes, and in a very small corpus a score may be 0 or less.
        """
        known = self._known(terms)
        if not known or n <= 0:
            return np.empty(0, np.intp), np.empty(0)
        plain = self._least_idf >= LEAST_IDF or min(self._weighing.idf[known].tolist()) >= LEAST_IDF
        if plain and n <= kernels.MOST_PASSAGES and len(known) <= kernels.MOST_TERMS:
            return self._search().top(known, n)
        passages = exact.holding(self._postings, known)
        return exact.best_of(passages, exact.scores_of_all(self._postings, self._weighing, known)[passages], n)

    def top_batch(self, questions: Iterable[Sequence[object]], n: int) -> list[tuple[Ints, Floats]]:
        return [self.top(terms, n) for terms in questions]

    def _search(self) -> kernels.Search:
        """That of the kernel in use now."""
        kernel, search = self._searching
        if kernel is not kernels.in_use():
            kernel = kernels.in_use()
            search = kernel(self._postings, self._weighing)
            self._searching = kernel, search
        return search

    def _known(self, terms: Sequence[object]) -> list[int]:
        """The numbers of those terms that any passage holds, in their order."""
        numbers = map(self._segment.numbers.get, terms)
        return [number for number in numbers if number is not None]
