"""Answers as Telegram HTML. Pure; every message fits Telegram's limit whatever the articles hold."""

import datetime as dt
import html
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeGuard
from urllib.parse import urlsplit

from bot.excerpts import excerpt, pieces
from bot.reader import Reader
from bot.texts import Texts
from index.domain import Answer, Article, Citation, Declined, NoAnswer, Span

MESSAGE_UNITS = 4096  # telegram.constants.MessageLimit.MAX_TEXT_LENGTH, without importing telegram to render
CITATION_CHARS = 400  # a longer sentence is cut at a word: a citation should be one glance on a phone
FURTHER_CHARS = 200  # further citations only support the first, and those of a list are many
TITLE_CHARS = 150
SOURCE_CHARS = 60
MARKS = 10  # bold parts a citation: Telegram takes 100 entities a message and forgets the rest
SOURCES_NAMED = 20
UNKNOWN_NAMED = 5
AGREEING_NAMED = 3  # titles of articles that say the same
CONTRADICTING_SHOWN = 2
CUT = "…"

# Control characters but for the line feed, halves of surrogate pairs, what Unicode calls no character: as blanks.
UNSHOWABLE = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Rendered:
    """A message's text as Telegram HTML; `preview` is whether the linked page may be shown below."""

    html: str
    preview: bool = False


def render(answer: Answer | NoAnswer, reader: Reader, asked: str | None = None, *, in_group: bool = False) -> Rendered:
    """The whole message. `asked` is the question, where the chat does not show it (a tapped button)."""
    heading = f"<b>{short(asked, TITLE_CHARS)}</b>\n\n" if is_visible(asked) else ""
    if isinstance(answer, NoAnswer):
        return Rendered(heading + declined(answer, reader, in_group=in_group))
    best, further = answer.citations[0], answer.citations[1:]
    if is_title(asked, best.article):
        heading = ""  # below the quotation it stands anyway
    if answer.read_as:
        heading += f"{question_line(reader.texts.read_as, answer.read_as)}\n\n"
    quotations, place = first_quotations(answer)
    parts = [*quotations, origin(best.article, best.link, reader)]
    if answer.other_language:
        parts.append(reader.texts.other_language.format(language=escaped(reader.language(answer.other_language))))
    beside = [*in_time(answer, reader), *([] if tells_of_time(answer) else quoted(reader.texts.also, further, reader))]
    as_of = (
        [reader.texts.as_of.format(date=escaped(reader.date_before_ending(date)))] if (date := date_of(answer)) else []
    )
    if best.end - best.start > CITATION_CHARS:
        shown = heading + "\n".join([*as_of, *parts, *beside])
        parts.insert(place, whole(best, MESSAGE_UNITS - shown_units(shown) - 1))
    return Rendered(
        heading + "\n".join([*as_of, *parts, *beside]),
        preview=not beside and web_address(best.link) is not None,
    )


def first_quotations(answer: Answer) -> tuple[list[str], int]:
    """The best citation, or the list that it is in; and the place after it. What changed is told without a list."""
    best = answer.citations[0]
    if tells_of_time(answer) or best not in answer.listed:
        return [quotation(best, CITATION_CHARS)], 1
    limits = (CITATION_CHARS if one == best else FURTHER_CHARS for one in answer.listed)
    return list(map(quotation, answer.listed, limits)), answer.listed.index(best) + 1


def date_of(answer: Answer) -> dt.date | None:
    """When it was so, where that matters: it was otherwise before, or a time was asked for and not told of later."""
    date, asked = answer.citations[0].article.date, answer.understood
    was_then = asked.is_dated and date and (asked.until is None or date <= asked.until)
    return date if answer.earlier or was_then else None


def tells_of_time(answer: Answer) -> bool:
    return bool(answer.contradicting or answer.earlier)


def in_time(answer: Answer, reader: Reader) -> list[str]:
    """Who else says so, who says otherwise, what was said before."""
    texts, parts = reader.texts, []
    if answer.agreeing:
        named = [title(one.article, one.link, texts) for one in answer.agreeing]
        parts.append("\n" + also_in(named, reader))
    return [
        *parts,
        *quoted(texts.differs, answer.contradicting[:CONTRADICTING_SHOWN], reader),
        *quoted(texts.earlier, answer.earlier, reader),
    ]


def also_in(named: Sequence[str], reader: Reader) -> str:
    """How many articles say so, the first of them by their titles."""
    articles, more = ", ".join(named[:AGREEING_NAMED]), len(named) - AGREEING_NAMED
    if more > 0:
        articles += " " + reader.texts.and_more.format(count=reader.number(more))
    return reader.counted(reader.texts.also_in, len(named), articles=articles)


def quoted(heading: str, citations: Sequence[Citation], reader: Reader) -> list[str]:
    """Citations that only support the first, under a heading."""
    parts = [f"\n{heading}"] if citations else []
    for citation in citations:
        parts += [quotation(citation, FURTHER_CHARS), origin(citation.article, citation.link, reader)]
    return parts


def declined(answer: NoAnswer, reader: Reader, *, in_group: bool) -> str:
    texts = reader.texts
    if answer.why is not Declined.NOT_SAID:
        return reason(answer.why, texts)
    lines = [texts.not_said] if in_group else [f"{texts.not_said} {texts.hint}", *hints(answer, texts)]
    return "\n".join([*lines, nearest(answer.nearest, texts)] if answer.nearest else lines)


