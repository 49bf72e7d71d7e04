"""Who asks for the mayor of a town asks neither for the deputy, nor for the town hall, nor for another town's mayor."""

import pytest

from index.languages import detect_language
from index.question import read_question
from index.rules.another import Holding, asks_for_holder, holding, offices
from index.said import Said
from tests.index.shelf import Shelf, sentence_for


@pytest.mark.parametrize(
    ("question", "sentence", "other"),
    [
        ("Who is the mayor of Gori?", "The deputy mayor of Gori is Levan Dolidze.", True),
        ("Who is the mayor of Gori?", "The former mayor of Gori spoke.", True),
        ("Who is the mayor of Gori?", "The mayor of Gori is Ivan Sidorov, a former teacher.", False),
        ("Who is the deputy mayor of Gori?", "The deputy mayor of Gori is Levan Dolidze.", False),
        ("Who is the mayor of Kelva?", "Oskar Dunne, the mayor of Kelva, met the mayor's deputy.", False),
        ("Кто мэр Гори?", "Заместитель мэра Гори Леван Долидзе ушёл.", True),
        ("Кто мэр Гори?", "Мэр Гори Иван Сидоров пришёл.", False),
        ("ვინ არის გორის მერი?", "გორის ყოფილი მერი ლევან დოლიძე წავიდა.", True),
        ("ვინ არის კელვის მერი?", "გამოფენას კელვის მერი ოსკარ დუნე დაესწრო.", False),
    ],
)
def test_a_deputy_or_a_former_one_is_another(question: str, sentence: str, other: bool) -> None:
    assert reads_as_another(question, sentence) == other


@pytest.mark.parametrize(
    ("question", "sentence", "other"),
    [
        ("Who is the mayor of Kelva?", "The mayor's office in Kelva was closed, said Ana Holm.", True),
        ("Who is the minister of ports?", "The Ministry of Ports is led by Ana Holm.", True),
        ("Who is the mayor of Kelva?", "Dunne won the election in Kelva.", False),
        ("кто мэр Кельвы?", "Музей построили мэрия Кельвы и Союз портов.", True),
        ("кто мэр Кельвы?", "Мэр Кельвы Оскар Дунне вышел из здания мэрии.", False),
        ("ვინ არის კელვის მერი?", "კელვის მერიამ ხიდი ააშენა, თქვა მერის მოადგილემ ლელა ქობალიამ.", True),
        ("ვინ არის კელვის მერი?", "კელვის მერია ოსკარ დუნე.", False),
    ],
)
def test_an_institution_holds_no_office(question: str, sentence: str, other: bool) -> None:
    assert reads_as_another(question, sentence) == other


@pytest.mark.parametrize(
    ("question", "sentence", "other"),
    [
        ("Who is the US president?", "Trump spoke with Turkish President Recep Erdoğan.", True),
        ("Who is the US president?", "Turkish President Recep Erdoğan spoke with Trump.", True),
        ("Who is the US president?", "Trump met President Juan Carlos Varela of Panama.", True),
        ("Who is the US president?", "He was president of Google's China branch.", True),
        ("Who is the US president?", "The United States President, Donald Trump, spoke.", False),
        ("Who is the US president?", "American President Donald Trump met Turkish President Erdoğan.", False),
        ("Who is the US president?", "Meanwhile President Donald Trump spoke.", False),
        ("Who is the president of France?", "French President Emmanuel Macron spoke.", False),
        ("Who is the president of Syria?", "The United States President Donald Trump will leave Syria.", True),
        ("Who is Syria's deputy prime minister?", "He met Singapore's Deputy Prime Minister Wong Kan Seng.", True),
        ("Who is the mayor of Kelva?", "Norrin's mayor, Ana Holm, came to Kelva.", True),
        ("Who is the mayor of Kelva?", "In Kelva they elected Oskar Dunne mayor.", False),
        ("Who is the envoy to Poti?", "Russia's envoy to Poti, Ann Lee, went with him.", False),
        ("Who is the envoy to Poti?", "Russia's envoy to Gori, Ann Lee, spoke in Poti.", True),
        ("Who is the mayor?", "The mayor of Kelva, Oskar Dunne, spoke.", False),
        ("Кто президент США?", "Он говорил с турецким президентом Эрдоганом.", True),
        ("Кто президент США?", "Выступил президент Турции Реджеп Эрдоган.", True),
        ("Кто президент США?", "Американский президент Дональд Трамп выступил.", False),
        ("Кто президент США?", "Выступил президент Соединённых Штатов Дональд Трамп.", False),
        ("Кто президент США?", "Новый президент Дональд Трамп выступил.", False),
        ("ვინ არის აშშ-ის პრეზიდენტი?", "ილაპარაკა თურქეთის პრეზიდენტმა რეჯეპ ერდოღანმა.", True),
        ("ვინ არის სირიის პრეზიდენტი?", "შეერთებული შტატების პრეზიდენტმა დონალდ ტრამპმა ილაპარაკა.", True),
        ("ვინ არის აშშ-ის პრეზიდენტი?", "შეერთებული შტატების პრეზიდენტმა დონალდ ტრამპმა ილაპარაკა.", False),
    ],
)
def test_the_office_of_another_country_or_town_is_another(question: str, sentence: str, other: bool) -> None:
    assert reads_as_another(question, sentence) == other


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("Who is the mayor of Kelva?", True),
        ("Who is the deputy mayor of Kelva?", True),
        ("Who was the mayor of Kelva?", False),
        ("Which minister will visit Gori?", False),
        ("Who built the bridge?", False),
    ],
)
def test_only_who_asks_for_the_present_holder_wants_no_other(question: str, asks: bool) -> None:
    assert asks_for_holder(read_question(question)) == asks


def test_what_somebody_is_asked_to_be_is_told_from_the_rest() -> None:
    assert [word.text for word in offices(read_question("Who is the mayor of Kelva's old town?"))] == ["mayor"]


@pytest.mark.parametrize(
    ("question", "told", "beside"),
    [
        (
            "who is the US president?",
            "It came after the meeting between US President Donald Trump and Kim Jong-un in Singapore.",
            "The US announcement came after a talk with Turkish President Recep Erdoğan.",
        ),
        (
            "Who is the president of Syria?",
            "The troops in Syria train those who are opposed to President Bashar al-Assad.",
            "The United States President Donald Trump announced that troops would be leaving Syria.",
        ),
        (
            "Кто президент Турции?",
            "Он поговорил с президентом Турции Реджепом Эрдоганом.",
            "Президент США Дональд Трамп заявил, что уезжает из Турции.",
        ),
    ],
)
def test_the_president_of_another_country_does_not_answer(question: str, told: str, beside: str) -> None:
    assert sentence_for(Shelf(beside, told), question) == told
    assert sentence_for(Shelf(beside), question) is None


def reads_as_another(question: str, sentence: str) -> bool:
    return holding(read_question(question), Said.of(sentence, detect_language(sentence) or "en")) is not Holding.ASKED
