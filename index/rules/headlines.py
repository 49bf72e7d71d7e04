"""A headline pasted in: its article is sought, and the sentence there that says what it says, in news often the lead.

No set that the ranker learnt from has such questions.
"""

import numpy as np

from index.arrays import Bools, Floats
from index.candidates import Candidates
from index.domain import Kind
from index.question import Question

WORDS = 4  # with fewer, all in a title, it may be somebody's name
SAYS_IT = 2.0  # log odds of a sentence that has all its words
LEADS, SAYS_ENOUGH = 1.0, 0.3  # log odds of an article's first sentence, if it has so much of them


def are_headed(question: Question, candidates: Candidates) -> Bools:
    """Which candidates' title has all that is written: shape (candidates,)."""
    if question.asked is not Kind.NAME or len(question.words) < WORDS:
        return np.zeros(len(candidates.place), np.bool_)
    headed: Bools = np.all(candidates.above, axis=1)
    return headed


def preferences(question: Question, candidates: Candidates) -> Floats:
    """Log odds, to be added to the candidates' scores."""
    headed = are_headed(question, candidates)
    if not headed.any():
        return np.zeros(len(headed))
    said = (candidates.inside | candidates.akin) @ candidates.weights / (candidates.weights.sum() or 1.0)
    leads = candidates.is_first & (said >= SAYS_ENOUGH)
    odds: Floats = np.where(headed, SAYS_IT * said + LEADS * leads, 0.0)
    return odds
