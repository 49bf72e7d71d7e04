"""Which of a page's lines is the article's headline."""

from collections.abc import Sequence

from index.extraction.body import HEADLINE_WORDS
from index.extraction.bylines import is_beside_headline
from index.extraction.furniture import Mark, menu_items
from index.extraction.plaintext import UNBROKEN_SENTENCE_WORDS, Paragraph, is_apart, is_bullet, words_in
from index.languages import detect_language

HEADLINE_CHARS = 250  # the longest headlines of news sites have some 150
MENU_ITEMS = 3  # two could be a headline and the site's name

_CLOSING = "\"'”“»’)]"


def headline_of(paragraphs: Sequence[Paragraph], marks: Sequence[Mark], first: int, language: str) -> int | None:
    texts = {
        number: paragraphs[number].text
        for number in range(min(first + 1, len(paragraphs)))
        if _may_be_headline(paragraphs, marks, number, language) and (number < first or _is_above_prose(marks, number))
    }
    for number, text in texts.items():  # the browser's title: the headline again, with the site's name behind it
        if any(other != text and other.startswith(text) for other in texts.values()):
            return number
    longest = max(map(len, texts.values()), default=0)
    long = [
        number for number, text in texts.items() if len(words_in(text)) >= HEADLINE_WORDS and 2 * len(text) >= longest
    ]
    if long:
        return _nearest_above_dateline(paragraphs, first, long)
    if texts:
        return max(texts, key=lambda number: len(texts[number]))
    if first == 1 and marks[0] is Mark.LABEL and has_form_of_headline(paragraphs[0], language):
        return 0  # "Economy" above an essay on it
    return None


def _nearest_above_dateline(paragraphs: Sequence[Paragraph], first: int, long: Sequence[int]) -> int:
    """Of the `long` lines the nearest above the last byline or date before the body; without one the first of all.

    Of several in a row the first: under it are the headline's further lines. A site's slogan has a menu between.
    """
    datelines = [number for number in range(first) if is_beside_headline(paragraphs[number].text)]
    above = [number for number in long if datelines and number < datelines[-1]]
    if not above:
        return long[0]
    nearest = above[-1]
    while nearest - 1 in above:
        nearest -= 1
    return nearest


def _may_be_headline(paragraphs: Sequence[Paragraph], marks: Sequence[Mark], number: int, language: str) -> bool:
    """A line that is no statement: prose only where it asks, cries out, or lacks its stop."""
    paragraph = paragraphs[number]
    if marks[number] is Mark.PROSE:
        is_statement = paragraph.text.rstrip(_CLOSING).endswith((".", "…")) or not is_apart(paragraphs, number)
        if is_statement or len(words_in(paragraph.text)) >= UNBROKEN_SENTENCE_WORDS:
            return False
    elif marks[number] is not Mark.OTHER:
        return False
    return has_form_of_headline(paragraph, language)


def _is_above_prose(marks: Sequence[Mark], number: int) -> bool:
    return marks[number] is Mark.PROSE and Mark.PROSE in marks[number + 1 :]


def has_form_of_headline(paragraph: Paragraph, language: str) -> bool:
    text = paragraph.text
    if len(paragraph.lines) > 1 or len(text) > HEADLINE_CHARS or is_bullet(text) or text.endswith(":"):
        return False
    if is_beside_headline(text) or len(menu_items(text)) >= MENU_ITEMS:
        return False
    return detect_language(text) == language
