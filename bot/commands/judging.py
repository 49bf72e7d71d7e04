"""The command that judges the answers: eval."""

import datetime as dt
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.commands.opening import keep_dictionaries, opened
from bot.commands.usage import Command
from bot.complaints import complain

if TYPE_CHECKING:  # at run time only inside the commands, so that `tsitata --help` is there at once
    from index.errors import UnreadableError
    from index.evaluation import Evaluation, Progress
    from index.judging.comparison import Comparison
    from index.judging.report import Report
    from index.learned import Learned

commands = typer.Typer()

COMPLAINTS = 20  # bad rows that are named one by one
KINDS_OF_REPORT = (".html", ".json")


def corpus_and_questions(files: list[Path]) -> list[Path]:
    if len(files) > 2:
        raise typer.BadParameter("name a file of questions, or a corpus and a file of questions")
    return files


def reports(files: list[Path] | None) -> list[Path] | None:
    for file in files or ():
        if file.suffix.lower() not in KINDS_OF_REPORT:
            raise typer.BadParameter(f"{file}: name a file that ends in .html or .json")
    return files


Files = Annotated[
    list[Path],
    typer.Argument(
        metavar="[CORPUS.jsonl] QUESTIONS",
        help="The questions, a table (.csv) or lines of JSON (.jsonl). They are put to your archive, or to the"
        " documents of a corpus: id, title, lang, text.",
        callback=corpus_and_questions,
    ),
]
Reports = Annotated[
    list[Path] | None,
    typer.Option(
        metavar="FILE",
        callback=reports,
        help="Write all that was found to this file: .html to be read, .json to be compared with later. May be given"
        " several times.",
    ),
]
Against = Annotated[
    Path | None, typer.Option(metavar="REPORT.json", help="Say what is better and what worse than in this report.")
]
Least = Annotated[
    float | None,
    typer.Option("--min", metavar="SHARE", min=0, max=1, help="Exit code 1 where a smaller share came out right."),
]
Predictions = Annotated[
    Path | None, typer.Option(metavar="PREDICTIONS.jsonl", help="Write each answer to this file, a line a question.")
]
Model = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE|FOLDER",
        help="Choose by what was learnt in this file instead of the shipped one; with a folder of five, each question"
        " by the one that has learnt nothing of its fold.",
    ),
]


@commands.command("eval", cls=Command)
def evaluate(
    context: typer.Context,
    files: Files,
    report: Reports = None,
    against: Against = None,
    least: Least = None,
    out: Predictions = None,
    model: Model = None,
) -> None:
    """Measure the answers on questions whose answers are known.

    A table has the columns question, answer, article and, if you like, id; other columns are yours:

    \b
    question,answer,article
    Who is the envoy?,Marat Kulakhmetov is Russia's envoy to Tskhinvali.,
    When does the tram open?,,https://example.com/tram
    Who won the cup in 1950?,none,

    The answer is a sentence of an article or words of it (several that are right: each on a line of its own in the
    cell); the article is named as for `tsitata show`. With both, the words must be quoted from that article; with the
    article alone, any sentence of it is right; "none" means that nothing in the articles answers. What came out right
    is answered right, or declined where the answer is none. Lines of JSON have the same fields, and for public sets
    "kind" (answerable, adversarial or out_of_corpus), "answers", and "gold", places that answer, in characters:

    \b
    {"question": "Who is the envoy?", "answer": ["Marat Kulakhmetov", "Kulakhmetov"]}
    {"id": "q1", "question": "When was the bridge opened?", "kind": "answerable", "answers": ["1999"],
     "gold": [{"doc_id": "a1", "start": 33, "end": 37}]}

    A corpus, such as {"id": "a1", "title": "Bridges", "text": "The bridge of Gori was opened in 1999."}, is indexed for
    this run only; your archive is not touched.
    """
    from index.evaluation import write_predictions
    from index.judging.comparison import compare
    from index.judging.report import read_report

    before = read_report(against) if against else None  # what is wrong with it is said before all are asked
    evaluation = evaluated(context, files, model)
    found = described(evaluation, files)
    comparison = compare(before, found) if before else None
    print_report(found, comparison)
    if out:
        write_predictions(evaluation, out)
    for file in report or ():
        write_report(file, found, comparison)
    refuse_less(found, least)


def evaluated(context: typer.Context, files: list[Path], model: Path | None) -> "Evaluation":
    from index.learned import read_all_learned

    models = read_all_learned(model) if model else None
    *corpus, questions = files
    return of_corpus(context, corpus[0], questions, models) if corpus else of_archive(context, questions, models)


def of_archive(context: typer.Context, path: Path, models: "list[Learned] | None") -> "Evaluation":
    from bot.settings import load_settings
    from index.evaluation import evaluate_archive
    from index.judging.questions import checked, read_questions
    from index.learned import own

    placed, wrong = read_questions(path)
    with opened(context) as store:
        learned, sure = own(store.data), load_settings().sure
        questions, unknown = checked(placed, store.article)
        refuse([*wrong, *unknown])
        with shown() as progress:
            return evaluate_archive(store, questions, progress, models or ([learned] if learned else None), sure)


def of_corpus(context: typer.Context, corpus: Path, path: Path, models: "list[Learned] | None") -> "Evaluation":
    from bot.settings import load_settings
    from index.evaluation import Document, by_id, evaluate, read_rows
    from index.judging.questions import checked, read_questions

    keep_dictionaries(context)
    documents = read_rows(corpus, Document)
    placed, wrong = read_questions(path)
    questions, unknown = checked(placed, by_id(documents))
    refuse([*wrong, *unknown])
    with shown() as progress:
        return evaluate(documents, questions, progress, models, load_settings().sure)


@contextmanager
def shown() -> "Iterator[Progress]":
    from bot.progress import progress_shown
    from index.reindexing.reading import Step

    with progress_shown("asking", quiet=False) as progress:
        yield lambda done, of: progress(Step(done, of, ""))


def refuse(wrong: "Sequence[UnreadableError]") -> None:
    """Nothing is asked before every row is right: a measure of some of the questions would pass for one of all."""
    for error in wrong[:COMPLAINTS]:
        complain(error)
    if len(wrong) > COMPLAINTS:
        complain(f"and {len(wrong) - COMPLAINTS:,} more rows: correct these first")
    if wrong:
        raise typer.Exit(1)


def described(evaluation: "Evaluation", files: list[Path]) -> "Report":
    from importlib.metadata import version

    from index.judging.report import report_of

    *corpus, questions = files
    return report_of(
        evaluation,
        version=version("tsitata"),
        made=dt.datetime.now().astimezone().replace(microsecond=0),
        questions=questions.name,
        archive=corpus[0].name if corpus else "the archive",
    )


def print_report(report: "Report", comparison: "Comparison | None") -> None:
    from bot.reports.text import as_text

    with suppress(BrokenPipeError):  # nobody may read on, as with `| head`: what else is wanted is done all the same
        print("\n".join(as_text(report, comparison)), flush=True)


def write_report(file: Path, report: "Report", comparison: "Comparison | None") -> None:
    from bot.reports.page import as_page
    from index.evaluation import write

    is_page = file.suffix.lower() == ".html"
    write(file, as_page(report, comparison) if is_page else report.model_dump_json(indent=1) + "\n")


def refuse_less(report: "Report", least: float | None) -> None:
    right = report.shares.right
    if least is not None and right and right.value < least:
        complain(f"{right.value:.3f} came out right ({right.count:,} of {right.of:,}), less than --min {least:g}")
        raise typer.Exit(1)
