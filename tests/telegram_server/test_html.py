import pytest
from aiogram.utils.text_decorations import html_decoration
from hypothesis import given
from hypothesis import strategies as st

from tests.telegram_server.errors import Refused
from tests.telegram_server.html import TAGS, HtmlParser
from tests.telegram_server.text import formatted_text, message_text
from tests.telegram_server.utf16 import part, units


@pytest.mark.parametrize(
    ("source", "error"),
    [
        ("<h1>x</h1>", 'Unsupported start tag "h1" at byte offset 0'),
        ("ц 1 < 2", 'Unsupported start tag "" at byte offset 5'),
        ("a <b", "Unclosed start tag at byte offset 2"),
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("<b><i>x</b></i>", 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("<a =x>x</a>", 'Empty attribute name in the tag "a" at byte offset 0'),
        ("<a href>x</a>", 'Expected equal sign in declaration of an attribute of the tag "a" at byte offset 0'),
        ("<a href=a/b>x</a>", "Unexpected end of name token at byte offset 8"),
        ('<a href="x>x</a>', "Unclosed start tag at byte offset 0"),
        ("<br/>", 'Unsupported start tag "br/" at byte offset 0'),
        ("Q&A", 'Bare "&" at byte offset 1, write "&amp;"'),
        ("a&nbsp;b", 'Bare "&" at byte offset 1, write "&amp;"'),
        ("&#xD83C;", "Text contains invalid Unicode characters after decoding HTML entities"),
    ],
)
def test_what_telegram_cannot_parse_is_refused_in_its_words(source: str, error: str) -> None:
    with pytest.raises(Refused) as refusal:
        message_text(source, "HTML", None)
    assert refusal.value.description.startswith(f"Bad Request: can't parse entities: {error}")


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        ("<b>a</b><STRONG>b</STRONG>", "ab", [("bold", "a"), ("bold", "b")]),
        ("<i>a</i><em>b</em>", "ab", [("italic", "a"), ("italic", "b")]),
        ("<u>a</u><ins>b</ins>", "ab", [("underline", "a"), ("underline", "b")]),
        ("<s>a</s><del>b</del>", "ab", [("strikethrough", "a"), ("strikethrough", "b")]),
        ("<tg-spoiler>a</tg-spoiler><span class='tg-spoiler'>b</span>", "ab", [("spoiler", "a"), ("spoiler", "b")]),
        ("<blockquote>a</blockquote>", "a", [("blockquote", "a")]),
        ("<blockquote expandable>a</blockquote>", "a", [("expandable_blockquote", "a")]),
        ("<pre><code class='language-python'>a</code></pre>", "a", [("pre", "a")]),
        ("🎉<b>ц🎉</b>ა", "🎉ц🎉ა", [("bold", "ц🎉")]),
        ("&lt;b&gt; &amp;amp; &quot;&#8222;&#x201c;", '<b> &amp; "„“', []),
        ("<b>a <i>b</i></b>", "a b", [("bold", "a b"), ("italic", "b")]),
        ("<code>a <b>b</b></code>", "a b", [("code", "a b")]),
        ("<blockquote>a<blockquote>b</blockquote></blockquote>", "ab", [("blockquote", "ab")]),
        ("<a href='not a link'>a</a>", "a", []),
        ('<a href="tg://user?id=5">a</a>', "a", [("text_mention", "a")]),
        ("  <b> a </b>  ", "a", [("bold", "a")]),
        ("a > b", "a > b", []),
    ],
)
def test_html_becomes_text_and_entities(source: str, text: str, entities: list[tuple[str, str]]) -> None:
    formatted = message_text(source, "HTML", None)
    assert formatted.text == text
    words = [(entity.type, part(text, entity.offset, entity.length)) for entity in formatted.entities]
    assert words == entities


def test_an_address_is_passed_on_unescaped_and_in_telegram_s_form() -> None:
    source = '<a href="https://Example.com/a?b=1&amp;c=2#:~:text=x%20y,-z">a</a> <a href="example.com">b</a>'
    urls = [entity.url for entity in message_text(source, "HTML", None).entities]
    assert urls == ["https://example.com/a?b=1&c=2#:~:text=x%20y,-z", "http://example.com/"]


def test_what_people_write_has_its_commands_mentions_and_addresses_marked() -> None:
    text = "/ask@tsitata_bot 🎉 @someone_else see https://example.com/a?b, example.ge and #news mail@example.com 1/2"
    marked = formatted_text(text, None, None)
    assert [(entity.type, part(text, entity.offset, entity.length)) for entity in marked.entities] == [
        ("bot_command", "/ask@tsitata_bot"),
        ("mention", "@someone_else"),
        ("url", "https://example.com/a?b"),
        ("url", "example.ge"),
        ("hashtag", "#news"),
        ("email", "mail@example.com"),
    ]


@given(st.text())
def test_escaped_text_comes_out_as_it_was(text: str) -> None:
    try:
        parsed, entities = HtmlParser(html_decoration.quote(text)).parse()
    except Refused:
        assert any("\ud800" <= character <= "\udfff" for character in text)
        return
    assert (parsed, entities) == (text, [])


PIECES = st.sampled_from(
    [*(f"<{tag}>" for tag in sorted(TAGS)), *(f"</{tag}>" for tag in sorted(TAGS)), "a", "🎉", " "]
)


@given(st.lists(PIECES, max_size=12).map("".join) | st.text(alphabet="<>/&;\"'= abcodepr#x1🎉", max_size=30))
def test_any_html_is_refused_or_gives_entities_that_lie_in_the_text(source: str) -> None:
    try:
        formatted = message_text(source, "HTML", None)
    except Refused:
        return
    for entity in formatted.entities:
        assert 0 <= entity.offset < entity.offset + entity.length <= units(formatted.text)
