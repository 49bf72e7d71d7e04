"""A posting's impact: one byte that bounds what its term gives a passage, and from which the frequency is got back.

BM25 gives a passage, for each term, idf times `f (k1 + 1) / (f + norm)`, where f is the term's frequency in the passage
and norm grows with the passage's length (Robertson & Zaragoza 2009, in the form that rank-bm25 has). The second factor
lies between 0 and k1 + 1: the impact is that factor on a scale of 0 to 255, rounded up.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from index.arrays import Floats

LARGEST_IMPACT = 255

Numbers = NDArray[np.integer] | Floats


class Saturation(NamedTuple):
    """How fast more of a term counts less (`k1`) and how much long passages are held back (`b`).

    `mean_length` is in terms. Every result is the same to the last bit whatever computes it, numpy or compiled code, as
    long as both keep to the order of operations here; rank-bm25 has it too.
    """

    k1: float
    b: float
    mean_length: float

    @property
    def scale(self) -> float:
        """Impact for each 1 of the bounded factor."""
        return LARGEST_IMPACT / (self.k1 + 1)

    def norms(self, lengths: NDArray[np.integer]) -> Floats:
        return np.asarray(self.k1 * (1 - self.b + self.b * lengths / self.mean_length), np.float64)

    def factors(self, frequencies: Numbers, norms: Floats) -> Floats:
        return np.asarray(frequencies * (self.k1 + 1) / (frequencies + norms), np.float64)

    def impacts(self, frequencies: Numbers, norms: Floats) -> NDArray[np.uint8]:
        scaled = np.ceil(self.factors(frequencies, norms) * self.scale)
        return np.minimum(scaled, LARGEST_IMPACT).astype(np.uint8)

    def frequencies(self, impacts: NDArray[np.uint8], norms: Floats) -> Floats:
        """The smallest frequency that has this impact: the true one, but for the exceptions that are kept apart."""
        return np.asarray(np.floor(norms * self.shares()[impacts]) + 1, np.float64)

    def shares(self) -> Floats:
        """For each impact, how much more than `norm` times this the frequency is: the factor's formula turned round."""
        below = np.maximum(np.arange(LARGEST_IMPACT + 1) - 1.0, 0.0) / self.scale
        return np.asarray(below / (self.k1 + 1 - below), np.float64)
