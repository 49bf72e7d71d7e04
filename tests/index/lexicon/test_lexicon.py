"""What a word is in the other languages."""

from importlib.resources import files

import pytest

from index import lexicon
from index.analysis import terms
from index.lexicon.compiling import WORDS, compile_lexicon, key_of

PACKAGE = files("index.lexicon")


def test_it_is_compiled_from_its_words_as_they_are() -> None:
    """Otherwise: python -m index.lexicon.compiling"""
    words = (PACKAGE / WORDS).read_text(encoding="utf-8")
    compiled = [(PACKAGE / name).read_text(encoding="utf-8") for name in (lexicon.ROWS, lexicon.KEYS)]
    assert list(compile_lexicon(words)) == compiled


def test_each_row_has_words_of_every_language_each_once() -> None:
    header, *rows = (PACKAGE / WORDS).read_text(encoding="utf-8").splitlines()
    assert tuple(header.split("\t")) == lexicon.LANGUAGES
    for row in rows:
        sides = [side.split("|") for side in row.split("\t")]
        assert len(sides) == len(lexicon.LANGUAGES), row
        assert all(word == word.strip() and word for side in sides for word in side), row
        assert all(len(side) == len(set(side)) for side in sides), row


@pytest.mark.parametrize(
    ("asked", "language", "said"),
    [
        ("послу", "en", "ambassador"),
        ("ელჩმა", "en", "ambassador"),
        ("ambassadors", "ru", "посол"),
        ("ambassador's", "ka", "ელჩი"),
        ("посла", "ka", "ელჩს"),
    ],
)
def test_a_word_in_any_form_finds_its_translation_in_any_form(asked: str, language: str, said: str) -> None:
    assert set(terms(said)) & terms_for(asked, language)


def test_a_phrase_is_looked_up_as_a_whole() -> None:
    assert "state depart" in terms_for("государственный департамент", "en")


def test_a_phrase_means_a_word_only_as_a_whole() -> None:
    assert {"nato", "north atlant allianc"} == terms_for("НАТО", "en")


def test_names_are_told_from_words() -> None:
    for name in ("Франция", "სოხუმი", "Tskhinvali", "Paris"):
        assert any(found.is_name for found in lexicon.translations(key_of(name), ["en", "ka"])), name
    for word in ("посол", "პრეზიდენტი", "election"):
        assert not any(found.is_name for found in lexicon.translations(key_of(word), ["en", "ka"])), word


@pytest.mark.parametrize(
    ("asked", "language", "said"),
    [
        ("Panama", "ka", "პანამის"),
        ("Панамы", "en", "Panama"),
        ("ეკვადორის", "ru", "Эквадор"),
        ("Panamanian", "ru", "панамский"),
        ("зимбабвийского", "en", "Zimbabwean"),
        ("რუანდის", "en", "Rwanda"),
        ("Шри-Ланки", "ka", "შრი-ლანკა"),
    ],
)
def test_countries_and_their_adjectives_are_known_in_every_language(asked: str, language: str, said: str) -> None:
    assert key_of(said) in terms_for(asked, language)


def test_a_country_of_several_words_is_a_name() -> None:
    for name in ("Шри-Ланка", "Папуа-Новая Гвинея", "Южный Судан"):
        assert any(found.is_name for found in lexicon.translations(key_of(name), ["en"])), name


@pytest.mark.parametrize("unknown", ["", "\t", "zxqv", "зхкв", "посол посол", "0"])
def test_what_it_does_not_have_has_no_translation(unknown: str) -> None:
    assert not list(lexicon.translations(unknown, ["en"]))


def terms_for(asked: str, language: str) -> set[str]:
    return {term for found in lexicon.translations(key_of(asked), [language]) for term in found.terms}
