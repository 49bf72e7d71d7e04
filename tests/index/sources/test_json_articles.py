"""Articles as JSON, in a list or one a line."""

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st

from index.domain import Details, Draft
from index.errors import UnreadableError
from index.sources import folder
from index.sources.fields import date_of
from index.sources.files import ARTICLE_BYTES

ROW: dict[str, Any] = {
    "id": 17,
    "title": " Second  Ferry\nLine ",
    "text": "Intro\nThe town opened a ferry line.\n\nFares\n\nIt costs three crowns.\n\nFares\n\nChildren go free.",
    "url": "https://example.org/ferry",
    "date": "2023-03-14T17:42:00+04:00",
    "modified": "2023-03-15T10:00:00Z",
    "lang": "en-US",
    "author": ["Ana Example", "Dora Sample"],
    "section": "Town",
    "source": "The Shore Post",
    "headings": ["Fares", "Nowhere", "Fares"],
    "views": 12,
}
SHORT = {"text": "The boat left at nine."}


def read(file: Path, content: str | bytes, details: Details | None = None) -> list[Draft | UnreadableError]:
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return list(folder.read(file, details or Details()))


def as_lines(*rows: object, line_end: str = "\n") -> str:
    return line_end.join(row if isinstance(row, str) else json.dumps(row, ensure_ascii=False) for row in rows)


def test_every_field_is_taken_over(tmp_path: Path) -> None:
    [found] = read(tmp_path / "a.json", json.dumps(ROW))
    assert isinstance(found, Draft)
    assert (found.title, found.language, found.external_id) == ("Second Ferry Line", "en", "17")
    assert found.date == dt.date(2023, 3, 14)  # as stated, in its own zone
    assert found.modified == dt.datetime(2023, 3, 15, 10, tzinfo=dt.UTC)
    assert (found.url, found.section, found.source) == (ROW["url"], "Town", "The Shore Post")
    assert found.author == "Ana Example, Dora Sample"
    assert (found.text, found.row, found.page, found.removed) == (ROW["text"], None, None, ())


def test_headings_are_lines_of_the_text_in_order(tmp_path: Path) -> None:
    [found] = read(tmp_path / "a.json", json.dumps(ROW))
    assert isinstance(found, Draft)
    first, second = ROW["text"].index("Fares"), ROW["text"].rindex("Fares")
    assert found.headings == ((first, first + 5), (second, second + 5))


def test_headings_may_be_pairs_of_characters(tmp_path: Path) -> None:
    first = ROW["text"].index("Fares")
    [found] = read(tmp_path / "a.json", json.dumps(ROW | {"headings": [[first, first + 5]]}))
    assert isinstance(found, Draft)
    assert found.headings == ((first, first + 5),)


def test_a_list_gives_each_item_its_row_and_a_bad_one_loses_no_other(tmp_path: Path) -> None:
    found = read(tmp_path / "a.json", json.dumps([SHORT, {"text": ""}, "text", SHORT | {"date": "soon"}, ROW]))
    assert [item.row if isinstance(item, Draft) else item.place for item in found] == [
        1,
        f"{tmp_path}/a.json, row 2",
        f"{tmp_path}/a.json, row 3",
        f"{tmp_path}/a.json, row 4",
        5,
    ]
    assert "text is missing" in str(found[1])
    assert "it should be an object" in str(found[2])
    assert "date should be written as 2022-06-15" in str(found[3])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "windows-1251"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_a_bad_line_names_its_number_and_loses_no_other(tmp_path: Path, encoding: str, line_end: str) -> None:
    rows = [{"text": "Паром ушёл в девять часов утра."}, "{broken", "", {"text": "Его никто не видел до вечера."}]
    found = read(tmp_path / "a.jsonl", as_lines(*rows, line_end=line_end).encode(encoding))
    first, broken, last = found
    assert isinstance(first, Draft)
    assert isinstance(last, Draft)
    assert (first.row, first.text, last.row, last.text) == (1, rows[0]["text"], 4, rows[3]["text"])  # type: ignore[index]
    assert str(broken).startswith(f"{tmp_path}/a.jsonl, row 2: it is no JSON from column 2 on")


def test_a_row_is_known_again_wherever_it_stands_and_however_it_is_spelt(tmp_path: Path) -> None:
    spelt = json.dumps(dict(reversed(ROW.items())), indent=1).replace("\n", " ")
    first, second, third = read(tmp_path / "a.jsonl", as_lines(ROW, spelt, ROW | {"views": 13}))
    assert isinstance(first, Draft)
    assert isinstance(second, Draft)
    assert isinstance(third, Draft)
    assert first.digest == second.digest != third.digest


