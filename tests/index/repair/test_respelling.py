"""Slips are put right where it is clear what was meant, and names are not taken for each other."""

import pytest

from index.answer import Answerer
from index.domain import Answer, Article, NoAnswer
from tests.index.shelf import Shelf, answered

COACH = "Indonesia's national paragliding team is coached by Gendon Subandono."
FILLER = [
    "The council of Gori met on Monday and talked about the price of water.",
    "A new museum in Rustavi shows old maps and coins.",
    "Farmers in Kakheti began the harvest a week early.",
]


@pytest.mark.parametrize(
    ("typed", "read_as"),
    [
        ("Who coaches Undonesia's national paraglidng team?", "Who coaches Indonesia's national paragliding team?"),
        ("Who coaches Indonesia's natoinal paargliding team?", "Who coaches Indonesia's national paragliding team?"),
        ("Who is the myor of Londodnerry?", "Who is the mayor of Londonderry?"),
        ("who opened a bridge in Plau?", "who opened a bridge in Palu?"),
        ("who opened a brdge in londonderrry?", "who opened a bridge in londonderry?"),
    ],
)
def test_slips_are_put_right_where_the_rest_of_the_question_bears_it_out(typed: str, read_as: str) -> None:
    bridge = "The mayor of Londonderry, Ann Hill, opened a bridge in Palu."
    answer = answered(Shelf(COACH, bridge, *FILLER), typed)
    assert answer.read_as == read_as
    assert isinstance(answer, Answer)


@pytest.mark.parametrize(
    "question",
    [
        "Who is Undonesia?",
        "Who coaches Karina's team?",  # nobody strikes a k for an m
        "Which team is Börte in?",
        "Who is the mayor of Pslu?",
    ],
)
def test_a_name_is_not_taken_for_another_unasked(question: str) -> None:
    shelf = Shelf(COACH, "Marina's team, in which Berte is, was coached by Anna.", "Palu has a port.", *FILLER)
    assert answered(shelf, question).read_as is None


@pytest.mark.parametrize("question", ["ვინ არის ფოთის მერი?", "როდის გახსნეს ხიდი ფოთში?", "სად ცხვება ფოთი?"])
def test_a_georgian_name_that_no_article_has_is_no_slip(question: str) -> None:
    shelf = Shelf("შოთი ქართული პურია. შოთი თონეში ცხვება და ცხელი იყიდება.", "ბათუმის მერმა ხიდი ორშაბათს გახსნა.")
    answer = answered(shelf, question)
    assert isinstance(answer, NoAnswer)
    assert answer.read_as is None
    assert answer.unknown[0].startswith("ფოთ")


@pytest.mark.parametrize(
    ("question", "read_as"),
    [
        ("როდის დაიწვა ძველი ხიდი?", None),  # burnt, not began
        ("ვინ დააკავეს ხიდთან?", None),  # arrested, not took
        ("ვინ მისცა მერს გასაღები?", None),  # gave, not mission
        ("როდის დაიკეტა ძველი ხიდი?", None),  # a form of a verb that is known in another
        ("რამდენი მოსწავლეა სკოლაში?", None),
        ("როდის დაიწყო მშენბელობა?", "როდის დაიწყო მშენებლობა?"),
    ],
)
def test_a_georgian_verb_that_no_article_has_is_no_slip(question: str, read_as: str | None) -> None:
    shelf = Shelf(
        "ძველი ხიდის შეკეთება ორშაბათს დაიწყა. მშენებლობა მაისში დაიწყო.",
        "ხიდთან ადგილი გამყიდველებმა დაიკავეს. დამკვირვებელთა მისია მერს შეხვდა. დაიკლო ფასმა.",
        "სკოლაში ახალი მოსწავლეები მოვიდნენ და გასაღები ნახეს.",
    )
    assert answered(shelf, question).read_as == read_as


