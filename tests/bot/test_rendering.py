"""Every message that is made of an answer is one that Telegram takes, and says what it should."""

import datetime as dt
import re
from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.excerpts import excerpt, pieces
from bot.reader import Reader, reader_of
from bot.rendering import CITATION_CHARS, MESSAGE_UNITS, Rendered, about, render, shown_units, utf16_units
from bot.texts import EN, KA, RU, Texts
from index.domain import Answer, Article, Citation, Declined, Kind, NoAnswer, Span, Understood
from tests.bot.archive import LIGHTHOUSE, LIT
from tests.fakes import citation_of
from tests.telegram_server.text import Formatted, message_text

ENGLISH = reader_of("en", None)

ANYTHING = st.text(st.characters(codec=None), max_size=60)  # halves of surrogate pairs and control characters too
WORDS = st.one_of(
    ANYTHING,
    st.sampled_from(["<b>", "</blockquote>", "&amp;", "&", "\u202e", "\u2066", "🎉" * 300, "слово " * 400, "x" * 9000]),
)
TEXTS = st.lists(WORDS, min_size=1, max_size=6).map(" ".join).filter(lambda text: any(map(str.isalnum, text)))
LINKS = st.one_of(
    st.none(),
    ANYTHING,
    st.sampled_from(["javascript:x", "https://a.b/?q=\"><b>&'#:~:text=a", "http://[::1", "ftp://a"]),
)
READERS = st.builds(reader_of, st.sampled_from(["en", "ru", "ka", None]), st.sampled_from(["en-GB", "de", "x-1", None]))


@st.composite
def citations(draw: st.DrawFn) -> Citation:
    text = draw(TEXTS)
    article = Article(
        id="a",
        text=text,
        language="en",
        title=draw(st.none() | WORDS),
        date=draw(st.none() | st.dates()),
        source=draw(st.none() | WORDS),
    )
    places = st.integers(0, len(text))
    marks = draw(st.lists(st.builds(Span, places, places), max_size=30))
    return Citation(article=article, start=0, end=len(text), marks=tuple(marks), link=draw(LINKS))


def answer_of(*citations: Citation, read_as: str | None = None) -> Answer:
    return Answer(
        question="?",
        language="en",
        asked=Kind.THING,
        citations=citations,
        confidence=1,
        matched=(),
        took_ms=1,
        read_as=read_as,
    )


def as_sent(rendered: Rendered) -> Formatted:
    """As Telegram would show it; raises where Telegram would refuse it."""
    return message_text(rendered.html, "HTML", None)


@given(
    st.lists(citations(), min_size=1, max_size=3),
    st.lists(citations(), max_size=9),
    st.lists(citations(), max_size=4),
    READERS,
    st.none() | WORDS,
    st.none() | WORDS,
)
def test_telegram_takes_every_answer(
    cited: list[Citation],
    others: list[Citation],
    more: list[Citation],
    reader: Reader,
    asked: str | None,
    read_as: str | None,
) -> None:
    agreeing, contradicting, earlier = tuple(others[6:]), tuple(others[3:6]), tuple(others[:3])
    answer = replace(
        answer_of(*cited, read_as=read_as),
        agreeing=agreeing,
        contradicting=contradicting,
        earlier=earlier,
        listed=(*more[:2], cited[0], *more[2:]),
    )
    rendered = render(answer, reader, asked)
    sent = as_sent(rendered)
    assert utf16_units(sent.text) <= shown_units(rendered.html) <= MESSAGE_UNITS
    assert "blockquote" in [entity.type for entity in sent.entities] or not cited[0].sentence.strip()


def not_said(nearest: Article | None = None, why: Declined = Declined.NOT_SAID) -> NoAnswer:
    return NoAnswer(question="?", language="en", asked=Kind.THING, why=why, confidence=0, nearest=nearest)


@given(READERS, st.sampled_from(Declined), st.none() | citations(), st.none() | WORDS, st.lists(WORDS))
def test_telegram_takes_every_decline(
    reader: Reader, why: Declined, nearest: Citation | None, asked: str | None, words: list[str]
) -> None:
    declined = not_said(nearest.article if nearest else None, why)
    hinting = replace(declined, unknown=tuple(words), read_as=asked, did_you_mean=asked)
    assert as_sent(render(hinting, reader, asked)).text


@pytest.mark.parametrize("texts", [EN, RU, KA], ids=["en", "ru", "ka"])
def test_a_decline_names_the_words_that_no_article_has_and_what_may_have_been_meant(texts: Texts) -> None:
    reader = reader_of(texts.language, None)
    declined = replace(not_said(), unknown=("Xanadu",), did_you_mean="who is <he>?")
    lines = as_sent(render(declined, reader)).text.splitlines()
    assert len(lines) == 3
    assert "Xanadu" in lines[1]
    assert "who is <he>?" in lines[2]
    assert as_sent(render(declined, reader, in_group=True)).text == texts.not_said


