"""What is planned has no outcome yet."""

import pytest

from tests.index.shelf import Shelf, sentence_for


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("Who won the election on 13 September?", "Ann Lee will run Kelva until an election on 13 September."),
        ("Who won the election in Kelva?", "The election in Kelva is planned for 13 September."),
        ("Кто победил на выборах в Кельве?", "Выборы в Кельве состоятся 8 сентября."),
        ("Кто победил в конкурсе 15 июня?", "Новый директор будет избран 15 июня по конкурсу."),
        ("ვინ გაიმარჯვა 24 მაისის არჩევნებში?", "არჩევნები 24 მაისს ჩატარდება."),
        ("ვინ გაიმარჯვა 10 დეკემბრის კონკურსში?", "დირექტორს კონკურსით 10 დეკემბერს აირჩევენ."),
    ],
)
def test_who_won_is_not_told_by_what_is_to_come(question: str, sentence: str) -> None:
    assert sentence_for(Shelf(sentence), question) is None


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("Who won the election in Kelva?", "Ann Lee, who won the election in Kelva, will be sworn in on Monday."),
        ("Who won the election in Kelva?", "Ann Lee won the election in Kelva and will start on Monday."),
        ("Кто победил на выборах в Кельве?", "Анна Ли, которая победила на выборах в Кельве, будет мэром до мая."),
        ("ვინ გაიმარჯვა კელვის არჩევნებში?", "კელვის არჩევნებში ანა ლიმ გაიმარჯვა და მუშაობას მაისში დაიწყებს."),
    ],
)
def test_what_has_been_is_told_whatever_is_to_come(question: str, sentence: str) -> None:
    assert sentence_for(Shelf(sentence), question) == sentence
