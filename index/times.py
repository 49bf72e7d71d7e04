"""The times that a text names, as days of the calendar: "in March 2022", "since 2020", "last week", "before the flood".

Few words count as such, so that "what may happen" and "2022 people" hold none: a year wants a preposition, a case
ending or a word for year beside it, a month a year or one of these.
"""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from index.analysis import WORD_LETTERS
from index.domain import Kind, Span
from index.languages import FACTS
from index.languages.facts import LanguageFacts, Role, Times, Unit, is_listed
from index.languages.lemmas import WORDS_REMEMBERED

FIRST_YEAR, LAST_YEAR = 1900, 2100  # a number beyond is no year that articles are asked about
OLDEST_YEAR = 1000  # with a month it is one: "June 1755"
EARLIEST, LATEST = dt.date(FIRST_YEAR, 1, 1), dt.date(LAST_YEAR, 12, 31)  # "999 years ago" is a date still
LAST_DAY = 31
MOST_DIGITS = 3  # of how long ago
SEASON_MONTHS = 3
DAYS_IN_WEEK = 7
YEARS_IN_DECADE = 10
FIRST_DECADE = 1920  # of those with a word of their own
LAST_OF_NOW = 20  # "the 20s" are of this century, "the 30s" of the last
THIRDS = 3
BOUNDING = frozenset({Role.SINCE, Role.AFTER, Role.UNTIL, Role.BEFORE})

_WORD = re.compile(r"\d+|[^\W\d_]+")
_GAP = re.compile(r"[ \u00a0]?[-\u2010\u2011]?[ \u00a0]?|\.[ \u00a0]")
BESIDE = 1  # characters between a month and the year that it is of

_FRACTION = re.compile(r"\d[.,]")
_WORD_BEFORE = re.compile(r"(?<!\w)(\w{1,20})[- ]$")
_COMMA = re.compile(r",[ \u00a0]")  # before a year
_DASH = re.compile(r"[ \u00a0]?[-–—/][ \u00a0]?")
_ISO = re.compile(r"(?<!\d)(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)")
_DOTTED = re.compile(r"(?<![\d.])(?P<day>\d{1,2})[./](?P<month>\d{1,2})[./](?P<year>\d{4})(?!\d)")


class Part(Enum):
    DAY = auto()
    MONTH = auto()
    SEASON = auto()
    YEAR = auto()
    DECADE = auto()
    EVENT = auto()


YEARS = frozenset({Part.YEAR, Part.DECADE})


@dataclass(frozen=True, slots=True)
class Period:
    """First to last day, both inclusive, None where it is open; or a bound that an event sets, whose day is unknown."""

    since: dt.date | None
    until: dt.date | None
    span: Span  # the words that say it
    event: Span | None = None
    role: Role = Role.AT


class _Word(NamedTuple):
    start: int
    end: int
    text: str  # lower case
    part: Part | None
    value: int


@dataclass(frozen=True, slots=True)
class _Run:
    """Words first to last (exclusive) that name one time."""

    first: int
    last: int
    parts: dict[Part, int]
    role: Role | None
    third: int | None  # "early" is 0, "late" 2
    opens: int  # the word with which it begins, role and all
    closes: int
    event: Span | None


def time_asked(text: str, language: str, today: dt.date) -> Period | None:
    """The first time in a question that bounds what is asked for."""
    return next(periods(text, language, today), None)


def is_of_state(text: str, language: str, *, at_a_time: bool) -> bool:
    """Whether a question asks for what holds until it is changed: now, or then if it names a time."""
    times = FACTS[language].times
    return bool(times.lasting.search(text)) and (at_a_time or not times.past.search(text))


