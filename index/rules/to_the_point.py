"""Sentences with the question's words that answer another one, which only their text shows.

They are of somebody else of that name (Elizabeth II for Elizabeth I, South Sudan for Sudan), say nothing of the kind or
measure that is asked for, name nobody where a name is asked for, or say that it is so where it is asked what is not.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np

from index.archive import Load
from index.choosing import Choice
from index.confidence import surer
from index.embedded import EmbeddedRetriever
from index.question import Question
from index.rules.against import against
from index.rules.ages import aged
from index.rules.dimensions import of_other_dimension
from index.rules.gentle import titled
from index.rules.miscounted import miscounted
from index.rules.mismeasured import mismeasured
from index.rules.nameless import nameless
from index.rules.numbered import numbered
from index.rules.reading import READ, sentences
from index.rules.reigns import reigning
from index.rules.undenied import undenied
from index.rules.unstated import unexplained, unstated
from index.rules.within import named_alike
from index.said import Said

BESIDE = 5.0  # log odds against such a sentence, and against it as an answer
UNEXPLAINED = 1.0  # and against one that gives no reason, as far as its words tell

Reads = Callable[[Question], Callable[[Said], bool] | None]

DECIDING: tuple[Reads, ...] = (
    *(numbered, titled, aged, reigning, named_alike),
    *(nameless, unstated, mismeasured, miscounted, of_other_dimension, undenied),
)


def to_the_point(choice: Choice, retriever: EmbeddedRetriever, load: Load) -> Choice:
    """As it is, unless the best sentence is such a one: then another answers, or none, and never as sure as that."""
    choice = _without(DECIDING, BESIDE, choice, retriever, load, decides=True)
    return _without((unexplained,), UNEXPLAINED, choice, retriever, load, decides=False)


def _without(
    rules: Sequence[Reads], odds: float, choice: Choice, retriever: EmbeddedRetriever, load: Load, *, decides: bool
) -> Choice:
    ranked = choice.ranked
    tests = [test for reads in rules if (test := reads(ranked.question))]
    beside = np.zeros(len(ranked.candidates.place), np.bool_)

    def read(places: Sequence[int]) -> None:
        for place, said in sentences(places, ranked.candidates, retriever, load):
            beside[place] = any(is_beside(said) for is_beside in tests)

    if tests:
        read([ranked.best])
    if not beside.any():
        return choice
    read(ranked.best_first(READ)[1:])
    chosen = against(choice, beside, odds, retriever, beside & decides)
    if beside[chosen.ranked.best]:
        return replace(chosen, confidence=surer(choice.confidence, -odds))
    return replace(chosen, confidence=min(choice.confidence, chosen.confidence))
