"""A word is known for a person's or a place's name, or for a noun for one."""

from collections.abc import Callable
from importlib.resources import files

import pytest

from index.languages import LANGUAGES, sorts

LISTS = [
    *("en/people", "en/sites", "en/places", "en/first_names"),
    *("ru/sites", "ru/animals"),
    *("ka/people", "ka/sites", "ka/places", "ka/first_names"),
]
Test = Callable[[str, str], bool]


def capital(test: Callable[..., bool]) -> Test:
    return lambda word, language: test(word, language, is_capital=True)


@pytest.mark.parametrize(
    ("test", "language", "yes", "no"),
    [
        (sorts.is_role, "en", "veterinarian soldiers brother striker women", "prison striking bus has modern"),
        (sorts.is_role, "ru", "слесаря тренером женщины", "собака тюрьма мэрия Гаглоева"),
        (sorts.is_role, "ka", "თანამშრომელმა ვეტერინარს ჯარისკაცები", "ციხე მუზეუმში"),
        (sorts.is_site, "en", "prison shores abroad streets", "prisoner plants on"),
        (sorts.is_site, "ru", "тюрьме посёлка поселка больницу", "тюремный пленник центр"),
        (sorts.is_site, "ka", "ციხეში საავადმყოფოს მუზეუმიდან", "პატიმარი"),
        (capital(sorts.is_name_of_person), "en", "mihai sona popescu beridze", "prison moscow"),
        (capital(sorts.is_name_of_person), "ru", "жанна майклу ивановича гаглоеву", "москва тюрьма"),
        (capital(sorts.is_name_of_person), "ka", "ნინომ ბერიძემ ლობჟანიძეს", "თბილისი ციხე"),
        (capital(sorts.is_name_of_place), "en", "moscow georgia lancashire", "mihai prison"),
        (capital(sorts.is_name_of_place), "ru", "москве гюмри грузию", "жанна тюрьма"),
        (capital(sorts.is_name_of_place), "ka", "საქართველოში აფხაზეთი კორსენში", "ნინომ ციხეში"),
    ],
)
def test_words_are_told_by_their_dictionary_form(test: Test, language: str, yes: str, no: str) -> None:
    assert [word for word in yes.split() if not test(word, language)] == []
    assert [word for word in no.split() if test(word, language)] == []


def test_a_small_letter_makes_no_name_where_dictionaries_know_both() -> None:
    assert not sorts.is_name_of_person("вера", "ru", is_capital=False)
    assert sorts.is_name_of_person("вера", "ru", is_capital=True)
    assert not sorts.is_name_of_person("mark", "en", is_capital=False)
    assert sorts.is_name_of_person("mark", "en", is_capital=True)


@pytest.mark.parametrize(
    "word", ["ნინო", "ნინოს", "ნინომაც", "გიორგის", "ლევან", "ლევანმა", "ბერიძესთან", "ფავლენიშვილი"]
)
def test_georgian_names_are_known_in_their_cases(word: str) -> None:
    assert sorts.is_name_of_person(word, "ka", is_capital=False)


@pytest.mark.parametrize(
    "word", ["ვერ", "მათ", "სამი", "ლარი", "ჯერ", "ნატოს", "ქალიშვილი", "სიძე", "რძე", "გრძელი", "სიგრძე", "მილიონიანი"]
)
def test_georgian_words_that_end_as_names_do_are_none(word: str) -> None:
    assert not sorts.is_name_of_person(word, "ka", is_capital=False)


@pytest.mark.parametrize("word", ["x", "🙂", "ა" * 200, "щ̈", "𗀀"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_odd_words_are_of_no_sort(word: str, language: str) -> None:
    assert not sorts.is_role(word, language)
    assert not sorts.is_site(word, language)
    assert not sorts.is_name_of_person(word, language, is_capital=False)
    assert not sorts.is_name_of_place(word, language, is_capital=False)


@pytest.mark.parametrize("name", LISTS)
def test_lists_are_of_lower_case_words_in_order(name: str) -> None:
    language, name = name.split("/")
    written = (files("index.languages") / language / f"{name}.txt").read_text(encoding="utf-8").split()
    assert len(written) > 100
    assert all(word == word.lower() for word in written)
    assert written == sorted(set(written))
