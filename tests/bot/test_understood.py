"""What was understood of a question, in the reader's words."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reader import reader_of
from bot.understood import NAME_CHARS, told
from index.domain import Restriction, Understood

DAYS = st.dates()


def words(understood: Understood, language: str = "en", user: str | None = None) -> list[str]:
    return [
        text.replace("\u2009", " ").replace("\u202f", " ") for _, text in told(understood, reader_of(language, user))
    ]


@pytest.mark.parametrize(
    ("since", "until", "en", "ru", "ka"),
    [
        ("2022-01-01", "2022-12-31", "2022", "2022", "2022"),
        ("2020-01-01", "2022-12-31", "2020–2022", "2020–2022", "2020–2022"),
        ("2022-06-01", "2022-06-30", "June 2022", "июнь 2022 г.", "ივნისი, 2022"),
        ("2021-12-01", "2022-02-28", "December 2021 – February 2022", "декабрь 2021 г. – февраль 2022 г.",
         "დეკემბერი 2021 – თებერვალი 2022"),
        ("2022-06-15", "2022-06-15", "15 June 2022", "15 июня 2022 г.", "15 ივნისი, 2022"),
        ("2022-06-15", "2022-06-20", "15–20 Jun 2022", "15–20 июн. 2022 г.", "15–20 ივნ, 2022"),
        ("2022-08-01", None, "since 1 August 2022", "с 1 августа 2022 г.", "2022 წლის 1 აგვისტოდან"),
        ("2022-06-15", None, "since 15 June 2022", "с 15 июня 2022 г.", "2022 წლის 15 ივნისიდან"),
        (None, "2021-12-31", "until 31 December 2021", "по 31 декабря 2021 г.", "2021 წლის 31 დეკემბრის ჩათვლით"),
    ],
)  # fmt: skip
def test_a_time_is_told_as_short_as_it_is_exact(
    since: str | None, until: str | None, en: str, ru: str, ka: str
) -> None:
    understood = Understood(
        since=dt.date.fromisoformat(since) if since else None, until=dt.date.fromisoformat(until) if until else None
    )
    assert [words(understood, language) for language in ("en", "ru", "ka")] == [[en], [ru], [ka]]


def test_an_american_reads_the_month_first() -> None:
    assert words(Understood(since=dt.date(2022, 6, 15), until=dt.date(2022, 6, 20)), "en", "en-US") == [
        "Jun 15 – 20, 2022"
    ]


def test_an_event_is_told_in_the_question_s_words_and_not_by_the_days_it_stands_for() -> None:
    assert words(Understood(event="before the war", until=dt.date(2008, 8, 7))) == ["before the war"]


@pytest.mark.parametrize(
    ("understood", "en", "ru", "ka"),
    [
        (Understood(source="RES"), "source RES", "источник — RES", "წყარო — RES"),
        (Understood(section="Politics"), "section Politics", "раздел — Politics", "რუბრიკა — Politics"),
        (Understood(author="Eve Hart"), "author Eve Hart", "автор — Eve Hart", "ავტორი — Eve Hart"),
        (Understood(language="ru"), "Russian edition", "язык статей — русский", "რუსული გამოცემა"),
        (Understood(attribution="RES"), "according to RES", "чьи слова — «RES»", "ვისი სიტყვები — „RES“"),
    ],
)
def test_whose_word_is_asked_for_is_told(understood: Understood, en: str, ru: str, ka: str) -> None:
    assert [words(understood, language) for language in ("en", "ru", "ka")] == [[en], [ru], [ka]]


def test_time_comes_first_and_nothing_understood_is_nothing_told() -> None:
    both = Understood(since=dt.date(2022, 1, 1), source="RES")
    assert [restriction for restriction, _ in told(both, reader_of("en", None))] == [
        Restriction.WHEN,
        Restriction.BY_WHOM,
    ]
    assert words(Understood()) == []


@given(st.text(st.characters(codec=None), min_size=1), DAYS, DAYS, st.sampled_from(["en", "ru", "ka"]))
def test_whatever_an_archive_or_a_calendar_holds_is_one_short_line(
    name: str, one: dt.date, other: dt.date, language: str
) -> None:
    for understood in (
        Understood(source=name),
        Understood(event=name),
        Understood(since=min(one, other), until=max(one, other)),
    ):
        (line,) = words(understood, language)
        assert "\n" not in line
        assert len(line) < NAME_CHARS + 20
        line.encode()
