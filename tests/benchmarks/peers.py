"""Other engines for exact BM25 that a Python program can have, each as its own documentation has it at its fastest.

Those that may miss have no wheel for some versions of Python or some systems.
"""

import sqlite3
from collections.abc import Iterable
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from tests.benchmarks.engines import TEN, Answer, Ask, Engine, Tsitata


class Tantivy(Engine):
    name = index = package = "tantivy"

    def build(self, corpus: Iterable[list[str]], folder: Path) -> None:
        import tantivy

        fields = tantivy.SchemaBuilder()
        fields.add_text_field("text", stored=False, tokenizer_name="whitespace", index_option="freq")
        fields.add_integer_field("id", stored=False, indexed=False, fast=True)
        folder.mkdir(parents=True)
        writer = tantivy.Index(fields.build(), path=str(folder)).writer(500_000_000, 1)  # one thread
        for number, words in enumerate(corpus):
            writer.add_document(tantivy.Document(id=number, text=" ".join(words)))
        writer.commit()
        writer.wait_merging_threads()

    def open(self, folder: Path) -> Ask:
        import tantivy

        index = tantivy.Index.open(str(folder))
        searcher, schema = index.searcher(), index.schema
        term_query, any_of, should = tantivy.Query.term_query, tantivy.Query.boolean_query, tantivy.Occur.Should

        def ask(words: list[str]) -> Answer:
            query = any_of([(should, term_query(schema, "text", word)) for word in words])
            hits = searcher.search(query, TEN, count=False).hits  # to count is to look at every passage
            ids = searcher.fast_field_values("id", [address for _, address in hits])
            return list(zip(ids, [score for score, _ in hits], strict=True))

        return ask


class Bm25s(Engine):
    index = package = "bm25s"

    def __init__(self, backend: str) -> None:
        self.name = f"bm25s {backend}"
        self._backend = backend

    def build(self, corpus: Iterable[list[str]], folder: Path) -> None:
        import bm25s

        index = bm25s.BM25(k1=1.5, b=0.75, method="atire", idf_method="robertson")  # rank-bm25's formula
        index.index(list(corpus), show_progress=False)
        index.save(str(folder))

    def open(self, folder: Path) -> Ask:
        import bm25s

        index = bm25s.BM25.load(str(folder), mmap=True)
        index.backend = self._backend
        selection = "auto"
        if self._backend == "numba":
            index.activate_numba_scorer()
            selection = "numba"

        def ask(words: list[str]) -> Answer:
            ids, scores = index.retrieve([words], k=TEN, show_progress=False, n_threads=0, backend_selection=selection)
            return list(zip(ids[0].tolist(), scores[0].tolist(), strict=True))

        return ask


class Bm25Turbo(Engine):
    name = index = "bm25_turbo"
    package, may_miss = "bm25_turbo_python", True

    def build(self, corpus: Iterable[list[str]], folder: Path) -> None:
        from bm25_turbo_python import BM25

        index = BM25(method="atire", k1=1.5, b=0.75)
        index.index([" ".join(words) for words in corpus])
        folder.mkdir(parents=True)
        index.save(str(folder / "index"))

    def open(self, folder: Path) -> Ask:
        from bm25_turbo_python import BM25

        index = BM25.load(str(folder / "index"))

        def ask(words: list[str]) -> Answer:
            ids, scores = index.search(" ".join(words), TEN)
            return list(zip(ids, scores, strict=True))

        return ask


class SqliteFts5(Engine):
    name = index = "SQLite FTS5"

    def build(self, corpus: Iterable[list[str]], folder: Path) -> None:
        folder.mkdir(parents=True)
        with sqlite3.connect(folder / "fts.db") as database:
            database.execute("CREATE VIRTUAL TABLE passages USING fts5(text, content='')")
            rows = ((number, " ".join(words)) for number, words in enumerate(corpus))
            database.executemany("INSERT INTO passages(rowid, text) VALUES (?, ?)", rows)
        database.close()

    def open(self, folder: Path) -> Ask:
        database = sqlite3.connect(folder / "fts.db")
        query = f"SELECT rowid, -rank FROM passages WHERE passages MATCH ? ORDER BY rank LIMIT {TEN}"

        def ask(words: list[str]) -> Answer:
            return database.execute(query, (" OR ".join(f'"{word}"' for word in words),)).fetchall()

        return ask


class RankBm25(Engine):
    """The library itself, or the one that has its inside in Rust; both keep all in memory."""

    kept, exact = False, True

    def __init__(self, package: str, most: int) -> None:
        self.name = self.index = self.package = package
        self.most = most
        self.may_miss = package != "rank_bm25"
        self._built: Any = None

    def build(self, corpus: Iterable[list[str]], folder: Path) -> None:
        from importlib import import_module

        self._built = import_module(self.name).BM25Okapi(list(corpus))

    def open(self, folder: Path) -> Ask:
        import numpy as np

        get_scores = self._built.get_scores

        def ask(words: list[str]) -> Answer:
            scores = get_scores(words)
            best = np.flatnonzero(scores)  # among as many zeros as there are `argpartition` is slow
            if len(best) > TEN:
                best = best[np.argpartition(scores[best], -TEN)[-TEN:]]
            best = best[np.lexsort((best, -scores[best]))]
            return list(zip(best.tolist(), scores[best].tolist(), strict=True))

        return ask


def all_engines() -> list[Engine]:
    return [
        *map(Tsitata, ("fast", "numpy")),
        Tantivy(),
        *map(Bm25s, ("numba", "numpy")),
        Bm25Turbo(),
        RankBm25("rank_bm25_rs", most=10**9),
        RankBm25("rank_bm25", most=100_000),
        SqliteFts5(),
    ]


def installed(engines: Iterable[Engine]) -> tuple[list[Engine], list[str]]:
    """Those that can be measured, and the names of those that may miss and do.

    Raises SystemExit, in one line, where another's package is missing.
    """
    found, left_out = [], []
    for engine in engines:
        if engine.package is None or find_spec(engine.package):
            found.append(engine)
        elif engine.may_miss:
            left_out.append(engine.name)
        else:
            raise SystemExit(f"{engine.name} needs {engine.package}: `make bench-retrieval` installs it")
    return found, left_out