def reason(why: Declined, texts: Texts) -> str:
    match why:
        case Declined.NO_ARTICLES:
            return texts.no_articles
        case Declined.GREETING:
            return texts.greeting
        case Declined.THANKS:
            return texts.thanks
        case Declined.NO_QUESTION:
            return texts.no_question
        case Declined.NOT_SAID:
            return texts.not_said


def hints(answer: NoAnswer, texts: Texts) -> Iterator[str]:
    """How the question was read, which words no article has, and what may have been meant."""
    if answer.read_as:
        yield question_line(texts.read_as, answer.read_as)
    if unknown := [texts.quoted.format(word=escaped(word)) for word in unknown_words(answer)]:
        yield texts.unknown.format(words=", ".join(unknown))
    if answer.did_you_mean:
        yield question_line(texts.did_you_mean, answer.did_you_mean)


def question_line(text: str, question: str) -> str:
    return text.format(question=short(question, TITLE_CHARS))


def nearest(article: Article, texts: Texts) -> str:
    return texts.nearest.format(article=title(article, article.url, texts))


def quotation(citation: Citation, limit: int) -> str:
    text, sentence = citation.article.text, Span(citation.start, citation.end)
    shown = excerpt(text, sentence, citation.marks, limit)
    before = CUT if shown.start > sentence.start else ""
    after = CUT if shown.end < sentence.end else ""
    return f"<blockquote>{before}{marked(text, shown, citation.marks)}{after}</blockquote>"


def whole(citation: Citation, units: int) -> str:
    """The sentence in a quotation that opens at a tap, as far as the message has room for it."""
    text, sentence = citation.article.text, Span(citation.start, citation.end)
    shown = Span(sentence.start, min(sentence.end, sentence.start + units))
    while utf16_units(text[shown.start : shown.end]) > units - len(CUT):
        over = utf16_units(text[shown.start : shown.end]) - units + len(CUT)
        shown = excerpt(text, shown, (), shown.end - shown.start - (over + 1) // 2)
    after = CUT if shown.end < sentence.end else ""
    return f"<blockquote expandable>{marked(text, shown, citation.marks)}{after}</blockquote>"


def marked(text: str, span: Span, marks: Sequence[Span]) -> str:
    shown = ((escaped(text[part.start : part.end]), bold) for part, bold in pieces(span, marks[:MARKS]))
    return "".join(f"<b>{words}</b>" if bold and not words.isspace() else words for words, bold in shown)


def origin(article: Article, link: str | None, reader: Reader) -> str:
    """Title, source and date: the title is the link, and where there is no address the source alone says it.

    A channel's post has no title: there the source is the link.
    """
    below = []
    if is_visible(article.title) and is_visible(article.source):
        below.append(short(article.source, SOURCE_CHARS))
    if article.date:
        below.append(escaped(reader.date(article.date)))
    return "\n".join(filter(None, (title(article, link, reader.texts), " · ".join(below))))


def title(article: Article, link: str | None, texts: Texts) -> str:
    name = short(next(filter(is_visible, (article.title, article.source)), texts.untitled), TITLE_CHARS)
    address = web_address(link)
    return f'<a href="{html.escape(address)}">{name}</a>' if address else name


def is_title(asked: str | None, article: Article) -> bool:
    return " ".join((asked or "").split()).casefold() == " ".join((article.title or "").split()).casefold()


def about(articles: int, newest: dt.date | None, sources: Sequence[str], reader: Reader) -> Rendered:
    texts = reader.texts
    if not articles:
        return Rendered(texts.no_articles)
    lines = [reader.counted(texts.about, articles)]
    if newest:
        lines.append(texts.newest.format(date=escaped(reader.date(newest))))
    if named := [short(source, SOURCE_CHARS) for source in sources[:SOURCES_NAMED] if is_visible(source)]:
        if len(sources) > SOURCES_NAMED:
            named.append(texts.and_more.format(count=reader.number(len(sources) - SOURCES_NAMED)))
        lines.append(texts.sources.format(sources=", ".join(named)))
    return Rendered("\n".join(lines))


def web_address(link: str | None) -> str | None:
    """The link, if Telegram would make one of it: other schemes it shows as bare text."""
    try:
        parts = urlsplit(link or "")
    except ValueError:
        return None
    return link if parts.scheme in {"http", "https"} and parts.hostname and not UNSHOWABLE.search(link or "") else None


def unknown_words(answer: NoAnswer) -> list[str]:
    """As plain text, as many and as much of each as is read at a glance."""
    return [one_line(word, TITLE_CHARS) for word in answer.unknown[:UNKNOWN_NAMED]]


def short(text: str, limit: int) -> str:
    """On one line, as HTML."""
    return escaped(one_line(text, limit))


def one_line(text: str, limit: int) -> str:
    """As plain text, that can be shown."""
    text = " ".join(text.split())
    shown = excerpt(text, Span(0, len(text)), (), limit)
    return UNSHOWABLE.sub(" ", text[: shown.end]) + (CUT if shown.end < len(text) else "")


def escaped(text: str) -> str:
    return html.escape(UNSHOWABLE.sub(" ", text), quote=False)


def is_visible(text: str | None) -> TypeGuard[str]:
    """Whether there is more in it than blanks, control characters and marks of direction."""
    return any(unicodedata.category(character)[0] not in "CZ" for character in text or "")


def shown_units(markup: str) -> int:
    """How long Telegram counts a message of ours: UTF-16 units once tags and entities are parsed."""
    return utf16_units(html.unescape(re.sub(r"<[^>]*>", "", markup)))


def utf16_units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
