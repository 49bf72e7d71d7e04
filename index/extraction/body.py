"""Where an article's body begins and ends in a page."""

from collections.abc import Sequence
from itertools import pairwise

from index.extraction.furniture import Mark
from index.extraction.plaintext import Paragraph, is_bullet, is_in_list, same_piece, words_in

HEADLINE_WORDS = 4  # most have more; most section labels, names and buttons have fewer
# Prose past this many lines of something else, one of them furniture, is another block of the page.
BLOCK_GAP = 2
NOTICE_SHARE = 0.3  # of the largest block's letters: a smaller one of one paragraph is a notice or a teaser


def body_of(paragraphs: Sequence[Paragraph], marks: Sequence[Mark], has_site: bool) -> tuple[int, int]:
    """The numbers of the body's first paragraph and of the one after its last."""
    prose = [number for number in range(_end_of_article(paragraphs, marks)) if marks[number] is Mark.PROSE]
    if not prose:
        return 0, len(paragraphs)
    blocks = _blocks(prose, marks) if has_site else [prose]
    blocks = _without_notices(blocks, paragraphs, marks)
    first, last = blocks[0][0], blocks[-1][-1] + 1
    while first > 0 and same_piece(paragraphs, first - 1, first) and marks[first - 1] is Mark.OTHER:
        first -= 1
    return first, _with_list(paragraphs, marks, last, has_site)


def _end_of_article(paragraphs: Sequence[Paragraph], marks: Sequence[Mark]) -> int:
    """The number of the first ENDING with most of the prose before it: the same words can stand at a page's head."""
    total = letters_of(paragraphs, marks, Mark.PROSE)
    before = 0
    for number, (paragraph, found) in enumerate(zip(paragraphs, marks, strict=True)):
        if found is Mark.PROSE:
            before += len(paragraph.text)
        elif found is Mark.ENDING and 2 * before >= total > 0:
            return number
    return len(paragraphs)


def _blocks(prose: Sequence[int], marks: Sequence[Mark]) -> list[list[int]]:
    """The prose in blocks, parted where several lines in a row are none and one of them is furniture."""
    blocks = [[prose[0]]]
    for before, number in pairwise(prose):
        between = marks[before + 1 : number]
        if len(between) >= BLOCK_GAP and any(found is not Mark.OTHER for found in between):
            blocks.append([])
        blocks[-1].append(number)
    return blocks


def _without_notices(
    blocks: list[list[int]], paragraphs: Sequence[Paragraph], marks: Sequence[Mark]
) -> list[list[int]]:
    """Without a slogan or a cookie notice above the headline, and without a row of dated teasers after the body."""
    sizes = [sum(len(paragraphs[number].text) for number in block) for block in blocks]
    main = sizes.index(max(sizes))
    small = [len(block) == 1 and size < NOTICE_SHARE * sizes[main] for block, size in zip(blocks, sizes, strict=True)]

    def has_headline(start: int, end: int) -> bool:
        return any(
            marks[number] is Mark.OTHER and len(words_in(paragraphs[number].text)) >= HEADLINE_WORDS
            for number in range(start, end)
        )

    first = 0
    while first < main and small[first] and not has_headline(0, blocks[first][0]):
        if not has_headline(blocks[first][0], blocks[first + 1][0]):
            break
        first += 1
    last = len(blocks)
    while last > main + 1 and small[last - 1] and Mark.LABEL in marks[blocks[last - 2][-1] : blocks[last - 1][0]]:
        last -= 1
    if len(blocks) - last == 1:  # one alone may be the article's last word
        last = len(blocks)
    return blocks[first:last]


def _with_list(paragraphs: Sequence[Paragraph], marks: Sequence[Mark], last: int, has_site: bool) -> int:
    """`last`, moved past the list, verse or scores that the body ends with."""
    introduced = False
    while last < len(paragraphs) and marks[last] is Mark.OTHER:
        text = paragraphs[last].text
        follows = last + 1 < len(paragraphs) and marks[last + 1] is Mark.OTHER
        if text.endswith(":") and len(words_in(text)) > 2 and follows:
            introduced = not has_site
            if not introduced and not is_bullet(paragraphs[last + 1].text):
                break
        elif not (is_bullet(text) or introduced or (not has_site and is_in_list(paragraphs, last))):
            break
        last += 1
    return last


def letters_of(paragraphs: Sequence[Paragraph], marks: Sequence[Mark], counted: Mark | None = None) -> int:
    return sum(
        len(paragraph.text) for paragraph, found in zip(paragraphs, marks, strict=True) if counted in (None, found)
    )
