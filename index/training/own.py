"""Learns from an owner's own questions: how much more or less each feature should count in their archive.

Only the direct weights of the shipped ranker are moved, and held back by a penalty: few questions tell a little.
"""

from collections.abc import Callable, Sequence
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
PENALTY = 30.0  # on the squares of the changes, of features of deviation 1
ROUNDS, RATE = 300, 0.05  # of gradient descent: changes less than .001 after 200


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, and what the ranker is shown of it: one of the candidates at least is right."""

    question: str
    example: Example


@dataclass(frozen=True, slots=True)
class HeldOut:
    """Questions that were not learnt from: how many had a right sentence first, and for which that has changed."""

    questions: int
    before: int
    better: tuple[str, ...]
    worse: tuple[str, ...]

    @property
    def after(self) -> int:
        return self.before + len(self.better) - len(self.worse)


@dataclass(frozen=True, slots=True)
class Trial:
    """What the ranker learnt, and what comes of it: the owner's questions are held out in folds."""

    ranker: Ranker
    own: HeldOut
    checks: HeldOut

    @property
    def is_better(self) -> bool:
        return self.own.after > self.own.before and self.checks.after >= self.checks.before


def trial(ranker: Ranker, own: Sequence[Asked]) -> Trial:
    examples = [one.example for one in own]
    without = [adjusted(ranker, [one for one in examples if one.fold != fold]) for fold in range(FOLDS)]
    found = adjusted(ranker, examples)
    return Trial(
        ranker=found,
        own=held_out(own, ranker, lambda example: without[example.fold]),
        checks=held_out(sample_questions(), ranker, lambda _: found),
    )


def held_out(asked: Sequence[Asked], ranker: Ranker, learnt: Callable[[Example], Ranker]) -> HeldOut:
    """`learnt`: the one to ask about an example, which did not learn from it."""
    outcomes = [
        (one.question, is_right(ranker, one.example), is_right(learnt(one.example), one.example)) for one in asked
    ]
    return HeldOut(
        questions=len(asked),
        before=sum(before for _, before, _ in outcomes),
        better=tuple(question for question, before, after in outcomes if after and not before),
        worse=tuple(question for question, before, after in outcomes if before and not after),
    )


def is_right(ranker: Ranker, example: Example) -> bool:
    return bool(example.right[int(np.argmax(ranker.scores(example.features)))])


def adjusted(ranker: Ranker, examples: Sequence[Example]) -> Ranker:
    """Conditional logistic regression: each question's right candidates against its others.

    What is read word by word is left as it is: some dozens of questions cannot tell what its sums mean.
    """
    if not examples:
        return ranker
    named = len(ranker.names)
    columns = [ranker.columns(example.features)[:, :named] for example in examples]
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
    direct = ranker.direct.copy()
    direct[:named] += change / scale
    return replace(ranker, direct=direct)


def softmax(scores: NDArray[np.float64]) -> NDArray[np.float64]:
    odds = np.exp(scores - scores.max())
    chances: NDArray[np.float64] = odds / odds.sum()
    return chances


def asked_of(questions: Sequence[AskedQuestion], archive: Archive) -> list[Asked]:
    """Of the questions that have an answer, those whose right sentence is found at all."""
    with closing(Answerer(archive)) as answerer:
        retriever = answerer.retriever()
        found = [(one, example_of(one, retriever, archive)) for one in questions if one.kind == "answerable"]
    return [Asked(one.question, example) for one, example in found if example is not None and example.right.any()]


def sample_questions() -> list[Asked]:
    with (
        TemporaryDirectory(prefix="tsitata-") as data,
        as_file(files("index") / "samples") as samples,
        as_file(files("index.models") / CHECKS) as checks,
        Store(Path(data)) as store,
    ):
        Reindexer(store).add([samples], Details())
        questions, _ = checked(read_questions(checks)[0], store.article)
        return asked_of(questions, store)
