"""A first question to a kernel: numba compiles a function when it is called with real arrays."""

import numpy as np

from index.inverted.exact import Weighing
from index.inverted.gathering import gather
from index.inverted.impacts import Saturation
from index.inverted.placing import place
from index.kernels import Kernel


def ask(kernel: Kernel) -> None:
    gathered = gather([["a"], ["b"]])
    saturation = Saturation(k1=1.5, b=0.75, mean_length=1.0)
    kernel(place(gathered, saturation), Weighing(saturation, saturation, np.ones(2))).top([0], 1)
