"""Questions for several things, over small articles that say them one after the other."""

import datetime as dt
from dataclasses import replace

import pytest

from index.answer import Answerer
from index.domain import Answer, Article
from index.followups import NOTHING_BEFORE
from index.question import read_question
from index.rules.lists import asked_list
from tests.index.shelf import Shelf, answered

ARTICLES = {
    "en-ferry": """
        Ministers of the Black Sea countries met in Varna on Tuesday. Bulgaria and Romania signed an
        agreement on ferry traffic. Turkey signed it as well. Georgia joined the agreement in the evening.

        The Ukrainian delegation left before that. The ministers will meet again in Poti in May.
    """,
    "en-fire": """
        Police arrested four people after the fire at the port of Poti. Giorgi Lomidze, the director of the
        warehouse, was arrested on Monday. The engineer Zaza Kiknadze was arrested a day later.

        Two guards were released on bail. The fire destroyed 40 containers. Mayor Beka Vacharadze thanked
        the firemen.
    """,
    "en-streets": """
        Several streets in Gori will be closed on Saturday. Chavchavadze Street will be closed from nine in
        the morning until noon. Tamar Street will be closed all day.

        Buses will run along the river. The marathon starts at ten in the morning. Davit Maisuradze won it
        last year.
    """,
    "en-visit": """
        Foreign Minister Anna Weber arrived in Tbilisi on Monday. She met President Salome Janelidze in the
        morning. In the afternoon she met Prime Minister Davit Abuladze. She laid flowers at the memorial.
    """,
    "en-budget": """
        The council of Kutaisi met on Thursday. The deputies Lia Tsereteli and Otar Kobalia spoke against
        the budget. Vakhtang Meskhi of the opposition spoke as well.

        Mayor Ioseb Gvelesiani defended it for an hour.
    """,
    "ru-ferry": """
        Министры причерноморских стран встретились в Варне во вторник. Болгария и Румыния подписали
        соглашение о паромном сообщении. Турция тоже подписала его. Грузия присоединилась к соглашению
        вечером.

        Украинская делегация уехала раньше. В мае министры снова встретятся в Поти.
    """,
    "ru-streets": """
        В субботу в Гори закроют несколько улиц. Улицу Чавчавадзе закроют с девяти утра до полудня. Улицу
        Тамар закроют на весь день.

        Автобусы пойдут вдоль реки. Марафон начнётся в десять утра.
    """,
    "ru-medals": """
        В пятницу Академия наук вручила ежегодные медали. Физик Мераб Лорткипанидзе получил медаль за работы
        о лазерах. Биолог Кетеван Надареишвили получила медаль за исследование летучих мышей. Медали вручила
        министр Тамар Гиоргадзе.
    """,
    "ka-streets": """
        შაბათს გორში რამდენიმე ქუჩა ჩაიკეტება. ჭავჭავაძის ქუჩა დილის ცხრა საათიდან შუადღემდე ჩაიკეტება.
        თამარის ქუჩა მთელი დღით ჩაიკეტება.

        ავტობუსები მდინარის გასწვრივ ივლიან. მარათონი დილის ათ საათზე დაიწყება.
    """,
    "ka-villages": """
        კვირა ღამეს მეწყერმა რაჭაში გზა ჩახერგა. სოფლები ღლოლა და შოვი უშუქოდ დარჩა. სოფელი უწერაც უშუქოდ
        დარჩა. მაშველები ონიდან ღლოლამდე ფეხით მივიდნენ.
    """,
}
LISTS = [
    ("Which countries signed the agreement on ferry traffic?", ["Bulgaria", "Turkey", "Georgia joined"]),
    ("Which people were arrested after the fire in Poti?", ["Giorgi Lomidze", "The engineer"]),
    ("which streets will be closed in Gori on Saturday", ["Several streets", "Chavchavadze Street", "Tamar Street"]),
    ("List the streets that will be closed in Gori.", ["Several streets", "Chavchavadze Street", "Tamar Street"]),
    ("Which politicians did Anna Weber meet in Tbilisi?", ["She met", "In the afternoon"]),
    ("Какие страны подписали соглашение о паромном сообщении?", ["Болгария", "Турция", "Грузия"]),
    ("Какие улицы закроют в Гори в субботу?", ["В субботу", "Улицу Чавчавадзе", "Улицу Тамар"]),
    ("Перечислите улицы, которые закроют в Гори", ["В субботу", "Улицу Чавчавадзе", "Улицу Тамар"]),
    ("Какие учёные получили медали Академии наук?", ["Физик", "Биолог"]),
    ("რომელი ქუჩები ჩაიკეტება გორში შაბათს?", ["შაბათს", "ჭავჭავაძის ქუჩა", "თამარის ქუჩა"]),
    ("რომელი სოფლები დარჩა უშუქოდ?", ["სოფლები ღლოლა", "სოფელი უწერაც"]),
]
SINGLE = [
    "Who was arrested after the fire at the port of Poti?",
    "When will the streets of Gori be closed?",
    "How many people were arrested after the fire in Poti?",
    "Which street will be closed all day?",
    "What happened in Poti?",
    "who met Anna Weber?",
    "Кто подписал соглашение о паромном сообщении?",
    "В каких годах шла война?",
    "Какая улица закрыта?",
    "ვინ შეხვდა ანა ვებერს?",
    "რომელი ქუჩა ჩაიკეტება?",
    "როდის ჩაიკეტება ქუჩები?",
]


