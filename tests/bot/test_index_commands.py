"""The commands that look into the index, as a person at a shell sees them."""

from pathlib import Path

import pytest

from tests.bot.shell import Tsitata


@pytest.fixture
def filled(tsitata: Tsitata, tmp_path: Path) -> Tsitata:
    (tmp_path / "bridge.txt").write_text("The mayor of Gori opened a bridge on Monday. It is 120 metres long.")
    (tmp_path / "most.txt").write_text("Мэр Гори открыл мост в понедельник. Его длина 120 метров.")
    tsitata("add", tmp_path / "bridge.txt", "--date", "2024-05-31", "--source", "RES")
    tsitata("add", tmp_path / "most.txt", "--date", "2023-01-02")
    return tsitata


def test_a_search_shows_the_passage_its_article_its_score_and_the_words_found(filled: Tsitata) -> None:
    found = filled("search", "mayor", "of", "Poti")
    assert (found.returncode, found.stderr) == (0, "")
    score, words, passage = found.stdout.splitlines()
    assert float(score.split()[0]) >= 0
    assert score.endswith("(no title) · 2024-05-31")
    assert words.strip() == "mayor"
    assert passage.strip() == "The mayor of Gori opened a bridge on Monday. It is 120 metres long."


@pytest.mark.parametrize(
    ("options", "articles"),
    [
        ([], 2),
        (["--lang", "ru"], 1),
        (["--lang", "ru", "--lang", "en"], 2),
        (["--source", "RES"], 1),
        (["--source", "Civil"], 0),
        (["--section", "Sport"], 0),
        (["--since", "2024-01-01"], 1),
        (["--until", "2024-01-01"], 1),
        (["--since", "2023-01-02", "--until", "2024-05-31"], 2),
        (["--since", "2024"], 1),
        (["--since", "2024-05"], 1),
        (["--since", "2024-06"], 0),
        (["--until", "2023"], 1),
        (["--until", "2022-12"], 0),
        (["--since", "2023-01", "--until", "2024-05"], 2),
        (["--limit", "1"], 1),
    ],
)
def test_a_search_is_restricted_by_date_language_source_section_and_number(
    filled: Tsitata, options: list[str], articles: int
) -> None:
    found = filled("search", "120", *options)
    assert found.returncode == 0
    assert found.stdout.count("120") == 2 * articles
    assert articles or found.stdout.startswith("nothing found")


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--since", "2025-01-01"], "nothing found"),
        (["--lang", "fr"], "nothing found; no article is in fr, only in en, ru"),
        (["--source", "Civil", "--lang", "ru"], "nothing found; no article is of the source Civil, only of RES"),
        (["--section", "Sport"], "nothing found; no article states its section"),
    ],
)
def test_a_search_that_nothing_can_be_found_by_says_what_there_is(
    filled: Tsitata, options: list[str], said: str
) -> None:
    assert filled("search", "bridge", *options).stdout == f"{said}\n"


@pytest.mark.parametrize("date", ["yesterday", "", "2024-13", "2024-02-30", "0", "99999", "2024-05-31-1", "9" * 5000])
def test_a_date_that_is_none_is_wrong_usage(filled: Tsitata, date: str) -> None:
    for option in ("--since", "--until"):
        wrong = filled("search", "bridge", option, date)
        assert wrong.returncode == 2
        assert option in wrong.stderr
        assert "is not a date like 2024-05-31, 2024-05 or 2024" in wrong.stderr


def test_a_search_finds_an_article_in_the_section_that_it_was_given(filled: Tsitata, tmp_path: Path) -> None:
    filled("edit", tmp_path / "bridge.txt", "--section", "Sport")
    assert filled("search", "120", "--section", "Sport").stdout.count("120") == 2
    filled("add", tmp_path / "bridge.txt", "--section", "Roads")
    assert filled("search", "120", "--section", "Roads").stdout.startswith("nothing found")
    filled("edit", tmp_path / "bridge.txt", "--section", "")
    assert filled("search", "120", "--section", "Roads").stdout.count("120") == 2


def test_a_check_says_that_all_is_well_or_names_what_is_damaged(filled: Tsitata, tmp_path: Path) -> None:
    assert filled("check").stdout == "all is well: 2 articles\n"
    segment = max((tmp_path / "data").glob("index/segment-*/segment"), key=lambda path: path.parent.name)
    whole = segment.read_bytes()
    segment.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))
    damaged = filled("check")
    assert damaged.returncode == 1
    assert damaged.stdout == ""
    assert str(segment) in damaged.stderr
    assert "tsitata reindex" in damaged.stderr
