"""Articles that can be asked: the store has them on disk, an evaluation in memory."""

from collections.abc import Collection, Iterator
from typing import Protocol

from index.domain import Article


class Archive(Protocol):
    def version(self) -> int:
        """Cheap to ask for; another one after every change that a reader would notice."""
        ...

    def articles(self) -> Iterator[Article]: ...

    def analyses(self) -> Iterator[tuple[str, bytes]]:
        """Of each article, in a steady order, its id and what `prepare` made of it."""
        ...

    def load(self, ids: Collection[str]) -> dict[str, Article]:
        """The articles by id; those that are not there are left out."""
        ...
