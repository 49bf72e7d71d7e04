"""Names that are words of little meaning in small letters are names where they are written so, and only there."""

import pytest

from index.analysis import tokens
from index.domain import NoAnswer
from index.question import keeps_capitals, read_question
from tests.index.shelf import Shelf, answered, sentence_for


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Who is Will Smith?", {"Will"}),
        ("Will Smith is an actor.", {"Will"}),
        ("Will Georgia join NATO?", set[str]()),
        ("Trump Will Meet Putin on Monday, an aide says", set[str]()),
        ("What did Theresa May say?", {"May"}),
        ("In London May said that she would resign.", {"May"}),
        ("What did May say?", {"May"}),
        ("The sea rose in May and in early May.", set[str]()),
        ("It came on 3 May and on May 5.", set[str]()),
        ("He heads the WHO, and they work in IT.", {"WHO", "IT"}),
        ("who will say what it is?", set[str]()),
        ("Где родился Брюс Ли?", {"Ли"}),
        ("Он сказал, едет ли Ли.", {"Ли"}),
    ],
)
def test_capitals_and_neighbours_tell_a_name(text: str, names: set[str]) -> None:
    assert {token.term for token in tokens(text) if keeps_capitals(token)} == names


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("Who is Will Smith?", "Will Smith is an actor from Philadelphia."),
        ("What did Theresa May say?", "Theresa May said that the deal was dead."),
        ("Who is May?", "Theresa May, the prime minister, said the deal was dead."),
        ("What is the WHO?", "The WHO is the health agency of the United Nations."),
        ("What is IT?", "IT, or information technology, is the use of computers."),
        ("Где родился Брюс Ли?", "Брюс Ли родился в Сан-Франциско."),
        ("Что такое ПО?", "ПО — это программы для компьютера."),
    ],
)
def test_it_is_asked_for_as_any_other(question: str, sentence: str) -> None:
    assert sentence_for(Shelf(sentence, "It will be known in May who is it, said one of us."), question) == sentence


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("Who is Will Smith?", "Brad Smith, who will play, is a banker from Leeds."),
        ("What did Theresa May say?", "Theresa Dunn said that the deal may be dead."),
        ("What is the WHO?", "The agency is for those who are ill."),
        ("What is IT?", "It is a bridge in the north, and the mayor says it is safe."),
        ("Где родился Брюс Ли?", "Брюс Уиллис родился в Германии."),
        ("Что такое ПО?", "Он прошёл по улице, это было вчера."),
    ],
)
def test_the_word_in_small_letters_does_not_pass_for_it(question: str, sentence: str) -> None:
    assert isinstance(answered(Shelf(sentence), question), NoAnswer)


def test_an_abbreviation_asks_for_nobody() -> None:
    assert read_question("What is the WHO?").asked is read_question("What is the UN?").asked
