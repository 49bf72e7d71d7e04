"""Questions that say of when, or by whom."""

import datetime as dt
from collections.abc import Collection
from contextlib import closing

import pytest

from index.answer import Answerer
from index.domain import Answer, Article, NoAnswer, Restriction, Understood
from index.languages import detect_language
from tests.index import kelva
from tests.index.shelf import Shelf

TODAY = dt.date(2024, 11, 25)

ARTICLES = (
    Article(
        id="elected",
        text="Ann Lee was elected mayor of Poti. A tram ticket costs 2 lari.",
        language="en",
        date=dt.date(2019, 5, 14),
        source="Poti Post",
        section="politics",
        author="Dan Fox",
    ),
    Article(
        id="resigned",
        text="Mayor Ann Lee of Poti resigned. A tram ticket now costs 3 lari. Bob Day is the new mayor of Poti.",
        language="en",
        date=dt.date(2021, 10, 12),
        source="Black Sea Wire",
        section="transport",
        author="Eve Hart",
    ),
    Article(
        id="history",
        text="In 2010 Old Tom was the mayor of Poti. He had built the lighthouse in 1998.",
        language="en",
        date=dt.date(2022, 2, 1),
        source="Poti Post",
        section="history",
        author="Dan Fox",
    ),
)


def asked(
    question: str,
    *,
    dated: bool = True,
    now: dt.date = TODAY,
    without: Collection[Restriction] = (),
    sure: float | None = None,
) -> Answer | NoAnswer:
    shelf = Shelf()
    for article in ARTICLES:
        date = article.date if dated else None
        fields = {name: getattr(article, name) for name in ("id", "text", "language", "source", "section", "author")}
        shelf.put_article(Article(**fields, date=date))
    answerer = Answerer(shelf, sure=sure)
    try:
        return answerer.answer(question, now=now, without=without)
    finally:
        answerer.close()


def first(question: str, *, dated: bool = True, now: dt.date = TODAY, sure: float | None = None) -> str | None:
    answer = asked(question, dated=dated, now=now, sure=sure)
    return answer.citations[0].sentence if isinstance(answer, Answer) else None


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("How much did a tram ticket cost in 2019?", "A tram ticket costs 2 lari."),
        ("How much did a tram ticket cost in October 2021?", "A tram ticket now costs 3 lari."),
        ("How much did a tram ticket cost in 2020?", "A tram ticket costs 2 lari."),  # it holds on
        ("Who was the mayor of Poti in 2020?", "Ann Lee was elected mayor of Poti."),
        ("Who was the mayor of Poti in 2010?", "In 2010 Old Tom was the mayor of Poti."),  # told of later
        ("Who resigned as mayor of Poti between 2020 and 2022?", "Mayor Ann Lee of Poti resigned."),
        ("Who was the mayor of Poti in 1950?", None),
    ],
)
def test_a_time_chooses_what_was_so_then(question: str, sentence: str | None) -> None:
    assert first(question) == sentence


def test_a_relative_time_counts_from_the_day_of_the_question() -> None:
    assert first("How much was a tram ticket last year?", now=dt.date(2020, 3, 1)) == "A tram ticket costs 2 lari."
    assert first("How much was a tram ticket last year?", now=dt.date(2022, 3, 1)) == "A tram ticket now costs 3 lari."


@pytest.mark.parametrize("day", [23, 24, 25])  # a paper without a Sunday edition tells of it on Monday
def test_a_weekday_asks_for_the_last_one_whichever_day_s_paper_tells_of_it(day: int) -> None:
    question, told = "Who won the regatta of Poti on Saturday?", "Ann Lee won the regatta of Poti on Saturday."
    shelf = Shelf()
    shelf.put_article(Article(id="old", text=told, language="en", date=dt.date(2019, 5, 20)))
    shelf.put_article(
        Article(id="new", text=told.replace("Ann Lee", "Bob Day"), language="en", date=TODAY.replace(day=day))
    )
    with closing(Answerer(shelf)) as answerer:
        given = answerer.answer(question, now=TODAY)
    assert isinstance(given, Answer)
    assert given.citations[0].article.id == "new"


