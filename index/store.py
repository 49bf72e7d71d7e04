"""The archive as its readers see it: articles and their analyses, in articles.db of the data folder."""

import datetime as dt
import json
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self

import sqlalchemy as sa

from index.archive import INDEX_BYTES, Analysed, key_of
from index.domain import Article
from index.errors import TsitataError
from index.storage import analysis_cache
from index.storage.database import damaged, open_database, writing
from index.storage.kept_connection import KeptConnection
from index.storage.references import resolve
from index.storage.rows import SHOWN, SHOWN_COLUMNS, article_from, article_of
from index.storage.tables import analyses, articles, identities, meta, places, sources

ARTICLES = "articles.db"
IDS_IN_A_QUERY = 500  # SQLite takes 32,766 parameters at most
TITLE_CHARS = 80  # a line of a terminal
HEX_DIGITS_IN_A_KEY = 16  # 64 bits
INDEXED = articles.c["content", "date", "language", "source", "section"]
WANTED = f"SELECT {', '.join(SHOWN_COLUMNS)} FROM articles WHERE id IN (SELECT value FROM json_each(?))"


@dataclass(frozen=True, slots=True)
class Summary:
    articles: int
    newest: dt.date | None
    sources: tuple[str, ...]
    sections: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Condition:
    """What an operator wants to know of the archive."""

    languages: dict[str, int]  # articles in each, the most first
    analysed: int  # articles that this version of the program has analysed
    removed: int
    added: int  # files and folders that were added by name
    bytes_on_disk: int


class Listed(NamedTuple):
    id: str
    date: dt.date | None
    language: str
    title: str  # or how the text begins


class Removed(NamedTuple):
    id: str
    path: str | None
    row: int | None


