"""An article's sentences to overlapping passages: what BM25 finds.

Size, step and title were chosen by the share of questions whose right sentence came first, on average over seven public
question sets in three languages, the ranker fitted anew each time and judged on articles left out (four folds):

    sentences a passage / step    2/1 .781   3/2 .785   4/2 .784   5/2 .779   6/3 .778   8/4 .774   (title once)
    title counted in              0 × .774   1 × .784   2 × .787   3 × .788                         (4/2)

Three and four sentences do the same within chance, and so do two titles and three.
"""

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
