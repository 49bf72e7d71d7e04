"""The kinds of arrays that are handed around."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.integer[Any]]
Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]


def over_runs(reduce: np.ufunc, values: NDArray[Any], begins: Bools) -> NDArray[Any]:
    """At each place what the values of its run come to together; `begins` tells where runs begin, at least one."""
    together: NDArray[Any] = reduce.reduceat(values, np.flatnonzero(begins), axis=0)
    return together.take(np.cumsum(begins) - 1, axis=0)


def begins_run(values: Ints) -> Bools:
    """Where a run of equal values begins: shape (values,)."""
    found = np.ones(len(values), np.bool_)
    np.not_equal(values[1:], values[:-1], out=found[1:])
    return found
