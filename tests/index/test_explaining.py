"""Why a question is answered as it is."""

import pytest

from index.answer import Answerer
from index.domain import Answer, NoAnswer
from index.explaining import QUESTION, SCORES, SENTENCES, WORD_BY_WORD, Explanation
from index.features import GROUPS
from index.learned import shipped
from tests.index.shelf import Shelf

ENVOY = "Marat Kulakhmetov is Russia's envoy to Tskhinvali."
TEXTS = (
    f"{ENVOY} He came on 14 June 2022. The envoy of Georgia stayed at home.",
    "It rained in Gori. The river rose by two metres. Nobody was hurt.",
    "The mayor of Poti spoke with the envoy. The port grows.",
)


@pytest.fixture
def shelf() -> Shelf:
    return Shelf(*TEXTS)


def explained(shelf: Shelf, question: str) -> Explanation:
    answerer = Answerer(shelf)
    try:
        return answerer.explain(question)
    finally:
        answerer.close()


def test_what_is_explained_is_what_is_answered(shelf: Shelf) -> None:
    found = explained(shelf, "Who is Russia's envoy to Tskhinvali?")
    assert isinstance(found.given, Answer)
    assert found.sentences[0].text == found.given.citations[0].sentence == ENVOY
    assert found.passages[0].text.startswith(ENVOY)
    scores = [one.score for one in found.sentences]
    assert scores == sorted(scores, reverse=True)
    assert 1 < len(scores) <= SENTENCES
    assert 0 < sum(one.chance or 0 for one in found.sentences) <= 1


def test_each_word_is_told_with_its_rarity_and_its_place(shelf: Shelf) -> None:
    words = {one.word: one for one in explained(shelf, "Who is the envoy to Tskhinvali, and who to Sukhumi?").looked_up}
    assert (words["envoy"].where, words["Sukhumi"].where) == ("in the sentence", "in no article")
    assert (words["Sukhumi"].passages, words["envoy"].passages > words["Tskhinvali"].passages > 0) == (0, True)
    assert words["Sukhumi"].idf > words["Tskhinvali"].idf


def test_what_signals_add_is_the_confidence(shelf: Shelf) -> None:
    found = explained(shelf, "Who is Russia's envoy to Tskhinvali?")
    added = sum(one.adds for one in found.signals) + shipped().confidence.usual
    assert found.given.confidence == pytest.approx(1 / (1 + 2.718281828**-added))


def test_the_features_that_put_the_best_sentence_ahead_come_first(shelf: Shelf) -> None:
    found = explained(shelf, "Who is Russia's envoy to Tskhinvali?")
    counts = [abs(one.ahead) for one in found.features]
    assert counts == sorted(counts, reverse=True)
    assert counts[0] > 0
    assert all(one.value != one.next_value for one in found.features if one.ahead and one.group != WORD_BY_WORD)
    first, second = found.sentences[:2]
    assert sum(one.ahead for one in found.features) == pytest.approx(first.score - second.score)


def test_each_feature_and_signal_is_of_a_group_of_which_there_are_few(shelf: Shelf) -> None:
    found = explained(shelf, "Who is Russia's envoy to Tskhinvali?")
    assert {one.group for one in found.features} <= {*GROUPS, WORD_BY_WORD}
    assert {one.group for one in found.signals} <= {*GROUPS, SCORES, QUESTION}


def test_a_word_that_only_the_best_sentence_says_puts_it_ahead(shelf: Shelf) -> None:
    found = explained(shelf, "Who is Russia's envoy to Tskhinvali?")
    words = {one.name: one for one in found.features if one.group == WORD_BY_WORD}
    assert (words["Tskhinvali"].value, words["Tskhinvali"].next_value) == (1, 0)
    assert words["Tskhinvali"].ahead > 0


def test_where_there_is_one_sentence_no_feature_decided() -> None:
    found = explained(Shelf(ENVOY), "Who is Russia's envoy to Tskhinvali?")
    assert (len(found.sentences), found.features) == (1, ())


def test_a_refusal_is_explained_with_what_speaks_against_the_best_sentence(shelf: Shelf) -> None:
    found = explained(shelf, "Who is Russia's envoy to Sukhumi?")
    assert isinstance(found.given, NoAnswer)
    assert found.is_beside_the_point
    assert found.sentences[0].text == ENVOY


@pytest.mark.parametrize("text", ["", "hello", "👋", "zzzz qqqq?"])
def test_where_nothing_is_found_the_explanation_is_short(shelf: Shelf, text: str) -> None:
    for archive in (shelf, Shelf()):
        found = explained(archive, text)
        assert isinstance(found.given, NoAnswer)
        assert (found.sentences, found.passages, found.features, found.signals) == ((), (), (), ())


def test_a_question_with_a_time_is_explained_too(shelf: Shelf) -> None:
    assert explained(shelf, "Who was Russia's envoy to Tskhinvali in 2022?").signals