class Store:
    """Open from construction on; its methods may be called from any thread, and see what other processes add."""

    def __init__(self, data: Path, index_bytes: int = INDEX_BYTES) -> None:
        self.data = data
        self.index_bytes = index_bytes
        self.engine = open_database(data / ARTICLES, "index.storage.migrations")
        self._kept = KeptConnection(self.engine)
        self._seen: tuple[int, int] | None = None  # the database's state, and the archive's version then

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        self._kept.close()
        self.engine.dispose()

    @property
    def index(self) -> Path:
        return self.data / "index"

    def version(self) -> int:
        """Grows with every change that a reader would notice, whichever process makes it."""
        state, seen = self._kept.state(), self._seen
        if seen is None or seen[0] != state:
            # Asked for after the state: a change in between is seen the next time.
            seen = self._seen = state, self._recorded_version()
        return seen[1]

    def _recorded_version(self) -> int:
        with self.engine.connect() as db:
            version = db.scalar(sa.select(meta.c.value).where(meta.c.key == "version"))
        if version is None:
            raise damaged(self.data / ARTICLES)
        return int(version)

    def article(self, reference: str) -> Article:
        """By id or an unambiguous beginning of it, by address, or by the path of its file."""
        with self.engine.connect() as db:
            chosen = sa.select(*SHOWN).where(articles.c.id == resolve(db, reference))
            return article_of(db.execute(chosen).mappings().one())

    def removed_lines(self, reference: str) -> tuple[str, ...]:
        """The lines of the article's page that were taken for the site's furniture."""
        with self.engine.connect() as db:
            chosen = sa.select(articles.c.removed).where(articles.c.id == resolve(db, reference))
            return tuple(db.scalars(chosen).one())

    def articles(self) -> Iterator[Article]:
        """In the order in which they were first added, all as of one moment."""
        with self.engine.connect() as db:
            for row in db.execute(sa.select(*SHOWN).order_by(articles.c.number)).mappings():
                yield article_of(row)

    def load(self, ids: Collection[str]) -> dict[str, Article]:
        """Those of them that are there."""
        articles_read = map(article_from, self._kept.rows(WANTED, json.dumps(list(ids))))
        return {article.id: article for article in articles_read}

    def keys(self) -> dict[str, int]:
        """In the order of `articles()`."""
        query = sa.select(articles.c.id, *INDEXED).order_by(articles.c.number)
        with self.engine.connect() as db:
            return {article_id: key(*indexed) for article_id, *indexed in db.execute(query)}

    def analysed(self, ids: Collection[str]) -> Iterator[Analysed]:
        """In the order of `articles()` where `ids` are.

        What this version of the program has not analysed yet is analysed on the way, and kept for the next time.
        """
        made: dict[str, bytes] = {}
        wanted = iter(ids)
        while some := list(islice(wanted, IDS_IN_A_QUERY)):
            with self.engine.connect() as db:
                rows = list(db.execute(with_analyses().where(articles.c.id.in_(some))).mappings())
            for row in rows:
                blob = row["analysis"]
                if blob is None:
                    blob = made[row["content"]] = analysis_cache.make(row)
                content, date, language, source, section = (row[column.name] for column in INDEXED)
                known_as = key(content, date, language, source, section)
                yield Analysed(row["id"], known_as, date, language, source, section, blob)
            if made:
                self.keep(made)
                made = {}

    def keep(self, made: dict[str, bytes]) -> None:
        try:
            with writing(self.engine) as db:
                analysis_cache.keep(db, made)
        except TsitataError:  # a reader answers where it cannot write, too; the next reindex keeps them
            return

    def check(self) -> list[TsitataError]:
        """What is damaged in the database: looks at every byte of it."""
        try:
            with self.engine.connect() as db:
                found = list(db.execute(sa.text("PRAGMA integrity_check")).scalars())
        except TsitataError as error:
            return [error]
        return [] if found == ["ok"] else [damaged(self.data / ARTICLES)]

    def summary(self) -> Summary:
        with self.engine.connect() as db:
            count, newest = db.execute(sa.select(sa.func.count(), sa.func.max(articles.c.date))).one()
            named = (
                db.scalars(sa.select(column).distinct().where(column.is_not(None)))
                for column in articles.c["source", "section"]
            )
            return Summary(count, newest, *(tuple(sorted(names)) for names in named))

    def listing(self) -> Iterator[Listed]:
        """The newest first, those without a date at the end."""
        title = sa.func.coalesce(articles.c.title, sa.func.substr(articles.c.text, 1, TITLE_CHARS)).label("shown")
        order = (articles.c.date.desc().nulls_last(), articles.c.number)
        with self.engine.connect() as db:
            for row in db.execute(sa.select(*articles.c["id", "date", "language"], title).order_by(*order)):
                yield Listed(row.id, row.date, row.language, row.shown.partition("\n")[0])

    def removed(self) -> Iterator[Removed]:
        """Articles that a person removed, with one place each where they can be read again."""
        others = places.alias()
        first = sa.select(sa.func.min(others.c.number)).where(others.c.id == identities.c.id).scalar_subquery()
        query = (
            sa.select(identities.c.id, *places.c["path", "row"])
            .outerjoin_from(identities, places, places.c.number == first)
            .where(identities.c.removed_as.is_not(None))
            .order_by(places.c.path, places.c.row)
        )
        with self.engine.connect() as db:
            for row in db.execute(query):
                yield Removed(*row)

    def condition(self) -> Condition:
        count = sa.func.count()
        with self.engine.connect() as db:
            by_language = (
                sa.select(articles.c.language, count.label("number"))
                .group_by(articles.c.language)
                .order_by(count.desc())
            )
            removed = sa.select(count).select_from(identities).where(identities.c.removed_as.is_not(None))
            return Condition(
                languages={row.language: row.number for row in db.execute(by_language)},
                analysed=analysis_cache.count(db),
                removed=db.scalar(removed) or 0,
                added=db.scalar(sa.select(count).select_from(sources)) or 0,
                bytes_on_disk=sum(map(bytes_of, self.data.rglob("*"))),
            )


def key(content: str, *traits: object) -> int:
    return key_of(int(content[:HEX_DIGITS_IN_A_KEY], 16), *traits)


def bytes_of(file: Path) -> int:
    try:
        return file.stat().st_size
    except FileNotFoundError:  # the log of changes goes when the last one who reads it closes
        return 0


def with_analyses() -> sa.Select[tuple[object, ...]]:
    """The text only where there is no analysis."""
    of_this_version = sa.and_(analyses.c.content == articles.c.content, analyses.c.version == analysis_cache.version())
    text = sa.case((analyses.c.analysis.is_(None), articles.c.text)).label("text")
    columns = (*articles.c["id", "title", "headings"], *INDEXED, text, analyses.c.analysis)
    return sa.select(*columns).outerjoin_from(articles, analyses, of_this_version).order_by(articles.c.number)
