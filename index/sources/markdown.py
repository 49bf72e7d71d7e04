"""Markdown with or without front matter: what a browser would show of it, as plain text."""

import re
from collections.abc import Iterator
from itertools import takewhile
from json import dumps
from typing import Any

import yaml
from markdown_it import MarkdownIt
from markdown_it.token import Token

from index.domain import Details, Draft, Span
from index.extract import Cut
from index.extraction.plaintext import clean
from index.sources.dates import day_alone
from index.sources.drafts import Place, draft
from index.sources.encoding import decode
from index.sources.fields import Fields, fields_of
from index.sources.reason import Reason

_FRONT_MATTER = re.compile(r"---[ \t]*\n(?P<yaml>.*?)(?:^|\n)(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_KEY = re.compile(r"---[ \t]*\n\s*[\w-]+:(?:\s|$)", re.MULTILINE)
_LINE = re.compile(r"^([\w-]+:)[ \t]+(\S.*?)[ \t]*$(?!\n[ \t]+\S)", re.MULTILINE)  # nothing of it goes on in the next
_TAG = re.compile(r"<!--.*?(?:-->|\Z)|<[^<>]*>", re.DOTALL)

NOT_YAML = (yaml.YAMLError, ValueError, TypeError, RecursionError, OverflowError)


def read(data: bytes, details: Details, place: Place) -> Draft:
    """Raises Reason."""
    fields, markdown = _parted(clean(decode(data)).lstrip("\n"))
    return draft(_as_article(markdown, fields.title), fields, details, place)


def _parted(markdown: str) -> tuple[Fields, str]:
    found = _FRONT_MATTER.match(markdown)
    if found is None:
        if _KEY.match(markdown):
            raise Reason("its front matter has no end: put a line of --- after it")
        return Fields(), markdown
    values = _values(found["yaml"])
    if values is None:
        return Fields(), markdown[found.end() :]
    if not isinstance(values, dict):
        raise Reason("its front matter is no list of key: value lines: correct it")
    values.pop("text", None)  # the text is what follows
    return fields_of(values), markdown[found.end() :]


def _values(written: str) -> Any:
    """A headline with a colon in it is no YAML, but what is meant is plain."""
    try:
        return yaml.safe_load(written)
    except NOT_YAML:
        pass
    try:
        return yaml.safe_load(_LINE.sub(_in_quotes, written))
    except NOT_YAML as error:
        raise Reason(f"its front matter is broken{_where(error)}: it should be YAML, key: value") from None


def _in_quotes(line: re.Match[str]) -> str:
    """A line as it is, if it is YAML by itself; else all after the key as text."""
    try:
        yaml.safe_load(line.group())
    except NOT_YAML:
        return f"{line[1]} {dumps(line[2], ensure_ascii=False)}"  # all JSON is YAML
    return line.group()


def _where(error: Exception) -> str:
    mark = getattr(error, "problem_mark", None)
    return "" if mark is None else f" in line {mark.line + 2}"  # counted from 0, after the line of ---


def _as_article(markdown: str, title: str | None) -> Cut:
    """A heading above all else is the title, unless the front matter has another; a date may stand under it."""
    blocks = list(_blocks(_parser().parse(markdown)))
    if blocks and blocks[0].is_heading and title in (None, blocks[0].text):
        title = blocks.pop(0).text
    line = blocks[0].line if blocks and title else ""
    date = day_alone(line)
    if date:
        blocks[:1] = blocks[0].without_line()
    parts: list[str] = []
    headings: list[Span] = []
    length = 0
    for number, block in enumerate(blocks):
        gap = "" if number == 0 else "\n" if block.is_item and blocks[number - 1].is_item else "\n\n"
        start = length + len(gap)
        length = start + len(block.text)
        parts += (gap, block.text)
        if block.is_heading:
            headings.append(Span(start, length))
    return Cut(title, "".join(parts), tuple(headings), (line,) if date else (), date)


def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark").enable(["table", "strikethrough"])


class _Block:
    def __init__(self, text: str, *, line: str = "", is_heading: bool = False, is_item: bool = False) -> None:
        self.text = text
        self.line = line  # the first of a paragraph, which a browser shows in one with the next
        self.is_heading = is_heading
        self.is_item = is_item  # of a list or of a table: stands line under line with the next

    def without_line(self) -> list["_Block"]:
        rest = self.text.removeprefix(self.line).lstrip()
        return [_Block(rest)] if rest else []


def _blocks(tokens: list[Token]) -> Iterator[_Block]:
    bullets: list[str] = []  # of the lists that are open; "" once it has been written
    row: list[str] | None = None
    before = ""
    for token in tokens:
        match token.type:
            case "list_item_open":
                bullets.append(f"{token.info}{token.markup} " if token.info else "- ")
            case "list_item_close":
                bullets.pop()
            case "tr_open":
                row = []
            case "tr_close" if row:
                yield _Block(" | ".join(row), is_item=True)
                row = None
            case "inline" if row is not None:
                row.append(_shown(token))
            case "inline" | "fence" | "code_block" | "html_block":
                text = _shown(token)
                line = _first_line(token) if before == "paragraph_open" and not bullets else ""
                if text and bullets:
                    text, bullets[-1] = bullets[-1] + text, ""
                if text:
                    yield _Block(text, line=line, is_heading=before == "heading_open", is_item=bool(bullets))
        before = token.type


def _shown(token: Token) -> str:
    if token.type == "html_block":
        shown = _TAG.sub(" ", token.content)
    elif token.children is None:
        shown = token.content
    else:
        shown = "".join(map(_shown_inline, token.children))
    # A blank line would end a sentence, and there is none inside a block.
    return "\n".join(filter(None, map(str.strip, clean(shown).split("\n"))))


def _first_line(token: Token) -> str:
    inline = takewhile(lambda child: child.type not in ("softbreak", "hardbreak"), token.children or ())
    return clean("".join(map(_shown_inline, inline))).strip()


def _shown_inline(token: Token) -> str:
    match token.type:
        case "softbreak":
            return " "
        case "hardbreak":
            return "\n"
        case "html_inline" | "image":
            return ""
    content: Any = token.content
    return str(content)
