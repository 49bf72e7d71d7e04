"""When somebody was born, died or lived: often told by no verb, but by years behind the name, "Ann Lee (1862–1936)"."""

import numpy as np

from index.analysis.token import Flag
from index.analysis.words import plain
from index.arrays import Bools
from index.candidates import Candidates, are_names
from index.domain import Kind
from index.languages import FACTS
from index.question import Question, tells_kind

YEAR_LETTERS = 4
YEARS = 2  # of birth and death
BRACKET = 3  # characters between a name and what is in brackets: " (", or " (/" before how it is said
DATE = Flag.BRACKETED | Flag.DERIVED | Flag.DIGITS | Flag.TIME  # of a token for a day of the year


def are_of_lives(question: Question, candidates: Candidates) -> Bools:
    """Those that have two years in brackets right behind a name of the question's, and all its names: (candidates,).

    One year may be a book's, and what begins with a word, "(mayor 2004–2009)", is of an office, unless both are days.
    """
    if not asks_for_life(question):
        return np.zeros(len(candidates.place), np.bool_)
    rows, names = candidates.rows, are_names(question)
    own = (rows.tokens[:, 3] & Flag.DERIVED) == 0
    (start, end, _, flags), owner = rows.tokens[own].T, rows.owner[own]
    bracketed = (flags & Flag.BRACKETED) > 0
    is_name = rows.are_words(names)[own]
    opens = np.zeros(len(owner), np.bool_)
    opens[1:] = bracketed[1:] & is_name[:-1] & ~bracketed[:-1] & (start[1:] - end[:-1] <= BRACKET)
    years = bracketed & ((flags & Flag.DIGITS) > 0) & (end - start == YEAR_LETTERS)
    is_dated = rows.counts((rows.tokens[:, 3] & DATE) == DATE) >= YEARS
    begins, dated, counted = (
        np.bincount(owner[which], minlength=len(rows.spans))
        for which in (opens & ((flags & Flag.TIME) > 0), opens & is_dated[owner], years)
    )
    told: Bools = (((begins > 0) | (dated > 0)) & (counted == YEARS))[candidates.place]
    said = candidates.inside | candidates.akin
    named: Bools = np.logical_and.reduce(said[:, names], axis=1, dtype=np.bool_)
    return named & told


def asks_for_life(question: Question) -> bool:
    """Whether nothing is asked but when somebody was born, lived or died."""
    if question.asked is not Kind.TIME or question.language is None or not are_names(question).any():
        return False
    common = [word for word in question.words if not word.is_name and not tells_kind(question, word)]
    return bool(common) and {plain(word.text) for word in common} <= FACTS[question.language].lives
