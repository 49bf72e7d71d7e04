"""What a person may call an article by: its id or the beginning of it, its address, the path of its file, its id at
its source.
"""

import os
from pathlib import Path
from typing import Any, NamedTuple

import sqlalchemy as sa

from index.errors import UnknownArticleError
from index.storage.addresses import canonical
from index.storage.identity import address_key, id_key
from index.storage.tables import articles, identities, keys, places, sources

NAMED_AT_MOST = 4  # candidates of an ambiguous name that are shown


class Removal(NamedTuple):
    name: str  # what to add again to have them back
    ids: list[str]


def resolve(db: sa.Connection, reference: str) -> str:
    """The id of the one article in the archive that is meant."""
    ids = (
        by_name(db, reference)
        or at_path(db, full(reference))
        or by_id_at_source(db, reference)
        or by_beginning(db, reference)
    )
    if not ids:
        raise UnknownArticleError(f"no article is known as {reference}: `tsitata list` shows what there is")
    present = in_archive(db, ids)
    if not present:
        raise UnknownArticleError(f"{reference} was removed: `tsitata add {ids[0]}` brings it back")
    if len(present) > 1:
        some = ", ".join(present[:NAMED_AT_MOST]) + (" …" if len(present) > NAMED_AT_MOST else "")
        raise UnknownArticleError(f"{reference} may be any of {len(present)} articles: name one by its id ({some})")
    return present[0]


def to_remove(db: sa.Connection, reference: str) -> Removal:
    """One article by id or address, or all of a file or folder."""
    path = full(reference)
    ids = by_name(db, reference)
    if not ids and (ids := at_or_under(db, path)):
        return Removal(path, in_archive(db, ids))
    if not ids and db.scalar(sa.select(sources.c.path).where(sources.c.path == path)):
        return Removal(path, [])
    article_id = resolve(db, reference)
    return Removal(article_id, [article_id])


def removed(db: sa.Connection, reference: str) -> list[str]:
    """What was removed by this name, or is a removed article of this name."""
    query = sa.select(identities.c.id).where(identities.c.removed_as.is_not(None))
    by_removal = list(db.scalars(query.where(identities.c.removed_as == full(reference))))
    own = by_name(db, reference) or alone_at_path(db, full(reference))
    return by_removal + [
        found for found in db.scalars(query.where(identities.c.id.in_(own))) if found not in by_removal
    ]


def by_name(db: sa.Connection, reference: str) -> list[str]:
    ids = list(db.scalars(sa.select(identities.c.id).where(identities.c.id == reference.lower())))
    if not ids and (address := canonical(reference)):
        ids = list(db.scalars(sa.select(keys.c.id).where(keys.c.key == address_key(address))))
    return ids


def by_id_at_source(db: sa.Connection, reference: str) -> list[str]:
    """Several where sources have the same id for different articles."""
    begins_so = keys.c.key.startswith(id_key(reference, ""), autoescape=True)
    query = sa.select(articles.c.id).distinct().join_from(articles, keys, keys.c.id == articles.c.id)
    return list(db.scalars(query.where(begins_so, articles.c.external_id == reference).order_by(articles.c.id)))


def by_beginning(db: sa.Connection, reference: str) -> list[str]:
    start = reference.lower()
    return list(db.scalars(sa.select(articles.c.id).where(articles.c.id.startswith(start, autoescape=True))))


def at_path(db: sa.Connection, path: str) -> list[str]:
    return list(db.scalars(sa.select(places.c.id).distinct().where(places.c.path == path).order_by(places.c.number)))


def alone_at_path(db: sa.Connection, path: str) -> list[str]:
    """The article that a file is, not those that are rows of it."""
    return list(db.scalars(sa.select(places.c.id).where(places.c.path == path, places.c.row.is_(None))))


def at_or_under(db: sa.Connection, path: str) -> list[str]:
    return list(db.scalars(sa.select(places.c.id).distinct().where(is_at_or_under(places.c.path, path))))


def is_at_or_under(column: sa.Column[Any], path: str) -> sa.ColumnElement[bool]:
    inside = path.rstrip(os.sep) + os.sep
    behind = inside[:-1] + chr(ord(os.sep) + 1)  # the least text that is after all that begin with `inside`
    return sa.or_(column == path, sa.and_(column >= inside, column < behind))


def in_archive(db: sa.Connection, ids: list[str]) -> list[str]:
    present = set(db.scalars(sa.select(articles.c.id).where(articles.c.id.in_(ids)))) if ids else set()
    return [article_id for article_id in ids if article_id in present]


def full(path: str | Path) -> str:
    """Absolute, links in it as they are: what is written down and compared."""
    return os.path.abspath(path)  # noqa: PTH100  (Path.resolve() would follow links)
