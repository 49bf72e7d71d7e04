"""Answers as a shell shows them, and as JSON."""

import datetime as dt
import io
import json
import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console
from rich.text import Text

from bot.terminal import as_json, citation_json, filled, render, shown
from bot.texts import ALL_TEXTS
from index.domain import Answer, Article, Citation, Declined, Kind, NoAnswer, Span, Understood
from tests.bot.archive import HOW_TALL, LIGHTHOUSE, LIT, MAYAK, WHEN, informed_answerer
from tests.fakes import citation_of

STEERING = ("\x1b[2J", "\x1b]0", "\x07", "\x9b", "\r")  # clears the screen, sets the title, rings, colours, goes back


def answer_to(question: str) -> Answer:
    answer = informed_answerer().answer(question)
    assert isinstance(answer, Answer)
    return answer


def declined(why: Declined, nearest: Article | None = None) -> NoAnswer:
    return NoAnswer(question="?", language="en", asked=Kind.THING, why=why, confidence=0.1234567, nearest=nearest)


def plain(answer: Answer | NoAnswer) -> str:
    return "\n".join(line.plain for line in render(answer))


def with_plain_blanks(text: str) -> str:
    """Babel's dates have some that do not break."""
    return re.sub(r"[^\S\n]", " ", text)


def printed(lines: Iterable[Text], *, terminal: bool) -> str:
    file = io.StringIO()
    colours: Literal["standard"] | None = "standard" if terminal else None
    console = Console(file=file, force_terminal=terminal, highlight=False, width=200, color_system=colours)
    for line in lines:
        console.print(line, soft_wrap=not terminal)
    return file.getvalue()


def test_an_answer_is_the_sentence_the_title_source_and_date_and_the_link() -> None:
    assert plain(answer_to(HOW_TALL)).splitlines() == [
        LIT,
        "The lighthouse of Poti",
        "Harbour News · 15 June 2022",
        "https://example.org/lighthouse",
    ]


def test_an_article_without_an_address_or_a_date_says_so_or_leaves_it_out() -> None:
    assert plain(answer_to("когда зажгли маяк?")).splitlines() == [
        MAYAK.text,
        "Маяк в Поти",
        "Порт",
        "адреса в интернете нет",
    ]


def test_dates_are_written_as_the_question_s_language_has_them() -> None:
    russian = replace(MAYAK, date=dt.date(2022, 6, 15))
    answer = replace(answer_to("когда зажгли маяк?"), citations=(citation_of(russian, MAYAK.text),))
    assert "Порт · 15 июня 2022 г." in plain(answer)


def test_the_words_that_answer_stand_out_in_a_terminal_and_a_pipe_gets_plain_text() -> None:
    answer = answer_to(WHEN)
    assert "\x1b[1;32m1864\x1b[0m" in printed(render(answer), terminal=True)
    assert printed(render(answer), terminal=False) == plain(answer) + "\n"


def test_an_answer_from_an_article_in_another_language_says_so() -> None:
    answer = replace(answer_to(HOW_TALL), language="ru")
    assert plain(answer).splitlines()[-1] == "Из статьи на другом языке (английский)."


def test_several_citations_stand_apart() -> None:
    answer = replace(answer_to(WHEN), citations=(*answer_to(WHEN).citations, citation_of(MAYAK, MAYAK.text)))
    first, second = plain(answer).split("\n\n")
    assert first.startswith(LIT)
    assert second.startswith(MAYAK.text)


def test_the_sentences_of_a_list_stand_above_their_article_and_each_is_in_the_json() -> None:
    article = replace(LIGHTHOUSE, text="Poti has a lighthouse. Batumi has one as well.")
    listed = tuple(citation_of(article, sentence) for sentence in ("Poti has a lighthouse.", "Batumi has one as well."))
    answer = replace(answer_to(WHEN), citations=(listed[1],), listed=listed)
    assert plain(answer).splitlines()[:3] == [*(citation.sentence for citation in listed), "The lighthouse of Poti"]
    assert as_json(answer)["listed"] == [citation_json(citation) for citation in listed]


