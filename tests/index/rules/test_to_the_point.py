"""A sentence with the name that is asked for may be of another of that name, or tell of something else."""

import pytest

from index.domain import NoAnswer
from tests.index.shelf import Shelf, answered, sentence_for


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("What did Mrs Lee open?", "Mrs Lee opened the bridge in Kelva."),
        ("What did Mr Lee open?", "Mr. Lee opened the bridge, and Mrs Lee closed it."),
        ("что открыл господин Ли?", "Господин Ли открыл мост в Кельве."),
        ("How old is Mark Dunn?", "Mark Dunn, 90, closed the church."),
        ("How old is Mark Dunn?", "The 90-year-old Mark Dunn closed the church."),
        ("How old is the church that Mark Dunn closed?", "The 90-year-old church was closed by Mark Dunn."),
        ("Сколько лет Марку Данну?", "90-летний Марк Данн закрыл церковь."),
        ("What was the driver's name?", "The driver, Ann Lee, went home."),
        ("Как зовут водителя?", "Водителя зовут Пётр."),
        ("რა ერქვა მძღოლს?", "მძღოლს ნოდარი ერქვა."),
        ("When was Ann Lee born?", "The painter Ann Lee (1862–1936) built a fort in Kelva."),
        ("When did Erekle reign?", "King Erekle (1744–1798) built a fort in Kelva."),
    ],
)
def test_the_one_asked_for_answers(question: str, sentence: str) -> None:
    assert sentence_for(Shelf(sentence), question) == sentence


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("What was the driver's name?", "The driver, who hurt a hand, went home."),
        ("Как звали погибших на пожаре?", "Три человека погибли на пожаре в Кельве."),
        ("What did Mr Lee open?", "Mrs Lee opened the bridge in Kelva."),
        ("What did Ms. Dunne open?", "Mr. Dunne opened the bridge in Kelva."),
        ("что открыл г-н Ли?", "Госпожа Ли открыла мост в Кельве."),
        ("რა გახსნა ბატონმა დუნემ?", "ქალბატონმა დუნემ ხიდი გახსნა."),
        ("How old is Mark Dunn?", "The 90-year-old church was closed by Mark Dunn."),
        ("Сколько лет Марку Данну?", "90-летнюю церковь закрыл Марк Данн."),
        ("რამდენი წლისაა მარკ დანი?", "90 წლის ეკლესია მარკ დანმა დახურა."),
        ("When was King Erekle born?", "King Erekle (1744–1798) built a fort in Kelva."),
        ("Когда родился царь Ираклий?", "Царь Ираклий (1744–1798) построил крепость."),
        ("როდის დაიბადა მეფე ერეკლე?", "მეფე ერეკლე (1744–1798) კელვაში იყო."),
    ],
)
def test_another_of_the_name_or_of_the_sentence_does_not(question: str, sentence: str) -> None:
    assert isinstance(answered(Shelf(sentence), question), NoAnswer)
