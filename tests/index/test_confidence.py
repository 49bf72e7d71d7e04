"""How sure an answer is, and what speaks against one however sure it looks."""

import pytest

from index.answer import Answerer
from index.choosing import Choice, choose
from index.domain import SURE_ENOUGH, Answer
from index.question import read_question
from tests.index.shelf import Shelf, retriever_of

ENVOY = "Marat Kulakhmetov is Russia's envoy to Tskhinvali."


def choice(shelf: Shelf, question: str) -> Choice:
    chosen = choose(read_question(question), retriever_of(shelf))
    assert chosen is not None
    return chosen


def test_what_is_said_is_surer_than_what_is_said_in_part() -> None:
    said = choice(Shelf(ENVOY), "who is Russia's envoy to Tskhinvali?")
    in_part = choice(Shelf(ENVOY), "who is Russia's envoy to the United Nations in Geneva?")
    assert 0 <= in_part.confidence < said.confidence <= 1
    assert said.confidence >= SURE_ENOUGH
    assert (in_part.is_sure, said.is_sure) == (False, True)


def test_a_question_for_a_time_is_less_sure_where_no_time_is_named() -> None:
    with_day, without = "The bridge in Gori was opened on 5 May.", "The bridge in Gori was opened by the mayor."
    assert choice(Shelf(with_day), "when was the bridge opened?").confidence > (
        choice(Shelf(without), "when was the bridge opened?").confidence
    )


@pytest.mark.parametrize(
    ("question", "beside"),
    [
        ("who is Russia's envoy to Tskhinvali?", False),
        ("who is Russia's envoy to Sukhumi?", True),  # a name that the article does not have
        ("was Russia's envoy to Tskhinvali arrested?", False),
        ("was Kulakhmetov arrested?", True),  # which nothing but his name does not confirm
        ("when was Kulakhmetov born?", True),
        ("Kulakhmetov", False),  # nothing but a name asked
    ],
)
def test_a_foreign_name_or_what_is_said_of_nothing_but_a_name_decides(question: str, beside: bool) -> None:
    assert choice(Shelf(ENVOY), question).is_beside_the_point is beside


def test_nothing_but_names_in_common_makes_a_sentence_less_sure() -> None:
    plumber, envoy = "who is Russia's plumber in Tskhinvali?", "who is Russia's envoy in Tskhinvali?"
    assert [choice(Shelf(ENVOY), question).is_sure for question in (plumber, envoy)] == [False, True]


def test_nothing_in_common_is_no_choice_at_all() -> None:
    assert choose(read_question("zebra"), retriever_of(Shelf(ENVOY))) is None


def test_the_best_sentence_of_each_article_is_chosen_three_at_most() -> None:
    shelf = Shelf(*[f"{ENVOY} It rained {number} times." for number in range(5)])
    chosen = choice(shelf, "who is Russia's envoy to Tskhinvali?")
    assert [sentence.article for sentence in chosen.sentences] == [0, 1, 2]
    assert chosen.agreeing == 3


def test_an_article_that_says_less_does_not_agree() -> None:
    shelf = Shelf(ENVOY, "Nobody of note lives near the envoy.")
    chosen = choice(shelf, "who is Russia's envoy to Tskhinvali?")
    assert [sentence.article for sentence in chosen.sentences] == [0, 1]
    assert chosen.agreeing == 1


def test_an_article_is_near_when_it_holds_half_of_the_question() -> None:
    assert choice(Shelf(ENVOY), "Russia's envoy to Sukhumi").is_near
    assert not choice(Shelf(ENVOY), "which envoy sang operas by Mozart in Vienna?").is_near


def test_the_words_that_matched_are_told() -> None:
    assert choice(Shelf(ENVOY), "who is the envoy to Sukhumi?").matched == ("envoy",)


def test_without_capitals_an_unknown_word_decides_nothing_but_a_number_does() -> None:
    shelf = Shelf("ქარვეთის მერი ეთერ ხმელიძეა.")
    assert not choice(shelf, "ვინ ჩამოყალიბებულა ქარვეთის მერად?").is_beside_the_point
    assert choice(shelf, "ვინ იყო ქარვეთის მერი 2013 წელს?").is_beside_the_point


@pytest.mark.parametrize("sure", [0.0, 0.5, 0.99])
def test_how_sure_an_answer_must_be_can_be_set(sure: float) -> None:
    answerer = Answerer(Shelf(ENVOY), sure=sure)
    for question in ("who is Russia's envoy?", "who is the envoy whom Russia sent away?"):
        given = answerer.answer(question)
        assert isinstance(given, Answer) == (given.confidence >= sure)
    answerer.close()


FRISCH = "The architect Max Frisch was born in Zürich in 1911 and wrote plays for the theatre there."


@pytest.mark.parametrize(
    ("question", "lacks"),
    [
        ("Where was Max Rudolf Frisch born?", False),  # a second name that nobody uses
        ("Where was Max Rudolf Brandt born?", True),
        ("Where was Rudolf Frisch born?", True),  # somebody else
        ("Why wasn't Max Frisch born in Zürich?", False),  # "wasn't" is nobody's name
        ("Why wasnt Max Frisch born in Zürich?", False),
    ],
)
def test_a_name_that_is_missing_speaks_against_a_sentence_but_for_a_second_one(question: str, lacks: bool) -> None:
    assert choice(Shelf(FRISCH), question).is_beside_the_point is lacks
