"""How much of the question the sentence itself says: in the same words, in akin ones, in others that mean the same."""

import numpy as np

from index.arrays import Floats
from index.features.reading import Reading, relative

WHOLE = 0.999


def overlap(reading: Reading) -> dict[str, Floats]:
    candidates, said = reading.candidates, reading.said
    named = ~reading.unnamed
    inside, together = reading.share(candidates.inside), reading.share_said
    return {
        "inside": inside,
        "akin": reading.share(candidates.akin),
        "meant": reading.share(candidates.meant),
        "words_said": said @ reading.counts / reading.counts.sum(),
        "names_said": reading.share(said, among=named),
        "unnamed_said": reading.share(said, among=reading.unnamed),
        "unnamed_inside": reading.share(candidates.inside, among=reading.unnamed),
        "heaviest_missing": np.where(said, 0.0, reading.weights).max(axis=1),
        "heaviest_said": said[:, int(np.argmax(reading.weights))].astype(np.float64),
        "all_said": (together >= WHOLE).astype(np.float64),
        "inside_relative": relative(inside),
        "said_relative": relative(together),
        "said_behind": together - together.max(initial=0.0),
    }
