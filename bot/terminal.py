"""Answers for a terminal, and as JSON. Pure: styled text, which a pipe gets without the styles."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from string import Formatter

from rich.text import Text

from bot.excerpts import pieces
from bot.reader import Reader, reader_of
from bot.rendering import also_in, date_of, reason, unknown_words
from bot.texts import Texts
from bot.understood import told
from index.domain import Answer, Article, Citation, Declined, NoAnswer, Span, Understood

ANSWERING, TITLE, ASIDE, LINK = "bold green", "bold", "dim", "cyan"
SOFT_HYPHEN = "\u00ad"  # only shown where a line breaks

NO_ARTICLES = "There are no articles yet. To add some: tsitata add PATH (or tsitata add --samples)."  # to the owner
MARKUP = re.compile(r"</?[a-z]+>")


def render(answer: Answer | NoAnswer, asked: str | None = None) -> Iterator[Text]:
    """Line by line, in the question's language, below what was `asked` where that is to be told.

    A link has `no_wrap`: with a line break in it, what is copied from the terminal leads nowhere.
    """
    reader = reader_of(answer.language, None)
    if asked:
        yield Text(shown(asked), TITLE)
    if isinstance(answer, NoAnswer):
        yield Text(NO_ARTICLES if answer.why is Declined.NO_ARTICLES else reason(answer.why, reader.texts))
        yield from as_read(answer, reader)
        yield from hints(answer, reader.texts)
        return
    yield from as_read(answer, reader)
    if date := date_of(answer):
        yield Text(reader.texts.as_of.format(date=reader.date_before_ending(date)), ASIDE)
    for number, citation in enumerate(answer.citations):
        if number:
            yield Text()
        yield from quoted(citation, reader, answer.listed if not number else ())
        if answer.other_language and not number:
            yield Text(reader.texts.other_language.format(language=reader.language(answer.other_language)), ASIDE)
    if answer.agreeing:
        yield Text()
        yield Text(also_in([shown(one.article.title or one.article.id) for one in answer.agreeing], reader), ASIDE)
    for heading, citations in (
        (reader.texts.differs, answer.contradicting),
        (reader.texts.earlier, answer.earlier),
    ):
        for number, citation in enumerate(citations):
            yield Text()
            if not number:
                yield Text(heading, ASIDE)
            yield from quoted(citation, reader)


def as_read(answer: Answer | NoAnswer, reader: Reader) -> Iterator[Text]:
    if answer.read_as:
        yield filled(reader.texts.read_as, question=answer.read_as)
    if understood := ", ".join(words for _, words in told(answer.understood, reader)):
        yield filled(reader.texts.understood, words=understood)


def hints(answer: NoAnswer, texts: Texts) -> Iterator[Text]:
    if unknown := [texts.quoted.format(word=word) for word in unknown_words(answer)]:
        yield filled(texts.unknown, words=", ".join(unknown))
    if answer.did_you_mean:
        yield filled(texts.did_you_mean, question=answer.did_you_mean)
    if answer.nearest:
        yield filled(texts.nearest, article=answer.nearest.title or answer.nearest.id)


def filled(text: str, **named: str) -> Text:
    """A text without the markup that it has for Telegram; what is named in it stands out."""
    said = Text()
    for before, name, *_ in Formatter().parse(MARKUP.sub("", text)):
        said.append(before, ASIDE)
        if name:
            said.append(shown(named[name]), TITLE)
    return said


def quoted(citation: Citation, reader: Reader, listed: Sequence[Citation] = ()) -> Iterator[Text]:
    """`listed`: the sentences of its article that it is one of."""
    article = citation.article
    yield from map(sentence, listed or (citation,))
    if article.title:
        yield Text(shown(article.title), TITLE)
    below = [article.source, reader.date(article.date) if article.date else None]
    if any(below):
        yield Text(shown(" · ".join(filter(None, below))), ASIDE)
    yield Text(citation.link, LINK, no_wrap=True) if citation.link else Text(reader.texts.no_address, ASIDE)


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
    as_of = date_of(said) if said else None
    nearest = answer.nearest if isinstance(answer, NoAnswer) else None
    return {
        "question": answer.question,
        "read_as": answer.read_as,
        "answered": isinstance(answer, Answer),
        "confidence": round(answer.confidence, 4),
        "as_of": as_of.isoformat() if as_of else None,
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
        "source": article.source,
    }
