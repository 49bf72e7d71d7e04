"""How well questions with known answers are answered: the corpus in memory, every question asked once.

The formats are lines of JSON: a corpus of documents, questions with the places that answer them, and predictions.
"""

import json
import tempfile
import time
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Literal, TypeVar

from pydantic import BaseModel, ValidationError

from index.analysis import terms
from index.answer import Answerer
from index.archive import INDEX_BYTES, Analysed
from index.domain import Answer, Article, Citation, NoAnswer
from index.errors import TsitataError, UnreadableError
from index.languages import LANGUAGES, detect_language
from index.prepared import prepare

PRECISION_WANTED = 0.9  # coverage is the share of questions that can be answered with this precision

Progress = Callable[[int, int], None]  # done, of how many


class Document(BaseModel):
    id: str
    title: str | None = None
    lang: str | None = None
    text: str


class Place(BaseModel):
    """Characters start to end (exclusive) of a document's text."""

    doc_id: str
    start: int
    end: int


class AskedQuestion(BaseModel):
    id: str
    question: str
    kind: Literal["answerable", "adversarial", "out_of_corpus"]
    answers: list[str] = []
    gold: list[Place] = []


class Prediction(BaseModel):
    """`citations` are given for a declined question, too: what would have been quoted. Best first."""

    id: str
    answered: bool
    confidence: float
    citations: list[Place]


@dataclass(frozen=True, slots=True)
class Result:
    question: AskedQuestion
    prediction: Prediction
    right: bool  # the first citation answers, whether or not it would have been given
    took_ms: float


