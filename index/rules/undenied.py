"""Sentences that deny nothing where it is asked what is not so: "Ann Lee signed" names nobody who did not sign."""

from collections.abc import Callable

from index.domain import Kind
from index.languages import FACTS
from index.question import Question
from index.said import Said


def undenied(question: Question) -> Callable[[Said], bool] | None:
    """ "Isn't it closed?" asks whether it is; and why it is not open may be said without a "not": "a pier sank"."""
    facts = FACTS.get(question.language or "")
    if facts is None or question.context or question.asked in (Kind.YES_NO, Kind.NAME, Kind.REASON):
        return None
    if facts.follow_ups.yes_or_no.match(question.text) or not facts.denied.search(question.text):
        return None
    return _is_undenied


def _is_undenied(said: Said) -> bool:
    return not FACTS[said.language].denying.search(said.text)
