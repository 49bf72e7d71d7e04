"""`tsitata ask` as a person at a shell, or a program behind a pipe, sees them."""

import io
import json
import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import pytest

from bot.shell import main
from tests.bot.shell import Tsitata

TEXT = "Marat Kulakhmetov is Russia's envoy to Tskhinvali. He came on 14 June 2022."
ENVOY = "Marat Kulakhmetov is Russia's envoy to Tskhinvali."
ASKED = "who is Russia's envoy to Tskhinvali?"


@pytest.fixture
def stocked(tsitata: Tsitata, tmp_path: Path) -> Tsitata:
    article = {"title": "An envoy", "url": "https://example.com/1", "date": "2022-06-15", "source": "RES", "text": TEXT}
    assert tsitata("add", rows(tmp_path / "envoy.jsonl", article), "--quiet").returncode == 0
    return tsitata


def test_a_question_is_answered_with_the_sentence_and_where_it_stands(stocked: Tsitata) -> None:
    done = stocked("ask", ASKED)
    assert (done.returncode, done.stderr) == (0, "")
    sentence, title, source, link = done.stdout.splitlines()
    assert (sentence, title, source) == (ENVOY, "An envoy", "RES · 15 June 2022")
    assert link.startswith("https://example.com/1#:~:text=")


def test_a_question_needs_no_quotation_marks(stocked: Tsitata) -> None:
    assert stocked("ask", *ASKED.split()).stdout == stocked("ask", ASKED).stdout


class Keyboard(io.TextIOWrapper):
    def isatty(self) -> bool:
        return True


def at_prompt(monkeypatch: pytest.MonkeyPatch, *typed: str) -> None:
    monkeypatch.setattr(sys, "argv", ["tsitata", "ask"])
    monkeypatch.setattr(sys, "stdin", Keyboard(io.BytesIO("\n".join(typed).encode()), encoding="utf-8"))
    with pytest.raises(SystemExit):
        main()


@pytest.mark.parametrize("leaving", ["quit", "Exit", "q", "выход", "გასვლა", ""])
def test_the_prompt_takes_questions_until_one_leaves(
    stocked: Tsitata, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], leaving: str
) -> None:
    at_prompt(monkeypatch, ASKED, "", leaving, *([ASKED] if leaving else []))
    said = capsys.readouterr().out
    assert said.startswith("Type a question; quit or Ctrl-D ends.\n? ")
    assert said.count(ENVOY) == 1


def test_at_the_prompt_a_question_may_go_on_from_the_one_before(
    tsitata: Tsitata, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    line = "The tram line to the harbour was opened by Ann Lee on 3 May 2021."
    (tmp_path / "tram.txt").write_text(f"{line} Ann Lee has been mayor since 2017.", encoding="utf-8")
    tsitata("add", tmp_path / "tram.txt")
    at_prompt(monkeypatch, "Who opened the tram line to the harbour?", "and when?")
    assert capsys.readouterr().out.count(line) == 2
    alone = tsitata("ask", piped=b"Who opened the tram line to the harbour?\nand when?\n").stdout
    assert alone.count(line) == 1


def test_a_terminal_breaks_sentences_at_words_and_no_link(stocked: Tsitata, tmp_path: Path) -> None:
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "bot.shell", "ask", ASKED]
    subprocess.run(command, env={**os.environ, "COLUMNS": "30", "TERM": "xterm"}, stdout=theirs, check=True)
    os.close(theirs)
    lines = re.sub(r"\x1b\[[\d;]*m", "", os.read(ours, 10_000).decode()).splitlines()
    os.close(ours)
    *_, link = lines
    assert " ".join(line.strip() for line in lines).startswith(ENVOY)
    assert lines[0].strip() != ENVOY
    assert link.startswith("https://example.com/1#:~:text=")
    assert len(link) > 30


def test_a_long_sentence_is_one_line_in_a_pipe_without_colours(tsitata: Tsitata, tmp_path: Path) -> None:
    text = f"The envoy to Tskhinvali, {'who has seen many towns and ' * 20}who is Marat Kulakhmetov, came."
    (tmp_path / "long.txt").write_text(f"{text} It rained.")
    tsitata("add", tmp_path / "long.txt", "--quiet")
    assert tsitata("ask", "who is the envoy to Tskhinvali").stdout.splitlines()[0] == text


def test_what_is_not_said_is_declined_without_an_error(stocked: Tsitata) -> None:
    done = stocked("ask", "who is Russia's envoy to Sukhumi?")
    assert (done.returncode, done.stdout) == (
        0,
        "The articles do not say.\nNo article has “Sukhumi”.\nThe closest article: An envoy\n",
    )
    assert stocked("ask", "hello").stdout.startswith("Hello!")


def test_each_question_of_a_message_is_answered_below_itself(stocked: Tsitata) -> None:
    first, second = stocked("ask", f"{ASKED} When did Marat Kulakhmetov come?").stdout.split("\n\n")
    assert first.startswith(f"{ASKED}\n{ENVOY}\n")
    assert second.startswith("When did Marat Kulakhmetov come?\nHe came on 14 June 2022.\n")
    assert stocked("ask", ASKED).stdout.startswith(ENVOY)


