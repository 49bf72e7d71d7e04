"""A newsroom for tests: a folder of files that changes, the archive beside it, and a reindexer at work on it."""

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path

from index.domain import Article, Details, Draft
from index.reindex import Reindexer, Report, Step
from index.store import Store

CITIES = ("Kutaisi", "Batumi", "Zugdidi", "Gori", "Telavi", "Poti", "Rustavi", "Mestia", "Ozurgeti", "Akhaltsikhe")


def story(number: int) -> str:
    """A text of three sentences like no other of another number."""
    city, other = CITIES[number % 10], CITIES[(number // 10) % 10]
    return (
        f"The council of {city} approved plan {number} on Tuesday. It provides {number + 100} seats for a school.\n\n"
        f"A delegation from {other} visited the site in 2021 and left after {number + 2} days."
    )


class Newsroom:
    def __init__(self, base: Path) -> None:
        self.folder = base / "articles"
        self.folder.mkdir()
        self.data = base / "data"
        self.store = Store(self.data)
        self.reindexer = Reindexer(self.store)
        self.steps: list[Step] = []

    def write(self, name: str, text: str) -> Path:
        file = self.folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        return file

    def write_rows(self, name: str, rows: Sequence[object]) -> Path:
        """A string is a line as it is, whatever else is a row of JSON."""
        return self.write(name, "".join(f"{row if isinstance(row, str) else json.dumps(row)}\n" for row in rows))

    def add(self, *paths: Path, details: Details | None = None) -> Report:
        return self.reindexer.add(paths or (self.folder,), details or Details(), self.steps.append)

    def reindex(self) -> Report:
        return self.reindexer.reindex(self.steps.append)

    def articles(self) -> list[Article]:
        return list(self.store.articles())

    def ids(self) -> list[str]:
        return [article.id for article in self.articles()]

    def only(self) -> Article:
        (article,) = self.articles()
        return article


def counts(report: Report) -> dict[str, int]:
    """Those that are not zero."""
    numbers = {
        "added": report.added,
        "changed": report.changed,
        "unchanged": report.unchanged,
        "kept_out": report.kept_out,
        "gone": report.gone,
        "failed": len(report.failed),
    }
    return {name: number for name, number in numbers.items() if number}


def post(text: str, *, url: str = "https://t.me/news/7") -> Draft:
    """As a channel gives it: no file holds it."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Draft(text=text, language="en", digest=digest, url=url, external_id="7", source="News channel")
