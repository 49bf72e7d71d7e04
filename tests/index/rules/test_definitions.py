"""Who somebody or what something is, over the sample articles and small ones."""

import pytest

from index.answer import Answerer
from index.domain import Answer, NoAnswer
from index.question import read_question
from index.rules.definitions import defined
from tests.index.shelf import Shelf, answered, cited, sentence_for

DEFINED = [
    ("who is Gagloev?", "the new Kremlin-supported head"),
    ("Who is Alan Gagloev", "the new Kremlin-supported head"),
    ("Who is Dmitry Volvach?", "One of his deputies"),
    ("Who is Lavrov?", "Foreign Minister Sergey Lavrov"),
    ("Who was Ivane Javakhishvili?", "The historian Ivane"),
    ("who was Petre Melikishvili?", "the chemist Petre"),
    ("Who is Marat Kulakhmetov?", "envoy to Tskhinvali"),
    ("what is RES?", "local news agency RES"),
    ("What is Gonio?", "a fortress of Roman times"),
    ("What is a qvevri?", "a large clay vessel"),
    ("What is Mount Kazbek?", "rises to 5,054 metres"),
    ("Кто такой Гаглоев?", "сменивший Анатолия Бибилова во главе"),
    ("кто такой Козак", "главы администрации президента"),
    ("Кто такая Нино Бурджанадзе?", "председатель парламента"),
    ("Лавров: кто это?", "министр иностранных дел"),
    ("Что такое РЕС?", "агентство РЕС"),
    ("Что такое Вардзия?", "пещерный монастырь"),
    ("Что такое квеври?", "глиняном сосуде"),
    ("ვინ არის გაგლოევი?", "ახალი ლიდერი"),
    ("ვინ არის ბიბილოვი?", "წინა ლიდერმა"),
    ("ვინ იყო პეტრე მელიქიშვილი?", "ქიმიკოსი პეტრე"),
    ("ვინაა დმიტრი ვოლვაჩი?", "მინისტრის მოადგილე"),
    ("რა არის რესი?", "სააგენტო „რესის“"),
]
NAMES = [
    ("Javakhishvili", "The historian Ivane"),
    ("lavrov", "Foreign Minister Sergey Lavrov"),
    ("Nino Burjanadze", "the speaker of the outgoing parliament"),
    ("Stepantsminda", "The town of Stepantsminda"),
    ("Лавров", "министр иностранных дел"),
    ("Чахава", "архитектор Георгий Чахава"),
    ("квеври", "глиняном сосуде"),
    ("ბიბილოვი", "წინა ლიდერმა"),
    ("რუსთაველი", "ავტორი შოთა რუსთაველია"),
]
PORT = (
    "Nino Lomidze met the drivers of Poti on Monday. The port was closed for a day.\n\n"
    "Lomidze said that the cranes were old. Nino Lomidze, the director of the port, will be heard in court. "
    "Vakhtang Gogia waited outside."
)


@pytest.mark.parametrize(("question", "words"), DEFINED)
def test_the_sentence_that_introduces_whom_or_what_is_asked_for_is_the_answer(
    question: str, words: str, samples: Answerer
) -> None:
    answer = samples.answer(question)
    assert isinstance(answer, Answer)
    assert words in answer.citations[0].sentence


@pytest.mark.parametrize(("name", "words"), NAMES)
def test_a_bare_name_gets_the_sentence_that_introduces_it(name: str, words: str, samples: Answerer) -> None:
    answer = samples.answer(name)
    assert isinstance(answer, Answer)
    assert words in answer.citations[0].sentence


def test_the_introduction_is_found_wherever_in_the_article_it_stands() -> None:
    for question in ("Who is Nino Lomidze?", "who is lomidze", "Nino Lomidze", "Lomidze"):
        found = sentence_for(Shelf(PORT), question)
        assert found is not None
        assert found.startswith("Nino Lomidze, the director of the port")


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("что такое маяк?", "Маяк — это башня"),
        ("Что такое Союз портов?", "Союз портов — это объединение"),
        ("Союз портов", "Союз портов — это объединение"),
        ("what is a lighthouse?", "A lighthouse is a tower"),
        ("რა არის შუქურა?", "შუქურა არის კოშკი"),
    ],
)
def test_a_sentence_that_begins_with_the_thing_and_says_what_it_is_wins(question: str, words: str) -> None:
    shelf = Shelf(
        "В Кельве открылся музей маяков. Маяк — это башня с огнём, который указывает путь кораблям.",
        "Музей построил Союз портов. В Союз портов входят Кельва и Норрин. Союз портов — это объединение городов.",
        "The lighthouse of Kelva has a new keeper. A lighthouse is a tower with a strong light.",
        "კელვაში შუქურა გაიხსნა. შუქურა არის კოშკი, რომელიც გემებს გზას უჩვენებს.",
    )
    assert words in (sentence_for(shelf, question) or "")