def test_a_slip_of_the_finger_is_put_right_and_told(stocked: Tsitata) -> None:
    done = stocked("ask", "who is Russia's enovy to Tshkinvali?")
    assert done.stdout.splitlines()[:2] == ["I read this as: who is Russia's envoy to Tskhinvali?", ENVOY]


def test_an_empty_archive_says_how_to_add_articles(stocked: Tsitata) -> None:
    article_id = stocked("list").stdout.split()[0]
    stocked("remove", article_id)
    done = stocked("ask", ASKED)
    assert done.returncode == 0
    assert "tsitata add" in done.stdout


def test_json_is_one_object_a_question(stocked: Tsitata) -> None:
    said = json.loads(stocked("ask", "--json", ASKED).stdout)
    assert set(said) == {
        *(
            "question",
            "read_as",
            "answered",
            "confidence",
            "as_of",
            "citations",
            "agreeing",
            "contradicting",
            "earlier",
        ),
        *("listed", "understood", "unknown", "did_you_mean", "nearest", "took_ms"),
    }
    (citation,) = said["citations"]
    assert TEXT[citation["start"] : citation["end"]] == citation["sentence"] == ENVOY
    assert citation["article"]["date"] == "2022-06-15"
    declined = json.loads(stocked("ask", "--json", "who won the cup?").stdout)
    assert (declined["answered"], declined["citations"]) == (False, [])


def test_why_says_after_the_answer_what_led_to_it(stocked: Tsitata) -> None:
    done = stocked("ask", "--why", ASKED)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(stocked("ask", ASKED).stdout + "\nAnswered: 0.")
    assert "Asked for: person." in done.stdout
    declined = stocked("ask", "--why", "who is Russia's envoy to Sukhumi?").stdout
    assert "Declined: 0." in declined
    assert "Sukhumi: in no article" in declined
    said = json.loads(stocked("ask", "--why", "--json", ASKED).stdout)
    assert said["answered"]
    assert said["why"].startswith("Answered: 0.")
    assert "Each signal: " in said["why"]


def test_each_feature_is_told_only_where_it_is_asked_for(stocked: Tsitata) -> None:
    short, whole = stocked("ask", "--why", ASKED).stdout, stocked("ask", "--features", ASKED).stdout
    assert whole.startswith(short)
    assert "words said" in whole
    assert re.search(r"[+-]\d\.\d\d  Tskhinvali \d\.\d\d : \d\.\d\d\n", whole)  # one of the question's words
    assert "words said" not in short


def test_questions_through_a_pipe_are_answered_a_line_each(stocked: Tsitata) -> None:
    done = stocked("ask", "--json", piped=f"{ASKED}\n\n  \nhello\r\nКто выиграл кубок?".encode())
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert [row["question"] for row in rows] == [ASKED, "hello", "Кто выиграл кубок?"]
    assert [row["answered"] for row in rows] == [True, False, False]
    plain = stocked("ask", piped=f"{ASKED}\n".encode())
    assert plain.stdout.startswith(f"{ENVOY}\n")


@pytest.mark.parametrize("question", ["", " ", "ʼ", "👋", "-", "9" * 5000 + " June", "\x00", "[bold]", "\u202e"])
def test_no_question_is_too_odd(stocked: Tsitata, question: str) -> None:
    done = stocked("ask", "--json", "--", question)
    assert (done.returncode, done.stderr) == (0, "")
    assert not json.loads(done.stdout)["answered"]


def test_bytes_that_are_no_text_break_nothing_off(stocked: Tsitata, tmp_path: Path) -> None:
    piped = stocked("ask", "--json", piped=b"\xff\xfe who\n" + ASKED.encode())
    assert (piped.returncode, piped.stderr) == (0, "")
    assert [json.loads(line)["answered"] for line in piped.stdout.splitlines()] == [False, True]
    strict = {**os.environ, "PYTHONIOENCODING": "ascii:strict"}
    command = [sys.executable, "-m", "bot.shell", "--data", str(tmp_path / "data"), "ask", "--json"]
    done = subprocess.run([*command, b"\xe1\x83\x90"], env=strict, check=False, capture_output=True)
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout)["answered"] is False


def rows(file: Path, *lines: object) -> Path:
    file.write_text("".join(f"{json.dumps(line)}\n" for line in lines))
    return file


def test_dictionaries_are_kept_in_the_data_folder(tsitata: Tsitata, tmp_path: Path) -> None:
    """A process of its own: this one has its dictionaries already."""
    command = [sys.executable, "-m", "bot.shell", "--data", str(tmp_path / "named"), "add", "--samples"]
    subprocess.run(command, check=True, capture_output=True)
    assert (tmp_path / "named" / "cache").is_dir()
    assert not (tmp_path / "data").exists()