def test_what_the_row_does_not_say_is_unknown(tmp_path: Path) -> None:
    [found] = read(
        tmp_path / "a.json", json.dumps(SHORT | dict.fromkeys(["title", "url", "author", "lang", "date"], ""))
    )
    assert isinstance(found, Draft)
    assert (found.title, found.url, found.author, found.date, found.modified, found.language) == (*[None] * 5, "en")


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("text", 12, "text should be text"),
        ("title", {"en": "Ferry"}, "title should be text"),
        ("url", "example.org/ferry", "url should be a web address that begins with https:// or http://"),
        ("date", "03/14/2023", "date should be written as 2022-06-15"),
        ("date", "03/04/2025", "date should be written as 2022-06-15"),
        ("date", "31.02.2025", "date should be written as 2022-06-15"),
        ("date", "12 Brumaire 2025", "date should be written as 2022-06-15"),
        ("date", "3 J 2025", "date should be written as 2022-06-15"),
        ("date", 1678800000, "date should be written as 2022-06-15"),
        ("modified", "yesterday", "modified should be written as 2022-06-15T14:30:00+04:00"),
        ("lang", "English!", "lang should be a language code such as en, ru, ka"),
        ("lang", "uk", "its language uk is not one of en, ru, ka"),
        ("headings", "Fares", "headings should be a list"),
        ("headings", [[0, 9999]], "headings each should be a line of the text"),
        ("id", True, "id should be text"),
    ],
)
def test_a_wrong_field_is_named_with_what_it_should_be(tmp_path: Path, field: str, value: object, said: str) -> None:
    [found] = read(tmp_path / "a.json", json.dumps(SHORT | {field: value}))
    assert isinstance(found, UnreadableError)
    assert said in found.reason


@pytest.mark.parametrize(
    "written",
    [
        "12 March 2025",
        "March 12, 2025",
        "12 Mar. 2025, 14:05",
        "12.03.2025",
        "12.3.2025 14:05",
        "12 марта 2025",
        "12 марта 2025 г.",
        "12 мар 2025 года",
        "12 მარტი, 2025",
        "2025 წლის 12 მარტს",
        " 2025-03-12T23:59:00-11:00 ",
    ],
)
def test_a_day_is_read_in_every_form_that_leaves_nothing_to_guess(tmp_path: Path, written: str) -> None:
    [found] = read(tmp_path / "a.json", json.dumps(SHORT | {"date": written}))
    assert isinstance(found, Draft)
    assert found.date == dt.date(2025, 3, 12)


@given(day=st.dates(dt.date(1000, 1, 1)), pattern=st.sampled_from(["{0.day} {1} {0.year}", "{1} {0.day}, {0.year}"]))
def test_every_day_of_every_month_is_read_as_it_is_written_out(day: dt.date, pattern: str) -> None:
    for language in ("en", "ru", "ka"):
        name = format_date(day, "MMMM", locale=language)
        assert date_of(pattern.format(day, name)) == day


@pytest.mark.parametrize(
    "content", ['{"text": "unclosed', "[1, 2", "nonsense", "[" * 100_000, '{"text": ' + "9" * 5000 + "}"]
)
def test_broken_json_is_one_line(tmp_path: Path, content: str) -> None:
    [found] = read(tmp_path / "a.json", content)
    assert isinstance(found, UnreadableError)
    assert str(found).count("\n") == 0
    assert len(str(found)) < 300


@pytest.mark.parametrize("name", ["a.json", "a.jsonl"])
@pytest.mark.parametrize("content", ["", " \n\n ", "\ufeff"])
def test_an_empty_file_says_so(tmp_path: Path, name: str, content: str) -> None:
    [found] = read(tmp_path / name, content)
    assert isinstance(found, UnreadableError)
    assert "it is empty" in found.reason


@pytest.mark.parametrize("name", ["a.json", "a.jsonl"])
def test_a_picture_with_the_name_of_a_json_file_is_one_error(tmp_path: Path, name: str) -> None:
    [found] = read(tmp_path / name, b"\x89PNG\r\n\x1a\n" + b"\n\0" * 500)
    assert isinstance(found, UnreadableError)
    assert "PNG picture" in found.reason


def test_title_and_address_by_hand_are_for_one_article(tmp_path: Path) -> None:
    details = Details(url="https://example.org/1")
    [alone] = read(tmp_path / "a.jsonl", as_lines(SHORT), details)
    assert isinstance(alone, Draft)
    assert alone.url == details.url
    for name, content in (("a.json", json.dumps([SHORT, ROW])), ("a.jsonl", as_lines(SHORT, ROW))):
        [found] = read(tmp_path / name, content, details)
        assert isinstance(found, UnreadableError)
        assert "several articles" in found.reason


def test_half_a_character_is_replaced_not_stored(tmp_path: Path) -> None:
    [found] = read(tmp_path / "a.json", '{"text": "The boat \\ud83d left at nine.\\u0000"}')
    assert isinstance(found, Draft)
    assert found.text == "The boat \ufffd left at nine."


def test_a_line_of_fifty_megabytes_is_refused_and_loses_no_other(tmp_path: Path) -> None:
    file = tmp_path / "a.jsonl"
    with file.open("wb") as written:
        written.write(json.dumps(SHORT).encode() + b'\n{"text": "')
        for _ in range(50):
            written.write(b"A boat. " * 125_000)
        written.write(b'"}\n' + json.dumps(SHORT).encode())
    first, long, last = folder.read(file, Details())
    assert isinstance(first, Draft)
    assert isinstance(last, Draft)
    assert (
        str(long) == f"{file}, row 2: the line has more than {ARTICLE_BYTES // 1_000_000} MB: put one article on a line"
    )
    assert last.row == 3
