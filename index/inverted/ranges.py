"""Many stretches of an array at once."""

import numpy as np

from index.arrays import Ints


def ranges(starts: Ints, counts: Ints) -> Ints:
    """The numbers from each start on, so many of them, one stretch after the other."""
    before = np.cumsum(counts, dtype=np.intp) - counts
    numbers = np.repeat(starts.astype(np.intp) - before, counts)
    numbers += np.arange(len(numbers))
    return numbers
