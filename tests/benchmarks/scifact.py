"""How well the passage index ranks: nDCG@10 on SciFact beside bm25s with its English stemmer, `make bench-scifact`.

Terms are those that the project looks up: of an abstract with its title counted in as often as a passage's, and of a
claim. The judgements and the program that scores lie beside the repository; without them there is nothing to measure.
"""

import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from index.analysis import terms
from index.bm25 import BM25Index
from index.passages import TITLE_TIMES
from index.question import read_question

FOLDER = Path(__file__).parents[3] / "shared" / "eval"
SCIFACT, SCORER = FOLDER / "scifact_en", FOLDER / "score_ranking.py"
DEPTH = 100

Rows = list[dict[str, Any]]
Rankings = list[list[int]]  # abstracts by number, best first, for each claim


def main() -> None:
    if not SCORER.exists() or not SCIFACT.exists():
        print(f"SciFact is left out: {SCIFACT} is not there")
        return
    abstracts, claims = _read("corpus"), _read("queries")
    index = BM25Index(terms(row["title"]) * TITLE_TIMES + terms(row["text"]) for row in abstracts)
    as_written = [terms(claim["text"]) for claim in claims]
    as_question = [read_question(claim["text"]).terms for claim in claims]
    print("nDCG@10 on SciFact")
    for name, rankings in (
        ("tsitata", _ranked(index, as_written)),
        ("tsitata, claims read as questions: each word once", _ranked(index, as_question)),
        ("bm25s, English stemmer", bm25s_rankings(abstracts, claims)),
    ):
        found = [[abstracts[number]["id"] for number in ranking] for ranking in rankings]
        run = [{"id": claim["id"], "docs": ids} for claim, ids in zip(claims, found, strict=True)]
        print(f"{scored(run)['ndcg@10']:.4f}  {name}")


def bm25s_rankings(abstracts: Rows, claims: Rows) -> Rankings:
    """As its documentation has it: stop words left out, Snowball's stems, its own defaults."""
    import bm25s
    import Stemmer

    stemmer = Stemmer.Stemmer("english")

    def tokens(texts: list[str]) -> Any:
        return bm25s.tokenize(texts, stopwords="en", stemmer=stemmer, show_progress=False)

    index = bm25s.BM25()
    index.index(tokens([f"{row['title']}\n{row['text']}" for row in abstracts]), show_progress=False)
    found, _ = index.retrieve(tokens([claim["text"] for claim in claims]), k=DEPTH, show_progress=False)
    rankings: Rankings = found.tolist()
    return rankings


def scored(run: Rows) -> dict[str, float]:
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as file:
        file.writelines(json.dumps(row) + "\n" for row in run)
        file.flush()
        command = [sys.executable, str(SCORER), "--qrels", str(SCIFACT / "qrels.jsonl"), "--run", file.name]
        printed = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    scores: dict[str, float] = json.loads(printed)
    return scores


def _ranked(index: BM25Index, questions: Sequence[list[str]]) -> Rankings:
    return [index.top(question, DEPTH)[0].tolist() for question in questions]


def _read(name: str) -> Rows:
    lines = (SCIFACT / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


if __name__ == "__main__":
    main()
