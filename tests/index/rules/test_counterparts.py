"""Who asks for somebody's deputy is not told by that one's name."""

import pytest

from tests.index.shelf import Shelf, sentence_for


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("Who is the deputy of Tom Roe?", "His deputy, Tom Roe, opened the bridge."),
        ("Who is Roe's deputy?", "The deputy, Tom Roe, opened the bridge."),
        ("Кто заместитель Рябова?", "Его заместитель, Глеб Рябов, открыл мост."),
        ("Кто заместитель Анны Беловой?", "Мост открыла Анна Белова, его заместитель."),
        ("ვინ არის ლომიძის მოადგილე?", "მისმა მოადგილემ, გია ლომიძემ, ხიდი გახსნა."),
    ],
)
def test_a_sentence_that_names_nobody_else_does_not_say_whose_counterpart_is_who(question: str, sentence: str) -> None:
    assert sentence_for(Shelf(sentence), question) is None


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("Who is the deputy of Tom Roe?", "Tom Roe came with his deputy, Ann Lee."),
        ("Who is Roe's deputy?", "Roe's deputy is Ann Lee."),
        ("Кто заместитель Рябова?", "Заместитель Рябова Анна Белова открыла мост."),
        ("ვინ არის ლომიძის მოადგილე?", "ლომიძის მოადგილე ანა კელვაში ჩავიდა."),
    ],
)
def test_one_that_names_both_does(question: str, sentence: str) -> None:
    assert sentence_for(Shelf(sentence), question) == sentence
