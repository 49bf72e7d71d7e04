"""Questions for yes or no: the sentence that says whether, in its own words."""

import pytest

from index.answer import Answerer
from index.domain import Answer, Kind, NoAnswer
from tests.index.shelf import Shelf, sentence_for

SAID = [
    ("Is Kazbek a volcano?", "It is a dormant volcano"),
    ("Is Georgia a candidate for the European Union?", "Georgia became a candidate"),
    ("did gagloev suspend the referendum?", "Gagloev suspended it"),
    ("Did the constitution of 1921 abolish the death penalty?", "It abolished the death penalty"),
    ("Is Batumi the capital of Adjara?", "Batumi is the capital"),
    ("Did Shevardnadze resign?", "He resigned on the evening"),
    ("Was the parliamentary election repeated?", "partly repeated"),
    ("Can Georgians travel to the Schengen countries without a visa?", "Visa-free travel"),
    ("Победил ли Саакашвили на президентских выборах?", "Победил на них Саакашвили"),
    ("Сняла ли Россия запрет на боржоми?", "Запрет сняли"),
    ("Живут ли в Вардзии монахи?", "снова живут монахи"),
    ("исключили ли храм Баграта из списка", "из списка исключили"),
    ("Шеварднадзе подал в отставку?", "он подал в отставку"),
    ("Вернулись ли бежавшие грузины домой?", "так и не вернулись домой"),
    ("მიიღო ლავროვმა გაგლოევი?", "ლავროვმა მიიღო"),
    ("მიენიჭა საქართველოს კანდიდატის სტატუსი?", "2023 წლის 14 დეკემბერს მიენიჭა"),
    ("მიენიჭა თუ არა ენგურის კაშხალს ძეგლის სტატუსი?", "ძეგლის სტატუსი მიენიჭა"),
    ("გაიმარჯვა საქართველომ საბავშვო ევროვიზიაზე?", "პირველი გამარჯვება"),
]
NOT_SAID = [
    "Was Gagloev arrested?",
    "Did Lavrov resign?",
    "Has Georgia won the World Cup?",
    "Подал ли Лавров в отставку?",
    "Был ли Пушкин в Батуми?",
    "გადადგა თუ არა გაგლოევი?",
]


@pytest.mark.parametrize(("question", "words"), SAID)
def test_the_sentence_that_says_whether_is_the_answer(question: str, words: str, samples: Answerer) -> None:
    answer = samples.answer(question)
    assert isinstance(answer, Answer)
    assert words in answer.citations[0].sentence
    assert answer.listed == ()


@pytest.mark.parametrize("question", NOT_SAID)
def test_what_the_articles_do_not_say_is_neither_yes_nor_no(question: str, samples: Answerer) -> None:
    assert isinstance(samples.answer(question), NoAnswer)


def test_a_no_is_as_good_an_answer_as_a_yes() -> None:
    shelf = Shelf(
        "The council of Poti met on Monday. Mayor Nino Lomidze did not resign, as some had expected. The tram line to "
        "the harbour was opened in May.",
        "The mayor of Gori resigned in April.",
    )
    assert sentence_for(shelf, "Did Nino Lomidze resign?") == "Mayor Nino Lomidze did not resign, as some had expected."
    assert sentence_for(shelf, "Has the tram line been opened?") == "The tram line to the harbour was opened in May."


def test_it_is_told_from_other_questions_by_having_no_question_word(samples: Answerer) -> None:
    assert samples.answer("Is Kazbek a volcano?").asked is Kind.YES_NO
    assert samples.answer("What is Kazbek?").asked is not Kind.YES_NO
