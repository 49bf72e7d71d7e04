"""Who holds an office: not another one, of whatever else the sentence speaks."""

import numpy as np

from index.archive import Load
from index.arrays import Bools
from index.candidates import Candidates, are_names
from index.choosing import Choice
from index.embedded import EmbeddedRetriever
from index.question import Question
from index.rules.against import against
from index.rules.another import Holding, asks_for_holder, holding, offices
from index.rules.reading import READ, sentences

OF_NO_HOLDER = 3.0  # log odds against a sentence that has the office, but of somebody else or an institution


def of_holders(choice: Choice, retriever: EmbeddedRetriever, load: Load) -> Choice:
    """As it is, unless it is asked who holds an office now and another is told."""
    ranked = choice.ranked
    question, candidates = ranked.question, ranked.candidates
    if not asks_for_holder(question):
        return choice
    places = ranked.best_first(READ)
    found, acting = np.zeros((2, len(candidates.place)), np.bool_)
    for place, said in sentences(places, candidates, retriever, load):
        held = holding(question, said)
        found[place], acting[place] = held is not Holding.ASKED, held is Holding.ACTING
    lacking = are_without_office(question, candidates)
    found |= lacking
    if not found.any():
        return choice
    return against(choice, found, OF_NO_HOLDER, retriever, found & ~acting & bool(offices(question)))


def are_without_office(question: Question, candidates: Candidates) -> Bools:
    """Sentences near no word for it, or that speak of what is named without one: shape (candidates,)."""
    asked = offices(question)
    held = np.array([word in asked for word in question.words])
    if not asked:
        return np.zeros(len(candidates.place), np.bool_)
    told = candidates.said
    names = are_names(question)
    near = told | candidates.before | candidates.above
    is_near = _have_one(near, held) & ~_have_one(told, names)
    return ~_have_one(told, held) & ~is_near


def _have_one(told: Bools, which: Bools) -> Bools:
    has: Bools = np.logical_or.reduce(told[:, which], axis=1, dtype=np.bool_)
    return has
