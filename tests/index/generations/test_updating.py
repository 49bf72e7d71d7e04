"""The index follows the archive: what is found is what would be found had all been indexed at once."""

import random
import threading
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.analysis import terms
from index.embedded import EmbeddedRetriever
from index.errors import BusyError
from index.generations import updating
from index.generations.folder import Generations
from index.generations.members import Generation
from index.generations.updating import MERGED_BELOW, Size, bring_up_to_date, merge_due, merge_where_due
from index.inverted import merging
from index.inverted.merging import Merged
from index.inverted.part import Part
from tests.index.generations.readers import asked_by_threads, updates
from tests.index.shelf import Shelf

WORDS = [f"w{letter}{other}" for letter in "abcdefghij" for other in "klmnopq"]


def text_of(rng: random.Random) -> str:
    """Sentences of words that are common or rare, as in real text."""
    sentences = [
        " ".join(WORDS[int(len(WORDS) * rng.random() ** 3)] for _ in range(rng.randrange(1, 12))).capitalize()
        for _ in range(rng.randrange(0, 9))
    ]
    return ". ".join(sentences) + "."


def found(generation: Generation, question: list[str]) -> list[tuple[str, str, float]]:
    """The article, the passage's terms and the score of each hit."""
    retriever = EmbeddedRetriever(generation)
    hits = []
    for hit in retriever.search(question, 10_000):
        segment = generation.members[hit.member].segment
        held = [segment.vocabulary.term(term) for term in segment.forward.terms_of(hit.passage).tolist()]
        hits.append((segment.forward.texts[hit.passage].item(), " ".join(held), round(hit.score, 9)))
    return sorted(hits, key=lambda hit: (-hit[2], hit[1]))


def assert_same(ours: Generation, fresh: Generation, rng: random.Random) -> None:
    assert (ours.articles, ours.totals.passages, ours.totals.length) == (
        fresh.articles,
        fresh.totals.passages,
        fresh.totals.length,
    )
    assert ours.totals.document_frequencies.tolist() == fresh.totals.document_frequencies.tolist()
    assert ours.totals.terms.tolist() == fresh.totals.terms.tolist()
    for _ in range(3):
        question = [WORDS[int(len(WORDS) * rng.random() ** 2)] for _ in range(rng.randrange(1, 6))]
        assert found(ours, question) == found(fresh, question)


@given(st.randoms(use_true_random=False))
def test_after_any_changes_the_index_finds_what_a_fresh_one_finds(rng: random.Random) -> None:
    shelf, other = Shelf(), Shelf()
    generations = Generations(shelf.index)
    for _ in range(rng.randrange(1, 7)):
        for _ in range(rng.choice([1, 1, 2, 10])):
            names = list(shelf.keys())
            if names and rng.random() < 0.3:
                shelf.remove(rng.choice(names))
            else:
                name = rng.choice(names) if names and rng.random() < 0.3 else f"article {rng.random()}"
                shelf.put(name, text_of(rng), title=rng.choice([None, "Wak wbl"]))
        bring_up_to_date(generations, shelf)
        if rng.random() < 0.4:
            merge_where_due(generations)
        if rng.random() < 0.3:
            generations = Generations(shelf.index)  # as another process opens it
    for article in shelf.articles():
        other.put(article.id, article.text, title=article.title)
    ours = generations.current()
    assert ours is not None
    assert_same(ours, bring_up_to_date(Generations(other.index), other), rng)


def filled(count: int) -> Shelf:
    return Shelf(*[f"The bridge number {number} is new. Nobody came." for number in range(count)])


def test_an_unchanged_archive_costs_no_new_generation() -> None:
    shelf = filled(3)
    generations = Generations(shelf.index)
    first = bring_up_to_date(generations, shelf)
    assert bring_up_to_date(generations, shelf) is first
    assert bring_up_to_date(Generations(shelf.index), shelf).archive == first.archive
    assert len(list(shelf.index.glob("generation-*"))) == 1


