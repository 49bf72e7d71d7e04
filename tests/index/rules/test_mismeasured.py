"""What something cost is told by no metres, and how long it takes by no money."""

import pytest

from index.domain import NoAnswer
from tests.index.shelf import Shelf, answered, sentence_for


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("How much did the bridge in Kelva cost?", "The bridge in Kelva is 48 metres long."),
        ("How long is the bridge in Kelva?", "The bridge in Kelva cost 5 million euros."),
        ("How long will the works on the bridge in Kelva take?", "The works on the bridge in Kelva cover 48 metres."),
        ("How high is the tunnel of Kelva?", "Speed in the tunnel of Kelva is limited to 70 km/h."),
        ("How long is the lake of Kelva?", "The lake of Kelva covers 18 hectares."),
        ("Какой высоты мост в Кельве?", "На мосту в Кельве скорость ограничили до 40 км/ч."),
        ("რა სიგანისაა გზა კელვაში?", "გზაზე კელვაში სიჩქარე 60 კმ/სთ-ია."),
        ("How heavy is the bell of Kelva?", "The bell of Kelva cost 900 lari."),
        ("How heavy is the ship of Kelva?", "The ship of Kelva is 24 metres long and cost 1.2 million pounds."),
        ("How long is the ship of Kelva?", "The ship of Kelva weighs 210 tonnes."),
        ("How tall is the tower of Kelva?", "The tower of Kelva weighs 210 tonnes."),
        ("Сколько весит колокол Кельвы?", "Колокол Кельвы высотой 2 метра стоил 90 тысяч лари."),
        ("Сколько метров в длину мост Кельвы?", "Мост Кельвы весит 210 тонн."),
        ("რამდენს იწონის კელვის ხიდი?", "კელვის ხიდი 24 მეტრია და 90 ათასი ლარი დაჯდა."),
        ("რამდენი მეტრია კელვის ხიდი?", "კელვის ხიდი 210 ტონას იწონის."),
        ("Сколько стоил мост в Кельве?", "Длина моста в Кельве 48 метров."),
        ("Сколько продлится ремонт моста в Кельве?", "Ремонт моста в Кельве стоит 90 тысяч лари."),
        ("რა დაჯდა ხიდი კელვაში?", "ხიდი კელვაში 48 მეტრია."),
        ("რამდენ ხანს გაგრძელდება ხიდის რემონტი კელვაში?", "ხიდის რემონტი კელვაში 90 ათასი ლარი ღირს."),
    ],
)
def test_a_number_of_another_measure_does_not_answer(question: str, sentence: str) -> None:
    assert isinstance(answered(Shelf(sentence), question), NoAnswer)


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("How much did the bridge in Kelva cost?", "The bridge in Kelva, 48 metres long, cost 5 million euros."),
        ("How much did the bridge in Kelva cost?", "The bridge in Kelva, 48 metres long, cost 5 million."),
        ("How long is the bridge in Kelva?", "The bridge in Kelva, which cost 5 million euros, is 48 metres long."),
        ("How fast may one drive in the tunnel of Kelva?", "Speed in the tunnel of Kelva is limited to 70 km/h."),
        ("How long was the bridge in Kelva closed?", "The bridge in Kelva was closed for six weeks."),
        ("How long was the bridge in Kelva closed?", "The bridge in Kelva was closed from 2010 to 2012."),
        ("How heavy is the bell of Kelva?", "The bell of Kelva, 2 metres high, holds 900 pounds of bronze."),
        ("How heavy was the rocket of Kelva?", "The rocket of Kelva weighed 6 million pounds."),
        ("How long is the ship of Kelva?", "The ship of Kelva weighs 210 tonnes and is 48 feet from bow to stern."),
        ("How far is it from Kelva to the bridge?", "It is a walk of two hours from Kelva to the bridge."),
        (
            "How much of the cost of the bridge in Kelva did the state pay?",
            "The state paid half of the cost of the bridge in Kelva.",
        ),
        ("Сколько стоил мост в Кельве?", "Мост в Кельве длиной 48 метров стоил 5 миллионов евро."),
        ("რა დაჯდა ხიდი კელვაში?", "48-მეტრიანი ხიდი კელვაში 5 მილიონი ევრო დაჯდა."),
    ],
)
def test_a_number_that_may_be_of_the_measure_does(question: str, sentence: str) -> None:
    assert sentence_for(Shelf(sentence), question) == sentence
