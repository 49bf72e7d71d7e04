"""When an event was that bounds a time: "before the flood". The articles about it tell, by their own dates."""

import datetime as dt
from collections.abc import Callable, Collection
from dataclasses import replace

from index.analysis import tokens
from index.analysis.token import Flag
from index.days import shifted
from index.domain import Article
from index.embedded import EmbeddedRetriever
from index.languages import FACTS
from index.languages.times import Role
from index.question import Question
from index.times import Period, periods

ARTICLES_READ = 200  # passages that name the event
THICK_DAYS = 30  # an event was when, of all stretches as long, this one has the most articles that name it
REPORTED_WITHIN = dt.timedelta(14)  # days from an event to the first article about it


def bounded_by_event(
    time: Period,
    question: Question,
    retriever: EmbeddedRetriever,
    load: Callable[[Collection[str]], dict[str, Article]],
) -> Period:
    """The time with its bound, where the archive has dated articles about the event; else as it is."""
    day = _day_of(time, question, retriever, load)
    if day is None:
        return time
    match time.role:
        case Role.BEFORE:
            return replace(time, until=shifted(day, -dt.timedelta(1)))
        case Role.UNTIL:
            return replace(time, until=day)
        case _:
            return replace(time, since=day)


def _day_of(
    time: Period,
    question: Question,
    retriever: EmbeddedRetriever,
    load: Callable[[Collection[str]], dict[str, Article]],
) -> dt.date | None:
    start = time.event.start if time.event else -1
    terms = [token.term for token in tokens(question.text) if token.start == start and not token.flags & Flag.STOP]
    numbers = sorted({hit.article for hit in retriever.search(terms, ARTICLES_READ)})
    if not numbers:
        return None
    dates = retriever.dates(numbers).tolist()
    dated = sorted((int(date), number) for date, number in zip(dates, numbers, strict=True) if date)
    if not dated:
        return None
    first, number = max(
        dated, key=lambda one: (sum(one[0] <= date < one[0] + THICK_DAYS for date, _ in dated), -one[0])
    )
    reported = dt.date.fromordinal(first)
    article_id, _ = retriever.article(number)
    article = load([article_id]).get(article_id)
    return (article and _day_named(article, reported)) or reported


def _day_named(article: Article, reported: dt.date) -> dt.date | None:
    """The last day that the article names, if it is one shortly before it was written."""
    if article.language not in FACTS:
        return None
    days = [
        period.since
        for period in periods(article.text, article.language, reported, bare=True)
        if period.since and period.since == period.until and reported - REPORTED_WITHIN <= period.since <= reported
    ]
    return max(days, default=None)