def test_a_change_writes_what_changed_and_nothing_else() -> None:
    shelf = filled(50)
    generations = Generations(shelf.index)
    (before,) = bring_up_to_date(generations, shelf).members
    shelf.put("7", "The tunnel is long.")
    shelf.remove("8")
    kept, added = bring_up_to_date(generations, shelf).members
    assert kept.segment is before.segment
    assert [kept.segment.forward.id_of(gone) for gone in kept.gone.tolist()] == ["7", "8"]
    assert added.segment.forward.articles == 1


def test_many_small_changes_leave_few_segments() -> None:
    shelf = filled(40)
    generations = Generations(shelf.index)
    for number in range(40):
        shelf.put(str(100 + number), f"The tunnel number {number} is long.")
        bring_up_to_date(generations, shelf)
        merge_where_due(generations)
    generation = generations.current()
    assert generation is not None
    assert len(generation.members) <= 4
    assert len(list(shelf.index.glob("segment-*"))) <= 9  # with those of the generations before


def test_what_is_gone_is_written_out_in_the_end() -> None:
    shelf = filled(40)
    generations = Generations(shelf.index)
    bring_up_to_date(generations, shelf)
    for number in range(20):
        shelf.remove(str(number))
    bring_up_to_date(generations, shelf)
    merge_where_due(generations)
    generation = generations.current()
    assert generation is not None
    assert [(member.segment.forward.articles, len(member.gone)) for member in generation.members] == [(20, 0)]


@given(st.lists(st.tuples(st.integers(1, 1000), st.integers(0, 1000)), max_size=12))
def test_merging_comes_to_an_end_and_leaves_sizes_that_grow(given: list[tuple[int, int]]) -> None:
    sizes = [Size(*size) for size in given]
    for _ in range(2 * len(sizes)):
        if due := merge_due(sizes):
            sizes[due] = [Size(sum(size.there for size in sizes[due]), 0)]
    assert merge_due(sizes) is None
    assert all(left.there >= MERGED_BELOW * right.there for left, right in pairwise(sizes))


def test_a_segment_whose_articles_went_while_it_was_merged_loses_them_too(monkeypatch: pytest.MonkeyPatch) -> None:
    shelf = filled(3)
    generations = Generations(shelf.index)
    bring_up_to_date(generations, shelf)
    for name in ("more", "again"):
        shelf.put(name, "The tunnel is long.")
    bring_up_to_date(generations, shelf)

    def slow_merge(parts: Sequence[Part]) -> Merged:
        if "1" in shelf.load(["1"]):  # another process changes the archive meanwhile
            shelf.remove("1")
            bring_up_to_date(Generations(shelf.index), shelf)
        return merging.merge(parts)

    monkeypatch.setattr(updating, "merge", slow_merge)
    merge_where_due(generations)
    generation = generations.current()
    assert generation is not None
    ids = [
        member.segment.forward.id_of(article)
        for member in generation.members
        for article in range(member.segment.forward.articles)
        if article not in member.gone
    ]
    assert ids == ["0", "2", "more", "again"]
    assert [hit.article for hit in EmbeddedRetriever(generation).search(terms("bridge"), 9)] == [0, 2]


def test_who_may_not_wait_is_told_that_another_one_is_writing() -> None:
    shelf = filled(1)
    with Generations(shelf.index).writing(0), pytest.raises(BusyError, match="another program"):
        bring_up_to_date(Generations(shelf.index), shelf, patience_s=0)


def test_who_asks_while_the_index_is_switched_gets_one_generation_whole(tmp_path: Path) -> None:
    """`readers.py` does it with more threads, and with processes."""
    folder, stopped = tmp_path / "index", threading.Event()
    updates(folder, 1)
    asking, times = asked_by_threads(folder, 2, stopped)
    updates(folder, 8)
    stopped.set()
    for thread in asking:
        thread.join()
    assert len(times) > 8  # an error in a thread fails the test
