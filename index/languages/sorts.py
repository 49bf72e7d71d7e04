"""Whether a word names a person or a place, or is a noun for one.

By lists (English nouns and places after WordNet 3.1), in Russian by what pymorphy3's dictionary says of a word, in
Georgian by endings as well.
"""

import re
from functools import cache

from index.languages import lemmas
from index.languages.word_lists import words_in_file

_SURNAME = {
    "en": re.compile(r"\w+(?:shvili|dze|enko|ovich|sson|escu|ian)"),
    "ka": re.compile(
        r"\w{2,}(?:შვილ(?:ი|მა|ს|ის|ით|იც|მაც|თან|ისთვის|ისგან)|ძ(?:ე|ემ|ეს|ის|ემაც|ესთან|ისთვის|ისგან)|იან(?:მა|ს|ის))"
    ),
}
_VOWELS = "აეიოუ"
_BEHIND_VOWEL = ("", "მ", "მაც", "ს", "საც", "ც", "სთან", "სთვის", "სგან", "ზე", "თი")
_BEHIND_CONSONANT = ("", "ი", "იც", "მა", "მაც", "ს", "საც", "ის", "თან", "ისთვის", "ისგან", "ზე", "ით")
_LOCATIVE_ENDINGS = ("ში", "დან")


def is_role(word: str, language: str) -> bool:
    """Whether this lower-case word is a noun for somebody: "veterinarian", "soldiers"."""
    if language == "ru":
        return lemmas.is_being(word) and lemmas.dictionary_form(word, language) not in _listed("ru", "animals")
    return lemmas.dictionary_form(word, language) in _listed(language, "people")


def is_site(word: str, language: str) -> bool:
    """Whether this lower-case word is a noun for a place: "prison", "shore"."""
    return lemmas.dictionary_form(word, language) in _listed(language, "sites")


def is_name_of_person(word: str, language: str, *, is_capital: bool) -> bool:
    """Whether this lower-case word is a first name, or a surname by its form."""
    match language:
        case "ru":
            return is_capital and lemmas.may_be_person(word)
        case "ka":
            is_surname = _SURNAME["ka"].fullmatch(word) and lemmas.name_form(word, language) is not None
            return bool(is_surname) or word in _georgian_first_names()
        case _:
            return is_capital and (word in _listed("en", "first_names") or bool(_SURNAME["en"].fullmatch(word)))


def is_name_of_place(word: str, language: str, *, is_capital: bool) -> bool:
    match language:
        case "ru":
            return is_capital and lemmas.may_be_place(word)
        case "ka":
            is_there = word.endswith(_LOCATIVE_ENDINGS) and lemmas.name_form(word, language) is not None
            return is_there or lemmas.dictionary_form(word, language) in _listed("ka", "places")
        case _:
            return not _listed("en", "places").isdisjoint((word, lemmas.dictionary_form(word, language)))


@cache
def _listed(language: str, name: str) -> frozenset[str]:
    """In Georgian, whose dictionary lacks half of the forms, as lemmas."""
    listed = words_in_file(language, f"{name}.txt")
    return frozenset(lemmas.dictionary_form(word, language) for word in listed) if language == "ka" else listed


@cache
def _georgian_first_names() -> frozenset[str]:
    """In all cases, and without the nominative's ending, as first names stand before surnames."""
    names = words_in_file("ka", "first_names.txt")
    by_vowel = {name for name in names if name[-1] in _VOWELS}
    return frozenset(
        name + ending
        for some, endings in ((by_vowel, _BEHIND_VOWEL), (names - by_vowel, _BEHIND_CONSONANT))
        for name in some
        for ending in endings
    )
