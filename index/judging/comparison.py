"""Two reports on the same questions: what came out better, what worse."""

import math
from typing import NamedTuple

from index.judging.report import Judged, Report


class Change(NamedTuple):
    before: Judged
    now: Judged


class Comparison(NamedTuple):
    better: list[Change]
    worse: list[Change]
    alike: int  # right both times, or wrong both times
    new: list[Judged]
    gone: list[Judged]

    @property
    def by_chance(self) -> float:
        return by_chance(len(self.better), len(self.worse))


def by_chance(better: int, worse: int) -> float:
    """How likely a difference as large as this is where nothing has become better or worse.

    The exact form of McNemar's test: of the questions that changed, each goes either way like a coin.
    """
    changed = better + worse
    tosses = sum(math.comb(changed, count) for count in range(min(better, worse) + 1))
    return min(1.0, 2 * tosses / (1 << changed))


def compare(before: Report, now: Report) -> Comparison:
    """Questions are the same by their id."""
    earlier = {one.id: one for one in before.asked}
    changes = [Change(earlier[one.id], one) for one in now.asked if one.id in earlier]
    present = {one.id for one in now.asked}
    better = [change for change in changes if change.now.is_right and not change.before.is_right]
    worse = [change for change in changes if change.before.is_right and not change.now.is_right]
    return Comparison(
        better=better,
        worse=worse,
        alike=len(changes) - len(better) - len(worse),
        new=[one for one in now.asked if one.id not in earlier],
        gone=[one for one in before.asked if one.id not in present],
    )
