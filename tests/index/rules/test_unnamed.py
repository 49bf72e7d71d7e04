"""Who asks who it was is not told by a sentence that says "he"."""

import pytest

from index.rules.unnamed import are_of_unnamed
from tests.index.shelf import Shelf
from tests.index.visit import found


@pytest.mark.parametrize(
    ("question", "sentence", "unnamed"),
    [
        ("Who won the election in Poti?", "In the election of 13 October she beat Ann Lee by 140 votes.", True),
        ("Who won the election in Poti?", "Eve Hart won the election in Poti, as she had hoped.", False),
        ("Whom did Eve Hart beat in Poti?", "In the election of 13 October she beat Ann Lee by 140 votes.", False),
        ("When was the election?", "In the election of 13 October she beat Ann Lee by 140 votes.", False),
        ("Кто победил на выборах в Поти?", "На выборах она обошла Анну Ли на 140 голосов.", True),
        ("Кто победил на выборах в Поти?", "На выборах в Поти победила Ева Харт.", False),
        ("ვინ გაიმარჯვა ფოთის არჩევნებში?", "არჩევნებში მან თამთა ნისლაური 140 ხმით დაამარცხა.", True),
    ],
)
def test_a_pronoun_before_any_name_names_nobody(question: str, sentence: str, unnamed: bool) -> None:
    assert are_of_unnamed(*found(Shelf(sentence), question)).tolist() == [unnamed]
