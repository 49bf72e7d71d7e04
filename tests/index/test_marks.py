"""The words that answer are marked where they can be told, and nothing is where they cannot."""

import pytest

from index.domain import Answer
from tests.index.shelf import Shelf, answered

ENVOY = "Deputy FM Andrey Rudenko came, Russia’s envoy to Tskhinvali Marat Kulakhmetov, and an aide."


def marked(text: str, question: str) -> list[str]:
    answer = answered(Shelf(text), question)
    assert isinstance(answer, Answer)
    (citation,) = answer.citations
    for mark in citation.marks:
        assert citation.start <= mark.start < mark.end <= citation.end
    return [text[mark.start : mark.end] for mark in citation.marks]


@pytest.mark.parametrize(
    ("text", "question", "words"),
    [
        (ENVOY, "who is Russia's envoy to Tskhinvali?", "Marat Kulakhmetov"),
        ("The Tbilisi metro opened on 11 January 1966.", "when did the Tbilisi metro open?", "11 January 1966"),
        ("On Tuesday the mayor of Gori was Ann Lee.", "who is the mayor of Gori?", "Ann Lee"),
        ("The modern alphabet has 33 letters.", "how many letters does the alphabet have?", "33"),
        ("Посол России в Цхинвали Марат Кулахметов молчал.", "кто посол России в Цхинвали?", "Марат Кулахметов"),
        ("Метро в Тбилиси открыли 11 января 1966 года.", "когда открыли метро в Тбилиси?", "11 января 1966 года"),
    ],
)
def test_the_words_that_answer_are_marked(text: str, question: str, words: str) -> None:
    assert marked(text, question) == [words]


@pytest.mark.parametrize(
    ("text", "question", "words"),
    [
        ("Nino Lomidze was born in Gori and lives with a Rustavi family.", "where was Nino Lomidze born?", ["Gori"]),
        ("Nino Lomidze is from a Gori family.", "where is Nino Lomidze from?", []),  # no word for a place before it
        ("The bridge of Gori was opened that year.", "when was the bridge of Gori opened?", []),
        ("The bridge of Gori has [16] pillars.", "how many pillars does the bridge of Gori have?", []),  # a footnote
        ("The film was made by Lomidze.", "who made the film?", []),  # one word may be anything
    ],
)
def test_only_what_is_plainly_of_the_kind_is_marked(text: str, question: str, words: list[str]) -> None:
    assert marked(text, question) == words


def test_a_question_for_a_reason_has_no_single_words_that_answer() -> None:
    assert marked("The road was closed because of snow.", "why was the road closed?") == []


def test_a_bare_name_has_nothing_to_mark() -> None:
    assert marked(ENVOY, "Kulakhmetov") == []


def test_two_names_as_near_as_each_other_are_left_unmarked() -> None:
    assert marked("Lavrov met Gagloev.", "who met?") == []
