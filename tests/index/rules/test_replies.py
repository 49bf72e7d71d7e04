"""Short replies to questions for yes or no."""

import pytest

from index.answer import Answerer
from index.domain import Answer
from index.rules.replies import are_replies
from tests.index.shelf import Shelf
from tests.index.visit import found

FLOOD = "The flood in Poti has driven 520 people from their homes, the rescue service said. No lives were lost."
NAVODNENIE = "Наводнение в Поти затопило 180 домов, говорится в сводке штаба. Обошлось без жертв."
TSQALDIDOBA = "ფოთში წყალდიდობის გამო სახლი 130 ოჯახმა დატოვა, აცხადებს სამაშველო სამსახური. მსხვერპლი არ არის."

SHTORM_EN = "A storm stopped the regatta in Poti on Saturday, and six boats sank. Nobody was killed."
SHTORM = "Шторм в субботу остановил регату в Поти, затонули шесть лодок. Никто не погиб."


@pytest.mark.parametrize(
    ("question", "text", "reply"),
    [
        ("Были ли погибшие при наводнении в Поти?", NAVODNENIE, "Обошлось без жертв."),
        ("Was anyone killed in the storm in Poti?", SHTORM_EN, "Nobody was killed."),
        ("Погиб ли кто-нибудь при шторме в Поти?", SHTORM, "Никто не погиб."),
        ("დაიღუპა თუ არა ვინმე ფოთის წყალდიდობის დროს?", TSQALDIDOBA, "მსხვერპლი არ არის."),
    ],
)
def test_a_short_reply_answers_whether_it_was_so(question: str, text: str, reply: str) -> None:
    answerer = Answerer(Shelf(text))
    given = answerer.answer(question)
    answerer.close()
    assert isinstance(given, Answer)
    assert given.citations[0].sentence == reply


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Были ли погибшие при пожаре в Поти?", NAVODNENIE),
        ("Сколько было погибших при наводнении в Поти?", NAVODNENIE),
        ("Was the flood in Poti so strong?", FLOOD),
    ],
)
def test_what_the_article_is_not_about_or_is_not_asked_so_is_no_reply(question: str, text: str) -> None:
    assert not are_replies(*found(Shelf(text), question)).any()
