"""Saved web pages."""

import datetime as dt
from pathlib import Path

import pytest

from index.domain import Details, Draft
from index.errors import UnreadableError
from index.sources import folder

HEAD = """<meta charset="utf-8"><title>Second Ferry Line Opens | The Shore Post</title>
<link rel="canonical" href="https://example.org/2023/03/ferry">
<meta property="og:title" content="Second Ferry Line Opens - The Shore Post">
<meta property="og:site_name" content="The Shore Post">
<meta property="article:published_time" content="2023-03-14T17:42:00+04:00">
<meta property="article:modified_time" content="2023-03-15T09:00:00+04:00">
<meta property="article:section" content="Town"><meta name="author" content="Ana Example">"""
BODY = """<header><nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav></header>
<main><article><h1>Second Ferry Line Opens</h1><div class="share"><a href="#">Facebook</a> <a href="#">Twitter</a></div>
<p>The harbour town of Lazuria opened a <b>second</b> ferry line on <a href="/t">Tuesday</a>, and the first boat
carried two hundred passengers.</p>
<p>&#8220;We waited eleven years for&nbsp;this,&#8221; said the harbour master, who has run the port
since the flood.</p>
<h2>Fares and Timetable</h2>
<p>A single ticket costs three crowns. Children under seven travel free of charge, and so do their bicycles.</p>
<p>The last boat leaves at 22:15.<br>The first one leaves at 6:30.</p>
<ul><li>Adults pay three crowns.</li><li>Dogs pay one.</li></ul>
<p>Also read: <a href="/old">Old Ferry Goes to the Museum</a></p></article>
<aside><h3>Most read</h3><a href="/x">Bakery Wins Prize</a></aside></main>
<footer><p>© 2023 The Shore Post. All rights reserved.</p></footer><script>var x = "hidden";</script>"""


def page(head: str = HEAD, body: str = BODY, lang: str = "en") -> str:
    return f'<!doctype html><html lang="{lang}"><head>{head}</head><body>{body}</body></html>'


def read(folder_path: Path, content: str | bytes, details: Details | None = None) -> Draft | UnreadableError:
    file = folder_path / "page.html"
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    [found] = folder.read(file, details or Details())
    return found


def draft(folder_path: Path, content: str | bytes, details: Details | None = None) -> Draft:
    found = read(folder_path, content, details)
    assert isinstance(found, Draft), found
    return found


def test_a_page_becomes_its_article(tmp_path: Path) -> None:
    found = draft(tmp_path, page())
    assert found.title == "Second Ferry Line Opens"
    assert found.text == (
        "The harbour town of Lazuria opened a second ferry line on Tuesday, and the first boat carried two hundred "
        "passengers.\n\n"
        "“We waited eleven years for this,” said the harbour master, who has run the port since the flood.\n\n"
        "Fares and Timetable\n\n"
        "A single ticket costs three crowns. Children under seven travel free of charge, and so do their bicycles.\n\n"
        "The last boat leaves at 22:15.\nThe first one leaves at 6:30.\n\n"
        "- Adults pay three crowns.\n- Dogs pay one."
    )
    assert [found.text[start:end] for start, end in found.headings] == ["Fares and Timetable"]


def test_the_page_says_what_the_article_is(tmp_path: Path) -> None:
    found = draft(tmp_path, page())
    assert found.url == "https://example.org/2023/03/ferry"
    assert found.date == dt.date(2023, 3, 14)
    assert found.modified == dt.datetime(2023, 3, 15, 5, tzinfo=dt.UTC)
    assert (found.author, found.section, found.source, found.language) == (
        "Ana Example",
        "Town",
        "The Shore Post",
        "en",
    )


def test_what_was_left_out_can_be_seen(tmp_path: Path) -> None:
    assert draft(tmp_path, page()).removed == (
        "Home",
        "News",
        "Facebook Twitter",
        "Also read: Old Ferry Goes to the Museum",
        "Most read",
        "Bakery Wins Prize",
        "© 2023 The Shore Post. All rights reserved.",
    )


