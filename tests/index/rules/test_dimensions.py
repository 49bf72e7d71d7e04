"""How high it is says nothing of how wide it is."""

import pytest

from index.domain import NoAnswer
from tests.index.shelf import Shelf, answered, cited, sentence_for


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("How wide is the tower of Kelva?", "The tower of Kelva is 96 metres high."),
        ("How wide is the tower of Kelva?", "The tower of Kelva is 96 metres (315 feet) high."),
        ("What is the width of the tower of Kelva?", "Kelva has a 96-metre-high tower."),
        ("How high is the dam of Kelva?", "The dam of Kelva has a width of 96 metres."),
        ("How deep is the lake of Kelva?", "The lake of Kelva is 12 km long and 3 km wide."),
        ("How long is the bridge of Kelva?", "The bridge of Kelva is 96 metres high."),
        ("Какова ширина башни Кельвы?", "Башня Кельвы высотой 96 метров стоит у реки."),
        ("Какова глубина озера Кельвы?", "Длина озера Кельвы 12 километров, ширина 3 километра."),
        ("რა სიგანისაა კელვის კოშკი?", "კელვის კოშკის სიმაღლე 96 მეტრია."),
        ("რა სიმაღლისაა კელვის კაშხალი?", "კელვის კაშხალის სიგანე 96 მეტრია."),
    ],
)
def test_another_dimension_does_not_answer(question: str, sentence: str) -> None:
    assert isinstance(answered(Shelf(sentence), question), NoAnswer)


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("How wide is the tower of Kelva?", "The tower of Kelva is 96 metres high and 12 metres wide."),
        ("How high is the tower of Kelva?", "Kelva has a 96-metre tower."),
        ("How long is the bridge of Kelva?", "Kelva has a 300-metre bridge, 12 metres wide."),
        ("How high did the water stand in Kelva?", "In Kelva the water stood two metres deep."),
        (
            "How long was the film of Kelva shown?",
            "The film of Kelva was shown on a screen 12 metres high for six weeks.",
        ),
        ("How high is the tower of Kelva?", "The tower of Kelva has a height of 96 metres."),
        ("Какова ширина башни Кельвы?", "Башня Кельвы высотой 96 метров имеет ширину 12 метров."),
        ("Какова высота башни Кельвы?", "В Кельве стоит 96-метровая башня."),
        ("Какова длина моста Кельвы?", "В Кельве есть 300-метровый мост."),
        ("რა სიგანისაა კელვის კოშკი?", "კელვის კოშკის სიმაღლე 96 მეტრია, სიგანე კი 12 მეტრი."),
        ("რა სიმაღლისაა კელვის კოშკი?", "კელვის კოშკი 96 მეტრია."),
        ("რა სიმაღლიდან გადავარდა ავტობუსი კელვაში?", "კელვაში ავტობუსი 80 მეტრის სიღრმის ხევში გადავარდა."),
    ],
)
def test_the_same_or_none_that_is_named_may(question: str, sentence: str) -> None:
    assert cited(answered(Shelf(sentence), question))[0].sentence == sentence
    assert sentence_for(Shelf(sentence), question) == sentence


@pytest.mark.parametrize(
    ("question", "other", "sentence"),
    [
        (
            "How wide is the tower of Kelva?",
            "The tower of Kelva is 96 metres high.",
            "In Kelva the tower is 12 m wide.",
        ),
        ("Какова ширина башни Кельвы?", "Башня Кельвы высотой 96 метров.", "Башня в Кельве имеет 12 метров в ширину."),
        ("რა სიგანისაა კელვის კოშკი?", "კელვის კოშკის სიმაღლე 96 მეტრია.", "კოშკი კელვაში 12 მეტრის სიგანისაა."),
    ],
)
def test_a_sentence_that_gives_the_one_asked_for_comes_first(question: str, other: str, sentence: str) -> None:
    assert cited(answered(Shelf(other, sentence), question))[0].sentence == sentence
