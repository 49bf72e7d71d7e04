"""Who asks for the mayor asks neither for the mayor's office nor for the deputy."""

import pytest

from index.domain import Answer, NoAnswer
from tests.index.shelf import Shelf, answered, sentence_for


@pytest.mark.parametrize(
    ("question", "told", "beside"),
    [
        ("кто мэр Кельвы?", "Мэр Кельвы Оскар Дунне проехал в трамвае.", "Музей построили мэрия Кельвы и Союз портов."),
        (
            "ვინ არის კელვის მერი?",
            "გამოფენას კელვის მერი ოსკარ დუნე დაესწრო.",
            "კელვის მერიამ ხიდი ააშენა, თქვა მერის მოადგილემ ლელა ქობალიამ.",
        ),
    ],
)
def test_who_holds_it_is_told_by_a_sentence_that_has_it_or_not_at_all(question: str, told: str, beside: str) -> None:
    assert sentence_for(Shelf(told, beside), question) == told
    assert isinstance(answered(Shelf(told), question), Answer)
    assert isinstance(answered(Shelf(beside), question), NoAnswer)


@pytest.mark.parametrize(
    ("question", "beside", "told"),
    [
        (
            "who led the Norrin shipyard before Lindquist?",
            "The Norrin shipyard is led by Ester Lindquist.",
            "The Norrin shipyard was led by Helga Pruss before Lindquist.",
        ),
        (
            "кто руководил верфью в Норрине до Линдквист?",
            "Верфью в Норрине руководит Эстер Линдквист.",
            "Верфью в Норрине до Линдквист руководила Хельга Прусс.",
        ),
        (
            "ვინ იყო სკოლის დირექტორი მელაძემდე?",
            "სკოლის დირექტორია გურამ მელაძე.",
            "სკოლის დირექტორი მელაძემდე ნინო აბაშვილი იყო.",
        ),
    ],
)
def test_who_came_before_somebody_is_not_that_one(question: str, beside: str, told: str) -> None:
    assert isinstance(answered(Shelf(beside), question), NoAnswer)
    assert sentence_for(Shelf(beside, told), question) == told
