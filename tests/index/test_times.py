"""The time that a question asks about."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.languages import FACTS, detect_language
from index.languages.facts import words
from index.times import Period, periods, time_asked

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
    ],
)
def test_a_time_is_read_as_days(question: str, first: str, last: str) -> None:
    assert bounds(question) == (first, last)


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


parts = st.sampled_from(
    [
        *sorted(
            words("in since before between and 2020 2010s 14 31 0 May may last year week ago two flood the of – - , .")
        ),
        *sorted(
            words("в с по до 1990-х 2021 году года 30 февраля мая прошлом неделе год назад 999 два наводнения 9999")
        ),
        *sorted(words("1990-იან 2022 წელს წლის მაისში 2020-დან წლამდე შარშან ორი წინ წყალდიდობამდე გასულ კვირას")),
    ]
)


@given(st.lists(parts, max_size=12).map(" ".join) | st.text(max_size=60), st.sampled_from(sorted(FACTS)), st.dates())
def test_whatever_is_written_a_time_lies_in_the_text_and_ends_after_it_begins(
    text: str, language: str, today: dt.date
) -> None:
    for period in periods(text, language, today, bare=True):
        assert 0 <= period.span.start < period.span.end <= len(text)
        assert period.since is None or period.until is None or period.since <= period.until
