"""The commands about articles as a person at a shell sees them."""

from pathlib import Path

import pytest

from bot.commands.archive import sentence
from index.errors import UnreadableError
from index.reindex import Report
from tests.bot.shell import Tsitata

TEXT = "The mayor of Gori opened a bridge on Monday. It is 120 metres long and was built in two years."


@pytest.fixture
def file(tmp_path: Path) -> Path:
    written = tmp_path / "bridge.txt"
    written.write_text(TEXT)
    return written


def test_articles_are_added_listed_shown_corrected_removed_and_added_again(tsitata: Tsitata, file: Path) -> None:
    added = tsitata("add", file, "--date", "2024-05-31", "--source", "RES", "--section", "Roads")
    assert (added.returncode, added.stderr) == (0, "")
    assert added.stdout.startswith("1 added in ")
    assert tsitata("add", file).stdout.startswith("1 unchanged in ")

    article_id, date, language, *title = tsitata("list").stdout.split()
    assert (date, language, title[:3]) == ("2024-05-31", "en", ["The", "mayor", "of"])

    assert "author    N. Writer" in tsitata("edit", article_id, "--author", "N. Writer").stdout
    shown = tsitata("show", article_id[:4]).stdout
    assert shown.endswith(f"\n\n{TEXT}\n")
    assert "source    RES\nsection   Roads\nauthor    N. Writer" in shown
    assert tsitata("show", file, "--removed").stdout == "nothing was left out\n"

    removed = tsitata("remove", article_id)
    assert removed.stdout == f"1 article removed; to bring back: tsitata add {article_id}\n"
    assert tsitata("list").stdout == ""
    assert tsitata("list", "--removed").stdout == f"{article_id}  {file}\n"
    assert tsitata("reindex").stdout.startswith("1 kept out (removed by hand) in ")
    assert tsitata("add", article_id).stdout.startswith("1 added in ")
    assert tsitata("list").stdout.startswith(article_id)


def test_status_says_what_there_is(tsitata: Tsitata, file: Path, tmp_path: Path) -> None:
    tsitata("add", file, "--date", "2024-05-31", "--source", "RES")
    said = dict(line.split(maxsplit=1) for line in tsitata("status").stdout.splitlines() if not line.startswith("on"))
    assert said["articles"] == "1 (1 en)"
    assert (said["newest"], said["sources"], said["index"]) == ("2024-05-31", "RES", "up to date")
    assert said["data"] == str(tmp_path / "data")
    assert said["program"].startswith("tsitata ")


def test_status_of_an_archive_with_nothing_in_it_knows_of_none(tsitata: Tsitata) -> None:
    assert tsitata("add", "missing.txt").returncode == 1
    said = dict(line.split(maxsplit=1) for line in tsitata("status").stdout.splitlines() if not line.startswith("on"))
    assert (said["newest"], said["sources"], said["added"]) == ("none", "none", "0 files or folders")


def test_status_counts_what_was_added_by_name(tsitata: Tsitata, file: Path, tmp_path: Path) -> None:
    other = tmp_path / "tower.txt"
    other.write_text("The tower of Mestia was built in 1905.")
    tsitata("add", file)
    assert "added     1 file or folder\n" in tsitata("status").stdout
    tsitata("add", other)
    assert "added     2 files or folders\n" in tsitata("status").stdout


def test_an_empty_value_forgets_what_was_given_with_add(tsitata: Tsitata, file: Path) -> None:
    tsitata("add", file, "--date", "2024-05-31", "--lang", "en", "--source", "RES")
    assert tsitata("add", file, "--date", "", "--source=").stdout.startswith("1 changed in ")
    shown = tsitata("show", file).stdout
    assert "date " not in shown
    assert "RES" not in shown


def test_a_pass_of_less_than_a_second_has_no_pace() -> None:
    assert sentence(Report(failed=(UnreadableError("a", "b"),), seconds=0.04)) == "1 failed in 0.0 s"
    assert sentence(Report(added=300, seconds=2.0)) == "300 added in 2.0 s (150 a second)"


def test_an_empty_name_of_the_data_folder_is_wrong_usage(tsitata: Tsitata, tmp_path: Path) -> None:
    before = sorted(tmp_path.iterdir())
    done = tsitata("--data", "", "list")
    assert done.returncode == 2
    assert "'--data': name a folder" in done.stderr
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.parametrize(
    "command",
    [
        ["list"],
        ["show", "abcd"],
        ["status"],
        ["check"],
        ["search", "bridge"],
        ["ask", "who is mayor?"],
        ["reindex"],
        ["remove", "abcd"],
        ["edit", "abcd", "--title", "x"],
        ["eval", "own.csv"],
    ],
    ids=lambda command: command[0],
)
def test_only_what_adds_makes_a_data_folder(tsitata: Tsitata, tmp_path: Path, command: list[str]) -> None:
    (tmp_path / "own.csv").write_text("question,answer\nWho is mayor?,none\n")
    before = sorted(tmp_path.iterdir())
    done = tsitata("--data", tmp_path / "mistyped", *command)
    assert (done.returncode, done.stdout) == (1, "")
    mistyped = tmp_path / "mistyped"
    said = f"there are no articles in {mistyped}: add some with `tsitata add`, or name another data folder (--data)"
    assert done.stderr == f"tsitata: {said}\n"
    assert sorted(tmp_path.iterdir()) == before


def test_each_error_is_one_line_and_the_others_are_added(tsitata: Tsitata, file: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    done = tsitata("add", tmp_path / "empty.txt", file, tmp_path / "missing")
    assert done.returncode == 1
    assert done.stdout.startswith("1 added, 2 failed in ")
    lines = done.stderr.splitlines()
    assert len(lines) == 2
    assert any(str(tmp_path / "empty.txt") in line for line in lines)
    assert any(str(tmp_path / "missing") in line for line in lines)


def test_quiet_says_only_errors(tsitata: Tsitata, file: Path, tmp_path: Path) -> None:
    done = tsitata("add", "--quiet", file, tmp_path / "missing")
    assert done.stdout == ""
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["add"], "--samples"),
        (["add", ".", "--url", "https://example.com/1"], "name one file"),
        (["add", "a.txt", "--date", "31.05.2024"], "2024-05-31"),
        (["add", "a.txt", "--lang", "xx"], "en, ru, ka"),
        (["add", "a.txt", "--url", "example"], "https://example.com/news/1"),
        (["edit", "abcd"], "--date"),
    ],
)
def test_wrong_usage_is_explained(tsitata: Tsitata, arguments: list[str], said: str) -> None:
    done = tsitata(*arguments)
    assert done.returncode == 2
    assert "Usage:" in done.stderr
    assert said in done.stderr


@pytest.mark.parametrize("command", ["show", "edit", "remove"])
def test_an_unknown_article_is_one_line(tsitata: Tsitata, file: Path, command: str) -> None:
    tsitata("add", file, "--quiet")
    options = ["--title", "x"] if command == "edit" else []
    done = tsitata(command, "nothing", *options)
    assert done.returncode == 1
    assert done.stderr == "tsitata: no article is known as nothing: `tsitata list` shows what there is\n"


def test_what_was_never_removed_cannot_be_brought_back(tsitata: Tsitata) -> None:
    done = tsitata("add", "abcdefgh")
    assert done.returncode == 1
    assert "abcdefgh: no such file or folder" in done.stderr
