"""What the features of a candidate contribute to its score."""

import numpy as np
import pytest

from index.features import Features, features
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
                ahead = sum(shipped().ranker.ahead(asked, one, other).values())
                assert ahead == pytest.approx(scores[one] - scores[other], abs=1e-6)


def test_contributions_are_exact_where_units_turn_on_and_off_on_the_way() -> None:
    random = np.random.default_rng(1)
    ranker = Ranker(
        names=("a", "b"),
        asked=("q",),
        direct=random.standard_normal(2),
        hidden=random.standard_normal((2, 8)),
        context=random.standard_normal((1, 8)),
        bias=random.standard_normal(8),
        output=random.standard_normal(8),
    )
    asked = Features({"a": random.standard_normal(20), "b": random.standard_normal(20)}, {"q": 1.0}, np.arange(20))
    scores = ranker.scores(asked)
    for one in range(1, 20):
        assert sum(ranker.ahead(asked, one, 0).values()) == pytest.approx(scores[one] - scores[0], abs=1e-6)
