"""Fills an archive with the articles of `articles`, as a newsroom does from an export: by the front door."""

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path

from index.domain import Details
from index.evaluation import Document
from index.reindex import Reindexer
from index.store import Store
from tests.benchmarks.articles import articles

EXPORT, FILLED = "export.jsonl", "filled.json"


def fill(count: int, documents: Sequence[Document], data: Path) -> int:
    """How many articles the data folder holds then. One that holds these already is left as it is."""
    wanted = _digest(count, documents)
    noted = data / FILLED
    if not noted.exists() or noted.read_text() != wanted:
        if data.exists() and any(data.iterdir()):
            raise SystemExit(f"{data} holds something else: name an empty folder, or one of the same articles")
        data.mkdir(parents=True, exist_ok=True)
        _add(count, documents, data)
        noted.write_text(wanted)
    with Store(data) as store:
        Reindexer(store).bring_index_up_to_date()
        return store.summary().articles


def _add(count: int, documents: Sequence[Document], data: Path) -> None:
    export = data / EXPORT
    with export.open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in articles(documents, count))
    with Store(data) as store:
        report = Reindexer(store).add([export], Details())
    export.unlink()
    print(*report.failed, sep="\n", end="\n" * bool(report.failed))  # such documents as hold no sentence


def _digest(count: int, documents: Sequence[Document]) -> str:
    rows = [one.model_dump(mode="json") for one in documents]
    return hashlib.sha256(json.dumps([count, rows]).encode()).hexdigest()
