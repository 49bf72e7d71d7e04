"""Sentences that say no number where "how many" is asked: "Monks live in the cave town again" counts no monks."""

from index.analysis.token import Flag
from index.candidates import Candidates
from index.domain import Kind
from index.features import Features
from index.languages import FACTS
from index.languages.facts import Measure
from index.question import Question

BY_YEARS = frozenset({Measure.AGE, Measure.DURATION, Measure.EXTENT})  # may be told by when it began: "since 2001"


def is_uncounted(question: Question, candidates: Candidates, features: Features, best: int) -> bool:
    """ "No paintings", "a pair" and "free" say how many, or how much, without a number."""
    if question.asked is not Kind.NUMBER or question.language is None:
        return False
    if not FACTS[question.language].counting.search(question.text):
        return False
    columns, rows = features.columns, candidates.rows
    if columns["answer"][best] or (question.measure in BY_YEARS and columns["times"][best]):
        return False
    return not rows.counts((rows.tokens[:, 3] & Flag.UNCOUNTED) > 0)[candidates.place[best]]
