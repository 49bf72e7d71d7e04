"""Makes the file that sentences are chosen by: python -m index.training SET…

A SET is a folder with corpus.jsonl and questions.jsonl, as `tsitata eval` takes them; "group" in a question says which
article it is about. SET=2 counts each of its questions twice, SET=2@wiki makes it one of a family. First the sets are
judged in five folds by group, always by what has learnt nothing of the fold; then all are learnt from, and what was
learnt is written. 22,000 questions take six minutes; --families and --ablate some minutes more for each line.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path

from index.judging.shares import calibration_error, reliability
from index.learned import FOLD, Learned, write_learned
from index.ranking import Ranker
from index.training.sets import (
    Set,
    calibrated,
    in_folds,
    marking,
    read_set,
    right_first,
    told,
    trained,
    without_family,
    without_features,
    without_words,
)


def main() -> None:
    about = (__doc__ or "").split("\n\n", 1)[1]
    parser = argparse.ArgumentParser(prog="python -m index.training", description=about)
    parser.add_argument("sets", nargs="+", metavar="SET")
    parser.add_argument("--also", nargs="*", default=[], metavar="SET", help="learnt from, but not judged")
    parser.add_argument("--out", type=Path, metavar="FILE", help="write what is learnt from all to this file")
    parser.add_argument("--folds", type=Path, metavar="FOLDER", help="write what is learnt without each fold there")
    parser.add_argument("--families", action="store_true", help="judge each family without having learnt from it")
    parser.add_argument("--ablate", action="store_true", help="judge without each group of features")
    asked = parser.parse_args()
    sets = [read_set(name, is_judged=True) for name in asked.sets]
    sets += [read_set(name, is_judged=False) for name in asked.also]
    rankers = learn(asked.folds, asked.out, sets)
    show("", [one.examples.name for one in judged(sets)])
    show("at best", [f"{one.examples.ceiling:.3f}" for one in judged(sets)])
    show("all", shares(sets, rankers))
    bins = reliability(told(sets, rankers))
    for one in bins:
        print(f"{one.start:.1f} to {one.end:.1f} sure: {one.right.value:.3f} of {one.right.of:,} are right")
    print(f"calibration error {calibration_error(bins):.3f}", flush=True)
    if asked.families:
        families = dict.fromkeys(one.family for one in judged(sets))
        unseen = {family: in_folds(without_family(sets, family)) for family in families}
        show("without family", [share for one in judged(sets) for share in shares([one], unseen[one.family])])
    if asked.ablate:
        for group, names in sets[0].examples.found[0].features.groups.items():
            left = without_features(sets, names)
            show(f"without {group}", shares(left, in_folds(left)))
        left = without_words(sets)
        show("without words", shares(left, in_folds(left)))


def learn(folds: Path | None, out: Path | None, sets: Sequence[Set]) -> list[Ranker]:
    """Gives the rankers of the folds."""
    rankers = in_folds(sets)
    if folds:
        folds.mkdir(parents=True, exist_ok=True)
        for fold, ranker in enumerate(rankers):
            learned = Learned(ranker, calibrated(sets, rankers, fold), marking(sets, fold))
            write_learned(learned, folds / FOLD.format(fold))
    if out:
        write_learned(Learned(trained(sets), calibrated(sets, rankers), marking(sets)), out)
    return rankers


def judged(sets: Sequence[Set]) -> list[Set]:
    return [one for one in sets if one.is_judged]


def shares(sets: Sequence[Set], rankers: Sequence[Ranker]) -> list[str]:
    return [f"{right_first(one.examples, rankers).mean():.3f}" for one in judged(sets)]


def show(name: str, cells: Sequence[str]) -> None:
    print(f"{name:22}", *(f"{cell:>9.9}" for cell in cells), flush=True)


if __name__ == "__main__":
    main()
