"""Sets of questions to what is learnt from them: from all, or in folds, each from what is not in it."""

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from index.arrays import Bools
from index.confidence import signals
from index.confidence_model import Confidence
from index.features import Features
from index.folds import FOLDS
from index.marks import Marker
from index.ranking import Ranker
from index.training.calibration import fit
from index.training.examples import Example, Examples, read_examples, read_small_archives
from index.training.network import train
from index.training.spans import fit_marker

SHOWN_EVERY = 500  # questions: some seconds
SMALL_ARCHIVES = (1, 10)  # articles
SMALL_WEIGHT = 0.5  # of a question to one of these, where confidence is learnt
TEMPTING_WEIGHT = 0.7  # of one that no article answers though it seems so: sets have more of them than readers ask


@dataclass(frozen=True, slots=True)
class Set:
    examples: Examples
    small: tuple[Example, ...]  # the same questions, put to small archives
    weight: float
    family: str  # of sets that are alike
    is_judged: bool  # others are only learnt from


def read_set(named: str, *, is_judged: bool) -> Set:
    """Named as FOLDER, FOLDER=WEIGHT or FOLDER=WEIGHT@FAMILY."""
    named, _, family = named.partition("@")
    folder, _, weight = named.partition("=")
    path = Path(folder)

    def progress(done: int, of: int) -> None:
        if done % SHOWN_EVERY == 0 or done == of:
            print(f"{path.name}: {done:,} of {of:,} questions", file=sys.stderr)

    examples = read_examples(path, progress)
    small = [one for articles in SMALL_ARCHIVES for one in read_small_archives(path, articles)] if is_judged else []
    return Set(examples, tuple(small), float(weight or 1), family or path.name, is_judged)


def in_folds(sets: Sequence[Set]) -> list[Ranker]:
    return [trained(sets, without=fold) for fold in range(FOLDS)]


def trained(sets: Sequence[Set], without: int | None = None) -> Ranker:
    used = [(example, weight) for example, weight in learnt_from(sets, without) if example.right.any()]
    return train([example for example, _ in used], [weight for _, weight in used])


def marking(sets: Sequence[Set], without: int | None = None) -> Marker:
    used = [(example.spans, weight) for example, weight in learnt_from(sets, without) if example.spans is not None]
    return fit_marker([spans for spans, _ in used], [weight for _, weight in used])


def learnt_from(sets: Sequence[Set], without: int | None) -> Iterator[tuple[Example, float]]:
    """All examples but those of one fold."""
    for one in sets:
        for example in one.examples.found:
            if example.fold != without or not one.is_judged:
                yield example, one.weight


def calibrated(sets: Sequence[Set], rankers: Sequence[Ranker], without: int | None = None) -> Confidence:
    """On how well each fold's ranker chooses in that fold, of which it has learnt nothing."""
    used = [(example, weight) for example, weight in asked(sets) if example.fold != without]
    scores = [rankers[example.fold].scores(example.features) for example, _ in used]
    return fit(
        [signals(example.features, score) for (example, _), score in zip(used, scores, strict=True)],
        [bool(example.right[int(np.argmax(score))]) for (example, _), score in zip(used, scores, strict=True)],
        [example.kind for example, _ in used],
        [weight for _, weight in used],
    )


def told(sets: Sequence[Set], rankers: Sequence[Ranker]) -> Iterator[tuple[float, bool]]:
    """Of each question to a whole archive how sure it is said to be, and whether it is right: all by folds."""
    for fold in range(FOLDS):
        confidence = calibrated(sets, rankers, fold)
        for one in sets:
            for example in one.examples.found if one.is_judged else ():
                if example.fold == fold:
                    scores = rankers[fold].scores(example.features)
                    yield confidence.of(signals(example.features, scores)), bool(example.right[int(np.argmax(scores))])


def asked(sets: Sequence[Set]) -> Iterator[tuple[Example, float]]:
    """With what each counts where confidence is learnt: as one question, so that it is what happens."""
    for one in sets:
        if one.is_judged:
            for example in one.examples.found:
                yield example, TEMPTING_WEIGHT if example.kind == "adversarial" else 1.0
            yield from ((example, SMALL_WEIGHT) for example in one.small)


def without_family(sets: Sequence[Set], family: str) -> list[Set]:
    return [one for one in sets if one.family != family]


def without_features(sets: Sequence[Set], names: Sequence[str]) -> list[Set]:
    """As if there were no such features."""

    def lacking(features: Features) -> Features:
        return replace(features, columns={name: of for name, of in features.columns.items() if name not in names})

    return changed(sets, lacking)


def without_words(sets: Sequence[Set]) -> list[Set]:
    """As if no sentence were read word by word."""

    def lacking(features: Features) -> Features:
        return replace(features, word_by_word=features.word_by_word.unread())

    return changed(sets, lacking)


def changed(sets: Sequence[Set], change: Callable[[Features], Features]) -> list[Set]:
    def changed_one(example: Example) -> Example:
        return replace(example, features=change(example.features))

    return [
        replace(one, examples=replace(one.examples, found=tuple(map(changed_one, one.examples.found)))) for one in sets
    ]


def right_first(examples: Examples, rankers: Sequence[Ranker]) -> Bools:
    """Of each question that has an answer, whether a right sentence comes first, by the ranker of its fold."""
    answerable = [example for example in examples.found if example.kind == "answerable"]
    found = [one.right[int(np.argmax(rankers[one.fold].scores(one.features)))] for one in answerable]
    return np.array([*found, *[False] * (examples.answerable - len(found))], np.bool_)
