"""Takes out of the archive what is gone from disk. A folder that is missing as a whole is not gone but unreachable."""

from collections.abc import Collection, Mapping
from pathlib import Path

import sqlalchemy as sa

from index.domain import Details
from index.errors import UnreadableError
from index.reindexing.added import nearest
from index.reindexing.reading import files_in
from index.storage.changes import drop_places, grow_version
from index.storage.database import writing
from index.storage.identity import is_gone
from index.storage.references import is_at_or_under
from index.storage.tables import articles, places

FILES_IN_A_BATCH = 100


def look_for(engine: sa.Engine, path: str) -> list[Path] | UnreadableError:
    """The files of what was added as `path`; an error where it is unreachable, so that its articles must stay."""
    if is_gone(path) and is_file(engine, path) and not is_gone(str(Path(path).parent)):
        return []
    try:
        return files_in(path)
    except UnreadableError as error:
        with engine.connect() as db:
            kept = articles_only_at(db, path)
        if kept == 0:  # an empty folder that waits for articles, or one that was moved and added again
            return []
        why = "is missing" if is_gone(path) else error.reason.partition(":")[0]
        return UnreadableError(
            path, f"{why}, its articles ({kept}) are kept: bring it back, or run `tsitata remove {path}`"
        )


def articles_only_at(db: sa.Connection, path: str) -> int:
    """How many articles have no other file that is there."""
    others = places.alias()
    query = (
        sa.select(articles.c.id, others.c.path)
        .join_from(articles, places, places.c.id == articles.c.id)
        .outerjoin(others, sa.and_(others.c.id == articles.c.id, ~is_at_or_under(others.c.path, path)))
        .where(is_at_or_under(places.c.path, path))
    )
    pairs = list(db.execute(query))
    elsewhere = {article_id for article_id, other in pairs if other is not None and not is_gone(other)}
    return len({article_id for article_id, _ in pairs} - elsewhere)


def is_file(engine: sa.Engine, path: str) -> bool:
    """As far as the archive knows: something was read from it, not from files in it."""
    with engine.connect() as db:
        return db.scalar(sa.select(sa.exists().where(places.c.path == path))) or False


def drop_gone(engine: sa.Engine, known: Mapping[str, Details], unreachable: Collection[str]) -> tuple[int, set[str]]:
    """Gives how many articles went, and files to read again: what is stored of theirs may be what a lost one said."""
    with engine.connect() as db:
        paths = list(db.scalars(sa.select(places.c.path).distinct().where(places.c.path.is_not(None))))
    lost = [path for path in paths if is_within_reach(path, known, unreachable) and is_gone(path)]
    gone, elsewhere = 0, set[str]()
    for start in range(0, len(lost), FILES_IN_A_BATCH):
        some = lost[start : start + FILES_IN_A_BATCH]
        with writing(engine) as db:
            numbers = list(db.scalars(sa.select(places.c.number).where(places.c.path.in_(some))))
            dropped, also = drop_places(db, numbers)
            if dropped:
                grow_version(db)
        gone += dropped
        elsewhere |= also
    return gone, elsewhere


def is_within_reach(path: str, known: Mapping[str, Details], unreachable: Collection[str]) -> bool:
    innermost = nearest(path, known)
    return innermost is not None and innermost not in unreachable
