"""Which sentences may tell of the time that is asked for, by what the index has of them: few, so that few are read."""

import datetime as dt
import re
from collections.abc import Iterable
from functools import cache

from index.analysis import tokens
from index.analysis.token import Flag
from index.arrays import Bools, Ints
from index.asked_times import is_lasting, is_of_years
from index.asking import Asking, terms_in
from index.candidates import Rows
from index.languages import FACTS
from index.times import Period
from index.times.counted import A_FEW
from index.times.words import FIRST_YEAR, LAST_YEAR, YEARS_IN_DECADE

FAR_YEARS = 10  # "1930s" and "1936–38" are of all the years that they begin
BEHIND = 2  # years: "the winter of 2016" began in 2015, "the year before last" counts two back
FROM_NUMBER = 4  # tokens to what is counted: "a couple of years"
DATE_FIGURES = 6  # "1.2015" and longer

_WORD = re.compile(r"(?<![\w\\])\w+")


def may_tell(asking: Asking, rows: Rows, time: Period) -> Bools:
    """Shape (rows,). Not those without the event, or that name no time but others, and were written at others.

    Without a number, in figures or words, or a word for a decade, a time is counted from the article's date.
    """
    retriever = asking.retriever
    if time.event:
        return rows.counts(retriever.are_of(rows, terms_in(asking.question.text, [time.event]))) > 0
    flags, days, years = rows.tokens[:, 3], retriever.dates(rows.article), retriever.years(rows)
    numbers, units = (flags & (Flag.DIGITS | Flag.NUMBER)) > 0, (flags & Flag.DURATION) > 0
    named = (years > 0) | retriever.are_of(rows, _decades()) | retriever.have_digits(rows)
    is_near = _are_written_near(days, time, A_FEW)
    found: Bools = (rows.counts(numbers | named) > 0) | is_near
    if is_of_years(time):
        return found
    is_over = not is_lasting(asking.question, time)
    named |= retriever.are_of(rows, _decades_in_figures(time)) | _are_dates(rows)
    times = named | ((flags & Flag.TIME) > 0) | retriever.are_of(rows, _relative())
    naming = _are_around(time, rows, years, named, times, BEHIND, is_over=is_over)
    counting = rows.have_behind(numbers, units, FROM_NUMBER) | ((rows.counts(units) > 0) & is_near)
    found &= _are_around(time, rows, years, times, times, FAR_YEARS, is_over=is_over)
    return found & (naming | counting | _are_written_near(days, time, BEHIND))


def _are_around(
    time: Period, rows: Rows, years: Ints, which: Bools, ends: Bools, behind: int, *, is_over: bool
) -> Bools:
    """Which rows have one of these tokens that is no year before or after the time, or one before and an end after.

    `years`: what year each token is, if any; `ends`: what a range may end with, as the month in "from 2001 to May";
    `behind`: of how many years behind the time none counts as after it; `is_over`: what began long before the time
    does not last.
    """
    since, until = time.since or dt.date.min, time.until or dt.date.max
    is_before, is_after = (years > 0) & (years < since.year - FAR_YEARS) & is_over, years > until.year + behind
    ends = ends & (is_after | (years == 0))
    near, before, after = (rows.counts(one) > 0 for one in (which & ~(is_before | is_after), which & is_before, ends))
    around: Bools = near | (before & after)
    return around


@cache
def _decades() -> frozenset[str]:
    """The terms of words like "nineties"."""
    return _terms([word for facts in FACTS.values() for names in facts.times.decades for word in names])


@cache
def _relative() -> frozenset[str]:
    """The terms of words like "tonight", which no flag tells: all that are written out in the patterns."""
    patterns = [words.pattern.pattern for facts in FACTS.values() for words in facts.times.relative]
    weekends = [word.rstrip("*") for facts in FACTS.values() for word in facts.times.weekend]
    return _terms([word for pattern in patterns for word in _WORD.findall(pattern)] + weekends)


def _terms(words: Iterable[str]) -> frozenset[str]:
    return frozenset(token.term for word in words for token in tokens(word) if not token.flags & Flag.STOP)


def _decades_in_figures(time: Period) -> frozenset[str]:
    """As in "the 90s", of those that the time is in."""
    since, until = time.since or dt.date.min, time.until or dt.date.max
    years = range(FIRST_YEAR, LAST_YEAR, YEARS_IN_DECADE)
    return frozenset(f"{year % 100:02}" for year in years if since.year - YEARS_IN_DECADE < year <= until.year)


def _are_dates(rows: Rows) -> Bools:
    """Tokens of so many figures that a year may be among them."""
    written = Flag.DIGITS | Flag.NUMBER
    is_long = rows.tokens[:, 1] - rows.tokens[:, 0] >= DATE_FIGURES
    found: Bools = is_long & (rows.tokens[:, 3] & written == written)
    return found


def _are_written_near(days: Ints, time: Period, behind: int) -> Bools:
    """Which articles are so near to the time that it may be counted from their date in words; 0 for no date."""
    first, last = time.since or dt.date.min, time.until or dt.date.max
    since, until = dt.date(max(first.year - 1, dt.MINYEAR), 1, 1), dt.date(min(last.year + behind, dt.MAXYEAR), 12, 31)
    near: Bools = (days >= since.toordinal()) & (days <= until.toordinal())
    return near