def test_what_a_thing_is_and_what_it_does_are_not_the_same_question() -> None:
    shelf = Shelf("Gagloev is a politician. He visited Moscow. Gagloev is planning a referendum on July 17.")
    assert "referendum" in (sentence_for(shelf, "What is Gagloev planning?") or "")


def test_a_thing_that_no_sentence_defines_is_less_sure() -> None:
    told = answered(Shelf("Забастовка — это отказ от работы."), "что такое забастовка?")
    named = answered(Shelf("Забастовка вагоновожатых в Кельве длилась три дня."), "что такое забастовка?")
    assert told.confidence > 0.9 > named.confidence


def test_a_sentence_that_only_names_somebody_makes_it_less_sure() -> None:
    shelf = Shelf(PORT)
    answerer = Answerer(shelf)
    introduced, named = answerer.answer("Who is Nino Lomidze?"), answerer.answer("Who is Vakhtang Gogia?")
    answerer.close()
    assert isinstance(introduced, Answer)
    assert isinstance(named, NoAnswer)
    assert cited(named)[0].sentence == "Vakhtang Gogia waited outside."
    assert introduced.confidence > named.confidence


@pytest.mark.parametrize(
    "question", ["Who is Noam Chomsky?", "Кто такой Ной Чомский?", "ვინ არის ნოამ ჩომსკი?", "What is Kubernetes?"]
)
def test_whom_the_articles_do_not_name_they_do_not_define(question: str, samples: Answerer) -> None:
    assert isinstance(samples.answer(question), NoAnswer)


@pytest.mark.parametrize(
    "question",
    [
        "Who is the mayor of Gori?",
        "who is mayor",
        "Who is Gagloev's deputy?",
        "What is the height of Mount Kazbek?",
        "Кто такой мэр Гори?",
        "Что такое высота Казбека над уровнем моря?",
        "ვინ არის გორის მერი ახლა?",
        "talks about the new bridge",
        "",
    ],
)
def test_a_question_for_an_office_or_with_more_to_it_asks_for_no_definition(question: str) -> None:
    assert defined(read_question(question)) == ()


@pytest.mark.parametrize(
    "question",
    [
        "what is known about Alan Gagloev?",
        "tell me about Alan Gagloev",
        "что известно об Алане Гаглоеве?",
        "расскажи об Алане Гаглоеве",
        "რა არის ცნობილი ალან გაგლოევის შესახებ?",
    ],
)
def test_what_is_known_of_somebody_is_who_that_is(question: str) -> None:
    assert len(defined(read_question(question))) == 2


BESIDE = {
    "en": ("Numismatist Ann Lee sold her coins on Monday.", "The club of Kelva's numismatists met in May."),
    "ru": ("Нумизмат Анна Ли продала монеты в понедельник.", "Клуб нумизматов Кельвы встретился в мае."),
    "ka": ("ნუმიზმატმა ანა ლიმ მონეტები ორშაბათს გაყიდა.", "კელვის ნუმიზმატების კლუბი მაისში შეიკრიბა."),
}


@pytest.mark.parametrize(
    ("language", "question", "told"),
    [
        ("en", "what is a numismatist?", "A numismatist is a person who collects coins."),
        ("en", "who is a numismatist?", "A numismatist is someone who collects coins."),
        ("en", "who are numismatists?", "Numismatists are people who collect coins."),
        ("en", "what is a numismatist?", "Someone who collects coins is a numismatist."),
        ("ru", "кто такой нумизмат?", "Нумизмат — это человек, который собирает монеты."),
        ("ru", "кто такой нумизмат?", "Нумизмат\u00a0— собиратель монет."),
        ("ru", "кто такие нумизматы?", "Нумизматами называют тех, кто собирает монеты."),
        ("ru", "что такое нумизмат?", "Собиратель монет называется нумизматом."),
        ("ka", "ვინ არის ნუმიზმატი?", "ნუმიზმატი არის ადამიანი, რომელიც მონეტებს აგროვებს."),
        ("ka", "რა არის ნუმიზმატი?", "ნუმიზმატები არიან ადამიანები, რომლებიც მონეტებს აგროვებენ."),
    ],
)
def test_what_any_such_person_is_is_told_by_no_one_who_is_one(language: str, question: str, told: str) -> None:
    assert sentence_for(Shelf(*BESIDE[language], told), question) == told


@pytest.mark.parametrize(("language", "question"), [("en", "who is a numismatist?"), ("ru", "кто такой нумизмат?")])
def test_where_no_sentence_says_what_any_is_none_answers(language: str, question: str) -> None:
    assert isinstance(answered(Shelf(*BESIDE[language]), question), NoAnswer)