@pytest.mark.parametrize("texts", [EN, RU, KA], ids=["en", "ru", "ka"])
def test_an_answer_says_how_the_question_was_read(texts: Texts) -> None:
    answer = answer_of(citation_of(LIGHTHOUSE, LIT), read_as="when was the lighthouse lit?")
    first, _, quotation, *_ = as_sent(render(answer, reader_of(texts.language, None))).text.splitlines()
    assert first == texts.read_as.format(question="when was the lighthouse lit?").replace("<i>", "").replace("</i>", "")
    assert quotation == LIT


@given(READERS, st.integers(0, 10**9), st.none() | st.dates(), st.lists(WORDS, max_size=50))
def test_telegram_takes_every_description_of_an_archive(
    reader: Reader, articles: int, newest: dt.date | None, sources: list[str]
) -> None:
    assert as_sent(about(articles, newest, sources, reader)).text


@given(TEXTS, st.data(), st.integers(1, 500))
def test_an_excerpt_is_short_and_ends_at_words(text: str, data: st.DataObject, limit: int) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    whole = Span(start, data.draw(st.integers(start + 1, len(text))))
    places = st.integers(whole.start, whole.end)
    marks = sorted(data.draw(st.lists(st.builds(Span, places, places).filter(lambda mark: mark[0] < mark[1]))))
    shown = excerpt(text, whole, marks, limit)
    assert whole.start <= shown.start <= shown.end <= whole.end
    assert shown.end - shown.start <= limit or shown == whole
    if shown.start > whole.start:
        assert text[shown.start - 1].isspace() or shown.start == marks[0].start
    if shown.end < whole.end and " " in text[shown.start + 1 : shown.end]:
        assert text[shown.end].isspace()


@given(TEXTS, st.data())
def test_pieces_are_the_whole_text_in_order(text: str, data: st.DataObject) -> None:
    places = st.integers(0, len(text))
    marks = data.draw(st.lists(st.builds(Span, places, places)))
    found = list(pieces(Span(0, len(text)), marks))
    assert "".join(text[part.start : part.end] for part, _ in found) == text
    bold = {place for part, marked in found if marked for place in range(*part)}
    assert bold == {place for mark in marks for place in range(*mark)}


def test_a_long_sentence_is_cut_at_a_word_and_there_as_a_whole() -> None:
    text = "The harbour master said " + "that the light is good and " * 30 + "that it was lit in 1864."
    article = replace(LIGHTHOUSE, text=text)
    sent = as_sent(render(answer_of(citation_of(article, text, "harbour")), ENGLISH))
    first, whole, *_ = sent.text.split("\n")
    assert first.startswith("The harbour master said")
    assert first.endswith(("that…", "the…", "light…", "is…", "good…", "and…"))
    assert CITATION_CHARS - 10 < len(first) <= CITATION_CHARS + 1
    assert whole == text
    assert [entity.type for entity in sent.entities if "quote" in entity.type] == [
        "blockquote",
        "expandable_blockquote",
    ]


def test_the_words_that_answer_are_in_the_excerpt() -> None:
    text = "The harbour master said " + "that the light is good and " * 30 + "that it was lit in 1864 by his father."
    sent = as_sent(render(answer_of(citation_of(replace(LIGHTHOUSE, text=text), text, "1864")), ENGLISH))
    first = sent.text.split("\n")[0]
    assert first.startswith("…")
    assert first.endswith("that it was lit in 1864 by his father.")


def test_further_citations_follow_with_their_own_sources() -> None:
    other = replace(
        LIGHTHOUSE, id="other", title="Poti's port", text="The light burns since 1864.", url=None, date=None
    )
    rendered = render(answer_of(citation_of(LIGHTHOUSE, LIT), citation_of(other, other.text)), ENGLISH)
    assert as_sent(rendered).text == (
        f"{LIT}\nThe lighthouse of Poti\nHarbour News · 15 June 2022\n\n"
        "See also:\nThe light burns since 1864.\nPoti's port\nHarbour News"
    )
    assert not rendered.preview


