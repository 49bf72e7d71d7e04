"""The command `tsitata`: thin, one function a command.

Heavy modules are imported inside the commands, so that `tsitata --help` is there at once.
Exit codes: 0 done, 1 could not (one line on standard error says why), 2 wrong usage.
"""

import os
import sys
from io import TextIOWrapper
from pathlib import Path
from typing import Annotated

import typer

from bot.commands import archive, asking, index, judging, training
from bot.commands.usage import Command
from bot.complaints import complain

app = typer.Typer(
    name="tsitata",
    help="Answers questions with the one sentence of your own articles that holds the answer.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


def folder(name: str) -> Path:
    if not name:  # as a path it would be the folder that one happens to be in
        raise typer.BadParameter("name a folder, or leave --data out")
    return Path(name)


def show_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        print(f"tsitata {version('tsitata')}")
        raise typer.Exit


app.add_typer(archive.commands)
app.add_typer(asking.commands)
app.add_typer(judging.commands)
app.add_typer(training.commands)
app.add_typer(index.commands)


@app.callback()
def common(
    context: typer.Context,
    data: Annotated[
        Path | None,
        typer.Option(
            metavar="FOLDER", parser=folder, help="Where articles and state are kept, instead of TSITATA_DATA."
        ),
    ] = None,
    version: Annotated[
        bool, typer.Option("--version", callback=show_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    context.obj = data


@app.command(cls=Command)
def serve(context: typer.Context) -> None:
    """Run the Telegram bot until stopped (Ctrl-C, SIGTERM). Needs TSITATA_TOKEN."""
    from bot.commands.serve import serve as serving
    from bot.settings import load_settings

    settings = load_settings()
    serving(settings if context.obj is None else settings.model_copy(update={"data": context.obj}))


def take_care_of_streams() -> None:
    """A closed one swallows; what is not in the terminal's encoding, or is no text, comes out as its code."""
    sys.stdin = sys.stdin or open(os.devnull, encoding="utf-8")  # noqa: SIM115, PTH123 — open until the end
    sys.stdout = sys.stdout or open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123
    sys.stderr = sys.stderr or open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123
    for stream, errors in ((sys.stdin, "replace"), (sys.stdout, "backslashreplace"), (sys.stderr, "backslashreplace")):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors=errors)


def refuse_what_is_no_text(arguments: list[str]) -> None:
    for number, argument in enumerate(arguments, 1):
        try:
            argument.encode()
        except UnicodeEncodeError:
            print(f"tsitata: argument {number}, {argument!a}, is not valid UTF-8: type it again", file=sys.stderr)
            sys.exit(2)


def main() -> None:
    from index.errors import TsitataError

    take_care_of_streams()
    refuse_what_is_no_text(sys.argv[1:])
    try:
        try:
            app()
        finally:
            sys.stdout.flush()  # here, where it can still be said that it failed
    except TsitataError as error:
        complain(error)
        sys.exit(1)
    except KeyboardInterrupt:
        print("tsitata: interrupted", file=sys.stderr)
        sys.exit(130)
    except (BrokenPipeError, SystemExit) as end:
        # The reader of our output has gone (`tsitata list | head`), which is no error: nothing is left to say.
        if not is_unread(end):
            raise
        give_up_output()
        sys.exit(code_of(end))
    except OSError as error:  # the disk behind our output is full, or the working folder is gone
        give_up_output()
        complain(f"{error.filename or 'the output'}: {error.strerror}: make room, or go to a folder that is there")
        sys.exit(1)


def is_unread(end: BaseException) -> bool:
    """Typer makes code 1 of it where it meets it."""
    return isinstance(end, BrokenPipeError) or isinstance(end.__context__, BrokenPipeError)


def code_of(end: BaseException) -> int | str | None:
    """What the command had come to before the last of its output was not read."""
    match end, end.__context__:
        case BrokenPipeError(), SystemExit() as ended:
            return ended.code
        case BrokenPipeError(), Exception():
            return 1
    return 0


def give_up_output() -> None:
    """Nothing more is written, not even what waits in the buffer at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


if __name__ == "__main__":
    main()
