"""Learns from an owner's own questions: how much more or less each feature should count in their archive.

Only the direct weights of the shipped ranker are moved, and held back by a penalty: few questions tell a little.
"""

from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from importlib.resources import as_file, files
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from numpy.typing import NDArray

from index.answer import Answerer
from index.archive import Archive
from index.domain import Details
from index.evaluation import AskedQuestion
from index.folds import FOLDS
from index.judging.questions import checked, read_questions
from index.ranking import Ranker
from index.reindex import Reindexer
from index.store import Store
from index.training.examples import Example, example_of

CHECKS = "checks.jsonl"  # questions over the sample articles: what was learnt elsewhere must not spoil them
LEAST = 30  # questions: from fewer one learns what chance says
PENALTY = 10.0  # on the squares of the changes, of features of deviation 1
ROUNDS, RATE = 300, 0.05  # of gradient descent: changes less than .001 after 200


@dataclass(frozen=True, slots=True)
class Trial:
    """How many questions have a right sentence first, before and after; the owner's in folds."""

    ranker: Ranker
    questions: int
    before: int
    after: int
    checks: int
    checks_before: int
    checks_after: int

    @property
    def is_better(self) -> bool:
        return self.after > self.before and self.checks_after >= self.checks_before


def trial(ranker: Ranker, own: Sequence[Example]) -> Trial:
    """Of examples with a right candidate."""
    adjusted_without = [adjusted(ranker, [one for one in own if one.fold != fold]) for fold in range(FOLDS)]
    found = adjusted(ranker, own)
    checks = sample_examples()
    return Trial(
        ranker=found,
        questions=len(own),
        before=sum(is_right(ranker, one) for one in own),
        after=sum(is_right(adjusted_without[one.fold], one) for one in own),
        checks=len(checks),
        checks_before=sum(is_right(ranker, one) for one in checks),
        checks_after=sum(is_right(found, one) for one in checks),
    )


def is_right(ranker: Ranker, example: Example) -> bool:
    return bool(example.right[int(np.argmax(ranker.scores(example.features)))])


def adjusted(ranker: Ranker, examples: Sequence[Example]) -> Ranker:
    """Conditional logistic regression: each question's right candidates against its others."""
    if not examples:
        return ranker
    columns = [ranker.columns(example.features) for example in examples]
    scale = np.concatenate(columns).std(axis=0) + 1e-3
    columns = [column / scale for column in columns]
    shipped = [ranker.scores(example.features) for example in examples]
    change = np.zeros(len(scale))
    for _ in range(ROUNDS):
        slope = PENALTY * change
        for column, score, example in zip(columns, shipped, examples, strict=True):
            chance = softmax(score + column @ change)
            right = chance * example.right
            slope += column.T @ (chance - right / right.sum())
        change -= RATE * slope / len(examples)
    return replace(ranker, direct=ranker.direct + change / scale)


def softmax(scores: NDArray[np.float64]) -> NDArray[np.float64]:
    odds = np.exp(scores - scores.max())
    chances: NDArray[np.float64] = odds / odds.sum()
    return chances


def examples_of_archive(questions: Sequence[AskedQuestion], archive: Archive) -> list[Example]:
    """Of the questions that have an answer, those whose right sentence is found at all."""
    with closing(Answerer(archive)) as answerer:
        retriever = answerer.retriever()
        found = [example_of(one, retriever, archive) for one in questions if one.kind == "answerable"]
    return [one for one in found if one is not None and one.right.any()]


def sample_examples() -> list[Example]:
    with (
        TemporaryDirectory(prefix="tsitata-") as data,
        as_file(files("index") / "samples") as samples,
        as_file(files("index.models") / CHECKS) as checks,
        Store(Path(data)) as store,
    ):
        Reindexer(store).add([samples], Details())
        questions, _ = checked(read_questions(checks)[0], store.article)
        return examples_of_archive(questions, store)
