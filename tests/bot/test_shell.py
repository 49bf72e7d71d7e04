"""The command as the shell runs it: odd arguments, closed streams, full disks, damaged data."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

MAIN = (sys.executable, "-c", "from bot.shell import main; main()")
ROOT = Path(__file__).parent.parent.parent


@pytest.fixture
def data(tmp_path: Path) -> Path:
    (tmp_path / "bridge.txt").write_text("The mayor of Gori opened a bridge on Monday. It is 120 metres long.")
    done = run("--data", tmp_path / "data", "add", "-q", tmp_path / "bridge.txt")
    assert (done.returncode, done.stderr) == (0, "")
    return tmp_path / "data"


def run(*arguments: str | bytes | Path, then: str = "", **settings: str) -> subprocess.CompletedProcess[str]:
    """`then` is what the shell appends, such as a redirection; settings go into the environment."""
    command = ["sh", "-c", f'"$@" {then}', "sh", *MAIN, *arguments] if then else [*MAIN, *arguments]
    environment = plain_environment() | settings
    return subprocess.run(command, capture_output=True, text=True, check=False, env=environment, timeout=60)


def run_unread(*arguments: str | Path, errors: int = subprocess.PIPE) -> subprocess.CompletedProcess[str]:
    """As in `tsitata list | head` once `head` has seen enough."""
    reader, writer = os.pipe()
    os.close(reader)
    try:
        return subprocess.run(
            [*MAIN, *arguments],
            stdout=writer,
            stderr=errors,
            text=True,
            check=False,
            env=plain_environment(),
            timeout=60,
        )
    finally:
        os.close(writer)


def plain_environment() -> dict[str, str]:
    ours = ("TSITATA_", "PYTHON")
    return {name: value for name, value in os.environ.items() if not name.startswith(ours)} | {"PYTHONPATH": str(ROOT)}


def test_an_argument_that_is_no_text_is_wrong_usage() -> None:
    done = run("show", b"\xff")
    assert (done.returncode, done.stderr) == (2, "tsitata: argument 2, '\\udcff', is not valid UTF-8: type it again\n")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here to write to")
def test_output_to_a_full_disk_is_one_line(data: Path) -> None:
    done = run("--data", data, "list", then=">/dev/full")
    assert done.returncode == 1
    assert done.stderr == "tsitata: the output: No space left on device: make room, or go to a folder that is there\n"


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-"])
def test_with_a_stream_closed_it_does_its_work(data: Path, tmp_path: Path, closed: str) -> None:
    (tmp_path / "tower.txt").write_text("The tower of Mestia was built in 1905.")
    assert run("--data", data, "add", tmp_path / "tower.txt", then=closed).returncode == 0
    assert "Mestia" in run("--data", data, "list").stdout
    assert run("--data", data, "ask", "how long is the bridge?", then=closed).returncode == 0


@pytest.mark.parametrize(
    "command",
    [
        ("list",),
        ("search", "bridge"),
        ("ask", "--why", "how long is the bridge?"),
        ("status",),
        ("show", "{}"),
        ("check",),
    ],
)
def test_output_that_nobody_reads_is_no_error(data: Path, command: tuple[str, ...]) -> None:
    article_id = run("--data", data, "list").stdout.split()[0]
    done = run_unread("--data", data, *(word.format(article_id) for word in command))
    assert (done.returncode, done.stderr) == (0, "")


def test_more_output_than_is_read_is_no_error(data: Path) -> None:
    run("--data", data, "add", "-q", "--samples")
    done = run_unread("--data", data, "search", "-n", "500", "mayor", "president")
    assert (done.returncode, done.stderr) == (0, "")


def test_what_is_asked_for_is_written_though_nobody_reads_what_is_printed(data: Path, tmp_path: Path) -> None:
    (tmp_path / "own.csv").write_text("question,answer,article\nHow long is the bridge?,600 metres,\n")
    wanted = ("--report", tmp_path / "report.html", "--out", tmp_path / "given.jsonl")
    assert run_unread("--data", data, "eval", tmp_path / "own.csv", *wanted).returncode == 0
    assert "How long is the bridge?" in (tmp_path / "report.html").read_text()
    assert "How long is the bridge?" in (tmp_path / "given.jsonl").read_text()
    assert run_unread("--data", data, "eval", tmp_path / "own.csv", "--min", "0.9").returncode == 1


def test_all_is_removed_though_nobody_reads_that_it_was(data: Path, tmp_path: Path) -> None:
    done = run_unread("--data", data, "remove", "nothere1", tmp_path / "bridge.txt", "nothere2")
    assert (done.returncode, done.stderr.count("\n")) == (1, 2)
    assert run("--data", data, "list").stdout == ""


@pytest.mark.parametrize("wrong", [("show", "nothere"), ("nosuchcommand",)])
def test_an_error_that_nobody_reads_is_one_all_the_same(data: Path, wrong: tuple[str, ...]) -> None:
    assert run_unread("--data", data, *wrong, errors=subprocess.STDOUT).returncode != 0


@pytest.mark.parametrize("name", ["~nosuchuser/x"])
def test_a_data_folder_that_cannot_be_is_named(name: str) -> None:
    done = run("list", TSITATA_DATA=name)
    assert (done.returncode, done.stderr) == (1, "tsitata: TSITATA_DATA should be the path of the data folder\n")


@pytest.mark.parametrize("damage", ["DROP TABLE articles", "DELETE FROM meta", "UPDATE articles SET text = x'ff'"])
@pytest.mark.parametrize("command", [("list",), ("ask", "how long is the bridge?")])
def test_a_database_that_opens_but_is_damaged_is_one_line(data: Path, damage: str, command: tuple[str, ...]) -> None:
    with closing(sqlite3.connect(data / "articles.db")) as database:
        database.execute("PRAGMA writable_schema=ON")
        database.execute(damage.replace("x'ff'", "cast(x'ff' as text)"))
        database.commit()
    done = run("--data", data, *command)
    if done.returncode:
        assert done.stderr.count("\n") == 1
        assert "is no database or a damaged one: move it away, or put a backup in its place" in done.stderr
    else:  # what this command reads is whole
        assert (command, damage[:6]) == (("list",), "DELETE")


@pytest.mark.parametrize("command", ["show", "remove", "edit", "add"])
def test_an_empty_name_is_wrong_usage_and_does_nothing(data: Path, command: str) -> None:
    done = run("--data", data, command, "", *(["--title", "x"] if command == "edit" else []))
    assert done.returncode == 2
    assert "it is empty: name an article, a file or a folder" in done.stderr
    assert "bridge" in run("--data", data, "list").stdout


def test_an_error_is_one_line_whatever_name_it_quotes(data: Path) -> None:
    done = run("--data", data, "show", "x\ny\x1b[31m")
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert "\x1b" not in done.stderr


def test_what_is_stated_of_an_article_is_one_line_without_control_characters(data: Path) -> None:
    article_id = run("--data", data, "list").stdout.split()[0]
    shown = run("--data", data, "edit", article_id, "--title", "Two\nlines", "--source", "\x1b[31mRES").stdout
    assert shown.startswith("Two lines\n")
    assert "\x1b" not in shown
    assert len(run("--data", data, "list").stdout.splitlines()) == 1
