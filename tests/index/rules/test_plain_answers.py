"""What a sentence says outright is its answer: no rule may speak against it."""

import pytest

from tests.index.shelf import Shelf, sentence_for


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("ვინ არის საქართველოს პრეზიდენტი?", "საქართველოს პრეზიდენტი სალომე ზურაბიშვილი პარიზს ეწვია."),
        ("ვინ არის სომხეთის ვიცე-პრემიერი?", "სომხეთის ვიცე-პრემიერი მჰერ გრიგორიანი თბილისს ეწვია."),
        ("How old is Mark Dunn?", "The 54-year-old company director Mark Dunn was arrested in Riga."),
        ("How old is Mark Dunn?", "The 54-year-old village boy Mark Dunn was found in Riga."),
        ("How old is Mark Dunn?", "The 54-year-old university professor Mark Dunn came to Riga."),
        ("Сколько лет Марку Данну?", "54-летний директор компании Марк Данн приехал в Ригу."),
        ("Сколько лет Марку Данну?", "54-летний житель города Марк Данн приехал в Ригу."),
        ("რამდენი წლისაა ნინო ბერიძე?", "54 წლის სკოლის დირექტორი ნინო ბერიძე რიგაში ჩავიდა."),
        ("Who is the president's wife?", "President Tom Lee's wife Ann opened a clinic in Gori."),
        ("Who is the deputy mayor of Gori?", "The mayor of Gori, Tom Lee, came with his deputy, Ann Roe."),
        ("Кто жена мэра Гори?", "Мэр Гори Том Ли приехал с женой Анной."),
        ("Who is the former mayor of Gori?", "Tom Lee stepped down as mayor of Gori in 2010."),
        ("ვინ არის გორის ყოფილი მერი?", "გორის ექს-მერი თომა ლი დააკავეს."),
        ("When was Martin Luther King born?", "Martin Luther King (1929–1968) led the march."),
        ("When did Pope John Paul II die?", "Pope John Paul II (1920–2005) visited Gori."),
        ("When was Queen Victoria born?", "Queen Victoria (1819–1901) opened the bridge."),
        ("What did Will Smith win?", "Will Smith won an Oscar in 2022."),
        ("Who came to Gori in 2022?", "Actor Will Smith came to Gori in 2022."),
        ("What did Mr. Smith buy?", "Mr. and Mrs. Smith bought the farm in 1990."),
        ("When did Mrs Lee buy the farm?", "Mr Lee's wife, Mrs Anna Lee, bought the farm in 1990."),
        ("How many paintings by Pirosmani does the museum have?", "The museum has no paintings by Pirosmani."),
        ("How many bears escaped from the zoo?", "A pair of bears escaped from the zoo."),
        ("How much is the entry to the museum in Riga?", "Entry to the museum in Riga is free."),
        ("Сколько стоит входной билет в музей Риги?", "Входной билет в музей Риги бесплатный."),
        ("Who scored 2 goals on Friday?", "Rezo Kikava scored 3 goals and Ann Lee 2 on Friday."),
        ("Who is the president of Korea?", "The president of the Republic of Korea, Lee Min, came to Riga."),
        ("How  many bears\u00a0are there in the zoo?", "There are seven bears in the zoo."),
        ("Есть ли в Тбилиси метро?", "Метро в Тбилиси открыли в 1966 году."),
    ],
)
def test_what_says_it_outright_is_the_answer(question: str, sentence: str) -> None:
    assert sentence_for(Shelf(sentence), question) == sentence


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("Who is the president of Niger?", "The president of Nigeria, Tom Lee, came to Riga."),
        ("Кто президент Словении?", "Президент Словакии Олаф Брекке прибыл в Ригу."),
    ],
)
def test_what_only_begins_alike_is_not(question: str, sentence: str) -> None:
    assert sentence_for(Shelf(sentence), question) is None
