"""Okapi BM25 as rank-bm25 has it, on flat arrays, with the best passages picked out."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain
from math import isfinite
from pathlib import Path
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray
from rank_bm25 import BM25Okapi

from index.arrays import Floats, Ints
from index.errors import EmptyIndexError
from index.inverted import segment
from index.inverted.gathering import gather
from index.inverted.merging import merge
from index.inverted.part import Part
from index.inverted.placing import segment_of
from index.inverted.totals import Totals, totals_of
from index.inverted.whole import Whole

Number = TypeVar("Number", bound=np.generic)


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
        numbers, gathered = gather(corpus)
        if not numbers:
            raise _empty()
        self._hold([Part(segment_of(numbers, gathered, k1=float(k1), b=float(b), epsilon=float(epsilon)))])

    @classmethod
    def of(cls, parts: Sequence[Part], totals: Totals) -> "BM25Index":
        """Over the passages that are there, which alone are numbered. Raises EmptyIndexError where none has a term.

        Scores of terms in more than half of the passages may differ from the library's in the last bits: the mean idf
        is summed up in another order.
        """
        if not totals.length:
            raise _empty()
        index = cls.__new__(cls)
        index._hold(parts, totals)
        return index

    @classmethod
    def load(cls, folder: Path) -> "BM25Index":
        """Maps what `save` wrote: quick however large it is. Raises DamagedDataError, NewerDataError."""
        index = cls.__new__(cls)
        index._hold([Part(segment.load(folder))])
        return index

    def save(self, folder: Path) -> None:
        """Into a folder of its own, which is made. Raises TypeError for terms other than strings and whole numbers."""
        is_one = len(self._parts) == 1 and not len(self._gone)
        segment.save(self._parts[0].segment if is_one else merge(self._parts).segment, folder)

    def _hold(self, parts: Sequence[Part], totals: Totals | None = None) -> None:
        totals = totals_of(parts) if totals is None else totals
        self._parts = parts
        self._whole = Whole(parts, totals)
        self._gone = np.concatenate(
            [p.gone.astype(np.intp) + n for p, n in zip(parts, self._whole.firsts, strict=False)]
        )
        self.k1, self.b, _ = parts[0].segment.saturation
        self.avgdl = totals.mean_length
        self.epsilon = parts[0].segment.epsilon
        self.tokenizer = None
        self.corpus_size = totals.passages

    @property
    def average_idf(self) -> float:
        return self._whole.mean_idf

    @cached_property
    def doc_len(self) -> NDArray[np.uint32]:
        return self._of_live([part.segment.postings.lengths for part in self._parts])

    @property
    def idf(self) -> Mapping[object, float]:
        return _Rarities(self._parts, self._whole)

    def passages_with(self, term: object) -> int:
        """How many passages hold a term: its document frequency."""
        return self._whole.passages_with(term)

    def get_scores(self, query: Sequence[object]) -> Floats:
        return self._of_live([self._whole.scores(query)])

    def get_batch_scores(self, query: Sequence[object], doc_ids: Sequence[int]) -> list[float]:
        """Of some passages, in the order given; a negative number counts from the end."""
        passages = np.arange(self.corpus_size)[np.asarray(doc_ids, np.intp)]
        scores: list[float] = self._whole.scores_of(query, self._live_numbers[passages]).tolist()
        return scores

    def top(self, terms: Sequence[object], n: int) -> tuple[Ints, Floats]:
        """Numbers and scores of the `n` best passages with any of `terms`; best first, ties by passage number.

        As in rank-bm25 a term counts each time that it comes, and in a very small corpus a score may be 0 or less.
        """
        passages, scores = self._whole.top(terms, n)
        return (passages - self._gone.searchsorted(passages) if len(self._gone) else passages), scores

    def top_batch(self, questions: Iterable[Sequence[object]], n: int) -> list[tuple[Ints, Floats]]:
        return [self.top(terms, n) for terms in questions]

    @cached_property
    def _live_numbers(self) -> Ints:
        """What the passages are called in the whole."""
        return np.delete(np.arange(self._whole.firsts[-1]), self._gone)

    def _of_live(self, values: Sequence[NDArray[Number]]) -> NDArray[Number]:
        return values[0] if len(values) == 1 and not len(self._gone) else np.concatenate(values)[self._live_numbers]


class _Rarities(Mapping[object, float]):
    """The idf of each term, as rank-bm25's dictionary has it."""

    def __init__(self, parts: Sequence[Part], whole: Whole) -> None:
        self._parts = parts
        self._whole = whole

    def __getitem__(self, term: object) -> float:
        if not self._whole.passages_with(term):
            raise KeyError(term)
        return self._whole.idf(term)

    def __iter__(self) -> Iterator[object]:
        terms = dict.fromkeys(chain.from_iterable(part.segment.numbers for part in self._parts))
        return filter(self._whole.passages_with, terms)

    def __len__(self) -> int:
        return self._whole.totals.vocabulary


def _empty() -> EmptyIndexError:
    return EmptyIndexError("there is nothing to search in: add articles first")
