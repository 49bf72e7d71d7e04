"""Keeps analyses by what they were made of and by the version of what made them: the same text is analysed once."""

from collections.abc import Mapping
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from index.domain import Span
from index.storage.tables import analyses, articles


def version() -> int:
    from index import prepared  # brings numpy and the languages with it: not before it is needed

    return prepared.VERSION


def make(row: Mapping[Any, Any]) -> bytes:
    """`row` has text, language, title and headings of an article."""
    from index import prepared

    return prepared.prepare(row["text"], row["language"], row["title"], [Span(*span) for span in row["headings"]])


def has(db: sa.Connection, content: str) -> bool:
    query = sa.select(analyses.c.version).where(analyses.c.content == content, analyses.c.version == version())
    return db.scalar(query) is not None


def keep(db: sa.Connection, made: Mapping[str, bytes]) -> None:
    rows = [{"content": content, "version": version(), "analysis": blob} for content, blob in made.items()]
    if rows:
        db.execute(insert(analyses).on_conflict_do_nothing(), rows)


def drop_unused(db: sa.Connection, content: str) -> None:
    """To be called when an article no longer has this content."""
    unused = ~sa.exists().where(articles.c.content == content)
    db.execute(sa.delete(analyses).where(analyses.c.content == content, unused))


def drop_older(db: sa.Connection) -> None:
    """What older programs made. What newer ones made stays, so that old and new may run beside each other."""
    db.execute(sa.delete(analyses).where(analyses.c.version < version()))


MISSING = sa.select(*articles.c["content", "text", "language", "title", "headings"])


def missing(db: sa.Connection, limit: int) -> list[sa.RowMapping]:
    """Articles, at most `limit`, that have no analysis of this version."""
    made = sa.exists().where(analyses.c.content == articles.c.content, analyses.c.version == version())
    return list(db.execute(MISSING.where(~made).order_by(articles.c.number).limit(limit)).mappings())


def count(db: sa.Connection) -> int:
    """Articles with an analysis of this version."""
    both = articles.join(analyses, articles.c.content == analyses.c.content)
    query = sa.select(sa.func.count()).select_from(both).where(analyses.c.version == version())
    return db.scalar(query) or 0