def periods(text: str, language: str, today: dt.date, *, bare: bool = False) -> Iterator[Period]:
    """The times in a text of `today`, in order; those that count from it come last.

    A `bare` date bounds, too: "14 July" is the last one, "May 2024" stands for itself.
    """
    today = min(max(today, EARLIEST), LATEST)
    times = FACTS[language].times
    words = list(_words(text, language))
    counted = list(_counted(text, language, today))
    runs = [_in_counted_year(run, words, counted) for run in _runs(text, words, times)]
    found = [*_dates(text), *_joined(text, words, runs, times, today, bare=bare)]
    taken = [period.span for period in found] + [
        Span(words[min(run.first, run.opens)].start, words[max(run.last, run.closes) - 1].end)
        for run in runs
        if run.parts.keys() & YEARS
    ]
    counted = [
        period
        for period in counted
        if not any(period.span.start < span.end and span.start < period.span.end for span in taken)
    ]
    yield from sorted(found, key=lambda period: period.span)
    yield from sorted(counted, key=lambda period: period.span)


def _in_counted_year(run: _Run, words: Sequence[_Word], counted: Sequence[Period]) -> _Run:
    """ "In May last year": of that year, where it stands beside a month that has none."""
    if Part.MONTH not in run.parts or run.parts.keys() & YEARS:
        return run
    start, end = words[run.first].start, words[run.last - 1].end
    for year in counted:
        first, last = year.since, year.until
        is_year = first and last and (first.month, first.day, last.month, last.day) == (1, 1, 12, 31)
        if first and is_year and first.year == (last or first).year:
            if 0 <= year.span.start - end <= BESIDE:
                closes = sum(word.start < year.span.end for word in words)
                return replace(run, parts=run.parts | {Part.YEAR: first.year}, closes=max(run.closes, closes))
            if 0 <= start - year.span.end <= BESIDE:
                opens = sum(word.end <= year.span.start for word in words)
                return replace(run, parts=run.parts | {Part.YEAR: first.year}, opens=min(run.opens, opens))
    return run


def _words(text: str, language: str) -> Iterator[_Word]:
    place = 0
    while match := _WORD.search(text, place):
        start, place = match.span()
        part, value = _part(match.group().lower(), language)
        decade = _decade(match.group())
        ending = FACTS[language].times.decade.match(text, place) if decade is not None else None
        if decade is not None and ending and (part is Part.YEAR or not _is_day(text, ending.end(), language)):
            part, value, place = Part.DECADE, decade, ending.end()
        yield _Word(start, place, text[start:place].lower(), part, value)


def _decade(number: str) -> int | None:
    """The first year of the decade that "1990" or "90" may stand for."""
    if not number.isdecimal() or len(number) not in (2, 4) or int(number) % YEARS_IN_DECADE:
        return None  # and a text may hold numbers that Python does not read
    if len(number) == 2:
        return int(number) + (1900 if int(number) > LAST_OF_NOW else 2000)
    return int(number) if len(number) == 4 and FIRST_YEAR <= int(number) <= LAST_YEAR else None


def _is_day(text: str, end: int, language: str) -> bool:
    """Whether a month comes next: "20-е июня"."""
    following = _WORD.search(text, end)
    return following is not None and _part(following.group().lower(), language)[0] is Part.MONTH


@lru_cache(WORDS_REMEMBERED)
def _part(word: str, language: str) -> tuple[Part | None, int]:
    facts = FACTS[language]
    if len(word) > WORD_LETTERS:
        return None, 0
    if word.isdecimal():
        number = int(word)
        if len(word) == 4 and OLDEST_YEAR <= number <= LAST_YEAR:
            return Part.YEAR, number
        return (Part.DAY, number) if len(word) <= 2 and 1 <= number <= LAST_DAY else (None, 0)
    if not is_listed(word, _telling(language)):
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


def _dates(text: str) -> Iterator[Period]:
    for pattern in (_ISO, _DOTTED):
        for match in pattern.finditer(text):
            try:
                day = dt.date(int(match["year"]), int(match["month"]), int(match["day"]))
            except ValueError:
                continue
            yield Period(day, day, Span(*match.span()))


def _runs(text: str, words: Sequence[_Word], times: Times) -> Iterator[_Run]:
    place = 0
    while place < len(words):
        if words[place].part is None:
            place += 1
            continue
        last, parts, event = _extent(text, words, place, times)
        if _is_time(words, place, parts):
            yield _run(text, words, place, last, parts, event, times)
        place = max(last, place + 1)


