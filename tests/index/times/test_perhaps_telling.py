"""Few sentences are read for the time that is asked for, and all that tell of it are among them."""

import datetime as dt
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import numpy as np
import pytest

from index.archive import remembering
from index.asking import ALL, Asking
from index.candidates import Candidates
from index.current import Current
from index.domain import Article
from index.embedded import EmbeddedRetriever
from index.languages import detect_language
from index.perhaps_telling import may_tell
from index.question import read_question
from index.telling_times import tells_of
from index.times import Period, time_asked
from tests.index.shelf import Shelf

TODAY = dt.date(2024, 11, 25)

ENGLISH = (
    "The tower was closed in {year}.",
    "The tower was closed in May {year}.",
    "The tower was closed on 14.05.{year} by the mayor.",
    "The tower, which was built in May, was closed in 5.{year} for good.",
    "The tower was closed from 2001 to 2023.",
    "The tower has had 3 guards since 2001.",
    "The tower was closed in 2012–17 by the mayor.",
    "The tower was closed in the 2010s.",
    "The tower of the '10s was closed in May.",
    "The tower was closed in the winter of {year}.",
    "The tower was closed 7 years ago.",
    "The tower was closed a couple of years ago.",
    "The tower was closed seven long years ago, in May.",
    "The tower was closed in the last few years, not only in May.",
    "The tower was closed the year before last, on 3 May.",
    "The tower was closed last summer.",
    "The tower was closed in May.",
    "The tower of Expo-{year} was closed in May by 3 men.",
    "The tower was closed in FY{year}.",
    "The tower was closed in mid-{year}.",
    "The tower was closed from May 2001 to June.",
    "The tower was closed between 2001 and yesterday.",
    "The tower was closed.",
)
RUSSIAN = (
    "Башня закрыта в {year} году.",
    "Башня закрыта 14.05.{year}.",
    "Башню, построенную в мае, закрыли в 5.{year} навсегда.",
    "Башня закрыта с 2001 по 2023 год.",
    "Башня закрыта в 2010-х годах.",
    "Башня закрыта семь лет назад.",
    "Башня закрыта пару лет назад.",
    "За последние несколько лет, не только в мае, башня закрыта.",
    "Башня закрыта в позапрошлом году, 3 мая.",
    "Башня закрыта прошлым летом.",
    "Башня закрыта в мае.",
)
GEORGIAN = (
    "კოშკი დაიკეტა {year} წელს.",
    "კოშკი დაიკეტა 2010-იან წლებში.",
    "კოშკი დაიკეტა 7 წლის წინ.",
    "მაისში აშენებული კოშკი ბოლო რამდენიმე წელიწადში დაიკეტა.",
    "კოშკი შარშანწინ დაიკეტა, 3 მაისს.",
    "კოშკი შარშანწინ დაიკეტა.",
    "შარშან დაიკეტა კოშკი.",
    "კოშკი გაისად დაიკეტება.",
    "კოშკი დაიკეტა მაისში.",
)
WRITTEN = [*(dt.date(year, 6, 1) for year in (1999, 2013, 2014, 2015, 2016, 2017, 2018, 2020, 2022, 2024)), None]
QUESTIONS = {
    "en": ("Who closed the tower in 2015?", "How many guards did the tower have in May 2015?"),
    "ru": ("Кто закрыл башню в 2015 году?", "Сколько было сторожей у башни в мае 2015 года?"),
    "ka": ("ვინ დაკეტა კოშკი 2015 წელს?",),
}


@contextmanager
def archive_of(
    sentences: Sequence[str], language: str, date: dt.date | None
) -> Iterator[tuple[Shelf, EmbeddedRetriever]]:
    shelf = Shelf()
    for number, sentence in enumerate(sentences):
        shelf.put_article(Article(id=f"{number}", text=sentence, language=language, date=date))
    current = Current(shelf, None)
    try:
        yield shelf, current.retriever()
    finally:
        current.close()


def found(asking: Asking) -> Candidates:
    candidates = asking.candidates((asking.question.terms, ALL))
    assert candidates is not None
    return candidates


