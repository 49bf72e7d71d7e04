import numpy as np

from index.generations.vocabulary import Vocabulary, alphabet_of, letters_of
from index.inverted.vocabulary import mapped, table_of


def vocabulary(*terms: str) -> Vocabulary:
    numbers = {term: number for number, term in enumerate(terms)}
    table = table_of(numbers)
    return Vocabulary(mapped(numbers), alphabet_of(table), letters_of(table))


TERMS = ("fy2021", "2021", "mayor", "2021წელი", "3.5", "т-34", "@06-14", "მერი", "")


def mixed_among(known: Vocabulary, numbers: list[int]) -> list[str]:
    found = known.are_mixed(np.array(numbers, np.int32))
    return [TERMS[number] for number, is_mixed in zip(numbers, found, strict=True) if is_mixed]


def test_terms_of_both_letters_and_digits_are_told_apart_in_any_script() -> None:
    assert mixed_among(vocabulary(*TERMS), [*range(len(TERMS))]) == ["fy2021", "2021წელი", "т-34"]


def test_a_term_is_told_apart_however_often_it_comes_and_is_asked_for() -> None:
    known = vocabulary(*TERMS)
    assert mixed_among(known, [5, 2, 5]) == ["т-34", "т-34"]
    assert mixed_among(known, [0, 5, 2, 1]) == ["fy2021", "т-34"]


def test_where_no_term_is_asked_about_none_is_told_apart() -> None:
    assert mixed_among(vocabulary(*TERMS), []) == []
