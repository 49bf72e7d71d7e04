"""What the package speaks of: articles, citations, answers. Frozen records without I/O.

Offsets are code points into `Article.text`, the end exclusive.
"""

import datetime as dt
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

SURE_ENOUGH = 0.60  # confidence from which on an answer is given, unless it is set otherwise


class Span(NamedTuple):
    """Characters start to end (exclusive) of a text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Details:
    """What a person states by hand about articles; None is not stated.

    Stated for a file or folder that is added, it is what a file does not say itself; as a correction of an article it
    wins over what the file says.
    """

    title: str | None = None
    language: str | None = None
    url: str | None = None
    date: dt.date | None = None
    author: str | None = None
    section: str | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """An article as a source gives it, before it has an id. What the source does not say is None, never guessed.

    `text` is what is quoted from: paragraphs with a blank line between. `headings` are spans of it that give context
    and are never quoted. `removed` holds, in order, the lines of the page that were taken for the site's furniture.
    """

    text: str
    language: str
    digest: str  # SHA-256, in hex, of the file or row that this was read from
    title: str | None = None
    headings: tuple[Span, ...] = ()
    removed: tuple[str, ...] = ()
    page: str | None = None  # the whole page where `text` was cut out of one: cut again once its siblings are known
    path: str | None = None  # absolute; None where no file holds it (a channel post)
    row: int | None = None  # line of a .jsonl file or item of a .json list, from 1
    external_id: str | None = None
    url: str | None = None
    date: dt.date | None = None
    modified: dt.datetime | None = None
    author: str | None = None
    section: str | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """An article in the archive: `id` is short, stays the same through every reindex and is what commands take."""

    id: str
    text: str
    language: str
    title: str | None = None
    headings: tuple[Span, ...] = ()
    url: str | None = None
    date: dt.date | None = None
    modified: dt.datetime | None = None
    author: str | None = None
    section: str | None = None
    source: str | None = None
    external_id: str | None = None


class Kind(StrEnum):
    """What a question asks for."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    TIME = "time"
    NUMBER = "number"
    REASON = "reason"
    MANNER = "manner"
    YES_NO = "yes-no"
    THING = "thing"  # which or what, of no kind known from the wording
    NAME = "name"  # no question at all: a bare name or a headline


class Restriction(StrEnum):
    """What `Understood` restricts an answer to, as it can be left out."""

    WHEN = "when"
    BY_WHOM = "by whom"  # a source, an author, a section, an edition or somebody quoted: one at most is understood


@dataclass(frozen=True, slots=True, kw_only=True)
class Understood:
    """What a question says of when and by whom, whether or not the archive has it; None is not said."""

    since: dt.date | None = None
    until: dt.date | None = None  # inclusive
    event: str | None = None  # that bounds the time, in the question's words: "before the flood"
    source: str | None = None
    author: str | None = None
    section: str | None = None
    language: str | None = None  # of the edition
    attribution: str | None = None  # in the text: "according to RES"

    @property
    def is_dated(self) -> bool:
        return any((self.since, self.until, self.event))


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """One sentence of an article, word for word."""

    article: Article
    start: int
    end: int
    marks: tuple[Span, ...] = ()  # the words that answer, as spans of Article.text; empty where not known
    link: str | None = None  # opens the article at the sentence; None where the article has no public address

    @property
    def sentence(self) -> str:
        return self.article.text[self.start : self.end]


class Declined(StrEnum):
    """Why there is no answer."""

    NO_ARTICLES = "no articles"  # the archive is empty
    GREETING = "greeting"
    THANKS = "thanks"
    NO_QUESTION = "no question"  # an emoji, punctuation, nothing to look up
    NOT_SAID = "not said"  # the articles do not say


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """Citations that answer a question, best first: one, or up to three from different articles.

    Where articles differ, the first citation is the newest, and what others say stands apart: an article is cited
    once, but for who held an office before, where the next sentence tells it, and for lists.
    """

    question: str
    language: str | None  # of the question; None where it cannot be told
    asked: Kind
    citations: tuple[Citation, ...]
    confidence: float  # 0 to 1
    matched: tuple[str, ...]  # the question's words that the best sentence or its surroundings hold
    took_ms: float
    read_as: str | None = None  # what the question was taken for, where that is not what was written
    understood: Understood = Understood()
    agreeing: tuple[Citation, ...] = ()  # say the same as the first
    contradicting: tuple[Citation, ...] = ()  # say otherwise at nearly the same date
    earlier: tuple[Citation, ...] = ()  # said otherwise before, the newest first
    listed: tuple[Citation, ...] = ()  # several things are asked for: first citation and more of its article, in order

    @property
    def other_language(self) -> str | None:
        """The language of the first citation, where that is not the question's."""
        language = self.citations[0].article.language
        return language if self.language and language != self.language else None


@dataclass(frozen=True, slots=True, kw_only=True)
class NoAnswer:
    """No sentence is good enough to be quoted.

    `best` are the citations that would have been next, for measuring; they are shown to nobody.
    """

    question: str
    language: str | None
    asked: Kind
    why: Declined
    confidence: float
    nearest: Article | None = None  # only where it is near
    best: tuple[Citation, ...] = field(default=(), repr=False)
    matched: tuple[str, ...] = ()
    took_ms: float = 0.0
    read_as: str | None = None  # what the question was taken for, where that is not what was written
    understood: Understood = Understood()
    did_you_mean: str | None = None  # a question spelt nearly so that has an answer
    unknown: tuple[str, ...] = ()  # its words that stand in no article, as they were read
