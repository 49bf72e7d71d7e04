"""Who won is told by a name, and not by "she beat Ann Lee"."""

import pytest

from tests.index.shelf import Shelf, answered, cited

MAYOR = "The new mayor of Poti is Eve Hart."
BEAT = "In the election of 13 October she beat Ann Lee by 140 votes."
MAYOR_RU = "Новым мэром Поти стала Ева Харт."
BEAT_RU = "На выборах 13 октября она победила Анну Ли с перевесом в 140 голосов."
MAYOR_KA = "ფოთის ახალი მერი ეთერ ხმელიძეა."
BEAT_KA = "13 ოქტომბრის არჩევნებში მან თამთა ნისლაური 140 ხმით დაამარცხა."


def first(question: str, *sentences: str) -> str:
    return cited(answered(Shelf(" ".join(sentences)), question))[0].sentence


@pytest.mark.parametrize(
    ("question", "named", "unnamed"),
    [
        ("Who won the Poti mayoral election?", MAYOR, BEAT),
        ("Who beat Ann Lee in the election for mayor of Poti?", MAYOR, BEAT),
        ("Кто победил на выборах мэра Поти?", MAYOR_RU, BEAT_RU),
        ("Кто победил Анну Ли на выборах мэра Поти?", MAYOR_RU, BEAT_RU),
        ("ვინ გაიმარჯვა ფოთის მერის არჩევნებში?", MAYOR_KA, BEAT_KA),
    ],
)
def test_the_sentence_that_names_the_winner_comes_first(question: str, named: str, unnamed: str) -> None:
    assert first(question, named, unnamed) == named


@pytest.mark.parametrize(
    ("question", "before", "telling"),
    [
        (
            "Who won the Poti mayoral election?",
            MAYOR,
            "In the Poti mayoral election Eve Hart beat Ann Lee: she beat her.",
        ),
        ("Who lost the Poti mayoral election?", MAYOR, BEAT),
        ("Whom did the winner of the Poti mayoral election beat?", MAYOR, BEAT),
        ("Who won the Poti mayoral election?", "Bob Cole has left Poti.", BEAT),
        ("Who won the Poti mayoral election?", "The mayor of Poti spoke to nobody.", BEAT),
        ("Кого обошла победительница выборов мэра Поти 13 октября?", MAYOR_RU, BEAT_RU),
        ("Кто проиграл на выборах мэра Поти 13 октября?", MAYOR_RU, BEAT_RU),
        (
            "Кто победил на выборах мэра Поти?",
            MAYOR_RU,
            "На выборах мэра Поти победила Ева Харт: она победила Анну Ли.",
        ),
        (
            "ვინ გაიმარჯვა ფოთის არჩევნებში?",
            MAYOR_KA,
            "ფოთის არჩევნებში გაიმარჯვა ეთერ ხმელიძემ: მან ნისლაური დაამარცხა.",
        ),
    ],
)
def test_a_sentence_that_answers_stays_first(question: str, before: str, telling: str) -> None:
    assert first(question, before, telling) == telling
