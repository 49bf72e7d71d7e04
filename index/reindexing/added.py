"""The files and folders that were added by name: what a reindex reads again, and with which details."""

import hashlib
import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from functools import cache
from importlib.metadata import version
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from index.domain import Details
from index.storage.details import from_json, overlay, to_json
from index.storage.references import is_at_or_under
from index.storage.tables import places, sources


def added(db: sa.Connection) -> dict[str, Details]:
    return {path: from_json(details) for path, details in db.execute(sa.select(sources).order_by(sources.c.path))}


def note(db: sa.Connection, paths: Iterable[str], details: Details, forgotten: Collection[str] = ()) -> None:
    """Details given before stay, unless others are given now or their names are among the `forgotten`."""
    before = added(db)
    for path in paths:
        stay = replace(before.get(path, Details()), **dict.fromkeys(forgotten))
        given = overlay(stay, details)
        if before.get(path) != given:
            row = insert(sources).values(path=path, details=to_json(given))
            db.execute(row.on_conflict_do_update(index_elements=["path"], set_={"details": to_json(given)}))


def forget(db: sa.Connection, path: str) -> None:
    """And what was added by name inside it."""
    db.execute(sa.delete(sources).where(is_at_or_under(sources.c.path, path)))


def forget_fruitless(db: sa.Connection, paths: Iterable[str]) -> None:
    """Those that nothing is known from: they need not be complained about at every reindex."""
    for path in paths:
        if not db.scalar(sa.select(sa.exists().where(is_at_or_under(places.c.path, path)))):
            db.execute(sa.delete(sources).where(sources.c.path == path))


def nearest(path: str, known: Mapping[str, Details]) -> str | None:
    """The innermost file or folder added by name that the path is or lies in."""
    return next((name for name in around(path) if name in known), None)


def details_for(path: str, known: Mapping[str, Details]) -> Details:
    """All that was stated about the file, the most specific first: a file's own details win over its folder's."""
    details = Details()
    for name in around(path):
        if name in known:
            details = overlay(known[name], details)
    return details


def around(path: str) -> list[str]:
    return [path, *map(str, Path(path).parents)]


def reading_of(digest: str, details: Details) -> str:
    """Digest of all that decides what is read: the same bytes give another article when the program is upgraded."""
    whole = json.dumps([digest, to_json(details), program()], sort_keys=True)
    return hashlib.sha256(whole.encode(errors="surrogatepass")).hexdigest()


@cache
def program() -> str:
    return version("tsitata")
