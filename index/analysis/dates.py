"""Dates, and which numbers beside words are of one."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from index.analysis.token import Flag, Token, whole_words
from index.analysis.words import plain
from index.languages import FACTS, detect_language
from index.languages.word_lists import is_listed

DATED = re.compile("|".join(facts.times.dated.pattern for facts in FACTS.values()))
_DAY = re.compile(r"0?[1-9]|[12][0-9]|3[01]")
_ISO_DATE = re.compile(r"(?<!\d)(?P<year>[12]\d{3})-(?P<month>[01]?\d)-(?P<day>[0-3]?\d)(?!\d)")
_DOTTED_DATE = re.compile(r"(?<![\d.])(?P<day>[0-3]?\d)[./](?P<month>[01]?\d)[./](?P<year>[12]\d{3})(?!\d)")
_MEASURED = Flag.MONEY | Flag.SIZE
_YEAR = Flag.DIGITS | Flag.TIME


def with_times(found: list[Token], dates: list[Token]) -> Iterator[Token]:
    """The tokens, where the 14 of 14 June, which begins or ends a date, is a time; the 2170 of 2170 metres is none.

    And "since" right before a year gives no reason.
    """
    starts, ends = {date.start for date in dates}, {date.end for date in dates}
    words = whole_words(found)
    measured = {one.start for one, other in pairwise(words) if other.flags & _MEASURED and other.start == one.end + 1}
    dating = {one.start for one, other in pairwise(words) if one.flags & Flag.REASON and (other.flags & _YEAR) == _YEAR}
    for token in found:
        if token.start in dating:
            yield token._replace(flags=token.flags & ~Flag.REASON)
        elif not token.flags & Flag.DIGITS:
            yield token
        elif token.start in starts or token.end in ends:
            yield token._replace(flags=token.flags | Flag.TIME)
        else:
            yield token._replace(flags=token.flags & ~Flag.TIME) if token.start in measured else token


def dates_in(text: str, found: list[Token]) -> Iterator[Token]:
    starts = {token.start for token in found}
    for pattern in (_ISO_DATE, _DOTTED_DATE):
        for match in pattern.finditer(text):
            yield _date(*match.span(), int(match["month"]), int(match["day"]))
            if match.start("year") not in starts:
                yield Token(*match.span("year"), match["year"], Flag.DIGITS | Flag.TIME | Flag.DERIVED)
    words = whole_words(found)
    for one, other in pairwise(words):
        for day, month in ((one, other), (other, one)):
            if day.flags & Flag.DIGITS and _DAY.fullmatch(day.term):
                number = _month(plain(text[month.start : month.end]))
                if number:
                    yield _date(one.start, other.end, number, int(day.term))


@lru_cache
def _month(word: str) -> int | None:
    """Of a word beside a day."""
    language = detect_language(word)
    if language is None:
        return None
    if number := FACTS[language].dated_months.get(word):
        return number
    return next((number for number, names in enumerate(FACTS[language].months, 1) if is_listed(word, names)), None)


def _date(start: int, end: int, month: int, day: int) -> Token:
    return Token(start, end, f"@{month:02}-{day:02}", Flag.DIGITS | Flag.TIME | Flag.DERIVED)