def _extent(text: str, words: Sequence[_Word], first: int, times: Times) -> tuple[int, dict[Part, int], Span | None]:
    """Where the parts of a date end that begins at `first`, each at most once, and what they are."""
    parts: dict[Part, int] = {}
    event, place, last = None, first, first
    while place < len(words) and (place == first or _is_linked(text, words[place - 1], words[place])):
        word = words[place]
        if word.part and word.part not in parts:
            parts[word.part] = word.value
            event = Span(word.start, word.end) if word.part is Part.EVENT else event
            last = place + 1
        elif word.part or word.text not in times.glue:
            break
        place += 1
    while parts.keys() & YEARS and last < len(words) and words[last].text in times.tail:
        last += 1
    return last, parts, event


def _is_linked(text: str, one: _Word, other: _Word) -> bool:
    between = one.end, other.start
    return bool(_GAP.fullmatch(text, *between) or (other.part is Part.YEAR and _COMMA.fullmatch(text, *between)))


def _is_time(words: Sequence[_Word], first: int, parts: dict[Part, int]) -> bool:
    if Part.DAY in parts:
        return Part.MONTH in parts
    if Part.MONTH not in parts and parts.get(Part.YEAR, FIRST_YEAR) < FIRST_YEAR:
        return False
    return bool(parts.keys() & {*YEARS, Part.MONTH, Part.EVENT})


def _run(
    text: str, words: Sequence[_Word], first: int, last: int, parts: dict[Part, int], event: Span | None, times: Times
) -> _Run:
    opens = _before_glue(words, first, times)
    before = words[opens - 1].text if opens else ""
    third = _third(before, times)
    if third is not None:
        opens = _before_glue(words, opens - 1, times)
        before = words[opens - 1].text if opens else ""
    if event and times.leading and before not in times.dating:
        before = ""
    after = words[last].text if last < len(words) else ""
    role = next((role for ending, role in times.endings.items() if words[last - 1].text.endswith(ending)), None)
    closes = last
    if third is None and not times.leading and (third := _third(after, times)) is not None:
        closes = last + 1
        role = next((role for ending, role in times.endings.items() if after.endswith(ending)), Role.AT)
    elif role is None and (role := _role(after, times.trailing)):
        closes = last + 1
    if role is None and (role := _role(before, times.leading)):
        opens -= 1
        while opens and is_listed(words[opens - 1].text, times.frames):
            opens -= 1
    elif role is None and (
        not times.leading or words[last - 1].text in times.tail or {Part.YEAR, Part.MONTH} <= parts.keys()
    ):
        role = Role.AT  # a case ending, a word for year or a month tells
    if third is not None and not event:
        role = Role.UNTIL if role is Role.BEFORE and third == THIRDS - 1 else role or Role.AT
    return _Run(first, last, parts, role, third, opens, closes, event)


def _before_glue(words: Sequence[_Word], first: int, times: Times) -> int:
    while first and words[first - 1].text in times.glue:
        first -= 1
    return first


def _third(word: str, times: Times) -> int | None:
    return next((number for number, names in enumerate(times.thirds) if is_listed(word, names)), None)


def _role(word: str, roles: dict[Role, frozenset[str]]) -> Role | None:
    return next((role for role, words in roles.items() if word in words), None)


def _joined(
    text: str, words: Sequence[_Word], runs: Sequence[_Run], times: Times, today: dt.date, *, bare: bool
) -> Iterator[Period]:
    """A period a run, or one of two that are the ends of a range."""
    paired = {one.first: other for one, other in pairwise(runs) if _are_ends(text, words, one, other, times)}
    seconds = {other.first for other in paired.values()}
    for run in runs:
        if run.first in seconds:
            continue
        other = paired.get(run.first)
        if other is not None:
            year = {Part.YEAR: other.parts[Part.YEAR]} if Part.YEAR in other.parts else {}
            first, last = _days_of(run, year | run.parts, today), _days_of(other, other.parts, today)
            if first and last and first[0] <= last[1]:
                yield Period(first[0], last[1], Span(words[run.opens].start, words[other.closes - 1].end))
        elif (run.role or bare) and (period := _period(words, run, today, bare=bare)):
            yield period


