"""Parts of a text that are short enough to be shown, cut between words."""

import re
from collections.abc import Iterable, Iterator, Sequence

from index.domain import Span

BLANKS = re.compile(r"\s+")


def excerpt(text: str, span: Span, marks: Sequence[Span], limit: int) -> Span:
    """At most `limit` characters of `span`: its beginning, or from later on where the first mark would be cut off."""
    if span.end - span.start <= limit:
        return span
    start = span.start
    if marks and marks[0].end > start + limit:
        # Three quarters of the room for what leads up to the mark; a mark too long for that begins the excerpt.
        start = next_word(text, max(start, marks[0].end - limit * 3 // 4), marks[0].start)
    return Span(start, last_word(text, start, min(start + limit, span.end), span.end))


def next_word(text: str, start: int, latest: int) -> int:
    """Where the first word at or after `start` begins, at the latest at `latest`."""
    blank = BLANKS.search(text, start, latest) if start < latest else None
    return blank.end() if blank else latest


def last_word(text: str, start: int, end: int, whole: int) -> int:
    """Where the last whole word before `end` ends; `end` itself where there is but one word, too long to be shown."""
    if end == whole or text[end].isspace():
        return start + len(text[start:end].rstrip())
    return max((found.start() for found in BLANKS.finditer(text, start + 1, end)), default=end)


def pieces(span: Span, marks: Iterable[Span]) -> Iterator[tuple[Span, bool]]:
    """`span` in order, part by part, each with whether it is marked. Marks may overlap, be empty or reach outside."""
    position = span.start
    for mark in sorted(marks):
        start, end = max(mark.start, position), min(mark.end, span.end)
        if start >= end:
            continue
        if position < start:
            yield Span(position, start), False
        yield Span(start, end), True
        position = end
    if position < span.end:
        yield Span(position, span.end), False
