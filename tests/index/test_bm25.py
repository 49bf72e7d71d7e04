"""BM25 held against the library that users know."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rank_bm25 import BM25Okapi

from index.bm25 import BM25Index
from index.errors import EmptyIndexError

TERMS = st.sampled_from("abcdefgh")
CORPORA = st.lists(st.lists(TERMS, max_size=12), min_size=1, max_size=20).filter(any)
QUERIES = st.lists(st.sampled_from("abcdefghz"), max_size=6)


@given(CORPORA, QUERIES)
def test_scores_equal_rank_bm25_to_nine_decimals(corpus: list[list[str]], query: list[str]) -> None:
    assert BM25Index(corpus).get_scores(query) == pytest.approx(BM25Okapi(corpus).get_scores(query), abs=1e-9)


@given(CORPORA, QUERIES, st.integers(1, 25))
def test_the_best_are_those_that_match_best_first_ties_by_number(
    corpus: list[list[str]], query: list[str], n: int
) -> None:
    numbers, scores = BM25Index(corpus).top(query, n)
    all_scores = BM25Okapi(corpus).get_scores(query)
    matching = [number for number, passage in enumerate(corpus) if set(passage) & set(query)]
    expected = sorted(matching, key=lambda number: (-all_scores[number], number))[:n]
    assert numbers.tolist() == expected
    assert scores == pytest.approx(all_scores[expected], abs=1e-9)


def test_a_passage_that_matches_is_found_though_its_score_is_below_zero() -> None:
    corpus = [["a", "b"], ["a", "c"], ["a", "d"]]
    numbers, _ = BM25Index(corpus, epsilon=-1.0).top(["a"], 10)
    assert numbers.tolist() == [0, 1, 2]


def test_parameters_are_the_library_s() -> None:
    corpus = [["a", "b", "b"], ["a"], ["c"]]
    ours, theirs = BM25Index(corpus, k1=1.2, b=0.5, epsilon=0.1), BM25Okapi(corpus, k1=1.2, b=0.5, epsilon=0.1)
    assert np.allclose(ours.get_scores(["a", "b"]), theirs.get_scores(["a", "b"]))
    assert ours.get_top_n(["c"], ["x", "y", "z"], 1) == ["z"]


def test_a_term_may_be_a_number() -> None:
    numbers, _ = BM25Index([[1, 2], [3]]).top([3], 5)
    assert numbers.tolist() == [1]


@pytest.mark.parametrize("corpus", [[], [[]], [[], []]])
def test_without_any_term_there_is_nothing_to_search_in(corpus: list[list[str]]) -> None:
    with pytest.raises(EmptyIndexError):
        BM25Index(corpus)