def test_the_sentences_of_a_list_stand_above_the_one_line_of_their_article() -> None:
    article = replace(LIGHTHOUSE, text="Poti has a lighthouse. Batumi has one as well. Anaklia has none.")
    first, second = (citation_of(article, sentence) for sentence in article.text.split(". ")[:2])
    answer = replace(answer_of(second), listed=(first, second))
    sent = as_sent(render(answer, ENGLISH))
    assert [sent.text[one.offset : one.offset + one.length] for one in sent.entities if one.type == "blockquote"] == [
        "Poti has a lighthouse",
        "Batumi has one as well",
    ]
    assert sent.text.count("The lighthouse of Poti") == 1
    told = replace(answer, earlier=(citation_of(LIGHTHOUSE, LIT),))
    assert "Poti has a lighthouse" not in as_sent(render(told, ENGLISH)).text


def test_a_long_sentence_of_a_list_is_there_as_a_whole_below_its_beginning() -> None:
    text = "Poti has a lighthouse. Batumi has " + "very " * 200 + "many. Anaklia has none."
    article = replace(LIGHTHOUSE, text=text)
    first, second, third = (citation_of(article, sentence) for sentence in text.split(". "))
    sent = as_sent(render(replace(answer_of(second), listed=(first, second, third)), ENGLISH))
    quotations = [one.type for one in sent.entities if "blockquote" in one.type]
    assert quotations == ["blockquote", "blockquote", "expandable_blockquote", "blockquote"]


def test_an_answer_from_an_article_in_another_language_says_so_in_the_reader_s() -> None:
    answer = replace(answer_of(citation_of(LIGHTHOUSE, LIT), citation_of(LIGHTHOUSE, LIT)), language="ru")
    for reader, said in ((reader_of("ru", None), "Из статьи на другом языке (английский)."),
                         (reader_of("ka", None), "სხვა ენაზე დაწერილი სტატიიდან (ინგლისური)."),
                         (ENGLISH, "From an article in another language (English).")):  # fmt: skip
        assert as_sent(render(answer, reader)).text.split("\n")[3] == said
    for language in ("en", None):
        assert "language" not in as_sent(render(replace(answer, language=language), ENGLISH)).text


def test_what_other_articles_say_stands_under_headings_of_its_own() -> None:
    other = replace(LIGHTHOUSE, id="other", title="Port", text="It is 30 metres tall.", date=dt.date(2022, 6, 14))
    before = replace(other, id="before", title="Light", text="It is 9 metres tall.", date=dt.date(1990, 5, 1))
    answer = replace(
        answer_of(citation_of(LIGHTHOUSE, LIT), citation_of(other, "It is 30")),
        agreeing=(citation_of(replace(LIGHTHOUSE, title="A"), LIT), citation_of(replace(LIGHTHOUSE, title="B"), LIT)),
        contradicting=(citation_of(other, other.text),),
        earlier=(citation_of(before, before.text),),
    )
    rendered = render(answer, ENGLISH)
    assert as_sent(rendered).text == (
        f"As of 15 June 2022:\n{LIT}\nThe lighthouse of Poti\nHarbour News · 15 June 2022\n\n"
        "Also in 2 articles: A, B\n\n"
        "Another source says otherwise:\nIt is 30 metres tall.\nPort\nHarbour News · 14 June 2022\n\n"
        "Earlier:\nIt is 9 metres tall.\nLight\nHarbour News · 1 May 1990"
    )
    assert not rendered.preview


def test_a_question_with_a_time_is_told_of_when_the_answer_is() -> None:
    understood = Understood(since=dt.date(2022, 1, 1), until=dt.date(2022, 12, 31))
    answer = replace(answer_of(citation_of(LIGHTHOUSE, LIT)), understood=understood)
    assert as_sent(render(answer, reader_of("ru", None))).text.startswith("По состоянию на 15 июня 2022\u202fг.:\n")
    looking_back = replace(answer, understood=replace(understood, since=None, until=dt.date(2020, 1, 1)))
    assert as_sent(render(looking_back, ENGLISH)).text.startswith(LIT)
    undated = replace(answer, citations=(citation_of(replace(LIGHTHOUSE, date=None), LIT),))
    assert as_sent(render(undated, ENGLISH)).text.startswith(LIT)


def test_a_headline_that_was_tapped_is_not_shown_twice() -> None:
    answer = answer_of(citation_of(LIGHTHOUSE, LIT))
    assert as_sent(render(answer, ENGLISH, "the  Lighthouse of Poti")) == as_sent(render(answer, ENGLISH))
    assert as_sent(render(answer, ENGLISH, "The lighthouse of Batumi")).text.startswith("The lighthouse of Batumi\n\n")


def test_a_person_alone_is_told_what_may_help_and_a_group_is_not() -> None:
    declined = NoAnswer(
        question="?",
        language="en",
        asked=Kind.THING,
        why=Declined.NOT_SAID,
        confidence=0,
        nearest=replace(LIGHTHOUSE, title="Is it lit?"),
    )
    closest = "The closest article: Is it lit?"
    assert as_sent(render(declined, ENGLISH)).text == f"{EN.not_said} {EN.hint}\n{closest}"
    assert as_sent(render(declined, ENGLISH, in_group=True)).text == f"{EN.not_said}\n{closest}"


