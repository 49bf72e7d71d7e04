"""Sentences that name nobody where a name is asked for: "three people died" for "what were their names?"."""

from collections.abc import Callable, Collection
from functools import partial
from itertools import pairwise

from index.analysis.token import Flag, Token
from index.languages import FACTS
from index.question import Question
from index.said import Said

NO_NAME = Flag.STOP | Flag.DIGITS | Flag.TIME
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
        is_new_name(word, before, asked, begins=word.start == 0)
        for before, word in pairwise([None, *said.words])
        if word
    )


def is_new_name(word: Token, before: Token | None, known: Collection[str], *, begins: bool) -> bool:
    """Whether it may name somebody who is not known. `begins`: a capital shows no name there, nor does "in Poti"."""
    if word.term in known or word.flags & NO_NAME or (before and before.flags & Flag.PLACE):
        return False
    return bool(word.flags & Flag.NAME or (word.flags & Flag.CAPITAL and not begins))
