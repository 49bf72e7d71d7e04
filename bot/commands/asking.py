"""The command that asks: ask."""

import sys
from collections.abc import Iterator, Sequence
from functools import reduce
from typing import TYPE_CHECKING, Annotated

import typer

from bot.commands.opening import opened
from bot.commands.usage import Command

if TYPE_CHECKING:  # at run time only inside the commands, so that `tsitata --help` is there at once
    from index.domain import Answer, NoAnswer
    from index.explaining import Explanation

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
    why: Annotated[bool, typer.Option("--why", help="Say what was looked up, found and weighed.")] = False,
    features: Annotated[
        bool, typer.Option("--features", help="Like --why, with each feature and signal that was weighed.")
    ] = False,
) -> None:
    """Ask the articles a question.

    Answers with one sentence of an article, word for word, or says that the articles do not say. At the prompt a
    question may go on from the ones before: "and when?"; lines that come through a pipe each stand alone.
    """
    from bot.settings import load_settings
    from index.answer import Answerer
    from index.followups import NOTHING_BEFORE, Conversation
    from index.learned import own

    with opened(context) as store:
        answerer = Answerer(store, own(store.data), load_settings().sure)
        before, is_at_prompt = NOTHING_BEFORE, not words and sys.stdin.isatty()
        for question in [" ".join(words)] if words else questions():
            if why or features:
                explanation = answerer.explain(question, before)
                given = [explanation.given]
                explain(explanation, json=json, features=features)
            else:
                given = answerer.answers(question, before)
                say_all(given, json=json)
            if is_at_prompt:
                before = reduce(Conversation.after, given, before)
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


def explain(explanation: "Explanation", *, json: bool, features: bool) -> None:
    """A program gets all of it."""
    from bot.why import why

    say(explanation.given, json=json, why=why(explanation, features=features or json))


def say_all(answers: "Sequence[Answer | NoAnswer]", *, json: bool) -> None:
    for number, answer in enumerate(answers):
        if number and not json:
            print()
        say(answer, asked=answer.question if len(answers) > 1 else None, json=json)


def say(answer: "Answer | NoAnswer", *, asked: str | None = None, json: bool, why: str | None = None) -> None:
    from bot.terminal import as_json, render, shown

    if json:
        from json import dumps

        told = as_json(answer) | ({} if why is None else {"why": why})
        print(dumps(told, ensure_ascii=False), flush=True)
        return
    from rich.console import Console

    console = Console(highlight=False)
    for line in render(answer, asked):
        console.print(line, soft_wrap=bool(line.no_wrap) or not sys.stdout.isatty())
    if why is not None:
        print(f"\n{shown(why)}")
