"""Passages of real words that follow Zipf's law, made by a program beside the repository, where there is one."""

import json
import re
import subprocess
import sys
import tempfile
from array import array
from pathlib import Path

import numpy as np

from index.languages import FACTS
from tests.benchmarks.corpus import Corpus, Questions, Text

PROGRAM = Path(__file__).parents[3] / "shared" / "eval" / "gen_passages.py"
WORD = re.compile(r"[^\W_]+")
SPARE = 100  # questions more than are needed, for those of stop words only


def text(passages: int, questions: int) -> Text | None:
    """None where the program is missing. A million passages take some minutes."""
    if not PROGRAM.exists():
        return None
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        command = [sys.executable, str(PROGRAM), "--n", str(passages), "--out", str(folder / "passages.jsonl")]
        asking = ["--queries", str(questions + SPARE), "--queries-out", str(folder / "questions.jsonl")]
        subprocess.run([*command, *asking], check=True, capture_output=True)
        return Text(_read(folder / "passages.jsonl"), _asked(folder / "questions.jsonl", questions))


def _read(path: Path) -> Corpus:
    numbers: dict[str, int] = {}
    words, bounds = array("I"), array("q", [0])
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            found = WORD.findall(json.loads(line)["text"].lower())
            words.extend([numbers.setdefault(word, len(numbers)) for word in found])
            bounds.append(len(words))
    return Corpus(list(numbers), np.frombuffer(words, np.uint32), np.frombuffer(bounds, np.int64))


def _asked(path: Path, count: int) -> Questions:
    stop_words = FACTS["en"].stop_words
    raw = [json.loads(line)["question"].lower().split() for line in path.read_text(encoding="utf-8").splitlines()]
    clean = [[word for word in words if word not in stop_words] for words in raw]
    both = [pair for pair in zip(clean, raw, strict=True) if pair[0]][:count]
    return {"clean": [clean for clean, _ in both], "raw": [raw for _, raw in both]}
