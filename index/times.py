"""The times that a text names, as days of the calendar: "in March 2022", "since last week", "before the flood".

Few words count as such, so that "what may happen" and "2022 people" hold none: a year wants a preposition, a case
ending or a word for year beside it, a month a year or one of these.
"""

import datetime as dt
import re
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from index.analysis import WORD_LETTERS
from index.counted import Counted, counted
from index.days import THIRDS, month_of, season_of, third_of
from index.domain import Span
from index.languages import FACTS
from index.languages.lemmas import WORDS_REMEMBERED
from index.languages.times import Role, Times
from index.languages.word_lists import is_listed

FIRST_YEAR, LAST_YEAR = 1900, 2100  # a number beyond is no year that articles are asked about
MONTHS = 12
OLDEST_YEAR = 1000  # with a month it is one: "June 1755"
EARLIEST, LATEST = dt.date(FIRST_YEAR, 1, 1), dt.date(LAST_YEAR, 12, 31)  # "999 years ago" is a date still
LAST_DAY = 31
YEARS_IN_DECADE = 10
FIRST_DECADE = 1920  # of those with a word of their own
LAST_OF_NOW = 20  # "the 20s" are of this century, "the 30s" of the last
SENTENCES_REMEMBERED = 256  # some hundred kilobytes
AROUND = 40  # characters
BOUNDING = frozenset({Role.SINCE, Role.AFTER, Role.UNTIL, Role.BEFORE})

_WORD = re.compile(r"\d+|[^\W\d_]+")
_GAP = re.compile(r"[ \u00a0]?[-\u2010\u2011]?[ \u00a0]?|\.[ \u00a0]")
_COMMA = re.compile(r",[ \u00a0]")  # before a year
_DASH = re.compile(r"[ \u00a0]?[-–—/][ \u00a0]?")
_JOINED = re.compile(r"[-–/]")
_SHORT_YEAR = re.compile(r"[0-9]{2}(?![0-9]|[-–/.][0-9])")  # no day of a date: "2021-10-11"
_ISO = re.compile(r"(?<!\d)(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)")
_DIGITS_JOINED = re.compile(r"\d[-./]\d")  # either has that, and few texts do
_DOTTED = re.compile(r"(?<![\d.])(?P<day>\d{1,2})[./](?P<month>\d{1,2})[./](?P<year>\d{4})(?!\d)")


class Part(Enum):
    DAY = auto()
    MONTH = auto()
    SEASON = auto()
    YEAR = auto()
    DECADE = auto()
    EVENT = auto()
    COUNTED = auto()  # from today, and no whole year


YEARS = frozenset({Part.YEAR, Part.DECADE})
OF_YEAR = frozenset({Part.MONTH, Part.SEASON})


@dataclass(frozen=True, slots=True)
class Period:
    """First to last day, both inclusive, None where it is open; or a bound that an event sets, whose day is unknown."""

    since: dt.date | None
    until: dt.date | None
    span: Span  # the words that say it
    event: Span | None = None
    role: Role = Role.AT
    is_counted: bool = False  # from today


class _Word(NamedTuple):
    start: int
    end: int
    text: str  # lower case
    part: Part | None
    value: int
    days: tuple[dt.date, dt.date] | None = None  # if it counts from today


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
    days: tuple[dt.date, dt.date] | None  # those that are counted from today, if it has no other parts
    is_counted: bool  # only from today: "last year", but not "in May last year"


def time_asked(text: str, language: str, today: dt.date) -> Period | None:
    """The first time in a question that bounds what is asked for."""
    return next(periods(text, language, today), None)


def is_of_state(text: str, language: str, *, at_a_time: bool) -> bool:
    """Whether a question asks for what holds until it is changed: now, or then if it names a time."""
    times = FACTS[language].times
    return bool(times.lasting.search(text)) and (at_a_time or not times.past.search(text))


@lru_cache(SENTENCES_REMEMBERED)
def times_told(sentence: str, language: str, written: dt.date) -> tuple[Period, ...]:
    """Those of a sentence of an article: it is read for a question, and for the same spelt otherwise."""
    return tuple(periods(sentence, language, written, bare=True))


