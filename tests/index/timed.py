"""Articles of five years, and questions whose answer depends on when: written before there was code to answer them.

A case is right when everything that it asks for is: the sentence quoted first, the older values, the sources that agree
or contradict, what was read from the question, and nothing else beside them.
"""

import datetime as dt
import json
import sys
from collections import Counter
from contextlib import closing
from functools import cache
from pathlib import Path
from typing import Any

from index.analysis import terms
from index.answer import Answerer
from index.domain import Answer, Article, Citation, NoAnswer
from tests.index.shelf import Shelf

FOLDER = Path(__file__).parent / "time_cases"

Case = dict[str, Any]
Place = tuple[str, str]  # article, sentence


def rows(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (FOLDER / name).read_text(encoding="utf-8").splitlines()]


CASES: list[Case] = rows("cases.jsonl")


def newsroom() -> Shelf:
    """All articles, of all three languages."""
    shelf = Shelf()
    for row in rows("articles.jsonl"):
        row["language"], row["date"] = row.pop("lang"), dt.date.fromisoformat(row["date"])
        shelf.put_article(Article(**row))
    return shelf


@cache
def answerer() -> Answerer:
    return Answerer(newsroom())


def answered(case: Case) -> Answer | NoAnswer:
    return answerer().answer(case["question"], now=dt.date.fromisoformat(case["now"]))


def wrong(case: Case, answer: Answer | NoAnswer) -> list[str]:
    """What is not as it should be; empty where all is."""
    want = case["want"]
    read = understood(answer)
    found = [] if by_terms(read) == by_terms(case["understood"]) else [f"understood {read}"]
    if want["first"] is None:
        return found + ([f"first {answer.citations[0].sentence}"] if isinstance(answer, Answer) else [])
    if isinstance(answer, NoAnswer):
        return [*found, f"declined, best {answer.best[0].sentence if answer.best else None}"]
    beside = {"agreeing": set(places(answer.agreeing)), "contradicting": set(places(answer.contradicting))}
    first = place(answer.citations[0])
    may_be_first = wanted([want["first"], *want["also_first"]])
    alike = wanted([*want["agreeing"], *want["contradicting"]]) if case["order_free"] else set()
    if first not in may_be_first | alike:
        return [*found, f"first {first[1]}"]
    for name in ("agreeing", "contradicting"):
        missing = ((may_be_first if first in alike else set()) | wanted(want[name])) - {first} if want[name] else set()
        if not missing <= beside[name]:
            found.append(f"not {name}: {sorted(missing - beside[name])}")
    earlier = places(answer.earlier)
    values = {row["value"] for row in want["earlier"]}
    shown = {row["value"] for row in want["earlier"] if (row["article"], row["sentence"]) in earlier}
    if shown != values:
        found.append(f"not earlier: {sorted(values - shown)}")
    known = may_be_first | wanted([*want["agreeing"], *want["contradicting"], *want["earlier"]])
    if more := {*earlier, *beside["agreeing"], *beside["contradicting"]} - known:
        found.append(f"more: {sorted(more)}")
    return found


def understood(answer: Answer | NoAnswer) -> dict[str, str]:
    read = answer.understood
    parts = {
        "from": read.since.isoformat() if read.since else None,
        "to": read.until.isoformat() if read.until else None,
        "event": read.event,
        "source": read.source,
        "author": read.author,
        "section": read.section,
        "lang": read.language,
        "attribution": read.attribution,
    }
    return {name: value for name, value in parts.items() if value}


def by_terms(read: dict[str, str]) -> dict[str, str | list[str]]:
    """With the words of events and attributions by their base forms: cases have them in the nominative."""
    return {name: terms(text) if name in {"event", "attribution"} else text for name, text in read.items()}


def wanted(citations: list[dict[str, str]]) -> set[Place]:
    return {(row["article"], row["sentence"]) for row in citations}


def places(citations: tuple[Citation, ...]) -> list[Place]:
    return [place(citation) for citation in citations]


def place(citation: Citation) -> Place:
    return citation.article.id, citation.sentence


def main(only: str) -> None:
    """Prints what is wrong with each case, and how many of each kind and language are right."""
    right: Counter[tuple[str, str]] = Counter()
    first: Counter[tuple[str, str]] = Counter()
    total: Counter[tuple[str, str]] = Counter()
    with closing(answerer()):
        for case in CASES:
            faults = wrong(case, answered(case)) if case["id"].startswith(only) else []
            kind = case["lang"], case["why"]
            total[kind] += 1
            right[kind] += not faults
            first[kind] += not any(fault.startswith(("first", "declined")) for fault in faults)
            if faults:
                print(case["id"], kind[1], case["question"], *faults, sep="\n    ")
    for kind in sorted(total):
        print(f"{kind[0]} {kind[1]:<24} first {first[kind]:2}  all {right[kind]:2}  of {total[kind]:2}")
    print(f"first {sum(first.values())}, all right {sum(right.values())}, of {sum(total.values())}")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "")
