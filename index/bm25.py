"""Okapi BM25 as rank-bm25 has it, with the best passages picked out."""

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray
from rank_bm25 import BM25Okapi

from index.errors import EmptyIndexError


class BM25Index(BM25Okapi):  # type: ignore[misc]  # the library has no types
    """`BM25Okapi` in every way that its users know, and `top`. A term is anything that can be a key."""

    def __init__(
        self, corpus: Iterable[Sequence[object]], *, k1: float = 1.5, b: float = 0.75, epsilon: float = 0.25
    ) -> None:
        """Raises EmptyIndexError where no passage has a term: there is no mean length or idf then."""
        passages = list(corpus)
        if not any(passages):
            raise EmptyIndexError("there is nothing to search in: add articles first")
        super().__init__(passages, k1=k1, b=b, epsilon=epsilon)

    def top(self, terms: Sequence[object], n: int) -> tuple[NDArray[np.intp], NDArray[np.float64]]:
        """Numbers and scores of the `n` best passages with any of `terms`; best first, ties by passage number."""
        scores = np.asarray(self.get_scores(terms), np.float64)
        holds = np.fromiter((any(term in document for term in terms) for document in self.doc_freqs), np.bool_)
        matching = np.flatnonzero(holds)
        best = matching[np.lexsort((matching, -scores[matching]))][:n]
        return best, scores[best]
