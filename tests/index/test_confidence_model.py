"""What two judgements come to together: is the best sentence right, and do the articles say it at all?"""

import math
from dataclasses import replace

import numpy as np
import pytest

from index.confidence_model import Confidence
from index.training.calibration import SIGNALS, fit

NAMES = ("a", "b", "c")


def model(said: tuple[float, float, float] = (0.0, 2.0, -1.0)) -> Confidence:
    return Confidence(
        NAMES,
        means=np.array([0.5, 0.2, 0.1]),
        right=np.array([1.5, 0.0, 0.7]),
        said=np.array(said),
        bias=np.array([0.3, 1.0]),
        scale=np.array([0.6, 0.3, 0.4]),
    )


def found(*values: float) -> dict[str, float]:
    return dict(zip(NAMES, values, strict=True))


def test_contributions_add_up_to_what_it_is_surer_than_usual() -> None:
    confidence, random = model(), np.random.default_rng(1)
    for values in random.normal(0, 3, (200, 3)).tolist():
        sure = confidence.of(found(*values))
        added = sum(confidence.contributions(found(*values)).values())
        assert math.log(sure / (1 - sure)) == pytest.approx(confidence.usual + added)


def test_what_is_as_usual_adds_nothing() -> None:
    assert model().contributions(found(0.5, 0.2, 0.1)) == found(0.0, 0.0, 0.0)


def test_what_is_probably_not_said_makes_it_doubtful_and_what_surely_is_no_surer() -> None:
    doubtful, likely, surely = (model().of(found(0.5, b, 0.1)) for b in (-3.0, 3.0, 6.0))
    assert doubtful < 0.1 < likely
    assert surely == pytest.approx(likely, abs=0.02)


def test_however_large_a_weight_is_it_is_a_probability() -> None:
    huge = replace(model(), scale=np.array([1e30, 0.0, -1e6]))
    assert [huge.of(found(a, 0.2, 0.1)) for a in (-1e6, 1e6)] == [0.0, 1.0]


# Hardly told apart by what tells a right one; and told by what says the opposite, which no honest sets do.
FEW = [(dict.fromkeys((*SIGNALS, "more"), 0.3), 40, "answerable"), ({"more": -2.0}, 400, "adversarial")]


@pytest.mark.parametrize(("apart", "count", "kind_of_right"), FEW)
def test_whatever_it_is_learnt_from_what_seems_surer_is_surer(
    apart: dict[str, float], count: int, kind_of_right: str
) -> None:
    random = np.random.default_rng(0)
    right = [bool(number % 2) for number in range(count)]
    asked = [{name: apart.get(name, 0.0) * one + random.normal() for name in (*SIGNALS, "more")} for one in right]
    (kind_of_wrong,) = {"answerable", "adversarial"} - {kind_of_right}
    kinds = [kind_of_right if one else kind_of_wrong for one in right]
    factor, above, _ = fit(asked, right, kinds, [1.0] * count).scale.tolist()
    assert factor > 0
    assert factor + above > 0
