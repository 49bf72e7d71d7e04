"""Sentences about somebody else's office: who asks who the mayor is, does not ask for the deputy or the former one."""

import numpy as np

from index.analysis import Flag
from index.arrays import Bools
from index.candidates import Candidates, are_names
from index.domain import Kind
from index.matching import ABSENT
from index.question import Question
from index.times import is_of_state

REACH = 3  # tokens from "former" or "the wife of the" to the office


def are_of_another(question: Question, candidates: Candidates) -> Bools:
    """Those that have such a word right before what is asked about, where the question has none: (candidates,)."""
    nobody = np.zeros(len(candidates.place), np.bool_)
    if question.asked is not Kind.PERSON or question.language is None:
        return nobody
    if not is_of_state(question.text, question.language, at_a_time=False):
        return nobody
    rows = candidates.rows
    offices = rows.are_words(~are_names(question))
    makes_another = ((rows.tokens[:, 3] & Flag.ANOTHER) > 0) & (rows.word == ABSENT)
    return rows.have_behind(makes_another, offices, REACH)[candidates.place]
