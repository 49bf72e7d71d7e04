"""Sentences that say no number where "how many" is asked: "Monks live in the cave town again" counts no monks."""

from index.domain import Kind
from index.features import Features
from index.languages import FACTS
from index.question import Question


def is_uncounted(question: Question, features: Features, best: int) -> bool:
    """How long something took may be told by its years, and how expensive it was by a word: these are not counted."""
    if question.asked is not Kind.NUMBER or question.measure or question.language is None:
        return False
    is_counting = FACTS[question.language].counting.search(question.text)
    return bool(is_counting and not features.columns["answer"][best])
