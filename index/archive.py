"""Articles that can be asked: the store has them on disk, an evaluation in memory."""

import datetime as dt
from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from typing import NamedTuple, Protocol
from zlib import crc32

from index.domain import Article

Load = Callable[[Collection[str]], dict[str, Article]]  # as `Archive.load`


def remembering(load: Load) -> Load:
    """Loads each article once: for the time of one question, which is read in several ways."""
    found: dict[str, Article] = {}
    asked = set[str]()

    def loaded(ids: Collection[str]) -> dict[str, Article]:
        if missing := {*ids} - asked:
            found.update(load(missing))
            asked.update(missing)
        return {article_id: found[article_id] for article_id in ids if article_id in found}

    return loaded


INDEX_BYTES = 2_000_000_000  # of an index with its old generations: with more, those go sooner


class Analysed(NamedTuple):
    """An article as it is indexed: what is filtered by, and what `prepare` made of it."""

    id: str
    key: int  # changes whenever something else here does
    date: dt.date | None
    language: str
    source: str | None
    section: str | None
    analysis: bytes


class Archive(Protocol):
    @property
    def index(self) -> Path:
        """The folder that its index is kept in."""
        ...

    @property
    def index_bytes(self) -> int:
        """How large that may be before old generations of it go sooner."""
        ...

    def version(self) -> int:
        """Cheap to ask for; another one after every change that a reader would notice."""
        ...

    def articles(self) -> Iterator[Article]: ...

    def keys(self) -> dict[str, int]:
        """The key of each article by its id."""
        ...

    def analysed(self, ids: Collection[str]) -> Iterator[Analysed]:
        """Those of them that are there, in a steady order."""
        ...

    def load(self, ids: Collection[str]) -> dict[str, Article]:
        """The articles by id; those that are not there are left out."""
        ...


def key_of(content: int, *traits: object) -> int:
    """From 64 bits of a digest of what is analysed, and what else is indexed of an article."""
    return content ^ crc32(repr(traits).encode("utf-8", "surrogatepass"))
