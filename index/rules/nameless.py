"""Sentences that name nobody where a name is asked for: "three people died" for "what were their names?"."""

from collections.abc import Callable
from functools import partial
from itertools import pairwise

from index.analysis.token import Flag
from index.languages import FACTS
from index.question import Question
from index.said import Said

QUOTED = frozenset("«“„\"'‘")  # a name need not have a capital there


def nameless(question: Question) -> Callable[[Said], bool] | None:
    facts = FACTS.get(question.language or "")
    if facts is None or question.context or not facts.naming.search(question.text):
        return None
    return partial(_is_nameless, question)


def _is_nameless(question: Question, said: Said) -> bool:
    """A capital that begins a sentence shows no name, nor a town's; without capitals what no dictionary has is one."""
    if not QUOTED.isdisjoint(said.text):
        return False
    asked = {term for word in question.words for term in word.terms}
    return not any(
        word.flags & Flag.NAME or (word.flags & Flag.CAPITAL and word.start > 0)
        for before, word in pairwise([None, *said.words])
        if word and word.term not in asked and not word.flags & (Flag.STOP | Flag.DIGITS | Flag.TIME)
        if not (before and before.flags & Flag.PLACE)
    )
