"""Finds passages on one machine: BM25 over the collection in memory."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from index.analysis import Flag
from index.arrays import Ints
from index.bm25 import BM25Index
from index.collection import Collection
from index.passages import TITLE_TIMES, Passage, passages_of
from index.question import QuestionWord

PASSAGES_TRUSTED = 50  # so many passages say as much of a word's rarity as is known beforehand
USUAL_WORD, USUAL_NAME = 4.0, 6.0  # idf of a question's words in archives of some hundred articles


@dataclass(frozen=True, slots=True)
class Hit:
    """Sentences first to last (exclusive) of the collection, with their BM25 score."""

    passage: int
    article: int
    first: int
    last: int
    score: float


class EmbeddedRetriever:
    """Raises EmptyIndexError where the collection has no terms."""

    def __init__(self, collection: Collection) -> None:
        self.collection = collection
        self._places = [
            (article, first, Passage(*passage))
            for article, first in enumerate(collection.article_sentences[:-1].tolist())
            for passage in passages_of(self._headings(article))
        ]
        self._index = BM25Index(self._terms_of(*place) for place in self._places)

    def search(self, terms: Sequence[str], limit: int) -> list[Hit]:
        """The best passages first, at most `limit`; ties by passage number, so that two runs agree."""
        numbers = [self.collection.term_numbers.get(term, -1) for term in terms]
        passages, scores = self._index.top([number for number in numbers if number >= 0], limit)
        return [self._hit(*found) for found in zip(passages.tolist(), scores.tolist(), strict=True)]

    def weight(self, word: QuestionWord) -> float:
        """How much a word of a question tells: its idf over passages, and while these are few, what is usual.

        The idf is ln(1 + (N - df + 0.5) / (df + 0.5)), never negative (Robertson & Zaragoza 2009, in the form that
        Lucene has); BM25's own is negative or floored in more than half of the passages, and few have many such words.
        """
        numbers = [self.collection.term_numbers.get(term) for term in word.terms]
        found = max((self._index.passages_with(number) for number in numbers if number is not None), default=0)
        idf = math.log(1 + (len(self._places) - found + 0.5) / (found + 0.5))
        usual = USUAL_NAME if word.is_name or word.has_digits else USUAL_WORD
        known = len(self._places) / (len(self._places) + PASSAGES_TRUSTED)
        return known * idf + (1 - known) * usual

    def _hit(self, number: int, score: float) -> Hit:
        article, start, passage = self._places[number]
        return Hit(number, article, start + passage.first, start + passage.last, score)

    def _headings(self, article: int) -> list[bool]:
        first, last = self.collection.article_sentences[article : article + 2]
        return [bool(mark) for mark in self.collection.sentences[first:last, 2]]

    def _terms_of(self, article: int, start: int, passage: Passage) -> list[int]:
        """Title and heading are counted in: they say what the sentences below are about."""
        collection = self.collection
        first, last = collection.article_titles[article : article + 2]
        terms = self._looked_up(collection.title_terms[first:last]) * TITLE_TIMES
        if passage.heading is not None:
            terms += self._terms_between(start + passage.heading, start + passage.heading + 1)
        return terms + self._terms_between(start + passage.first, start + passage.last)

    def _terms_between(self, first: int, last: int) -> list[int]:
        bounds = self.collection.sentence_tokens
        return self._looked_up(self.collection.tokens[bounds[first] : bounds[last], 2:])

    @staticmethod
    def _looked_up(tokens: Ints) -> list[int]:
        found: list[int] = tokens[tokens[:, 1] & Flag.STOP == 0, 0].tolist()
        return found
