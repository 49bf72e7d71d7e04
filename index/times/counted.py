"""The times that a text counts from today: "last week", "two years ago", "last summer", "on Saturday"."""

import datetime as dt
import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from index.days import month_after, month_of, season_of
from index.domain import Kind
from index.languages import FACTS
from index.languages.facts import LanguageFacts
from index.languages.times import Times, Unit
from index.languages.word_lists import is_listed

MOST_DIGITS = 3  # of how long ago
A_FEW = 5  # "in the last few days": nobody counts them, but they are not many more
HOURS_IN_DAY = 24
DAYS_IN_WEEK = 7
WORD_CHARS = 22  # of the word before a number, with what parts them
SATURDAY = 5  # Monday is 0
WEEKEND = 7
WORDS_REMEMBERED = 1000  # that may be of a day

_GROUP_NAME = re.compile(r"\(\?P<\w+>")
_FRACTION = re.compile(r"\d[.,]")
_WORD_BEFORE = re.compile(r"(?<!\w)(\w{1,20})[- ]$")


class Counted(NamedTuple):
    start: int
    end: int
    first: dt.date
    last: dt.date


def counted(text: str, language: str, today: dt.date, *, bare: bool) -> list[Counted]:
    """Those of a text of `today`, in order, none within another: "the day before yesterday" is no yesterday.

    A weekday is the last one before today; in an article, where `bare` dates count, it may be the day it was written.
    """
    facts = FACTS[language]
    latest = today if bare else today - dt.timedelta(1)
    found = [*_on(text, facts, latest), *_ago(text, facts, today)]
    if _says_which(language).search(text.lower()):
        found += [*_relative(text, facts, today), *_last(text, facts, today), *_lately(text, facts, today)]
    apart: list[Counted] = []
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if not apart or apart[-1].end <= one.start:
            apart.append(one)
    return apart


def _on(text: str, facts: LanguageFacts, latest: dt.date) -> list[Counted]:
    """A day of the week alone may be of a week to come, or of every week: it counts where only the past is told."""
    found = [
        Counted(*match.span(), *days)
        for match in facts.times.on.finditer(text)
        if (days := _weekday(match["name"].lower(), facts, latest))
    ]
    return found if found and facts.times.told.search(text) else []


def _weekday(name: str, facts: LanguageFacts, latest: dt.date) -> tuple[dt.date, dt.date] | None:
    """The last such day, or the last weekend that has begun."""
    number = _number_of_day(name, facts.code)
    if number is None:
        return None
    if number == WEEKEND:
        saturday = _weekday_before(SATURDAY, latest)
        return saturday, saturday + dt.timedelta(1)
    return (_weekday_before(number, latest),) * 2


@lru_cache(WORDS_REMEMBERED)
def _number_of_day(name: str, language: str) -> int | None:
    times = FACTS[language].times
    if is_listed(name, times.weekend):
        return WEEKEND
    return next((number for number, names in enumerate(times.weekdays) if is_listed(name, names)), None)


def _weekday_before(number: int, latest: dt.date) -> dt.date:
    return latest - dt.timedelta((latest.weekday() - number) % DAYS_IN_WEEK)


def _relative(text: str, facts: LanguageFacts, today: dt.date) -> Iterator[Counted]:
    for words in facts.times.relative:
        for match in words.pattern.finditer(text):
            yield Counted(*match.span(), *_stretch(words.unit, today, words.shift))


@cache
def _says_which(language: str) -> re.Pattern[str]:
    """Such patterns as one, of small letters: most texts have none, and that is told sooner so."""
    times = FACTS[language].times
    patterns = [words.pattern for words in times.relative] + [times.last, times.lately]
    either = "|".join(_GROUP_NAME.sub("(?:", pattern.pattern) for pattern in patterns)
    return re.compile(rf"(?<!\w)(?:{either})")


def _last(text: str, facts: LanguageFacts, today: dt.date) -> Iterator[Counted]:
    for match in facts.times.last.finditer(text):
        if days := _last_of(match["name"].lower(), facts, today):
            yield Counted(*match.span(), *days)


