"""A choice made anew where something speaks against some of the sentences."""

import math
from dataclasses import replace

from index.arrays import Bools, Floats
from index.choosing import Choice, best_of
from index.confidence import confidence, surer
from index.embedded import EmbeddedRetriever

LEAST = 1e-6  # from 0 and from 1: odds are finite


def against(choice: Choice, which: Bools, odds: float, retriever: EmbeddedRetriever, deciding: Bools) -> Choice:
    """By log odds against `which`, of the shape (candidates,); none of those that are `deciding` is an answer."""
    before, scores = choice.ranked, choice.ranked.scores - odds * which
    chosen = best_of(replace(before, scores=scores), _sure(choice, scores, retriever), choice.enough)
    best = chosen.ranked.best
    if deciding[best]:
        return replace(chosen, is_beside_the_point=True)
    return replace(chosen, is_beside_the_point=choice.is_beside_the_point) if best == before.best else chosen


def _sure(choice: Choice, scores: Floats, retriever: EmbeddedRetriever) -> float:
    """As sure as with these scores from the beginning, whatever else has made it surer or less so."""
    ranked = choice.ranked
    before, after = (
        min(max(confidence(ranked.question, ranked.features, odds, retriever.learned.confidence), LEAST), 1 - LEAST)
        for odds in (ranked.scores, scores)
    )
    return surer(choice.confidence, math.log(after / (1 - after)) - math.log(before / (1 - before)))
