"""Only the question is asked, not what is said around it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.question import read_question
from index.repair.courtesies import without_courtesies
from tests.index.shelf import Shelf, answered


@pytest.mark.parametrize(
    ("message", "question"),
    [
        ("Привет! Что такое отбойное течение?", "Что такое отбойное течение?"),
        ("Добрый день! Кто такая Эйлид Дойл?", "Кто такая Эйлид Дойл?"),
        ("привет кто посол?", "кто посол?"),
        ("Здравствуйте, бот! Подскажите, пожалуйста, кто посол?", "кто посол?"),
        ("не подскажете, кто посол?", "кто посол?"),
        ("Не могли бы вы сказать, кто посол?", "кто посол?"),
        ("Мне интересно, кто посол", "кто посол"),
        ("Объясните, что такое цивилизация", "что такое цивилизация"),
        ("Извините, вы не знаете, где мост?", "где мост?"),
        ("Хорошо, а кто посол?", "а кто посол?"),
        ("გამარჯობა! რა არის ცივილიზაცია?", "რა არის ცივილიზაცია?"),
        ("მაინტერესებს რა არის ცივილიზაცია", "რა არის ცივილიზაცია"),
        ("გამარჯობა, შეგიძლიათ მითხრათ, ვინ არის ელჩი?", "ვინ არის ელჩი?"),
        ("hey bot, who won the Ryder Cup?", "who won the Ryder Cup?"),
        ("thx who won the Ryder Cup?", "who won the Ryder Cup?"),
        ("Hello 👋 who won?", "who won?"),
        ("Hi! Can you please tell me who won the Ryder Cup?", "who won the Ryder Cup?"),
        ("I was wondering, who won the Ryder Cup?", "who won the Ryder Cup?"),
        ("do you know who won the Ryder Cup?", "who won the Ryder Cup?"),
        ("Hello! A lot of people were hurt. Who?", "A lot of people were hurt. Who?"),
        ("Who won the Ryder Cup? Thanks a lot!", "Who won the Ryder Cup?"),
        ("who won https://t.co/abc123", "who won"),
        ("who won the cup (https://t.co/a?b=1)?", "who won the cup ()?"),
        ("@tsitata_bot who won the Ryder Cup", "who won the Ryder Cup"),
        ("@tsitata_bot hello!", "hello!"),
        ("Hi! How are you?", "Hi!"),
        ("Ok, and when?", "and when?"),
        ("Thanks! And when?", "And when?"),
        ("Thanks. When was that?", "When was that?"),
        ("And when? Thanks", "And when?"),
        ("Salam, who are they?", "who are they?"),
        ("Спасибо! А когда?", "А когда?"),
        ("Кто посол? Заранее спасибо!", "Кто посол?"),
        ("кто посол заранее большое спасибо", "кто посол"),
        ("Кто посол, спасибо", "Кто посол"),
        ("Заранее благодарю, кто посол?", "кто посол?"),
        ("who won, thanks in advance", "who won"),
        ("ვინ არის ელჩი? წინასწარ გმადლობთ", "ვინ არის ელჩი?"),
        ("ვინ არის ელჩი, დიდი მადლობა", "ვინ არის ელჩი"),
        ("Hi bot, hi, who won?", "who won?"),
        ("@tsitata_bot https://t.co hi, thanks Tell Me", "hi,"),
    ],
)
def test_greetings_thanks_openings_and_addresses_are_not_asked(message: str, question: str) -> None:
    assert without_courtesies(message) == question


@pytest.mark.parametrize(
    "message",
    [
        "Good Morning America: who hosts it?",
        "Hey Jude author",
        "Please Please Me: when was it released?",
        "Tell Me Why",
        "Who wrote Tell Me Why?",
        "Cheers: who starred in it?",
        "Who shot Mr. Cheers",
        "A lot.",
        "So who won?",
        "День победы: когда?",
        "დიდი ბრიტანეთის დედაქალაქი",
        "Super Bowl winner",
        "Do you know that the bridge is closed?",
        "who wrote to anna@mail.example?",
        "https://t.co/abc123",
        "hello!",
        "Спасибо большое!",
        "გამარჯობა",
        "can you tell me",
        "please",
        "👋",
        "",
    ],
)
def test_what_only_begins_so_and_what_is_no_question_stays_as_it_is(message: str) -> None:
    assert without_courtesies(message) == message


WORDS = [
    "who",
    "won",
    "hi",
    "Tell Me",
    "Mr.",
    "thank you",
    "заранее спасибо",
    "bot",
    ":",
    "привет",
    "კითხვა",
    "მადლობა",
    "@tsitata",
    "please",
    "https://t.co",
    ",",
    "?",
    ".",
    "\n",
]


@given(st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join))
def test_a_question_stays_a_question(message: str) -> None:
    asked = read_question(message).small_talk is None
    assert asked or read_question(without_courtesies(message)).small_talk is not None
    assert without_courtesies(without_courtesies(message)) == without_courtesies(message)


def test_a_question_behind_a_greeting_in_other_letters_is_answered() -> None:
    shelf = Shelf("Посол России в Цхинвали — Марат Кулахметов.", "Привет из Гори прислал мэр.")
    answer = answered(shelf, "privet! kto posol Rossii v Tskhinvali?")
    assert answer.read_as == "кто посол России в Цхинвали?"


@pytest.mark.parametrize("courtesy", ["hi, ", "thanks! ", "thx. ", "can you tell me ", "@tsitata ", "привет! "])
def test_a_message_of_nothing_but_courtesies_takes_no_longer_than_its_length(courtesy: str) -> None:
    """No time is measured: with each courtesy read anew for each before it, this would take minutes."""
    assert without_courtesies(courtesy * 1000)