def periods(text: str, language: str, today: dt.date, *, bare: bool = False) -> Iterator[Period]:
    """The times in a text of `today`, in order; those that count from it come last.

    A `bare` date bounds, too: "14 July" is the last one, "May 2024" stands for itself.
    """
    today = min(max(today, EARLIEST), LATEST)
    times = FACTS[language].times
    words = list(_words(text, language, counted(text, language, today, bare=bare)))
    runs = list(_runs(text, words, times))
    found = [*_dates(text), *_joined(text, words, runs, times, today, bare=bare)]
    found = [period for period in found if not _is_compared_with(text, period.span, times)]
    yield from sorted(found, key=lambda period: (period.is_counted, period.span))


def may_name_event(text: str, language: str) -> bool:
    return any(_part(word.lower(), language)[0] is Part.EVENT for word in _WORD.findall(text))


def _is_compared_with(text: str, span: Span, times: Times) -> bool:
    """ "Compared with last year" does not say when it was."""
    before, behind = text[max(span.start - AROUND, 0) : span.start], text[span.end : span.end + AROUND]
    return bool(times.comparing.search(before) or times.comparing.search(behind))


def _words(text: str, language: str, from_today: Sequence[Counted]) -> Iterator[_Word]:
    """The words of a text; those that count from today are one, and so may stand for the year in a date."""
    times, ahead = FACTS[language].times, deque(from_today)
    place, word = 0, None
    while match := _WORD.search(text, place):
        if ahead and ahead[0].start < match.end():
            word = _counted_word(text, ahead.popleft())
        else:
            word = _word(text, match, word, times, language)
        place = word.end
        yield word


def _counted_word(text: str, found: Counted) -> _Word:
    start, end, first, last = found
    is_year = (first.month, first.day) == (1, 1) and last == first.replace(month=12, day=31)
    part, value = (Part.YEAR, first.year) if is_year else (Part.COUNTED, 0)
    return _Word(start, end, text[start:end].lower(), part, value, (first, last))


def _word(text: str, match: re.Match[str], before: _Word | None, times: Times, language: str) -> _Word:
    start, end = match.span()
    written = match.group()
    said = written.lower()
    part, value = _part(said, language)
    if not written[0].isdecimal():
        return _Word(start, end, said, part, value)
    decade = _decade(written)
    ending = times.decade.match(text, end) if decade is not None else None
    if decade is not None and ending and (part is Part.YEAR or not _is_day(text, ending.end(), language)):
        part, value, end = Part.DECADE, decade, ending.end()
    elif part is Part.YEAR and times.things.match(text, end):
        part = None
    elif before and before.part is Part.YEAR and (year := _short_year(text, before, match)):
        part, value = Part.YEAR, year
    return _Word(start, end, text[start:end].lower(), part, value)


def _short_year(text: str, before: _Word, match: re.Match[str]) -> int | None:
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


def _dates(text: str) -> Iterator[Period]:
    if not _DIGITS_JOINED.search(text):
        return
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
    while place < len(words) and (place == first or _is_linked(text, words[place - 1], words[place], times)):
        word = words[place]
        if word.part and word.part not in parts:
            if parts and not _may_join(words, first, last, place, times):
                break
            parts[word.part] = word.value
            event = Span(word.start, word.end) if word.part is Part.EVENT else event
            last = place + 1
        elif word.part or not (word.text in times.glue or _leads_on(words, place, parts, times)):
            break
        place += 1
    while parts.keys() & YEARS and last < len(words) and words[last].text in times.tail:
        last += 1
    return last, parts, event


def _may_join(words: Sequence[_Word], first: int, last: int, place: int, times: Times) -> bool:
    """ "May last year" is a time as "May 2022" is, but "yesterday" has no parts, and "last year" is no event's name."""
    joined = [*range(first, last), place]
    parts = {words[one].part for one in joined}
    is_counted = any(words[one].days for one in joined)
    if Part.COUNTED in parts or (is_counted and Part.EVENT in parts):
        return False
    is_apart = is_counted or any(words[one].text in times.inner for one in range(last, place))
    return not is_apart or all(_is_certain(words, one, times) for one in joined)


