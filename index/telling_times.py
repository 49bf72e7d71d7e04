"""Which sentences tell of the time that is asked for, by what they say or by what their article is called."""

import datetime as dt
import re
from functools import cache

import numpy as np

from index.analysis import tokens
from index.analysis.token import Flag
from index.arrays import Bools, Ints
from index.asking import Asking, terms_in
from index.candidates import Candidates, Rows
from index.domain import Article
from index.languages import FACTS
from index.languages.times import Role
from index.question import Question
from index.rules.reading import written
from index.times import Period, is_of_state, may_name_event, times_told
from index.times.counted import A_FEW

DECADE = dt.timedelta(9 * 365)  # or longer: may be named in words, "the nineties", which no flag tells
FEW_DAYS = dt.timedelta(3)  # in a longer time many things happen
FAR_YEARS = 10  # "1930s" and "1936–38" are of all the years that they begin
ANY_DAY = dt.date(2000, 1, 1)  # for dates that name their year

_YEAR = re.compile(r"\d{4}")


def are_telling(asking: Asking, candidates: Candidates, time: Period) -> Bools:
    """Which sentences name a time that is, at least in part, the one asked for."""
    may_tell = _may_tell(asking, candidates.rows, time)
    places = np.flatnonzero(may_tell[candidates.place]).tolist()
    tells = np.zeros(len(candidates.place), np.bool_)
    for place, text, article in written(places, candidates, asking.retriever, asking.load):
        tells[place] = _tells_of(text, article, asking.question, time)
    return tells


def _may_tell(asking: Asking, rows: Rows, time: Period) -> Bools:
    """Without reading them: not those without the event, or that name no time but years long before, or long after.

    Without a number, or a word for a decade, a time is counted from the article's date.
    """
    if time.event:
        return rows.counts(asking.retriever.are_of(rows, terms_in(asking.question.text, [time.event]))) > 0
    numbers = (rows.tokens[:, 3] & (Flag.DIGITS | Flag.NUMBER)) > 0
    numbered = rows.counts(numbers | asking.retriever.are_of(rows, _decades())) > 0
    may_count = numbered | _are_written_near(asking.retriever.dates(rows.article), time)
    if is_of_years(time):
        return may_count
    timed = np.flatnonzero(rows.tokens[:, 3] & Flag.TIME)
    terms = asking.retriever.terms(rows, timed)
    years = np.array([int(term) if _YEAR.fullmatch(term) else 0 for term in terms], np.int32)
    is_over = not is_lasting(asking.question, time)
    is_before: Bools = (years > 0) & (years < (time.since or dt.date.min).year - FAR_YEARS) & is_over
    is_after: Bools = years > (time.until or dt.date.max).year + FAR_YEARS
    before, after, near = (
        np.bincount(rows.owner[timed[which]], minlength=len(rows.spans)) > 0
        for which in (is_before, is_after, ~(is_before | is_after))
    )
    may_tell: Bools = may_count & (near | (before & after))
    return may_tell


@cache
def _decades() -> frozenset[str]:
    """The terms of words like "nineties"."""
    words = [word for facts in FACTS.values() for names in facts.times.decades for word in names]
    return frozenset(token.term for word in words for token in tokens(word))


def _are_written_near(days: Ints, time: Period) -> Bools:
    """Which articles are so near to the time that it may be counted from their date in words; 0 for no date."""
    first, last = time.since or dt.date.min, time.until or dt.date.max
    since, until = dt.date(max(first.year - 1, dt.MINYEAR), 1, 1), dt.date(min(last.year + A_FEW, dt.MAXYEAR), 12, 31)
    near: Bools = (days >= since.toordinal()) & (days <= until.toordinal())
    return near


def _tells_of(text: str, article: Article, question: Question, time: Period) -> bool:
    """`text`: a sentence of the article."""
    if time.event and not may_name_event(text, article.language):
        return False
    for named in times_told(text, article.language, article.date or ANY_DAY):
        if article.date is None and named.event is None and not _YEAR.search(text, *named.span):
            continue  # nobody knows of which year
        if named.is_counted and named.since == named.until and not is_of_few_days(time):
            continue  # "on Saturday" says no more of a month than the article's date does
        if named.event and time.event:
            if named.role is time.role and terms_in(text, [named.event]) & terms_in(question.text, [time.event]):
                return True
        elif named.since and not time.event and (named.until or is_lasting(question, time)):
            first, last = named.since, named.until or article.date or named.since
            if first <= (time.until or dt.date.max) and last >= (time.since or dt.date.min):
                return True
    return False


def are_titled(asking: Asking, candidates: Candidates, time: Period) -> Bools:
    """Which sentences are of an article that is all about the time asked for: "The floods of 2019"."""
    said = terms_in(asking.question.text, [time.span])
    when = {word.terms[0] for word in asking.question.words if word.terms[0] in said}
    if time.role is not Role.AT or not any(term.isdecimal() for term in when):
        return np.zeros(len(candidates.place), np.bool_)
    return asking.retriever.titled(candidates.article, when)


def is_lasting(question: Question, time: Period) -> bool:
    """Whether what was so before that time may have been so still."""
    return time.role is Role.AT and is_of_state(question.text, question.language or "", at_a_time=True)


def is_of_few_days(time: Period) -> bool:
    return time.since is not None and time.until is not None and time.until - time.since <= FEW_DAYS


def is_of_years(time: Period) -> bool:
    return time.since is not None and time.until is not None and time.until - time.since >= DECADE
