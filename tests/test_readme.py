"""What the README shows is what happens."""

import datetime as dt
import re
from pathlib import Path

import pytest
from typer.main import get_command
from typer.testing import CliRunner

from bot.settings import PREFIX, Settings
from bot.shell import app
from index.domain import Details, Draft
from index.sources import folder

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS: dict[str, set[str]] = {
    name: {option for parameter in command.params for option in parameter.opts if option.startswith("--")}
    for name, command in get_command(app).commands.items()  # type: ignore[attr-defined]
}
SHOWN = re.findall(r'^\$ make ask Q="(?P<question>[^"]+)"\n(?P<answer>(?:(?!\$ |```).+\n)+)', README, re.MULTILINE)


def squeezed(text: str) -> str:
    return " ".join(text.split())


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    data = tmp_path_factory.mktemp("samples")
    added = CliRunner().invoke(app, ["--data", str(data), "add", "--samples"])
    assert added.exit_code == 0, added.output
    return data


@pytest.mark.parametrize(("question", "answer"), SHOWN)
def test_each_answer_shown_is_the_answer_given(samples: Path, question: str, answer: str) -> None:
    asked = CliRunner().invoke(app, ["--data", str(samples), "ask", question])
    assert (squeezed(asked.output), asked.exit_code) == (squeezed(answer), 0)


def test_answers_are_shown_in_two_scripts_and_one_decline() -> None:
    assert len(SHOWN) == 3


def test_the_markdown_file_shown_states_what_it_seems_to_state(tmp_path: Path) -> None:
    (shown,) = re.findall(r"^```md\n(.+?)^```\n", README, re.MULTILINE | re.DOTALL)
    (tmp_path / "tram.md").write_text(shown, encoding="utf-8")
    (article,) = folder.read(tmp_path / "tram.md", Details())
    assert isinstance(article, Draft)
    assert (article.title, article.date, article.language) == ("New tram line opens", dt.date(2022, 6, 15), "en")
    assert (article.url, article.source) == ("https://example.org/tram", "Harbour News")
    assert article.text == "The line to the harbour opens on Monday. A ticket costs one lari."


def test_the_folder_told_of_for_the_samples_is_the_one_that_make_fills() -> None:
    (told,) = re.findall(r"`.venv/bin/tsitata --data (\S+) ask`", README)
    assert f'IN_CLONE = TSITATA_DATA="$(CURDIR)/{told}"\n' in (ROOT / "Makefile").read_text(encoding="utf-8")


def test_the_number_of_sample_articles_is_as_told(samples: Path) -> None:
    listed = CliRunner().invoke(app, ["--data", str(samples), "list"]).output.splitlines()
    assert f"the {len(listed)} sample articles" in README


def test_every_command_is_told_of_and_no_other() -> None:
    named = set(re.findall(r"`(?:tsitata )?([a-z]+)(?: (?:ARTICLE|PATH)[^`]*)?`", README)) | set(
        re.findall(r"`tsitata ([a-z]+)", README)
    )
    assert set(COMMANDS) <= named
    assert set(re.findall(r"`tsitata ([a-z]+)", README)) <= set(COMMANDS)


def test_every_option_is_told_of_but_help() -> None:
    options = set().union(*COMMANDS.values()) - {"--help"}
    corrections = {"--title"}  # "corrects title, address, …"
    assert sorted(option for option in options - corrections if option not in README) == []


def test_every_setting_is_told_of_and_no_other() -> None:
    told = set(re.findall(rf"^\| `({PREFIX}\w+)`", README, re.MULTILINE))
    assert told == {PREFIX + name.upper() for name in Settings.model_fields}


def test_every_page_that_it_leads_to_is_there() -> None:
    pages = re.findall(r"\]\((?!https?://)([^)#]+)\)", README)
    assert pages
    assert [page for page in pages if not (ROOT / page).is_file()] == []


def test_it_is_three_screens_at_most() -> None:
    assert len(README.splitlines()) <= 150
