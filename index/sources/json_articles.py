"""Articles as JSON: one object, a list of them, or one a line (.jsonl)."""

import hashlib
import json
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

from index.domain import Details, Draft
from index.sources.drafts import Place, draft, laid_out
from index.sources.encoding import decode
from index.sources.fields import fields_of
from index.sources.files import ARTICLE_BYTES, LIST_BYTES, read_whole
from index.sources.lines import lines_of
from index.sources.reason import Reason

SEVERAL = "it holds several articles: --title and --url can be stated for a single one"


def read_json(file: Path, details: Details) -> Iterator[Draft | tuple[int, Reason]]:
    """Drafts, and for a row that cannot be one its number and the reason. Raises Reason for the whole file."""
    data = read_whole(file, LIST_BYTES, "save it as .jsonl, an article a line")
    content = _parsed(decode(data))
    if not isinstance(content, list):
        yield _draft(content, details, Place(file, hashlib.sha256(data).hexdigest()))
        return
    if not content:
        raise Reason("its list is empty: put articles in it")
    if len(content) > 1 and (details.title or details.url):
        raise Reason(SEVERAL)
    for row, item in enumerate(content, 1):
        yield _row(item, details, file, row)


def read_jsonl(file: Path, details: Details) -> Iterator[Draft | tuple[int, Reason]]:
    """The same, a line at a time: the file may be of any length."""
    if (details.title or details.url) and len(list(islice(_filled_lines(file), 2))) > 1:
        raise Reason(SEVERAL)
    found = False
    for row, line in _filled_lines(file):
        found = True
        if line is None:
            yield row, Reason(f"the line has more than {ARTICLE_BYTES // 1_000_000} MB: put one article on a line")
        else:
            yield _line(line, details, file, row)
    if not found:
        raise Reason("it is empty: put articles in it, one a line")


def _filled_lines(file: Path) -> Iterator[tuple[int, bytes | None]]:
    return ((row, line) for row, line in lines_of(file, ARTICLE_BYTES) if line is None or line.strip())


def _line(line: bytes, details: Details, file: Path, row: int) -> Draft | tuple[int, Reason]:
    try:
        content = _parsed(decode(line))
    except Reason as reason:
        return row, reason
    return _row(content, details, file, row)


def _row(content: object, details: Details, file: Path, row: int) -> Draft | tuple[int, Reason]:
    try:
        return _draft(content, details, Place(file, _digest(content), row))
    except Reason as reason:
        return row, reason


def _draft(content: object, details: Details, place: Place) -> Draft:
    if not isinstance(content, dict):
        raise Reason('it is no article: it should be an object such as {"title": …, "text": …}')
    fields = fields_of(content)
    if not fields.text:
        raise Reason("text is missing: give the article's text in it")
    if len(fields.text) > ARTICLE_BYTES:
        raise Reason(f"text has more than {ARTICLE_BYTES // 1_000_000} million characters: divide it into articles")
    return draft(laid_out(fields.text, fields.headings), fields, details, place)


def _parsed(text: str) -> Any:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}" if error.lineno > 1 else f"column {error.colno}"
        raise Reason(f"it is no JSON from {where} on ({error.msg}): correct it") from None
    except (ValueError, RecursionError) as error:
        raise Reason("it is JSON of a size or depth that no article has: correct it") from error


def _digest(content: object) -> str:
    """Of the row in one spelling, so that it is known again when only its place or its blanks have changed."""
    canonical = json.dumps(content, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()
