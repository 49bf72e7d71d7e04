"""The command that learns from the owner's own questions: train."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.commands.judging import refuse
from bot.commands.opening import data_folder, opened
from bot.commands.usage import Command
from bot.complaints import complain, one_line

if TYPE_CHECKING:  # at run time only inside the commands, so that `tsitata --help` is there at once
    from index.training.own import HeldOut

commands = typer.Typer()

OWN_HELD_OUT = "your questions, each by what was learnt from others of them:"
SAMPLES = "questions about the sample articles, by what was learnt from all of yours:"
NAMED = 5  # questions that became right, and as many that became wrong


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
    folds, each by what was learnt from the others), and no worse on questions about the sample articles. Says how many
    of both became right and how many wrong, and names some. A bot that is running takes it when it is started again.
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
    from index.training.own import LEAST, asked_of, trial

    placed, wrong = read_questions(path)
    with opened(context) as store:
        questions, unknown = checked(placed, store.article)
        refuse([*wrong, *unknown])
        found = asked_of(questions, store)
        if len(found) < LEAST:
            complain(
                f"{path}: the right sentence is found for {len(found)} questions: write down at least {LEAST} such"
            )
            raise typer.Exit(1)
        tried = trial(shipped().ranker, found)
        if tried.is_better:
            write_learned(replace(shipped(), ranker=tried.ranker), store.data / OWN)
            end = "taken; questions that are not among these may come out worse, too: tsitata train --undo goes back"
        else:
            end = f"not taken, {stays(store.data)}: it is no better on yours, or worse on the samples"
        print("\n".join([*told(OWN_HELD_OUT, tried.own), *told(SAMPLES, tried.checks), end]))


def stays(data: Path) -> str:
    """What it chooses by where nothing new is taken."""
    from index.errors import UnreadableError
    from index.learned import own

    try:
        return "what was learnt before stays" if own(data) else "it chooses as shipped"
    except UnreadableError:
        return "and what another version learnt cannot be used (tsitata train --undo chooses as shipped)"


def told(heading: str, found: "HeldOut") -> Iterator[str]:
    """How many are right, and some of those that changed."""
    from index.judging.comparison import by_chance

    better, worse = len(found.better), len(found.worse)
    yield heading
    yield f"  right sentence first: {found.before} of {found.questions} as shipped, {found.after} as learnt"
    if better or worse:
        chance = by_chance(better, worse)
        yield f"  {better} became right, {worse} became wrong; chance alone differs as much with p = {chance:.2g}"
    for name, questions in (("now wrong", found.worse), ("now right", found.better)):
        yield from (f"    {name}: {one_line(question)}" for question in questions[:NAMED])
        if len(questions) > NAMED:
            yield f"    {name}: and {len(questions) - NAMED} more"


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
