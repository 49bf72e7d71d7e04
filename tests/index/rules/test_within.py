"""South Sudan is not Sudan, and a Georgia Meloni is no Georgia."""

import pytest

from index.domain import NoAnswer
from tests.index.shelf import Shelf, answered, sentence_for


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("Who is the president of Sudan?", "The president of South Sudan, Deng Lual, met farmers."),
        ("Who is the president of South Sudan?", "The president of Sudan, Omar Idris, met farmers."),
        ("What is the capital of Guinea?", "The capital of Papua New Guinea is Port Moresby."),
        ("What is the capital of Guinea?", "The capital of Equatorial Guinea is Malabo."),
        ("What is the capital of Guinea?", "The capital of Guinea-Bissau is Bissau."),
        ("When did Ireland join the union?", "Northern Ireland joined the union in 1922."),
        ("Who is the president of North Korea?", "The president of South Korea, Kim Min, met farmers."),
        (
            "How many live in the Republic of the Congo?",
            "In the Democratic Republic of the Congo live 100 million people.",
        ),
        ("кто президент Судана?", "Президент Южного Судана Денг Луал встретился с фермерами."),
        ("Какая столица Гвинеи?", "Столица Гвинеи-Бисау — Бисау."),
        ("Какая столица Гвинеи?", "Столица Экваториальной Гвинеи — Малабо."),
        ("Какая столица Гвинеи?", "Столица Папуа — Новой Гвинеи — Порт-Морсби."),
        ("Когда Ирландия вступила в союз?", "Северная Ирландия вступила в союз в 1922 году."),
        ("ვინ არის სუდანის პრეზიდენტი?", "სამხრეთ სუდანის პრეზიდენტი დენგ ლუალი ფერმერებს შეხვდა."),
        ("რა არის გვინეის დედაქალაქი?", "პაპუა-ახალი გვინეის დედაქალაქი პორტ-მორსბია."),
        ("როდის შევიდა ირლანდია კავშირში?", "ჩრდილოეთ ირლანდია კავშირში 1922 წელს შევიდა."),
    ],
)
def test_a_place_is_no_other_one_whose_name_has_its_own_in_it(question: str, sentence: str) -> None:
    assert isinstance(answered(Shelf(sentence), question), NoAnswer)


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("Who is the president of South Sudan?", "The South Sudanese president, Deng Lual, met farmers."),
        ("When did Sudan sign the deal?", "South Sudan signed the deal with Sudan in 2012."),
        ("When did Ireland sign the deal?", "Ireland, Northern Ireland and Wales signed the deal in 2012."),
        ("What is the capital of Guinea-Bissau?", "The capital of Guinea-Bissau is Bissau."),
        ("Who is the president of Korea?", "The president of South Korea, Kim Min, met farmers."),
        ("Which African country signed the deal?", "The South African government signed the deal."),
        ("Who leads the European Union?", "The European Union is led by Ann Lee."),
        ("кто президент Южного Судана?", "Президент Южного Судана Денг Луал встретился с фермерами."),
        ("Какая столица Гвинеи-Бисау?", "Столица Гвинеи-Бисау — Бисау."),
        ("როდის შევიდა ჩრდილოეთ ირლანდია კავშირში?", "ჩრდილოეთ ირლანდია კავშირში 1922 წელს შევიდა."),
    ],
)
def test_a_place_is_known_by_its_own_name(question: str, sentence: str) -> None:
    assert sentence_for(Shelf(sentence), question) == sentence


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("Who is the prime minister of Georgia?", "Italian Prime Minister Georgia Meloni met farmers on Monday."),
        ("What did Jordan sign?", "Jordan Peterson signed 300 books."),
        ("When did Chad join the union?", "Chad Smith joined the union in 1990."),
        ("Когда Чад вступил в союз?", "Чад Смит вступил в союз в 1990 году."),
    ],
)
def test_a_person_s_name_is_no_country(question: str, sentence: str) -> None:
    assert isinstance(answered(Shelf(sentence), question), NoAnswer)


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("When did Georgia Meloni visit Oslo?", "Georgia Meloni visited Oslo in May."),
        ("Who is Chad Smith?", "Chad Smith is a drummer."),
        ("When did Georgia join the council?", "GEORGIA JOINED THE COUNCIL IN 1999."),
        ("When did Georgia join the council?", "Georgia Joined the Council in 1999."),
        ("Who is the president of Georgia?", "Jordan Peterson, the president of Georgia, met farmers."),
        ("Who is the president of Jordan?", "Jordan President Ann Lee met farmers."),
        ("When did the Georgia Times close?", "The Georgia Times closed in 1990."),
        ("кто президент Кельвы?", "Президент Оскар Дунне встретился с фермерами в Кельве."),
    ],
)
def test_nor_is_a_country_s_name_a_person(question: str, sentence: str) -> None:
    assert sentence_for(Shelf(sentence), question) == sentence
