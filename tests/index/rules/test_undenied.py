"""Who did not: a sentence that denies nothing does not answer."""

import pytest

from index.domain import NoAnswer
from tests.index.shelf import Shelf, answered, sentence_for


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("Who did not sign the treaty of Kelva?", "Ann Lee signed the treaty of Kelva in 1999."),
        ("Which country didn't sign the treaty of Kelva?", "Panama signed the treaty of Kelva in 1999."),
        ("Кто не подписал договор в Кельве?", "Анна Ли подписала договор в Кельве в 1999 году."),
        ("ვინ არ მოაწერა ხელი კელვის ხელშეკრულებას?", "ანა ლიმ კელვის ხელშეკრულებას ხელი 1999 წელს მოაწერა."),
    ],
)
def test_who_did_not_is_no_one_who_did(question: str, sentence: str) -> None:
    assert isinstance(answered(Shelf(sentence), question), NoAnswer)


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("Who did not sign the treaty of Kelva?", "Ann Lee did not sign the treaty of Kelva."),
        ("Who did not sign the treaty of Kelva?", "Ann Lee refused to sign the treaty of Kelva."),
        ("Who didn't sign the treaty of Kelva?", "All but Ann Lee signed the treaty of Kelva, except Mark Dunn."),
        ("Who was not only mayor of Kelva but signed the treaty?", "Ann Lee, mayor of Kelva, signed the treaty."),
        ("Why is the bridge in Kelva not open?", "The bridge in Kelva is being repaired because it was old."),
        ("Who signed the treaty of Kelva?", "Ann Lee signed the treaty of Kelva in 1999."),
        ("I don't know who signed the treaty of Kelva.", "Ann Lee signed the treaty of Kelva in 1999."),
        ("Who, if not the king, signed the treaty of Kelva?", "Ann Lee signed the treaty of Kelva in 1999."),
        ("Не могли бы вы сказать, кто подписал договор?", "Анна Ли подписала договор в Кельве в 1999 году."),
        ("Кто не подписал договор в Кельве?", "Анна Ли не подписала договор в Кельве."),
        ("Кто не подписал договор в Кельве?", "Анна Ли отказалась подписать договор в Кельве."),
        ("ვინ არ მოაწერა ხელი კელვის ხელშეკრულებას?", "ანა ლიმ კელვის ხელშეკრულებას ხელი არ მოაწერა."),
        ("ვინ არ მოაწერა ხელი კელვის ხელშეკრულებას?", "ანა ლიმ კელვის ხელშეკრულებაზე ხელის მოწერაზე უარი თქვა."),
    ],
)
def test_what_is_denied_in_whatever_words_answers(question: str, sentence: str) -> None:
    assert sentence_for(Shelf(sentence), question) == sentence
