"""Which stored article is this draft?

The one with the same canonical address; else the same id at the same source; else the one read from the same place, a
file or a row of one; else, where that place is gone, the one that was read there from the very same bytes: it moved.
Rows without address and id move within their file when lines are put in above them, so bytes count before row numbers.
"""

import hashlib
import itertools
import os
from base64 import b32encode
from collections.abc import Collection
from pathlib import Path
from typing import Any, NamedTuple

import sqlalchemy as sa

from index.domain import Draft
from index.storage.addresses import canonical
from index.storage.tables import identities, keys, places

PLACES = sa.select(*places.c["number", "path", "row", "digest", "reading", "id"]).order_by(places.c.number)
Places = list[sa.Row[tuple[Any, ...]]]

ID_CHARS = 8  # 40 bits: two of 100,000 articles share their first choice once in 200 archives


class Known(NamedTuple):
    id: str
    place: int | None = None  # number of the stored place that the draft takes over; None where its place is new
    unchanged: bool = False  # read from there before, byte for byte, with the same details
    only_by_row: bool = False  # another row of the same file may yet turn out to be this one, moved


def origin_of(source: str | None, path: str | None, row: int | None) -> str:
    """Whose ids are unique among each other, whose pages share their furniture: a source, else a folder (rows: a file).

    Empty where nothing is known.
    """
    if source:
        return f"source {source}"
    if path is None:
        return ""
    return f"path {path if row is not None else Path(path).parent}"


def keys_of(draft: Draft) -> list[str]:
    """What the article is known by wherever it lies, the strongest first."""
    found = []
    if draft.url and (address := canonical(draft.url)):
        found.append(address_key(address))
    origin = origin_of(draft.source, draft.path, draft.row)
    if draft.external_id and origin:
        found.append(id_key(draft.external_id, origin))
    return found


def address_key(address: str) -> str:
    return f"address {address}"


def id_key(external_id: str, origin: str) -> str:
    return f"id {external_id} {origin}"


def find(db: sa.Connection, draft: Draft, reading: str, seen: Collection[int]) -> Known | None:
    """None for a new article. `seen` are places that other drafts of this pass were read from: not to be taken over."""
    here = [place for place in places_at(db, draft) if place.number not in seen]
    for place in here:
        if place.row == draft.row and place.reading == reading:
            return Known(place.id, place.number, unchanged=True)
    return (
        by_key(db, draft, reading, seen)
        or (by_path(here) if draft.row is None else by_row(db, draft, here, seen))
        or moved(db, draft, seen)
    )


def places_at(db: sa.Connection, draft: Draft) -> Places:
    """Places in the draft's file that may be its own: those of its row, and those with its bytes."""
    if draft.path is None:
        return []
    mine = sa.or_(places.c.row.is_not_distinct_from(draft.row), places.c.digest == draft.digest)
    return list(db.execute(PLACES.where(places.c.path == draft.path, mine)))


def by_key(db: sa.Connection, draft: Draft, reading: str, seen: Collection[int]) -> Known | None:
    for key in keys_of(draft):
        known_id = db.scalar(sa.select(keys.c.id).where(keys.c.key == key))
        if known_id is not None:
            here = PLACES.where(places.c.id == known_id, places.c.path.is_not_distinct_from(draft.path))
            own = [place for place in db.execute(here) if place.number not in seen]
            own.sort(key=lambda place: place.row != draft.row)
            unchanged = bool(own) and own[0].row == draft.row and own[0].reading == reading
            return Known(known_id, own[0].number if own else None, unchanged)
    return None


def by_path(here: Places) -> Known | None:
    return next((Known(place.id, place.number) for place in here if place.row is None), None)


def by_row(db: sa.Connection, draft: Draft, here: Places, seen: Collection[int]) -> Known | None:
    for place in here:
        if place.digest == draft.digest:
            return Known(place.id, place.number)
    for place in here:
        # An address or id that is not this article's says that the row holds another article now.
        is_other = keys_of(draft) and db.scalar(sa.select(keys.c.id).where(keys.c.id == place.id))
        if not is_other and not is_read(db, place.id, seen):
            return Known(place.id, place.number, only_by_row=True)
    return None


def is_read(db: sa.Connection, article_id: str, seen: Collection[int]) -> bool:
    """Whether another draft of this pass is the article: rows that were one by their address may be two without it."""
    own = db.scalars(sa.select(places.c.number).where(places.c.id == article_id))
    return any(number in seen for number in own)


def moved(db: sa.Connection, draft: Draft, seen: Collection[int]) -> Known | None:
    if draft.path is None:
        return None
    same_bytes = PLACES.where(places.c.digest == draft.digest, places.c.path.is_not(None))
    found = [place for place in db.execute(same_bytes) if place.number not in seen and is_gone(place.path)]
    found.sort(key=lambda place: place.row != draft.row)
    return Known(found[0].id, found[0].number) if found else None


def is_gone(path: str) -> bool:
    """Whether there is nothing of this name. What merely cannot be looked at is not gone."""
    try:
        os.stat(path)  # noqa: PTH116  (Path.exists() raises where this should be False)
    except (FileNotFoundError, NotADirectoryError):
        return True
    except OSError:
        return False
    return False


def new_id(db: sa.Connection, draft: Draft) -> str:
    """Derived from what the article is known by, so that an archive made anew from the same files has the same ids."""
    known_by = next(iter(keys_of(draft)), f"place {draft.path or draft.digest} {draft.row}")
    for attempt in itertools.count():
        digest = hashlib.sha256(f"{known_by} {attempt}".encode(errors="surrogatepass")).digest()
        chosen = b32encode(digest).decode().lower()[:ID_CHARS]
        if db.scalar(sa.select(identities.c.id).where(identities.c.id == chosen)) is None:
            return chosen
    raise AssertionError("unreachable: counting does not end")