def _last_of(name: str, facts: LanguageFacts, today: dt.date) -> tuple[dt.date, dt.date] | None:
    """The weekday, weekend, season or month of that name that was over before today."""
    times, yesterday = facts.times, today - dt.timedelta(1)
    if is_listed(name, times.weekend):
        return _weekday(name, facts, yesterday - dt.timedelta(1))
    if days := _weekday(name, facts, yesterday):
        return days
    for groups, days_of in ((times.seasons, season_of), (facts.months, month_of)):
        for number, names in enumerate(groups, 1):
            if is_listed(name, names):
                this_year = days_of(today.year, number)
                return this_year if this_year[1] < today else days_of(today.year - 1, number)
    return None


def _ago(text: str, facts: LanguageFacts, today: dt.date) -> Iterator[Counted]:
    for match in facts.times.ago.finditer(text):
        if (unit := _unit(match["unit"], facts.times)) is not None:
            number, start = _number(match, facts)
            if number is not None:
                yield Counted(start, match.end(), *_stretch(unit, today, -number))


def _lately(text: str, facts: LanguageFacts, today: dt.date) -> Iterator[Counted]:
    for match in facts.times.lately.finditer(text):
        if (unit := _unit(match["unit"], facts.times)) is not None:
            is_few = is_listed((match["number"] or "").lower(), facts.times.few)
            number = A_FEW if is_few else _number(match, facts)[0]
            if number is not None:
                yield Counted(*match.span(), _back(unit, today, number), today)


def _unit(word: str, times: Times) -> Unit | None:
    return next((unit for unit, names in times.units.items() if is_listed(word.lower(), names)), None)


def _number(match: re.Match[str], facts: LanguageFacts) -> tuple[int | None, int]:
    """How many units, and where the words for it begin; None where that cannot be told."""
    word = (match["number"] or "").lower()
    if word and _FRACTION.fullmatch(match.string, max(match.start("number") - 2, 0), match.start("number")):
        return None, match.start("unit")  # "2.5 years" and "1,000 years" are not five and none
    number = _numeral(word, facts)
    if number is None:
        is_one = match["unit"].lower() in facts.times.single and not _is_number(word, facts)
        return 1 if is_one else None, match.start("unit")
    before = _WORD_BEFORE.search(match.string, max(match.start("number") - WORD_CHARS, 0), match.start("number"))
    tens = facts.times.counts.get(before[1].lower(), 0) if before else 0
    if before and tens % 10 == 0 < tens and number < 10:
        return tens + number, before.start()
    return number, match.start("number")


def _is_number(word: str, facts: LanguageFacts) -> bool:
    """Whether a word says, or asks, how many, though not in a way that can be counted."""
    if any(letter.isdigit() for letter in word) or word in facts.question_words:
        return True
    return is_listed(word, facts.signs[Kind.NUMBER]) or is_listed(word, facts.times.few)


def _numeral(word: str, facts: LanguageFacts) -> int | None:
    digits = facts.numerals.get(word, word)
    if digits.isdecimal() and len(digits) <= MOST_DIGITS:
        return int(digits)
    return facts.times.counts.get(word)


def _stretch(unit: Unit, today: dt.date, shift: int) -> tuple[dt.date, dt.date]:
    match unit:
        case Unit.HOUR:  # nobody knows the time of day: an hour ago may be yesterday
            return today + dt.timedelta(shift // HOURS_IN_DAY), today - dt.timedelta(-shift // HOURS_IN_DAY)
        case Unit.DAY:
            return (today + dt.timedelta(shift),) * 2
        case Unit.WEEK:
            first = today + dt.timedelta(DAYS_IN_WEEK * shift - today.weekday())
            return first, first + dt.timedelta(DAYS_IN_WEEK - 1)
        case Unit.WEEKEND:
            first = today + dt.timedelta(DAYS_IN_WEEK * shift - today.weekday() + SATURDAY)
            return first, first + dt.timedelta(1)
        case Unit.MONTH:
            first = month_after(today.replace(day=1), shift)
            return month_of(first.year, first.month)
        case Unit.YEAR:
            return dt.date(today.year + shift, 1, 1), dt.date(today.year + shift, 12, 31)


def _back(unit: Unit, today: dt.date, number: int) -> dt.date:
    if unit is Unit.YEAR or unit is Unit.MONTH:
        first = month_after(today.replace(day=1), -number * (12 if unit is Unit.YEAR else 1))
        return first.replace(day=min(today.day, month_of(first.year, first.month)[1].day))
    if unit is Unit.HOUR:
        return _stretch(unit, today, -number)[0]
    return today - dt.timedelta(number * (DAYS_IN_WEEK if unit is Unit.WEEK else 1))
