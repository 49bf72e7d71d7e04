"""Which line breaks part sentences: a pasted text may have a line a paragraph, or lines broken to a width."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from index.domain import Span

# Prose is not broken into narrower lines; a list, a poem or an address is.
NARROWEST_WRAP_CHARS = 45

_BREAK = "(?:\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029])"
_LINE = re.compile("[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_BLANK_LINE = re.compile(rf"{_BREAK}[^\S\n\r\v\f\x1c-\x1e\x85\u2028\u2029]*+{_BREAK}\s*+")
_ENDS = re.compile(r"""[.!?…]["'”“»’)\]]*(?:\s?\[\d+\])*\Z""")
_FIRST_WORD = re.compile(r"\S+")
_BULLET = re.compile(r"(?:[-–—•·*▪●○■◦‣⁃]|\(?\d{1,3}[.)]|\(?[^\W\d_]\))\s")
_LINE_END_CHARS = 40  # of a line's end, where its last stop, marks and reference marks are


def lines_apart(text: str, start: int, end: int) -> Iterator[Span]:
    """The parts of `text` between line breaks that part sentences: in order, trimmed, none empty."""
    for block in _blocks(text, start, end):
        lines = [line for line in _lines(text, *block) if line.start < line.end]
        joined = _joined(text, lines)
        first = 0
        for number in range(len(lines)):
            if number == len(lines) - 1 or not joined[number]:
                yield Span(lines[first].start, lines[number].end)
                first = number + 1


def _blocks(text: str, start: int, end: int) -> Iterator[Span]:
    for gap in _BLANK_LINE.finditer(text, start, end):
        yield Span(start, gap.start())
        start = gap.end()
    yield Span(start, end)


def _lines(text: str, start: int, end: int) -> Iterator[Span]:
    for line in _LINE.finditer(text, start, end):
        yield trimmed(text, *line.span())


def trimmed(text: str, start: int, end: int) -> Span:
    """Without blanks at either end; empty where there is nothing else."""
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    return Span(start, max(start, end - len(piece) + len(piece.rstrip())))


def _joined(text: str, lines: Sequence[Span]) -> list[bool]:
    """For each line whether the next goes on with the same paragraph.

    It does where the first word of the next had no room on the line, if all the block bears out that it was broken to
    a width: every line that had room to spare ends as a paragraph does, or an item of a list follows.
    """
    apart = [False] * len(lines)
    if len(lines) < 2:
        return apart
    written = [text[line.start : line.end] for line in lines]
    width = max(map(len, written))
    if width < NARROWEST_WRAP_CHARS or not _ends_as_a_sentence(written[-1]):
        return apart
    joined = []
    for line, following in pairwise(written):
        word = _FIRST_WORD.match(following)
        is_full = len(line) + 1 + (len(word[0]) if word else 0) > width
        is_item = _BULLET.match(following) is not None
        if not (is_full or is_item or _ends_as_a_sentence(line)):
            return apart
        joined.append(is_full and not is_item)
    return [*joined, False]


def _ends_as_a_sentence(line: str) -> bool:
    return _ENDS.search(line[-_LINE_END_CHARS:]) is not None
