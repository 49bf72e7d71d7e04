"""Links that open an article at a sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.domain import Span
from index.links import WHOLE_CHARS, link_to
from tests.index.text_fragments import Page, parse, primary

URL = "https://news.example/a"

WORDS = [
    *("Kura", "the", "river,", "3.5", "don't", "U.S.", "co-op", "&", "A,", "…", "—", "e\u0301tat"),
    *("вода", "мёд", "Мед", "«Мтквари»", "წყალი", "მდინარე", "„ქალაქი“"),
]
BLANKS = st.sampled_from([" ", " ", " ", "\N{NO-BREAK SPACE}", "  "])
LONG = " ".join(f"word{number}" for number in range(60)) + "."


@st.composite
def sentences(draw: st.DrawFn, *, words: int) -> str:
    chosen = draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=words))
    gaps = draw(st.lists(BLANKS, min_size=len(chosen), max_size=len(chosen)))
    return "".join(word + gap for word, gap in zip(chosen, gaps, strict=True)).strip() + "!"


@st.composite
def articles(draw: st.DrawFn, *, words: int, numbered: bool) -> tuple[str, Span]:
    """Paragraphs out of few words, so that sentences and their parts come again; and one of the sentences."""
    text, spans = "", list[Span]()
    for number in range(draw(st.integers(1, 4))):
        text += ("\n\n" if number else "") + (f"{number}. " if numbered else "")
        for place, sentence in enumerate(draw(st.lists(sentences(words=words), min_size=1, max_size=3))):
            text += draw(st.sampled_from([" ", " ", ""])) if place else ""
            spans.append(Span(len(text), len(text) + len(sentence)))
            text += sentence
    return text, draw(st.sampled_from(spans))


def opened(text: str, sentence: str, occurrence: int = 0) -> str | None:
    """What a browser shows of a page with this text, at the link to the sentence; checked to be at that place."""
    start = -1
    for _ in range(occurrence + 1):
        start = text.index(sentence, start + 1)
    found = Page(text).highlighted(link_to(URL, text, start, start + len(sentence)))
    assert found is None or found.start == start
    return found and text[slice(*found)]


@given(articles(words=12, numbered=True))
def test_a_browser_goes_to_the_sentence_itself(article: tuple[str, Span]) -> None:
    text, sentence = article
    assert Page(text).highlighted(link_to(URL, text, *sentence)) == sentence


@given(articles(words=40, numbered=False))
def test_in_a_text_that_repeats_itself_a_browser_goes_to_the_same_words(article: tuple[str, Span]) -> None:
    text, sentence = article
    found = Page(text).highlighted(link_to(URL, text, *sentence))
    assert found is not None
    assert primary(text[slice(*found)]).split() == primary(text[slice(*sentence)]).split()


@given(st.data())
def test_a_browser_goes_to_a_sentence_of_several_lines(data: st.DataObject) -> None:
    gaps = data.draw(st.lists(st.sampled_from([" ", " ", "\n"]), min_size=30, max_size=30))
    text = "".join(f"{number}th{gap}" for number, gap in enumerate(gaps)).strip()
    first, last = sorted(data.draw(st.lists(st.integers(0, 29), min_size=2, max_size=2)))
    sentence = Span(text.index(f"{first}th"), text.index(f"{last}th") + len(f"{last}th"))
    assert Page(text).highlighted(link_to(URL, text, *sentence)) == sentence


@pytest.mark.parametrize(
    ("sentence", "fragment"),
    [
        ("It rained.", "It%20rained."),
        ("A well-known co-op.", "A%20well%2Dknown%20co%2Dop."),
        ("Salt, oil & 5 % more?", "Salt%2C%20oil%20%26%205%20%25%20more%3F"),
        ("Шёл дождь.", "%D0%A8%D1%91%D0%BB%20%D0%B4%D0%BE%D0%B6%D0%B4%D1%8C."),
        ("წვიმდა.", "%E1%83%AC%E1%83%95%E1%83%98%E1%83%9B%E1%83%93%E1%83%90."),
        ("No\N{NO-BREAK SPACE}5  fell.", "No%205%20fell."),
    ],
)
def test_a_short_sentence_is_named_whole(sentence: str, fragment: str) -> None:
    assert link_to(URL, sentence, 0, len(sentence)) == f"{URL}#:~:text={fragment}"


def test_a_long_sentence_is_named_by_its_first_and_last_words() -> None:
    assert len(LONG) > WHOLE_CHARS
    assert link_to(URL, LONG, 0, len(LONG)).endswith(
        "#:~:text=word0%20word1%20word2%20word3,word56%20word57%20word58%20word59."
    )


def test_more_words_name_a_long_sentence_whose_ends_come_earlier() -> None:
    text = f"word0 word1 word2 word3 is how it began. {LONG}"
    assert opened(text, LONG) == LONG
    assert "-," not in link_to(URL, text, text.index(LONG), len(text))


def test_a_sentence_said_twice_is_told_apart_by_what_stands_beside_it() -> None:
    text = "He came. He agreed. She left.\n\nThe vote was over. He agreed. All went home."
    assert opened(text, "He agreed.", occurrence=1) == "He agreed."
    assert parse(link_to(URL, text, 50, 60)).prefix == "vote was over."
    assert parse(link_to(URL, text, 9, 19)).prefix is None


def test_the_same_paragraph_twice_is_told_apart_by_the_paragraph_before() -> None:
    text = "Sunday was calm.\n\nHe agreed.\n\nMonday was not.\n\nHe agreed."
    assert opened(text, "He agreed.", occurrence=1) == "He agreed."


def test_of_a_refrain_the_first_one_opens() -> None:
    text = "\n\n".join(["Row, row."] * 9)
    found = Page(text).highlighted(link_to(URL, text, 55, 64))
    assert found is not None
    assert text[slice(*found)] == text[55:64] == "Row, row."


def test_a_difference_of_case_or_accents_is_none_to_a_browser() -> None:
    text = "МЕД готов. Конец.\n\nЭто мёд. Мёд готов."
    assert opened(text, "Мёд готов.") == "Мёд готов."


def test_a_sentence_that_touches_the_next_one_is_named_together_with_it() -> None:
    text = "He left.She stayed.It rained."
    assert opened(text, "She stayed.") == "She stayed."
    assert parse(link_to(URL, text, 8, 19)) == ("He left.", "She stayed.", None, "It rained.")


def test_no_part_of_a_link_runs_over_a_line_end() -> None:
    text = "Roses are red,\nviolets are blue.\n\nSugar is sweet."
    assert opened(text, "Roses are red,\nviolets are blue.") == "Roses are red,\nviolets are blue."
    assert parse(link_to(URL, text, 0, 32)) == (None, "Roses are red,", "violets are blue.", None)


def test_the_mark_of_a_list_is_no_part_of_the_page() -> None:
    text = "They want:\n- peace and bread.\n- land."
    assert parse(link_to(URL, text, 11, 29)).start == "peace and bread."


def test_cells_of_a_table_are_apart_in_the_page() -> None:
    assert parse(link_to(URL, "Tbilisi | 1,108,717", 0, 19)) == (None, "Tbilisi", "1,108,717", None)


@pytest.mark.parametrize(
    ("url", "link"),
    [
        ("https://news.example/a?b=1", "https://news.example/a?b=1#:~:text=Yes."),
        ("https://news.example/a#part", "https://news.example/a#part:~:text=Yes."),
        ("https://news.example/a#part:~:text=No", "https://news.example/a#part:~:text=Yes."),
        ("https://news.example/#!/a/1", "https://news.example/#!/a/1:~:text=Yes."),
        ("https://t.me.news.example/a", "https://t.me.news.example/a#:~:text=Yes."),
        ("https://nott.me/a", "https://nott.me/a#:~:text=Yes."),
    ],
)
def test_the_address_keeps_its_own_parts(url: str, link: str) -> None:
    assert link_to(url, "Yes.", 0, 4) == link


@pytest.mark.parametrize(
    "url", ["https://t.me/news/12", "http://T.me/c/1/2?single", "https://news.t.me/12", "https://telegram.me/news/12"]
)
def test_a_telegram_post_is_left_to_telegram(url: str) -> None:
    assert link_to(url, "Yes.", 0, 4) == url
