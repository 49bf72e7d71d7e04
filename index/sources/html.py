"""A web page that was saved: its article by trafilatura, what it says of itself by its markup."""

import logging
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple

from index.domain import Details, Draft, Span
from index.extract import Cut
from index.extraction.furniture import Mark, mark
from index.extraction.plaintext import Paragraph, clean, join
from index.languages import FACTS
from index.sources.drafts import Place, draft, has_statement
from index.sources.encoding import decode
from index.sources.fields import Fields
from index.sources.html_lines import visible_lines
from index.sources.html_metadata import headlines, metadata
from index.sources.reason import Reason

_CHARSET = re.compile(
    rb"""<meta[^>]{,200}?charset\s*=\s*["']?\s*([\w:.-]+)|<\?xml[^>]{,100}encoding=["']([\w.-]+)""", re.IGNORECASE
)
DECLARED_WITHIN_BYTES = 4096  # browsers look no further than 1024, some pages declare later
_BLANKS = re.compile(r"\s+")
_BROKEN_LINE = "\n"
_ON_LINES_OF_THEIR_OWN = ("lb", "p", "item", "row", "quote", "head")  # trafilatura's names for parts of a page
CELLS_APART = " | "


class Block(NamedTuple):
    paragraph: Paragraph
    is_heading: bool


def read(data: bytes, details: Details, place: Place) -> Draft:
    """Raises Reason where no article can be told."""
    found = _CHARSET.search(data[:DECLARED_WITHIN_BYTES])
    declared = (found[1] or found[2]).decode() if found else None
    tree = _parse(clean(decode(data, declared)))
    if tree is None:
        raise Reason("it is no web page: save it again, or its text as .txt")
    fields = metadata(tree)
    lines = list(visible_lines(tree))
    article = _article(tree, fields, lines)
    return draft(article, _with_sure_language(fields), details, place)


def _parse(page: str) -> Any:
    from trafilatura import load_html

    return load_html(page)


def _with_sure_language(fields: Fields) -> Fields:
    """Of the known languages the text's script is the surer witness: many a site's theme says "en" on every page."""
    return fields.model_copy(update={"lang": None}) if fields.lang in FACTS else fields


def _article(tree: Any, fields: Fields, lines: list[str]) -> Cut:
    blocks = _without_furniture(_below_headline(list(_blocks(tree)), headlines(tree), fields))
    text, starts = join([paragraph for paragraph, _ in blocks])
    if not has_statement(text):
        raise Reason("no article can be told in this page: save its text as .txt")
    headings = [
        Span(start, start + len(paragraph.text))
        for start, (paragraph, is_heading) in zip(starts, blocks, strict=True)
        if is_heading
    ]
    taken = {
        _key(part) for line in (*text.split("\n"), fields.title or "") for part in (line, *line.split(CELLS_APART))
    }
    removed = [line for line in lines if _key(line) not in taken]
    return Cut(fields.title, text, tuple(headings), tuple(removed))


def _key(line: str) -> str:
    """Blanks differ between what trafilatura gives and what stands in the page."""
    return _BLANKS.sub("", line).removeprefix("-")


def _below_headline(blocks: list[Block], shown: list[str], fields: Fields) -> list[Block]:
    """Without the headline, as it is shown or as it is stated, and the author's name above the text."""
    titles = {_key(title) for title in (*shown[:1], fields.title) if title}
    blocks = [block for block in blocks if not (block.is_heading and _key(block.paragraph.text) in titles)]
    has_name = bool(blocks) and fields.author is not None and _key(blocks[0].paragraph.text) == _key(fields.author)
    return blocks[1:] if has_name else blocks


def _without_furniture(blocks: list[Block]) -> list[Block]:
    """Without stock phrases, and without bylines, dates and buttons at either end."""
    marks = [mark(paragraph) for paragraph, _ in blocks]
    pieces = Counter(paragraph.piece for paragraph, _ in blocks)  # a row of a table can look like a date
    inner = [
        number
        for number, found in enumerate(marks)
        if found in (Mark.PROSE, Mark.OTHER) or pieces[blocks[number].paragraph.piece] > 1
    ]
    return [
        block
        for number, (block, found) in enumerate(zip(blocks, marks, strict=True))
        if found not in (Mark.FURNITURE, Mark.ENDING) and inner and inner[0] <= number <= inner[-1]
    ]


def _blocks(tree: Any) -> Iterator[Block]:
    for piece, element in enumerate(_body(tree)):
        if element.tag in ("list", "table"):
            units, is_heading = [_item(child) for child in element.iterchildren("item", "row")], False
        else:
            units, is_heading = [_shown(element)], element.tag == "head"
        for unit in units:
            if lines := tuple(line for line in unit.split(_BROKEN_LINE) if line):
                yield Block(Paragraph(lines, piece), is_heading)


def _body(tree: Any) -> list[Any]:
    from trafilatura import bare_extraction

    # It warns of what we say ourselves: that there is no article.
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    document: Any = bare_extraction(tree, favor_precision=True, include_comments=False)
    if document is None or document.body is None:
        return []
    return [part for element in document.body for part in _parts(element)]


def _parts(element: Any) -> list[Any]:
    """The paragraphs of a quotation that consists of such; any other element itself."""
    is_divided = element.tag == "quote" and len(element) and not (element.text or "").strip()
    return list(element) if is_divided else [element]


def _item(element: Any) -> str:
    if element.tag == "row":
        return CELLS_APART.join(shown for cell in element.iter("cell") if (shown := _shown(cell)))
    return f"- {shown}" if (shown := _shown(element)) else ""


def _shown(element: Any) -> str:
    """The element's text, each of its lines without needless blanks."""
    for inner in element.iterdescendants(*_ON_LINES_OF_THEIR_OWN):
        inner.text = _BROKEN_LINE + (inner.text or "")
        inner.tail = _BROKEN_LINE + (inner.tail or "")
    parts = "".join(element.itertext()).split(_BROKEN_LINE)
    return _BROKEN_LINE.join(filter(None, (_BLANKS.sub(" ", clean(part)).strip() for part in parts)))
