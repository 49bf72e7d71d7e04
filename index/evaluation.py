"""How well questions with known answers are answered: the corpus in memory, every question asked once.

The formats are lines of JSON: a corpus of documents, questions with the places that answer them, and predictions.
"""

import json
import tempfile
import time
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import Literal, TypeVar

from pydantic import BaseModel, ValidationError

from index.analysis import terms
from index.answer import Answerer
from index.archive import INDEX_BYTES, Analysed, Archive
from index.domain import Answer, Article, Citation, NoAnswer
from index.embedded import EmbeddedRetriever
from index.errors import TsitataError, UnknownArticleError, UnreadableError
from index.folds import FOLDS, fold_of
from index.languages import LANGUAGES, detect_language
from index.learned import Learned
from index.links import link_to
from index.prepared import prepare
from index.sentences import split

PRECISION_WANTED = 0.9  # coverage is the share of questions that can be answered with this precision

PASSAGES_LOOKED_AT = 10  # for the words of an answer

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


QuestionKind = Literal["answerable", "adversarial", "out_of_corpus", "none"]


class AskedQuestion(BaseModel):
    """Right is what covers a place of `gold`, or is from one of `articles` and holds the words of one of `answers`.

    Where no article is given, any may answer; where no answer is given, any sentence of the articles is right.
    """

    id: str
    question: str
    kind: QuestionKind
    answers: list[str] = []
    gold: list[Place] = []
    articles: list[str] = []
    group: str = ""  # what it is about, where questions about one article are to stay in one fold


class Prediction(BaseModel):
    """`citations` are given for a declined question, too: what would have been quoted. Best first."""

    id: str
    answered: bool
    confidence: float
    citations: list[Place]


class Quote(BaseModel):
    """A sentence with the article it is from, or the article alone."""

    article: str
    title: str | None
    link: str | None
    sentence: str | None = None


class Outcome(StrEnum):
    """What came of a question."""

    RIGHT = "answered right"
    DECLINED = "declined, as nothing answers"
    WRONG = "answered wrong"
    MISSED = "declined, though there is an answer"
    UNFOUNDED = "answered, though nothing answers"

    @property
    def is_right(self) -> bool:
        return self in {Outcome.RIGHT, Outcome.DECLINED}


@dataclass(frozen=True, slots=True)
class Result:
    question: AskedQuestion
    prediction: Prediction
    right: bool  # the first citation answers, whether or not it would have been given
    took_ms: float
    quote: Quote | None = None  # the first citation, given or not
    expected: Quote | None = None  # what would have been right, where another outcome came

    @property
    def outcome(self) -> Outcome:
        if self.question.kind != "answerable":
            return Outcome.UNFOUNDED if self.prediction.answered else Outcome.DECLINED
        if not self.prediction.answered:
            return Outcome.MISSED
        return Outcome.RIGHT if self.right else Outcome.WRONG


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
        self._articles = articles_of(documents)

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


def articles_of(documents: Sequence[Document]) -> dict[str, Article]:
    return {
        document.id: Article(
            id=document.id,
            text=document.text,
            title=document.title or None,
            language=document.lang or detect_language(document.text) or LANGUAGES[0],
        )
        for document in documents
    }


def by_id(documents: Sequence[Document]) -> Callable[[str], Article]:
    known = articles_of(documents)

    def article(document_id: str) -> Article:
        if document_id not in known:
            raise UnknownArticleError(f"the corpus does not have the document {document_id}: correct it")
        return known[document_id]

    return article


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


def evaluate(
    documents: Sequence[Document],
    questions: Sequence[AskedQuestion],
    progress: Progress,
    models: Sequence[Learned] | None = None,
    sure: float | None = None,
) -> Evaluation:
    """Over an index of the documents that lasts as long as that."""
    with tempfile.TemporaryDirectory(prefix="tsitata-") as index:
        return evaluate_archive(Corpus(documents, Path(index)), questions, progress, models, sure)


