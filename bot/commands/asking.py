"""The commands that ask: ask, eval."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.commands.opening import opened
from bot.commands.usage import Command

if TYPE_CHECKING:  # at run time only inside the commands, so that `tsitata --help` is there at once
    from index.domain import Answer, NoAnswer
    from index.evaluation import Evaluation

commands = typer.Typer()

PROMPT = "? "
LEAVING = {"q", "quit", "exit", "выход", "გასვლა"}  # what is typed by those who know no Ctrl-D


@commands.command(cls=Command)
def ask(
    context: typer.Context,
    words: Annotated[
        list[str] | None,
        typer.Argument(metavar="QUESTION", help="With or without quotation marks. Without a question: a prompt."),
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="Print one JSON object per question.")] = False,
) -> None:
    """Ask the articles a question.

    Answers with one sentence of an article, word for word, or says that the articles do not say.
    """
    from index.answer import Answerer

    with opened(context) as store:
        answerer = Answerer(store)
        for question in [" ".join(words)] if words else questions():
            say(answerer.answer(question), json=json)
            if not words and not json:
                print()


def questions() -> Iterator[str]:
    """What is typed at the prompt, or comes through a pipe, a question a line; until its end."""
    if not sys.stdin.isatty():
        yield from (line.strip() for line in sys.stdin if line.strip())
        return
    import readline  # noqa: F401 — makes the prompt editable

    print("Type a question; quit or Ctrl-D ends.")
    while True:
        try:
            line = input(PROMPT).strip()
        except EOFError:
            print()
            return
        if line.casefold() in LEAVING:
            return
        if line:
            yield line


def say(answer: "Answer | NoAnswer", *, json: bool) -> None:
    from bot.terminal import as_json, render

    if json:
        from json import dumps

        print(dumps(as_json(answer), ensure_ascii=False), flush=True)
        return
    from rich.console import Console

    console = Console(highlight=False)
    for line in render(answer):
        console.print(line, soft_wrap=bool(line.no_wrap) or not sys.stdout.isatty())


@commands.command("eval", cls=Command)
def evaluate(
    context: typer.Context,
    corpus: Annotated[Path, typer.Argument(metavar="CORPUS.jsonl", help="The documents: id, title, lang, text.")],
    questions: Annotated[
        Path, typer.Argument(metavar="QUESTIONS.jsonl", help="The questions: id, question, kind, answers, gold.")
    ],
    out: Annotated[
        Path | None,
        typer.Option(metavar="PREDICTIONS.jsonl", help="Write each answer to this file, a line a question."),
    ] = None,
) -> None:
    """Measure the answers on questions whose answers are known.

    The corpus is indexed for this run only; your archive is not touched. Both files have one JSON object a line:

    \b
    {"id": "a1", "title": "Bridges", "text": "The bridge of Gori was opened in 1999."}
    {"id": "q1", "question": "When was the bridge opened?", "kind": "answerable", "answers": ["1999"],
     "gold": [{"doc_id": "a1", "start": 33, "end": 37}]}

    A kind is answerable, adversarial (a document is about it and does not say) or out_of_corpus. "gold" are places
    that answer, in characters; without it an answer's words may stand in any document.
    """
    from bot.commands.opening import keep_dictionaries
    from bot.progress import progress_shown
    from index.evaluation import AskedQuestion, Document, read_rows, refuse_unknown_documents, write_predictions
    from index.evaluation import evaluate as ask_all
    from index.reindexing.reading import Step

    keep_dictionaries(context)
    documents, asked = read_rows(corpus, Document), read_rows(questions, AskedQuestion)
    refuse_unknown_documents(documents, asked, questions)
    with progress_shown("asking", quiet=False) as progress:
        evaluation = ask_all(documents, asked, lambda done, of: progress(Step(done, of, "")))
    for name, value in measured(evaluation).items():
        print(f"{name:<42} {value}")
    if out:
        write_predictions(evaluation, out)


def measured(evaluation: "Evaluation") -> dict[str, str]:
    def kind(name: str, value: float) -> str:
        return f"{value:.3f}" if value == value else f"no {name} questions"  # NaN is not equal to itself

    return {
        "questions": f"{len(evaluation.results):,}, {len(evaluation.answerable):,} of them answerable",
        "accuracy@1 (declining aside)": kind("answerable", evaluation.accuracy),
        "precision of the answers given": kind("answered", evaluation.precision),
        "answerable declined": kind("answerable", evaluation.declined("answerable")),
        "out of corpus declined": kind("out-of-corpus", evaluation.declined("out_of_corpus")),
        "adversarial declined": kind("adversarial", evaluation.declined("adversarial")),
        "AUROC, answerable against out of corpus": kind("out-of-corpus", evaluation.auroc("out_of_corpus")),
        "AUROC, answerable against adversarial": kind("adversarial", evaluation.auroc("adversarial")),
        "coverage at 90 % precision": kind("answerable", evaluation.coverage),
        "time a question, p50 / p95": f"{evaluation.percentile_ms(50):.1f} / {evaluation.percentile_ms(95):.1f} ms",
    }