def shelf() -> Shelf:
    shelf = Shelf()
    for name, text in ARTICLES.items():
        shelf.put(name, "\n\n".join(" ".join(paragraph.split()) for paragraph in text.split("\n\n")))
    return shelf


@pytest.mark.parametrize(("question", "beginnings"), LISTS)
def test_what_names_more_of_the_things_is_listed_in_the_order_of_the_article(
    question: str, beginnings: list[str]
) -> None:
    answerer = Answerer(shelf(), sure=0.3)  # how sure it is is not what is tested
    answer = answerer.answer(question)
    answerer.close()
    assert isinstance(answer, Answer)
    listed = [citation.sentence for citation in answer.listed]
    assert len(listed) == len(beginnings), listed
    assert all(sentence.startswith(begins) for sentence, begins in zip(listed, beginnings, strict=True))
    assert answer.citations[0] in answer.listed
    assert {citation.article.id for citation in answer.listed} == {answer.citations[0].article.id}


def test_one_that_also_took_part_stands_beside_those_before(samples: Answerer) -> None:
    answer = samples.answer("Who took part in the talks in Moscow?")
    assert isinstance(answer, Answer)
    assert [citation.sentence.split(",")[0] for citation in answer.listed] == [
        "Russia's envoy to Tskhinvali",
        "Konstantin Kosachev of the Federation Council",
    ]


@pytest.mark.parametrize("question", SINGLE)
def test_a_question_for_one_thing_asks_for_no_list(question: str) -> None:
    assert asked_list(read_question(question)) is None
    answer = answered(shelf(), question)
    assert not isinstance(answer, Answer) or answer.listed == ()


@pytest.mark.parametrize(
    "question",
    [
        "Which places in Georgia are on the World Heritage List?",
        "Who were the first climbers to reach the summit of Kazbek?",
        "Какие объекты в Грузии входят в Список всемирного наследия?",
        "რომელმა მეცნიერებმა იპოვეს რუსთაველის გამოსახულება?",
    ],
)
def test_where_no_other_sentence_plainly_says_the_same_one_is_enough(question: str, samples: Answerer) -> None:
    answer = samples.answer(question)
    assert isinstance(answer, Answer)
    assert answer.listed == ()


def test_a_list_has_five_sentences_at_most() -> None:
    names = ("Lomidze", "Kiknadze", "Gogia", "Beridze", "Dolidze", "Meskhi", "Kobalia")
    people = " ".join(f"Giorgi {name} signed the letter on day {day}." for day, name in enumerate(names, 2))
    answerer = Answerer(Shelf(f"Many people signed the letter about the park. {people}"), sure=0.1)
    answer = answerer.answer("Which people signed the letter?")
    answerer.close()
    assert isinstance(answer, Answer)
    assert len(answer.listed) == 5
    starts = [citation.start for citation in answer.listed]
    assert starts == sorted(starts)


def test_what_has_changed_since_is_told_value_by_value() -> None:
    old = Article(
        id="old", text="The mayors of Poti are chosen by the council. Nino Lomidze and Zaza Gogia were mayors of Poti.",
        language="en", date=dt.date(2019, 3, 1),
    )  # fmt: skip
    new = replace(old, id="new", text="Eka Beridze and Levan Dolidze are the mayors of Poti.", date=dt.date(2022, 3, 1))
    two = Shelf()
    two.put_article(old)
    two.put_article(new)
    answer = answered(two, "Who are the mayors of Poti?")
    assert isinstance(answer, Answer)
    assert answer.citations[0].article.id == "new"
    assert [citation.article.id for citation in answer.earlier] == ["old"]
    assert answer.listed == ()


def test_what_has_been_listed_need_not_be_said_again() -> None:
    answerer = Answerer(shelf())
    given = answerer.answer("Which countries signed the agreement on ferry traffic?")
    answerer.close()
    assert isinstance(given, Answer)
    (turn,) = NOTHING_BEFORE.after(given).turns
    assert turn.said == tuple((citation.article.id, citation.start) for citation in given.listed)
    assert len(turn.said) == 3


ACCORD = Shelf(
    "France signed the accord in Riga. Germany signed the accord a day later. Poland refused to sign the accord. "
    "Italy will sign the accord next year. Spain has not signed the accord.",
    "Франция подписала соглашение в Риге. Германия подписала соглашение днём позже. Польша отказалась подписать "
    "соглашение. Испания не подписала соглашение.",
)


@pytest.mark.parametrize(
    ("question", "beginnings"),
    [
        ("Which countries signed the accord?", ["France", "Germany"]),
        ("Какие страны подписали соглашение?", ["Франция", "Германия"]),
        ("Which countries did not sign the accord?", []),
        ("What countries will sign the accord?", []),
    ],
)
def test_who_refused_or_has_not_yet_is_not_in_the_list(question: str, beginnings: list[str]) -> None:
    answerer = Answerer(ACCORD, sure=0.1)
    answer = answerer.answer(question)
    answerer.close()
    listed = [citation.sentence.split()[0] for citation in answer.listed] if isinstance(answer, Answer) else []
    assert listed == beginnings
