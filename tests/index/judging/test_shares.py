"""Shares with their intervals, and calibration."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.judging.shares import calibration_error, reliability, share_of, wilson


@pytest.mark.parametrize(
    ("successes", "trials", "low", "high"),
    [  # Newcombe 1998, table I, method 3
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0000, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_intervals_are_those_in_print(successes: int, trials: int, low: float, high: float) -> None:
    assert wilson(successes, trials) == pytest.approx((low, high), abs=5e-5)


@given(st.integers(1, 10_000).flatmap(lambda trials: st.tuples(st.integers(0, trials), st.just(trials))))
def test_an_interval_holds_its_share_and_keeps_within_0_and_1(counts: tuple[int, int]) -> None:
    low, high = wilson(*counts)
    assert 0 <= low <= counts[0] / counts[1] <= high <= 1


def test_of_nothing_there_is_no_share() -> None:
    assert share_of([]) is None
    assert calibration_error(reliability([])) is None


def test_confidence_that_is_what_it_says_has_no_error() -> None:
    judged = [(0.75, True)] * 3 + [(0.75, False)] + [(0.05, False)] * 19 + [(0.05, True)]
    bins = reliability(judged)
    assert [(one.start, one.right.count, one.right.of) for one in bins] == [(0.0, 1, 20), (0.7, 3, 4)]
    assert calibration_error(bins) == pytest.approx(0)


def test_the_error_is_the_mean_distance_between_confidence_and_truth() -> None:
    judged = [(1.0, False), (0.95, True), (0.2, True), (0.2, False)]
    assert calibration_error(reliability(judged)) == pytest.approx((2 * abs(0.975 - 0.5) + 2 * abs(0.2 - 0.5)) / 4)


@given(st.lists(st.tuples(st.floats(0, 1), st.booleans()), min_size=1))
def test_every_answer_is_in_one_bin(judged: list[tuple[float, bool]]) -> None:
    bins = reliability(judged)
    assert sum(one.right.of for one in bins) == len(judged)
    assert all(one.start - 1e-9 <= one.confidence <= one.end + 1e-9 for one in bins)
    error = calibration_error(bins)
    assert error is not None
    assert 0 <= error <= 1
