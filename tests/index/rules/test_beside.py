"""Who is named right beside the words of the question."""

import pytest

from index.answer import Answerer
from index.domain import Answer
from index.rules.beside import full_name_beside
from tests.index.shelf import Shelf
from tests.index.visit import found

REFERENDUM = (
    "The council of the region met on Monday. The vote was put off that had been set for July by outgoing leader Nana "
    "Toradze. The new leader of the region, Levan Kobiashvili, has not said when it will be held."
)
ZAVOD = (
    "Завод в Рустави снова работает. Директор Пётр Лавренёв сказал, что печь починили за неделю. Завод выпускает трубы."
)
MILL = "The mill at Kelva burned down. Ann Lee, the founder of the mill, said that it would be built anew."


@pytest.mark.parametrize(
    ("question", "text", "answer"),
    [
        ("Who is the outgoing leader of the region?", REFERENDUM, "Nana Toradze"),
        ("Кто директор завода в Рустави?", ZAVOD, "Пётр Лавренёв"),
        ("Who is the founder of the mill at Kelva?", MILL, "Ann Lee"),
    ],
)
def test_a_full_name_beside_what_is_asked_answers(question: str, text: str, answer: str) -> None:
    answerer = Answerer(Shelf(text))
    given = answerer.answer(question)
    answerer.close()
    assert isinstance(given, Answer)
    assert answer in given.citations[0].sentence


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Who is the mayor of Gori?", "Gori has a new bridge. Poti Mayor Ann Lee came to see it opened."),  # another's
        ("Who is the founder of the mill at Kelva?", "The mill at Kelva burned down. Its founder saw Ann Lee run."),
        ("Who is the founder of the mill at Sarn?", MILL),  # of which nothing is said
        ("Who is the founder of the mill at Kelva?", "The mill at Kelva burned. Founder Ann Lee of Panama came."),
        ("Who is the mayor of Kelva?", "According to the mayor of Kelva, Bob Cole built the bridge."),
        ("Who is Ann Lee?", MILL),
    ],
)
def test_no_other_name_does(question: str, text: str) -> None:
    asked, candidates = found(Shelf(text), question)
    assert not any(full_name_beside(asked, candidates, place) for place in range(len(candidates.place)))


def test_a_name_behind_an_office_in_another_case_is_told_from_its_holders() -> None:
    text = "После встречи с мэром Кельвы Боб Коул уехал. Мэр Кельвы Нино Абашвили осталась."
    asked, candidates = found(Shelf(text), "Кто мэр Кельвы?")
    names = [full_name_beside(asked, candidates, place) for place in range(len(candidates.place))]
    assert [name.is_governed for name in names if name] == [True, False]
