"""What a file gave and what a person stated by hand, joined to a draft."""

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from index.domain import Details, Draft, Span
from index.extract import Cut
from index.extraction.plaintext import clean, holds_sentence, paragraphs_of, words_in
from index.languages import FACTS, LANGUAGES, detect_language
from index.sources.fields import Fields
from index.sources.reason import Reason

STATEMENT_WORDS = 5  # so many words are taken for a statement even without a stop: a caption, a headline, a short post
NO_SENTENCE = "it has no sentence that could be quoted: give it the article's text"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a draft was read."""

    path: Path
    digest: str
    row: int | None = None


def draft(article: Cut, fields: Fields, details: Details, place: Place, page: str | None = None) -> Draft:
    """Fields win over details, details over what is only seen in the text.

    Raises Reason where nothing can be quoted.
    """
    if not article.text:
        raise Reason(NO_SENTENCE)
    language = language_of(article.text, fields.lang, details.language)
    if not has_statement(article.text):
        raise Reason(NO_SENTENCE)
    title = fields.title or details.title
    article = article.titled(title) if title else article
    return Draft(
        text=article.text,
        language=language,
        digest=place.digest,
        title=article.title,
        headings=article.headings,
        removed=article.removed,
        page=page,
        path=str(place.path),
        row=place.row,
        external_id=fields.id,
        url=fields.url or details.url,
        date=fields.date or details.date or article.date,
        modified=fields.modified,
        author=fields.author or details.author,
        section=fields.section or details.section,
        source=fields.source or details.source,
    )


def language_of(text: str, in_file: str | None, by_hand: str | None) -> str:
    """The language that the file states, else a person; without either the one of the text's script.

    Raises Reason for one without facts; of such a file a person may say that its language is another.
    """
    stated = in_file if in_file in FACTS else by_hand or in_file
    if stated is not None and stated not in FACTS:
        raise Reason(f"its language {stated} is not one of {', '.join(LANGUAGES)}: state one of these with --lang")
    language = stated or detect_language(text)
    if language is None:
        raise Reason(f"it has no text in {', '.join(LANGUAGES)}: only articles in these can be searched")
    return language


def has_statement(text: str) -> bool:
    return any(
        holds_sentence(paragraph.text) or len(words_in(paragraph.text)) >= STATEMENT_WORDS
        for paragraph in paragraphs_of(text)
    )


def laid_out(text: str, headings: Sequence[str] = ()) -> Cut:
    """A text that is all article, in the stored form; of `headings` those that stand in it as lines, in order."""
    body = clean(text).strip()
    return Cut(None, body, tuple(_found_lines(body, headings)), ())


def _found_lines(text: str, lines: Sequence[str]) -> Iterator[Span]:
    starts: dict[str, deque[int]] = {}
    start = 0
    for line in text.split("\n"):
        starts.setdefault(line.strip(), deque()).append(start + len(line) - len(line.lstrip()))
        start += len(line) + 1
    end = -1
    for wanted in (clean(line).strip() for line in lines):
        places = starts.get(wanted, deque()) if wanted else deque[int]()
        while places and places[0] < end:
            places.popleft()
        if places:
            start = places.popleft()
            end = start + len(wanted)
            yield Span(start, end)
