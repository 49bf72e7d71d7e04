"""What is lost where a question is written as people write: python -m tests.benchmarks.misspelt [--model FOLDER]

Each question of the sets beside the repository (of the large ones a sample, of the small ones several times) is asked
as it stands and in each way of tests/benchmarks/ways_of_writing.py, which are the same at every run. Three minutes.
"""

import argparse
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass
from pathlib import Path
from random import Random

from index.answer import Answerer
from index.domain import Answer
from index.evaluation import AskedQuestion, Corpus, Document, is_right, read_rows, share
from index.folds import FOLDS, fold_of
from index.learned import Learned, read_all_learned
from tests.benchmarks.ways_of_writing import WAYS, ways_in

FOLDER = Path(__file__).parents[3] / "shared" / "eval"
SETS = ("news3_en", "news3_ru", "news3_ka", "xquad_en", "xquad_ru")
QUESTIONS = 400  # of a set, about
AS_ASKED = "as asked"


@dataclass(frozen=True, slots=True)
class Asked:
    name: str  # of the set
    way: str
    kind: str
    right: bool  # the best citation, whether given or not, is a sentence that answers
    given: bool


def measure(name: str, models: Sequence[Learned | None]) -> Iterator[Asked]:
    documents = read_rows(FOLDER / name / "corpus.jsonl", Document)
    questions = read_rows(FOLDER / name / "questions.jsonl", AskedQuestion)
    questions = Random(1).sample(questions, min(QUESTIONS, len(questions)))
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        answerers = [stack.enter_context(closing(Answerer(Corpus(documents, folder), model))) for model in models]
        for question in questions:
            fold = fold_of(question.group or question.id) if len(answerers) == FOLDS else 0
            for way, written in written_ways(question, name[-2:], times=QUESTIONS // len(questions)):
                yield asked(answerers[fold], name, way, question, written)


def written_ways(question: AskedQuestion, language: str, times: int) -> Iterator[tuple[str, str]]:
    yield AS_ASKED, question.question
    for name, way in ways_in(language).items():
        for time in range(times):
            yield name, way(question.question, language, Random(f"{name} {time} {question.id}"))


def asked(answerer: Answerer, name: str, way: str, question: AskedQuestion, written: str) -> Asked:
    given = answerer.answers(written)[-1]  # a story may hold questions of its own
    best = given.citations if isinstance(given, Answer) else given.best
    right = bool(best) and is_right(question, best[0])
    return Asked(name, way, question.kind, right, isinstance(given, Answer))


def table(found: Sequence[Asked]) -> str:
    lines = [f"{'':10}{'':15}{'questions':>9}{'right first':>13}{'lost':>7}{'given right':>13}{'lost':>7}"
             f"{'of given':>10}{'declined: elsewhere':>21}{'unsaid':>8}"]  # fmt: skip
    for name in dict.fromkeys(one.name for one in found):
        usual = [one for one in found if one.name == name and one.way == AS_ASKED]
        for way in (AS_ASKED, *WAYS):
            here = [one for one in found if one.name == name and one.way == way]
            if here:
                lines.append(f"{name:10}{way:15}" + _figures(here, usual))
    return "\n".join(lines)


def _figures(here: Sequence[Asked], usual: Sequence[Asked]) -> str:
    first, usual_first = (_of_answerable(asked, lambda one: one.right) for asked in (here, usual))
    given, usual_given = (_of_answerable(asked, lambda one: one.right and one.given) for asked in (here, usual))
    precision = share(one.right for one in here if one.given)
    elsewhere, unsaid = (
        share(not one.given for one in here if one.kind == kind) for kind in ("out_of_corpus", "adversarial")
    )
    count = sum(one.kind == "answerable" for one in here)
    return (
        f"{count:9}{first:13.3f}{usual_first - first:7.3f}{given:13.3f}{usual_given - given:7.3f}"
        f"{precision:10.3f}{elsewhere:21.3f}{unsaid:8.3f}"
    )


def _of_answerable(asked: Sequence[Asked], holds: Callable[[Asked], bool]) -> float:
    return share(holds(one) for one in asked if one.kind == "answerable")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition(":")[0] + ".")
    parser.add_argument(
        "--model", type=Path, help="a file of what was learnt, or a folder of five, each for questions of its fold"
    )
    model = parser.parse_args().model
    if not FOLDER.is_dir():
        print(f"nothing is measured: {FOLDER} is not there")
        return
    models = read_all_learned(model) if model else [None]
    print(table([one for name in SETS for one in measure(name, models)]))


if __name__ == "__main__":
    main()
