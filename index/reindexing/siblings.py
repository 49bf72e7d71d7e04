"""Cuts pages again once their siblings are known: a line that many pages of one source have is the site's furniture."""

import hashlib
import json
from collections.abc import Collection
from typing import Any

import sqlalchemy as sa

from index.extract import cut, lines_shared_by
from index.storage import analysis_cache
from index.storage.changes import Change, grow_version, stored, write_article
from index.storage.database import writing
from index.storage.details import from_json
from index.storage.rows import CUT, content_of
from index.storage.tables import articles, identities

PAGES_COMPARED = 1_000  # of one origin, evenly over all its years: some 10 MB at a time
PAGES_IN_A_BATCH = 50


def cut_again(engine: sa.Engine) -> int:
    """All pages of every origin that has a page not yet cut with its siblings in view.

    Gives how many articles that had been cut so before are others now.
    """
    waiting = sa.select(articles.c.origin).distinct().where(articles.c.page.is_not(None), articles.c.cut_with.is_(None))
    with engine.connect() as db:
        origins = list(db.scalars(waiting))
    return sum(cut_origin(engine, origin) for origin in origins)


def cut_origin(engine: sa.Engine, origin: str) -> int:
    with engine.connect() as db:
        shared = lines_shared_by(some_pages(db, origin))
    cut_with = hashlib.sha256(json.dumps(sorted(shared)).encode()).hexdigest()
    changed, last = 0, 0
    while rows := next_pages(engine, origin, cut_with, after=last):
        changed += store_cuts(engine, [(row, cut_of(row, shared, cut_with)) for row in rows])
        last = rows[-1]["number"]
    return changed


def some_pages(db: sa.Connection, origin: str) -> list[str]:
    numbers = list(db.scalars(sa.select(articles.c.number).where(of(origin)).order_by(articles.c.number)))
    step = -(-len(numbers) // PAGES_COMPARED) or 1
    return [
        db.scalars(sa.select(articles.c.page).where(articles.c.number == number)).one() for number in numbers[::step]
    ]


def next_pages(engine: sa.Engine, origin: str, cut_with: str, after: int) -> list[sa.RowMapping]:
    query = (
        sa.select(articles, identities.c.corrections)
        .join_from(articles, identities)
        .where(of(origin), articles.c.cut_with.is_distinct_from(cut_with), articles.c.number > after)
        .order_by(articles.c.number)
        .limit(PAGES_IN_A_BATCH)
    )
    with engine.connect() as db:
        return list(db.execute(query).mappings())


def of(origin: str) -> sa.ColumnElement[bool]:
    return sa.and_(articles.c.origin == origin, articles.c.page.is_not(None))


def cut_of(row: sa.RowMapping, shared: Collection[str], cut_with: str) -> dict[str, Any]:
    """The columns of the text. Where nothing would be left of it, it stays as it is."""
    anew = cut(row["page"], row["language"], shared)
    if not anew.text.strip():
        return {name: row[name] for name in (*CUT, "language")} | {"cut_with": cut_with}
    if title := from_json(row["corrections"]).title or title_from_elsewhere(row):
        anew = anew.titled(title)
    return {
        "text": anew.text,
        "headings": [list(span) for span in anew.headings],
        "removed": list(anew.removed),
        "title": anew.title,
        "language": row["language"],
        "content": content_of(anew.text, row["language"], anew.title, anew.headings),
        "cut_with": cut_with,
    }


def title_from_elsewhere(row: sa.RowMapping) -> str | None:
    """Where the title is not the page's: from front matter, or as a person stated when adding it."""
    title = from_json(row["stated"]).title
    return None if title == cut(row["page"], row["language"]).title else title


def store_cuts(engine: sa.Engine, cuts: list[tuple[sa.RowMapping, dict[str, Any]]]) -> int:
    with engine.connect() as db:
        unmade = [new for _, new in cuts if not analysis_cache.has(db, new["content"])]
    made = {new["content"]: analysis_cache.make(new) for new in unmade}
    changes = []
    with writing(engine) as db:
        for row, new in cuts:
            now = stored(db, row["id"])
            if is_as_it_was(now, row):
                changes.append((row["cut_with"], write_article(db, row["id"], new, made, now)))
        if any(change is Change.CHANGED for _, change in changes):
            grow_version(db)
    return sum(before is not None and change is Change.CHANGED for before, change in changes)


def is_as_it_was(now: sa.RowMapping | None, row: sa.RowMapping) -> bool:
    """Else another process changed it meanwhile, and it is cut at the next pass."""
    decisive = ("number", "page", "language", "origin", "stated", "title", "cut_with")
    return now is not None and all(now[name] == row[name] for name in decisive)
