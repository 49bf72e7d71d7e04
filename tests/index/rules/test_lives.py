"""When somebody was born, died or lived, told by years behind a name."""

import pytest

from index.answer import Answerer
from index.domain import Answer, NoAnswer
from tests.index.shelf import Shelf

MARLOW = "Ann Marlow (3 May 1862 – 12 June 1936) was a painter of Poti. She painted the harbour."
FOREIGN = "Ann Marlow (Spanish: Ana; 14 April 1862 – 31 March 1936) was a painter of Poti. She painted the harbour."
LOMOVA = "Анна Ломова (1862–1936) — художница из Поти. Она писала порт."
BERIDZE = "ნინო ბერიძე (1862–1936) ფოთელი მხატვარი იყო. ის პორტს ხატავდა."
ALIVE = "Ann Marlow (b. 1962) is a painter of Poti. She paints the harbour."


def asked(question: str, *texts: str) -> Answer | NoAnswer:
    answerer = Answerer(Shelf(*texts))
    try:
        return answerer.answer(question)
    finally:
        answerer.close()


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("When was Ann Marlow born?", MARLOW),
        ("When was Ann Marlow born?", FOREIGN),
        ("In what year did Ann Marlow die?", MARLOW),
        ("Когда родилась Анна Ломова?", LOMOVA),
        ("В каком году умерла Анна Ломова?", LOMOVA),
        ("როდის დაიბადა ნინო ბერიძე?", BERIDZE),
    ],
)
def test_years_behind_a_name_tell_when_somebody_was_born_and_died(question: str, text: str) -> None:
    given = asked(question, text)
    assert isinstance(given, Answer)
    assert "62" in given.citations[0].sentence


@pytest.mark.parametrize(
    "question",
    ["When did Ann Marlow die?", "When was Ann Marlow elected?", "When was Bob Marlow born?", "Who died in Poti?"],
)
def test_one_year_tells_of_no_death_and_no_other_person(question: str) -> None:
    assert isinstance(asked(question, ALIVE), NoAnswer)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("When did Tom Stone die?", "Sir Tom Stone (Labour, 1997–2005) opened the school."),
        ("When did Anna Black die?", "Anna Black (mayor 2004-2009) opened the bridge."),
        ("When did Paul Dent die?", "Paul Dent won the cup (2001, 2003)."),
        ("When was Tom Gray born?", "Tom Gray (1992) is a novel by Ann Lee."),
        ("When was Peter Roe born?", "Peter Roe (2010, p. 14) argues that the port was older."),
    ],
)
def test_other_years_in_brackets_are_of_no_life(question: str, text: str) -> None:
    assert isinstance(asked(question, text), NoAnswer)