def telling(asking: Asking, shelf: Shelf, candidates: Candidates, time: Period) -> list[bool]:
    """Each of the candidates, read."""
    ids = [asking.retriever.article(number)[0] for number in candidates.article.tolist()]
    articles = shelf.load(ids)
    return [tells_of(articles[one].text, articles[one], asking.question, time) for one in ids]


@pytest.mark.parametrize("date", WRITTEN)
@pytest.mark.parametrize(("language", "sentences"), [("en", ENGLISH), ("ru", RUSSIAN), ("ka", GEORGIAN)])
def test_a_sentence_that_tells_of_the_time_is_read_whenever_it_was_written(
    language: str, sentences: Sequence[str], date: dt.date | None
) -> None:
    written = [sentence.format(year=year) for sentence in sentences for year in (2014, 2015, 2016)]
    with archive_of(list(dict.fromkeys(written)), language, date) as (shelf, retriever):
        for text in QUESTIONS[language]:
            time = time_asked(text, language, TODAY)
            assert time is not None
            asking = Asking(read_question(text), retriever, remembering(shelf.load), TODAY)
            candidates = found(asking)
            tells = np.array(telling(asking, shelf, candidates, time))
            read = may_tell(asking, candidates.rows, time)[candidates.place]
            assert tells.any()
            assert not (tells & ~read).any()


@pytest.mark.parametrize(
    ("question", "sentence", "date"),
    [
        ("Who painted the tower in 1998?", "The tower was painted in the nineties.", dt.date(2019, 6, 1)),
        ("Who painted the tower in 1998?", "The tower was painted in the ’90s.", dt.date(2019, 6, 1)),
        ("Who painted the tower in 1998?", "The tower was painted in the pre-90s or the 1990s.", None),
        ("Кто красил башню в 1998 году?", "Башню красила в девяностые артель.", dt.date(2019, 6, 1)),
        ("Кто красил башню в 1998 году?", "Башню артель красила в девяностых.", dt.date(2019, 6, 1)),
        ("Кто красил башню в 1996 году?", "Башню красила в середине 90-х артель.", dt.date(2019, 6, 1)),
        ("Who painted the tower in 2021?", "The tower was painted again in FY2021.", dt.date(2029, 6, 1)),
        ("Who painted the tower in 2019?", "The tower was painted in mid-2019.", dt.date(2029, 6, 1)),
        ("Who painted the tower yesterday?", "The tower was painted tonight.", dt.date(2024, 11, 24)),
        ("Кто красил башню вчера?", "Башню красила позавчера артель.", dt.date(2024, 11, 26)),
        ("ვინ შეაკეთა კოშკი 2018 წელს?", "კოშკი შარშან შეაკეთა ოსტატმა.", dt.date(2019, 6, 1)),
        ("ვინ შეაკეთა კოშკი 2018 წელს?", "კოშკი შარშანწინ შეაკეთა ოსტატმა.", dt.date(2020, 6, 1)),
        ("ვინ შეაკეთებს კოშკს 2025 წელს?", "კოშკს გაისად შეაკეთებს ოსტატი.", dt.date(2024, 6, 1)),
    ],
)
def test_a_time_that_no_flag_tells_is_read(question: str, sentence: str, date: dt.date | None) -> None:
    language = detect_language(question) or ""
    with archive_of([sentence], language, date) as (shelf, retriever):
        asking = Asking(read_question(question), retriever, remembering(shelf.load), TODAY)
        time, candidates = time_asked(question, language, TODAY), found(asking)
        assert time is not None
        assert telling(asking, shelf, candidates, time) == [True]
        assert may_tell(asking, candidates.rows, time)[candidates.place].all()


def test_what_names_other_years_or_none_and_was_written_long_after_is_not_read() -> None:
    sentences = (
        "The tower was closed in 2019.",
        "The tower was closed in May by 3 men.",
        "The tower was closed in 1999.",
    )
    with archive_of(sentences, "en", dt.date(2022, 6, 1)) as (shelf, retriever):
        asking = Asking(read_question("Who closed the tower in 2015?"), retriever, remembering(shelf.load), TODAY)
        time = time_asked(asking.question.text, "en", TODAY)
        assert time is not None
        assert not may_tell(asking, found(asking).rows, time).any()
