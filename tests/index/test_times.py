"""The time that a question asks about."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.languages import FACTS, detect_language
from index.languages.word_lists import words
from index.times import Period, may_name_event, periods, time_asked

TODAY = dt.date(2024, 11, 25)  # a Monday


def asked(question: str) -> Period | None:
    return time_asked(question, detect_language(question) or "en", TODAY)


def bounds(question: str) -> tuple[str, str] | None:
    """First and last day, "" where it is open; None where no time is asked for."""
    period = asked(question)
    return (str(period.since or ""), str(period.until or "")) if period else None


@pytest.mark.parametrize(
    ("question", "first", "last"),
    [
        ("Who was mayor in 2021?", "2021-01-01", "2021-12-31"),
        ("кто был мэром в 2021 году?", "2021-01-01", "2021-12-31"),
        ("ვინ იყო მერი 2021 წელს?", "2021-01-01", "2021-12-31"),
        ("what happened in June 2022", "2022-06-01", "2022-06-30"),
        ("что было в июне 2022 года", "2022-06-01", "2022-06-30"),
        ("рубль, март 2022", "2022-03-01", "2022-03-31"),
        ("რა მოხდა 2022 წლის ივნისში", "2022-06-01", "2022-06-30"),
        ("what happened on 14 July 2021?", "2021-07-14", "2021-07-14"),
        ("what happened on July 14th, 2021?", "2021-07-14", "2021-07-14"),
        ("что было 14-го июля 2021 года", "2021-07-14", "2021-07-14"),
        ("რა მოხდა 2021 წლის 14 ივლისს", "2021-07-14", "2021-07-14"),
        ("2021-07-14 flood", "2021-07-14", "2021-07-14"),
        ("наводнение 14.07.2021", "2021-07-14", "2021-07-14"),
        ("who led in the spring of 2024?", "2024-03-01", "2024-05-31"),
        ("кто лидировал осенью 2023 года", "2023-09-01", "2023-11-30"),
        ("how cold was it in winter 2022?", "2021-12-01", "2022-02-28"),
        ("Who won in May?", "2024-05-01", "2024-05-31"),
        ("who went to the fort in June 1755?", "1755-06-01", "1755-06-30"),  # no June of today's
        ("кто взял крепость в июне 1755 года?", "1755-06-01", "1755-06-30"),
        ("ვინ აიღო ციხე 1755 წლის ივნისში?", "1755-06-01", "1755-06-30"),
        ("who met in Albany in June/July 1754?", "1754-06-01", "1754-07-31"),
        ("кто выиграл в декабре?", "2023-12-01", "2023-12-31"),
        ("who resigned between 2020 and 2022?", "2020-01-01", "2022-12-31"),
        ("who was mayor in the 1990s?", "1990-01-01", "1999-12-31"),
        ("who was mayor during the 2010's?", "2010-01-01", "2019-12-31"),
        ("кто был мэром в 1990-х?", "1990-01-01", "1999-12-31"),
        ("кто был мэром в 1990-е годы?", "1990-01-01", "1999-12-31"),
        ("кто был мэром в 1990-м году?", "1990-01-01", "1990-12-31"),
        ("ვინ იყო მერი 1990-იან წლებში?", "1990-01-01", "1999-12-31"),
        ("who led it after the 1990s?", "2000-01-01", ""),
        ("что было до 1990-х годов?", "", "1989-12-31"),
        ("რა ღირდა 1990-იანი წლებიდან?", "1990-01-01", ""),
        ("who led between the 1980s and the 1990s?", "1980-01-01", "1999-12-31"),
        ("who was mayor in the 90s?", "1990-01-01", "1999-12-31"),
        ("who was mayor in the '90s?", "1990-01-01", "1999-12-31"),
        ("who was mayor in the nineties?", "1990-01-01", "1999-12-31"),
        ("who was mayor in the 20s?", "2020-01-01", "2029-12-31"),
        ("кто был мэром в 90-х?", "1990-01-01", "1999-12-31"),
        ("кто был мэром в 90-е годы?", "1990-01-01", "1999-12-31"),
        ("кто был мэром в девяностых?", "1990-01-01", "1999-12-31"),
        ("кто был мэром с 80-х годов?", "1980-01-01", ""),
        ("ვინ იყო მერი 90-იან წლებში?", "1990-01-01", "1999-12-31"),
        ("ვინ იყო მერი ოთხმოცდაათიან წლებში?", "1990-01-01", "1999-12-31"),
        ("ვინ იყო მერი 90-იანებში?", "1990-01-01", "1999-12-31"),
        ("who led it from early 2020 to late 2021?", "2020-01-01", "2021-12-31"),
        ("кто правил с начала 2020 по конец 2021 года?", "2020-01-01", "2021-12-31"),
        ("who was mayor in early 2022?", "2022-01-01", "2022-04-30"),
        ("who was mayor in mid-2022?", "2022-05-01", "2022-08-31"),
        ("who was mayor in late 2022?", "2022-09-01", "2022-12-31"),
        ("who was mayor at the beginning of 2022?", "2022-01-01", "2022-04-30"),
        ("who was mayor at the end of March 2022?", "2022-03-21", "2022-03-31"),
        ("who has led it since early 2022?", "2022-01-01", ""),
        ("who led it before the end of 2022?", "", "2022-12-31"),
        ("who led it in the late nineties?", "1997-01-01", "1999-12-31"),
        ("what did a ticket cost late last year?", "2023-09-01", "2023-12-31"),
        ("кто был мэром в начале 2022 года?", "2022-01-01", "2022-04-30"),
        ("кто был мэром в середине 2022?", "2022-05-01", "2022-08-31"),
        ("кто был мэром в конце 2022 года?", "2022-09-01", "2022-12-31"),
        ("кто был мэром с начала 2022 года?", "2022-01-01", ""),
        ("кто был мэром до конца 2022 года?", "", "2022-12-31"),
        ("сколько стоил билет в конце прошлого года?", "2023-09-01", "2023-12-31"),
        ("ვინ იყო მერი 2022 წლის დასაწყისში?", "2022-01-01", "2022-04-30"),
        ("ვინ იყო მერი 2022 წლის შუაში?", "2022-05-01", "2022-08-31"),
        ("ვინ იყო მერი 2022 წლის ბოლოს?", "2022-09-01", "2022-12-31"),
        ("ვინ იყო მერი 2022 წლის დასაწყისიდან?", "2022-01-01", ""),
        ("რა ღირდა ბილეთი გასული წლის ბოლოს?", "2023-09-01", "2023-12-31"),
        ("what did a ticket cost half a year ago?", "2024-05-01", "2024-05-31"),
        ("сколько стоил билет полгода назад?", "2024-05-01", "2024-05-31"),
        ("რა ღირდა ბილეთი ნახევარი წლის წინ?", "2024-05-01", "2024-05-31"),
        ("сколько стоил билет полтора года назад?", "2023-05-01", "2023-05-31"),
        ("who ruled from March to May 2022?", "2022-03-01", "2022-05-31"),
        ("кто правил с 2020 по 2022 год?", "2020-01-01", "2022-12-31"),
        ("ვინ იყო 2020-დან 2022 წლამდე?", "2020-01-01", "2022-12-31"),
        ("what happened in 2020–2022?", "2020-01-01", "2022-12-31"),
        ("what has it cost since April 2024?", "2024-04-01", ""),
        ("сколько стоит с апреля 2024 года", "2024-04-01", ""),
        ("რა ღირს 2024 წლის აპრილიდან", "2024-04-01", ""),
        ("who was mayor before 2020?", "", "2019-12-31"),
        ("who was mayor after 2020?", "2021-01-01", ""),
        ("кто был мэром до 2020 года?", "", "2019-12-31"),
        ("who won last week?", "2024-11-18", "2024-11-24"),
        ("кто победил на прошлой неделе?", "2024-11-18", "2024-11-24"),
        ("ვინ მოიგო გასულ კვირას?", "2024-11-18", "2024-11-24"),
        ("what happened yesterday?", "2024-11-24", "2024-11-24"),
        ("what happened the day before yesterday?", "2024-11-23", "2024-11-23"),
        ("что было позавчера", "2024-11-23", "2024-11-23"),
        ("рост цен в прошлом году", "2023-01-01", "2023-12-31"),
        ("რა მოხდა შარშან?", "2023-01-01", "2023-12-31"),
        ("how many pupils two years ago?", "2022-01-01", "2022-12-31"),
        ("кто был мэром год назад", "2023-01-01", "2023-12-31"),
        ("რა მოხდა ორი წლის წინ", "2022-01-01", "2022-12-31"),
        ("how many pupils twenty years ago?", "2004-01-01", "2004-12-31"),
        ("how many pupils twenty-five years ago?", "1999-01-01", "1999-12-31"),
        ("how many pupils a couple of years ago?", "2022-01-01", "2022-12-31"),
        ("кто был мэром пятнадцать лет назад", "2009-01-01", "2009-12-31"),
        ("кто был мэром двадцать пять лет назад", "1999-01-01", "1999-12-31"),
        ("кто был мэром пару лет назад", "2022-01-01", "2022-12-31"),
        ("რა მოხდა ოცი წლის წინ", "2004-01-01", "2004-12-31"),
        ("რა მოხდა ოცდახუთი წლის წინ", "1999-01-01", "1999-12-31"),
        ("რა მოხდა ორმოცდაათი წლის წინ", "1974-01-01", "1974-12-31"),
        ("who was mayor in 2020, five years ago?", "2020-01-01", "2020-12-31"),
        ("что было 5 дней назад", "2024-11-20", "2024-11-20"),
        ("who died in the last two weeks?", "2024-11-11", "2024-11-25"),
        ("кто погиб за последние три года", "2021-11-25", "2024-11-25"),
        ("who opened it in May last year?", "2023-05-01", "2023-05-31"),
        ("кто открыл его в мае прошлого года", "2023-05-01", "2023-05-31"),
        ("ვინ გახსნა გასული წლის მაისში?", "2023-05-01", "2023-05-31"),
        ("what happened last year in May?", "2023-05-01", "2023-05-31"),
        ("what happened last year, in May?", "2023-05-01", "2023-05-31"),
        ("what happened last year on 14 July?", "2023-07-14", "2023-07-14"),
        ("what happened in 2021 in May?", "2021-05-01", "2021-05-31"),
        ("who died in 2020 in 14 villages?", "2020-01-01", "2020-12-31"),
        ("why did prices fall in 2021?", "2021-01-01", "2021-12-31"),
        ("why did prices fall last year?", "2023-01-01", "2023-12-31"),
        ("why did prices rise in the fall of last year?", "2023-09-01", "2023-11-30"),
        ("who replaced May in 2019?", "2019-01-01", "2019-12-31"),
        ("who won last year in the election?", "2023-01-01", "2023-12-31"),
        ("что было в прошлом году в мае?", "2023-05-01", "2023-05-31"),
        ("что было в мае в прошлом году?", "2023-05-01", "2023-05-31"),
        ("что было летом прошлого года?", "2023-06-01", "2023-08-31"),
        ("რა მოხდა შარშან მაისში?", "2023-05-01", "2023-05-31"),
        ("რა მოხდა მაისში შარშან?", "2023-05-01", "2023-05-31"),
        ("who won in 2017-18?", "2017-01-01", "2018-12-31"),
        ("who won the 2017/18 season?", "2017-01-01", "2018-12-31"),
        ("who won in 1999–00?", "1999-01-01", "2000-12-31"),
        ("who won on 2017-11-18?", "2017-11-18", "2017-11-18"),
        ("кто победил в 2017/18?", "2017-01-01", "2018-12-31"),
        ("ვინ მოიგო 2017-18 წლებში?", "2017-01-01", "2018-12-31"),
        ("кто выиграл летом 2018?", "2018-06-01", "2018-08-31"),
    ],
)
def test_a_time_is_read_as_days(question: str, first: str, last: str) -> None:
    assert bounds(question) == (first, last)


@pytest.mark.parametrize(
    ("question", "first", "last"),
    [
        ("what has changed since last year?", "2023-01-01", ""),
        ("who led it before last week?", "", "2024-11-17"),
        ("who was mayor until last year?", "", "2023-12-31"),
        ("who was mayor until a year ago?", "", "2023-12-31"),
        ("who had been elected by last month?", "", "2024-10-31"),
        ("who resigned after last year?", "2024-01-01", ""),
        ("who has led it since the end of last year?", "2023-09-01", ""),
        ("who has led it since last summer?", "2024-06-01", ""),
        ("что изменилось с прошлого года?", "2023-01-01", ""),
        ("кто руководил до прошлой недели?", "", "2024-11-17"),
        ("что изменилось после прошлого года?", "2024-01-01", ""),
        ("что было со вчерашнего дня?", "2024-11-24", ""),
        ("что изменилось с конца прошлого года?", "2023-09-01", ""),
        ("что изменилось с прошлой зимы?", "2023-12-01", ""),
        ("რა შეიცვალა გასული წლიდან?", "2023-01-01", ""),
        ("ვინ იყო მერი გასულ წლამდე?", "", "2022-12-31"),
        ("რა შეიცვალა გასული კვირის შემდეგ?", "2024-11-25", ""),
        ("რა შეიცვალა გასული წლის ბოლოდან?", "2023-09-01", ""),
        ("რა შეიცვალა გასული ზაფხულიდან?", "2024-06-01", ""),
    ],
)
def test_a_time_that_counts_from_today_is_a_bound_as_any_other(question: str, first: str, last: str) -> None:
    assert bounds(question) == (first, last)


@pytest.mark.parametrize(
    ("question", "first", "last"),
    [
        ("what is the news from last week?", "2024-11-18", "2024-11-24"),
        ("who was beaten by last year's champion?", "2023-01-01", "2023-12-31"),
        ("кто познакомил нас с прошлой зимой?", "2023-12-01", "2024-02-29"),
    ],
)
def test_a_word_that_only_tells_which_time_is_meant_bounds_nothing(question: str, first: str, last: str) -> None:
    assert bounds(question) == (first, last)


@pytest.mark.parametrize(
    ("question", "first", "last"),
    [
        ("what happened last night?", "2024-11-24", "2024-11-24"),
        ("who plays tonight?", "2024-11-25", "2024-11-25"),
        ("what happened last weekend?", "2024-11-23", "2024-11-24"),
        ("what is on this weekend?", "2024-11-30", "2024-12-01"),
        ("who won this weekend?", "2024-11-23", "2024-11-24"),
        ("who won last Saturday?", "2024-11-23", "2024-11-23"),
        ("who won last Monday?", "2024-11-18", "2024-11-18"),
        ("how hot was it last summer?", "2024-06-01", "2024-08-31"),
        ("how cold was it last winter?", "2023-12-01", "2024-02-29"),
        ("how hot was it last autumn?", "2023-09-01", "2023-11-30"),  # that of today is not over
        ("what happened a fortnight ago?", "2024-11-11", "2024-11-17"),
        ("what happened the week before last?", "2024-11-11", "2024-11-17"),
        ("who died in the past 24 hours?", "2024-11-24", "2024-11-25"),
        ("what happened an hour ago?", "2024-11-24", "2024-11-25"),
        ("what happened in the last few days?", "2024-11-20", "2024-11-25"),
        ("what happened in the last couple of weeks?", "2024-11-11", "2024-11-25"),
        ("кто победил в прошлое воскресенье?", "2024-11-24", "2024-11-24"),
        ("кто победил в прошлые выходные?", "2024-11-23", "2024-11-24"),
        ("жарко ли было прошлым летом?", "2024-06-01", "2024-08-31"),
        ("кто был мэром в позапрошлом году?", "2022-01-01", "2022-12-31"),
        ("что случилось за последнюю неделю?", "2024-11-18", "2024-11-25"),
        ("кто погиб за последние сутки?", "2024-11-24", "2024-11-25"),
        ("что было за последние несколько дней?", "2024-11-20", "2024-11-25"),
        ("что было вчера вечером?", "2024-11-24", "2024-11-24"),
        ("что было прошлой ночью?", "2024-11-24", "2024-11-24"),
        ("кто играет сегодня вечером?", "2024-11-25", "2024-11-25"),
        ("ვინ მოიგო გასულ ორშაბათს?", "2024-11-18", "2024-11-18"),
        ("ვინ მოიგო გასულ შაბათ-კვირას?", "2024-11-23", "2024-11-24"),
        ("რა მოხდა გასულ ზაფხულს?", "2024-06-01", "2024-08-31"),
        ("რა მოხდა წუხელ?", "2024-11-24", "2024-11-24"),
        ("რა იქნება ამაღამ?", "2024-11-25", "2024-11-25"),
        ("რა მოხდა გუშინ საღამოს?", "2024-11-24", "2024-11-24"),
        ("რა მოხდა ბოლო 24 საათში?", "2024-11-24", "2024-11-25"),
        ("რა მოხდა ბოლო რამდენიმე დღეში?", "2024-11-20", "2024-11-25"),
        ("რა მოხდა ბოლო ორი წლის განმავლობაში?", "2022-11-25", "2024-11-25"),
    ],
)
def test_the_usual_times_of_a_daily_paper_count_from_today(question: str, first: str, last: str) -> None:
    assert bounds(question) == (first, last)


@pytest.mark.parametrize(
    ("question", "first", "last"),
    [
        ("who won on Saturday?", "2024-11-23", "2024-11-23"),
        ("what happened on Monday?", "2024-11-18", "2024-11-18"),  # asked on a Monday
        ("who died on Saturday night?", "2024-11-23", "2024-11-23"),
        ("what has happened since Friday?", "2024-11-22", ""),
        ("who won at the weekend?", "2024-11-23", "2024-11-24"),
        ("кто победил в субботу?", "2024-11-23", "2024-11-23"),
        ("что было в среду?", "2024-11-20", "2024-11-20"),
        ("кто победил в выходные?", "2024-11-23", "2024-11-24"),
        ("რა მოხდა შაბათს?", "2024-11-23", "2024-11-23"),
    ],
)
def test_a_weekday_is_the_last_one_where_the_past_is_asked_for(question: str, first: str, last: str) -> None:
    assert bounds(question) == (first, last)


@pytest.mark.parametrize(
    "question",
    [
        "who plays on Saturday?",
        "who will win on Saturday?",
        "is the library open on Sunday?",
        "who was born on a Sunday?",
        "what was Bloody Sunday?",
        "what happened on Saturday, 14 July?",  # of which year?
        "what happened last Sunday, 17 November?",
        "во сколько открывается музей в субботу?",
        "кто будет играть в субботу?",
        "что сказано в среде врачей?",
        "რა იქნება შაბათს?",
        "რა მოხდა ყოველ შაბათს?",
        "რა მოხდა შაბათს, 14 ივლისს?",
    ],
)
def test_a_weekday_that_may_be_any_other_is_no_time(question: str) -> None:
    assert asked(question) is None


@pytest.mark.parametrize(
    "question",
    [
        "how many years ago was Nino Beridze born?",
        "сколько лет назад родился Леван Долидзе?",
        "რამდენი წლის წინ დაიბადა ნინო ბერიძე?",
        "what happened years ago?",
        "what happened a few days ago?",
        "what happened several weeks ago?",
        "what happened in the last days of the war?",
        "что было несколько дней назад?",
        "что было сотни лет назад?",
        "რა მოხდა რამდენიმე დღის წინ?",
    ],
)
def test_units_that_nobody_counts_are_not_one(question: str) -> None:
    assert asked(question) is None


@pytest.mark.parametrize(
    ("question", "first", "last"),
    [
        ("who was mayor a year ago?", "2023-01-01", "2023-12-31"),
        ("кто был мэром неделю назад?", "2024-11-18", "2024-11-24"),
        ("ვინ იყო მერი ერთი წლის წინ?", "2023-01-01", "2023-12-31"),
        ("ვინ იყო მერი წლის წინ?", "2023-01-01", "2023-12-31"),
    ],
)
def test_a_unit_without_a_number_is_one(question: str, first: str, last: str) -> None:
    assert bounds(question) == (first, last)


@pytest.mark.parametrize(
    "question",
    [
        "how many people live in 2000 villages?",
        "who won by 2017 votes?",
        "сколько людей в 2000 домах?",
        "кто собрал до 2000 человек?",
        "რამდენი ადამიანი ცხოვრობს 2000 სოფელში?",
    ],
)
def test_a_number_of_things_is_no_year(question: str) -> None:
    assert asked(question) is None


@pytest.mark.parametrize(
    "question",
    [
        "What may happen in Gori?",
        "What May happen in Gori?",
        "When did May resign?",
        "2022 people died",
        "who won the World Cup 2018",
        "What happens at the March for peace?",
        "who died in the war?",
        "how great was the damage from the fire?",
        "who flew to Moscow on 14 June?",  # of which year? The article may say it
        "Марта Иванова кто это",
        "сколько лет мэру?",
        "докуда идёт трамвай: до вокзала?",
        "что было 31 февраля 2021 года",
        "who is the mayor today?",
        "кто мэр сейчас",
        "what happened thousands of years ago?",
        "what happened several years ago?",
        "what happened 1,000 years ago?",
        "what happened 2.5 years ago?",
        f"what happened {'3' * 5000} years ago, in {'90' * 2500}?",
        "who is in his 40s?",
        "who died in her nineties?",
        "who won the early election?",
        "what is the end of the story?",
        "что было в 20-х числах",
        "кто победил в конце концов",
        "რა დაემართა ხიდს წყალდიდობის დროს?",
    ],
)
def test_what_only_looks_like_a_time_is_none(question: str) -> None:
    assert asked(question) is None


@pytest.mark.parametrize(
    ("question", "event"),
    [
        ("who ran the ferry before the flood?", "flood"),
        ("сколько стоил проезд до войны?", "войны"),
        ("რა ღირდა ბილეთი წყალდიდობამდე?", "წყალდიდობამდე"),
        ("what changed after the election", "election"),
    ],
)
def test_an_event_bounds_a_time_whose_days_are_not_known_yet(question: str, event: str) -> None:
    period = asked(question)
    assert period is not None
    assert period.event is not None
    assert question[period.event.start : period.event.end] == event
    assert (period.since, period.until) == (None, None)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("who was mayor in the spring of 2024, please", "in the spring of 2024"),
        ("что было в 1990-х годах там", "в 1990-х годах"),
        ("кто был в период с 2020 по 2022 год мэром", "период с 2020 по 2022 год"),
        ("how many pupils two years ago were there", "two years ago"),
        ("how many pupils twenty-five years ago were there", "twenty-five years ago"),
        ("ვინ იყო 2020-დან 2022 წლამდე მერი", "2020-დან 2022 წლამდე"),
    ],
)
def test_the_words_of_a_time_are_told(question: str, said: str) -> None:
    period = asked(question)
    assert period is not None
    assert question[period.span.start : period.span.end] == said


def test_an_articles_dates_without_a_year_are_the_last_ones() -> None:
    (day,) = periods("It burst its banks on 14 July.", "en", dt.date(2021, 7, 15), bare=True)
    assert day.since == day.until == dt.date(2021, 7, 14)


@pytest.mark.parametrize(
    ("sentence", "language", "day"),
    [
        ("Mayor Ann Lee resigned on Thursday.", "en", 15),  # the day that it was written
        ("Mayor Ann Lee resigned on Monday.", "en", 12),
        ("Мэр ушла в отставку в понедельник.", "ru", 12),
        ("მერი ორშაბათს გადადგა.", "ka", 12),
    ],
)
def test_an_articles_weekday_is_the_last_one_before_it(sentence: str, language: str, day: int) -> None:
    (period,) = periods(sentence, language, dt.date(2021, 7, 15), bare=True)
    assert period.since == period.until == dt.date(2021, 7, day)


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("The case was put off and will be heard on Monday.", "en"),
        ("Матч, который отложили, пройдёт в понедельник.", "ru"),
        ("გადადებული მატჩი ორშაბათს გაიმართება.", "ka"),
    ],
)
def test_an_articles_weekday_to_come_is_no_time(sentence: str, language: str) -> None:
    assert not list(periods(sentence, language, dt.date(2021, 7, 15), bare=True))


parts = st.sampled_from(
    [
        *sorted(
            words("in since before between and 2020 2010s 14 31 0 May may last year week ago two flood the of – - , .")
            | words("early end 1999-00 2017/18 on won Saturday weekend few days 24 hours summer villages yesterday")
        ),
        *sorted(
            words("в с по до 1990-х 2021 году года 30 февраля мая прошлом неделе год назад 999 два наводнения 9999")
            | words("за последние сутки прошлым летом субботу победил начале вчера домах")
        ),
        *sorted(
            words("1990-იან 2022 წელს წლის მაისში 2020-დან წლამდე შარშან ორი წინ წყალდიდობამდე გასულ კვირას")
            | words("შაბათს მოხდა ბოლო ბოლოს საათში წუხელ ზაფხულს")
        ),
    ]
)


@given(st.lists(parts, max_size=12).map(" ".join) | st.text(max_size=60), st.sampled_from(sorted(FACTS)), st.dates())
def test_whatever_is_written_a_time_lies_in_the_text_and_ends_after_it_begins(
    text: str, language: str, today: dt.date
) -> None:
    for period in periods(text, language, today, bare=True):
        assert 0 <= period.span.start < period.span.end <= len(text)
        assert period.since is None or period.until is None or period.since <= period.until


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("en", "The town was rebuilt after the earthquake.", True),
        ("en", "The town was rebuilt in 1999.", False),
        ("ru", "До войны здесь жили рыбаки.", True),
        ("ka", "მიწისძვრის შემდეგ ქალაქი აღადგინეს.", True),
    ],
)
def test_a_sentence_may_name_an_event_where_it_has_a_word_for_one(language: str, text: str, *, names: bool) -> None:
    assert may_name_event(text, language) is names


@pytest.mark.parametrize(
    "question",
    [
        "How much did sales grow compared with last year?",
        "How much did sales grow against last year?",
        "Did more come than in 2019?",
        "на сколько выросли продажи по сравнению с прошлым годом?",
        "на сколько выросли продажи в сравнении с 2019 годом?",
        "რამდენით გაიზარდა გაყიდვები 2019 წელთან შედარებით?",
    ],
)
def test_a_time_that_something_is_compared_with_does_not_say_when(question: str) -> None:
    assert time_asked(question, detect_language(question) or "en", dt.date(2024, 5, 5)) is None
