"""How many came is told by no metres, money or years."""

import pytest

from index.domain import NoAnswer
from tests.index.shelf import Shelf, answered, cited, sentence_for


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("How many visitors did the tower of Kelva have?", "The tower of Kelva is 96 metres high."),
        ("How many visitors did the tower of Kelva have?", "The tower of Kelva cost 5 million euros."),
        ("How many visitors did the tower of Kelva have?", "The tower of Kelva, 90 years old, was closed in 2021."),
        ("How many visitors did the tower of Kelva have?", "The tower of Kelva was closed in 2021."),
        ("Сколько посетителей было на башне Кельвы?", "Башня Кельвы высотой 96 метров была закрыта."),
        ("Сколько новых посетителей было на башне Кельвы?", "Башня Кельвы обошлась в 5 миллионов евро."),
        ("რამდენი ვიზიტორი ჰყავდა კელვის კოშკს?", "კელვის კოშკი 96 მეტრია."),
        ("რამდენი ვიზიტორი ჰყავდა კელვის კოშკს?", "კელვის კოშკი 5 მილიონი ევრო დაჯდა."),
        ("რამდენი ცხვარი ჰყავდა კელვაში გია ლობჟანიძეს?", "კელვაში 71 წლის მეცხვარე გია ლობჟანიძე დაიღუპა."),
    ],
)
def test_a_sentence_that_only_measures_does_not_say_how_many(question: str, sentence: str) -> None:
    assert isinstance(answered(Shelf(sentence), question), NoAnswer)


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("How many visitors did the tower of Kelva have?", "The tower of Kelva, 96 metres high, had 1500 in March."),
        ("How many visitors did the tower of Kelva have?", "The tower of Kelva had 400 a day."),
        ("How many visitors did the tower of Kelva have?", "The tower of Kelva had dozens in its first 12 weeks."),
        ("How many visitors did the tower of Kelva have?", "The tower of Kelva had no guests for 12 weeks."),
        ("How many floors does the tower of Kelva have?", "The tower of Kelva is a 12-storey building."),
        ("How many of the voters of Kelva came?", "Of the voters of Kelva 64 per cent came."),
        ("How many apples were picked in Kelva?", "In Kelva 12 tonnes were picked."),
        ("Сколько посетителей было на башне Кельвы?", "На башне Кельвы высотой 96 метров было 400 в день."),
        ("Сколько этажей в башне Кельвы?", "Башня Кельвы высотой 96 метров — двенадцатиэтажная."),
        ("რამდენი ვიზიტორი ჰყავდა კელვის კოშკს?", "კელვის კოშკს, რომელიც 96 მეტრია, 400 სტუმარი ჰყავდა."),
    ],
)
def test_one_that_may_say_so_is_quoted(question: str, sentence: str) -> None:
    assert sentence_for(Shelf(sentence), question) == sentence


@pytest.mark.parametrize(
    ("question", "measured", "counted"),
    [
        (
            "How many visitors did the tower of Kelva have?",
            "The tower of Kelva is 96 metres high.",
            "Last year 4,200 people came to see the tower of Kelva.",
        ),
        (
            "Сколько посетителей было на башне Кельвы?",
            "Башня Кельвы высотой 96 метров была закрыта.",
            "На башню Кельвы поднялись 4200 человек.",
        ),
        (
            "რამდენი ვიზიტორი ჰყავდა კელვის კოშკს?",
            "კელვის კოშკი 96 მეტრია.",
            "კელვის კოშკი 4200 სტუმარმა ნახა.",
        ),
    ],
)
def test_another_sentence_that_counts_comes_first(question: str, measured: str, counted: str) -> None:
    answer = answered(Shelf(measured, counted), question)
    assert cited(answer)[0].sentence == counted
