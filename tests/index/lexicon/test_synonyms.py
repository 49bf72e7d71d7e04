"""Words that stand for each other in question and answer."""

from importlib.resources import files

import pytest

from index.analysis import terms
from index.lexicon.compiling import SYNONYMS_AS_WORDS, compile_synonyms
from index.lexicon.synonyms import SYNONYMS, synonyms
from tests.index.shelf import Shelf, sentence_for

PACKAGE = files("index.lexicon")


def test_they_are_compiled_from_their_words_as_they_are() -> None:
    """Otherwise: python -m index.lexicon.compiling"""
    words = (PACKAGE / SYNONYMS_AS_WORDS).read_text(encoding="utf-8")
    assert compile_synonyms(words) == (PACKAGE / SYNONYMS).read_text(encoding="utf-8")


def test_each_row_has_words_of_one_language_or_of_every_one() -> None:
    header, *rows = (PACKAGE / SYNONYMS_AS_WORDS).read_text(encoding="utf-8").splitlines()
    assert header == "en\tru\tka"
    for row in rows:
        cells = [cell.split("|") for cell in row.split("\t") if cell]
        assert row.count("\t") == 2, row
        assert len(cells) in {1, 3}, row
        assert all(word and word == word.strip() and " " not in word for cell in cells for word in cell), row
        assert all(len(cell) == len(set(cell)) for cell in cells), row


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("runs", "chief"),
        ("founded", "established"),
        ("died", "deaths"),
        ("wife", "married"),
        ("погибло", "жертвы"),
        ("возглавляет", "директор"),
        ("მეუღლე", "ცოლი"),
    ],
)
def test_a_word_in_any_form_has_its_synonyms(asked: str, said: str) -> None:
    assert set(terms(said)) & synonyms(terms(asked)[0])
    assert set(terms(asked)) & synonyms(terms(said)[0])


@pytest.mark.parametrize("unknown", ["", "zxqv", "~lavrov", "1990"])
def test_what_is_in_no_group_has_none(unknown: str) -> None:
    assert synonyms(unknown) == frozenset()


@pytest.mark.parametrize(
    ("question", "beside", "told"),
    [
        ("How much did exports fall?", "Exports rose by 5 percent in April.", "Exports plunged 12 percent in May."),
        ("When was Kelva bombed?", "Kelva was founded on 1 May.", "An air strike hit Kelva on 3 May."),
        ("When did rebels attack Kelva?", "Rebels left Kelva on 1 May.", "Rebels shelled Kelva on 3 May."),
        (
            "How many people were killed in the fire in Kelva?",
            "In the fire in Kelva 30 people were saved.",
            "Twelve people died in the fire in Kelva.",
        ),
        ("How many were hospitalised in Kelva?", "In Kelva 30 people sang.", "In Kelva 12 people were injured."),
        (
            "На сколько подорожал хлеб в Кельве?",
            "Хлеб в Кельве подешевел на 5 процентов.",
            "Хлеб в Кельве подскочил в цене на 12 процентов.",
        ),
        (
            "На сколько упал экспорт?",
            "Экспорт вырос на 5 процентов в апреле.",
            "Экспорт обвалился на 12 процентов в мае.",
        ),
        ("Когда бомбили Кельву?", "Кельву основали 1 мая.", "Удар по Кельве нанесли 3 мая."),
        (
            "რამდენით შემცირდა ექსპორტი?",
            "ექსპორტი აპრილში 5 პროცენტით გაიზარდა.",
            "ექსპორტი მაისში 12 პროცენტით დაეცა.",
        ),
        (
            "ვინ არის ქარხნის დირექტორი?",
            "ქარხნის მფლობელი იან ბრანტი გამოვიდა.",
            "ქარხნის გენდირექტორი ანა ლი ორშაბათს გამოვიდა.",
        ),
    ],
)
def test_what_news_tells_in_another_word_answers(question: str, beside: str, told: str) -> None:
    assert sentence_for(Shelf(beside, told), question) == told