def evaluate_archive(
    archive: Archive,
    questions: Sequence[AskedQuestion],
    progress: Progress,
    models: Sequence[Learned] | None = None,
    sure: float | None = None,
) -> Evaluation:
    """`models`: one for all questions, or one for each fold, which has learnt nothing of that; else the shipped one."""
    results = []
    with ExitStack() as stack:
        answerers = [stack.enter_context(closing(Answerer(archive, model, sure))) for model in models or (None,)]
        for number, question in enumerate(questions, 1):
            fold = fold_of(question.group or question.id) if len(answerers) == FOLDS else 0
            results.append(result_of(question, answerers[fold]))
            progress(number, len(questions))
        return Evaluation(tuple(with_expected(result, answerers[0].retriever(), archive) for result in results))


def result_of(question: AskedQuestion, answerer: Answerer) -> Result:
    started = time.perf_counter()
    given = answerer.answer(question.question)
    took_ms = (time.perf_counter() - started) * 1000
    cited = given.citations if isinstance(given, Answer) else given.best
    right = question.kind == "answerable" and bool(cited) and is_right(question, cited[0])
    return Result(question, predicted(question, given), right, took_ms, quote(cited[0]) if cited else None)


def with_expected(result: Result, retriever: EmbeddedRetriever, archive: Archive) -> Result:
    """Where it came out wrong, with what would have been right, if it can be found."""
    question = result.question
    if result.outcome.is_right or question.kind != "answerable":
        return result
    wanted = question.articles + [place.doc_id for place in question.gold]
    if not wanted:
        hits = [hit for words in question.answers for hit in retriever.search(terms(words), PASSAGES_LOOKED_AT)]
        wanted = [retriever.article(hit.article)[0] for hit in hits]
    loaded = archive.load(wanted)
    articles = [loaded[one] for one in dict.fromkeys(wanted) if one in loaded]
    return replace(result, expected=expected(question, articles))


def expected(question: AskedQuestion, articles: Sequence[Article]) -> Quote | None:
    """The first sentence that is right; where the question names an article only, that."""
    if articles and not question.answers and not question.gold:
        return Quote(article=articles[0].id, title=articles[0].title, link=articles[0].url)
    for article in articles:
        for start, end in split(article.text, article.language, article.headings):
            citation = Citation(article=article, start=start, end=end)
            if is_right(question, citation):
                return quote(citation)
    return None


def quote(citation: Citation) -> Quote:
    article, link = citation.article, citation.link
    if article.url and not link:
        link = link_to(article.url, article.text, citation.start, citation.end)
    return Quote(article=article.id, title=article.title, link=link, sentence=citation.sentence)


def predicted(question: AskedQuestion, given: Answer | NoAnswer) -> Prediction:
    cited = given.citations if isinstance(given, Answer) else given.best
    return Prediction(
        id=question.id,
        answered=isinstance(given, Answer),
        confidence=given.confidence,
        citations=[Place(doc_id=one.article.id, start=one.start, end=one.end) for one in cited],
    )


def is_right(question: AskedQuestion, citation: Citation) -> bool:
    here = [place for place in question.gold if place.doc_id == citation.article.id]
    if any(citation.start <= place.start and place.end <= citation.end for place in here):
        return True
    may_answer = bool(here) or citation.article.id in question.articles or not (question.gold or question.articles)
    if question.articles and not (question.answers or question.gold):
        return may_answer
    return may_answer and any(holds(citation.sentence, answer) for answer in question.answers)


def holds(sentence: str, answer: str) -> bool:
    """Whether the answer's terms stand in the sentence one after the other."""
    wanted, found = terms(answer), terms(sentence)
    return bool(wanted) and any(
        found[start : start + len(wanted)] == wanted for start in range(len(found) - len(wanted) + 1)
    )


def write_predictions(evaluation: Evaluation, path: Path) -> None:
    lines = (json.dumps(result.prediction.model_dump(), ensure_ascii=False) for result in evaluation.results)
    write(path, "\n".join(lines) + "\n")


def write(path: Path, content: str) -> None:
    try:
        path.write_text(content, encoding="utf-8")
    except OSError as error:
        raise TsitataError(f"{path}: {error.strerror}: name a file that can be written") from error
