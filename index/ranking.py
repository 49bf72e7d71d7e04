"""Features to the best sentence: a small network, made by `index.training`.

One hidden layer of rectified units beside a direct weighted sum (a "wide and deep" model, Cheng et al. 2016), trained
so that exp(score), divided by its sum over a question's candidates, is the chance of being the right one.
"""

from dataclasses import dataclass

import numpy as np

from index.arrays import Floats
from index.features import Features

IN_HALF = ("hidden", "context")  # the many weights, which half precision is enough for; training rounds them so
UNITS_AT_ONCE = 32  # a larger product OpenBLAS parts among threads, whose waiting for work costs far more than it saves
SCORE_DECIMALS = 9  # what matrix products leave beyond depends on a row's place: equal sentences shall score the same


@dataclass(frozen=True, slots=True)
class Ranker:
    """Features are taken as they are: their means and scales are in the weights."""

    names: tuple[str, ...]  # of the features, in the order of the weights
    asked: tuple[str, ...]  # of what is true of the question
    direct: Floats  # (features,)
    hidden: Floats  # (features, units)
    context: Floats  # (asked, units)
    bias: Floats  # (units,)
    output: Floats  # (units,)

    def scores(self, features: Features) -> Floats:
        """One score a candidate; differences between them are log odds of being the right one."""
        columns, bias = self.columns(features), self._bias(features)
        score: Floats = columns @ self.direct
        for first in range(0, len(bias), UNITS_AT_ONCE):
            some = slice(first, first + UNITS_AT_ONCE)
            score = score + np.maximum(columns @ self.hidden[:, some] + bias[some], 0.0) @ self.output[some]
        return np.round(score, SCORE_DECIMALS)

    def columns(self, features: Features) -> Floats:
        return np.array([features.columns[name] for name in self.names]).T

    def ahead(self, features: Features, one: int, other: int) -> dict[str, float]:
        """What each feature contributes to the score by which one candidate is ahead of another: their sum is that.

        Integrated gradients (Sundararajan et al. 2017) from the other to the one: exact, since along the way between
        them each unit turns on or off once at most.
        """
        columns = self.columns(features)[[other, one]]
        before, after = columns @ self.hidden + self._bias(features)
        slope = self.direct + self.hidden @ (self.output * _share_on(before, after))
        return dict(zip(self.names, ((columns[1] - columns[0]) * slope).tolist(), strict=True))

    def _bias(self, features: Features) -> Floats:
        asked = np.array([features.asked[name] for name in self.asked])
        bias: Floats = self.bias + asked @ self.context
        return bias


def _share_on(before: Floats, after: Floats) -> Floats:
    """The share of the way from `before` to `after` on which a value is above zero."""
    below, above = np.minimum(before, after), np.maximum(before, after)
    crossing = np.where(above > below, above / np.where(above > below, above - below, 1.0), 1.0)
    return np.where(below >= 0, 1.0, np.where(above <= 0, 0.0, crossing))
