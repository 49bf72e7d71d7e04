"""Questions that ask what happened."""

import datetime as dt

import pytest

from index.answer import Answerer
from index.domain import Answer, Article, Citation, NoAnswer
from tests.index.shelf import Shelf

TODAY = dt.date(2024, 11, 25)
FLOOD_DAY = "In the small hours of 14 July the river burst its banks. Nobody was killed."
ABOUT_TOWN = ("Poti has a new mayor.", "The tram of Poti costs 2 lari.", "The school of Poti was painted.")


def answer_of(question: str, *articles: Article) -> Answer | NoAnswer:
    shelf = Shelf()
    for article in articles:
        shelf.put_article(article)
    answerer = Answerer(shelf)
    try:
        return answerer.answer(question, now=TODAY)
    finally:
        answerer.close()


def local(number: int, text: str, date: dt.date, source: str = "Poti Post") -> Article:
    return Article(id=str(number), text=text, language="en", date=date, source=source)


def town_and(text: str, source: str = "Poti Post") -> list[Article]:
    others = [local(number, one, dt.date(2021, 5, number + 1)) for number, one in enumerate(ABOUT_TOWN)]
    return [*others, local(9, text, dt.date(2021, 7, 15), source)]


def best(given: Answer | NoAnswer) -> Citation:
    assert isinstance(given, Answer)
    return given.citations[0]


@pytest.mark.parametrize(
    ("question", "language", "text", "sentence"),
    [
        (
            "What happened to the Chain Bridge in the flood?",
            "en",
            "The flood drove 500 people out. The flood was the worst in years. The Chain Bridge was swept away.",
            "The Chain Bridge was swept away.",
        ),
        (
            "Что случилось с Цепным мостом во время наводнения?",
            "ru",
            "Наводнение выгнало 500 человек. Наводнение было сильнейшим за годы. Цепной мост снесло водой.",
            "Цепной мост снесло водой.",
        ),
    ],
)
def test_what_happened_to_something_is_said_of_it_by_name(
    question: str, language: str, text: str, sentence: str
) -> None:
    assert best(answer_of(question, Article(id="1", text=text, language=language))).sentence == sentence


def test_what_happened_on_a_day_is_what_names_the_day_where_the_paper_is_at_home() -> None:
    given = answer_of("What happened in Poti on 14 July 2021?", *town_and(FLOOD_DAY))
    assert best(given).sentence == "In the small hours of 14 July the river burst its banks."


def test_a_paper_from_elsewhere_does_not_tell_of_a_place_without_naming_it() -> None:
    given = answer_of("What happened in Poti on 14 July 2021?", *town_and(FLOOD_DAY, source="Gori Gazette"))
    assert isinstance(given, NoAnswer)


def test_what_happened_in_a_year_is_not_any_one_thing() -> None:
    given = answer_of("What happened in Poti in 2021?", *town_and("In 2021 the river burst its banks."))
    assert not isinstance(given, Answer) or given.citations[0].article.id != "9"
