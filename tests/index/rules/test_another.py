"""Who asks for the mayor does not ask for the deputy."""

import pytest

from index.rules.another import are_of_another
from tests.index.shelf import Shelf
from tests.index.visit import found


@pytest.mark.parametrize(
    ("question", "sentence", "other"),
    [
        ("Who is the mayor of Gori?", "The deputy mayor of Gori is Levan Dolidze.", True),
        ("Who is the mayor of Gori?", "The former mayor of Gori spoke.", True),
        ("Who is the mayor of Gori?", "The mayor of Gori is Ivan Sidorov, a former teacher.", False),
        ("Who is the deputy mayor of Gori?", "The deputy mayor of Gori is Levan Dolidze.", False),
        ("Who was the mayor of Gori?", "The former mayor of Gori spoke.", False),
        ("Which minister will visit Gori?", "Deputy Minister Dolidze will visit Gori.", False),
        ("Кто мэр Гори?", "Заместитель мэра Гори Леван Долидзе ушёл.", True),
        ("Кто мэр Гори?", "Мэр Гори Иван Сидоров пришёл.", False),
        ("ვინ არის გორის მერი?", "გორის ყოფილი მერი ლევან დოლიძე წავიდა.", True),
    ],
)
def test_a_sentence_about_somebody_else_s_office_is_told(question: str, sentence: str, other: bool) -> None:
    assert are_of_another(*found(Shelf(sentence), question)).tolist() == [other]
