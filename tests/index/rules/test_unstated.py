"""When, why, how old and how often: a sentence that says no time, reason, age or frequency does not answer."""

import pytest

from index.domain import NoAnswer
from index.question import read_question
from tests.index.shelf import Shelf, answered, sentence_for


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("When did Ann Lee open the bridge in Kelva?", "Ann Lee opened the bridge in Kelva with the mayor."),
        ("When did Ann Lee open the bridge in Kelva?", "Ann Lee, who may be heard, opened the bridge in Kelva."),
        ("In what year did Ann Lee open the bridge in Kelva?", "Ann Lee opened the bridge in Kelva with the mayor."),
        ("Когда Анна Ли открыла мост в Кельве?", "Анна Ли открыла мост в Кельве вместе с мэром."),
        ("В каком году Анна Ли открыла мост в Кельве?", "Анна Ли открыла мост в Кельве вместе с мэром."),
        ("როდის გახსნა ანა ლიმ ხიდი კელვაში?", "ანა ლიმ კელვაში ხიდი მერთან ერთად გახსნა."),
        ("რომელ წელს გახსნა ანა ლიმ ხიდი კელვაში?", "ანა ლიმ კელვაში ხიდი მერთან ერთად გახსნა."),
    ],
)
def test_when_is_answered_by_no_sentence_without_a_time(question: str, sentence: str) -> None:
    assert isinstance(answered(Shelf(sentence), question), NoAnswer)


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("When did Ann Lee open the bridge in Kelva?", "Ann Lee opened the bridge in Kelva in May."),
        ("When did Ann Lee open the bridge in Kelva?", "Ann Lee opened the bridge in Kelva after the war."),
        ("When did Ann Lee open the bridge in Kelva?", "Ann Lee opened the bridge in Kelva at the age of 42."),
        ("When did Ann Lee open the bridge in Kelva?", "Ann Lee opened the bridge in Kelva at half past seven."),
        ("When did Ann Lee open the bridge in Kelva?", "Ann Lee opened the bridge in Kelva at 16."),
        ("When did Ann Lee open the bridge in Kelva?", "Following the coup, Ann Lee opened the bridge in Kelva."),
        ("When was the bridge in Kelva built, in 1998?", "The bridge in Kelva was built in 1998."),
        ("In what century was the bridge in Kelva built?", "The bridge in Kelva was built in the first century."),
        ("Was the bridge in Kelva closed when the river rose?", "The bridge in Kelva was closed as the river rose."),
        ("Когда Анна Ли открыла мост в Кельве?", "Анна Ли открыла мост в Кельве после войны."),
        ("Когда Анна Ли открыла мост в Кельве?", "Анна Ли открыла мост в Кельве накануне выборов."),
        ("Когда Анна Ли открыла мост в Кельве?", "Анна Ли открыла мост в Кельве через два года."),
        ("როდის გახსნა ანა ლიმ ხიდი კელვაში?", "ანა ლიმ კელვაში ხიდი ომის შემდეგ გახსნა."),
        ("როდის გახსნა ანა ლიმ ხიდი კელვაში?", "ანა ლიმ კელვაში ხიდი გუშინ გახსნა."),
        ("როდის გახსნა ანა ლიმ ხიდი კელვაში?", "ანა ლიმ კელვაში ხიდი არჩევნებამდე გახსნა."),
    ],
)
def test_a_time_counts_in_whatever_words(question: str, sentence: str) -> None:
    assert sentence_for(Shelf(sentence), question) == sentence


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("Why did Ann Lee close the bridge in Kelva?", "Ann Lee closed the bridge in Kelva with the mayor."),
        ("What caused the fire in Kelva?", "The fire in Kelva burned two barns on Monday."),
        ("Почему Анна Ли закрыла мост в Кельве?", "Анна Ли закрыла мост в Кельве вместе с мэром."),
        ("По какой причине Анна Ли закрыла мост в Кельве?", "Анна Ли закрыла мост в Кельве вместе с мэром."),
        ("რატომ დახურა ანა ლიმ ხიდი კელვაში?", "ანა ლიმ კელვაში ხიდი მერთან ერთად დახურა."),
    ],
)
def test_a_sentence_without_a_reason_is_a_less_likely_answer_to_why(question: str, sentence: str) -> None:
    reason = {"en": "because", "ru": "потому что", "ka": "რადგან"}[read_question(question).language or ""]
    told, untold = (answered(Shelf(f"{said}."), question) for said in (f"{sentence[:-1]} {reason}", sentence[:-1]))
    assert told.confidence - untold.confidence > 0.2


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("Why did Ann Lee close the bridge in Kelva?", "Ann Lee closed the bridge in Kelva because a pier sank."),
        ("Why did Ann Lee close the bridge in Kelva?", "Ann Lee closed the bridge in Kelva to repair a pier."),
        ("Why did Ann Lee close the bridge in Kelva?", "Ann Lee closed the bridge in Kelva for fear of floods."),
        ("Why did Ann Lee close the bridge in Kelva?", "A flood forced Ann Lee to close the bridge in Kelva."),
        ("What caused the fire in Kelva?", "Investigators say the fire in Kelva was arson."),
        ("Почему Анна Ли закрыла мост в Кельве?", "Анна Ли закрыла мост в Кельве из-за наводнения."),
        ("Почему Анна Ли закрыла мост в Кельве?", "Анна Ли закрыла мост в Кельве, чтобы починить опору."),
        ("რატომ დახურა ანა ლიმ ხიდი კელვაში?", "ანა ლიმ კელვაში ხიდი წყალდიდობის გამო დახურა."),
        ("რატომ დახურა ანა ლიმ ხიდი კელვაში?", "ანა ლიმ კელვაში ხიდი დახურა, რადგან წყალმა აიწია."),
        ("რატომ დახურა ანა ლიმ ხიდი კელვაში?", "ანა ლიმ კელვაში ხიდი ბურჯის შესაკეთებლად დახურა."),
    ],
)
def test_a_reason_counts_in_whatever_words(question: str, sentence: str) -> None:
    assert sentence_for(Shelf(sentence), question) == sentence


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("How old is Ann Lee?", "Ann Lee closed 3 bridges in Kelva."),
        ("How old is the bridge in Kelva?", "The bridge in Kelva cost 300 lari."),
        ("Какой возраст у Анны Ли?", "Анна Ли закрыла 3 моста в Кельве."),
        ("რა ხნისაა ანა ლი?", "ანა ლიმ კელვაში 3 ხიდი დახურა."),
    ],
)
def test_how_old_is_answered_by_no_other_number(question: str, sentence: str) -> None:
    assert isinstance(answered(Shelf(sentence), question), NoAnswer)


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("How old is Ann Lee?", "Ann Lee is 42."),
        ("How old was Ann Lee when she closed the bridge?", "Ann Lee was twelve when she closed the bridge."),
        ("How old is the bridge in Kelva?", "The bridge in Kelva was built in 1887."),
        ("Какой возраст у Анны Ли?", "Возраст Анны Ли — 42 года."),
        ("რა ხნისაა ანა ლი?", "ანა ლი 42 წლისაა."),
    ],
)
def test_an_age_and_the_year_of_the_beginning_tell_how_old(question: str, sentence: str) -> None:
    assert sentence_for(Shelf(sentence), question) == sentence