def _are_ends(text: str, words: Sequence[_Word], one: _Run, other: _Run, times: Times) -> bool:
    if Part.EVENT in one.parts or Part.EVENT in other.parts:
        return False
    between = words[one.last : other.first]
    joined = [word for word in between if word.text in times.joints]
    if not between:
        dashed = _DASH.fullmatch(text, words[one.last - 1].end, words[other.first].start)
        return bool(dashed) or (one.role is Role.SINCE and other.role in {Role.UNTIL, Role.BEFORE})
    apart = [word for word in between if word.text not in times.glue and _third(word.text, times) is None]
    return bool(joined) and len(apart) == 1 and one.role is not None


def _period(words: Sequence[_Word], run: _Run, today: dt.date, *, bare: bool) -> Period | None:
    span = Span(words[run.opens].start, words[run.closes - 1].end)
    role = run.role or Role.AT
    if run.event:
        return Period(None, None, span, run.event, role) if role in BOUNDING else None
    if not bare and Part.DAY in run.parts and Part.YEAR not in run.parts:
        return None  # of any year, and likely written in the article
    days = _days_of(run, run.parts, today)
    return replace(_bounded(*days, role), span=span) if days else None


def _bounded(first: dt.date, last: dt.date, role: Role) -> Period:
    match role:
        case Role.AT:
            return Period(first, last, Span(0, 0))
        case Role.SINCE:
            return Period(first, None, Span(0, 0), role=role)
        case Role.AFTER:
            return Period(last + dt.timedelta(1), None, Span(0, 0), role=role)
        case Role.UNTIL:
            return Period(None, last, Span(0, 0), role=role)
        case Role.BEFORE:
            return Period(None, first - dt.timedelta(1), Span(0, 0), role=role)


def _days_of(run: _Run, parts: dict[Part, int], today: dt.date) -> tuple[dt.date, dt.date] | None:
    days = _days(parts, today)
    return days if days is None or run.third is None else _third_of(*days, run.third)


