"""What the features of a candidate contribute to its score."""

import numpy as np
import pytest

from index.features import Features, features
from index.features.word_by_word import WordByWord
from index.learned import shipped
from index.ranking import Ranker
from tests.index.visit import found, visit


def of_visit(text: str) -> Features:
    return features(*found(visit(), text))


def test_what_features_contribute_is_by_how_much_one_candidate_is_ahead() -> None:
    for text in ("who received Gagloev in Moscow?", "when was he received?", "why did they speak for hours?"):
        asked = of_visit(text)
        scores = shipped().ranker.scores(asked)
        for one in range(len(scores)):
            for other in range(len(scores)):
                ahead = shipped().ranker.ahead(asked, one, other).sum()
                assert ahead == pytest.approx(scores[one] - scores[other], abs=1e-6)


def test_contributions_are_exact_where_units_turn_on_and_off_on_the_way() -> None:
    random = np.random.default_rng(1)
    ranker = Ranker(
        names=("a", "b"),
        asked=("q",),
        of_word=("w",),
        held=("h", "i"),
        word=random.standard_normal((1, 6)),
        holding=random.standard_normal((2, 6)),
        word_bias=random.standard_normal(6),
        direct=random.standard_normal(8),
        hidden=random.standard_normal((5, 8)),
        context=random.standard_normal((1, 8)),
        bias=random.standard_normal(8),
        output=random.standard_normal(8),
    )
    words = WordByWord(random.random((4, 1)), random.random((20, 4, 2)), np.full(4, 0.25), tuple(range(4)))
    columns = {"a": random.standard_normal(20), "b": random.standard_normal(20)}
    asked = Features(columns, {"q": 1.0}, words, np.arange(20))
    scores = ranker.scores(asked)
    for one in range(1, 20):
        assert ranker.ahead(asked, one, 0).sum() == pytest.approx(scores[one] - scores[0], abs=1e-6)
