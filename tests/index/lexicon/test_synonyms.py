"""Words that stand for each other in question and answer."""

from importlib.resources import files

import pytest

from index.analysis import terms
from index.lexicon.compiling import SYNONYMS_AS_WORDS, compile_synonyms
from index.lexicon.synonyms import SYNONYMS, synonyms

PACKAGE = files("index.lexicon")


def test_they_are_compiled_from_their_words_as_they_are() -> None:
    """Otherwise: python -m index.lexicon.compiling"""
    words = (PACKAGE / SYNONYMS_AS_WORDS).read_text(encoding="utf-8")
    assert compile_synonyms(words) == (PACKAGE / SYNONYMS).read_text(encoding="utf-8")


def test_each_row_has_words_of_every_language() -> None:
    header, *rows = (PACKAGE / SYNONYMS_AS_WORDS).read_text(encoding="utf-8").splitlines()
    assert header == "en\tru\tka"
    for row in rows:
        cells = [cell.split("|") for cell in row.split("\t")]
        assert len(cells) == 3, row
        assert all(word and word == word.strip() and " " not in word for cell in cells for word in cell), row
        assert all(len(cell) == len(set(cell)) for cell in cells), row


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("runs", "chief"),
        ("founded", "established"),
        ("died", "deaths"),
        ("wife", "married"),
        ("погибло", "жертвы"),
        ("возглавляет", "директор"),
        ("მეუღლე", "ცოლი"),
    ],
)
def test_a_word_in_any_form_has_its_synonyms(asked: str, said: str) -> None:
    assert set(terms(said)) & synonyms(terms(asked)[0])
    assert set(terms(asked)) & synonyms(terms(said)[0])


@pytest.mark.parametrize("unknown", ["", "zxqv", "~lavrov", "1990"])
def test_what_is_in_no_group_has_none(unknown: str) -> None:
    assert synonyms(unknown) == frozenset()
