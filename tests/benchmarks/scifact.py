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
from tests.benchmarks.peers import Bm25s, installed

FOLDER = Path(__file__).parents[3] / "shared" / "eval"
SCIFACT, SCORER = FOLDER / "scifact_en", FOLDER / "score_ranking.py"
DEPTH = 100
OURS, PEER = "tsitata", "bm25s, English stemmer"

Rows = list[dict[str, Any]]
Rankings = list[list[int]]  # abstracts by number, best first, for each claim


def main() -> None:
    if not SCORER.exists() or not SCIFACT.exists():
        print(f"SciFact is left out: {SCIFACT} is not there")
        return
    installed([Bm25s("numpy")])
    abstracts, claims = _read("corpus"), _read("queries")
    index = BM25Index(terms(row["title"]) * TITLE_TIMES + terms(row["text"]) for row in abstracts)
    rankings = {
        OURS: _ranked(index, [terms(claim["text"]) for claim in claims]),
        f"{OURS}, a claim read as a question: each word once": _ranked(
            index, [read_question(claim["text"]).terms for claim in claims]
        ),
        PEER: bm25s_rankings(abstracts, claims),
    }
    found = {name: scored(_run(ranked, abstracts, claims)) for name, ranked in rankings.items()}
    print("nDCG@10 on SciFact")
    for name, score in found.items():
        print(f"{score:.4f}  {name}")
    if found[OURS] < found[PEER]:
        raise SystemExit(f"{OURS} ranks worse than {PEER}")


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


def scored(run: Rows) -> float:
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as file:
        file.writelines(json.dumps(row) + "\n" for row in run)
        file.flush()
        command = [sys.executable, str(SCORER), "--qrels", str(SCIFACT / "qrels.jsonl"), "--run", file.name]
        printed = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return float(json.loads(printed)["ndcg@10"])


def _run(rankings: Rankings, abstracts: Rows, claims: Rows) -> Rows:
    return [
        {"id": claim["id"], "docs": [abstracts[number]["id"] for number in ranking]}
        for claim, ranking in zip(claims, rankings, strict=True)
    ]


def _ranked(index: BM25Index, questions: Sequence[list[str]]) -> Rankings:
    return [index.top(question, DEPTH)[0].tolist() for question in questions]


def _read(name: str) -> Rows:
    lines = (SCIFACT / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


if __name__ == "__main__":
    main()
