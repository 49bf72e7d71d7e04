"""What a browser does with a link's text fragment, after the steps of the specification:
https://wicg.github.io/scroll-to-text-fragment/#finding-ranges-in-a-document.

The page shows each line of a text as a block of its own, and blanks in it as one.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import unquote

from index.domain import Span


class Directive(NamedTuple):
    prefix: str | None
    start: str
    end: str | None
    suffix: str | None


class Position(NamedTuple):
    block: int
    character: int


class Place(NamedTuple):
    """Characters start to end (exclusive) of a block."""

    block: int
    start: int
    end: int


def parse(url: str) -> Directive:
    tokens = url.partition(":~:text=")[2].split(",")
    assert all(tokens), url
    prefix = unquote(tokens.pop(0)[:-1]) if tokens[0].endswith("-") else None
    suffix = unquote(tokens.pop()[1:]) if tokens[-1].startswith("-") else None
    assert len(tokens) in (1, 2), url
    assert not any(set("-&") & set(token) for token in tokens), url
    return Directive(prefix, unquote(tokens[0]), unquote(tokens[1]) if len(tokens) == 2 else None, suffix)


class Page:
    def __init__(self, text: str) -> None:
        self.blocks: list[str] = []
        self.offsets: list[list[int]] = []  # of each character of each block in the text
        for line in re.finditer(r".*\S.*", text):
            kept = [blank_or_sign.start() for blank_or_sign in re.finditer(r"\s+|\S", line[0])]
            self.blocks.append("".join(" " if line[0][at].isspace() else line[0][at] for at in kept))
            self.offsets.append([line.start() + at for at in kept])

    def highlighted(self, url: str) -> Span | None:
        """What the browser goes to, as a span of the text."""
        directive = parse(url)
        for start in self.starts(directive):
            for end in self.ends(directive, start):
                if directive.suffix is None or self.follows(directive.suffix, end, ends_word=True):
                    return Span(self.offsets[start.block][start.start], self.offsets[end.block][end.end - 1] + 1)
        return None

    def starts(self, directive: Directive) -> Iterator[Place]:
        ends_word = directive.end is not None or directive.suffix is None
        if directive.prefix is None:
            yield from self.places(directive.start, Position(0, 0), starts_word=True, ends_word=ends_word)
        else:
            for prefix in self.places(directive.prefix, Position(0, 0), starts_word=True, ends_word=False):
                if start := self.follows(directive.start, prefix, ends_word=ends_word):
                    yield start

    def ends(self, directive: Directive, start: Place) -> Iterator[Place]:
        if directive.end is None:
            yield start
        else:
            after = Position(start.block, start.end)
            yield from self.places(directive.end, after, starts_word=True, ends_word=directive.suffix is None)

    def follows(self, words: str, place: Place, *, ends_word: bool) -> Place | None:
        """Where the words stand right after the place, blanks apart."""
        after = self.past_blanks(Position(place.block, place.end))
        found = next(self.places(words, after, starts_word=False, ends_word=ends_word), None)
        return found if found and (found.block, found.start) == after else None

    def past_blanks(self, position: Position) -> Position:
        here = self.blocks[position.block][position.character :]
        if here.strip() or position.block + 1 == len(self.blocks):
            return Position(position.block, position.character + len(here) - len(here.lstrip()))
        following = self.blocks[position.block + 1]
        return Position(position.block + 1, len(following) - len(following.lstrip()))

    def places(self, words: str, position: Position, *, starts_word: bool, ends_word: bool) -> Iterator[Place]:
        """At or after the position, each in one block."""
        query = "".join(map(primary, words))
        for number, block in enumerate(self.blocks[position.block :], position.block):
            for start in range(position.character if number == position.block else 0, len(block)):
                end = end_of_match(query, block, start)
                if end is None or (starts_word and not is_boundary(block, start)):
                    continue
                if not ends_word or is_boundary(block, end):
                    yield Place(number, start, end)


def end_of_match(query: str, block: str, start: int) -> int | None:
    matched, end = "", start
    while len(matched) < len(query) and end < len(block):
        matched, end = matched + primary(block[end]), end + 1
        if not query.startswith(matched):
            return None
    return end if matched == query else None


def primary(text: str) -> str:
    """What is compared of a text: neither its case nor its accents (Unicode collation, primary level)."""
    parts = unicodedata.normalize("NFKD", text.casefold())
    return "".join(part for part in parts if not unicodedata.combining(part))


def is_boundary(block: str, at: int) -> bool:
    """Unicode's word boundaries, as far as words and numbers go: there is none in "don't", "3.5", "end.Start"."""
    before, after = block[:at], block[at:]
    joint = r"['’.:·_]"
    parts_a_word = re.search(r"\w$", before) and re.match(r"\w", after)
    parts_at_joint = (re.search(rf"\w{joint}$", before) and re.match(r"\w", after)) or (
        re.search(r"\w$", before) and re.match(rf"{joint}\w", after)
    )
    is_combining = bool(after) and unicodedata.combining(after[0])
    return not (parts_a_word or parts_at_joint or is_combining)
