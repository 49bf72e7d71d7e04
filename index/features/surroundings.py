"""What stands around the sentence: beside it, above it, elsewhere in its article; and what a pronoun may stand for.

A word counts where it is nearest: what the sentence says itself is not counted again beside it.
"""

import numpy as np

from index.analysis.token import Flag
from index.arrays import Floats, over_runs
from index.features.reading import Reading, relative

OPENING = 4  # tokens: a pronoun among them is what the sentence is about


def surroundings(reading: Reading) -> dict[str, Floats]:
    candidates, said, unnamed = reading.candidates, reading.said, reading.unnamed
    beside = (candidates.before | candidates.after) & ~said
    above = candidates.above & ~said & ~beside
    around = candidates.around & ~said & ~beside & ~above
    near = candidates.context | candidates.akin
    context = reading.share(near)
    return {
        "beside": reading.share(beside),
        "beside_unnamed": reading.share(beside & unnamed),
        "before": reading.share(candidates.before & ~said),
        "before_unnamed": reading.share(candidates.before & ~said & unnamed),
        "after": reading.share(candidates.after & ~said & ~candidates.before),
        "above": reading.share(above),
        "above_unnamed": reading.share(above & unnamed),
        "around": reading.share(around),
        "around_unnamed": reading.share(around & unnamed),
        "context": context,
        "context_relative": relative(context),
        "nowhere": reading.share(~(candidates.around | candidates.akin)),
        "names_nowhere": reading.share(~(near | candidates.around), among=~unnamed),
    } | referring(reading)


def referring(reading: Reading) -> dict[str, Floats]:
    """A sentence that begins with "he" or "this" says what it says of somebody named before it."""
    candidates = reading.candidates
    before = (candidates.before | candidates.above) & ~reading.said
    opens = reading.has(reading.are(Flag.PRONOUN) & (reading.position < OPENING))
    return {
        "pronoun": opens,
        "pronoun_for_names": opens * reading.share(before & ~reading.unnamed),
        "pronoun_for_words": opens * reading.share(before),
    }


def found_by_search(reading: Reading) -> dict[str, Floats]:
    """What BM25 says of the sentence's passages and article, and whether it opens the article."""
    candidates = reading.candidates
    best = over_runs(np.maximum, candidates.passage, reading.begins_article)
    return {
        "passage": relative(candidates.passage),
        "article": relative(best),
        "best_article": (best >= best.max()).astype(np.float64),
        "best_passage": (candidates.passage >= candidates.passage.max()).astype(np.float64),
        "opens_article": candidates.is_first.astype(np.float64),
    }
