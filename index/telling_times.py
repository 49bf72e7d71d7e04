"""Which sentences tell of the time that is asked for, by what they say or by what their article is called."""

import datetime as dt
import re
from collections.abc import Iterator

import numpy as np

from index.analysis import tokens
from index.arrays import Bools
from index.asked_times import is_lasting, is_of_a_week, is_of_few_days
from index.asking import Asking, terms_in
from index.candidates import Candidates
from index.domain import Article
from index.languages import FACTS
from index.languages.times import Role
from index.perhaps_telling import may_tell
from index.question import Question, is_of_future
from index.rules.reading import written
from index.times import Period, may_name_event, times_told

ANY_DAY = dt.date(2000, 1, 1)  # for dates that name their year

_YEAR = re.compile(r"\d{4}")


def are_telling(asking: Asking, candidates: Candidates, time: Period) -> Bools:
    """Which sentences name a time that is, at least in part, the one asked for."""
    places = np.flatnonzero(may_tell(asking, candidates.rows, time)[candidates.place]).tolist()
    tells = np.zeros(len(candidates.place), np.bool_)
    for place, text, article in written(places, candidates, asking.retriever, asking.load):
        tells[place] = tells_of(text, article, asking.question, time)
    return tells


def tells_of(text: str, article: Article, question: Question, time: Period) -> bool:
    """`text`: a sentence of the article."""
    if time.event and not may_name_event(text, article.language):
        return False
    for named in _told(text, article, question):
        if article.date is None and named.event is None and not _YEAR.search(text, *named.span):
            continue  # nobody knows of which year
        if named.is_counted and named.since == named.until and not is_of_few_days(time):
            continue  # "on Saturday" says no more of a month than the article's date does
        if named.is_counted and time.is_counted and is_of_few_days(time) and not is_of_a_week(named):
            continue  # "next month" says nothing of tomorrow
        if named.event and time.event:
            if named.role is time.role and terms_in(text, [named.event]) & terms_in(question.text, [time.event]):
                return True
        elif named.since and not time.event and (named.until or is_lasting(question, time)):
            first, last = named.since, named.until or article.date or named.since
            if first <= (time.until or dt.date.max) and last >= (time.since or dt.date.min):
                return True
    return False


def tells_of_coming(text: str, article: Article, question: Question) -> bool:
    """Whether the sentence names a time that was not over when it was written."""
    return any(
        named.until is not None and article.date is not None and named.until >= article.date
        for named in _told(text, article, question)
    )


def _told(text: str, article: Article, question: Question) -> Iterator[Period]:
    for named in times_told(text, article.language, article.date or ANY_DAY):
        if named.is_yearless and article.date and question.is_of_future and _is_of_future(text, article):
            yield named.to_come(article.date)
        else:
            yield named


def _is_of_future(text: str, article: Article) -> bool:
    return is_of_future(text, tokens(text), FACTS[article.language])


def are_titled(asking: Asking, candidates: Candidates, time: Period) -> Bools:
    """Which sentences are of an article that is all about the time asked for: "The floods of 2019"."""
    said = terms_in(asking.question.text, [time.span])
    when = {word.terms[0] for word in asking.question.words if word.terms[0] in said}
    if time.role is not Role.AT or not any(term.isdecimal() for term in when):
        return np.zeros(len(candidates.place), np.bool_)
    return asking.retriever.titled(candidates.article, when)
