"""Sentences that state nothing of the kind that is asked for: no time where it is asked when, no reason why."""

import re
from collections.abc import Callable
from functools import partial

from index.analysis.token import SIGNS, UNITS, Flag, flags_of
from index.analysis.words import plain
from index.domain import Kind
from index.languages import FACTS
from index.languages.facts import Measure
from index.languages.word_lists import is_listed
from index.question import Question, cues_in
from index.said import Said

_SHOWN: dict[Kind | Measure, int] = {
    Kind.TIME: SIGNS[Kind.TIME],
    Kind.REASON: SIGNS[Kind.REASON],
    Measure.AGE: UNITS[Measure.AGE] | UNITS[Measure.DURATION],
    Measure.FREQUENCY: UNITS[Measure.FREQUENCY] | SIGNS[Kind.NUMBER] | Flag.DIGITS | Flag.UNCOUNTED,
}

_BREAK = re.compile(r"[:;—–] ")  # "the bridge was closed: its cables had rusted"


def unstated(question: Question) -> Callable[[Said], bool] | None:
    """ "When", "in what year", "how old", but not "was it cold when they left?" or "which time zone"."""
    return None if question.asked is Kind.REASON else _unstated(question)


def unexplained(question: Question) -> Callable[[Said], bool] | None:
    """ "Why": a reason may be told in words that no list has."""
    return _unstated(question) if question.asked is Kind.REASON else None


def _unstated(question: Question) -> Callable[[Said], bool] | None:
    facts = FACTS.get(question.language or "")
    asked = question.measure or question.asked
    if facts is None or asked not in _SHOWN or facts.follow_ups.yes_or_no.match(question.text):
        return None
    asks_outright = any(kind is question.asked for _, kind in cues_in(question.text, facts.cues))
    return partial(_is_unstated, asked) if asks_outright else None


def _is_unstated(asked: Kind | Measure, said: Said) -> bool:
    """A sign of the question's own counts: "in what century?", "was it in 1998?"."""
    facts, found = FACTS[said.language], said.tokens
    if asked is Kind.TIME:
        found = tuple(token for token in found if (token.flags & (Flag.STOP | Flag.CAPITAL)) != Flag.STOP)  # "may"
    if flags_of(found) & _SHOWN[asked] or facts.stating[asked].search(said.text):
        return False
    if asked is Kind.REASON and _BREAK.search(said.text):
        return False
    written = (plain(said.text[token.start : token.end]) for token in found)
    return asked is not Kind.REASON or not any(is_listed(word, facts.causing) for word in written)
