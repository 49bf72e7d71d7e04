"""Pages as they are pasted: tests/index/pages has them line by line, each marked with what it is.

T the title, B body, H a section's heading, X the site around the article.
"""

from functools import cache
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from index.extract import Cut, cut, lines_shared_by
from index.extraction.furniture import Mark, mark
from index.extraction.plaintext import Paragraph, clean

PAGES = Path(__file__).parent / "pages"
ARTICLES = Path(__file__).parents[2].parent / "shared" / "articles"


@cache
def marked_pages() -> list[tuple[str, str]]:
    """(language, page with its marks), the comment off."""
    pages = []
    for file in sorted(PAGES.glob("*.txt")):
        for page in file.read_text(encoding="utf-8").split("====\n"):
            _, _, marked = page.partition("\n")
            pages.append((file.stem, marked))
    return pages


def lines_of(marked: str, mark: str) -> list[str]:
    return [line[2:] for line in marked.splitlines() if line.startswith(mark)]


def unmarked(marked: str) -> str:
    return "\n".join(line[2:] for line in marked.splitlines())


def headings(found: Cut) -> list[str]:
    return [found.text[start:end] for start, end in found.headings]


@pytest.mark.parametrize(("language", "marked"), marked_pages())
def test_a_pasted_page_is_told_apart_line_by_line(language: str, marked: str) -> None:
    found = cut(unmarked(marked), language)
    assert found.title == "\n".join(lines_of(marked, "T"))
    assert [line for line in found.text.splitlines() if line] == [
        line[2:] for line in marked.splitlines() if line[:1] in ("B", "H")
    ]
    assert headings(found) == lines_of(marked, "H")
    assert list(found.removed) == lines_of(marked, "X")


def test_there_are_six_pages_in_each_language() -> None:
    assert [language for language, _ in marked_pages()] == ["en"] * 6 + ["ka"] * 6 + ["ru"] * 6


BODY = "The boat left the harbour at nine on Tuesday.\n\nIt came back at noon, and nobody was on board."


@pytest.mark.parametrize(
    "head",
    [
        "By Ana Example\n12 March 2025, 14:05",
        "12 March 2025 | By Ana Example for The Shore Post",
        "Home\tNews\tShore",
        "Harbour • Lower Valley • Shore\nPolitics",
        "Text: Ana Example and Dora Sample",
    ],
)
def test_a_page_without_a_headline_has_no_title(head: str) -> None:
    found = cut(f"{head}\n\n{BODY}", "en")
    assert (found.title, found.text) == (None, BODY)
    assert list(found.removed) == head.split("\n")


def test_the_line_above_the_byline_is_the_headline_not_the_slogan_above_the_menu() -> None:
    headline = "Nobody Was on Board at Noon\nThe council asks where they went\nBy A. Example"
    page = f"News that the harbour reads\nHome | News\n{headline}\n\n{BODY}"
    assert cut(page, "en").title == "Nobody Was on Board at Noon"


@pytest.mark.parametrize(
    "headline",
    [
        "By the Rivers of the Lower Valley",
        "Ferry | Library | Bridge: What the Council Decided",
        "By noon",
        "Beverly Hills, 90210",
    ],
)
def test_a_headline_may_begin_like_a_byline_or_be_divided_like_a_menu(headline: str) -> None:
    assert cut(f"Home\nNews\n\n{headline}\n\n2 June 2021\n\n{BODY}", "en").title == headline


def test_the_real_page_gives_its_article_alone() -> None:
    if not ARTICLES.exists():
        pytest.skip("../shared/articles is not here")
    [file] = ARTICLES.glob("000_*.txt")
    page = file.read_text(encoding="utf-8")
    lines = [line for line in page.splitlines() if line.strip()]
    found = cut(page, "en")
    assert found.title == lines[2]
    assert [line for line in found.text.splitlines() if line] == lines[3:-4]
    assert len(found.headings) == 2
    assert list(found.removed) == [*lines[:2], *lines[-4:]]


# --- bare texts -----------------------------------------------------------------------------------------------------

