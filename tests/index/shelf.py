"""An archive in memory that a test changes under the answerer's eyes."""

import weakref
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from zlib import crc32

from index.answer import Answerer
from index.archive import INDEX_BYTES, Analysed, key_of
from index.domain import Answer, Article, Citation, NoAnswer, Span
from index.embedded import EmbeddedRetriever
from index.generations.folder import Generations
from index.generations.updating import bring_up_to_date
from index.languages import detect_language
from index.prepared import prepare


class Shelf:
    def __init__(self, *texts: str) -> None:
        """Articles without a title, their ids "0", "1", …"""
        self._folder = TemporaryDirectory(prefix="tsitata-", ignore_cleanup_errors=True)
        self.index = Path(self._folder.name)
        self.index_bytes = INDEX_BYTES
        weakref.finalize(self, self._folder.cleanup)
        self._articles: dict[str, Article] = {}
        self._version = 0
        for number, text in enumerate(texts):
            self.put(str(number), text)

    def put(self, name: str, text: str, *, title: str | None = None, headings: Sequence[str] = ()) -> None:
        spans = tuple(Span(text.index(line), text.index(line) + len(line)) for line in headings)
        language = detect_language(text) or "en"
        self.put_article(Article(id=name, text=text, language=language, title=title, headings=spans))

    def put_article(self, article: Article) -> None:
        self._articles[article.id] = article
        self._version += 1

    def remove(self, name: str) -> None:
        del self._articles[name]
        self._version += 1

    def version(self) -> int:
        return self._version

    def articles(self) -> Iterator[Article]:
        return iter(list(self._articles.values()))

    def keys(self) -> dict[str, int]:
        return {article.id: key_of(crc32(repr(article).encode())) for article in self.articles()}

    def analysed(self, ids: Collection[str]) -> Iterator[Analysed]:
        keys = self.keys()
        for one in self.load(ids).values():
            blob = prepare(one.text, one.language, one.title, one.headings)
            yield Analysed(one.id, keys[one.id], one.date, one.language, one.source, one.section, blob)

    def load(self, ids: Collection[str]) -> dict[str, Article]:
        return {name: self._articles[name] for name in ids if name in self._articles}


def retriever_of(shelf: Shelf) -> EmbeddedRetriever:
    return EmbeddedRetriever(bring_up_to_date(Generations(shelf.index), shelf))


def answered(shelf: Shelf, question: str) -> Answer | NoAnswer:
    answerer = Answerer(shelf)
    try:
        return answerer.answer(question)
    finally:
        answerer.close()


def sentence_for(shelf: Shelf, question: str) -> str | None:
    """What is quoted first; None where it is declined."""
    answer = answered(shelf, question)
    return answer.citations[0].sentence if isinstance(answer, Answer) else None


def cited(answer: Answer | NoAnswer) -> tuple[Citation, ...]:
    return answer.citations if isinstance(answer, Answer) else answer.best