RECORD = '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "The Second Ferry Line"}</script>'
SHARED = '<meta property="og:title" content="A Second Ferry Line">'
CANONICAL = '<link rel="canonical" href="https://shorepost.example/ferry">'
NO_H1 = BODY.replace("h1>", "div>")


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        ("<title>T | X</title>" + SHARED + RECORD, BODY, "The Second Ferry Line"),
        ("<title>T | X</title>" + SHARED, BODY, "A Second Ferry Line"),
        ("<title>T | X</title>", BODY, "Second Ferry Line Opens"),
        ("<title>Second Ferry Line Opens at Nine - The Shore Post</title>", BODY, "Second Ferry Line Opens"),
        ("<title>A Second Ferry Line | The Shore Post</title>", NO_H1, "A Second Ferry Line"),
        ("<title>A Second Line – Shore Post</title>" + CANONICAL, NO_H1, "A Second Line"),
        ("<title>Night Boat Lazuria – Shore</title>", NO_H1, "Night Boat Lazuria – Shore"),
        ("<title>A Second Line</title>", BODY.replace("<header>", "<header><h1>Post</h1>"), "Second Ferry Line Opens"),
        ('<meta property="og:title" content="Georgia\'s Ferry">', NO_H1 + "<h1>Georgia</h1>", "Georgia's Ferry"),
    ],
)
def test_the_title_is_what_is_surest_without_the_sites_name(tmp_path: Path, head: str, body: str, title: str) -> None:
    assert draft(tmp_path, page(head=head, body=body)).title == title


@pytest.mark.parametrize(
    "byline", ["Ana Example, March 14, 2023", "By Ana Example", "14 March 2023, 17:42", "Анна Примерова | 14.03.2023"]
)
@pytest.mark.parametrize(
    "head", [HEAD, '<meta name="author" content="Ana Example"><title>Ferry | Post</title>', SHARED]
)
def test_headline_and_byline_are_no_part_of_the_text(tmp_path: Path, head: str, byline: str) -> None:
    found = draft(tmp_path, page(head=head, body=BODY.replace("</h1>", f'</h1><p class="by">{byline}</p>')))
    assert found.text == draft(tmp_path, page()).text
    assert byline in found.removed


def test_the_authors_name_above_the_text_is_no_part_of_it(tmp_path: Path) -> None:
    body = BODY.replace("</h1>", "</h1><p>Ana Example</p>")
    assert draft(tmp_path, page(body=body)).text == draft(tmp_path, page()).text
    assert draft(tmp_path, page(head="", body=body)).text.startswith("Ana Example")  # nothing says who she is


def test_details_given_by_hand_say_what_the_page_does_not(tmp_path: Path) -> None:
    details = Details(url="https://example.org/1", date=dt.date(2020, 1, 2), author="B", source="S", language="ru")
    found = draft(tmp_path, page(), details)
    assert (found.url, found.date, found.author, found.source) == (
        ("https://example.org/2023/03/ferry", dt.date(2023, 3, 14), "Ana Example", "The Shore Post")
    )
    assert found.language == "ru"  # the script only suggests one
    found = draft(tmp_path, page(head=""), details)
    assert (found.url, found.date, found.author, found.source) == (
        ("https://example.org/1", dt.date(2020, 1, 2), "B", "S")
    )


def test_nothing_is_guessed(tmp_path: Path) -> None:
    dated = BODY.replace("<article>", "<article><p>14 March 2023, by Ana Example</p>")
    found = draft(tmp_path, page(head="<title>Second Ferry Line Opens</title>", body=dated))
    assert (found.date, found.author, found.url, found.source, found.modified) == (None,) * 5