@pytest.mark.parametrize(
    ("question", "sentences"),
    [
        (
            "What will open in Poti next year?",
            (
                "A bakery will open in Poti soon.",
                "A museum will open in Poti in 2025.",
                "A hotel will open in Poti in 2027.",
            ),
        ),
        (
            "What will open in Poti next year?",
            (
                "A bakery will open in Poti soon.",
                "A museum will open in Poti next year.",
                "A hotel will open in Poti in May.",
            ),
        ),
        (
            "Что откроется в Поти в следующем году?",
            (
                "Скоро в Поти откроется кафе.",
                "В 2025 году в Поти откроется музей.",
                "В 2027 году в Поти откроется отель.",
            ),
        ),
        (
            "რა გაიხსნება ფოთში გაისად?",
            ("ფოთში მალე კაფე გაიხსნება.", "ფოთში მუზეუმი 2025 წელს გაიხსნება.", "ფოთში სასტუმრო 2027 წელს გაიხსნება."),
        ),
    ],
)
def test_a_time_to_come_is_answered_by_what_is_said_of_it(question: str, sentences: tuple[str, ...]) -> None:
    assert _said_in_advance(question, *sentences) == sentences[1]


def test_what_is_to_come_may_be_told_without_a_time() -> None:
    assert _said_in_advance("What will open in Poti next year?", "A bakery will open in Poti soon.")


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("What will open in Poti next year?", "A hotel will open in Poti in 2027."),
        ("What will open in Poti in January?", "A hotel will open in Poti in March."),
        ("What will open in Poti tomorrow?", "A hotel will open in Poti next month."),
        ("What will open in Poti tomorrow?", "A hotel will open in Poti this year."),
        ("Что откроется в Поти завтра?", "В следующем месяце в Поти откроется отель."),
        ("რა გაიხსნება ფოთში ხვალ?", "ფოთში მომავალ თვეში სასტუმრო გაიხსნება."),
    ],
)
def test_what_is_to_come_at_another_time_or_in_a_much_longer_one_is_no_answer(question: str, told: str) -> None:
    assert _said_in_advance(question, told) is None


def test_what_was_before_does_not_keep_from_being_told_what_is_to_come() -> None:
    told = "The hotel, which was sold in 2019, will open in Poti soon."
    assert _said_in_advance("What will open in Poti next year?", told) == told


def _said_in_advance(question: str, *sentences: str) -> str | None:
    shelf = Shelf()
    for number, sentence in enumerate(sentences):
        language = detect_language(sentence) or "en"
        shelf.put_article(Article(id=str(number), text=sentence, language=language, date=dt.date(2024, 11, 20)))
    with closing(Answerer(shelf)) as answerer:
        answer = answerer.answer(question, now=TODAY)
    return answer.citations[0].sentence if isinstance(answer, Answer) else None


PRICES = "Prices in Poti rose by {} percent in January. Bread costs more."
TRAINS = "Trains of the harbour railway leave every hour, in August every quarter of an hour."


