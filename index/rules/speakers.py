"""Sentences in which somebody who is named says something: "Reed said", "told reporters"."""

from collections.abc import Collection

import numpy as np

from index.arrays import Bools
from index.candidates import Candidates
from index.confidence import are_told_by_capitals
from index.embedded import EmbeddedRetriever
from index.question import Question

REACH = 3  # tokens from the name to the verb


def are_spoken(
    question: Question, candidates: Candidates, verbs: Collection[str], retriever: EmbeddedRetriever
) -> Bools:
    """Those in which one of the verbs, given by their terms, is near a name of the question: shape (candidates,)."""
    rows = candidates.rows
    says = retriever.are_of(rows, verbs)
    has_capitals = are_told_by_capitals(question)
    names = rows.are_words(np.array([word.is_name or not has_capitals for word in question.words], np.bool_))
    found = rows.have_behind(says, names, REACH) | rows.have_behind(names, says, REACH)
    return found[candidates.place]