@pytest.mark.parametrize(
    "head",
    [
        '<script type="application/ld+json">{"@graph": [{"@type": "WebPage", "datePublished": "2001-01-01"},'
        ' {"@type": ["NewsArticle"], "datePublished": "2023-03-14", "author": [{"name": "Ana"}]}]}'
        "</script>",
        '<script type="application/ld+json">{broken</script><meta name="date" content="2023-03-14 5:42 PM">',
        '<meta itemprop="datePublished" content="2023-03-14">',
    ],
)
def test_a_date_is_read_wherever_pages_state_it(tmp_path: Path, head: str) -> None:
    assert draft(tmp_path, page(head=head)).date == dt.date(2023, 3, 14)


@pytest.mark.parametrize("stated", ["14.03.2023", "soon", "2023-02-31", ""])
def test_a_date_in_a_form_of_its_own_is_unknown(tmp_path: Path, stated: str) -> None:
    assert draft(tmp_path, page(head=f'<meta name="date" content="{stated}">')).date is None


@pytest.mark.parametrize("address", ["https://example.org/", "/2023/03/ferry", "javascript:void(0)", "https://[bad/x"])
def test_an_address_that_is_not_the_articles_own_is_unknown(tmp_path: Path, address: str) -> None:
    assert draft(tmp_path, page(head=f'<link rel="canonical" href="{address}">')).url is None


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [
        ("windows-1251", '<meta charset="windows-1251">'),
        ("koi8-r", '<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">'),
        ("windows-1251", ""),
        ("utf-16", ""),
        ("utf-8", '<meta charset="windows-1251">'),
    ],
)
def test_russian_pages_of_any_encoding_are_read(tmp_path: Path, encoding: str, declared: str) -> None:
    text = (
        "В приморском городе Лазурск во вторник открылась вторая паромная линия, и первый рейс перевёз двести человек."
    )
    body = f"<article><h1>Паромы</h1><p>{text}</p><p>Билет стоит три кроны, а дети ездят бесплатно.</p></article>"
    found = draft(tmp_path, page(head=declared, body=body).encode(encoding))
    assert found.text.startswith(text)
    assert found.language == "ru"  # whatever the theme says


def test_a_georgian_page_is_read(tmp_path: Path) -> None:
    text = "ზღვისპირა ქალაქ ლაზურიაში სამშაბათს მეორე საბორნე ხაზი გაიხსნა. პირველმა რეისმა ორასი მგზავრი გადაიყვანა."
    body = f"<nav>მთავარი</nav><article><h1>ბორნები</h1><p>{text}</p><p>ასევე წაიკითხეთ: ძველი ბორანი</p></article>"
    found = draft(tmp_path, page(head="", body=body))
    assert (found.title, found.text, found.language) == ("ბორნები", text, "ka")


@pytest.mark.parametrize(
    "content",
    [
        "",
        "<html></html>",
        "<p>Home</p>",
        page(body="<nav><a>Home</a> <a>News</a></nav>"),
        "<!-- a -->",
        "<?xml version='1.0'?>",
    ],
)
def test_a_page_without_an_article_says_so_in_one_line(tmp_path: Path, content: str) -> None:
    found = read(tmp_path, content)
    assert isinstance(found, UnreadableError)
    assert "\n" not in str(found)
    assert str(found).startswith(f"{tmp_path}/page.html: ")


def test_a_page_in_a_language_without_rules_is_refused(tmp_path: Path) -> None:
    found = read(tmp_path, page(lang="fr"))
    assert isinstance(found, UnreadableError)
    assert "its language fr is not one of en, ru, ka" in found.reason


def test_lists_within_lists_and_quotations_are_there_once(tmp_path: Path) -> None:
    body = """<article><h1>Ferry</h1><p>The harbour town opened a second ferry line on Tuesday at nine o'clock.</p>
<ul><li>Adults pay three crowns<ul><li>or five with a bicycle</li><li>or six with two</li></ul></li>
<li>Dogs pay one</li></ul>
<blockquote>We waited.<p>For eleven years we waited for this very day.</p></blockquote></article>"""
    text = draft(tmp_path, page(body=body)).text
    for part in ("Adults pay three crowns", "or five", "or six", "Dogs", "We waited.", "For eleven years"):
        assert text.count(part) == 1, text
