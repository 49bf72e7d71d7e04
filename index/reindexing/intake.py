"""Takes drafts in, batch by batch: each batch is durable before the next begins, none is ever half in."""

import time
from collections import Counter
from typing import NamedTuple

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from index.storage import analysis_cache
from index.storage.changes import Change, Reading, drop_places, grow_version, plan, put
from index.storage.database import writing
from index.storage.identity import Known, find
from index.storage.tables import articles, files, identities, places

ARTICLES_IN_A_BATCH = 50
SECONDS_IN_A_BATCH = 1.0  # what a crash may cost
CHARACTERS_IN_A_BATCH = 5_000_000  # what is held in memory


class FileEnd(NamedTuple):
    path: str
    reading: str  # digest
    newest_place: int  # number of the newest place when the file was begun
    complete: bool


class PlaceHere(NamedTuple):
    number: int
    reading: str
    kept_out: bool  # its article was removed by a person


class WholeFile(NamedTuple):
    reading: str
    articles: int
    kept_out: int  # removed by a person


class Intake:
    """One pass over files. With `dropping`, articles go whose row is no longer in its file."""

    def __init__(self, engine: sa.Engine, *, dropping: bool = False) -> None:
        self.engine = engine
        self.dropping = dropping
        self.counts: Counter[Change] = Counter()
        self.gone = 0
        self.read_again: set[str] = set()
        self.whole_files = whole_files(engine)
        self.newest_place = 0
        self.here: dict[int | None, PlaceHere] = {}  # of the file that is being read, by row
        self.seen: set[int] = set()
        self.aside: list[tuple[Reading, Known]] = []
        self.queue: list[Reading] = []
        self.made: dict[str, bytes] = {}
        self.ends: list[FileEnd] = []
        self.last_flush = time.monotonic()

    def is_current(self, path: str, reading: str) -> bool:
        """Whether the whole file is in the archive as it is: then its articles are counted, and it need not be read."""
        whole = self.whole_files.get(path)
        if whole is None or whole.reading != reading:
            return False
        self.counts[Change.UNCHANGED] += whole.articles
        self.counts[Change.KEPT_OUT] += whole.kept_out
        return True

    def begin_file(self, path: str) -> None:
        with self.engine.connect() as db:
            self.newest_place = db.scalar(sa.select(sa.func.max(places.c.number))) or 0
            self.here = places_in(db, path)

    def take(self, reading: Reading) -> None:
        """A draft of the file that was begun."""
        place = self.here.get(reading.draft.row)
        if place is not None and place.reading == reading.digest and place.number not in self.seen:
            self.seen.add(place.number)
            self.counts[Change.KEPT_OUT if place.kept_out else Change.UNCHANGED] += 1
            return
        with self.engine.connect() as db:
            known = find(db, *reading, self.seen)
            if known and known.only_by_row:
                self.aside.append((reading, known))  # until the whole file has been seen
            else:
                self.enqueue(db, reading, known)
        self.flush_if_due()

    def enqueue(self, db: sa.Connection, reading: Reading, known: Known | None) -> None:
        """With the analysis that it will need, as far as can be told now: not made while others wait to write."""
        row = plan(db, reading.draft, known)
        if row["content"] not in self.made and not analysis_cache.has(db, row["content"]):
            self.made[row["content"]] = analysis_cache.make(row)
        self.queue.append(reading)

    def end_file(self, path: str, whole: str, *, complete: bool) -> None:
        """`whole` is the digest of the whole file's reading; it is not `complete` where a row of it failed."""
        for reading, known in self.aside:
            with self.engine.connect() as db:
                self.enqueue(db, reading, known)
            self.flush_if_due()
        self.aside = []
        self.ends.append(FileEnd(path, whole, self.newest_place, complete))
        self.flush_if_due()

    def flush_if_due(self) -> None:
        if (
            len(self.queue) >= ARTICLES_IN_A_BATCH
            or time.monotonic() - self.last_flush >= SECONDS_IN_A_BATCH
            or sum(len(reading.draft.text) for reading in self.queue) >= CHARACTERS_IN_A_BATCH
        ):
            self.flush()

    def flush(self) -> None:
        if self.queue or self.ends:
            with writing(self.engine) as db:
                changes = Counter(self.put(db, reading) for reading in self.queue)
                gone = sum(self.settle(db, end) for end in self.ends)
                if changes[Change.ADDED] or changes[Change.CHANGED] or gone:
                    grow_version(db)
            self.counts.update(changes)
            self.gone += gone
            self.queue, self.ends, self.made = [], [], {}
        self.last_flush = time.monotonic()

    def put(self, db: sa.Connection, reading: Reading) -> Change:
        change, place = put(db, reading, find(db, *reading, self.seen), self.made)
        self.seen.add(place)
        return change

    def settle(self, db: sa.Connection, end: FileEnd) -> int:
        """Notes that the file is wholly in, unless rows failed, or are no more and wait for a reindex to drop them."""
        if not end.complete:
            return 0
        older = sa.select(places.c.number).where(places.c.path == end.path, places.c.number <= end.newest_place)
        no_more = [number for number in db.scalars(older) if number not in self.seen]
        if no_more and not self.dropping:
            return 0
        gone, elsewhere = drop_places(db, no_more)
        self.read_again |= elsewhere
        if end.path in elsewhere:
            return gone
        whole = insert(files).values(path=end.path, reading=end.reading)
        db.execute(whole.on_conflict_do_update(index_elements=["path"], set_={"reading": end.reading}))
        return gone


def places_in(db: sa.Connection, path: str) -> dict[int | None, PlaceHere]:
    query = sa.select(*places.c["row", "number", "reading"], identities.c.removed_as.is_not(None))
    query = query.join_from(places, identities).where(places.c.path == path)
    return {row: PlaceHere(*rest) for row, *rest in db.execute(query)}


def whole_files(engine: sa.Engine) -> dict[str, WholeFile]:
    query = (
        sa.select(files.c.path, files.c.reading, sa.func.count(articles.c.id), sa.func.count(identities.c.removed_as))
        .join_from(files, places, places.c.path == files.c.path)
        .join(identities, identities.c.id == places.c.id)
        .outerjoin(articles, articles.c.id == places.c.id)
        .group_by(files.c.path)
    )
    with engine.connect() as db:
        return {path: WholeFile(*rest) for path, *rest in db.execute(query)}