@pytest.mark.parametrize("why", Declined)
def test_every_reason_to_decline_has_a_line_of_its_own(why: Declined) -> None:
    assert len(plain(declined(why)).splitlines()) == 1


def test_the_nearest_article_is_named_by_title_or_id() -> None:
    assert (
        plain(declined(Declined.NOT_SAID, LIGHTHOUSE)).splitlines()[1] == "The closest article: The lighthouse of Poti"
    )
    untitled = replace(LIGHTHOUSE, title=None)
    assert plain(declined(Declined.NOT_SAID, untitled)).splitlines()[1] == "The closest article: lighthouse"


def test_an_article_cannot_steer_the_terminal() -> None:
    evil = replace(LIGHTHOUSE, text="A\x1b[2Jb\x07 [bold]c\r.", title="\x1b]0;owned\x07", source="\x9b31m")
    citation = Citation(article=evil, start=0, end=len(evil.text))
    for answer in (replace(answer_to(WHEN), citations=(citation,)), declined(Declined.NOT_SAID, evil)):
        for terminal in (True, False):
            out = printed(render(answer), terminal=terminal)
            assert not [sequence for sequence in STEERING if sequence in out]
    assert "[bold]c" in plain(replace(answer_to(WHEN), citations=(citation,)))


@given(st.text(alphabet=st.characters(codec=None)))
def test_what_is_shown_can_be_printed_and_has_no_control_characters(text: str) -> None:
    out = shown(text)
    assert all(letter.isprintable() or letter == "\n" for letter in out)
    out.encode()


def test_a_soft_hyphen_does_not_tear_a_word_apart() -> None:
    assert shown("light\u00adhouse") == "lighthouse"
    assert shown("30\u00a0000") == "30 000"


def test_an_answer_as_json_has_all_that_a_program_needs_to_check_it() -> None:
    row = as_json(answer_to(WHEN))
    assert json.loads(json.dumps(row)) == {
        "question": WHEN,
        "answered": True,
        "confidence": 0.9,
        "as_of": None,
        "citations": [
            {
                "sentence": LIT,
                "start": LIGHTHOUSE.text.index(LIT),
                "end": LIGHTHOUSE.text.index(LIT) + len(LIT),
                "link": "https://example.org/lighthouse",
                "article": {
                    "id": "lighthouse",
                    "title": "The lighthouse of Poti",
                    "url": "https://example.org/lighthouse",
                    "date": "2022-06-15",
                    "lang": "en",
                    "source": "Harbour News",
                },
            }
        ],
        "listed": [],
        "agreeing": [],
        "contradicting": [],
        "earlier": [],
        "understood": {},
        "nearest": None,
        "read_as": None,
        "unknown": [],
        "did_you_mean": None,
        "took_ms": 1.0,
    }


def test_what_was_otherwise_before_follows_the_newest_with_its_date() -> None:
    before = replace(LIGHTHOUSE, id="before", title="Poti", text="It is 30 metres tall.", date=dt.date(1990, 5, 1))
    answer = replace(
        answer_to(HOW_TALL),
        earlier=(citation_of(before, before.text),),
        agreeing=(citation_of(replace(LIGHTHOUSE, id="same", title="How tall?"), LIT),),
        understood=Understood(since=dt.date(2022, 1, 1), source="Harbour News"),
    )
    lines = plain(answer).splitlines()
    assert lines[:3] == ["Understood: since 1 January 2022, source Harbour News", "As of 15 June 2022:", LIT]
    assert lines[6:] == [
        "",
        "Also in 1 article: How tall?",
        "",
        "Earlier:",
        "It is 30 metres tall.",
        "Poti",
        "Harbour News · 1 May 1990",
        "https://example.org/lighthouse",
    ]
    row = as_json(answer)
    assert row["as_of"] == "2022-06-15"
    assert row["understood"] == {"since": "2022-01-01", "source": "Harbour News"}
    assert [type(row[name]) for name in ("agreeing", "contradicting", "earlier")] == [list] * 3


