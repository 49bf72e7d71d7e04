"""Who asks for the mayor before Brant does not ask for Brant."""

import pytest

from index.domain import NoAnswer
from tests.index.shelf import Shelf, answered, sentence_for


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


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("who was mayor of Kelva before Brant?", "Jan Brant, the mayor of Kelva, met Ann Lee on Monday."),
        ("who was mayor of Kelva before Jan Brant?", "Mayor Brant of Kelva met Ann Lee on Monday."),
        ("кто был мэром Кельвы до Бранта?", "Ян Брант, мэр Кельвы, встретился с Анной Ли."),
        ("ვინ იყო კელვის მერი ბრანტამდე?", "კელვის მერმა იან ბრანტმა ხიდი გახსნა."),
    ],
)
def test_whom_the_later_one_met_need_not_have_been_there_before(question: str, sentence: str) -> None:
    assert isinstance(answered(Shelf(sentence), question), NoAnswer)


@pytest.mark.parametrize(
    ("question", "before", "told"),
    [
        (
            "who was mayor of Kelva before Brant?",
            "Jan Brant was elected mayor of Kelva on Sunday.",
            "He succeeds Ann Lee, who led the town for ten years.",
        ),
        ("who was mayor of Kelva before Jan Brant?", "Jan Brant is mayor of Kelva.", "His predecessor was Ann Lee."),
        ("кто был мэром Кельвы до Бранта?", "Мэр Кельвы Ян Брант открыл мост.", "Он сменил Анну Ли."),
        ("ვინ იყო კელვის მერი ბრანტამდე?", "კელვის მერი იან ბრანტია.", "მისი წინამორბედი ანა ლი იყო."),
    ],
)
def test_the_sentence_behind_may_say_whom_somebody_replaced(question: str, before: str, told: str) -> None:
    assert sentence_for(Shelf(f"{before} {told}"), question) == told
    assert isinstance(answered(Shelf(f"{before} The weather was fine."), question), NoAnswer)


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("who was mayor of Kelva before Brant?", "Jan Brant replaced Ann Lee as mayor of Kelva."),
        ("who was mayor of Kelva before Brant?", "Jan Brant became mayor of Kelva after Ann Lee resigned."),
        ("who was mayor of Kelva before Brant?", "Mayor Ann Lee of Kelva lost to Jan Brant on Sunday."),
        ("who was mayor of Kelva before Brant?", "Jan Brant, the mayor of Kelva, beat former mayor Ann Lee."),
        ("who was mayor of Kelva before Brant?", "Ann Lee, mayor from 2010 to 2020, praised Brant in Kelva."),
        ("кто был мэром Кельвы до Бранта?", "Ян Брант сменил Анну Ли на посту мэра Кельвы."),
        ("ვინ იყო კელვის მერი ბრანტამდე?", "იან ბრანტმა კელვის მერის პოსტზე ანა ლი შეცვალა."),
    ],
)
def test_a_sentence_that_names_both_may_say_who_came_first(question: str, sentence: str) -> None:
    assert sentence_for(Shelf(sentence), question) == sentence


@pytest.mark.parametrize(
    ("question", "holder", "told"),
    [
        (
            "Who was mayor before Marsh?",
            "Ann Marsh, the new mayor of Kelva, opened a bridge. The bridge is red.",
            "Marsh succeeds Tom Roe, who did not run again.",
        ),
        (
            "Who was mayor of Kelva before Ann Marsh?",
            "Ann Marsh was elected mayor of Kelva. Turnout was low.",
            "The previous mayor, Tom Roe, did not run again.",
        ),
        (
            "Кто был мэром Кельвы до Бранта?",
            "Мэр Кельвы Ян Брант задержан. Суд пройдёт в мае.",
            "Прежний мэр, Глеб Рябов, уехал в Ригу.",
        ),
        (
            "ვინ იყო დირექტორი გელაშვილამდე?",
            "დირექტორად ნიკა გელაშვილი აირჩიეს. არჩევნები მარტში იყო.",
            "გელაშვილმა გია ლომიძე შეცვალა.",
        ),
    ],
)
def test_who_came_before_is_told_where_the_later_one_is_spoken_of(question: str, holder: str, told: str) -> None:
    assert sentence_for(Shelf(f"{holder} {told}"), question) == told
    assert sentence_for(Shelf(holder), question) is None


def test_who_replaced_somebody_was_not_there_before() -> None:
    text = "Ann Marsh is the mayor of Kelva. Tom Roe succeeds Marsh in May."
    assert sentence_for(Shelf(text), "Who was mayor of Kelva before Marsh?") is None
