"""Numbers as they are written: "30,000", "48km", "$5m", "30 thousand"."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from index.analysis.dates import DATED
from index.analysis.token import ANY_UNIT, AROUND, Flag, Token
from index.analysis.words import HYPHEN, look_up, plain
from index.languages import FACTS
from index.languages.word_lists import is_listed

CURRENCY_SIGNS = "$€£₽₾¥"
_GROUPING = re.compile(r"[,.\u00a0\u202f ](?=\d{3}(?!\d))")
_DECIMAL = re.compile(r"\d{1,9}(?:\.\d{1,9})?")
_NAMED = re.compile(r"[A-ZА-ЯЁ][\w'’-]*, \Z")  # "Ann Lee, 42,"
_MONEY_MAGNITUDES = {ending: times for facts in FACTS.values() for ending, times in facts.money_magnitudes.items()}
_CLOCK = re.compile(r" ?[ap]\.?m\.?")


def tokens_of_number(piece: re.Match[str]) -> Iterator[Token]:
    """Of a match with the groups "number" and "ending", what is written together with it."""
    start, end = piece.span()
    flags = Flag.DIGITS | Flag.NUMBER | _time_of(piece["number"])
    flags |= Flag.MONEY * (piece.string[max(start - 1, 0) : start] in CURRENCY_SIGNS) * (start > 0)
    flags |= Flag.TIME * bool(DATED.match(piece.string, piece.end("number")))
    flags |= Flag.SHARE * piece.string.startswith(("%", " %", "\u00a0%"), end)
    if piece.string.startswith(",", end) and _NAMED.search(piece.string, max(start - AROUND, 0), start):
        flags |= Flag.AGE
    ending = HYPHEN.sub("", piece["ending"] or "").lower()
    times = _magnitude(ending) or (flags & Flag.MONEY and _MONEY_MAGNITUDES.get(ending))
    if ending and not times:  # "£5m" measures no metres
        flags |= _flags_of_ending(piece["ending"])
    number = _number(piece["number"])
    yield Token(start, end, number, flags)
    if times and _DECIMAL.fullmatch(number):
        yield _multiplied(start, end, number, times)


def magnitudes(text: str, found: list[Token]) -> Iterator[Token]:
    for number, word in pairwise(token for token in found if not HYPHEN.search(text, token.start, token.end)):
        if _DECIMAL.fullmatch(number.term) and word.flags & Flag.NUMBER:
            times = _magnitude(plain(text[word.start : word.end]))
            if times:
                yield _multiplied(number.start, word.end, number.term, times)


def _flags_of_ending(ending: str) -> int:
    """Of what is written together with a number: "48km", "5pm"."""
    return Flag.TIME if _CLOCK.fullmatch(ending) else look_up(HYPHEN.sub("", ending.lower()))[2] & ANY_UNIT


def _number(digits: str) -> str:
    """One form for 30,000 and 30 000 and 30.000; for 2.5 and 2,5."""
    return _GROUPING.sub("", digits).replace(",", ".")


def _time_of(digits: str) -> int:
    is_year = len(digits) == 4 and digits.isdecimal() and "1000" <= digits <= "2199"
    return Flag.TIME if is_year or ":" in digits else 0


def _multiplied(start: int, end: int, number: str, times: int) -> Token:
    return Token(start, end, f"{float(number) * times:.0f}", Flag.DIGITS | Flag.NUMBER)


@lru_cache
def _magnitude(word: str) -> int | None:
    for facts in FACTS.values():
        for magnitude, times in facts.magnitudes.items():
            if is_listed(word, {magnitude}):
                return times
    return None
