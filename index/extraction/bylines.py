"""Lines beside an article that say who wrote it and when."""

import re
from collections.abc import Sequence

from index.extraction.plaintext import words_in
from index.languages import FACTS
from index.languages.word_lists import is_listed, words

LONGEST_BYLINE_WORDS = 9
LONGEST_NAME_WORDS = 4

_DATE_WORDS = frozenset[str]().union(*(facts.furniture.dates for facts in FACTS.values()))
_MONTHS = frozenset[str]().union(*(forms for facts in FACTS.values() for forms in facts.months))
_WRITTEN_BY = frozenset[str]().union(*(facts.furniture.bylines for facts in FACTS.values()))
_WITHIN_NAMES = words("and for in of the de la van von и для და")

_SIGNS_BEFORE = re.compile(r"^(?:(?!©)[\W_])+")
_DIGIT = re.compile(r"\d")
_DATE_TOKEN = re.compile(r"[^\W\d_]+")
_NUMERIC_DATE = re.compile(r"[\d\s.,:/|–—-]{5,}")
_DAY = re.compile(r"[^\W\d_]|\d{1,4}[./-]\d{1,2}[./-]\d{2,4}")  # beside a name, no other number is surely a date
_REST_OF_DATE = re.compile(r"[\d\s.:]+")  # the year or the time behind a comma
_DIVIDED = re.compile(r"\s*[,|•·]\s*|\s+[/–—-]\s+|\s{2,}")
_GEORGIAN = re.compile(f"[{FACTS['ka'].letters}]")


def is_beside_headline(line: str) -> bool:
    return is_byline(line) or is_dateline(line)


def is_date(line: str) -> bool:
    """A date or a time and nothing else; "15 June" and "14:30", and no bare number, which could be a score."""
    if not _DIGIT.search(line):
        return False
    names = _DATE_TOKEN.findall(line.casefold())
    if not names:
        return _NUMERIC_DATE.fullmatch(line) is not None and sum(map(str.isdecimal, line)) >= 3
    return all(name in _DATE_WORDS or is_listed(name, _MONTHS) for name in names)


def is_byline(line: str) -> bool:
    """ "By Nino Lomidze", "Text: Ana Example and Nino Lomidze"."""
    first, *names = words_in(line) or [""]
    if first.casefold() not in _WRITTEN_BY or not 0 < len(names) < LONGEST_BYLINE_WORDS:
        return False
    if _GEORGIAN.search(line) and ":" not in line:
        return _is_name(names)
    return _is_capital(names[0]) and all(_is_capital(name) or name in _WITHIN_NAMES for name in names)


def is_dateline(line: str) -> bool:
    """A date, with or without a name beside it: "Nino Lomidze, 12 March 2025", "12.03.2025 | By Nino Lomidze"."""
    if is_date(_SIGNS_BEFORE.sub("", line)):
        return True
    parts = [part for part in _DIVIDED.split(line) if part]
    others = [part for part in parts if not is_date(part) and not _REST_OF_DATE.fullmatch(part)]
    has_day = any(is_date(part) and _DAY.search(part) for part in parts)
    return has_day and all(is_byline(part) or _is_name(part.split()) for part in others)


def _is_name(names: Sequence[str]) -> bool:
    if names and all(map(_GEORGIAN.match, names)):  # a script without capitals: the surname's ending tells
        return 1 < len(names) <= LONGEST_NAME_WORDS and FACTS["ka"].surname.search(names[-1]) is not None
    return 0 < len(names) <= LONGEST_NAME_WORDS and all(map(_is_capital, names))


def _is_capital(word: str) -> bool:
    return word[0].isupper() or _GEORGIAN.match(word) is not None