def _is_certain(words: Sequence[_Word], place: int, times: Times) -> bool:
    """Whether a month or season is no other word: "in fall last year", but not "prices fall last year"."""
    if words[place].text not in times.doubtful:
        return True
    opens = _before_glue(words, place, times)
    before = words[opens - 1].text if opens else ""
    return _role(before, times.leading) is not None or _third(before, times) is not None


def _leads_on(words: Sequence[_Word], place: int, parts: dict[Part, int], times: Times) -> bool:
    """Whether the word stands between a year and a part of it: "in 2021 in May", "in May in 2021"."""
    following = [word.part for word in words[place + 1 : place + 3]]
    if words[place].text not in times.inner or not following:
        return False
    if Part.YEAR in parts:
        is_part = following[0] in OF_YEAR or following == [Part.DAY, Part.MONTH]
        return is_part and not parts.keys() & OF_YEAR
    return following[0] is Part.YEAR and bool(parts.keys() & OF_YEAR)


def _is_linked(text: str, one: _Word, other: _Word, times: Times) -> bool:
    between = one.end, other.start
    if _GAP.fullmatch(text, *between):
        return True
    return (other.part is Part.YEAR or other.text in times.inner) and bool(_COMMA.fullmatch(text, *between))


def _is_time(words: Sequence[_Word], first: int, parts: dict[Part, int]) -> bool:
    if Part.DAY in parts:
        return Part.MONTH in parts
    if Part.MONTH not in parts and parts.get(Part.YEAR, FIRST_YEAR) < FIRST_YEAR:
        return False
    return bool(parts.keys() & {*YEARS, Part.MONTH, Part.EVENT, Part.COUNTED})


def _run(
    text: str, words: Sequence[_Word], first: int, last: int, parts: dict[Part, int], event: Span | None, times: Times
) -> _Run:
    is_counted = any(word.days for word in words[first:last])
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
        if is_counted and times.telling_which.match(text, words[opens].start):
            role = Role.AT
        while opens and is_listed(words[opens - 1].text, times.frames):
            opens -= 1
    elif role is None and (
        is_counted or not times.leading or words[last - 1].text in times.tail or _is_part_of_year(parts)
    ):
        role = Role.AT  # a case ending, a word for year or a part of it tells
    if third is not None and not event:
        role = Role.UNTIL if role is Role.BEFORE and third == THIRDS - 1 else role or Role.AT
    days = next((word.days for word in words[first:last] if word.part is Part.COUNTED), None)
    return _Run(first, last, parts, role, third, opens, closes, event, days, is_counted and len(parts) == 1)


def _is_part_of_year(parts: dict[Part, int]) -> bool:
    return Part.YEAR in parts and bool(parts.keys() & OF_YEAR)


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
    return replace(_bounded(*days, role), span=span, is_counted=run.is_counted) if days else None


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
    days = run.days or _days(parts, today)
    return days if days is None or run.third is None else third_of(*days, run.third)


def _days(parts: dict[Part, int], today: dt.date) -> tuple[dt.date, dt.date] | None:
    """First and last day; without a year the last such month or day. None where there is no such day."""
    month, day = parts.get(Part.MONTH), parts.get(Part.DAY)
    year = parts.get(Part.YEAR)
    if first_year := parts.get(Part.DECADE):
        return dt.date(first_year, 1, 1), dt.date(first_year + YEARS_IN_DECADE - 1, 12, 31)
    if Part.SEASON in parts and year and not month:
        return season_of(year, parts[Part.SEASON])
    if month is None:
        return (dt.date(year, 1, 1), dt.date(year, 12, 31)) if year else None
    year = year or today.year - ((month, day or 1) > (today.month, today.day))
    first, last = month_of(year, month)
    if day is None:
        return first, last
    return (first.replace(day=day),) * 2 if day <= last.day else None
