"""A verb and the noun for whoever does it are one word where it is asked who does."""

import pytest

from index.question import read_question
from index.rules.offices import KIND_ALONE, with_offices


@pytest.mark.parametrize(
    ("question", "word", "term"),
    [
        ("Who speaks for Hexley Salt?", "speaks", "spokeswoman"),
        ("Who leads the party?", "leads", "head"),
        ("Кто руководит заводом?", "руководит", "директор"),
        ("ვინ ხელმძღვანელობს ქარხანას?", "ხელმძღვანელობს", "დირექტორ"),
    ],
)
def test_what_somebody_does_is_also_what_they_are_called(question: str, word: str, term: str) -> None:
    read = {one.text: one for one in with_offices(read_question(question)).words}
    assert any(one.startswith(term) for one in read[word].terms)


@pytest.mark.parametrize("question", ["Who built the mill?", "When does the fair open?", "Why did the head leave?"])
def test_a_question_of_no_lasting_state_is_left_as_it_is(question: str) -> None:
    assert with_offices(read_question(question)) == read_question(question)


def test_only_the_first_word_gets_them_and_no_name() -> None:
    words = {one.text: one.terms for one in with_offices(read_question("Who heads the Board of the mill?")).words}
    assert len(words["heads"]) > 3
    assert words["Board"] == ("board",)
    assert words["mill"] == ("mill",)


def test_a_noun_for_the_kind_that_is_asked_for_counts_less() -> None:
    words = {one.text: one.weight for one in with_offices(read_question("Which club leads the league?")).words}
    assert words == {"club": KIND_ALONE, "leads": 1.0, "league": 1.0}
