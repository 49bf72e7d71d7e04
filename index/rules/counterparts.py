"""Sentences that name nobody but who is in the question: "his deputy, Ann Lee" does not tell who hers is."""

from collections.abc import Callable
from functools import partial

from index.analysis import words_in
from index.domain import Kind
from index.languages import FACTS
from index.question import Question
from index.rules.another import offices
from index.rules.offices import with_offices
from index.rules.people import names_another
from index.times import is_of_state


def counterparts(question: Question) -> Callable[[str, str], bool] | None:
    """Whether a sentence has a name of a question for who is something to somebody, or of something, and no other."""
    if question.asked is not Kind.PERSON or question.language is None or question.context:
        return None
    if not is_of_state(question.text, question.language, at_a_time=True) or not offices(with_offices(question)):
        return None
    named = frozenset(term for word in question.words if word.is_name for term in word.terms)
    return partial(_names_nobody_else, question, named) if named else None


def _names_nobody_else(question: Question, named: frozenset[str], sentence: str, language: str) -> bool:
    """In a script without capitals a first name may look like any word: so only who is in no genitive is told there."""
    said = [word for word in words_in(sentence) if word.term in named]
    if not said or names_another(sentence, language, question):
        return False
    owner = FACTS[language].owner
    return not any(owner.search(sentence[word.start : word.end]) for word in said)
