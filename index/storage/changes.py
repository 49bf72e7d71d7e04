"""Changes of the archive, each inside a transaction that its caller holds (`database.writing`)."""

from collections.abc import Collection, Iterable, Mapping
from enum import Enum
from typing import Any, NamedTuple

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from index.domain import Details, Draft
from index.storage import analysis_cache
from index.storage.details import corrected, from_json, to_json
from index.storage.identity import Known, keys_of, new_id
from index.storage.rows import CUT, draft_of, row_of
from index.storage.tables import articles, files, identities, keys, meta, places

UNSEEN_BY_READERS = ("cut_with", "stated", "content", "origin", "page")


class Change(Enum):
    ADDED = "added"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    KEPT_OUT = "removed earlier"  # by a person, who has not added it again by name


class Reading(NamedTuple):
    """A draft, and the digest of all that it was made from: the bytes, the details given, the program."""

    draft: Draft
    digest: str


def grow_version(db: sa.Connection) -> None:
    next_version = sa.cast(sa.cast(meta.c.value, sa.Integer) + 1, sa.Text)
    db.execute(sa.update(meta).where(meta.c.key == "version").values(value=next_version))


def put(db: sa.Connection, reading: Reading, known: Known | None, made: Mapping[str, bytes]) -> tuple[Change, int]:
    """Stores the draft as the article it is `known` as, or as a new one; `made` has analyses made beforehand.

    Gives the number of its place too.
    """
    draft = reading.draft
    if known is None:
        known = Known(new_id(db, draft))
        db.execute(sa.insert(identities).values(id=known.id, corrections={}))
        place = note_place(db, reading, known)
        note_keys(db, known.id, keys_of(draft))
        return write_article(db, known.id, row_of(draft, Details()), made, old=None), place
    place = note_place(db, reading, known)
    if removed_as(db, known.id) is not None:
        return Change.KEPT_OUT, place
    replace_keys(db, known.id, draft, corrections_of(db, known.id))
    return write_article(db, known.id, plan(db, draft, known), made, stored(db, known.id)), place


def plan(db: sa.Connection, draft: Draft, known: Known | None) -> dict[str, Any]:
    """The row that the draft would become. What was cut from the same page with its siblings in view is kept."""
    if known is None:
        return row_of(draft, Details())
    row = row_of(draft, corrections_of(db, known.id))
    old = stored(db, known.id)
    return row | kept_cut(old, row) if old is not None else row


def kept_cut(old: sa.RowMapping, row: Mapping[str, Any]) -> dict[str, Any]:
    same_page = row["page"] is not None and all(old[name] == row[name] for name in ("page", "language", "origin"))
    same_title = old["stated"].get("title") == row["stated"].get("title")
    return {name: old[name] for name in CUT} if same_page and same_title else {}


def stored(db: sa.Connection, article_id: str) -> sa.RowMapping | None:
    return db.execute(sa.select(articles).where(articles.c.id == article_id)).mappings().first()


def removed_as(db: sa.Connection, article_id: str) -> str | None:
    return db.scalar(sa.select(identities.c.removed_as).where(identities.c.id == article_id))


def corrections_of(db: sa.Connection, article_id: str) -> Details:
    return from_json(db.scalars(sa.select(identities.c.corrections).where(identities.c.id == article_id)).one())


def note_place(db: sa.Connection, reading: Reading, known: Known) -> int:
    draft = reading.draft
    values = {"path": draft.path, "row": draft.row, "digest": draft.digest, "reading": reading.digest, "id": known.id}
    if known.place is not None:
        db.execute(sa.update(places).where(places.c.number == known.place).values(values))
        return known.place
    number: int = db.scalars(sa.insert(places).values(values).returning(places.c.number)).one()
    return number


def replace_keys(db: sa.Connection, article_id: str, draft: Draft, corrections: Details) -> None:
    """Both what the source says and what was corrected: the source goes on saying what it said."""
    wanted = {*keys_of(draft), *keys_of(corrected(draft, corrections))}
    db.execute(sa.delete(keys).where(keys.c.id == article_id, keys.c.key.not_in(wanted)))
    note_keys(db, article_id, wanted)