@pytest.mark.parametrize(
    ("question", "articles", "sentence", "year"),
    [
        (
            "How much did prices rise in January?",
            (("2023-02-10", PRICES.format("nine")), ("2022-02-10", PRICES.format("four"))),
            "Prices in Poti rose by nine percent in January.",
            2023,
        ),
        (
            "How much did prices rise in January?",
            (("2024-02-10", PRICES.format("nine")), ("2022-02-10", PRICES.format("four"))),
            "Prices in Poti rose by nine percent in January.",
            2024,
        ),
        (
            "На сколько выросли цены в январе?",
            (("2022-02-10", "Цены выросли в январе на четыре процента. Хлеб подорожал."),),
            "Цены выросли в январе на четыре процента.",
            2022,
        ),
        (
            "რამდენით გაიზარდა ფასები იანვარში?",
            (("2022-02-10", "ფასები იანვარში ოთხი პროცენტით გაიზარდა. პური გაძვირდა."),),
            "ფასები იანვარში ოთხი პროცენტით გაიზარდა.",
            2022,
        ),
        ("How often do trains leave in August?", (("2022-03-01", TRAINS),), TRAINS, 2021),
        ("How often do trains leave in August?", (("2009-03-01", TRAINS),), TRAINS, None),
        ("How much did prices rise in January?", (("2024-05-10", PRICES.replace("January", "April")),), None, 2024),
        ("How much did prices rise in January 2024?", (("2022-02-10", PRICES.format("four")),), None, 2024),
    ],
)
def test_a_month_without_a_year_is_of_the_last_year_of_which_it_is_told(
    question: str, articles: tuple[tuple[str, str], ...], sentence: str | None, year: int | None
) -> None:
    shelf = Shelf()
    for date, text in articles:
        language = detect_language(text) or ""
        shelf.put_article(Article(id=date, text=text, language=language, date=dt.date.fromisoformat(date)))
    with closing(Answerer(shelf)) as answerer:
        given = answerer.answer(question, now=TODAY)
    assert (given.citations[0].sentence if isinstance(given, Answer) else None) == sentence
    assert (given.understood.since and given.understood.since.year) == year


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("Which ferry will sail from Poti in January?", "The ferry {} will sail from Poti in January."),
        ("Какой паром будет ходить из Поти в январе?", "Паром {} будет ходить из Поти в январе."),
        ("რომელი ბორანი იქნება ფოთში იანვარში?", "ფოთში იანვარში ბორანი {} იქნება."),
    ],
)
def test_a_month_in_a_question_of_the_future_is_the_next_one(question: str, sentence: str) -> None:
    shelf = Shelf()
    for date, name in (("2024-01-15", "Aller"), ("2024-11-20", "Elbe")):
        text = sentence.format(name)
        language = detect_language(text) or ""
        shelf.put_article(Article(id=name, text=text, language=language, date=dt.date.fromisoformat(date)))
    with closing(Answerer(shelf)) as answerer:
        given = answerer.answer(question, now=TODAY)
    assert isinstance(given, Answer)
    assert given.citations[0].article.id == "Elbe"
    assert given.understood.since == dt.date(2025, 1, 1)


def test_a_date_that_is_part_of_the_fact_does_not_keep_later_articles_out() -> None:
    assert first("What was built in 1998?") == "He had built the lighthouse in 1998."
    assert first("When was the lighthouse built, in 1998?", sure=0.5) == "He had built the lighthouse in 1998."


@pytest.mark.parametrize(
    ("question", "sentence", "understood"),
    [
        ("How much is a tram ticket according to the Poti Post?", "A tram ticket costs 2 lari.",
         Understood(source="Poti Post")),
        ("What does a tram ticket cost, as the Black Sea Wire puts it?", "A tram ticket now costs 3 lari.",
         Understood(source="Black Sea Wire")),
        ("In Dan Fox's report, how much is a tram ticket?", "A tram ticket costs 2 lari.",
         Understood(author="Dan Fox")),
        ("How much is a tram ticket in the transport section?", "A tram ticket now costs 3 lari.",
         Understood(section="transport")),
    ],
)  # fmt: skip
def test_whose_word_is_asked_for_is_kept_to(question: str, sentence: str, understood: Understood) -> None:
    answer = asked(question)
    assert isinstance(answer, Answer)
    assert (answer.citations[0].sentence, answer.understood) == (sentence, understood)
    assert answer.earlier == ()


def test_a_source_that_is_only_named_restricts_nothing() -> None:
    assert asked("Who owns the Poti Post?").understood == Understood()


