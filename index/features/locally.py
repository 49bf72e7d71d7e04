"""What a sentence says of the question that the others of its article do not: all of these are about the same."""

import numpy as np

from index.arrays import Floats, begins_run
from index.features.reading import Reading


def locally(reading: Reading) -> dict[str, Floats]:
    candidates, said = reading.candidates, reading.said
    begins = np.flatnonzero(begins_run(candidates.article))
    which = np.cumsum(begins_run(candidates.article)) - 1
    held = np.add.reduceat(said.astype(np.float64), begins, axis=0)[which]
    strong = candidates.inside | candidates.akin
    strongly = np.add.reduceat(strong.astype(np.float64), begins, axis=0)[which]
    together = reading.share(said)
    best = np.maximum.reduceat(together, begins)[which]
    rest = ~candidates.above
    rest_weight = rest @ reading.weights
    unnamed = reading.unnamed
    return {
        "said_alone": reading.share(said & (held == 1)),
        "said_alone_unnamed": reading.share(said & (held == 1) & unnamed),
        "said_seldom": np.where(said, 1 / np.maximum(held, 1), 0.0) @ reading.weights,
        "strongly_seldom": np.where(strong, 1 / np.maximum(strongly, 1), 0.0) @ reading.weights,
        "rest_said": np.where(rest_weight > 0, ((said & rest) @ reading.weights) / np.maximum(rest_weight, 1e-9), 0.0),
        "rest": rest_weight,
        "said_in_article": np.where(best > 0, together / np.where(best > 0, best, 1.0), 0.0),
    }
