"""When somebody was born, died or lived: often told by no verb, but by years behind the name, "Ann Lee (1862–1936)"."""

import numpy as np

from index.analysis import Flag, plain
from index.arrays import Bools
from index.candidates import Candidates, are_names
from index.domain import Kind
from index.languages import FACTS
from index.question import Question, tells_kind

YEAR_LETTERS = 4


def are_of_lives(question: Question, candidates: Candidates) -> Bools:
    """Those that have all the question's names and, in brackets, as many years as it wants: shape (candidates,)."""
    wanted = years_wanted(question)
    if not wanted:
        return np.zeros(len(candidates.place), np.bool_)
    rows = candidates.rows
    start, end, _, flags = rows.tokens.T
    dated = Flag.TIME | Flag.BRACKETED | Flag.DIGITS
    years = rows.counts(((flags & dated) == dated) & (end - start == YEAR_LETTERS))[candidates.place]
    said = candidates.inside | candidates.akin
    named: Bools = np.logical_and.reduce(said[:, are_names(question)], axis=1, dtype=np.bool_)
    return named & (years >= wanted)


def years_wanted(question: Question) -> int:
    """1 where nothing is asked but when somebody was born, 2 for a death or a life, else 0."""
    if question.asked is not Kind.TIME or question.language is None or not are_names(question).any():
        return 0
    facts = FACTS[question.language]
    common = [word for word in question.words if not word.is_name and not tells_kind(question, word)]
    found = {plain(word.text) for word in common}
    if not found or not found <= facts.births | facts.deaths:
        return 0
    return 1 if found <= facts.births else 2
