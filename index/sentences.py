"""Text to sentences: character spans, found by rules for English, Russian and Georgian, also mixed in one text.

Nothing is copied or rewritten, so offsets are exact by construction. A full stop, question or exclamation mark or
ellipsis ends a sentence unless what stands before or behind it says otherwise (`splitting.full_stops`); a blank line
and the edge of a heading always do, a line break where the text is not broken to a width (`splitting.line_breaks`).
"""

import re
from collections.abc import Iterator, Sequence

from index.domain import Span
from index.splitting.full_stops import is_end, sentence_end_marks
from index.splitting.line_breaks import lines_apart, trimmed

_WORD = re.compile(r"\w")
_NOT_BLANK = re.compile(r"\S")


def split(text: str, language: str, headings: Sequence[Span] = ()) -> list[Span]:
    """The sentences of `text` in order: apart, trimmed, together holding every character that is not a blank.

    A heading is a span of its own. Linear in the length of the text.
    """
    spans: list[Span] = []
    place = 0
    for heading in sorted(headings):
        start, end = trimmed(text, max(place, heading.start), min(heading.end, len(text)))
        if start < end:
            spans += [*_sentences(text, place, start, language), Span(start, end)]
            place = end
    return spans + list(_sentences(text, place, len(text), language))


def _sentences(text: str, start: int, end: int, language: str) -> Iterator[Span]:
    for line in lines_apart(text, start, end):
        yield from _sentences_of_line(text, *line, language)


def _sentences_of_line(text: str, start: int, end: int, language: str) -> Iterator[Span]:
    sentence: Span | None = None
    has_word, seen = False, start
    for found in sentence_end_marks(text, start, end):
        has_word = has_word or _WORD.search(text, seen, found.start()) is not None
        seen = found.end()
        if has_word and is_end(text, start, found, end, language):
            if sentence:
                yield sentence
            sentence = Span(start, seen)
            following = _NOT_BLANK.search(text, seen, end)
            start, has_word = following.start() if following else end, False
    if sentence and start < end and not _WORD.search(text, start, end):
        sentence, start = Span(sentence.start, end), end  # a stray mark or emoji belongs to the sentence before it
    if sentence:
        yield sentence
    if start < end:
        yield Span(start, end)
