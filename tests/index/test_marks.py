"""The words that answer are marked where they can be told, and nothing is where they cannot."""

import numpy as np
import pytest

from index.domain import Answer, Span
from index.learned import shipped
from index.marks import MARKED, Marker, marks, whole
from tests.index.shelf import Shelf, answered
from tests.index.visit import found, visit

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
        ("The ferry of Poti crosses every two hours.", "how often does the ferry of Poti cross?", "every two hours"),
        ("The ferry of Poti crosses the lake daily.", "how often does the ferry of Poti cross?", "daily"),
        ("Паром из Поти ходит раз в неделю.", "как часто ходит паром из Поти?", "раз в неделю"),
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
        ("The film was made by Lomidze.", "who made the film?", ["Lomidze"]),
        ("ფილმი ლომიძემ გადაიღო.", "ვინ გადაიღო ფილმი?", []),  # without capitals one word may be anything
        ("About 2,300 people use the ferry of Poti, which costs much.", "how much does the ferry of Poti cost?", []),
    ],
)
def test_only_what_is_plainly_of_the_kind_is_marked(text: str, question: str, words: list[str]) -> None:
    assert marked(text, question) == words


def test_a_question_for_a_reason_has_no_single_words_that_answer() -> None:
    assert marked("The road was closed because of snow.", "why was the road closed?") == []


def test_a_bare_name_has_nothing_to_mark() -> None:
    assert marked(ENVOY, "Kulakhmetov") == []


def test_what_is_as_likely_the_answer_as_not_is_left_unmarked() -> None:
    question, candidates = found(visit(), "who received Gagloev?")
    names = shipped().marker.names
    undecided = Marker(names, np.zeros((len(MARKED), len(names))), np.zeros(len(MARKED)))
    for row in candidates.place.tolist():
        assert marks(question, candidates.rows, row, candidates.weights, undecided) == ()


@pytest.mark.parametrize(
    ("text", "question", "words"),
    [
        ("The army was led by Louis-Joseph de Montcalm.", "who led the army?", "Louis-Joseph de Montcalm"),
        ("Армией командовал Людвиг ван дер Роэ.", "кто командовал армией?", "Людвиг ван дер Роэ"),
        ("The bridge cost $2 billion.", "how much did the bridge cost?", "$2 billion"),
        ("Between 30 and 40 people live in the village.", "how many people live in the village?", "30 and 40"),
        ("Of the voters 12% to 15% chose the party.", "what percentage of voters chose the party?", "12% to 15%"),
    ],
)
def test_what_belongs_to_the_answer_is_marked_with_it(text: str, question: str, words: str) -> None:
    assert marked(text, question) == [words]


@pytest.mark.parametrize(
    ("text", "mark", "words"),
    [
        ("area of 183,285km2 (70,767sqmi)", "183,285", "183,285km2"),
        ("costs €5, or 3 % of all", "5", "€5"),
        ("costs €5, or 3 % of all", "3", "3 %"),
        ("Montcalm de Lee", "Montcalm", "Montcalm de Lee"),
        ("Montcalm de lee", "Montcalm", "Montcalm"),
        ("14 June", "14 June", "14 June"),
        ("in 1958 de Gaulle came", "1958", "1958"),
    ],
)
def test_a_mark_ends_with_the_word(text: str, mark: str, words: str) -> None:
    start = text.index(mark)
    shown = whole(text, Span(start, start + len(mark)))
    assert text[shown.start : shown.end] == words
