"""The times that the sentences of articles name, and those of any text at all."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.languages import FACTS
from index.languages.word_lists import words
from index.times import may_name_event, periods


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
