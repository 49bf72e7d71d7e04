"""What a sentence says of the question that the others of its article do not: all of these are about the same."""

import numpy as np

from index.arrays import Floats, over_runs
from index.features.reading import Reading


def locally(reading: Reading) -> dict[str, Floats]:
    """An article's title counts for all of its sentences: what it says of the question none needs to say again."""
    candidates, said, weights = reading.candidates, reading.said, reading.weights
    strong, rest = candidates.inside | candidates.akin, ~candidates.above
    begins = reading.begins_article
    saying, strongly = reading.saying, over_runs(np.add, strong.astype(np.float64), begins)
    together = reading.share_said
    best, rest_weight = over_runs(np.maximum, together, begins), rest @ weights
    return {
        "said_alone": reading.share(said & (saying == 1)),
        "said_alone_unnamed": reading.share(said & (saying == 1) & reading.unnamed),
        "said_seldom": reading.said_seldom @ weights,
        "strongly_seldom": (strong / np.maximum(strongly, 1)) @ weights,
        "rest_said": (said & rest) @ weights / np.where(rest_weight > 0, rest_weight, 1.0),
        "rest": rest_weight,
        "said_in_article": together / np.where(best > 0, best, 1.0),
    }
