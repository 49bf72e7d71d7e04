"""An archive in memory that a test changes under the answerer's eyes."""

from collections.abc import Collection, Iterator, Sequence

from index.answer import Answerer
from index.domain import Answer, Article, Citation, NoAnswer, Span
from index.languages import detect_language
from index.prepared import prepare


class Shelf:
    def __init__(self, *texts: str) -> None:
        """Articles without a title, their ids "0", "1", …"""
        self._articles: dict[str, Article] = {}
        self._version = 0
        for number, text in enumerate(texts):
            self.put(str(number), text)

    def put(self, name: str, text: str, *, title: str | None = None, headings: Sequence[str] = ()) -> None:
        spans = tuple(Span(text.index(line), text.index(line) + len(line)) for line in headings)
        language = detect_language(text) or "en"
        self._articles[name] = Article(id=name, text=text, language=language, title=title, headings=spans)
        self._version += 1

    def remove(self, name: str) -> None:
        del self._articles[name]
        self._version += 1

    def version(self) -> int:
        return self._version

    def articles(self) -> Iterator[Article]:
        return iter(list(self._articles.values()))

    def analyses(self) -> Iterator[tuple[str, bytes]]:
        for article in self.articles():
            yield article.id, prepare(article.text, article.language, article.title, article.headings)

    def load(self, ids: Collection[str]) -> dict[str, Article]:
        return {name: self._articles[name] for name in ids if name in self._articles}


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
