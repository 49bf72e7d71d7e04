"""How well definitions, questions for yes or no and lists are answered: python -m tests.benchmarks.asking

asking.jsonl holds 293 of them in three languages with the sentences that answer, over the samples, the news sets of
../shared/eval and the small articles of asking_articles.jsonl; 34 have no answer. They were looked at while this was
made; of the lists over the last twelve of those articles 14 of 18 further sentences were right before.
"""

import json
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, closing
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

from index.answer import Answerer
from index.domain import Answer, Citation, Details, Draft
from index.evaluation import Corpus, Document, read_rows
from index.languages import LANGUAGES
from index.sources import folder
from tests.benchmarks.dialogues import CORPORA, cited, is_same

QUESTIONS = Path(__file__).with_name("asking.jsonl")
OWN = Path(__file__).with_name("asking_articles.jsonl")
KINDS = ("definition", "yes-no", "list")
COLUMNS = ("questions", "have an answer", "right first", "given", "right", "listed", "right")


@dataclass(frozen=True, slots=True)
class Asked:
    language: str
    kind: str
    has_answer: bool
    given: bool
    right: bool  # the best citation, whether given or not, is a sentence that answers
    listed: int  # further sentences that were given
    listed_right: int


def measure() -> Iterator[Asked]:
    questions = [json.loads(line) for line in QUESTIONS.read_text(encoding="utf-8").splitlines()]
    for over, language, documents in archives():
        with ExitStack() as stack:
            index = stack.enter_context(tempfile.TemporaryDirectory(prefix="tsitata-"))
            answerer = stack.enter_context(closing(Answerer(Corpus(documents, Path(index)))))
            for row in questions:
                if row["over"] == over and (row["lang"] == language or language is None):
                    yield asked(answerer, row)


def archives() -> Iterator[tuple[str, str | None, list[Document]]]:
    yield "samples", None, list(samples())
    yield "own", None, read_rows(OWN, Document)
    for language in LANGUAGES:
        yield "news3", language, read_rows(CORPORA / f"news3_{language}" / "corpus.jsonl", Document)


def samples() -> Iterator[Document]:
    for file in folder.files_of(Path(str(files("index") / "samples"))):
        for draft in folder.read(file, Details()):
            assert isinstance(draft, Draft)
            name = f"{file.parent.name}/{file.stem}"
            yield Document(id=name, title=draft.title, lang=draft.language, text=draft.text)


def asked(answerer: Answerer, row: dict[str, Any]) -> Asked:
    given = answerer.answer(row["question"])

    def answers(best: Citation) -> bool:
        return any(best.article.id == one["doc_id"] and is_same(best, one["start"], one["end"]) for one in row["gold"])

    best = cited(given)[:1]
    further = [one for one in given.listed if one != best[0]] if isinstance(given, Answer) else []
    return Asked(
        language=row["lang"],
        kind=row["kind"],
        has_answer=bool(row["gold"]),
        given=isinstance(given, Answer),
        right=any(map(answers, best)),
        listed=len(further),
        listed_right=sum(map(answers, further)),
    )


def main() -> None:
    if not (CORPORA / "news3_en").is_dir():
        print(f"Nothing is measured: {CORPORA} is not there")
        return
    found = list(measure())
    print(" " * 16, *(f"{column:>{len(column) + 2}}" for column in COLUMNS))
    for kind in KINDS:
        for language in (*LANGUAGES, "all"):
            here = [one for one in found if one.kind == kind and language in (one.language, "all")]
            given = [one for one in here if one.given]
            counts = (
                len(here),
                sum(one.has_answer for one in here),
                sum(one.right for one in here),
                len(given),
                sum(one.right for one in given),
                sum(one.listed for one in here),
                sum(one.listed_right for one in here),
            )
            cells = (f"{count:{len(column) + 2}}" for column, count in zip(COLUMNS, counts, strict=True))
            print(f"{kind:11} {language:4}", *cells)


if __name__ == "__main__":
    main()
