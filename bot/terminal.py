"""Answers for a terminal, and as JSON. Pure: styled text, which a pipe gets without the styles."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict

from rich.text import Text

from bot.excerpts import pieces
from bot.reader import Reader, reader_of
from bot.rendering import AGREEING_NAMED, date_of
from bot.understood import told
from index.domain import Answer, Article, Citation, Declined, NoAnswer, Span, Understood

ANSWERING, TITLE, ASIDE, LINK = "bold green", "bold", "dim", "cyan"
SOFT_HYPHEN = "\u00ad"  # only shown where a line breaks

DECLINED = {
    Declined.NO_ARTICLES: "There are no articles yet. To add some: tsitata add PATH (or tsitata add --samples).",
    Declined.GREETING: "Hello! What would you like to know?",
    Declined.THANKS: "You are welcome!",
    Declined.NO_QUESTION: "There is nothing to look up in this. Ask a question in words.",
    Declined.NOT_SAID: "The articles do not say.",
}


def render(answer: Answer | NoAnswer) -> Iterator[Text]:
    """Line by line. A link has `no_wrap`: with a line break in it, what is copied from the terminal leads nowhere."""
    reader = reader_of(answer.language, None)
    understood = ", ".join(words for _, words in told(answer.understood, reader))
    if isinstance(answer, NoAnswer):
        yield Text(DECLINED[answer.why])
        if answer.read_as:
            yield Text("Read as: ", ASIDE).append(shown(answer.read_as))
        if understood:
            yield Text("Understood: ", ASIDE).append(shown(understood))
        if answer.unknown:
            yield Text("In no article: ").append(shown(", ".join(answer.unknown)), TITLE)
        if answer.did_you_mean:
            yield Text("Did you mean: ").append(shown(answer.did_you_mean), TITLE)
        if answer.nearest:
            yield Text("Nearest: ").append(shown(answer.nearest.title or answer.nearest.id), TITLE)
        return
    if answer.read_as:
        yield Text(f"Read as: {shown(answer.read_as)}", ASIDE)
    if understood:
        yield Text(f"Understood: {shown(understood)}", ASIDE)
    if date := date_of(answer):
        yield Text(reader.texts.as_of.format(date=reader.date(date)), ASIDE)
    for number, citation in enumerate(answer.citations):
        if number:
            yield Text()
        yield from quoted(citation, reader, answer.listed if not number else ())
        if answer.other_language and not number:
            yield Text(reader.texts.other_language.format(language=reader.language(answer.other_language)), ASIDE)
    if answer.agreeing:
        titles = ", ".join(shown(one.article.title or one.article.id) for one in answer.agreeing[:AGREEING_NAMED])
        yield Text()
        yield Text(reader.counted(reader.texts.also_in, len(answer.agreeing), articles=titles), ASIDE)
    for heading, citations in (
        (reader.texts.differs, answer.contradicting),
        (reader.texts.earlier, answer.earlier),
    ):
        for number, citation in enumerate(citations):
            yield Text()
            if not number:
                yield Text(heading, ASIDE)
            yield from quoted(citation, reader)


def quoted(citation: Citation, reader: Reader, listed: Sequence[Citation] = ()) -> Iterator[Text]:
    """`listed`: the sentences of its article that it is one of."""
    article = citation.article
    yield from map(sentence, listed or (citation,))
    if article.title:
        yield Text(shown(article.title), TITLE)
    below = [article.source, reader.date(article.date) if article.date else None]
    if any(below):
        yield Text(shown(" · ".join(filter(None, below))), ASIDE)
    yield Text(citation.link, LINK, no_wrap=True) if citation.link else Text("no public address", ASIDE)


def sentence(citation: Citation) -> Text:
    text, said = citation.article.text, Text()
    for part, marked in pieces(Span(citation.start, citation.end), citation.marks):
        said.append(shown(text[part.start : part.end]), ANSWERING if marked else "")
    return said


def shown(text: str) -> str:
    """Without control characters: an article may not move the cursor or ring the bell."""
    text = text.replace(SOFT_HYPHEN, "")
    return "".join(letter if letter.isprintable() or letter == "\n" else " " for letter in text)


def as_json(answer: Answer | NoAnswer) -> dict[str, object]:
    said = answer if isinstance(answer, Answer) else None
    nearest = answer.nearest if isinstance(answer, NoAnswer) else None
    return {
        "question": answer.question,
        "read_as": answer.read_as,
        "answered": isinstance(answer, Answer),
        "confidence": round(answer.confidence, 4),
        "citations": [citation_json(citation) for citation in (said.citations if said else ())],
        "listed": [citation_json(citation) for citation in (said.listed if said else ())],
        "agreeing": [citation_json(citation) for citation in (said.agreeing if said else ())],
        "contradicting": [citation_json(citation) for citation in (said.contradicting if said else ())],
        "earlier": [citation_json(citation) for citation in (said.earlier if said else ())],
        "understood": understood_json(answer.understood),
        "unknown": list(answer.unknown) if isinstance(answer, NoAnswer) else [],
        "did_you_mean": answer.did_you_mean if isinstance(answer, NoAnswer) else None,
        "nearest": article_json(nearest) if nearest else None,
        "took_ms": round(answer.took_ms, 3),
    }


def citation_json(citation: Citation) -> dict[str, object]:
    return {
        "sentence": citation.sentence,
        "start": citation.start,
        "end": citation.end,
        "link": citation.link,
        "article": article_json(citation.article),
    }


def understood_json(understood: Understood) -> dict[str, str]:
    """Only what the question says."""
    return {name: str(value) for name, value in asdict(understood).items() if value}


def article_json(article: Article) -> dict[str, object]:
    return {
        "id": article.id,
        "title": article.title,
        "url": article.url,
        "date": article.date.isoformat() if article.date else None,
        "lang": article.language,
    }
