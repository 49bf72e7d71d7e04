"""Shares with their uncertainty, and whether confidence is what it says: the measures that are no mere counting."""

import math
from collections.abc import Iterable, Sequence

from pydantic import BaseModel

Z_95 = 1.959964  # of a normal distribution, 95 % lie within so many standard deviations
BINS = 10


class Share(BaseModel):
    """So many of so many, and where the true share lies in 19 of 20 such samples."""

    count: int
    of: int
    value: float
    low: float
    high: float


def share_of(outcomes: Iterable[bool]) -> Share | None:
    """None of nothing."""
    counted = list(outcomes)
    if not counted:
        return None
    low, high = wilson(sum(counted), len(counted))
    return Share(count=sum(counted), of=len(counted), value=sum(counted) / len(counted), low=low, high=high)


def wilson(successes: int, trials: int) -> tuple[float, float]:
    """The 95 % interval of a share (Wilson 1927): it keeps within 0 and 1, and is sound for a dozen trials, too."""
    share, z2 = successes / trials, Z_95**2
    middle = (share + z2 / (2 * trials)) / (1 + z2 / trials)
    half = Z_95 / (1 + z2 / trials) * math.sqrt(share * (1 - share) / trials + z2 / (4 * trials**2))
    low = 0.0 if successes == 0 else middle - half  # where the sum leaves 1e-17
    return low, 1.0 if successes == trials else middle + half


class Bin(BaseModel):
    """Sentences with a confidence from `start` to `end`: their mean confidence, and how many of them answer."""

    start: float
    end: float
    confidence: float
    right: Share
    unanswerable: int = 0  # of the questions, those that nothing answers: no sentence is right for them


def reliability(judged: Iterable[tuple[float, bool]]) -> list[Bin]:
    """From pairs of confidence and being right; bins of equal width, those that are empty left out."""
    bins: list[list[tuple[float, bool]]] = [[] for _ in range(BINS)]
    for confidence, right in judged:
        bins[min(int(confidence * BINS), BINS - 1)].append((confidence, right))
    found = []
    for number, members in enumerate(bins):
        share = share_of(right for _, right in members)
        if share:
            mean = sum(confidence for confidence, _ in members) / len(members)
            found.append(Bin(start=number / BINS, end=(number + 1) / BINS, confidence=mean, right=share))
    return found


def calibration_error(bins: Sequence[Bin]) -> float | None:
    """Expected calibration error: how far confidence is off, in the mean over all answers (Naeini et al. 2015)."""
    answers = sum(one.right.of for one in bins)
    if not answers:
        return None
    return sum(one.right.of * abs(one.confidence - one.right.value) for one in bins) / answers
