"""Questions that ask what happened: to whom or what, where and when, is all that they say."""

import numpy as np

from index.arrays import Bools
from index.candidates import Candidates, are_names
from index.domain import Span
from index.languages import FACTS
from index.question import Question


def asks_what_happened(question: Question) -> bool:
    return happening(question) is not None


def happening(question: Question) -> Span | None:
    """The words that ask for it."""
    found = question.language and FACTS[question.language].happening.search(question.text)
    return Span(*found.span()) if found else None


def are_of_those_named(question: Question, candidates: Candidates) -> Bools:
    """Sentences with all that a question names which asks what happened to it: shape (candidates,)."""
    names = are_names(question)
    if not names.any() or not asks_what_happened(question):
        return np.zeros(len(candidates.place), np.bool_)
    named: Bools = np.logical_and.reduce(candidates.inside[:, names], axis=1, dtype=np.bool_)
    return named
