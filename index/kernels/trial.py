"""A first question to a kernel: numba compiles a function when it is called with real arrays."""

from index.inverted.gathering import gather
from index.inverted.part import Part
from index.inverted.placing import segment_of
from index.kernels import Kernel


def ask(kernel: Kernel) -> None:
    segment = segment_of(*gather([["a"], ["b"]]), k1=1.5, b=0.75, epsilon=0.25)
    search = kernel([Part(segment)], segment.saturation)
    search.top([search.held([0], 1.0)], 1)