@pytest.mark.parametrize(
    "question", ["Who is the mayor of Poti?", "How much is a tram ticket?", "Who was mayor in 2010?"]
)
def test_an_archive_without_dates_answers_as_if_nothing_were_known_of_time(question: str) -> None:
    answer = asked(question, dated=False)
    if isinstance(answer, Answer):
        assert (answer.agreeing, answer.contradicting, answer.earlier) == ((), (), ())


def test_what_was_understood_is_told_with_a_decline_too() -> None:
    answer = asked("Who was the mayor of Poti in 1950?")
    assert isinstance(answer, NoAnswer)
    assert answer.understood == Understood(since=dt.date(1950, 1, 1), until=dt.date(1950, 12, 31))


WHEN, BY_WHOM = Restriction.WHEN, Restriction.BY_WHOM


@pytest.mark.parametrize(
    ("question", "without", "sentence", "understood"),
    [
        ("How much is a tram ticket in 2019?", [WHEN], "A tram ticket now costs 3 lari.", Understood()),
        ("Who resigned as mayor of Poti in 2019?", [WHEN], "Mayor Ann Lee of Poti resigned.", Understood()),
        ("Who was elected mayor of Poti in 1950?", [WHEN], "Ann Lee was elected mayor of Poti.", Understood()),
        ("How much is a tram ticket according to the Poti Post?", [BY_WHOM], "A tram ticket now costs 3 lari.",
         Understood()),
        ("In Dan Fox's report, how much is a tram ticket?", [BY_WHOM], "A tram ticket now costs 3 lari.", Understood()),
        ("How much is a tram ticket in 2019 according to the Poti Post?", [WHEN], "A tram ticket costs 2 lari.",
         Understood(source="Poti Post")),
        ("How much is a tram ticket in 2021 according to the Poti Post?", [BY_WHOM], "A tram ticket now costs 3 lari.",
         Understood(since=dt.date(2021, 1, 1), until=dt.date(2021, 12, 31))),
        ("How much is a tram ticket in 2019 according to the Poti Post?", [WHEN, BY_WHOM],
         "A tram ticket now costs 3 lari.", Understood()),
    ],
)  # fmt: skip
def test_what_is_left_out_restricts_nothing(
    question: str, without: Collection[Restriction], sentence: str, understood: Understood
) -> None:
    answer = asked(question, without=without)
    assert isinstance(answer, Answer)
    assert (answer.citations[0].sentence, answer.understood) == (sentence, understood)


def test_the_words_of_what_is_left_out_are_looked_up_like_any_others() -> None:
    assert asked("Who was the mayor of Poti in 2010?").understood.is_dated
    answer = asked("Who was the mayor of Poti in 2010?", without=[WHEN])
    assert isinstance(answer, Answer)
    assert answer.citations[0].sentence == "In 2010 Old Tom was the mayor of Poti."
    assert "2010" in answer.matched


def test_each_question_of_a_message_has_its_own_left_out() -> None:
    shelf = Shelf()
    for article in ARTICLES:
        shelf.put_article(article)
    answerer = Answerer(shelf)
    message = "How much did a tram ticket cost in 2019? Who was the mayor of Poti in 2020?"
    first, second = answerer.answers(message, now=TODAY, without=[(1, WHEN)])
    answerer.close()
    assert (first.understood.is_dated, second.understood.is_dated) == (True, False)


def test_an_event_is_understood_with_what_it_bounds() -> None:
    assert asked("Who was the mayor of Poti before the flood?").understood.event == "before the flood"


def asked_of(question: str, *dated: tuple[int, str]) -> Answer | NoAnswer:
    """Over articles of some years."""
    shelf = Shelf()
    for number, (year, text) in enumerate(dated):
        shelf.put_article(Article(id=str(number), text=text, language="en", date=dt.date(year, 6, 1)))
    answerer = Answerer(shelf)
    try:
        return answerer.answer(question, now=TODAY)
    finally:
        answerer.close()


MAYOR = (2021, "Ivan Sidorov is the mayor of Gori.")


