"""An owner's own questions teach the ranker what counts in their archive, if it is better for it."""

from dataclasses import replace

import numpy as np
import pytest

from index.evaluation import AskedQuestion
from index.features import Features
from index.learned import shipped
from index.training.examples import Example
from index.training.own import Trial, adjusted, examples_of_archive, is_right, sample_examples, trial
from tests.index.shelf import Shelf


def examples(count: int, liked: str) -> list[Example]:
    """Whose right sentence is the one that has most of the feature `liked`, whatever else it has."""
    random = np.random.default_rng(7)
    ranker = shipped().ranker
    found = []
    for number in range(count):
        columns = {name: random.random(8) for name in ranker.names}
        right = columns[liked] == columns[liked].max()
        features = Features(columns, dict.fromkeys(ranker.asked, 0.5), np.arange(8))
        found.append(Example("answerable", features, right, number % 5))
    return found


def test_what_the_owner_s_questions_show_is_learnt_and_kept_on_questions_not_learnt_from() -> None:
    own = examples(120, "length")
    tried = trial(shipped().ranker, own)
    assert tried.after > tried.before + 20
    assert (tried.questions, tried.checks) == (120, len(sample_examples()))


def test_nothing_is_learnt_from_nothing() -> None:
    assert adjusted(shipped().ranker, []) is shipped().ranker


def test_it_is_better_only_where_it_is_so_on_new_questions_and_no_worse_on_the_samples() -> None:
    better = Trial(shipped().ranker, questions=40, before=20, after=21, checks=80, checks_before=50, checks_after=50)
    assert better.is_better
    assert not replace(better, after=20).is_better
    assert not replace(better, checks_after=49).is_better


def test_the_sample_questions_are_found_and_most_of_them_answered() -> None:
    checks = sample_examples()
    assert len(checks) >= 80
    assert sum(is_right(shipped().ranker, one) for one in checks) > len(checks) / 2


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
    found = examples_of_archive([question], shelf)
    assert [example.right.tolist() for example in found] == ([] if right is None else [right])
