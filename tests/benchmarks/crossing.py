"""Questions of one language over articles of another: python -m tests.benchmarks.crossing [--model FILE|FOLDER]

What is said of how sure an answer is was fitted on half of the questions (the translations of one question are in one
half): fitted on each half, it is printed for the other. The sets lie beside the repository.
"""

import argparse
import math
import tempfile
import zlib
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass
from itertools import permutations
from pathlib import Path

import numpy as np

from index.answer import Answerer
from index.confidence import DOUBT_ACROSS, SCALE_ACROSS, enough_across
from index.crossing import choose_translated
from index.domain import SURE_ENOUGH
from index.evaluation import AskedQuestion, Corpus, Document, is_right, read_rows
from index.folds import FOLDS, fold_of
from index.learned import Learned, read_all_learned
from index.question import read_question
from index.quoting import citations

FOLDER = Path(__file__).parents[3] / "shared" / "eval"
FAMILIES = {"news3": ("en", "ru", "ka"), "xquad": ("en", "ru")}  # the same questions in each language
STEPS = 50  # of Newton's method, which needs ten


@dataclass(frozen=True, slots=True)
class Asked:
    pair: str
    half: int
    kind: str
    right: bool
    log_odds: float  # as if it had been asked in the language of the articles
    may_answer: bool  # nothing else speaks against it


def main(folder: Path = FOLDER) -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition(":")[0] + ".")
    parser.add_argument(
        "--model", type=Path, help="a file of what was learnt, or a folder of five, each for questions of its fold"
    )
    model = parser.parse_args().model
    models = read_all_learned(model) if model else [None]
    found = [
        one
        for family, languages in FAMILIES.items()
        for asked, written in permutations(languages, 2)
        if (folder / f"{family}_{asked}").exists()
        for one in asked_across(folder, family, asked, written, models)
    ]
    if not found:
        print(f"nothing to measure: {folder} is not there")
        return
    print(table("as shipped", found, SCALE_ACROSS, DOUBT_ACROSS))
    for half in (0, 1):
        fitted = fit([one for one in found if one.half != half])
        print(table(f"\nhalf {half}, fitted on the other", [one for one in found if one.half == half], *fitted))
    print("\nfitted on all: SCALE_ACROSS {:.2f}, DOUBT_ACROSS {:.2f}".format(*fit(found)))


def asked_across(
    folder: Path, family: str, asked: str, written: str, models: Sequence[Learned | None]
) -> Iterator[Asked]:
    answers = {own(one.id): one for one in read_rows(folder / f"{family}_{written}" / "questions.jsonl", AskedQuestion)}
    questions = read_rows(folder / f"{family}_{asked}" / "questions.jsonl", AskedQuestion)
    corpus = read_rows(folder / f"{family}_{written}" / "corpus.jsonl", Document)
    with ExitStack() as stack:
        index = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        archive = Corpus(corpus, index)
        answerers = [stack.enter_context(closing(Answerer(archive, model))) for model in models]
        for question in questions:
            answerer = answerers[fold_of(question.group or question.id) if len(models) == FOLDS else 0]
            retriever = answerer.retriever()
            choice = choose_translated(read_question(question.question), retriever, frozenset({written}))
            answer = answers[own(question.id)]
            cited = citations(choice.sentences[:1], retriever, archive.load) if choice else []
            sure = min(max(choice.confidence, 1e-9), 1 - 1e-9) if choice else 1e-9
            yield Asked(
                pair=f"{family} {asked} → {written}",
                half=zlib.crc32(own(question.id).encode()) % 2,
                kind=question.kind,
                right=question.kind == "answerable" and any(is_right(answer, one) for one in cited),
                log_odds=math.log(sure / (1 - sure)),
                may_answer=choice is not None and not choice.is_beside_the_point,
            )


def own(question_id: str) -> str:
    """What a question's id is in every language."""
    return question_id.partition(":")[2]


def fit(asked: Sequence[Asked]) -> tuple[float, float]:
    """Scale and doubt by logistic regression; each pair of languages counts the same."""
    pairs = [one.pair for one in asked]
    weights = np.array([1 / pairs.count(pair) for pair in pairs])
    inputs = np.array([[one.log_odds, 1.0] for one in asked])
    right = np.array([one.right for one in asked], np.float64)
    found = np.zeros(2)
    for _ in range(STEPS):
        told = 1 / (1 + np.exp(-inputs @ found))
        slope = inputs.T @ (weights * (told - right))
        found -= np.linalg.solve((inputs * (weights * told * (1 - told))[:, None]).T @ inputs, slope)
    return float(found[0]), math.exp(-float(found[1]))


def table(title: str, asked: Sequence[Asked], scale: float, doubt: float) -> str:
    lines = [f"{title}: scale {scale:.2f}, doubt {doubt:.2f}, given from {enough_across(SURE_ENOUGH):.2f} on"]
    lines.append(
        f"{'':18}{'right first':>12}{'given':>7}{'right':>7}{'precision':>11}{'declined: elsewhere':>21}{'unsaid':>8}"
    )
    for pair in dict.fromkeys(one.pair for one in asked):
        here = [one for one in asked if one.pair == pair]
        given = [one for one in here if one.may_answer and is_enough(one.log_odds, scale, doubt)]
        answerable = [one for one in here if one.kind == "answerable"]
        right = sum(one.right for one in given)
        lines.append(
            f"{pair:18}{sum(one.right for one in answerable) / len(answerable):12.3f}{len(given):7}{right:7}"
            f"{right / max(1, len(given)):11.3f}{declined(here, given, 'out_of_corpus'):>21}"
            f"{declined(here, given, 'adversarial'):>8}"
        )
    return "\n".join(lines)


def is_enough(log_odds: float, scale: float, doubt: float) -> bool:
    return 1 / (1 + math.exp(-scale * log_odds) * doubt) >= enough_across(SURE_ENOUGH)


def declined(asked: Sequence[Asked], given: Sequence[Asked], kind: str) -> str:
    of_kind = [one for one in asked if one.kind == kind]
    return f"{sum(one not in given for one in of_kind) / len(of_kind):.2f}" if of_kind else "-"


if __name__ == "__main__":
    main()
