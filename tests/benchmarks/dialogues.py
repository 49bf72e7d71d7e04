"""How often a question that goes on from an earlier one is answered right: python -m tests.benchmarks.dialogues

dialogues.jsonl holds 210 of two or three questions over the news sets of ../shared/eval, in three languages. 150 were
written by someone who had not seen the code; one half was looked at while this was made ("choose"), the other was not
("report"). The rest, with more varied follow-ups, were written before any was tried, and looked at then ("added").
"""

import json
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from index.answer import Answerer
from index.domain import Answer, Citation, NoAnswer
from index.evaluation import Corpus, Document, read_rows, share
from index.followups import NOTHING_BEFORE
from index.languages import LANGUAGES

DIALOGUES = Path(__file__).with_name("dialogues.jsonl")
CORPORA = Path(__file__).parents[3] / "shared" / "eval"
FOLLOW_UPS = ("elliptical", "refers_back")


@dataclass(frozen=True, slots=True)
class Asked:
    language: str
    split: str
    kind: str  # "first", "whole", or one of FOLLOW_UPS
    right: bool  # the best citation, whether given or not, is a sentence that answers
    as_if_alone: bool  # of a whole question: the answer is the one that it has without the questions before


def measure() -> Iterator[Asked]:
    dialogues = [json.loads(line) for line in DIALOGUES.read_text(encoding="utf-8").splitlines()]
    for language in LANGUAGES:
        documents = read_rows(CORPORA / f"news3_{language}" / "corpus.jsonl", Document)
        with (
            tempfile.TemporaryDirectory(prefix="tsitata-") as index,
            closing(Answerer(Corpus(documents, Path(index)))) as answerer,
        ):
            for dialogue in dialogues:
                if dialogue["lang"] == language:
                    yield from talk(answerer, language, dialogue["split"], dialogue["turns"])


def talk(answerer: Answerer, language: str, split: str, turns: Sequence[dict[str, Any]]) -> Iterator[Asked]:
    before = NOTHING_BEFORE
    for turn in turns:
        question, gold = turn["question"], turn["gold"]
        given = answerer.answer(question, before)
        alone = answerer.answer(question) if turn["kind"] == "whole" else given
        before = before.after(given)
        right = any(
            best.article.id == one["doc_id"] and is_same(best, one["start"], one["end"])
            for best in cited(given)[:1]
            for one in gold
        )
        yield Asked(language, split, turn["kind"], right, outcome(given) == outcome(alone))


def cited(given: Answer | NoAnswer) -> tuple[Citation, ...]:
    return given.citations if isinstance(given, Answer) else given.best


def outcome(given: Answer | NoAnswer) -> tuple[object, ...]:
    return type(given), given.confidence, [(one.article.id, one.start) for one in cited(given)]


def is_same(citation: Citation, start: int, end: int) -> bool:
    """They share half of the longer one at least: sentences may be split a little differently."""
    shared = min(citation.end, end) - max(citation.start, start)
    return 2 * shared >= max(citation.end - citation.start, end - start)


def main() -> None:
    if not (CORPORA / "news3_en").is_dir():
        print(f"Nothing is measured: {CORPORA} is not there")
        return
    found = list(measure())
    print(f"{'':15} {'elliptical':>12} {'refers back':>12} {'follow-ups':>12} {'whole as alone':>15}")
    for split in ("choose", "added", "report"):
        for language in (*LANGUAGES, "all"):
            here = [one for one in found if one.split == split and language in (one.language, "all")]
            rights = [share(one.right for one in here if one.kind in kinds)
                      for kinds in (("elliptical",), ("refers_back",), FOLLOW_UPS)]  # fmt: skip
            unchanged = share(one.as_if_alone for one in here if one.kind == "whole")
            print(f"{split:10} {language:4} " + " ".join(f"{right:12.3f}" for right in rights) + f" {unchanged:15.3f}")


if __name__ == "__main__":
    main()
