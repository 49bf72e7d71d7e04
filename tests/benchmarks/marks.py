"""How often the words marked in an answer are the answer: python -m tests.benchmarks.marks

On sets that say which words answer, in sentences that are right: a mark is right where it has words in common with an
answer, and is no longer than TOO_LONG times that. And of marks that a reader checked one by one, in whatever sentence
was quoted (marks_checked.jsonl), those that are shown still. `--model` takes a file that index.training wrote, or the
folder of five: then each question is answered, and its answer marked, by what has learnt nothing of its article. The
sets lie beside the repository; two minutes.
"""

import argparse
import json
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass
from pathlib import Path

from index.analysis import terms
from index.answer import Answerer
from index.domain import Answer
from index.evaluation import AskedQuestion, Corpus, Document, is_right, read_rows, share
from index.folds import FOLDS, fold_of
from index.learned import Learned, read_all_learned

FOLDER = Path(__file__).parents[3] / "shared" / "eval"
SETS = ("squad2_en", "xquad_en", "tydi_en", "news3_en", "xquad_ru", "tydi_ru", "news3_ru", "news3_ka")
CHECKED = Path(__file__).parent / "marks_checked.jsonl"
FACTUAL = ("person", "place", "organisation", "time", "number")
TOO_LONG = 3  # times as many words as the answer has, at least five
SHORT = 5


@dataclass(frozen=True, slots=True)
class Marked:
    group: str  # the kind that was asked for
    checked: bool | None  # what the reader said of the mark; None where it was not shown then
    marked: str | None  # None where nothing was
    in_right: bool  # the sentence is right
    right: bool  # the mark is, too
    question: AskedQuestion


def marked(name: str, models: Sequence[Learned | None]) -> Iterator[Marked]:
    documents = read_rows(FOLDER / name / "corpus.jsonl", Document)
    verdicts = {
        (row["set"], row["question_id"], row["article"], row["start"], row["end"]): bool(row["right"])
        for row in map(json.loads, CHECKED.read_text(encoding="utf-8").splitlines())
    }
    questions = [one for one in read_rows(FOLDER / name / "questions.jsonl", AskedQuestion) if one.kind == "answerable"]
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        answerers = [stack.enter_context(closing(Answerer(Corpus(documents, folder), model))) for model in models]
        for question in questions:
            fold = fold_of(question.group or question.id) if len(answerers) == FOLDS else 0
            given = answerers[fold].answer(question.question)
            if not isinstance(given, Answer) or given.asked not in FACTUAL:
                continue
            cited = given.citations[0]
            text = " … ".join(cited.article.text[mark.start : mark.end] for mark in cited.marks) or None
            verdict = verdicts.get((name, question.id, cited.article.id, *cited.marks[0])) if cited.marks else None
            right = is_right(question, cited)
            if right or verdict is not None:
                is_good = text is not None and right and is_answer(text, question.answers)
                yield Marked(str(given.asked), verdict, text, right, is_good, question)


def is_answer(mark: str, answers: Sequence[str]) -> bool:
    said = terms(mark)
    for answer in answers:
        wanted = terms(answer)
        if set(said) & set(wanted) and len(said) <= max(SHORT, TOO_LONG * len(wanted)):
            return True
    return False


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition(":")[0] + ".")
    parser.add_argument("--model", type=Path, help="what was learnt: a file, or a folder with one for each fold")
    model = parser.parse_args().model
    if not FOLDER.is_dir():
        print(f"nothing is measured: {FOLDER} is not there")
        return
    models = read_all_learned(model) if model else [None]
    everything: list[Marked] = []
    for name in SETS:
        found = list(marked(name, models))
        everything += found
        show(name, found)
    for kind in FACTUAL:
        show(kind, [one for one in everything if one.group == kind])
    show("all", everything)


def show(name: str, found: Sequence[Marked]) -> None:
    here = [one for one in found if one.in_right]
    shown = [one for one in here if one.marked is not None]
    checked = [one.checked for one in found if one.checked is not None]
    print(
        f"{name:14} right answers {len(here):5}  marked {share(one.marked is not None for one in here):.3f}"
        f"  right {share(one.right for one in shown):.3f}  by a reader {share(iter(checked)):.3f} of {len(checked)}",
        flush=True,
    )


if __name__ == "__main__":
    main()
