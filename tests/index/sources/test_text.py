"""Plain text files."""

import datetime as dt
from pathlib import Path

import pytest

from index.domain import Details, Draft, Span
from index.errors import UnreadableError
from index.sources import folder

PAGE = """Placeholder canvas
News

Second Ferry Line Opens

14 March, 2023

The town opened a second ferry line. It cost three crowns.

Fares

Children travel free of charge.

Also Read:

Back to top button
"""


def read(folder_path: Path, content: str | bytes, details: Details | None = None) -> Draft | UnreadableError:
    file = folder_path / "page.txt"
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    [found] = folder.read(file, details or Details())
    return found


def draft(folder_path: Path, content: str | bytes, details: Details | None = None) -> Draft:
    found = read(folder_path, content, details)
    assert isinstance(found, Draft), found
    return found


def test_a_page_becomes_its_article(tmp_path: Path) -> None:
    found = draft(tmp_path, PAGE)
    assert found.title == "Second Ferry Line Opens"
    assert found.text.startswith("The town opened")
    assert found.text.endswith("free of charge.")
    assert [found.text[start:end] for start, end in found.headings] == ["Fares"]
    assert found.removed == ("Placeholder canvas", "News", "14 March, 2023", "Also Read:", "Back to top button")
    assert found.page == PAGE
    assert (found.path, found.row, found.language) == (str(tmp_path / "page.txt"), None, "en")


@pytest.mark.parametrize(
    ("headline", "line", "text"),
    [
        ("Second Ferry Line Opens", "2022-06-15", "The town opened a second ferry line. It cost three crowns."),
        ("Second Ferry Line Opens", "15 June 2022", "The town opened a second ferry line. It cost three crowns."),
        ("Открыта вторая линия парома", "15 июня 2022", "Город открыл вторую линию парома. Она стоила три кроны."),
        ("გაიხსნა ბორნის მეორე ხაზი", "15 ივნისი 2022", "ქალაქმა ბორნის მეორე ხაზი გახსნა. ის სამი კრონა დაჯდა."),
    ],
)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_date_alone_under_the_headline_is_the_articles(
    tmp_path: Path, headline: str, line: str, text: str, gap: str
) -> None:
    found = draft(tmp_path, gap.join([headline, line, text]))
    assert (found.title, found.date, found.text) == (headline, dt.date(2022, 6, 15), text)
    assert found.removed == (line,)


def test_a_date_stated_by_hand_wins_over_the_one_under_the_headline(tmp_path: Path) -> None:
    assert draft(tmp_path, PAGE, Details(date=dt.date(2023, 3, 15))).date == dt.date(2023, 3, 15)


def test_nothing_is_guessed(tmp_path: Path) -> None:
    found = draft(tmp_path, PAGE.replace("14 March, 2023\n\n", "").replace("News", "14 March, 2023"))
    assert "14 March, 2023" in found.removed  # above the headline: it may be the day on which the page was saved
    assert (found.date, found.author, found.url, found.source, found.external_id) == (None,) * 5


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r", "\u2028"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_line_ends_and_encodings_make_no_difference(tmp_path: Path, line_end: str, encoding: str) -> None:
    found = draft(tmp_path, PAGE.replace("\n", line_end).encode(encoding))
    plain = draft(tmp_path, PAGE)
    assert (found.text, found.title, found.headings, found.removed, found.page) == (
        (plain.text, plain.title, plain.headings, plain.removed, plain.page)
    )


def test_details_given_by_hand_are_taken_over_and_the_headline_stays_in_view(tmp_path: Path) -> None:
    details = Details(title="Ferry", url="https://example.org/1", author="A. Example", source="Post", language="en")
    found = draft(tmp_path, PAGE, details)
    assert (found.title, found.url, found.author, found.source) == (
        "Ferry",
        "https://example.org/1",
        "A. Example",
        "Post",
    )
    assert "Second Ferry Line Opens" in found.removed


def test_the_language_is_that_of_the_prose_not_of_the_menu_around_it(tmp_path: Path) -> None:
    menu = "მთავარი\nსიახლეები\nპოლიტიკა\nსაზოგადოება\nეკონომიკა\nკულტურა\nსპორტი\nმსოფლიო\n\n"
    assert draft(tmp_path, menu + "Паром ушёл в девять. Его не видели.").language == "ru"


def test_a_language_without_rules_is_refused(tmp_path: Path) -> None:
    found = read(tmp_path, PAGE, Details(language="fr"))
    assert isinstance(found, UnreadableError)
    assert found.reason == "its language fr is not one of en, ru, ka: state one of these with --lang"
    found = read(tmp_path, "船は九時に出た。誰も見なかった。")
    assert isinstance(found, UnreadableError)
    assert "no text in en, ru, ka" in found.reason


@pytest.mark.parametrize("content", ["Home", "News\n\nPolitics\n\nSport", "***\n\n2023"])
def test_a_file_without_a_sentence_says_so(tmp_path: Path, content: str) -> None:
    found = read(tmp_path, content)
    assert isinstance(found, UnreadableError)
    assert found.reason.startswith(("it has no sentence", "it has no text"))


def test_the_digest_is_that_of_the_bytes(tmp_path: Path) -> None:
    first = draft(tmp_path, PAGE)
    assert draft(tmp_path, PAGE).digest == first.digest
    assert draft(tmp_path, PAGE + "\n").digest != first.digest
    assert len(first.digest) == 64


def test_headings_are_spans_of_the_text(tmp_path: Path) -> None:
    assert draft(tmp_path, PAGE).headings == (Span(60, 65),)
