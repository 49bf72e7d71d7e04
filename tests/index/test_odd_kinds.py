"""However odd a text is, reading it takes no longer than its length.

No time is measured: what were gone through anew for each sign would take minutes.
"""

import datetime as dt

import pytest

from index.analysis import tokens
from index.domain import Kind
from index.languages import FACTS
from index.question import starts_of_now
from index.rules.introductions import introduces
from index.said import Said
from index.times import periods

LETTERS = 60_000


@pytest.mark.parametrize("odd", ["-", "ა-", "a-", "ა.", "1.", "«", "Ab ", "(", "а\u0301", "now ", "A.", "Mr A "])
def test_a_text_of_nothing_else_is_read(odd: str) -> None:
    text = odd * (LETTERS // len(odd))
    found = tokens(text)
    assert all(token.start < token.end for token in found)
    assert starts_of_now(text, found, FACTS["en"]) <= {token.start for token in found}
    assert not list(periods(text, "ka", dt.date(2022, 5, 5)))
    assert not introduces(Said.of(text, "en"), [("nobody",)], Kind.PERSON)


@pytest.mark.parametrize("odd", ["Ab ", "ab-", "ab\n"])
def test_a_name_that_stands_there_again_and_again_is_looked_at_each_time(odd: str) -> None:
    assert isinstance(introduces(Said.of(odd * (LETTERS // len(odd)), "en"), [("ab",)], Kind.PERSON), bool)
