"""Features to the best sentence: small networks, made by `index.training`.

Each reads word by word what a sentence holds of the question, in one layer of rectified units that are summed up over
the words by their idf (a "deep set", Zaheer et al. 2017). These sums and the features go through one hidden layer
beside a direct weighted sum (a "wide and deep" model, Cheng et al. 2016). They are trained so that exp(score), divided
by its sum over the candidates of a question, is the chance of being the right one; the scores of all are averaged.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from index.arrays import Floats, Ints
from index.features import Features
from index.features.word_by_word import WordByWord

# The many weights, which half precision is enough for; training rounds them so.
IN_HALF = ("word", "holding", "hidden", "context")
UNITS_AT_ONCE = 32  # a larger product OpenBLAS parts among threads, whose waiting for work costs far more than it saves
SCORE_DECIMALS = 9  # what matrix products leave beyond depends on a row's place: equal sentences shall score the same


@dataclass(frozen=True, slots=True)
class Ranker:
    """Features are taken as they are: their means and scales are in the weights."""

    names: tuple[str, ...]  # of the features, in the order of the weights
    asked: tuple[str, ...]  # of what is true of the question
    of_word: tuple[str, ...]
    held: tuple[str, ...]
    word: Floats  # (of_word, networks × read)
    holding: Floats  # (held, networks × read)
    word_bias: Floats  # (networks × read,)
    direct: Floats  # (features + networks × read,)
    hidden: Floats  # (features + read, networks × units): a network has but what it has read itself
    context: Floats  # (asked, networks × units)
    bias: Floats  # (networks × units,)
    output: Floats  # (networks × units,)

    def scores(self, features: Features) -> Floats:
        """One score a candidate; differences between them are log odds of being the right one."""
        columns, bias = self.columns(features), self._bias(features)
        score: Floats = columns @ self.direct
        for own, units in self._networks():
            read = columns[:, own]
            for first in range(units.start, units.stop, UNITS_AT_ONCE):
                some = slice(first, min(first + UNITS_AT_ONCE, units.stop))
                score = score + np.maximum(read @ self.hidden[:, some] + bias[some], 0.0) @ self.output[some]
        return np.round(score, SCORE_DECIMALS)

    def columns(self, features: Features) -> Floats:
        """The features, and behind them what was read word by word: shape (candidates, features + networks × read)."""
        return self._columns(features, self._read(features.word_by_word))

    def ahead(self, features: Features, one: int, other: int) -> "Ahead":
        """Integrated gradients (Sundararajan et al. 2017) from the other to the one: exact, since along the way between
        them each unit turns on or off once at most.
        """
        read = self._read(features.word_by_word)
        columns, bias = self._columns(features, read)[[other, one]], self._bias(features)
        slope = self.direct.copy()
        for own, units in self._networks():
            before, after = columns[:, own] @ self.hidden[:, units] + bias[units]
            slope[own] += self.hidden[:, units] @ (self.output[units] * _share_on(before, after))
        count = len(self.names)
        by_feature = (columns[1] - columns[0])[:count] * slope[:count]
        by_word = (read[:, one] - read[:, other]) @ slope[count:]
        return Ahead(dict(zip(self.names, by_feature.tolist(), strict=True)), tuple(by_word.tolist()))

    def _columns(self, features: Features, read: Floats) -> Floats:
        named = np.concatenate([features.columns[name] for name in self.names]).reshape(len(self.names), -1)
        return np.hstack([named.T, read.sum(axis=0)])

    def _networks(self) -> Iterator[tuple[Ints, slice]]:
        """The columns of each one, and its units."""
        features = len(self.names)
        read = len(self.hidden) - features
        networks = len(self.word_bias) // read
        units = len(self.bias) // networks
        for number in range(networks):
            first = features + number * read
            own = np.concatenate([np.arange(features), np.arange(first, first + read)])
            yield own, slice(number * units, (number + 1) * units)

    def _read(self, by_word: WordByWord) -> Floats:
        """What is made of each word in each candidate: shape (words, candidates, networks × read)."""
        units: Floats = by_word.held.swapaxes(0, 1) @ self.holding  # one product a word, for `UNITS_AT_ONCE`'s reason
        units += (by_word.words @ self.word + self.word_bias)[:, None]
        np.maximum(units, 0.0, out=units)
        units *= by_word.weights[:, None, None]
        return units

    def _bias(self, features: Features) -> Floats:
        asked = np.array([features.asked[name] for name in self.asked])
        bias: Floats = self.bias + asked @ self.context
        return bias


@dataclass(frozen=True, slots=True)
class Ahead:
    """What contributes to the score by which one candidate is ahead of another: the sum of all is that."""

    features: dict[str, float]
    words: tuple[float, ...]  # of `WordByWord`

    def sum(self) -> float:
        return sum(self.features.values()) + sum(self.words)


def _share_on(before: Floats, after: Floats) -> Floats:
    """The share of the way from `before` to `after` on which a value is above zero."""
    below, above = np.minimum(before, after), np.maximum(before, after)
    crossing = np.where(above > below, above / np.where(above > below, above - below, 1.0), 1.0)
    return np.where(below >= 0, 1.0, np.where(above <= 0, 0.0, crossing))
