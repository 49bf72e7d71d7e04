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
    offices = np.append(~are_names(question), False)[rows.word]  # ABSENT is the last one
    makes_another = ((rows.tokens[:, 3] & Flag.ANOTHER) > 0) & (rows.word == ABSENT)
    found = np.zeros(len(rows.spans), np.bool_)
    for step in range(1, REACH + 1):
        before = makes_another[:-step] & offices[step:] & (rows.owner[:-step] == rows.owner[step:])
        found[rows.owner[step:][before]] = True
    return found[candidates.place]
