"""In what a number is asked for, told from the wording: money, years, metres."""

import pytest

from index.domain import Kind
from index.languages.facts import Measure
from index.languages.word_lists import phrases
from index.question import read_question

MEASURED = [
    ("сколько километров до Батуми?", Measure.LENGTH),
    ("сколько квадратных километров занимает парк?", Measure.SIZE),
    ("сколько тонн зерна собрали?", Measure.WEIGHT),
    ("сколько градусов было в Поти?", Measure.SIZE),
    ("какая площадь парка?", Measure.SIZE),
    ("сколько миллионов лари дали на мост?", Measure.MONEY),
    ("сколько стоит проезд в метро?", Measure.MONEY),
    ("сколько город потратил на мост?", Measure.MONEY),
    ("сколько получает депутат?", Measure.MONEY),
    ("во сколько обошлась дорога?", Measure.MONEY),
    ("каков размер прибыли банка?", Measure.MONEY),
    ("как долго шло заседание?", Measure.DURATION),
    ("сколько ему лет?", Measure.AGE),
    ("сколько времени потратили на поиски?", Measure.DURATION),
    ("на сколько процентов выросли цены?", Measure.SHARE),
    ("какую долю бюджета дали школам?", Measure.SHARE),
    ("какой ущерб нанёс пожар?", Measure.MONEY),
    ("почём билет?", Measure.MONEY),
    ("какова явка?", Measure.SHARE),
    ("на сколько лет посадили мэра?", Measure.DURATION),
    ("какого диаметра труба?", Measure.LENGTH),
    ("What share of the cost did Kelva bear?", Measure.SHARE),
    ("How high was inflation in May?", Measure.SHARE),
    ("How much did the bear weigh?", Measure.WEIGHT),
    ("how big a bill does Kelva face", Measure.MONEY),
    ("what did it cost to run the heater", Measure.MONEY),
    ("What's the fine for smoking?", Measure.MONEY),
    ("What sentence did the clerk get?", Measure.DURATION),
    ("how soon must somebody come", Measure.DURATION),
    ("How many euros did they raise?", Measure.MONEY),
    ("How deep is the lake?", Measure.LENGTH),
    ("How high was the temperature in Kelva?", Measure.SIZE),
    ("How heavy is the bell?", Measure.WEIGHT),
    ("What is the length of the tunnel?", Measure.EXTENT),
    ("какой длины тоннель?", Measure.LENGTH),
    ("რა სიგრძისაა გვირაბი?", Measure.LENGTH),
    ("How far did the team get in the cup?", None),
    ("How heavy was the defeat?", None),
    ("сколько лет мост закрыт", Measure.DURATION),
    ("რამდენი წლის კონტრაქტი გააფორმა მერმა?", Measure.DURATION),
    ("Сколько лет Асе Крутиковой?", Measure.AGE),
    ("сколько лет Теплицкий был мэром?", Measure.DURATION),
    ("რამდენი წლის განმავლობაში იყო მერი?", Measure.DURATION),
    ("რა დაჯდა ხიდი?", Measure.MONEY),
    ("რა ჯარიმა დაეკისრა კლუბს?", Measure.MONEY),
    ("რამდენ ხანში გაკეთდება?", Measure.DURATION),
    ("რა არის განაკვეთი?", Measure.SHARE),
    ("რამდენი კილომეტრია ბათუმამდე?", Measure.LENGTH),
    ("რამდენი მეტრია ხიდი?", Measure.LENGTH),
    ("რამდენი ტონა ხორბალი მოიწიეს?", Measure.WEIGHT),
    ("რამხელა არის პარკი?", Measure.SIZE),
    ("რამდენი ლარია ბილეთი?", Measure.MONEY),
    ("რამდენ მილიონ ლარს დახარჯავენ?", Measure.MONEY),
    ("რამდენი წლისაა მერი?", Measure.AGE),
    ("რამდენი წელია საჭირო?", Measure.DURATION),
    ("რამდენი პროცენტით გაიზარდა ფასი?", Measure.SHARE),
    ("რამდენ ხანს არ გადაიხდის კომპანია გადასახადს?", Measure.DURATION),
    ("How often do they raise the fare?", Measure.FREQUENCY),
    ("how frequently does the ferry cross", Measure.FREQUENCY),
    ("How many times was the mayor fined?", Measure.FREQUENCY),
    ("как часто ходят поезда?", Measure.FREQUENCY),
    ("Как часто повышали цену билета?", Measure.FREQUENCY),
    ("с какой периодичностью проверяют мост?", Measure.FREQUENCY),
    ("сколько раз в неделю ходит паром?", Measure.FREQUENCY),
    ("რამდენად ხშირად დადის ბორანი?", Measure.FREQUENCY),
    ("რა სიხშირით იცვლება ფასი?", Measure.FREQUENCY),
    ("კვირაში რამდენჯერ დადის ბორანი?", Measure.FREQUENCY),
]
COUNTED = phrases("""
    сколько туристов прибыло в Грузию?
    сколько магазинов в центре Кельвы?
    сколько голосов получил Гаглоев?
    сколько доходных домов в городе?
    во сколько раз выросла цена?
    сколько частных школ закрыли?
    сколько людей погибло весной?
    сколько массовых драк было в Ростове?
    сколько людей собралось на площади?
    сколько тоннелей на дороге?
    сколько депутатов было против бюджета?
    By how much did sales fall?
    How many people signed against the fee?
    сколько футболистов в команде?
    რამდენი ადამიანი ჩავიდა ვალენსიაში?
    რამდენი ზომები მიიღეს?
    რამდენი გოლი გაიტანეს მეორე ნაწილში?
""")


@pytest.mark.parametrize(("question", "measure"), MEASURED)
def test_what_is_measured_is_told_from_the_wording(question: str, measure: Measure) -> None:
    assert read_question(question).measure is measure


@pytest.mark.parametrize("question", COUNTED)
def test_a_word_that_begins_as_a_measure_is_none(question: str) -> None:
    asked = read_question(question)
    assert asked.asked is Kind.NUMBER
    assert asked.measure is None


@pytest.mark.parametrize(
    "question",
    ["How frequently does the ferry cross?", "С какой частотой ходит паром?", "რამდენად ხშირად დადის ბორანი?"],
)
def test_how_often_is_no_word_to_look_up(question: str) -> None:
    assert len(read_question(question).words) == 2


def test_how_long_something_is_may_be_asked_of_a_road_or_a_film() -> None:
    assert read_question("How long is the metro?").measure is Measure.EXTENT
    assert read_question("How long did it take?").measure is Measure.DURATION
    assert read_question("How old is Ann Lee?").measure is Measure.AGE
