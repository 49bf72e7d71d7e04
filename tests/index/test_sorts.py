"""What sentences name is known for people, places or bodies."""

from dataclasses import fields

import pytest

from index.sorts import Sorts, sorts
from tests.index.shelf import Shelf
from tests.index.visit import found


def named(*sentences: str, question: str = "what is new?") -> dict[str, set[str]]:
    """By sort the words, as they are written; the article begins with the question."""
    written = " ".join([question.capitalize(), *sentences])
    _, candidates = found(Shelf(written), question)
    told = sorts(candidates.rows)
    spans = candidates.rows.tokens[:, :2].tolist()
    return {
        field.name: {
            written[start:end] for (start, end), is_one in zip(spans, getattr(told, field.name), strict=True) if is_one
        }
        for field in fields(Sorts)
    }


@pytest.mark.parametrize(
    ("sentence", "people"),
    [
        ("Her deputy, Mihai Oltean, takes over.", {"Mihai", "Oltean"}),
        ("It was built by coach Wendrik.", {"Wendrik"}),
        ("Then B. Wendrik, the builder, spoke.", {"Wendrik"}),
        ("There stood Wendrik, 44, in the rain.", {"Wendrik"}),
        ("They stayed with Sydney Wendrik.", {"Sydney", "Wendrik"}),
        ("They flew to Sydney with friends.", set()),
        ("They saw the Metropolitan Opera.", set()),
        ("Обнаружила его слесарь Жанна Крюк.", {"Жанна", "Крюк"}),
        ("გუნდს სპეციალისტი ნუნუ ფარია ჩაიბარებს.", {"ნუნუ", "ფარია"}),
    ],
)
def test_people_are_told_by_their_names_or_by_what_stands_beside_them(sentence: str, people: set[str]) -> None:
    assert named(sentence)["people"] == people


def test_who_is_introduced_once_is_known_wherever_named() -> None:
    said = named("The coach Wendrik came.", "Later everybody left but Wendrik.")
    assert said["people"] == {"Wendrik"}
    assert named("Later everybody left but Wendrik.")["people"] == set()


@pytest.mark.parametrize(
    ("sentence", "places"),
    [
        ("He was born in Wendrik.", {"Wendrik"}),
        ("The road to Batumi is closed.", {"Batumi"}),
        ("The road of Wendrik is closed.", set()),
        ("Живут они в Верхнереченске.", {"Верхнереченске"}),
        ("Дорога на Москву закрыта.", {"Москву"}),
    ],
)
def test_places_are_told_by_their_names_or_by_in(sentence: str, places: set[str]) -> None:
    assert named(sentence)["places"] == places


def test_what_stands_beside_a_company_is_no_person() -> None:
    said = named("It was sold by Mihai Company to Wendrik University.")
    assert {"Wendrik"} <= said["bodies"]
    assert "Wendrik" not in said["people"] | said["places"]


def test_somebody_without_a_name_and_somewhere_without_one_are_told() -> None:
    said = named("His place was taken by a veterinarian in the old prison.")
    assert said["roles"] == {"veterinarian"}
    assert {"prison"} <= said["sites"] & said["located"]


def test_what_the_question_has_itself_is_of_no_sort() -> None:
    told = named("The coach Wendrik lives in Batumi.", question="does Wendrik the coach live in Batumi?")
    assert told["people"] == told["places"] == told["roles"] == set()


def test_two_sentences_make_no_name() -> None:
    assert named("They met Mihai.", "Wendrik is a hill.")["people"] == {"Mihai"}