@dataclass(frozen=True)
class Evaluation:
    results: tuple[Result, ...]

    @cached_property
    def answerable(self) -> list[Result]:
        return [result for result in self.results if result.question.kind == "answerable"]

    @property
    def accuracy(self) -> float:
        """Accuracy@1 over the answerable questions, declining left aside; NaN without any."""
        return share(result.right for result in self.answerable)

    @property
    def precision(self) -> float:
        """The share of given answers that are right; NaN where none was given."""
        return share(result.right for result in self.results if result.prediction.answered)

    def declined(self, kind: str) -> float:
        return share(not result.prediction.answered for result in self.results if result.question.kind == kind)

    def auroc(self, kind: str) -> float:
        """The chance that an answerable question has more confidence than one of `kind`; ties count half."""
        others = [result.prediction.confidence for result in self.results if result.question.kind == kind]
        pairs = [(ours.prediction.confidence, other) for ours in self.answerable for other in others]
        return share((ours > other) + 0.5 * (ours == other) for ours, other in pairs)

    @property
    def coverage(self) -> float:
        """The largest share of questions that can be answered, the surest first, with PRECISION_WANTED."""
        ordered = sorted(self.results, key=lambda result: -result.prediction.confidence)
        right, best = 0, 0
        for answered, result in enumerate(ordered, 1):
            right += result.right
            if right >= PRECISION_WANTED * answered:
                best = answered
        return best / len(ordered) if ordered else float("nan")

    def percentile_ms(self, per_cent: int) -> float:
        times = sorted(result.took_ms for result in self.results)
        return times[min(len(times) - 1, len(times) * per_cent // 100)] if times else float("nan")


def share(values: Iterator[float]) -> float:
    counted = list(values)
    return sum(counted) / len(counted) if counted else float("nan")


class Corpus:
    """Documents as an archive. Offsets are into their texts as they are given."""

    def __init__(self, documents: Sequence[Document], index: Path) -> None:
        self.index = index
        self.index_bytes = INDEX_BYTES
        self._articles = {
            document.id: Article(
                id=document.id,
                text=document.text,
                title=document.title or None,
                language=document.lang or detect_language(document.text) or LANGUAGES[0],
            )
            for document in documents
        }

    def version(self) -> int:
        return 0

    def articles(self) -> Iterator[Article]:
        return iter(self._articles.values())

    def keys(self) -> dict[str, int]:
        return dict.fromkeys(self._articles, 0)

    def analysed(self, ids: Collection[str]) -> Iterator[Analysed]:
        for article in self.load(ids).values():
            analysis = prepare(article.text, article.language, article.title, article.headings)
            yield Analysed(article.id, 0, None, article.language, None, None, analysis)

    def load(self, ids: Collection[str]) -> dict[str, Article]:
        return {article_id: self._articles[article_id] for article_id in ids if article_id in self._articles}


Row = TypeVar("Row", bound=BaseModel)


def read_rows(path: Path, row: type[Row]) -> list[Row]:
    """Raises UnreadableError for the first line that is not such a row."""
    rows = []
    try:
        lines = path.read_text(encoding="utf-8-sig").split("\n")  # splitlines() would cut at U+2028, too
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableError(str(path), f"cannot be read ({error}): name a file of JSON lines in UTF-8") from error
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                rows.append(row.model_validate_json(line))
            except ValidationError as error:
                wrong = error.errors()[0]
                field = ".".join(map(str, wrong["loc"])) or "the line"
                raise UnreadableError(f"{path}:{number}", f"{field}: {wrong['msg']}") from error
    return rows


def refuse_unknown_documents(documents: Sequence[Document], questions: Sequence[AskedQuestion], path: Path) -> None:
    """Raises UnreadableError where a question is said to be answered by a document that is not there."""
    known = {document.id for document in documents}
    for question in questions:
        for place in question.gold:
            if place.doc_id not in known:
                raise UnreadableError(
                    f"{path}, question {question.id}",
                    f"gold names the document {place.doc_id!r}, which the corpus does not have: correct it",
                )
        if question.kind == "answerable" and not question.gold and not question.answers:
            raise UnreadableError(
                f"{path}, question {question.id}",
                "it is answerable, but has neither answers nor gold: give one of them",
            )


def evaluate(documents: Sequence[Document], questions: Sequence[AskedQuestion], progress: Progress) -> Evaluation:
    results = []
    with (
        tempfile.TemporaryDirectory(prefix="tsitata-") as index,
        closing(Answerer(Corpus(documents, Path(index)))) as answerer,
    ):
        for number, question in enumerate(questions, 1):
            results.append(result_of(question, answerer))
            progress(number, len(questions))
    return Evaluation(tuple(results))


def result_of(question: AskedQuestion, answerer: Answerer) -> Result:
    started = time.perf_counter()
    given = answerer.answer(question.question)
    took_ms = (time.perf_counter() - started) * 1000
    cited = given.citations if isinstance(given, Answer) else given.best
    right = question.kind == "answerable" and bool(cited) and is_right(question, cited[0])
    return Result(question, predicted(question, given), right, took_ms)


def predicted(question: AskedQuestion, given: Answer | NoAnswer) -> Prediction:
    cited = given.citations if isinstance(given, Answer) else given.best
    return Prediction(
        id=question.id,
        answered=isinstance(given, Answer),
        confidence=given.confidence,
        citations=[Place(doc_id=one.article.id, start=one.start, end=one.end) for one in cited],
    )


def is_right(question: AskedQuestion, citation: Citation) -> bool:
    """Whether it is from a document that answers, and covers an annotated place or holds an answer's words.

    Where no place is annotated, any document may answer.
    """
    here = [place for place in question.gold if place.doc_id == citation.article.id]
    if any(citation.start <= place.start and place.end <= citation.end for place in here):
        return True
    may_answer = bool(here) or not question.gold
    return may_answer and any(holds(citation.sentence, answer) for answer in question.answers)


def holds(sentence: str, answer: str) -> bool:
    """Whether the answer's terms stand in the sentence one after the other."""
    wanted, found = terms(answer), terms(sentence)
    return bool(wanted) and any(
        found[start : start + len(wanted)] == wanted for start in range(len(found) - len(wanted) + 1)
    )


def write_predictions(evaluation: Evaluation, path: Path) -> None:
    lines = (json.dumps(result.prediction.model_dump(), ensure_ascii=False) for result in evaluation.results)
    try:
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    except OSError as error:
        raise TsitataError(f"{path}: {error.strerror}: name a file that can be written") from error
