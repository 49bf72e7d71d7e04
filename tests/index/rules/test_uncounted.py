"""How many: a sentence without a number does not answer."""

import pytest

from index.domain import Answer
from tests.index.shelf import Shelf, answered


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("How many monks live in Vardzia now?", "Monks live in Vardzia again now."),
        ("How old is the Vardzia monastery?", "The Vardzia monastery is a monastery in the rock, and old."),
        ("How large is the cave town of Vardzia?", "The cave town of Vardzia is a cave town in the rock."),
        ("Какова высота крепости Вардзия?", "Крепость Вардзия — старая крепость на скале у реки."),
        ("რა სიმაღლე აქვს ვარძიის ციხეს?", "ვარძიის ციხეს მაღალი კედელი აქვს."),
        ("Сколько лет монастырю Вардзия?", "Монастырь Вардзия — старый монастырь в скале."),
        ("Сколько монахов сейчас живёт в Вардзии?", "Сейчас в Вардзии снова живут монахи."),
        ("რამდენი ბერი ცხოვრობს ახლა ვარძიაში?", "ახლა ვარძიაში ისევ ბერები ცხოვრობენ."),
    ],
)
def test_how_many_is_answered_by_no_sentence_without_a_number(question: str, text: str) -> None:
    assert not isinstance(answered(Shelf(text), question), Answer)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("How many monks live in Vardzia now?", "Seven monks live in Vardzia now."),
        ("How many monks live in Vardzia now?", "Nobody lives in Vardzia now, and no monks."),
        ("Сколько монахов сейчас живёт в Вардзии?", "Сейчас в Вардзии живут семеро монахов."),
        ("How long has Vardzia been open to visitors?", "Vardzia has been open to visitors since 1938."),
        ("How large is the cave town of Vardzia?", "The cave town of Vardzia covers 500 metres of rock."),
        ("Какова высота крепости Вардзия?", "Высота крепости Вардзия — двенадцать метров."),
        ("რა სიმაღლე აქვს ვარძიის ციხეს?", "ვარძიის ციხეს 12 მეტრი სიმაღლე აქვს."),
        ("Сколько кубков выиграла Анна Ломова?", "Четырёхкратная обладательница кубков Анна Ломова выиграла снова."),
        ("რამდენი ბერი ცხოვრობს ახლა ვარძიაში?", "ახლა ვარძიაში შვიდი ბერი ცხოვრობს."),
    ],
)
def test_a_number_in_words_counts_and_a_year_for_an_age(question: str, text: str) -> None:
    assert isinstance(answered(Shelf(text), question), Answer)