BARE = {
    "a paragraph": "The boat left at nine. It came back at noon.",
    "a paragraph that lacks its stop": "The boat left at nine and came back at noon",
    "paragraphs": "The boat left at nine.\n\nNobody saw it go.\n\nIt came back at noon.",
    "lines": "The boat left at nine.\nNobody saw it go.\nIt came back at noon.",
    "verse": "The boats come in at evening,\nslow and heavy with silver,\nand nets dry on the wall\nuntil the morning.",
    "two stanzas": "Slow is the river\nand grey is the stone\n\nold is the giver\nand far is the throne",
    "a list with bullets at the end": "Bring this with you.\n\n- a passport\n- two photos\n- the form",
    "a list without bullets": "On the day you will need three things:\n\nA passport\n\nTwo photographs\n\nThe form",
    "a list within": "Bring these:\n\n- a passport\n- the form\n\nCome at nine.",
    "scores": "The second round ended on Sunday.\n\nNorth Town - South Town 2:1\nEast Town - West Town 0:0",
    "prose broken to a width": (
        "The boat left the harbour at nine in the morning, and nobody\n"
        "saw it go, because there was fog on the water and because all\n"
        "news. It came back at noon, empty, with its lamp still lit and\n"
        "the nets dry."
    ),
    "lines of three languages": "The sign said:\n\n„გამარჯობა, მეგობარო!“\n\nПривет, друг!\n\nNobody could read it.",
    "dates as headings": "The year began well.\n\n3 May 1921\n\nThe bridge was built.\n\n4 May 1921\n\nIt fell.",
    "a sentence that begins like a button": "Share prices fell. Related companies lost too. Home sales rose.",
}


@pytest.mark.parametrize("text", BARE.values(), ids=BARE.keys())
def test_a_text_without_a_site_around_it_stays_whole(text: str) -> None:
    found = cut(text, "en")
    assert found.removed == ()
    assert found.title is None
    assert [line for line in found.text.split("\n") if line] == [line for line in text.split("\n") if line]


@pytest.mark.parametrize(
    "text",
    [
        "Evening on the River\n\nThe boats come in,\nslow and heavy with silver,\nand the nets dry on the wall.",
        "Lost at Sea\n\nThe boat left at nine. It did not come back.",
        "Economy\n\nThe economy of the island rests on fish.",
        "What is a ferry?\n\nA ferry is a boat that carries people over water. It goes there and back.",
        "Shopping\n\nbread\nmilk\ntwo lemons",
    ],
)
def test_the_first_line_of_a_bare_text_is_its_title_where_it_stands_apart(text: str) -> None:
    found = cut(text, "en")
    title, _, rest = text.partition("\n\n")
    assert (found.title, found.text, found.removed) == (title, rest, ())


def test_prose_broken_to_a_width_stays_one_paragraph_even_where_lines_look_like_buttons() -> None:
    assert "\n\n" not in cut(BARE["prose broken to a width"], "en").text


def test_long_lines_without_blank_ones_between_become_paragraphs() -> None:
    line = "The harbour master told everyone who asked that the boat had left at nine and was not expected before dark."
    assert cut(f"{line}\n{line}", "en").text == f"{line}\n\n{line}"


def test_text_is_kept_to_the_letter_but_for_what_nobody_can_see() -> None:
    found = cut("\ufeff\u201cNo\u00ad,\u201d\u00a0he said \u2014 twice.\r\nCafe\u0301s were\u200b closed.\r", "en")
    assert found.text == "\u201cNo,\u201d\u00a0he said \u2014 twice.\n\nCafés were closed."


# --- lines that pages share ------------------------------------------------------------------------------------------

BODIES = [
    ["The first boat left the harbour at nine on Tuesday.", "It came back at noon."],
    ["A baker from Mill Street won the prize for rye bread.", "He thanked his oven."],
    ["The council votes on the library budget this evening.", "Nobody expects surprises."],
    ["Snow closed the pass above the village for two days.", "Buses run again now."],
]


def paged(body: list[str], *around: str) -> str:
    return "\n\n".join([*around[:1], *body, *around[1:]])


def test_what_the_pages_of_a_source_share_is_left_out() -> None:
    pages = [paged(body, "The Shore Post", "Written with the help of our readers.", "Come again.") for body in BODIES]
    shared = lines_shared_by(pages)
    assert shared == {"The Shore Post", "Written with the help of our readers.", "Come again."}
    for page, body in zip(pages, BODIES, strict=True):
        found = cut(page, "en", shared)
        assert found.text.split("\n\n") == body
        assert set(found.removed) == shared


def test_a_sentence_that_only_some_articles_repeat_is_their_own() -> None:
    background = "The war displaced some thirty thousand people."
    several = [*BODIES, *([*reversed(body), str(number)] for number, body in enumerate(BODIES))]
    pages = [paged(body, "Post", *([background] if number < 3 else [])) for number, body in enumerate(several)]
    assert background not in lines_shared_by(pages)