def note_keys(db: sa.Connection, article_id: str, wanted: Collection[str]) -> None:
    if wanted:
        db.execute(insert(keys).on_conflict_do_nothing(), [{"key": key, "id": article_id} for key in wanted])


def write_article(
    db: sa.Connection, article_id: str, row: dict[str, Any], made: Mapping[str, bytes], old: sa.RowMapping | None
) -> Change:
    """`old` is the row that is stored now."""
    if (blob := made.get(row["content"])) or not analysis_cache.has(db, row["content"]):
        analysis_cache.keep(db, {row["content"]: blob or analysis_cache.make(row)})
    if old is None:
        db.execute(sa.insert(articles).values(id=article_id, **row))
        return Change.ADDED
    differing = {column for column, value in row.items() if old[column] != value}
    if differing:
        db.execute(sa.update(articles).where(articles.c.id == article_id).values(row))
    if "content" in differing:
        analysis_cache.drop_unused(db, old["content"])
    return Change.CHANGED if differing.difference(UNSEEN_BY_READERS) else Change.UNCHANGED


def remove(db: sa.Connection, ids: Iterable[str], name: str) -> None:
    """Takes the articles out until they are added again by `name`, or each by its own."""
    for article_id in ids:
        db.execute(sa.update(identities).where(identities.c.id == article_id).values(removed_as=name))
        drop_article(db, article_id)


def restore(db: sa.Connection, ids: Iterable[str]) -> set[str]:
    """Lets removed articles back in at the next reading of their files, which it gives."""
    paths = set[str]()
    for article_id in ids:
        db.execute(sa.update(identities).where(identities.c.id == article_id).values(removed_as=None))
        paths |= forget_readings(db, article_id)
    return paths


def drop_places(db: sa.Connection, numbers: Collection[int]) -> tuple[int, set[str]]:
    """Forgets places that are no more, and the articles that lay only there.

    Gives how many those are, and the files in which the others lie as well: they must be read again, since what is
    stored may be what the place that is no more said. Corrections are kept for the day that their article comes back.
    """
    gone, elsewhere = 0, set[str]()
    for number in numbers:
        place = db.execute(sa.select(*places.c["id", "path"]).where(places.c.number == number)).one()
        others = sa.select(places.c.path).where(places.c.id == place.id, places.c.number != number)
        identity = db.execute(sa.select(identities).where(identities.c.id == place.id)).one()
        if db.execute(others).first() is not None:
            db.execute(sa.delete(places).where(places.c.number == number))
            elsewhere |= forget_readings(db, place.id)
            continue
        gone += drop_article(db, place.id)
        if identity.removed_as is None and not identity.corrections:
            db.execute(sa.delete(identities).where(identities.c.id == place.id))  # its keys and places go with it
        else:
            forget_readings(db, place.id)
    return gone, elsewhere


def forget_readings(db: sa.Connection, article_id: str) -> set[str]:
    """So that the files of the article, which it gives, are read again."""
    paths = set(db.scalars(sa.select(places.c.path).where(places.c.id == article_id, places.c.path.is_not(None))))
    db.execute(sa.update(places).where(places.c.id == article_id).values(reading=""))
    for path in paths:
        db.execute(sa.delete(files).where(files.c.path == path))
    return paths


def drop_article(db: sa.Connection, article_id: str) -> int:
    """Gives how many there were: 1 or 0."""
    content = db.scalar(sa.delete(articles).where(articles.c.id == article_id).returning(articles.c.content))
    if content is None:
        return 0
    analysis_cache.drop_unused(db, content)
    return 1


def correct(db: sa.Connection, article_id: str, corrections: Details) -> Change:
    """Shows the article with these corrections, in place of those made before; pages are to be cut again afterwards."""
    kept = to_json(corrections)
    db.execute(sa.update(identities).where(identities.c.id == article_id).values(corrections=kept))
    row = db.execute(sa.select(articles).where(articles.c.id == article_id)).mappings().one()
    place = db.execute(sa.select(*places.c["path", "row"]).where(places.c.id == article_id)).first()
    draft = draft_of(row, *(place or (None, None)))
    replace_keys(db, article_id, draft, corrections)
    return write_article(db, article_id, row_of(draft, corrections), {}, row)
