"""Which sentences are read at all."""

import numpy as np

from index.choosing import choose
from index.question import read_question
from index.shortlist import SHORTLISTED, shortlist
from tests.index.shelf import Shelf, retriever_of
from tests.index.visit import found

ENVOY = "Marat Kulakhmetov is Russia's envoy to Tskhinvali."


def crowd() -> Shelf:
    return Shelf(*[f"The envoy number {number} rested. It rained in Gori." for number in range(60)], ENVOY)


def test_of_many_the_most_promising_are_read() -> None:
    _, candidates = found(crowd(), "who is Russia's envoy to Tskhinvali?")
    assert len(candidates.place) > SHORTLISTED
    read = shortlist(candidates, np.zeros(len(candidates.place)))
    assert read.sum() == SHORTLISTED
    best = candidates.inside.sum(axis=1).argmax()
    assert read[best]
    kept = candidates.kept(read)
    assert len(kept.rows.spans) == SHORTLISTED
    assert kept.article.tolist() == candidates.article[read].tolist()
    assert kept.rows.owner.max() < SHORTLISTED


def test_of_few_all_are_read() -> None:
    _, candidates = found(Shelf(ENVOY), "who is the envoy?")
    assert shortlist(candidates, np.zeros(len(candidates.place))).all()


def test_what_is_known_beside_the_words_counts() -> None:
    _, candidates = found(crowd(), "who is Russia's envoy to Tskhinvali?")
    known = np.zeros(len(candidates.place))
    last = int(np.argmin(candidates.inside.sum(axis=1)))
    known[last] = 100.0
    assert shortlist(candidates, known)[last]


def test_the_best_of_many_is_chosen() -> None:
    choice = choose(read_question("who is Russia's envoy to Tskhinvali?"), retriever_of(crowd()))
    assert choice is not None
    assert choice.sentences[0].end == len(ENVOY)
