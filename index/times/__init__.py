"""The times that a text names, as days of the calendar: "in March 2022", "since last week", "before the flood".

Few words count as such, so that "what may happen" and "2022 people" hold none: a year wants a preposition, a case
ending or a word for year beside it, a month a year or one of these.
"""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from index.days import month_of, season_of, third_of, years_after
from index.domain import Span
from index.languages import FACTS
from index.languages.times import Role, Times
from index.times.counted import counted
from index.times.runs import Run, runs_of, third_in
from index.times.words import FIRST_YEAR, LAST_YEAR, WORD, YEARS_IN_DECADE, Part, Word, part_of, words_of

EARLIEST, LATEST = dt.date(FIRST_YEAR, 1, 1), dt.date(LAST_YEAR, 12, 31)  # "999 years ago" is a date still
SENTENCES_REMEMBERED = 2048  # a megabyte or two: a question with a time in it reads some fifty
AROUND = 40  # characters
BOUNDING = frozenset({Role.SINCE, Role.AFTER, Role.UNTIL, Role.BEFORE})

_DASH = re.compile(r"[ \u00a0]?[-–—/][ \u00a0]?")
_ISO = re.compile(r"(?<!\d)(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)")
_DIGITS_JOINED = re.compile(r"\d[-./]\d")  # either has that, and few texts do
_DOTTED = re.compile(r"(?<![\d.])(?P<day>\d{1,2})[./](?P<month>\d{1,2})[./](?P<year>\d{4})(?!\d)")


@dataclass(frozen=True, slots=True)
class Period:
    """First to last day, both inclusive, None where it is open; or a bound that an event sets, whose day is unknown."""

    since: dt.date | None
    until: dt.date | None
    span: Span  # the words that say it
    event: Span | None = None
    role: Role = Role.AT
    is_counted: bool = False  # from today
    is_yearless: bool = False  # a month, taken for the last one

    def years_later(self, years: int) -> "Period":
        since, until = (day and years_after(day, years) for day in (self.since, self.until))
        return replace(self, since=since, until=until)

    def to_come(self, today: dt.date) -> "Period":
        """As it is meant where it is told what will be: "in January" is the next one."""
        last = self.until or self.since
        return self.years_later(1) if self.is_yearless and last and last < today else self


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
    words = list(words_of(text, language, counted(text, language, today, bare=bare)))
    runs = list(runs_of(text, words, times))
    found = [*_dates(text), *_joined(text, words, runs, times, today, bare=bare)]
    found = [period for period in found if not _is_compared_with(text, period.span, times)]
    yield from sorted(found, key=lambda period: (period.is_counted, period.span))


def may_name_event(text: str, language: str) -> bool:
    return any(part_of(word.lower(), language)[0] is Part.EVENT for word in WORD.findall(text))


def _is_compared_with(text: str, span: Span, times: Times) -> bool:
    """ "Compared with last year" does not say when it was."""
    before, behind = text[max(span.start - AROUND, 0) : span.start], text[span.end : span.end + AROUND]
    return bool(times.comparing.search(before) or times.comparing.search(behind))


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


def _joined(
    text: str, words: Sequence[Word], runs: Sequence[Run], times: Times, today: dt.date, *, bare: bool
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
                span = Span(words[run.opens].start, words[other.closes - 1].end)
                yield Period(first[0], last[1], span, is_yearless=_is_yearless(run) and _is_yearless(other))
        elif (run.role or bare) and (period := _period(words, run, today, bare=bare)):
            yield period


def _are_ends(text: str, words: Sequence[Word], one: Run, other: Run, times: Times) -> bool:
    if Part.EVENT in one.parts or Part.EVENT in other.parts:
        return False
    between = words[one.last : other.first]
    joined = [word for word in between if word.text in times.joints]
    if not between:
        dashed = _DASH.fullmatch(text, words[one.last - 1].end, words[other.first].start)
        return bool(dashed) or (one.role is Role.SINCE and other.role in {Role.UNTIL, Role.BEFORE})
    apart = [word for word in between if word.text not in times.glue and third_in(word.text, times) is None]
    return bool(joined) and len(apart) == 1 and one.role is not None


def _period(words: Sequence[Word], run: Run, today: dt.date, *, bare: bool) -> Period | None:
    span = Span(words[run.opens].start, words[run.closes - 1].end)
    role = run.role or Role.AT
    if run.event:
        return Period(None, None, span, run.event, role) if role in BOUNDING else None
    if not bare and Part.DAY in run.parts and Part.YEAR not in run.parts:
        return None  # of any year, and likely written in the article
    days = _days_of(run, run.parts, today)
    if days is None:
        return None
    return replace(_bounded(*days, role), span=span, is_counted=run.is_counted, is_yearless=_is_yearless(run))


def _is_yearless(run: Run) -> bool:
    return Part.MONTH in run.parts and Part.YEAR not in run.parts


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


def _days_of(run: Run, parts: dict[Part, int], today: dt.date) -> tuple[dt.date, dt.date] | None:
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
