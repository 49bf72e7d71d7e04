"""An owner's own questions teach the ranker what counts in their archive, if it is better for it."""

from dataclasses import replace

import numpy as np
import pytest

from index.evaluation import AskedQuestion
from index.features import Features
from index.features.word_by_word import HELD, OF_WORD, WordByWord
from index.learned import shipped
from index.training.examples import Example
from index.training.own import Asked, HeldOut, Trial, adjusted, asked_of, held_out, is_right, sample_questions, trial
from tests.index.shelf import Shelf


def questions(count: int, liked: str) -> list[Asked]:
    """Whose right sentence is the one that has most of the feature `liked`, whatever else it has."""
    random = np.random.default_rng(7)
    ranker = shipped().ranker
    found = []
    for number in range(count):
        columns = {name: random.random(8) for name in ranker.names}
        right = columns[liked] == columns[liked].max()
        words = WordByWord(np.ones((1, len(OF_WORD))), np.ones((8, 1, len(HELD))), np.ones(1), (0,))
        features = Features(columns, dict.fromkeys(ranker.asked, 0.5), words, np.arange(8))
        found.append(Asked(f"question {number}", Example("answerable", features, right, number % 5, None)))
    return found


def test_what_the_owner_s_questions_show_is_learnt_and_kept_on_questions_not_learnt_from() -> None:
    own = questions(120, "length")
    tried = trial(shipped().ranker, own)
    assert tried.own.after > tried.own.before + 20
    assert (tried.own.questions, tried.checks.questions) == (120, len(sample_questions()))


def test_the_questions_that_became_right_or_wrong_are_those_that_the_counts_differ_by() -> None:
    own, shipped_ranker = questions(60, "length"), shipped().ranker
    learnt = adjusted(shipped_ranker, [one.example for one in questions(60, "times")])
    found = held_out(own, shipped_ranker, lambda _: learnt)
    right_before = {one.question for one in own if is_right(shipped_ranker, one.example)}
    right_after = {one.question for one in own if is_right(learnt, one.example)}
    assert (found.before, found.after) == (len(right_before), len(right_after))
    assert set(found.better) == right_after - right_before
    assert set(found.worse) == right_before - right_after
    assert found.better
    assert found.worse


def test_nothing_is_learnt_from_nothing() -> None:
    assert adjusted(shipped().ranker, []) is shipped().ranker


def test_it_is_better_only_where_it_is_so_on_new_questions_and_no_worse_on_the_samples() -> None:
    more, same = HeldOut(40, 20, ("a", "b"), ("c",)), HeldOut(80, 50, ("a",), ("b",))
    better = Trial(shipped().ranker, own=more, checks=same)
    assert better.is_better
    assert not replace(better, own=same).is_better
    assert not replace(better, checks=replace(same, better=())).is_better


def test_the_sample_questions_are_found_and_most_of_them_answered() -> None:
    checks = sample_questions()
    assert len(checks) >= 80
    assert sum(is_right(shipped().ranker, one.example) for one in checks) > len(checks) / 2


@pytest.mark.parametrize(
    ("asked", "right"),
    [
        ({"answers": ["Marat Kulakhmetov"]}, [True, False]),
        ({"articles": ["0"]}, [True, True]),
        ({"articles": ["0"], "answers": ["It rained"]}, [False, True]),
        ({"answers": ["Nino"]}, None),  # nobody says so
    ],
)
def test_a_right_sentence_is_what_the_question_says_it_is(
    asked: dict[str, list[str]], right: list[bool] | None
) -> None:
    shelf = Shelf("Marat Kulakhmetov is Russia's envoy to Tskhinvali. It rained on the envoy.")
    row = {"id": "1", "question": "Who is the envoy?", "kind": "answerable", **asked}
    question = AskedQuestion.model_validate(row)
    found = asked_of([question], shelf)
    assert [one.example.right.tolist() for one in found] == ([] if right is None else [right])
