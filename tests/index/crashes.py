"""Kills `tsitata add` at a chosen moment, and says whether anything was lost or is half in."""

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from contextlib import closing
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from index import prepared
from index.domain import Details
from index.reindex import Reindexer, Report
from index.store import Store
from tests.index.newsroom import counts, story

CALLS = ("write", "pwrite64", "fsync", "fdatasync", "ftruncate", "unlink")  # whatever changes a file, or makes it last
STRACE = ("strace", "-f", "-qq")
LONGEST_S = 120.0
ROWS_IN = 5  # of so many articles two are rows of one file


@dataclass(frozen=True)
class Scene:
    """Articles to add, of which two in five are rows of one file, and an empty archive to add them to."""

    base: Path
    articles: int

    @property
    def folder(self) -> Path:
        return self.base / "articles"

    @property
    def data(self) -> Path:
        return self.base / "data"

    def write(self) -> None:
        self.folder.mkdir()
        rows = 2 * self.articles // ROWS_IN
        lines = (f'{{"id": "{number}", "text": "{escaped(number)}"}}\n' for number in range(rows))
        (self.folder / "rows.jsonl").write_text("".join(lines))
        for number in range(rows, self.articles):
            (self.folder / f"{number}.txt").write_text(story(number))

    def clear(self) -> None:
        """All but the dictionaries, which are the same for every archive."""
        for file in self.data.glob("*"):
            if file.is_file():
                file.unlink()

    @property
    def command(self) -> list[str]:
        options = ["--data", str(self.data), "add", "--quiet", str(self.folder)]
        return [sys.executable, "-c", "from bot.shell import main; main()", *options]


def escaped(number: int) -> str:
    return story(number).replace("\n", "\\n")


def system_calls(scene: Scene) -> Counter[str]:
    """How many of each an `add` makes that nothing interrupts."""
    log = scene.base / "calls.log"
    trace = [*STRACE, "-e", f"trace={','.join(CALLS)}", "-e", "signal=none", "-o", str(log)]
    subprocess.run([*trace, *scene.command], check=True, timeout=LONGEST_S)
    threads: dict[str, Counter[str]] = {}
    for line in log.read_text(errors="replace").splitlines():
        thread, _, call = line.partition(" ")
        threads.setdefault(thread, Counter())[call.strip().partition("(")[0]] += 1
    return max(threads.values(), key=Counter.total)  # the others only look on


def kill_at(scene: Scene, call: str, nth: int) -> bool:
    """At the nth system call of the kind, before it does anything; False where it made fewer this time."""
    inject = ["-e", f"trace={call}", "-e", f"inject={call}:signal=SIGKILL:when={nth}", "-o", os.devnull]
    done = subprocess.run([*STRACE, *inject, *scene.command], check=False, timeout=LONGEST_S)
    assert done.returncode in (0, -signal.SIGKILL, 128 + signal.SIGKILL), done.returncode
    return done.returncode != 0


def kill_after(scene: Scene, seconds: float) -> int:
    """Gives how many articles others saw in the archive right before."""
    process = subprocess.Popen(scene.command)
    time.sleep(seconds)
    seen = articles_in(scene.data / "articles.db")
    process.kill()
    process.wait(LONGEST_S)
    return seen


def articles_in(database: Path) -> int:
    if not database.exists():
        return 0
    with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as db:
        try:
            return int(db.execute("SELECT count(*) FROM articles").fetchone()[0])
        except sqlite3.OperationalError:  # no tables yet
            return 0


def duration(scene: Scene) -> float:
    started = time.monotonic()
    subprocess.run(scene.command, check=True, timeout=LONGEST_S)
    return time.monotonic() - started


def moments(count: int, longest: float, seed: int) -> list[float]:
    chance = random.Random(seed)
    return [chance.uniform(0, longest) for _ in range(count)]


def check(scene: Scene, at_least: int = 0) -> int:
    """Asserts that what is in is whole and that the next `add` completes it; gives how many were in."""
    with Store(scene.data) as store:
        found = whole_articles(store)
        assert found >= at_least, f"{at_least} were seen, {found} are left"
        first = add(store, scene)
        assert not first.failed
        assert (first.added, first.unchanged) == (scene.articles - found, found)
        assert whole_articles(store) == scene.articles
        version = store.version()
        assert counts(add(store, scene)) == {"unchanged": scene.articles}
        assert store.version() == version
    return found


def add(store: Store, scene: Scene) -> Report:
    return Reindexer(store).add([scene.folder], Details())


prepare = cache(prepared.prepare)  # hundreds of checks look at the same articles


@cache
def stories() -> frozenset[str]:
    return frozenset(story(number) for number in range(1000))


def whole_articles(store: Store) -> int:
    with closing(sqlite3.connect(store.data / "articles.db")) as db:
        assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []
        ids = [article_id for (article_id,) in db.execute("SELECT id FROM identities ORDER BY id")]
        assert [found for (found,) in db.execute("SELECT id FROM articles ORDER BY id")] == ids
        assert [found for (found,) in db.execute("SELECT id FROM places ORDER BY id")] == ids
        analyses = db.execute("SELECT content FROM analyses ORDER BY content").fetchall()
        assert db.execute("SELECT content FROM articles ORDER BY content").fetchall() == analyses
    articles = list(store.articles())
    for article, (article_id, *_, analysis) in zip(articles, store.analysed(store.keys()), strict=True):
        assert article.id == article_id
        assert article.text in stories()
        assert analysis == prepare(article.text, article.language, article.title, article.headings)
    assert len({article.text for article in articles}) == len(articles)
    return len(articles)