def test_a_word_that_a_dictionary_has_only_with_its_hyphen_is_no_slip() -> None:
    shelf = Shelf("В Гори по данным мэра построили крепость.", "Данным музея верят. По данным порта всё хорошо.")
    assert answered(shelf, "Кто давным-давно построил крепость?").read_as is None


@pytest.mark.parametrize(
    ("question", "read_as"),
    [
        ("როდის დაარსდა თსუ?", None),
        ("thx so who opened a bridge in Palu", None),
        ("thx i liked how the mayor of Palu opened a bridge", None),
        ("who opened teh bridge in Palu?", "who opened the bridge in Palu?"),
        ("whi opened a bridge in Palu?", "who opened a bridge in Palu?"),
    ],
)
def test_a_strange_word_is_no_short_word_that_means_nothing(question: str, read_as: str | None) -> None:
    shelf = Shelf(
        "მერმა არ იცის, თუ როდის დაარსდა მუზეუმი.", "The mayor, Ann Hill, opened a bridge in Palu. I liked it.", *FILLER
    )
    assert answered(shelf, question).read_as == read_as


def test_another_name_is_suggested_where_that_has_an_answer() -> None:
    shelf = Shelf("შოთი ქართული პურია. შოთი თონეში ცხვება და ცხელი იყიდება.", "ბათუმს ზღვა აქვს.")
    answer = answered(shelf, "რა არის ფოთი?")
    assert isinstance(answer, NoAnswer)
    assert answer.did_you_mean == "რა არის შოთი?"


def test_a_common_word_that_no_article_has_does_not_pass_for_a_name() -> None:
    shelf = Shelf("Главный тренер сборной в Кёльне — Иван Петров.", "В Гори открыли музей.", "В Поти есть порт.")
    assert answered(shelf, "Кто тренимрует сборную в Кёльне?").read_as == "Кто тренирует сборную в Кёльне?"


@pytest.mark.parametrize(
    "question",
    [
        "რა მოხდა ერთი თვის წინ?",
        "რა მოხდა სამი დღის წინ?",
        "who is the current mayor?",
        "кто нынешний мэр?",
    ],
)
def test_words_for_time_are_neither_slips_nor_missed(question: str) -> None:
    answer = answered(
        Shelf("ვინ მოვა კელვაში, მერმა არ იცის.", "The mayor of Kelva spoke.", "Мэр Кельвы ушёл."), question
    )
    assert answer.read_as is None
    assert isinstance(answer, Answer) or not {"წინ", "თვის", "დღის", "current", "нынешний"} & {*answer.unknown}


@pytest.mark.parametrize("question", ["Lia Brandt", "რა დაწერა Lia Brandt?", "What did Lia Brandt write?"])
def test_half_a_name_that_nobody_bears_is_no_slip(question: str) -> None:
    shelf = Shelf("The Via Roma is closed.", "Кельва построила порт.", "კელვა ქალაქია.")
    assert answered(shelf, question).read_as is None


def test_the_name_of_a_source_is_no_slip() -> None:
    shelf = Shelf(*FILLER)
    shelf.put_article(Article(id="port", text="Harold opened the port.", language="en", source="Kelva Herald"))
    assert answered(shelf, "What did the Herald write of the museum?").read_as is None


@pytest.mark.parametrize("question", ["Что построили в XIX веке?", "What was built in the XIX century?"])
def test_a_roman_numeral_is_never_taken_for_another(question: str) -> None:
    shelf = Shelf("В XII веке в Гори построили крепость.", "A fortress was built in the XII century in Gori.", *FILLER)
    answer = answered(shelf, question)
    assert answer.read_as is None
    assert getattr(answer, "did_you_mean", None) is None


@pytest.mark.parametrize("question", ["Who is " + "I" * 600 + "?", "I" * 4096])
def test_a_word_longer_than_any_is_looked_for_and_not_found(question: str) -> None:
    answerer = Answerer(Shelf("The port of Poti was opened by Ann Lee."))
    assert isinstance(answerer.answer(question), NoAnswer)
    answerer.close()
