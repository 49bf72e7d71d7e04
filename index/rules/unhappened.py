"""Sentences that only tell what is to come, where it is asked who did something: a vote in May has no winner yet."""

from collections.abc import Callable
from functools import partial

from index.analysis import words_in
from index.domain import Kind
from index.languages import FACTS
from index.question import Question, common_words
from index.rules.people import names_another
from index.times import is_of_state

WHO = frozenset({Kind.PERSON, Kind.ORGANISATION})


def unhappened(question: Question) -> Callable[[str, str], bool] | None:
    facts = FACTS.get(question.language or "")
    if facts is None or question.context or question.asked not in WHO:
        return None
    if is_of_state(question.text, facts.code, at_a_time=True) or not facts.times.told.search(question.text):
        return None
    return partial(_is_unhappened, question)


def _is_unhappened(question: Question, sentence: str, language: str) -> bool:
    """What is told of it may be to come itself, if it names somebody: "Ann Lee, who won, will be sworn in"."""
    times = FACTS[language].times
    rest, planned = times.coming.subn("…", sentence)
    if not planned or times.done.search(rest):
        return False
    done = {term for place in common_words(question)[:1] for term in question.words[place].terms}
    is_told = any(word.term in done for word in words_in(sentence))
    return not (is_told and names_another(sentence, language, question))