@pytest.mark.parametrize(
    "newer",
    [
        "Former mayor of Gori Levan Dolidze was arrested.",
        "The deputy mayor of Gori is Levan Dolidze.",
        "The wife of the mayor of Gori is Nino Dolidze.",
        "Levan Dolidze wants to become mayor of Gori.",
    ],
)
def test_a_newer_sentence_about_somebody_else_does_not_take_the_place(newer: str) -> None:
    answer = asked_of("who is the mayor of Gori?", MAYOR, (2023, newer))
    assert isinstance(answer, Answer)
    assert answer.citations[0].sentence == MAYOR[1]
    assert not answer.earlier


def test_two_people_with_one_first_name_are_two() -> None:
    older, newer = "Giorgi Lomidze is the mayor of Gori.", "Giorgi Kapanadze is the mayor of Gori."
    answer = asked_of("who is the mayor of Gori?", (2018, older), (2022, newer))
    assert isinstance(answer, Answer)
    assert [answer.citations[0].sentence, *(one.sentence for one in answer.earlier)] == [newer, older]
    assert not answer.agreeing


def test_the_newest_is_first_also_where_the_question_was_typed_on_another_layout() -> None:
    older, newer = "Ivan Sidorov is the mayor of Gori.", "Anna Kapanadze is the mayor of Gori."
    answer = asked_of("црщ шы еру ьфнщк ща Пщкш,", (2018, older), (2022, newer))
    assert isinstance(answer, Answer)
    assert answer.read_as == "who is the mayor of Gori?"
    assert [answer.citations[0].sentence, *(one.sentence for one in answer.earlier)] == [newer, older]


@pytest.mark.parametrize(
    "after", ["The heating was replaced by Azvirt.", "Nino Beridze replaced Eka Lomidze as director of the museum."]
)
def test_what_else_was_replaced_is_no_earlier_answer(after: str) -> None:
    answer = asked_of("who is the mayor of Gori?", (2021, f"{MAYOR[1]} {after}"))
    assert isinstance(answer, Answer)
    assert answer.earlier == ()


@pytest.mark.parametrize(
    "when", ["on 31.12.9999", "on 9999-12-31", "on 01.01.0001", "1000 days ago", "fifteen years ago", "999 years ago"]
)
def test_a_day_at_the_calendar_s_end_or_a_number_unknown_is_no_error(when: str) -> None:
    assert asked_of(f"who was the mayor of Gori {when}?", MAYOR, (9999, "It rained."), (1, "The flood came to Gori."))


def test_an_edition_in_another_language_is_asked_in_its_words() -> None:
    shelf = Shelf()
    shelf.put_article(Article(id="1", text="На кинофестивале у озера Орва покажут 52 фильма.", language="ru"))
    shelf.put_article(Article(id="2", text="The festival on Lake Orva shows 48 films.", language="en"))
    answerer = Answerer(shelf)
    given = answerer.answer("How many films does the Lake Orva festival show according to the Russian edition?")
    answerer.close()
    assert isinstance(given, Answer)
    assert given.citations[0].sentence == "На кинофестивале у озера Орва покажут 52 фильма."


def test_what_a_spokeswoman_says_will_be_does_not_make_her_one_of_later() -> None:
    older, newer = "The spokesman of the mill, Levan Dolidze, spoke.", "The spokeswoman of the mill, Nino Beridze, said"
    newer = f"{newer} that it would open in May."
    answer = asked_of("who speaks for the mill?", (2018, older), (2022, newer))
    assert isinstance(answer, Answer)
    assert [answer.citations[0].sentence, *(one.sentence for one in answer.earlier)] == [newer, older]


