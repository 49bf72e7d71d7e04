"""What only looks like a time."""

import datetime as dt

import pytest

from index.languages import detect_language
from index.times import time_asked
from tests.index.times.asking import asked


@pytest.mark.parametrize(
    "question",
    [
        "how many people live in 2000 villages?",
        "who won by 2017 votes?",
        "сколько людей в 2000 домах?",
        "кто собрал до 2000 человек?",
        "რამდენი ადამიანი ცხოვრობს 2000 სოფელში?",
    ],
)
def test_a_number_of_things_is_no_year(question: str) -> None:
    assert asked(question) is None


@pytest.mark.parametrize(
    "question",
    [
        "What may happen in Gori?",
        "What May happen in Gori?",
        "When did May resign?",
        "2022 people died",
        "who won the World Cup 2018",
        "What happens at the March for peace?",
        "who died in the war?",
        "how great was the damage from the fire?",
        "who flew to Moscow on 14 June?",  # of which year? The article may say it
        "Марта Иванова кто это",
        "сколько лет мэру?",
        "докуда идёт трамвай: до вокзала?",
        "что было 31 февраля 2021 года",
        "who is the mayor today?",
        "кто мэр сейчас",
        "what happened thousands of years ago?",
        "what happened several years ago?",
        "what happened 1,000 years ago?",
        "what happened 2.5 years ago?",
        f"what happened {'3' * 5000} years ago, in {'90' * 2500}?",
        "who is in his 40s?",
        "who died in her nineties?",
        "who won the early election?",
        "what is the end of the story?",
        "что было в 20-х числах",
        "кто победил в конце концов",
        "რა დაემართა ხიდს წყალდიდობის დროს?",
    ],
)
def test_what_only_looks_like_a_time_is_none(question: str) -> None:
    assert asked(question) is None


@pytest.mark.parametrize(
    "question",
    [
        "How much did sales grow compared with last year?",
        "How much did sales grow against last year?",
        "Did more come than in 2019?",
        "на сколько выросли продажи по сравнению с прошлым годом?",
        "на сколько выросли продажи в сравнении с 2019 годом?",
        "რამდენით გაიზარდა გაყიდვები 2019 წელთან შედარებით?",
    ],
)
def test_a_time_that_something_is_compared_with_does_not_say_when(question: str) -> None:
    assert time_asked(question, detect_language(question) or "en", dt.date(2024, 5, 5)) is None
