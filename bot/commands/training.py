"""The command that learns from the owner's own questions: train."""

from pathlib import Path
from typing import Annotated

import typer

from bot.commands.judging import refuse
from bot.commands.opening import data_folder, opened
from bot.commands.usage import Command
from bot.complaints import complain

commands = typer.Typer()


@commands.command("train", cls=Command)
def train(
    context: typer.Context,
    questions: Annotated[
        Path | None,
        typer.Argument(metavar="QUESTIONS", help="The questions, a table (.csv) or lines of JSON, as for eval."),
    ] = None,
    undo: Annotated[bool, typer.Option("--undo", help="Choose as shipped again.")] = False,
) -> None:
    """Learn from questions of your own which sentences to choose.

    What is learnt is taken only where it chooses better: on questions of yours that were not learnt from (in five
    folds, each by what was learnt from the others), and no worse on questions about the sample articles. A bot that is
    running takes it when it is started again.
    """
    if (questions is None) is not undo:
        context.fail("name a file of questions, or --undo")
    if questions is None:
        forget(data_folder(context))
    else:
        learn(context, questions)


def learn(context: typer.Context, path: Path) -> None:
    from dataclasses import replace

    from index.judging.questions import checked, read_questions
    from index.learned import OWN, shipped, write_learned
    from index.training.own import LEAST, examples_of_archive, trial

    placed, wrong = read_questions(path)
    with opened(context) as store:
        asked, unknown = checked(placed, store.article)
        refuse([*wrong, *unknown])
        found = examples_of_archive(asked, store)
        if len(found) < LEAST:
            complain(
                f"{path}: the right sentence is found for {len(found)} questions: write down at least {LEAST} such"
            )
            raise typer.Exit(1)
        tried = trial(shipped().ranker, found)
        print(
            f"your questions     right first {tried.before:4} of {tried.questions:4} as shipped, {tried.after:4} learnt"
        )
        print(f"sample questions   right first {tried.checks_before:4} of {tried.checks:4} as shipped,"
              f" {tried.checks_after:4} learnt")  # fmt: skip
        if not tried.is_better:
            kept = "what was learnt before stays" if (store.data / OWN).exists() else "it chooses as shipped"
            print(f"not taken, {kept}: it is no better on yours, or worse on the samples")
            return
        write_learned(replace(shipped(), ranker=tried.ranker), store.data / OWN)
        print("taken; tsitata train --undo goes back")


def forget(data: Path) -> None:
    from index.errors import TsitataError
    from index.learned import OWN

    learned = data / OWN
    try:
        learned.unlink()
    except FileNotFoundError:
        print("nothing was learnt")
    except OSError as error:
        raise TsitataError(f"{learned}: {error.strerror}: move it away") from error
    else:
        print("forgotten: it chooses as shipped")
