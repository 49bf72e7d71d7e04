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

from bot.commands import archive, asking

app = typer.Typer(
    name="tsitata",
    help="Answers questions over your own articles with the one sentence that holds the answer.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


def show_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        print(f"tsitata {version('tsitata')}")
        raise typer.Exit


app.add_typer(archive.commands)
app.add_typer(asking.commands)


@app.callback()
def common(
    context: typer.Context,
    data: Annotated[
        Path | None,
        typer.Option(metavar="FOLDER", help="Where articles and state are kept; else TSITATA_DATA; else your own."),
    ] = None,
    version: Annotated[
        bool, typer.Option("--version", callback=show_version, is_eager=True, help="Print the version and go.")
    ] = False,
) -> None:
    context.obj = data


@app.command()
def serve(context: typer.Context) -> None:
    """Answer on Telegram until stopped (Ctrl-C, SIGTERM). Needs TSITATA_TOKEN."""
    from bot.commands.serve import serve as serving
    from bot.settings import load_settings

    settings = load_settings()
    serving(settings if context.obj is None else settings.model_copy(update={"data": context.obj}))


def never_stumble_over_signs() -> None:
    """What is not in the terminal's encoding, or is no text at all, comes out as its code and breaks nothing off."""
    for stream, errors in ((sys.stdin, "replace"), (sys.stdout, "backslashreplace"), (sys.stderr, "backslashreplace")):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors=errors)


def main() -> None:
    from index.errors import TsitataError

    never_stumble_over_signs()
    try:
        app()
    except TsitataError as error:
        print(f"tsitata: {error}", file=sys.stderr)
        sys.exit(1)
    except KeyboardInterrupt:
        print("tsitata: interrupted", file=sys.stderr)
        sys.exit(130)
    except BrokenPipeError:
        # The reader of our output has gone (`tsitata list | head`): nothing is left to say, not even at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)


if __name__ == "__main__":
    main()