def test_copies_of_one_article_share_nothing() -> None:
    page = paged(BODIES[0], "The Shore Post", "Come again.")
    assert lines_shared_by([page + f"\n\nVersion {number}." for number in range(5)]) == frozenset()


def test_an_article_is_not_cut_to_nothing_by_lines_that_are_shared() -> None:
    page = paged(BODIES[0], "The Shore Post")
    assert cut(page, "en", frozenset(page.split("\n\n"))).text.split("\n\n") == BODIES[0]


def test_two_pages_are_too_few_to_tell_what_they_share() -> None:
    assert lines_shared_by([paged(body, "The Shore Post") for body in BODIES[:2]]) == frozenset()


# --- a title given by hand -------------------------------------------------------------------------------------------


def test_the_headline_of_the_page_is_seen_among_what_was_left_out_when_another_title_was_given() -> None:
    found = cut("Lost at Sea\n\nThe boat left at nine. It did not come back.", "en")
    assert found.titled("Gone") == Cut("Gone", found.text, (), ("Lost at Sea",))
    assert found.titled("Lost at Sea") == found


# --- any page at all -------------------------------------------------------------------------------------------------

FRAGMENTS = st.sampled_from(
    [line[2:] for _, marked in marked_pages() for line in marked.splitlines() if line.strip()]
    + ["", "", "", "***", "- item", "1. item", "Heading", "He said:", "15.06.2022", "Related", "…", "\u00a0", "?"]
)
ANY_PAGE = st.one_of(
    st.lists(FRAGMENTS, max_size=30).map("\n".join),
    st.text(max_size=300),
    st.lists(st.one_of(FRAGMENTS, st.text(max_size=40)), max_size=20).map("\r\n".join),
)


@given(page=ANY_PAGE, language=st.sampled_from(["en", "ru", "ka"]), shared=st.frozensets(FRAGMENTS, max_size=5))
def test_no_line_vanishes_and_none_is_made_up(page: str, language: str, shared: frozenset[str]) -> None:
    lines = [stripped for line in clean(page).split("\n") if (stripped := line.strip())]
    found = cut(page, language, shared)
    title = [] if found.title is None else [found.title]
    kept = [line for line in found.text.split("\n") if line]
    assert sorted(lines) == sorted([*title, *kept, *found.removed])
    for part in (kept, list(found.removed)):
        positions = iter(lines)
        assert all(line in positions for line in part)  # in the page's order


@given(page=ANY_PAGE, language=st.sampled_from(["en", "ru", "ka"]))
def test_headings_are_whole_lines_of_the_text_in_order(page: str, language: str) -> None:
    found = cut(page, language)
    end = 0
    for heading in found.headings:
        assert end <= heading.start < heading.end
        assert "\n" not in found.text[heading.start : heading.end]
        assert found.text[heading.end : heading.end + 1] in ("", "\n")
        end = heading.end


@cache
def around(language: str, *, before: bool) -> list[str]:
    """What stands before the headlines of the language's pages, or after their bodies."""
    found = []
    for code, marked in marked_pages():
        head, _, rest = marked.partition("\nT ")
        part = head if before else rest[max(rest.rfind("\nB "), rest.rfind("\nH ")) :].partition("\nX ")[2]
        found += [line.removeprefix("X ") for line in part.splitlines() if code == language and line.strip()]
    return [line for line in found if mark_of(line) is not Mark.PROSE]


def mark_of(line: str) -> Mark:
    return mark(Paragraph((line,), 0))


@given(data=st.data(), language=st.sampled_from(["en", "ru", "ka"]))
def test_whatever_furniture_is_put_around_it_the_body_stays_whole(data: st.DataObject, language: str) -> None:
    pages = [marked for code, marked in marked_pages() if code == language]
    title, *_ = lines_of(data.draw(st.sampled_from(pages)), "T")
    prose = [line for marked in pages for line in lines_of(marked, "B")]
    body = data.draw(st.lists(st.sampled_from(prose), min_size=2, max_size=8, unique=True))
    before = data.draw(st.lists(st.sampled_from(around(language, before=True)), max_size=6, unique=True))
    after = data.draw(st.lists(st.sampled_from(around(language, before=False)), max_size=6, unique=True))
    lines = [title, *before, *after]
    assume(len(lines) > 2 or len("".join(body)) > len("".join(lines)))  # else it may be a list as well
    found = cut("\n\n".join([*before, title, *body, *after]), language)
    assert found.title == title
    assert found.text == "\n\n".join(body)
    assert list(found.removed) == [*before, *after]
