"""A first look at all sentences found: those that are worth reading, by what is known of them without their tokens."""

import numpy as np

from index.arrays import Bools, Floats
from index.candidates import Candidates

SHORTLISTED = 60  # the right one is among these for 97 to 100 questions in 100

PASSAGE, INSIDE, AKIN, MEANT, BESIDE, ABOVE, AROUND = 5.4, 6.5, 7.7, 4.0, 5.3, 7.8, 1.7


def shortlist(candidates: Candidates, known: Floats) -> Bools:
    """Which ones are read: shape (candidates,). `known` is what speaks for each beside its words, in log odds."""
    if len(known) <= SHORTLISTED:
        return np.ones(len(known), np.bool_)
    first_look = promise(candidates) + known
    kept = np.zeros(len(known), np.bool_)
    kept[np.argsort(-first_look, kind="stable")[:SHORTLISTED]] = True
    return kept


def promise(candidates: Candidates) -> Floats:
    """Roughly the log odds of being the right one; a word counts where it is nearest."""
    own = PASSAGE * candidates.passage / (candidates.passage.max(initial=0.0) or 1.0)
    words = np.zeros(candidates.inside.shape)
    for held, counts in (
        (candidates.around, AROUND),
        (candidates.above, ABOVE),
        (candidates.before | candidates.after, BESIDE),
        (candidates.meant, MEANT),
        (candidates.akin, AKIN),
        (candidates.inside, INSIDE),
    ):
        np.copyto(words, counts, where=held)  # the nearest last
    found: Floats = own + words @ candidates.weights / (candidates.weights.sum() or 1.0)
    return found
