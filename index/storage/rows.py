"""Articles as rows of the table `articles`: out of a draft, and back into an Article."""

import datetime as dt
import hashlib
import json
from collections.abc import Mapping, Sequence
from typing import Any

import sqlalchemy as sa

from index.domain import Article, Details, Draft, Span
from index.storage.details import corrected, details_of, from_json, to_json
from index.storage.identity import origin_of
from index.storage.tables import articles

SHOWN = articles.c[
    "id",
    "text",
    "language",
    "title",
    "headings",
    "url",
    "date",
    "modified",
    "author",
    "section",
    "source",
    "external_id",
]
SHOWN_COLUMNS = tuple(SHOWN.keys())
CUT = ("text", "headings", "removed", "title", "content", "cut_with")  # what is made by cutting the page


def row_of(draft: Draft, corrections: Details) -> dict[str, Any]:
    """All columns but `id` and `number`."""
    shown = corrected(draft, corrections)
    return {
        "content": content_of(shown.text, shown.language, shown.title, shown.headings),
        "origin": origin_of(shown.source, shown.path, shown.row),
        "page": shown.page,
        "cut_with": None,
        "stated": to_json(details_of(draft)),
        "text": shown.text,
        "headings": [list(span) for span in shown.headings],
        "removed": list(shown.removed),
        "title": shown.title,
        "language": shown.language,
        "url": shown.url,
        "date": shown.date,
        "modified": shown.modified.isoformat() if shown.modified else None,
        "author": shown.author,
        "section": shown.section,
        "source": shown.source,
        "external_id": shown.external_id,
    }


def article_of(row: Mapping[Any, Any]) -> Article:
    """`row` has the columns SHOWN."""
    values = dict(row)
    values["headings"] = tuple(Span(*span) for span in row["headings"])
    values["modified"] = dt.datetime.fromisoformat(row["modified"]) if row["modified"] else None
    return Article(**values)


def article_from(cells: Sequence[Any]) -> Article:
    """`cells` are those of the columns SHOWN as SQLite gives them: days and lists are text there."""
    row = dict(zip(SHOWN_COLUMNS, cells, strict=True))
    row["headings"] = json.loads(row["headings"])
    row["date"] = dt.date.fromisoformat(row["date"]) if row["date"] else None
    return article_of(row)


def draft_of(row: sa.RowMapping, path: str | None, place_row: int | None) -> Draft:
    """The draft that the whole row of `articles` was made from, but for its digest, which the row does not hold."""
    stated = from_json(row["stated"])
    article = article_of({column.name: row[column.name] for column in SHOWN})
    return Draft(
        text=article.text,
        language=stated.language or article.language,
        digest="",
        title=stated.title,
        headings=article.headings,
        removed=tuple(row["removed"]),
        page=row["page"],
        path=path,
        row=place_row,
        external_id=article.external_id,
        url=stated.url,
        date=stated.date,
        modified=article.modified,
        author=stated.author,
        section=stated.section,
        source=stated.source,
    )


def content_of(text: str, language: str, title: str | None, headings: Sequence[Sequence[int]]) -> str:
    """Digest of all that an analysis is made from."""
    whole = json.dumps([text, language, title, [list(span) for span in headings]], ensure_ascii=False)
    return hashlib.sha256(whole.encode(errors="surrogatepass")).hexdigest()
