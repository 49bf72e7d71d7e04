"""Many parts, some of whose passages are gone, are searched as if what is there had been indexed at once.

20,000 cases instead of some dozens: pytest tests/index/inverted/test_whole.py --hypothesis-profile campaign
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rank_bm25 import BM25Okapi

from index.arrays import Bools
from index.inverted.gathering import gather
from index.inverted.merging import merge
from index.inverted.part import Part
from index.inverted.placing import segment_of as placed
from index.inverted.segment import Segment
from index.inverted.totals import NO_TOTALS, Totals, after, totals_of
from index.inverted.vocabulary import mapped
from index.inverted.whole import Whole

Terms = list[str]


def segment_of(corpus: Sequence[Terms]) -> Segment:
    numbers, gathered = gather(corpus)
    return placed(mapped(numbers), gathered, k1=1.5, b=0.75, epsilon=0.25)


@dataclass
class Archive:
    """Parts, their totals as they were carried on, and the passages that the parts were made of."""

    rng: random.Random
    parts: list[Part] = field(default_factory=list)
    totals: Totals = NO_TOTALS
    texts: list[list[Terms]] = field(default_factory=list)
    words: int = 30

    def passage(self) -> Terms:
        rng = self.rng
        words = [f"w{int(self.words * rng.random() ** 3)}" for _ in range(rng.choice([0, 1, 3, 10, 40]))]
        return words + ["w0"] * rng.choice([0, 0, 0, 1, 2, 300 if rng.random() < 0.05 else 0])

    def add(self) -> None:
        corpus = [self.passage() for _ in range(1 + int(60 * self.rng.random() ** 3))]
        self.become([*self.parts, Part(segment_of(corpus))])
        self.texts.append(corpus)

    def remove(self) -> None:
        at = self.rng.randrange(len(self.parts))
        part, texts = self.parts[at], self.texts[at]
        there = np.flatnonzero(part.lives).tolist()
        gone = np.array(sorted(self.rng.sample(there, int(len(there) * self.rng.random()))), np.intp)
        numbers = part.segment.numbers
        terms = np.array([numbers[word] for passage in gone.tolist() for word in set(texts[passage])], np.uint32)
        self.become([*self.parts[:at], part.without(gone, terms), *self.parts[at + 1 :]])

    def merge(self) -> None:
        """Changes no total."""
        first = self.rng.randrange(len(self.parts))
        end = self.rng.randrange(first, len(self.parts)) + 1
        there = self.passages_there(slice(first, end))
        self.parts[first:end] = [Part(merge(self.parts[first:end]).segment)]
        self.texts[first:end] = [there]

    def become(self, parts: list[Part]) -> None:
        self.totals = after(self.totals, self.parts, parts)
        self.parts = parts

    def passages_there(self, which: slice = slice(None)) -> list[Terms]:
        pairs = zip(self.texts[which], self.parts[which], strict=True)
        return [text for texts, part in pairs for text, lives in zip(texts, part.lives, strict=True) if lives]

    def numbers_there(self) -> list[int]:
        lives: list[Bools] = [part.lives for part in self.parts]
        return np.flatnonzero(np.concatenate(lives)).tolist()

    def question(self) -> Terms:
        words = self.rng.choice([1, 2, 4, 8, 8, 200])
        return [f"w{int((self.words + 2) * self.rng.random() ** 2)}" for _ in range(words)]


@st.composite
def archives(draw: st.DrawFn) -> Archive:
    """After a number of changes in any order."""
    archive = Archive(draw(st.randoms(use_true_random=False)), words=draw(st.sampled_from([2, 5, 30, 300])))
    archive.add()
    for change in draw(st.lists(st.sampled_from([Archive.add, Archive.remove, Archive.merge]), max_size=8)):
        change(archive)
    return archive


@given(
    archive=archives(), n=st.sampled_from([0, 1, 3, 10, 50, 700]), share_shown=st.sampled_from([0.1, 0.5, 0.9, None])
)
def test_the_best_of_many_parts_are_rank_bm25s(
    kernel: None, archive: Archive, n: int, share_shown: float | None
) -> None:
    passages, numbers = archive.passages_there(), archive.numbers_there()
    question = archive.question()
    size = sum(part.passages for part in archive.parts)
    shown = None if share_shown is None else np.array([archive.rng.random() < share_shown for _ in range(size)])
    found, scores = Whole(archive.parts, archive.totals).top(question, n, shown)
    expected: dict[int, float] = {}
    if any(passages):
        library = BM25Okapi(passages).get_scores(question)
        expected = {
            number: score
            for number, score, passage in zip(numbers, library, passages, strict=True)
            if not set(passage).isdisjoint(question) and (shown is None or shown[number])
        }
    assert scores == pytest.approx(sorted(expected.values(), reverse=True)[:n], abs=1e-9)
    assert scores == pytest.approx([expected[number] for number in found.tolist()], abs=1e-9)
    assert len(set(found.tolist())) == len(found)


@given(archives())
def test_totals_carried_on_are_those_reckoned_anew(archive: Archive) -> None:
    anew = totals_of(archive.parts)
    assert (archive.totals.passages, archive.totals.length) == (anew.passages, anew.length)
    assert archive.totals.document_frequencies.tolist() == anew.document_frequencies.tolist()
    assert archive.totals.terms.tolist() == anew.terms.tolist()


@given(archives())
def test_document_frequencies_and_the_mean_idf_are_those_of_what_is_there(archive: Archive) -> None:
    passages = archive.passages_there()
    whole = Whole(archive.parts, archive.totals)
    assert whole.passages == len(passages)
    for word in archive.question():
        assert whole.passages_with(word) == sum(word in passage for passage in passages)
    if any(passages):
        assert archive.totals.mean_idf == pytest.approx(BM25Okapi(passages).average_idf, abs=1e-9)


@given(archives())
def test_a_merged_segment_is_what_a_fresh_one_would_be(archive: Archive) -> None:
    """But for the numbers of its terms."""
    passages = archive.passages_there()
    if not any(passages):
        return
    merged, fresh = merge(archive.parts).segment, segment_of(passages)
    assert merged.saturation == fresh.saturation
    assert merged.postings.lengths.tolist() == fresh.postings.lengths.tolist()
    assert set(merged.numbers) == set(fresh.numbers)
    for word in merged.numbers:
        ours, theirs = merged.numbers[word], fresh.numbers[word]
        assert merged.postings.passages_with(ours).tolist() == fresh.postings.passages_with(theirs).tolist()
        assert merged.postings.impacts_of(ours).tolist() == fresh.postings.impacts_of(theirs).tolist()
    assert len(merged.postings.odd) == len(fresh.postings.odd)