def test_the_sentence_that_tells_when_is_preferred_to_one_with_more_of_the_question() -> None:
    told = "It was opened in 1999."
    shelf = Shelf(f"Ann Lee opened the bridge in Kelva with the mayor. {told}")
    found = answered(shelf, "When did Ann Lee open the bridge in Kelva?")
    assert (found.best if isinstance(found, NoAnswer) else found.citations)[0].sentence == told


def test_what_states_no_time_is_no_likely_answer() -> None:
    shelf = Shelf("Ann Lee opened the bridge in Kelva with the mayor.")
    assert answered(shelf, "When did Ann Lee open the bridge in Kelva?").confidence < 0.2


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("How often does the ferry of Kelva cross the lake?", "The ferry of Kelva crosses the lake with the mayor."),
        ("Как часто паром из Кельвы пересекает озеро?", "Паром из Кельвы пересекает озеро вместе с мэром."),
        ("რამდენად ხშირად კვეთს ტბას კელვის ბორანი?", "კელვის ბორანი ტბას მერთან ერთად კვეთს."),
    ],
)
def test_how_often_is_answered_by_no_sentence_without_a_frequency(question: str, sentence: str) -> None:
    assert isinstance(answered(Shelf(sentence), question), NoAnswer)


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("How often does the ferry of Kelva cross the lake?", "The ferry of Kelva crosses the lake every two hours."),
        ("How often does the ferry of Kelva cross the lake?", "The ferry of Kelva crosses the lake daily."),
        ("How often does the ferry of Kelva cross the lake?", "The ferry of Kelva crosses the lake on Fridays."),
        ("How often does the ferry of Kelva cross the lake?", "The ferry of Kelva rarely crosses the lake."),
        ("Как часто паром из Кельвы пересекает озеро?", "Паром из Кельвы пересекает озеро раз в неделю."),
        ("Как часто паром из Кельвы пересекает озеро?", "Паром из Кельвы пересекает озеро каждую пятницу."),
        ("Как часто паром из Кельвы пересекает озеро?", "Паром из Кельвы пересекает озеро по пятницам."),
        ("რამდენად ხშირად კვეთს ტბას კელვის ბორანი?", "კელვის ბორანი ტბას ყოველ ორ საათში კვეთს."),
        ("რამდენჯერ კვეთს ტბას კელვის ბორანი?", "კელვის ბორანი ტბას კვირაში ხუთჯერ კვეთს."),
        ("რამდენად ხშირად კვეთს ტბას კელვის ბორანი?", "კელვის ბორანი ტბას ყოველდღე კვეთს."),
    ],
)
def test_a_frequency_counts_in_whatever_words(question: str, sentence: str) -> None:
    assert sentence_for(Shelf(sentence), question) == sentence
