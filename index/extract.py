"""A pasted page's headline, body and section headings, told apart from the site around them.

It goes by where the lines stand more than by what they say: what is no prose before the headline and after the body
belongs to the site; so do lines that many pages of one source share (`lines_shared_by`) and stock phrases (a short
list a language). A page without any sign of a site around it is taken for a bare text, and what might be content in it
is kept: verse, lists, scores.
"""

import datetime as dt
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from index.domain import Span
from index.extraction.body import body_of, letters_of
from index.extraction.furniture import Mark, mark
from index.extraction.headline import has_form_of_headline, headline_of
from index.extraction.plaintext import (
    Paragraph,
    clean,
    holds_sentence,
    is_apart,
    is_bullet,
    join,
    paragraphs_of,
    same_piece,
    words_in,
)

HEADING_CHARS = 120
SHARED_BY_PAGES = 3  # two pages can have a line in common by chance
SHARED_BY_SHARE = 0.2  # a section's label is not on every page
PROSE_SHARED_BY_SHARE = 0.6  # newsrooms repeat sentences of background, which are their articles' own


@dataclass(frozen=True, slots=True)
class Cut:
    """Each line of the page that is not blank is the title, in `text`, or, in the page's order, in `removed`."""

    title: str | None
    text: str
    headings: tuple[Span, ...]
    removed: tuple[str, ...]
    date: dt.date | None = None  # where it stands alone right under the headline

    def titled(self, title: str) -> "Cut":
        """The same under a title given by hand: a different headline of the page counts as left out."""
        if self.title is None or self.title == title:
            return replace(self, title=title)
        return replace(self, title=title, removed=(self.title, *self.removed))


def cut(page: str, language: str, shared_lines: Collection[str] = ()) -> Cut:
    """The article in a page of `language`; `text` is empty only where the page is nothing but furniture."""
    paragraphs = paragraphs_of(clean(page))
    marks = [mark(paragraph, shared_lines) for paragraph in paragraphs]
    if Mark.PROSE not in marks and shared_lines:  # copies of one article share all their lines
        marks = [mark(paragraph) for paragraph in paragraphs]
    has_site = any(found not in (Mark.PROSE, Mark.OTHER) for found in marks)
    if not has_site and 2 * letters_of(paragraphs, marks, Mark.PROSE) < letters_of(paragraphs, marks):
        return _bare(paragraphs, language)
    first, last = body_of(paragraphs, marks, has_site)
    title = headline_of(paragraphs, marks, first, language)
    if title is not None and title >= first:
        first = marks.index(Mark.PROSE, title + 1)
    kept = set(_within(marks, first, last, paragraphs))
    if not has_site:  # a dateline, a second line of the headline
        kept.update(range(0 if title is None else title + 1, first))
    return _cut(paragraphs, title, sorted(kept), marks)


def lines_shared_by(pages: Sequence[str]) -> frozenset[str]:
    """The lines that so many of one source's pages have that they must be its furniture, not its articles'.

    Copies of one article, told by their longest line, count as one page.
    """
    by_longest = {max(lines, key=len): frozenset(lines) for page in pages if (lines := _lines(page))}
    counts = Counter(line for lines in by_longest.values() for line in lines)

    def enough(line: str) -> float:
        share = PROSE_SHARED_BY_SHARE if holds_sentence(line) else SHARED_BY_SHARE
        return max(SHARED_BY_PAGES, share * len(by_longest))

    return frozenset(line for line, count in counts.items() if count >= enough(line))


def _lines(page: str) -> list[str]:
    return [stripped for line in clean(page).split("\n") if (stripped := line.strip())]


def _bare(paragraphs: Sequence[Paragraph], language: str) -> Cut:
    """The whole of a text that is mostly no prose; its first line is the title where it stands apart."""
    marks = [Mark.OTHER] * len(paragraphs)
    first = paragraphs[0] if len(paragraphs) > 1 and is_apart(paragraphs, 0) else None
    has_title = first is not None and has_form_of_headline(first, language) and not holds_sentence(first.text)
    title = 0 if has_title else None
    return _cut(paragraphs, title, range(0 if title is None else 1, len(paragraphs)), marks)


def _within(marks: Sequence[Mark], first: int, last: int, paragraphs: Sequence[Paragraph]) -> Iterator[int]:
    """The numbers of the paragraphs between `first` and `last` that are the article's."""
    skipped_piece = None
    for number in range(first, last):
        if marks[number] in (Mark.FURNITURE, Mark.ENDING):
            # "Also read:" takes with it the headlines of other articles under it.
            skipped_piece = paragraphs[number].piece
            if (
                number + 1 < last
                and not same_piece(paragraphs, number, number + 1)
                and _is_bare_lead(paragraphs[number])
            ):
                skipped_piece = paragraphs[number + 1].piece
        elif marks[number] is Mark.PROSE or paragraphs[number].piece != skipped_piece:
            yield number


def _is_bare_lead(paragraph: Paragraph) -> bool:
    return paragraph.text.rstrip().endswith(":")


def _cut(paragraphs: Sequence[Paragraph], title: int | None, kept: Sequence[int], marks: Sequence[Mark]) -> Cut:
    body = [paragraphs[number] for number in kept]
    text, starts = join(body)
    are_prose = [marks[number] is Mark.PROSE for number in kept]
    headings = tuple(
        Span(starts[place], starts[place] + len(body[place].text))
        for place in range(len(body))
        if _is_heading(body, are_prose, place)
    )
    taken = set(kept) if title is None else {title, *kept}
    removed = (line for number, paragraph in enumerate(paragraphs) if number not in taken for line in paragraph.lines)
    return Cut(None if title is None else paragraphs[title].text, text, headings, tuple(removed))


def _is_heading(body: Sequence[Paragraph], are_prose: Sequence[bool], place: int) -> bool:
    """A short line apart, with prose under it, or another such line that has."""
    text = body[place].text
    if are_prose[place] or len(text) > HEADING_CHARS or is_bullet(text) or text.endswith((":", ";", ",", ".")):
        return False
    if not words_in(text) or not is_apart(body, place):
        return False
    return any(are_prose[place + 1 : place + 2]) or (
        are_prose[place + 2 : place + 3] == [True] and _is_heading(body, are_prose, place + 1)
    )
