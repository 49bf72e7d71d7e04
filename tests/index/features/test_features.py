"""What the ranker judges by, and that it picks the sentence that says it."""

import numpy as np
import pytest

from index.domain import Kind
from index.features import features
from index.kinds import mentions
from index.learned import shipped
from tests.index.shelf import Shelf
from tests.index.visit import TEXT, found, sentence, visit


def test_features_are_a_column_each_for_what_the_ranker_weighs() -> None:
    question, candidates = found(visit(), "who received Gagloev in Moscow?")
    found_features = features(question, candidates)
    assert set(found_features.columns) == set(shipped().ranker.names)
    assert set(found_features.asked) == set(shipped().ranker.asked)
    for name, column in found_features.columns.items():
        assert column.shape == candidates.place.shape, name
        assert np.isfinite(column).all(), name
        assert ((column >= -1) & (column <= 2)).all(), name
    assert found_features.matrix.shape == (len(candidates.place), len(found_features.columns))


def test_what_is_asked_for_is_found_where_it_is_named() -> None:
    shelf = visit()
    for text, answer in (("when was Gagloev received?", "June 14"), ("why did they speak?", "because of rain")):
        question, candidates = found(shelf, text)
        answers = np.flatnonzero(features(question, candidates).columns["answer"])
        assert [answer in sentence(shelf, candidates, int(place)) for place in answers] == [True]


def test_the_sentence_with_the_words_and_the_kind_has_the_highest_score() -> None:
    shelf = visit()
    question, candidates = found(shelf, "when was Gagloev received by Lavrov?")
    score = shipped().ranker.scores(features(question, candidates))
    assert sentence(shelf, candidates, int(np.argmax(score))) == "Lavrov received him on June 14."


def test_what_the_question_names_itself_is_no_answer_to_it() -> None:
    question, candidates = found(visit(), "who received Gagloev?")
    named = mentions(candidates.rows).of(question.asked)
    tokens = candidates.rows.tokens[named]
    assert {TEXT[start:end] for start, end, *_ in tokens.tolist()} >= {"Lavrov"}
    assert "Gagloev" not in {TEXT[start:end] for start, end, *_ in tokens.tolist()}


@pytest.mark.parametrize(
    ("text", "question", "asked", "words"),
    [
        ("The town has 33 letters and three scripts.", "town", Kind.NUMBER, {"33", "three"}),
        ("It fell on 11 January 1966, a Monday.", "fell", Kind.TIME, {"11", "January", "11 January", "1966", "Monday"}),
        ("The road closed because of snow.", "road", Kind.REASON, {"because"}),
        ("They came by boat.", "came", Kind.MANNER, {"by"}),
        ("Yesterday Marat Kulakhmetov left.", "left", Kind.PERSON, {"Marat", "Kulakhmetov"}),
        ("The Ministry of Health wrote to Gori.", "wrote", Kind.ORGANISATION, {"Ministry", "Health", "Gori"}),
        ("The doors belong to the heritage office.", "doors", Kind.ORGANISATION, {"office"}),
        ("Nino left on the grounds that it rained.", "left", Kind.REASON, {"grounds"}),
        ("Директор объяснил это нехваткой снега.", "снег", Kind.REASON, {"объяснил", "нехваткой"}),
        ("ქარხანა ამას სეტყვას აბრალებს.", "ქარხანა", Kind.REASON, {"აბრალებს"}),
        ("В 1966 году открыли 6 станций.", "открыли", Kind.TIME, {"1966", "году"}),
        ("В 1966 году открыли 6 станций.", "открыли", Kind.NUMBER, {"6"}),
        ("მეტრო 1966 წელს გაიხსნა.", "მეტრო", Kind.TIME, {"1966", "წელს"}),
    ],
)
def test_what_may_be_the_answer_is_told_by_its_kind(text: str, question: str, asked: Kind, words: set[str]) -> None:
    _, candidates = found(Shelf(text), question)
    named = mentions(candidates.rows).of(asked)
    assert {text[start:end] for start, end, *_ in candidates.rows.tokens[named].tolist()} == words


def test_a_capital_at_the_beginning_of_a_sentence_makes_no_name() -> None:
    text = "Yesterday everybody left."
    _, candidates = found(Shelf(text), "left")
    assert not mentions(candidates.rows).of(Kind.PERSON).any()


def test_words_that_stand_together_in_the_question_count_more_where_they_do_in_the_sentence() -> None:
    shelf = Shelf("The old bridge of Gori fell.", "The bridge that we saw on the way, they say in Gori, is rather old.")
    question, candidates = found(shelf, "old bridge")
    together, apart = features(question, candidates).columns["pairs"]
    assert together > apart


def test_an_answer_near_the_words_of_the_question_counts_more() -> None:
    shelf = Shelf("The envoy Kulakhmetov came.", "The envoy came with a bag and a hat and an umbrella for Kulakhmetov.")
    question, candidates = found(shelf, "who is the envoy?")
    near, far = features(question, candidates).columns["answer_close"]
    assert near > far


def test_equal_sentences_score_the_same_wherever_they_stand() -> None:
    shelf = Shelf(*["Marat Kulakhmetov is Russia's envoy to Tskhinvali. It was long ago."] * 11)
    question, candidates = found(shelf, "who is Russia's envoy to Tskhinvali?")
    score = shipped().ranker.scores(features(question, candidates))
    assert len(set(score[::2].tolist())) == 1


def columns(text: str, question: str) -> dict[str, list[float]]:
    asked, candidates = found(Shelf(text), question)
    return {name: column.tolist() for name, column in features(asked, candidates).columns.items()}


@pytest.mark.parametrize(
    ("text", "question", "feature"),
    [
        ("The firm was set up in 1990. The company has a chief, Mike Coupe.", "who runs the company?", "meant"),
        ("She is a singer of note. Nino Kalandadze sang in Gori.", "Nino Kalandadze", "names_said"),
        ("The tower is 30 metres tall. The tower has 30 floors.", "how tall is the tower?", "unit"),
        ("It costs 5 dollars. It has 5 parts.", "how much does it cost?", "unit"),
        ("The lake is 30 metres deep. The lake has 30 tonnes of fish.", "how deep is the lake?", "unit"),
        ("The lake is 30 metres deep. The £31m lake is new.", "how deep is the lake?", "unit"),
        ("The bridge was closed in May. The bridge will be opened in June.", "when will the bridge open?", "future"),
        ("Marat Kulakhmetov came. The Kelva Express came.", "who came?", "plain_answer"),
        ("A train came. A veterinarian came.", "who came?", "answer"),
        ("Lee sings in Gori. Lee sings of Wendrik.", "where does Lee sing?", "plain_answer"),
        ("Lee is in the old prison. Lee is in good spirits.", "where is Lee?", "plain_answer"),
        ("Marat Kulakhmetov came. The Kelva Express came.", "who came?", "people"),
        ("Lee came from Moscow Bank. Lee came from the rain.", "who came?", "otherwise_named"),
        ("He came in June. He (born in May) came.", "when did he come?", "plain_answer"),
        ("A telescope is a tube. Look at it: here the old telescope stood.", "what is a telescope?", "defines"),
        ("The envoy spoke in Gori. He spoke. Envoys came.", "envoy", "pronoun_for_words"),
    ],
)
def test_a_feature_tells_one_sentence_from_another(text: str, question: str, feature: str) -> None:
    values = columns(text, question)[feature]
    assert len(set(values)) > 1, values