@pytest.mark.parametrize(
    ("question", "nearest"),
    [
        ("what happened in June 2026?", "council26"),
        ("what happened last week?", "paper26"),
        ("what happened after 2025?", "paper26"),
        ("what happened in 2022?", "wall22"),
        ("что случилось в июне 2026 года?", "council26ru"),
        ("რა მოხდა 2021 წელს?", "school21ka"),
        ("რა მოხდა 2022 წელს?", "wall22"),  # in another language rather than none
        ("what happened yesterday?", None),
    ],
)
def test_where_only_a_time_is_asked_for_its_newest_article_is_the_nearest(question: str, nearest: str | None) -> None:
    given = kelva.asked(question)
    assert isinstance(given, NoAnswer)
    assert given.understood.is_dated
    assert (given.nearest and given.nearest.id) == nearest


@pytest.mark.parametrize(
    ("question", "unknown"),
    [
        ("what happened in September 2026?", ()),
        ("what happened to the zeppelin last week?", ("zeppelin",)),
        ("что случилось с дирижаблем в августе 2026 года?", ("дирижаблем",)),
        ("რა მოხდა 2021 წელს?", ()),
    ],
)
def test_words_that_were_understood_are_not_missed_in_the_articles(question: str, unknown: tuple[str, ...]) -> None:
    given = kelva.asked(question)
    assert isinstance(given, NoAnswer)
    assert given.unknown == unknown


@pytest.mark.parametrize(
    ("question", "article"),
    [("news about the shipyard since 2025", "council26"), ("новости о верфи с 2025 года", "council26ru")],
)
def test_news_of_a_time_are_answered_by_what_they_are_about(question: str, article: str) -> None:
    assert kelva.answered(question).citations[0].article.id == article


def test_a_win_of_before_is_no_win_of_then() -> None:
    assert isinstance(kelva.asked("who won the Lantern Regatta in 2023?"), NoAnswer)
    assert kelva.answered("who won the Lantern Regatta in 2021?").citations[0].article.id == "regatta21"


def test_a_decade_in_words_is_found_in_the_sentence_that_names_it() -> None:
    given = kelva.answered("how many people left Kelva in the nineties?")
    assert given.citations[0].sentence == "In the nineties more than 4,000 people left Kelva for the mainland."


@pytest.mark.parametrize("question", ["who was mayor in the nineties?", "who was the mayor of Kelva in 2018?"])
def test_a_sentence_that_only_names_the_time_is_no_answer(question: str) -> None:
    assert isinstance(kelva.asked(question), NoAnswer)


OTHER_TIMES = (
    "The first regatta of Poti was held in 1985, and 300 people took part.",
    "The lighthouse of Poti is 36 metres high, and 40 sailors of the harbour live beside it.",
    "A new market hall was opened on Saturday, and more than 500 people came to the harbour of Poti.",
)


def answered_from(question: str, *texts: str, title: str | None = None) -> Answer | NoAnswer:
    """All the articles are of one day; the title is that of the last one."""
    shelf = Shelf()
    for number, text in enumerate(texts):
        of_last = title if number == len(texts) - 1 else None
        article = Article(id=str(number), text=text, language="en", title=of_last, date=dt.date(2023, 5, 2))
        shelf.put_article(article)
    with closing(Answerer(shelf)) as answerer:
        return answerer.answer(question, now=TODAY)


def test_that_no_other_sentence_is_of_the_time_makes_one_that_lacks_what_is_asked_for_no_surer() -> None:
    alone = "In 1978 a demonstration in Poti saved the old harbour from the dredgers of the ministry."
    question = "how many people took part in the 1978 demonstration for the lighthouse of Poti?"
    assert isinstance(answered_from(question, *OTHER_TIMES, alone), NoAnswer)


def test_an_article_whose_title_names_the_year_is_of_it() -> None:
    storm = "Carlotta was the strongest storm of the season, with winds of 250 kilometres an hour."
    other = "In 2000 the mayor of Poti bought a storm lamp."
    given = answered_from("what was the strongest storm in 2000?", other, storm, title="The storm season of 2000")
    assert isinstance(given, Answer)
    assert given.citations[0].sentence == storm
