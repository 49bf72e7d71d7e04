"""World War I is not the second one, nor is Plan A Plan B; how a number is written is the same."""

import pytest

from index.analysis import terms
from index.domain import NoAnswer
from tests.index.shelf import Shelf, answered, sentence_for


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("When did World War I end?", "World War I ended in 1918."),
        ("When did World War 1 end?", "World War I ended in 1918."),
        ("When did World War 1 end?", "World Wars I and II ended in 1918 and 1945."),
        ("When was Elizabeth 2 crowned?", "Elizabeth II was crowned in 1953."),
        ("When was Plan B published?", "The Plan B was published in 2004."),
        ("How much did the bank earn in FY2022?", "In FY2022 the bank earned 9 million lari."),
        ("Кто директор школы №5?", "Директором школы №5 стала Инга Лобжанидзе."),
        ("Когда умер Георгий V?", "Георгий V умер в 1936 году."),
        ("Когда умер Георгий 5?", "Георгий V умер в 1936 году."),
        ("როდის გარდაიცვალა გიორგი V?", "გიორგი V გარდაიცვალა 1346 წელს."),
        ("როდის გარდაიცვალა გიორგი 6?", "გიორგი VI გარდაიცვალა 1952 წელს."),
    ],
)
def test_a_number_is_one_however_it_is_written(question: str, sentence: str) -> None:
    assert sentence_for(Shelf(sentence), question) == sentence


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("When did World War I end?", "World War II ended in 1945, after 1 million had fled."),
        ("When did World War 1 end?", "World War II ended in 1945, after 1 million had fled."),
        ("When did World War 2 end?", "World War I ended in 1918 after 2 million had fled."),
        ("When was Elizabeth I crowned?", "Elizabeth II was crowned in 1953, when 1 king came."),
        ("When was Plan A published?", "The Plan B was published in 2004."),
        ("How much did the bank earn in FY2021?", "In FY2022 the bank earned 9 million lari."),
        ("Сколько банк заработал в FY2021?", "В FY2022 банк заработал 9 миллионов лари."),
        ("რამდენი გამოიმუშავა ბანკმა FY2021-ში?", "FY2022-ში ბანკმა 9 მილიონი ლარი გამოიმუშავა."),
        ("Кто директор школы №7?", "Директором школы №5 стала Инга Лобжанидзе."),
        ("Когда родился Карл I?", "Карл II родился в 1630 году."),
        ("Когда умер Георгий V?", "Георгий VI умер в 1952 году."),
        ("როდის გარდაიცვალა გიორგი V?", "გიორგი VI გარდაიცვალა 1952 წელს."),
    ],
)
def test_another_of_the_same_name_does_not_answer(question: str, sentence: str) -> None:
    assert isinstance(answered(Shelf(sentence), question), NoAnswer)


def test_who_speaks_is_no_number() -> None:
    assert terms("Yesterday I went. But I did, and Ann and I think so.") == terms("Yesterday went. But did, Ann think.")
