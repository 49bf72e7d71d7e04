"""An article's sentences to overlapping passages: what BM25 finds."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

PASSAGE_SENTENCES = 4
PASSAGE_STEP = 2
TITLE_TIMES = 2


class Passage(NamedTuple):
    """Sentences first to last (exclusive) of an article, and the heading above them where there is one."""

    first: int
    last: int
    heading: int | None


def passages_of(headings: Sequence[bool]) -> Iterator[Passage]:
    """The passages of an article, given for each of its sentences whether it is a heading.

    A passage never reaches over a heading: what stands under different headings is about different things.
    """
    heading: int | None = None
    start = 0
    for place, is_heading in enumerate([*headings, True]):
        if is_heading:
            yield from (Passage(first, last, heading) for first, last in _windows(start, place))
            heading, start = place, place + 1


def _windows(start: int, end: int) -> Iterator[tuple[int, int]]:
    for first in range(start, end, PASSAGE_STEP):
        yield first, min(first + PASSAGE_SENTENCES, end)
        if first + PASSAGE_SENTENCES >= end:
            return
