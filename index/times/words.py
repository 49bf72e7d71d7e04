"""A text's words, each with the part of a time that it may be: a day, a month, a year …"""

import datetime as dt
import re
from collections import deque
from collections.abc import Iterator, Sequence
from enum import Enum, auto
from functools import cache, lru_cache
from typing import NamedTuple

from index.analysis.words import WORD_LETTERS
from index.languages import FACTS
from index.languages.lemmas import WORDS_REMEMBERED
from index.languages.times import Times
from index.languages.word_lists import is_listed
from index.times.counted import Counted

FIRST_YEAR, LAST_YEAR = 1900, 2100  # a number beyond is no year that articles are asked about
MONTHS = 12
OLDEST_YEAR = 1000  # with a month it is one: "June 1755"
LAST_DAY = 31
YEARS_IN_DECADE = 10
FIRST_DECADE = 1920  # of those with a word of their own
LAST_OF_NOW = 20  # "the 20s" are of this century, "the 30s" of the last

WORD = re.compile(r"\d+|[^\W\d_]+")
_JOINED = re.compile(r"[-–/]")
_SHORT_YEAR = re.compile(r"[0-9]{2}(?![0-9]|[-–/.][0-9])")  # no day of a date: "2021-10-11"


class Part(Enum):
    DAY = auto()
    MONTH = auto()
    SEASON = auto()
    YEAR = auto()
    DECADE = auto()
    EVENT = auto()
    COUNTED = auto()  # from today, and no whole year


class Word(NamedTuple):
    start: int
    end: int
    text: str  # lower case
    part: Part | None
    value: int
    days: tuple[dt.date, dt.date] | None = None  # if it counts from today


def words_of(text: str, language: str, from_today: Sequence[Counted]) -> Iterator[Word]:
    """The words of a text; those that count from today are one, and so may stand for the year in a date."""
    times, ahead = FACTS[language].times, deque(from_today)
    place, word = 0, None
    while match := WORD.search(text, place):
        if ahead and ahead[0].start < match.end():
            word = _counted_word(text, ahead.popleft())
        else:
            word = _word(text, match, word, times, language)
        place = word.end
        yield word


def _counted_word(text: str, found: Counted) -> Word:
    start, end, first, last = found
    is_year = (first.month, first.day) == (1, 1) and last == first.replace(month=12, day=31)
    part, value = (Part.YEAR, first.year) if is_year else (Part.COUNTED, 0)
    return Word(start, end, text[start:end].lower(), part, value, (first, last))


def _word(text: str, match: re.Match[str], before: Word | None, times: Times, language: str) -> Word:
    start, end = match.span()
    written = match.group()
    said = written.lower()
    part, value = part_of(said, language)
    if not written[0].isdecimal():
        return Word(start, end, said, part, value)
    decade = _decade(written)
    ending = times.decade.match(text, end) if decade is not None else None
    if decade is not None and ending and (part is Part.YEAR or not _is_day(text, ending.end(), language)):
        part, value, end = Part.DECADE, decade, ending.end()
    elif part is Part.YEAR and times.things.match(text, end):
        part = None
    elif before and before.part is Part.YEAR and (year := _short_year(text, before, match)):
        part, value = Part.YEAR, year
    return Word(start, end, text[start:end].lower(), part, value)


def _short_year(text: str, before: Word, match: re.Match[str]) -> int | None:
    """The second of "2017-18"; "2017-06" is a month."""
    if not _SHORT_YEAR.match(text, match.start()) or not _JOINED.fullmatch(text, before.end, match.start()):
        return None
    year = before.value + (int(match.group()) - before.value) % 100
    is_later = int(match.group()) > MONTHS and 0 < year - before.value < YEARS_IN_DECADE
    return year if is_later or year == before.value + 1 else None


def _decade(number: str) -> int | None:
    """The first year of the decade that "1990" or "90" may stand for."""
    if not number.isdecimal() or len(number) not in (2, 4) or int(number) % YEARS_IN_DECADE:
        return None  # and a text may hold numbers that Python does not read
    if len(number) == 2:
        return int(number) + (1900 if int(number) > LAST_OF_NOW else 2000)
    return int(number) if len(number) == 4 and FIRST_YEAR <= int(number) <= LAST_YEAR else None


def _is_day(text: str, end: int, language: str) -> bool:
    """Whether a month comes next: "20-е июня"."""
    following = WORD.search(text, end)
    return following is not None and part_of(following.group().lower(), language)[0] is Part.MONTH


@lru_cache(WORDS_REMEMBERED)
def part_of(word: str, language: str) -> tuple[Part | None, int]:
    facts = FACTS[language]
    if len(word) > WORD_LETTERS:
        return None, 0
    if word.isdecimal():
        number = int(word)
        if len(word) == 4 and OLDEST_YEAR <= number <= LAST_YEAR:
            return Part.YEAR, number
        return (Part.DAY, number) if len(word) <= 2 and 1 <= number <= LAST_DAY else (None, 0)
    if word[:2] not in _beginnings(language) or not is_listed(word, _telling(language)):
        return None, 0
    for part, groups in ((Part.MONTH, facts.months), (Part.SEASON, facts.times.seasons)):
        for number, group in enumerate(groups, 1):
            if is_listed(word, group):
                return part, number
    for number, group in enumerate(facts.times.decades):
        if is_listed(word, group):
            return Part.DECADE, FIRST_DECADE + number * YEARS_IN_DECADE
    return (Part.EVENT, 0) if is_listed(word, facts.times.events) else (None, 0)


@cache
def _telling(language: str) -> frozenset[str]:
    """Months, seasons, decades and events in one list: most words are in none."""
    facts = FACTS[language]
    return frozenset().union(*facts.months, *facts.times.seasons, *facts.times.decades, facts.times.events)


@cache
def _beginnings(language: str) -> frozenset[str]:
    return frozenset(entry[:2] for entry in _telling(language))
