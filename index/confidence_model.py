"""How sure it is, learnt: is the best sentence right, and do the articles say it at all?

Two logistic models of the same signals. A sentence is right only where there is one that answers: what the second
gives, as the logarithm of a probability, is added to the log odds of the first, so that it says a lot where it doubts
and nothing where it does not.
"""

import math
from dataclasses import dataclass

import numpy as np

from index.arrays import Floats

SAID_COUNTS = 1.5
SELDOMER = 1.0  # log odds by which articles say what they are asked for less often than in the sets learnt from


@dataclass(frozen=True, slots=True)
class Confidence:
    names: tuple[str, ...]
    means: Floats  # (signals,): of the questions that it was learnt from
    right: Floats  # (signals,): weights; 0 for those that only tell whether it is said
    said: Floats  # (signals,): weights
    bias: Floats  # (2,): log odds of both for a question that is like these on average
    scale: Floats  # (3,): what log odds are multiplied by, those above 0 in addition, and what is added

    @property
    def usual(self) -> float:
        """The log odds of a question all of whose signals are as usual."""
        return float(scaled(together(*self.bias), self.scale))

    def of(self, found: dict[str, float]) -> float:
        """From 0 to 1, of the signals."""
        away = self._away(found)
        right, said = self.bias + np.array([self.right @ away, self.said @ away])
        return (1 + math.tanh(scaled(together(right, said), self.scale) / 2)) / 2

    def contributions(self, found: dict[str, float]) -> dict[str, float]:
        """What each signal adds to the log odds: all together by how much they are away from the usual.

        What bends is shared out as if it were straight from the usual to what was found (DeepLIFT's rescale rule,
        Shrikumar et al. 2017).
        """
        away = self._away(found)
        right, said = self.right * away, self.said * away
        usual, here = self.bias, self.bias + np.array([right.sum(), said.sum()])
        both = right + said * slope(usual[1], here[1], is_said(usual[1]), is_said(here[1]))
        before, after = together(*usual), together(*here)
        both *= slope(before, after, scaled(before, self.scale), scaled(after, self.scale))
        return dict(zip(self.names, both.tolist(), strict=True))

    def _away(self, found: dict[str, float]) -> Floats:
        away: Floats = np.array([found[name] for name in self.names]) - self.means
        return away


def together(right: Floats, said: Floats) -> Floats:
    return right + is_said(said)


def is_said(log_odds: Floats) -> Floats:
    """The logarithm of a probability, as it counts."""
    counts: Floats = -SAID_COUNTS * np.logaddexp(0.0, SELDOMER - log_odds)
    return counts


def scaled(log_odds: Floats, scale: Floats) -> Floats:
    """Platt scaling (Platt 1999) with a bend at even odds."""
    found: Floats = bent(log_odds) @ scale
    return found


def bent(log_odds: Floats) -> Floats:
    """What `scale` weighs: shape (…, 3)."""
    return np.stack([log_odds, np.maximum(log_odds, 0.0), np.ones_like(log_odds)], axis=-1)


def slope(start: Floats, end: Floats, value: Floats, end_value: Floats) -> Floats:
    return (end_value - value) / (end - start) if end != start else np.zeros_like(start)