def test_what_was_understood_is_told_with_a_decline_too() -> None:
    decline = replace(declined(Declined.NOT_SAID), understood=Understood(attribution="the\x1b[2J mayor"))
    assert plain(decline).splitlines() == ["The articles do not say.", "Understood: according to the [2J mayor"]


def test_a_word_that_no_article_has_is_told_as_far_as_it_is_read_at_a_glance() -> None:
    decline = replace(declined(Declined.NOT_SAID), unknown=("a" * 4000, *"bcdefgh"))
    told = plain(decline).splitlines()[1]
    assert told.startswith("No article has “aaa")
    assert "…”, “b”" in told
    assert len(told) < 250


IN_THREE_LANGUAGES = {
    "en": """The articles do not say.
I read this as: who?
Understood: until 31 August 2021
No article has “x”.
Did you mean: why?
The closest article: The lighthouse of Poti""",
    "ru": """В статьях об этом не сказано.
Я понял это так: who?
Учтено: по 31 августа 2021 г.
Ни в одной статье нет «x».
Возможно, вы имели в виду: why?
Ближе всего по теме: The lighthouse of Poti""",
    "ka": """სტატიებში ამის პასუხი არ არის.
ასე გავიგე: who?
გათვალისწინებულია: 2021 წლის 31 აგვისტოს ჩათვლით
არც ერთ სტატიაში არ გვხვდება „x“.
ხომ არ გულისხმობდით: why?
თემით ყველაზე ახლოსაა: The lighthouse of Poti""",
}


@pytest.mark.parametrize(("language", "said"), IN_THREE_LANGUAGES.items())
def test_a_decline_speaks_the_question_s_language_throughout(language: str, said: str) -> None:
    decline = replace(
        declined(Declined.NOT_SAID, LIGHTHOUSE),
        language=language,
        read_as="who?",
        understood=Understood(until=dt.date(2021, 8, 31)),
        unknown=("x",),
        did_you_mean="why?",
    )
    assert with_plain_blanks(plain(decline)) == said


@pytest.mark.parametrize(
    ("language", "as_of"),
    [
        ("en", "As of 15 June 2022:"),
        ("ru", "По состоянию на 15 июня 2022 г.:"),
        ("ka", "2022 წლის 15 ივნისის მდგომარეობით:"),
    ],
)
def test_an_answer_says_as_of_when_in_its_reader_s_grammar(language: str, as_of: str) -> None:
    answer = replace(answer_to(HOW_TALL), language=language, understood=Understood(until=dt.date(2022, 6, 30)))
    assert as_of in with_plain_blanks(plain(answer)).splitlines()


def test_no_text_that_the_shell_takes_over_has_markup_left() -> None:
    for texts in ALL_TEXTS.values():
        for text in (
            texts.greeting,
            texts.thanks,
            texts.no_question,
            texts.not_said,
            texts.other_language,
            texts.no_address,
        ):
            assert "<" not in text
            assert "&" not in text
        for text in (texts.read_as, texts.understood, texts.unknown, texts.did_you_mean, texts.nearest):
            assert "<" not in filled(text, **dict.fromkeys(("question", "words", "article"), "")).plain


def test_a_decline_as_json_has_no_citations_even_where_there_were_next_best_ones() -> None:
    best = (Citation(article=MAYAK, start=0, end=4, marks=(Span(0, 4),)),)
    row = as_json(replace(declined(Declined.NOT_SAID, MAYAK), best=best))
    assert (row["answered"], row["citations"], row["confidence"]) == (False, [], 0.1235)
    assert row["nearest"] == {
        "id": "mayak",
        "title": "Маяк в Поти",
        "url": None,
        "date": None,
        "lang": "ru",
        "source": "Порт",
    }
