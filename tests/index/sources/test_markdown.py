"""Markdown files."""

import datetime as dt
from pathlib import Path

import pytest

from index.domain import Details, Draft
from index.errors import UnreadableError
from index.sources import folder

FRONT = """---
title: Second Ferry
date: 2023-03-14
modified: 2023-03-15 10:00:00
lang: en-GB
url: https://example.org/ferry
author: [Ana Example, Dora Sample]
section: Town
source: The Shore Post
id: 17
draft: whatever
---
"""
BODY = """# Second Ferry Line *Opens*

The town opened a **second** [ferry line](https://example.org). It cost
three crowns &amp; a half.<br>

## Fares

- Children travel free.
- Dogs do not.

1. Pay
2. Board

| Time | Boat |
|------|------|
| 9:15 | North |

![a boat](boat.jpg)

> We waited eleven years.

    ferry --fast
"""


def read(folder_path: Path, content: str) -> Draft | UnreadableError:
    file = folder_path / "ferry.md"
    file.write_text(content, encoding="utf-8")
    [found] = folder.read(file, Details())
    return found


def draft(folder_path: Path, content: str) -> Draft:
    found = read(folder_path, content)
    assert isinstance(found, Draft), found
    return found


def test_front_matter_says_what_the_article_is(tmp_path: Path) -> None:
    found = draft(tmp_path, FRONT + BODY)
    assert found.title == "Second Ferry"
    assert found.date == dt.date(2023, 3, 14)
    assert found.modified == dt.datetime(2023, 3, 15, 10)  # noqa: DTZ001 - the file names no zone
    assert (found.language, found.url, found.external_id) == ("en", "https://example.org/ferry", "17")
    assert (found.author, found.section, found.source) == ("Ana Example, Dora Sample", "Town", "The Shore Post")


@pytest.mark.parametrize(
    "title",
    [
        "Пожар на складе: трое погибших",
        '"We waited" and more',
        "'Tis the season: it's cold",
        "[Live] Second Ferry",
        "[Live",
        "- Second Ferry -",
        "@ferry: sold out",
        "*Second* Ferry",
        "50 % more: ferries # 2",
    ],
)
@pytest.mark.parametrize("after", ["date: 2023-03-14", "tags:\n  - ferry\nauthor: [Ana, Dora]\ndate: 2023-03-14"])
def test_a_headline_in_front_matter_need_not_be_yaml(tmp_path: Path, title: str, after: str) -> None:
    found = draft(tmp_path, f"---\ntitle: {title}\n{after}\n---\nThe boat left at nine.")
    assert (found.title, found.date) == (title, dt.date(2023, 3, 14))
    assert found.author in (None, "Ana, Dora")


def test_a_line_of_front_matter_that_is_not_read_need_not_be_yaml_either(tmp_path: Path) -> None:
    found = draft(tmp_path, "---\nsummary: The town: more\nauthor: @ana\n---\nThe boat left at nine.")
    assert (found.author, found.text) == ("@ana", "The boat left at nine.")


@pytest.mark.parametrize("written", ["12 March 2025", "12.03.2025", "12 марта 2025", "2025-03-12 14:05"])
def test_a_date_in_front_matter_may_be_written_out(tmp_path: Path, written: str) -> None:
    assert draft(tmp_path, f"---\ndate: {written}\n---\nThe boat left at nine.").date == dt.date(2025, 3, 12)


@pytest.mark.parametrize("line", ["2022-06-15", "15 June 2022", "*15 июня 2022*", "15 ივნისი 2022"])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_date_alone_under_the_headline_is_the_articles(tmp_path: Path, line: str, gap: str) -> None:
    found = draft(tmp_path, f"# Second Ferry\n\n{line}{gap}The boat left at *nine*.")
    assert (found.title, found.date, found.text) == ("Second Ferry", dt.date(2022, 6, 15), "The boat left at nine.")
    assert found.removed == (line.strip("*"),)


@pytest.mark.parametrize(
    "body",
    ["On 15 June 2022 it left.", "15 June 2022 it left.", "- 15 June 2022\n- It left.", "It left.\n\n2022-06-15"],
)
def test_a_date_elsewhere_stays_in_the_text(tmp_path: Path, body: str) -> None:
    found = draft(tmp_path, f"# Second Ferry\n\n{body}")
    assert (found.date, found.text, found.removed) == (None, body, ())


def test_the_date_of_the_front_matter_wins_over_the_one_under_the_headline(tmp_path: Path) -> None:
    found = draft(tmp_path, "---\ndate: 2022-06-16\n---\n# Second Ferry\n\n15 June 2022\n\nThe boat left at nine.")
    assert (found.date, found.text) == (dt.date(2022, 6, 16), "The boat left at nine.")


def test_the_text_is_what_a_browser_would_show(tmp_path: Path) -> None:
    found = draft(tmp_path, BODY)
    assert found.title == "Second Ferry Line Opens"
    assert found.text == (
        "The town opened a second ferry line. It cost three crowns & a half.\n\n"
        "Fares\n\n"
        "- Children travel free.\n- Dogs do not.\n1. Pay\n2. Board\nTime | Boat\n9:15 | North\n\n"
        "We waited eleven years.\n\n"
        "ferry --fast"
    )
    assert [found.text[start:end] for start, end in found.headings] == ["Fares"]
    assert found.removed == ()


def test_another_title_in_the_front_matter_leaves_the_heading_where_it_is(tmp_path: Path) -> None:
    found = draft(tmp_path, FRONT + BODY)
    assert found.text.startswith("Second Ferry Line Opens\n\n")
    assert found.headings[0] == (0, len("Second Ferry Line Opens"))


@pytest.mark.parametrize(
    "content",
    [
        "---\n---\nThe boat left at nine.",
        "---\n\nThe boat left at nine.",
        "The boat left at nine.\n\n---\n",
        "\n---\n# c\n---\nThe boat left at nine.",
    ],
)
def test_empty_front_matter_and_rules_are_no_error(tmp_path: Path, content: str) -> None:
    assert "The boat left at nine." in draft(tmp_path, content).text


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("---\ntitle: Fire: three dead\nA line\n---\nThe boat left.", "its front matter is broken in line"),
        ("---\ntitle: [unclosed,\n  a: b\n---\nThe boat left.", "its front matter is broken in line"),
        ("---\ndate: 2023-02-31\n---\nThe boat left.", "date should be written as 2022-06-15"),
        ("---\ntitle: Ferry\n\nThe boat left at nine.", "its front matter has no end"),
        ("---\n- one\n- two\n---\nThe boat left.", "no list of key: value lines"),
        ("---\ndate: 14/03/2023\n---\nThe boat left.", "date should be written as 2022-06-15"),
        ("---\ndate: 2023\nurl: ferry\n---\nThe boat left.", "url should be a web address"),
        ("---\nlang: fr\n---\nThe boat left.", "its language fr is not one of en, ru, ka"),
        ("---\ntitle: Ferry\n---\n", "no sentence"),
        ("---\n- !!python/object/apply:os.system [ls]\n---\nThe boat left.", "its front matter is broken"),
    ],
)
def test_what_is_wrong_is_said_in_one_line(tmp_path: Path, content: str, said: str) -> None:
    found = read(tmp_path, content)
    assert isinstance(found, UnreadableError)
    assert said in found.reason
    assert "\n" not in str(found)