def _third_of(first: dt.date, last: dt.date, third: int) -> tuple[dt.date, dt.date]:
    """Whole years of several, whole months of a year or a season, else days."""
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    for unit in (12, 1):
        if months // unit >= THIRDS and months % unit == 0:
            start, end = (-(-months // unit * bound // THIRDS) * unit for bound in (third, third + 1))
            return _month_after(first, start), _month_after(first, end) - dt.timedelta(1)
    days = (last - first).days + 1
    start, end = (days * bound // THIRDS for bound in (third, third + 1))
    return first + dt.timedelta(start), first + dt.timedelta(end - 1)


def _days(parts: dict[Part, int], today: dt.date) -> tuple[dt.date, dt.date] | None:
    """First and last day; without a year the last such month or day. None where there is no such day."""
    month, day = parts.get(Part.MONTH), parts.get(Part.DAY)
    year = parts.get(Part.YEAR)
    if first_year := parts.get(Part.DECADE):
        return dt.date(first_year, 1, 1), dt.date(first_year + YEARS_IN_DECADE - 1, 12, 31)
    if Part.SEASON in parts and year and not month:
        first = dt.date(year - (parts[Part.SEASON] == 4), parts[Part.SEASON] * SEASON_MONTHS % 12 or 12, 1)
        return first, _month_after(first, SEASON_MONTHS) - dt.timedelta(1)
    if month is None:
        return (dt.date(year, 1, 1), dt.date(year, 12, 31)) if year else None
    year = year or today.year - ((month, day or 1) > (today.month, today.day))
    first = dt.date(year, month, 1)
    last = _month_after(first, 1) - dt.timedelta(1)
    if day is None:
        return first, last
    return (first.replace(day=day),) * 2 if day <= last.day else None


def _month_after(first: dt.date, months: int) -> dt.date:
    number = first.year * 12 + first.month - 1 + months
    return dt.date(number // 12, number % 12 + 1, 1)


def _counted(text: str, language: str, today: dt.date) -> Iterator[Period]:
    """Times that count from today."""
    facts = FACTS[language]
    taken: list[Span] = []
    for words in facts.times.relative:
        for match in words.pattern.finditer(text):
            span = Span(*match.span())
            if not any(one.start <= span.start and span.end <= one.end for one in taken):
                taken.append(span)
                yield _counted_third(text, Period(*_stretch(words.unit, today, words.shift), span), facts.times)
    for match in facts.times.ago.finditer(text):
        if any(one.start < match.end() and match.start() < one.end for one in taken):
            continue
        if (unit := _unit(match["unit"], facts.times)) is not None:
            number, start = _number(match, facts)
            if number is not None:
                yield Period(*_stretch(unit, today, -number), Span(start, match.end()))
    for match in facts.times.lately.finditer(text):
        if (unit := _unit(match["unit"], facts.times)) is not None:
            number, _ = _number(match, facts)
            if number is not None:
                yield Period(_back(unit, today, number), today, Span(*match.span()))


def _counted_third(text: str, period: Period, times: Times) -> Period:
    """ "Late last year" is the last third of it."""
    before = list(_WORD.finditer(text, 0, period.span.start))
    while before and before[-1].group().lower() in times.glue:
        before.pop()
    after = _WORD.search(text, period.span.end)
    side = after if not times.leading else before[-1] if before else None
    third = _third(side.group().lower(), times) if side else None
    if side is None or third is None or period.since is None or period.until is None:
        return period
    span = Span(min(side.start(), period.span.start), max(side.end(), period.span.end))
    return Period(*_third_of(period.since, period.until, third), span)


def _unit(word: str, times: Times) -> Unit | None:
    return next((unit for unit, names in times.units.items() if is_listed(word.lower(), names)), None)


def _number(match: re.Match[str], facts: LanguageFacts) -> tuple[int | None, int]:
    """How many units, one where it is not said; and where the words for it begin. None where that cannot be told."""
    word = (match["number"] or "").lower()
    if word and _FRACTION.fullmatch(match.string, max(match.start("number") - 2, 0), match.start("number")):
        return None, match.start("unit")  # "2.5 years" and "1,000 years" are not five and none
    number = _numeral(word, facts)
    if number is None:
        is_another = any(letter.isdigit() for letter in word) or is_listed(word, facts.signs[Kind.NUMBER])
        return None if is_another else 1, match.start("unit")
    before = _WORD_BEFORE.search(match.string, 0, match.start("number"))
    tens = facts.times.counts.get(before[1].lower(), 0) if before else 0
    if before and tens % 10 == 0 < tens and number < 10:
        return tens + number, before.start()
    return number, match.start("number")


def _numeral(word: str, facts: LanguageFacts) -> int | None:
    digits = facts.numerals.get(word, word)
    if digits.isdecimal() and len(digits) <= MOST_DIGITS:
        return int(digits)
    return facts.times.counts.get(word)


def _stretch(unit: Unit, today: dt.date, shift: int) -> tuple[dt.date, dt.date]:
    match unit:
        case Unit.DAY:
            return (today + dt.timedelta(shift),) * 2
        case Unit.WEEK:
            first = today + dt.timedelta(DAYS_IN_WEEK * shift - today.weekday())
            return first, first + dt.timedelta(DAYS_IN_WEEK - 1)
        case Unit.MONTH:
            first = _month_after(today.replace(day=1), shift)
            return first, _month_after(first, 1) - dt.timedelta(1)
        case Unit.YEAR:
            return dt.date(today.year + shift, 1, 1), dt.date(today.year + shift, 12, 31)


def _back(unit: Unit, today: dt.date, number: int) -> dt.date:
    if unit is Unit.YEAR or unit is Unit.MONTH:
        first = _month_after(today.replace(day=1), -number * (12 if unit is Unit.YEAR else 1))
        last = _month_after(first, 1) - dt.timedelta(1)
        return first.replace(day=min(today.day, last.day))
    return today - dt.timedelta(number * (DAYS_IN_WEEK if unit is Unit.WEEK else 1))
