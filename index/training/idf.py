"""Makes the table of how rare words usually are: python -m index.training.idf CORPUS.jsonl… --out FILE

From documents as `tsitata eval` takes them, in stretches about as long as a passage; each language apart.
"""

import argparse
import math
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from index.analysis import terms
from index.evaluation import Document, read_rows
from index.rarity import SEPARATOR
from index.sentences import split

PASSAGE_CHARS = 700
LEAST = 3  # passages: what is rarer is rare, that is all that can be said


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m index.training.idf", description=(__doc__ or "").split("\n\n")[1])
    parser.add_argument("corpora", nargs="+", type=Path, metavar="CORPUS.jsonl")
    parser.add_argument("--out", type=Path, required=True, metavar="FILE")
    asked = parser.parse_args()
    documents = [document for path in asked.corpora for document in read_rows(path, Document)]
    asked.out.write_text(table(documents), encoding="utf-8")


def table(documents: list[Document]) -> str:
    """A line for each idf, in tenths, with the terms that have it."""
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    passages: Counter[str] = Counter()
    for document in documents:
        language = document.lang or ""
        for text in stretches(document.text, language):
            passages[language] += 1
            counts[language].update(set(terms(text)))
    by_idf: defaultdict[int, set[str]] = defaultdict(set)
    for language, found in counts.items():
        for term, count in found.items():
            if count >= LEAST and not any(letter.isdigit() for letter in term):
                idf = math.log(1 + (passages[language] - count + 0.5) / (count + 0.5))
                by_idf[round(10 * idf)].add(term)
    return "".join(f"{idf}{SEPARATOR}{' '.join(sorted(found))}\n" for idf, found in sorted(by_idf.items()))


def stretches(text: str, language: str) -> Iterator[str]:
    """Whole sentences, until they are as long as a passage."""
    start = None
    for span in split(text, language, []):
        start = span.start if start is None else start
        if span.end - start >= PASSAGE_CHARS:
            yield text[start : span.end]
            start = None
    if start is not None:
        yield text[start:]


if __name__ == "__main__":
    main()
