"""How much a term tells: inverse document frequency as rank-bm25 has it, to the last bit."""

import math

import numpy as np
from numpy.typing import NDArray

from index.arrays import Floats


def idf_of(passage_counts: NDArray[np.uint32], passages: int, epsilon: float) -> tuple[Floats, float]:
    """The idf of each term, and their mean before the negative ones were set to `epsilon` times it.

    A term in more than half of the passages has a negative one. The mean is a sum in the order of first occurrence.
    """
    counts, which = np.unique(passage_counts, return_inverse=True)
    idf = np.array([math.log(passages - n + 0.5) - math.log(n + 0.5) for n in counts.tolist()])[which]
    mean = float(np.add.accumulate(idf)[-1]) / len(idf)  # numpy's own sum adds in pairs, which differs in the last bits
    idf[idf < 0] = epsilon * mean
    return idf, mean
