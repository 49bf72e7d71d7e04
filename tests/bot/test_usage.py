"""What `--help` and a slip in usage print reads like a manual."""

import re

import pytest
from typer.main import get_command
from typer.testing import CliRunner

from bot.shell import app

COMMANDS = sorted(get_command(app).commands)  # type: ignore[attr-defined]


def printed(*arguments: str) -> str:
    return CliRunner().invoke(app, arguments).output


@pytest.mark.parametrize("command", COMMANDS)
def test_no_help_shows_braces_around_an_argument_or_a_type_of_python(command: str) -> None:
    helped = printed(command, "--help")
    usage, *_ = helped.splitlines()
    assert usage.startswith(f"Usage: tsitata {command} [OPTIONS]")
    assert not re.search(r"[{}<>]", usage)
    assert not re.search(r"<\w+(\[\w+\])?>", helped)


def test_arguments_are_told_of_beside_the_options() -> None:
    helped = printed("edit", "--help")
    assert re.search(r"^Usage: tsitata edit \[OPTIONS\] ARTICLE$", helped, re.MULTILINE)
    assert re.search(r"^Arguments:\n  ARTICLE  \S", helped, re.MULTILINE)
    assert re.search(r"^Options:\n  --title TEXT +\S", helped, re.MULTILINE)


@pytest.mark.parametrize("arguments", [["edit", "abcd"], ["add"]])
def test_what_is_missing_is_not_called_an_invalid_value(arguments: list[str]) -> None:
    said = printed(*arguments)
    assert "Error: " in said
    assert "Invalid value" not in said
