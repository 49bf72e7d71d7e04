"""What is true of the question whichever sentence is looked at: what is asked for, and how well it was found."""

import numpy as np

from index.arrays import Floats
from index.domain import Kind
from index.features.reading import Reading
from index.shortlist import SHORTLISTED

ASKS_FOR = {kind: f"asks_for_{kind.value}" for kind in Kind}


def asked(reading: Reading) -> dict[str, float]:
    candidates = reading.candidates
    near = candidates.context | candidates.akin
    found = min(max(len(candidates.place), candidates.narrowed_from), SHORTLISTED)
    return {
        "question_words": float(np.log1p(reading.counts.sum()) / 2),
        "question_has_names": float((~reading.unnamed).any()),
        "question_names": float(reading.weights[~reading.unnamed].sum()),
        "best_said": best(reading.share_said),
        "best_context": best(reading.share(near)),
        "best_above": best(reading.share(candidates.above)),
        "has_measure": float(reading.question.measure is not None),
        "of_future": float(reading.question.is_of_future),
        "candidates": float(np.log1p(found) / 4),
    } | {name: float(reading.question.asked is kind) for kind, name in ASKS_FOR.items()}


def best(column: Floats) -> float:
    return float(column.max(initial=0.0))
