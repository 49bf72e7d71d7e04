"""Sentences that say of whom is asked no more than "he": "In the election he beat Ann Lee" names who lost."""

from itertools import pairwise

import numpy as np

from index.analysis import words_in
from index.analysis.token import Flag
from index.arrays import Bools
from index.candidates import Candidates, are_names
from index.domain import Kind
from index.matching import ABSENT
from index.question import Question

PERSONAL = Flag.PRONOUN | Flag.PERSON
NO_NAME = Flag.STOP | Flag.DERIVED | Flag.TIME


def are_of_unnamed(question: Question, candidates: Candidates) -> Bools:
    """Those in which a personal pronoun stands before any name that the question has not: (candidates,)."""
    rows = candidates.rows
    if question.asked is not Kind.PERSON or question.context or names_somebody(question):  # who may be meant by "he"
        return np.zeros(len(candidates.place), np.bool_)
    flags, places = rows.tokens[:, 3], np.arange(len(rows.owner))
    pronouns = (flags & PERSONAL) == PERSONAL
    names = ((flags & (Flag.NAME | Flag.CAPITAL)) > 0) & ((flags & NO_NAME) == 0) & (rows.word == ABSENT)
    first = np.full((2, len(rows.spans)), len(places))
    for which, found in enumerate((pronouns, names)):
        np.minimum.at(first[which], rows.owner[found], places[found])
    is_before: Bools = first[0] < first[1]
    return is_before[candidates.place]


def names_somebody(question: Question) -> bool:
    """Whether it has a name that is not behind "in", as far as capitals tell names."""
    return any(
        token.flags & Flag.CAPITAL and not token.flags & NO_NAME and not before.flags & Flag.PLACE
        for before, token in pairwise(words_in(question.text))
    )


def may_be_of_others(question: Question, candidates: Candidates, best: int) -> Bools:
    """Those with a pronoun where the best one has a name that is asked for: "he" may be anybody there."""
    rows = candidates.rows
    pronouns = rows.counts((rows.tokens[:, 3] & Flag.PRONOUN) > 0) > 0
    said = candidates.inside | candidates.akin
    lacking: Bools = (said[best] & are_names(question) & ~said).any(axis=1)
    return lacking & pronouns[candidates.place]
