"""How sure an answer is said to be is learnt from how often such answers were right."""

import numpy as np
import pytest

from index.confidence import Confidence
from index.training.calibration import SIGNALS, fit


def as_signals(one: float, other: float, chance: float) -> dict[str, float]:
    return dict.fromkeys(SIGNALS, 0.0) | dict(zip(SIGNALS, (one, other, chance), strict=False))


def learnt(questions: int) -> tuple[Confidence, list[dict[str, float]], list[bool]]:
    """Right is nearly always what has both signals or neither, which no weighted sum of the two can tell."""
    random = np.random.default_rng(1)
    signals = random.standard_normal((questions, 3))
    right = (random.random(questions) < np.where(signals[:, 0] * signals[:, 1] > 0, 0.9, 0.2)).tolist()
    found = [as_signals(*row) for row in signals.tolist()]
    return fit(found, right, right, [1.0] * questions), found, right


def test_what_two_signals_tell_only_together_is_learnt() -> None:
    learned, _, _ = learnt(6000)
    both = learned.of(as_signals(1.0, 1.0, 0.0))
    neither = learned.of(as_signals(-1.0, -1.0, 0.0))
    single = learned.of(as_signals(-1.0, 1.0, 0.0))
    assert min(both, neither) > 0.75 > 0.3 > single


def test_the_surest_are_right_most_often_and_all_together_as_often_as_is_said() -> None:
    learned, found, right = learnt(3000)
    sure = np.array([learned.of(one) for one in found])
    assert sure.mean() == pytest.approx(np.mean(right), abs=0.01)
    assert np.mean(np.array(right)[sure > 0.7]) > 0.8 > 0.3 > np.mean(np.array(right)[sure < 0.4])


def test_the_same_is_learnt_from_the_same_questions_and_what_signals_add_is_all_of_it() -> None:
    learned, found, _ = learnt(500)
    again, _, _ = learnt(500)
    assert learned.of(found[0]) == again.of(found[0])
    usual = learned.of(dict(zip(learned.names, learned.means.tolist(), strict=True)))
    added = sum(learned.contributions(found[0]).values())
    odds = usual / (1 - usual) * np.exp(added)
    assert learned.of(found[0]) == pytest.approx(odds / (1 + odds))
