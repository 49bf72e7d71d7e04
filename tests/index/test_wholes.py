"""Two words that are one thing together are met together, by another form of it, or not at all."""

import pytest

from index.domain import NoAnswer
from index.question import read_question
from tests.index.shelf import Shelf, answered, sentence_for


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Who is president of the United States?", ["president", "United States"]),
        ("Who is the vice president of Panama?", ["vice president", "Panama"]),
        ("Who is the vice-president of Panama?", ["vice-president", "Panama"]),
        ("Who owns the vice squad?", ["owns", "vice", "squad"]),
        ("Which prime numbers are known?", ["prime", "numbers", "known"]),
        ("Кто премьер-министр Норвегии?", ["премьер-министр", "Норвегии"]),
        ("Кто экс-президент Европейского союза?", ["экс-президент", "Европейского союза"]),
        ("ვინ არის პრემიერ-მინისტრი?", ["პრემიერ-მინისტრი"]),
    ],
)
def test_what_is_one_together_is_one_word_of_a_question(question: str, words: list[str]) -> None:
    assert [word.text for word in read_question(question).words] == words


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("Who is president of the United States?", "US President Carla Menning said that tariffs would stay."),
        ("кто президент Соединённых Штатов?", "Президент США Карла Меннинг заявила, что пошлины останутся."),
        ("ვინ არის შეერთებული შტატების პრეზიდენტი?", "აშშ-ის პრეზიდენტმა კარლა მენინგმა ტარიფებზე ისაუბრა."),
        ("Who is the US vice-president?", "US Vice President Olaf Brekke arrived in Riga."),
        ("кто вице-президент США?", "Вице-президент США Олаф Брекке прибыл в Ригу."),
        ("кто экс-президент США?", "Бывший президент США Олаф Брекке прибыл в Ригу."),
        ("кто премьер-министр Норвегии?", "Премьер Норвегии Олаф Брекке прибыл в Ригу."),
        ("ვინ არის ნორვეგიის პრემიერ-მინისტრი?", "ნორვეგიის პრემიერი ოლაფ ბრეკე რიგაში ჩავიდა."),
        ("Who is Britain's prime minister?", "The British Prime Minister Edwin Halloway met farmers."),
        ("Who is the UK prime minister?", "The British Prime Minister Edwin Halloway met farmers."),
        ("Who is the prime minister of the United Kingdom?", "Britain's Prime Minister Edwin Halloway met farmers."),
        ("Who is the American president?", "US President Carla Menning said that tariffs would stay."),
        ("Who is the king of Saudi Arabia?", "Saudi King Faruk visited Riga."),
        ("кто президент Южной Кореи?", "Южнокорейский президент Ли Чан посетил Кельву."),
        ("кто новозеландский премьер?", "Премьер-министр Новой Зеландии Олаф Брекке уехал."),
        ("ვინ არის სამხრეთკორეული მხარის პრეზიდენტი?", "სამხრეთ კორეის მხარის პრეზიდენტმა ხიდი გახსნა."),
        ("Who is Norway's premier?", "Norway's Prime Minister Olaf Brekke arrived in Riga."),
    ],
)
def test_it_is_met_by_its_other_forms(question: str, sentence: str) -> None:
    assert sentence_for(Shelf(sentence), question) == sentence


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("кто премьер-министр Великобритании?", "Министр иностранных дел Великобритании Олаф Брекке прибыл в Ригу."),
        ("кто вице-президент США?", "Президент США Олаф Брекке прибыл в Ригу."),
        ("кто экс-президент США?", "Президент США Олаф Брекке прибыл в Ригу."),
        ("кто бывший президент США?", "Президент США Олаф Брекке прибыл в Ригу."),
        ("кто президент США?", "Вице-президент США Олаф Брекке прибыл в Ригу."),
        ("Who is the US vice president?", "US President Olaf Brekke arrived in Riga."),
        ("Who is the US President?", "US Vice President Olaf Brekke arrived in Riga."),
        ("Who is the American prime minister?", "The British Prime Minister Edwin Halloway met farmers."),
        ("Who is the president of North Korea?", "South Korean President Olaf Brekke opened a bridge."),
        ("Who is the former US president?", "US President Olaf Brekke arrived in Riga."),
        ("Who is the minister of Norway?", "Norway's Prime Minister Olaf Brekke arrived in Riga."),
        ("ვინ არის ნორვეგიის პრემიერი?", "ნორვეგიის ვიცე-პრემიერი ოლაფ ბრეკე რიგაში ჩავიდა."),
        ("ვინ არის ნორვეგიის პრემიერ-მინისტრი?", "ნორვეგიის ვიცე-პრემიერი ოლაფ ბრეკე რიგაში ჩავიდა."),
        ("ვინ არის ნორვეგიის პრემიერ-მინისტრი?", "ნორვეგიის საგარეო საქმეთა მინისტრი ოლაფ ბრეკე რიგაში ჩავიდა."),
        ("ვინ არის ნორვეგიის ვიცე-პრემიერი?", "ნორვეგიის პრემიერი ოლაფ ბრეკე რიგაში ჩავიდა."),
    ],
)
def test_an_office_of_which_it_is_a_part_is_another(question: str, sentence: str) -> None:
    assert isinstance(answered(Shelf(sentence), question), NoAnswer)


def test_an_office_is_no_name_whatever_its_parts_look_like() -> None:
    assert not any(word.is_name for word in read_question("ვინ არის ვიცე-პრეზიდენტი?").words)


def test_who_held_an_office_is_its_former_holder() -> None:
    sentence = "Olaf Brekke, who was president of Norway until 2010, arrived in Riga."
    assert sentence_for(Shelf(sentence), "Who is the former president of Norway?") == sentence


def test_a_part_of_what_articles_have_in_another_form_is_not_reported_as_in_none() -> None:
    answer = answered(Shelf("US President Carla Menning arrived in Riga."), "Who is the barber of the United States?")
    assert isinstance(answer, NoAnswer)
    assert answer.unknown == ("barber",)
