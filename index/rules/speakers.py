"""Sentences in which somebody who is named says something: "Reed said", "told reporters"."""

import numpy as np

from index.arrays import Bools
from index.candidates import Candidates
from index.confidence import are_told_by_capitals
from index.embedded import EmbeddedRetriever
from index.question import Context, Question

REACH = 3  # tokens from the name to the verb


def are_spoken(question: Question, candidates: Candidates, context: Context, retriever: EmbeddedRetriever) -> Bools:
    """Those in which one of the context's verbs of saying is near a name of who may be meant: shape (candidates,)."""
    rows = candidates.rows
    says = retriever.are_of(rows, context.saying)
    names = rows.are_words(may_speak(question, context))
    found = rows.have_behind(says, names, REACH) | rows.have_behind(names, says, REACH)
    return found[candidates.place]


def may_speak(question: Question, context: Context) -> Bools:
    """Which of the question's words may name who is meant by "he": the last answer's names, if it told a name."""
    has_capitals = are_told_by_capitals(question)
    named = np.array([word.is_name or not has_capitals for word in question.words], np.bool_)
    answered = named & np.array([word.terms[0] in context.person for word in question.words], np.bool_)
    return answered if answered.any() else named
