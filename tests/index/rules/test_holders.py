"""Who asks for the mayor asks neither for the mayor's office nor for the deputy."""

import pytest

from index.domain import Answer, NoAnswer
from index.question import read_question
from index.rules.holders import lacks_holder, office_in
from tests.index.shelf import Shelf, answered, sentence_for


@pytest.mark.parametrize(
    ("question", "sentence", "lacks"),
    [
        ("Who is the mayor of Kelva?", "Oskar Dunne is the mayor of Kelva.", False),
        ("Who is the mayor of Kelva?", "The deputy mayor of Kelva is Ana Holm.", True),
        ("Who is the mayor of Kelva?", "The mayor's office in Kelva was closed, said Ana Holm.", True),
        ("Who is the mayor of Kelva?", "Oskar Dunne, the mayor of Kelva, met the mayor's deputy.", False),
        ("Who is the minister of ports?", "The Ministry of Ports is led by Ana Holm.", True),
        ("Who is the mayor of Kelva?", "Dunne won the election in Kelva.", False),
        ("кто мэр Кельвы?", "Музей построили мэрия Кельвы и Союз портов.", True),
        ("кто мэр Кельвы?", "Заместитель мэра Кельвы Анна Холм ушла.", True),
        ("кто мэр Кельвы?", "Мэр Кельвы Оскар Дунне вышел из здания мэрии.", False),
        ("ვინ არის კელვის მერი?", "კელვის მერიამ ხიდი ააშენა, თქვა მერის მოადგილემ ლელა ქობალიამ.", True),
        ("ვინ არის კელვის მერი?", "კელვის მერია ოსკარ დუნე.", False),
        ("ვინ არის კელვის მერი?", "გამოფენას კელვის მერი ოსკარ დუნე დაესწრო.", False),
    ],
)
def test_an_institution_or_a_deputy_holds_no_office(question: str, sentence: str, lacks: bool) -> None:
    asked = read_question(question)
    office = office_in(asked)
    assert office
    assert asked.language
    assert lacks_holder(sentence, asked.language, office) == lacks


@pytest.mark.parametrize(
    "question", ["Who is the deputy mayor of Kelva?", "Who built the bridge?", "Who was the mayor of Kelva?", "Dunne"]
)
def test_no_present_holder_is_asked_for(question: str) -> None:
    assert office_in(read_question(question)) is None


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