def test_an_article_without_an_address_says_where_it_is_from_without_a_link() -> None:
    unaddressed = replace(LIGHTHOUSE, url=None)
    rendered = render(answer_of(citation_of(unaddressed, LIT)), ENGLISH)
    assert "The lighthouse of Poti\nHarbour News · 15 June 2022" in rendered.html
    assert "href" not in rendered.html
    assert not rendered.preview


def test_markup_in_an_article_is_shown_as_it_stands() -> None:
    article = replace(LIGHTHOUSE, title="<i>News</i> & more", text='He wrote "<b>a &amp; b</b>".', source="A<B")
    sent = as_sent(render(answer_of(citation_of(article, article.text)), ENGLISH))
    assert sent.text == 'He wrote "<b>a &amp; b</b>".\n<i>News</i> & more\nA<B · 15 June 2022'


@pytest.mark.parametrize(
    ("language", "user", "date"),
    [
        ("en", None, "15 June 2022"),
        ("en", "en", "15 June 2022"),
        ("en", "en-US", "June 15, 2022"),
        ("ru", "en-GB", "15 июня 2022\u202fг."),
        ("ka", "ka", "15 ივნისი, 2022"),
        (None, "de", "15 June 2022"),
        (None, "ru-RU", "15 июня 2022\u202fг."),
        (None, "no such-tag", "15 June 2022"),
    ],
)
def test_dates_are_written_as_the_reader_writes_them(language: str | None, user: str | None, date: str) -> None:
    assert reader_of(language, user).date(dt.date(2022, 6, 15)) == date


@pytest.mark.parametrize(
    ("language", "count", "line"),
    [
        ("en", 1, "I have read <b>1</b> article."),
        ("en", 1200, "I have read <b>1,200</b> articles."),
        ("ru", 21, "Я прочитал <b>21</b> статью."),
        ("ru", 3, "Я прочитал <b>3</b> статьи."),
        ("ru", 11, "Я прочитал <b>11</b> статей."),
        ("ka", 1, "წაკითხული მაქვს <b>1</b> სტატია."),
        ("ka", 5, "წაკითხული მაქვს <b>5</b> სტატია."),
    ],
)
def test_articles_are_counted_in_the_readers_grammar(language: str, count: int, line: str) -> None:
    assert about(count, None, (), reader_of(language, None)).html == line


def test_about_names_the_newest_date_and_no_more_sources_than_can_be_read() -> None:
    rendered = about(90, dt.date(2026, 11, 2), [f"Paper {number}" for number in range(30)], ENGLISH)
    assert "The newest is from 2 November 2026." in rendered.html
    assert rendered.html.endswith("Paper 18, Paper 19, and 10 more.")


@pytest.mark.parametrize("texts", [EN, RU, KA])
def test_telegram_takes_every_text_and_its_length(texts: Texts) -> None:
    for field in fields(texts):
        value = getattr(texts, field.name)
        for text in value.values() if isinstance(value, dict) else [value]:
            as_sent(Rendered(text))
    assert len(texts.description) <= 512
    assert len(texts.short_description) <= 120
    assert all(len(text) <= 256 for text in texts.commands.values())


def test_every_language_has_the_same_blanks_to_fill_in() -> None:
    def blanks(texts: Texts) -> dict[str, list[str]]:
        shared = {field.name for field in fields(EN)} - {"dates_before_ending"}  # Babel's serve in some languages
        return {name: sorted(set(re.findall(r"{\w+}", str(getattr(texts, name))))) for name in shared}

    assert blanks(EN) == blanks(RU) == blanks(KA)


@pytest.mark.parametrize(
    ("titles", "english", "russian"),
    [
        ("ABC", "Also in 3 articles: A, B, C", "То же — ещё в 3 статьях: A, B, C"),
        ("ABCD", "Also in 4 articles: A, B, C and 1 more", "То же — ещё в 4 статьях: A, B, C и ещё 1"),
    ],
)
def test_articles_that_are_counted_but_not_named_are_told_of(titles: str, english: str, russian: str) -> None:
    agreeing = tuple(citation_of(replace(LIGHTHOUSE, title=title), LIT) for title in titles)
    answer = replace(answer_of(citation_of(LIGHTHOUSE, LIT)), agreeing=agreeing)
    for reader, line in ((ENGLISH, english), (reader_of("ru", None), russian)):
        assert line in as_sent(render(answer, reader)).text.split("\n")
