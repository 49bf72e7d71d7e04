"""A place and what is called after it are one: the French president is the president of France."""

import pytest

from index.domain import NoAnswer
from index.places import Written, named, places
from tests.index.shelf import Shelf, answered, sentence_for

OF_FRANCE = "In Lyon on Monday the president of France, Claire Moreau, opened a tram line."
FRENCH = "The French president, Claire Moreau, opened a tram line in Lyon on Monday."


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("who is the French president?", OF_FRANCE),
        ("who is the french president?", OF_FRANCE),
        ("who is the president of France?", FRENCH),
        ("who is France's president?", FRENCH),
        (
            "Who is the Dutch prime minister?",
            "The prime minister of the Netherlands, Jan Visser, met farmers on Friday.",
        ),
        ("Who is the British foreign minister?", "The UK foreign minister, Ann Lee, met farmers on Friday."),
        ("When did the French parliament vote?", "The parliament of France voted on 3 May."),
        ("кто французский президент?", "Президент Франции Клер Моро открыла в Лионе трамвайную линию."),
        ("кто президент Франции?", "Французский президент Клер Моро открыла в Лионе трамвайную линию."),
        ("кто канцлер Германии?", "Немецкий канцлер Отто Брандт встретился с фермерами."),
        ("кто президент США?", "Американский президент Джон Дунне встретился с фермерами."),
        ("ვინ არის საფრანგეთის პრეზიდენტი?", "ფრანგმა პრეზიდენტმა კლერ მორომ ლიონში ტრამვაის ხაზი გახსნა."),
    ],
)
def test_whose_office_it_is_may_be_told_by_the_place_or_by_what_is_called_after_it(
    question: str, sentence: str
) -> None:
    assert sentence_for(Shelf(sentence), question) == sentence


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("Who is the French president?", "The president of Spain, Ana Ruiz, met farmers in Lyon."),
        ("кто французский президент?", "Президент Испании Ана Руис встретилась с фермерами."),
        ("ვინ არის საფრანგეთის პრეზიდენტი?", "ესპანეთის პრეზიდენტი ანა რუისი ფერმერებს შეხვდა."),
    ],
)
def test_another_country_has_another_president(question: str, sentence: str) -> None:
    assert isinstance(answered(Shelf(sentence), question), NoAnswer)


@pytest.mark.parametrize(
    ("text", "term"),
    [("данным", "дан"), ("перо", "пер"), ("мало", "мал"), ("мале", "мал"), ("მალე", "მალ"), ("მალავს", "მალავ")],
)
def test_a_common_word_is_no_country_that_looks_like_it(text: str, term: str) -> None:
    assert not places([Written(text, term)])


@pytest.mark.parametrize(
    ("text", "term"), [("Данией", "дан"), ("Перу", "пер"), ("Мали", "мал"), ("მალის", "მალ"), ("მალავის", "მალავ")]
)
def test_a_country_is_known_by_its_capital_or_its_ending(text: str, term: str) -> None:
    assert places([Written(text, term)])


def test_of_names_within_a_longer_one_only_that_is_named() -> None:
    words = [Written("Sudan", "sudan"), Written("and", "and"), Written("South", "south"), Written("Sudan", "sudan")]
    assert [(one.first, one.end) for one in named(words)] == [(0, 1), (2, 4)]
    assert places(words[:1]).isdisjoint(places(words[2:]))


def test_the_data_of_a_president_are_of_no_danish_one() -> None:
    told = "В Кельве говорят: данные президента – Оскара – хранятся тут."
    assert sentence_for(Shelf(told), "кто президент Кельвы?") == told
