"""How much a term tells: inverse document frequency as rank-bm25 has it, to the last bit."""

import math

import numpy as np
from numpy.typing import NDArray

from index.arrays import Floats


def idf_of(document_frequency: int, passages: int) -> float:
    """Negative for a term in more than half of the passages."""
    return math.log(passages - document_frequency + 0.5) - math.log(document_frequency + 0.5)


def idfs_of(document_frequencies: NDArray[np.uint32], passages: int) -> Floats:
    """`idf_of` each: numpy's own logarithm may differ in the last bit."""
    frequencies, which = np.unique(document_frequencies, return_inverse=True)
    return np.array([idf_of(frequency, passages) for frequency in frequencies.tolist()])[which]


def mean_in_order(idfs: Floats) -> float:
    """Summed up one after the other: numpy's own sum adds in pairs, which differs in the last bits."""
    return float(np.add.accumulate(idfs)[-1]) / len(idfs)
