"""Short replies to a question for yes or no: "Nobody was killed." says just that of the flood that it is about."""

import numpy as np

from index.analysis.token import Flag
from index.arrays import Bools
from index.candidates import Candidates
from index.domain import Kind
from index.question import Question, common_words

SHORT = 5  # words: of more, the sentence says something else as well


def are_replies(question: Question, candidates: Candidates, around: Bools | None = None) -> Bools:
    """Those with the first common word of the question, or one for it, whose article has all others: (candidates,).

    `around`: what the articles say, where that is more than is known of the candidates.
    """
    around = candidates.around if around is None else around
    common = common_words(question)
    if question.asked is not Kind.YES_NO or not common or len(question.words) == 1:
        return np.zeros(len(candidates.place), np.bool_)
    said = candidates.said
    rest = np.arange(len(question.words)) != common[0]
    rows = candidates.rows
    words = rows.counts((rows.tokens[:, 3] & Flag.DERIVED) == 0)
    found: Bools = said[:, common[0]] & (said | around)[:, rest].all(axis=1)
    return found & (words[candidates.place] <= SHORT)
