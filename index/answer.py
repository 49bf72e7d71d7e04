"""The one door: a question to an Answer, or NoAnswer."""

import threading
import time
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as NotYet
from dataclasses import dataclass
from itertools import islice

from index.archive import Archive
from index.choosing import Choice, Sentence, choose
from index.collection import collect
from index.confidence import ENOUGH
from index.domain import Answer, Article, Citation, Declined, NoAnswer
from index.embedded import EmbeddedRetriever
from index.errors import EmptyIndexError
from index.links import link_to
from index.prepared import checksum_of
from index.question import Question, read_question
from index.suggesting import questions_about

ARTICLES_SAMPLED = 50  # for sample questions: a look at the archive, not a walk through it
FRESH_WITHIN_S = 1.0  # a question waits this long for an index with the newest change; then the old one answers


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The archive as it was at one version."""

    version: int
    retriever: EmbeddedRetriever | None  # None without articles


class Answerer:
    """Answers from the articles of an archive; may be asked by several threads at once.

    A change of the archive, also by another process, is followed in a thread of its own: questions go on meanwhile.
    """

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._builder = ThreadPoolExecutor(1, thread_name_prefix="index")
        self._lock = threading.Lock()
        self._snapshot: Snapshot | None = None
        self._building: Future[Snapshot] | None = None

    def answer(self, text: str) -> Answer | NoAnswer:
        started = time.perf_counter()
        question = read_question(text)
        if question.small_talk:
            return self._declined(question, question.small_talk, started)
        snapshot = self._current()
        if snapshot.retriever is None:
            return self._declined(question, Declined.NO_ARTICLES, started)
        choice = choose(question, snapshot.retriever)
        if choice is None:
            return self._declined(question, Declined.NOT_SAID, started)
        citations = self._citations(choice.sentences, snapshot.retriever)
        if len(citations) < len(choice.sentences) and snapshot.version != self._archive.version():
            return self.answer(text)  # an article changed between finding and quoting
        return self._judged(question, choice, citations, started)

    def sample_questions(self, language: str, count: int) -> tuple[str, ...]:
        """Questions that the archive answers, at most `count`, one an article: whom it is about, else its headline."""
        found: list[str] = []
        sampled = islice((one for one in self._archive.articles() if one.language == language), ARTICLES_SAMPLED)
        for article in sorted(sampled, key=lambda one: not any(questions_about(one.text, language))):
            asked = (*questions_about(article.text, language), *([article.title] if article.title else []))
            answered = (text for text in asked if text not in found and isinstance(self.answer(text), Answer))
            found += islice(answered, 1)
            if len(found) == count:
                break
        return tuple(found)

    def close(self) -> None:
        self._builder.shutdown(cancel_futures=True)

    def _judged(
        self, question: Question, choice: Choice, citations: Sequence[Citation], started: float
    ) -> Answer | NoAnswer:
        if citations and choice.confidence >= ENOUGH and not choice.is_beside_the_point:
            return Answer(
                question=question.text,
                language=question.language,
                asked=question.asked,
                citations=_distinct(citations[: choice.agreeing]),
                confidence=choice.confidence,
                matched=choice.matched,
                took_ms=_ms_since(started),
            )
        nearest = citations[0].article if citations and choice.is_near else None
        return self._declined(question, Declined.NOT_SAID, started, choice, nearest, citations)

    def _declined(
        self,
        question: Question,
        why: Declined,
        started: float,
        choice: Choice | None = None,
        nearest: Article | None = None,
        best: Sequence[Citation] = (),
    ) -> NoAnswer:
        return NoAnswer(
            question=question.text,
            language=question.language,
            asked=question.asked,
            why=why,
            confidence=choice.confidence if choice else 0.0,
            nearest=nearest,
            best=tuple(best),
            matched=choice.matched if choice else (),
            took_ms=_ms_since(started),
        )

    def _citations(self, sentences: Sequence[Sentence], retriever: EmbeddedRetriever) -> list[Citation]:
        """Quotations from the stored texts; one whose text is not what was searched is left out."""
        collection = retriever.collection
        articles = self._archive.load([collection.article_ids[sentence.article] for sentence in sentences])
        found = []
        for sentence in sentences:
            article = articles.get(collection.article_ids[sentence.article])
            if article and checksum_of(article.text) == collection.article_checksums[sentence.article]:
                found.append(_citation(article, sentence))
        return found

    def _current(self) -> Snapshot:
        """A snapshot of the archive as it is now, or the last one where making it takes longer than FRESH_WITHIN_S."""
        version = self._archive.version()
        with self._lock:
            last = self._snapshot
            if last is not None and last.version == version:
                return last
            if self._building is None or self._building.done():
                self._building = self._builder.submit(self._build, version)
            building = self._building
        if last is None:
            return building.result()
        try:
            return building.result(FRESH_WITHIN_S)
        except NotYet:
            return last

    def _build(self, version: int) -> Snapshot:
        try:
            snapshot = Snapshot(version, EmbeddedRetriever(collect(self._archive.analyses())))
        except EmptyIndexError:
            snapshot = Snapshot(version, None)
        with self._lock:
            self._snapshot = snapshot
        return snapshot


def _distinct(citations: Sequence[Citation]) -> tuple[Citation, ...]:
    """Each sentence once: two articles may hold the same one."""
    first: dict[str, Citation] = {}
    for citation in citations:
        first.setdefault(citation.sentence, citation)
    return tuple(first.values())


def _citation(article: Article, sentence: Sentence) -> Citation:
    start, end = sentence.start, sentence.end
    link = link_to(article.url, article.text, start, end) if article.url else None
    return Citation(article=article, start=start, end=end, marks=sentence.marks, link=link)


def _ms_since(started: float) -> float:
    return (time.perf_counter() - started) * 1000
