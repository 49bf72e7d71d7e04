"""tsitata train, from the shell."""

from pathlib import Path

import pytest

from bot.commands.training import stays, told
from index.learned import OWN, shipped, write_learned
from index.training.own import HeldOut
from tests.bot.shell import Tsitata

CHECKS = Path(__file__).parents[2] / "index" / "models" / "checks.jsonl"


@pytest.fixture
def stocked(tsitata: Tsitata) -> Tsitata:
    tsitata("add", "--samples", "--quiet")
    return tsitata


def test_what_is_learnt_is_taken_kept_with_the_articles_and_forgotten_again(stocked: Tsitata, tmp_path: Path) -> None:
    learned = tmp_path / "data" / OWN
    done = stocked("train", CHECKS)
    assert (done.returncode, done.stderr) == (0, "")
    assert "\ntaken; " in done.stdout
    assert learned.exists()
    assert stocked("ask", "who is Russia's envoy to Tskhinvali?").returncode == 0
    assert "forgotten" in stocked("train", "--undo").stdout
    assert not learned.exists()
    assert stocked("train", "--undo").stdout == "nothing was learnt\n"


def test_what_became_right_and_what_wrong_is_counted_and_some_of_it_named() -> None:
    worse = ("Who?", "How\x1b many?")
    lines = list(told("yours:", HeldOut(40, 20, better=tuple(f"Why {number}?" for number in range(7)), worse=worse)))
    assert lines == [
        "yours:",
        "  right sentence first: 20 of 40 as shipped, 25 as learnt",
        "  7 became right, 2 became wrong; chance alone differs as much with p = 0.18",
        "    now wrong: Who?",
        r"    now wrong: How\x1b many?",
        *(f"    now right: Why {number}?" for number in range(5)),
        "    now right: and 2 more",
    ]
    assert len(list(told("yours:", HeldOut(40, 20, (), ())))) == 2


def test_too_few_questions_teach_nothing(stocked: Tsitata, tmp_path: Path) -> None:
    few = tmp_path / "few.jsonl"
    few.write_text("\n".join(CHECKS.read_text(encoding="utf-8").splitlines()[:5]), encoding="utf-8")
    done = stocked("train", few)
    assert (done.returncode, done.stdout) == (1, "")
    assert "write down at least 30" in done.stderr


def test_what_is_damaged_or_of_another_version_is_said_with_the_way_out(stocked: Tsitata, tmp_path: Path) -> None:
    (tmp_path / "data" / OWN).write_bytes(b"nonsense")
    done = stocked("ask", "who is the envoy?")
    assert (done.returncode, done.stdout) == (1, "")
    assert "run `tsitata train` again, or `tsitata train --undo`" in done.stderr
    assert OWN in stocked("check").stderr
    assert stocked("train", "--undo").returncode == 0


def test_what_is_not_taken_leaves_what_there_was_unless_that_cannot_be_used(tmp_path: Path) -> None:
    assert stays(tmp_path) == "it chooses as shipped"
    write_learned(shipped(), tmp_path / OWN)
    assert stays(tmp_path) == "what was learnt before stays"
    (tmp_path / OWN).write_bytes(b"nonsense")
    assert "tsitata train --undo" in stays(tmp_path)


def test_a_file_or_undo_must_be_named(tsitata: Tsitata) -> None:
    for arguments in ([], [CHECKS, "--undo"]):
        done = tsitata("train", *arguments)
        assert done.returncode == 2
        assert "name a file of questions, or --undo" in done.stderr


def test_a_link_to_nowhere_is_forgotten_too(stocked: Tsitata, tmp_path: Path) -> None:
    (tmp_path / "data" / OWN).symlink_to(tmp_path / "nowhere")
    assert "forgotten" in stocked("train", "--undo").stdout
    assert not (tmp_path / "data" / OWN).is_symlink()
