"""Sample questions are about people whom an article names in full."""

import pytest

from index.suggesting import questions_about


@pytest.mark.parametrize(
    ("language", "text", "questions"),
    [
        ("en", "President Eduard Shevardnadze resigned.", ["Who is Eduard Shevardnadze?"]),
        ("ru", "Президент Эдуард Шеварднадзе подал в отставку.", ["Эдуард Шеварднадзе: кто это?"]),
        ("ru", "Гаглоев говорил с министром Максимом Решетниковым.", []),  # not in the nominative
        ("ka", "მინისტრი სერგეი ლავროვი ჩავიდა.", ["ვინ არის სერგეი ლავროვი?"]),
        ("en", "The president resigned. Eduard came.", []),
        ("en", "President Shevardnadze resigned.", []),  # not in full
        ("en", "", []),
    ],
)
def test_a_person_named_in_full_beside_an_office_is_asked_about(language: str, text: str, questions: list[str]) -> None:
    assert list(questions_about(text, language)) == questions
