"""The passage index gives what rank-bm25 gives, whichever kernel searches.

20,000 cases of each property instead of some dozens: pytest tests/index/test_bm25.py --hypothesis-profile campaign
"""

import random
import weakref
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rank_bm25 import BM25Okapi

from index import kernels
from index.bm25 import BM25Index
from index.errors import EmptyIndexError
from index.inverted.gathering import TAKEN
from index.kernels import numpy_kernel

Terms = list[str]


class Case(NamedTuple):
    corpus: list[Terms]
    parameters: dict[str, float]
    question: Terms
    n: int


def passage_of(random: random.Random, words: int, length: int) -> Terms:
    """Common words often and rare ones seldom, as in real text."""
    return [f"w{int(words * random.random() ** 3)}" for _ in range(length)]


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """Corpora from one passage to some hundred, written out by a generator that hypothesis seeds."""
    rng = draw(st.randoms(use_true_random=False))
    words = draw(st.sampled_from([1, 2, 5, 30, 400]))
    passages = draw(st.sampled_from([1, 2, 3, 4, 8, 20, 70, 150]))
    longest = draw(st.sampled_from([1, 3, 12, 40] if passages > 8 else [1, 3, 12, 40, 300]))
    corpus = [passage_of(rng, words, rng.choice([0, 1, longest // 2, longest])) for _ in range(passages)]
    corpus[rng.randrange(passages)] += ["w0"] * draw(st.sampled_from([1, 1, 1, 2, 17, 300]))
    parameters = {
        "k1": draw(st.sampled_from([1.5, 1.5, 0.9, 2.0, 0.0, 12.5])),
        "b": draw(st.sampled_from([0.75, 0.75, 0.3, 0.0, 1.0])),
        "epsilon": draw(st.sampled_from([0.25, 0.25, 0.0, 1.0, -0.5])),
    }
    question = passage_of(rng, words + 2, draw(st.sampled_from([0, 1, 2, 3, 6, 12, 300])))  # some words unknown
    return Case(corpus, parameters, question, draw(st.sampled_from([0, 1, 2, 5, 10, 50, passages + 1, 1000])))


def library_scores(library: BM25Okapi, question: Terms, ours: Sequence[float]) -> list[float]:
    """Ours where the library divides 0 by 0, which it does for passages that have not all the terms."""
    with np.errstate(invalid="ignore"):
        scores = library.get_scores(question)
    return np.where(np.isnan(scores), ours, scores).tolist()  # type: ignore[no-any-return]


@given(cases())
def test_every_score_is_rank_bm25s_to_the_last_bit(case: Case) -> None:
    library, index = BM25Okapi(case.corpus, **case.parameters), BM25Index(iter(case.corpus), **case.parameters)
    scores = index.get_scores(case.question).tolist()
    assert scores == library_scores(library, case.question, scores)
    some = [0, -1, len(case.corpus) // 2]
    assert index.get_batch_scores(case.question, some) == [scores[passage] for passage in some]


@given(cases())
def test_what_rank_bm25_says_of_a_corpus_the_index_says_too(case: Case) -> None:
    library, index = BM25Okapi(case.corpus, **case.parameters), BM25Index(iter(case.corpus), **case.parameters)
    for name in ("corpus_size", "avgdl", "average_idf", "k1", "b", "epsilon"):
        assert getattr(index, name) == getattr(library, name)
    assert dict(index.idf) == library.idf
    assert list(index.doc_len) == library.doc_len
    for word in case.question:
        assert index.passages_with(word) == sum(word in passage for passage in library.doc_freqs)


@given(case=cases())
def test_the_best_passages_are_those_with_the_best_scores(kernel: None, case: Case) -> None:
    index = BM25Index(case.corpus, **case.parameters)
    scores = index.get_scores(case.question)
    scores = np.array(library_scores(BM25Okapi(case.corpus, **case.parameters), case.question, scores.tolist()))
    asked = set(case.question)
    matching = [number for number, passage in enumerate(case.corpus) if not asked.isdisjoint(passage)]
    best = sorted(matching, key=lambda number: (-scores[number], number))[: case.n]
    passages, found = index.top(case.question, case.n)
    assert passages.tolist() == best
    assert found.tolist() == scores[best].tolist()


@given(cases())
def test_get_top_n_gives_the_librarys_documents(case: Case) -> None:
    parameters = {**case.parameters, "k1": case.parameters["k1"] or 1.5, "b": min(case.parameters["b"], 0.99)}
    library, index = BM25Okapi(case.corpus, **parameters), BM25Index(case.corpus, **parameters)
    documents = list(range(len(case.corpus)))
    assert index.get_top_n(case.question, documents, case.n) == library.get_top_n(case.question, documents, case.n)


LARGE = 3 * 65_536 + 777  # four blocks, the last nearly empty


@pytest.fixture(scope="module")
def large_corpus() -> list[Terms]:
    """With a stretch of passages that have words of their own, so that some questions leave whole blocks out."""
    rng = random.Random(5)
    vocabulary = [f"w{number}" for number in range(3000)]
    corpus = [[vocabulary[int(3000 * rng.random() ** 5)] for _ in range(rng.randrange(1, 9))] for _ in range(LARGE)]
    for number in range(70_000, 90_000):
        corpus[number].append("here" if number % 3 else "there")
    for number in (1, 65_535, 65_536, 140_000, LARGE - 1):
        corpus[number] += ["rare"] * (1 + number % 4)
    return corpus


@pytest.fixture(scope="module")
def large_index(large_corpus: list[Terms]) -> BM25Index:
    return BM25Index(large_corpus)


@pytest.fixture(scope="module")
def large_questions() -> list[Terms]:
    rng = random.Random(6)
    ordinary = [passage_of(rng, 3000, size) for size in (1, 2, 3, 5, 8) for _ in range(8)]
    return [["rare"], ["here"], ["there", "rare"], ["here", "w0"], ["w0", "w0", "rare"], *ordinary]


@pytest.fixture(scope="module")
def best_in_large(large_index: BM25Index, large_questions: list[Terms]) -> list[tuple[list[int], list[float]]]:
    """For each question the 300 best passages and their scores, picked out of all."""
    found = []
    for scores in map(large_index.get_scores, large_questions):
        best = np.lexsort((np.arange(LARGE), -scores))[:300]
        best = best[scores[best] > 0]
        found.append((best.tolist(), scores[best].tolist()))
    return found


@pytest.mark.parametrize("n", [1, 10, 11, 300])
def test_in_a_corpus_of_many_blocks_the_best_are_found(
    kernel: None,
    large_index: BM25Index,
    large_questions: list[Terms],
    best_in_large: list[tuple[list[int], list[float]]],
    n: int,
) -> None:
    for question, (best, best_scores) in zip(large_questions, best_in_large, strict=True):
        passages, scores = large_index.top(question, n)
        assert passages.tolist() == best[:n]
        assert scores.tolist() == best_scores[:n]


def test_scores_in_a_corpus_of_many_blocks_are_rank_bm25s(
    large_corpus: list[Terms], large_index: BM25Index, large_questions: list[Terms]
) -> None:
    library = BM25Okapi(large_corpus)
    for question in large_questions[:8]:
        assert np.array_equal(large_index.get_scores(question), library.get_scores(question))


def test_scores_of_some_passages_of_many_blocks_are_those_among_all(
    large_index: BM25Index, large_questions: list[Terms]
) -> None:
    some = [LARGE - 1, 0, 1, 65_535, 65_536, 65_536, *range(69_990, 70_010), 140_000]
    for question in large_questions:
        scores = large_index.get_scores(question)
        assert large_index.get_batch_scores(question, some) == scores[some].tolist()


def test_threads_that_ask_at_once_get_what_each_gets_alone(
    kernel: None, large_index: BM25Index, large_questions: list[Terms]
) -> None:
    def answers() -> list[list[object]]:
        return [part.tolist() for question in large_questions for part in large_index.top(question, 10)]

    alone = answers()
    with ThreadPoolExecutor(8) as pool:
        assert all(found.result() == alone for found in [pool.submit(answers) for _ in range(8)])


def test_many_questions_at_once_are_answered_each_for_itself(kernel: None) -> None:
    index = BM25Index([["a"], ["b"], ["a", "b"], ["c"], ["d"], ["e"]])
    found = index.top_batch([["a"], [], ["e", "unknown"]], 1)
    assert [passages.tolist() for passages, _ in found] == [[0], [], [5]]


@pytest.mark.parametrize("corpus", [[], [[]], [[], []]])
def test_an_index_of_nothing_is_refused_in_words(corpus: list[Terms]) -> None:
    with pytest.raises(EmptyIndexError, match="add articles first"):
        BM25Index(corpus)


@pytest.mark.parametrize("parameters", [{"k1": -1.0}, {"b": 1.5}, {"b": -0.1}, {"k1": float("inf")}])
def test_parameters_that_make_no_sense_are_refused(parameters: dict[str, float]) -> None:
    with pytest.raises(ValueError, match="k1 is to be 0 or more and b from 0 to 1"):
        BM25Index([["a"]], **parameters)


def test_a_corpus_is_not_held_while_it_is_read() -> None:
    class Passage(list[str]):
        """A list that can be watched."""

    given: list[weakref.ref[Passage]] = []
    held: list[int] = []

    def passages() -> Iterator[Passage]:
        for number in range(5000):
            passage = Passage([f"w{number % 50}"])
            given.append(weakref.ref(passage))
            if number % 100 == 0:
                held.append(sum(reference() is not None for reference in given))
            yield passage

    BM25Index(passages())
    assert max(held) <= 2 * TAKEN  # those being read and those just read


def test_numba_takes_over_from_numpy_when_it_is_ready(tmp_path: Path) -> None:
    pytest.importorskip("numba", reason="numba is not installed: pip install '.[fast]'")
    before = kernels.in_use()
    index = BM25Index([["a", "b"], ["b"], ["c"], ["d"]])
    first = index.top(["a", "b"], 2)
    try:
        kernels.warm_up(tmp_path).join()
        assert kernels.in_use() is not numpy_kernel.Search
        assert [part.tolist() for part in index.top(["a", "b"], 2)] == [part.tolist() for part in first]
    finally:
        kernels.use(before)
