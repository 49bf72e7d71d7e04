"""Adam with decoupled weight decay (Kingma & Ba 2015, Loshchilov & Hutter 2019); the rate falls along half a cosine."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float32]

DECAY = 0.01  # of weights
FIRST, SECOND, EPSILON = 0.9, 0.999, 1e-8


class Adam:
    """Changes `weights` in place, `steps` times."""

    def __init__(self, weights: dict[str, Numbers], rate: float, steps: int) -> None:
        self._weights = weights
        self._rate, self._steps, self._done = rate, steps, 0
        self._first = {name: np.zeros_like(weight) for name, weight in weights.items()}
        self._second = {name: np.zeros_like(weight) for name, weight in weights.items()}

    def step(self, gradients: Mapping[str, Numbers]) -> None:
        rate = self._rate * (1 + np.cos(np.pi * self._done / self._steps)) / 2
        self._done += 1
        for name, gradient in gradients.items():
            first = self._first[name] = FIRST * self._first[name] + (1 - FIRST) * gradient
            second = self._second[name] = SECOND * self._second[name] + (1 - SECOND) * gradient**2
            step = first / (1 - FIRST**self._done) / (np.sqrt(second / (1 - SECOND**self._done)) + EPSILON)
            self._weights[name] -= (rate * (step + DECAY * self._weights[name])).astype(np.float32)
