"""Plain text as it is stored: its characters in one form, its lines gathered to paragraphs."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

# What is stored is what is quoted, so nothing that can be seen is changed: dashes, quotation marks and no-break spaces
# stay. NFC makes equal-looking words equal; line ends become "\n"; characters that show nothing go, for they would
# part a word from itself: soft hyphens, zero-width spaces, direction marks, controls. (Joiners stay: emoji need them.)
_LINE_ENDS = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufff9-\ufffb]"
)
_SURROGATE = re.compile("[\ud800-\udfff]")  # half a character, which JSON can spell and no database can store

# A longer line is a paragraph of its own, not a line of a list or of verse.
WIDE_CHARS = 100
# Prose is not broken into lines narrower than this.
NARROWEST_WRAP_CHARS = 45

_SENTENCE_END = re.compile(r"""(?:[.!?]["'”“»’)\]]*|(?P<trails>…|\.\.\.)["'”“»’)\]]*)(?:\s*\[\d+\])*$""")
_SENTENCE_INSIDE = re.compile(r"""\w{4}[.!?…]["'”“»’)]*\s++["'“„«(—–-]*\s*[A-ZА-ЯЁა-ჰ]""")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_BULLET = re.compile(r"(?:[-–—•·*▪●○■◦‣⁃]|\(?\d{1,3}[.)]|\(?[a-zа-яა-ჰ]\))\s")
UNBROKEN_SENTENCE_WORDS = 25  # no headline, caption or menu is so long: a sentence that has lost its stop
TRAILING_SENTENCE_WORDS = 5  # "Read more..." trails off as well


def clean(text: str) -> str:
    """The same text to the eye, in the form in which it is stored."""
    text = _SURROGATE.sub("\ufffd", _UNSEEN.sub("", _LINE_ENDS.sub("\n", text)))
    return unicodedata.normalize("NFC", text)


def words_in(text: str) -> list[str]:
    return _WORD.findall(text)


def is_bullet(line: str) -> bool:
    return _BULLET.match(line) is not None


def holds_sentence(text: str) -> bool:
    """Whether `text`, a line or a paragraph, is prose: ends as a sentence does, or has one in it."""
    count = len(words_in(text))
    end = _SENTENCE_END.search(text)
    if end is not None and count >= (TRAILING_SENTENCE_WORDS if end["trails"] else 2):
        return True
    return count >= UNBROKEN_SENTENCE_WORDS or _SENTENCE_INSIDE.search(text) is not None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that are one unit: a single one, or prose that was broken to a width."""

    lines: tuple[str, ...]
    piece: int  # paragraphs of one piece stand line under line, as those of a list or a stanza do

    @property
    def text(self) -> str:
        return "\n".join(self.lines)

    @property
    def is_wide(self) -> bool:
        return len(self.text) > WIDE_CHARS


def paragraphs_of(page: str) -> list[Paragraph]:
    """In order, with every line of a cleaned `page` that is not blank, its surrounding blanks off."""
    paragraphs: list[Paragraph] = []
    for run in _runs(page):
        piece = paragraphs[-1].piece + 1 if paragraphs else 0
        if _is_wrapped(run):
            paragraphs.append(Paragraph(tuple(run), piece))
            continue
        # Lines that mostly end as sentences do are paragraphs of a page that has no blank lines between them.
        are_apart = 2 * sum(map(holds_sentence, run)) >= len(run)
        for line in run:
            wide_before = bool(paragraphs) and paragraphs[-1].is_wide
            if paragraphs and paragraphs[-1].piece == piece and (are_apart or wide_before or len(line) > WIDE_CHARS):
                piece += 1
            paragraphs.append(Paragraph((line,), piece))
    return paragraphs


def join(paragraphs: Sequence[Paragraph]) -> tuple[str, list[int]]:
    """The paragraphs as one text, a blank line between two pieces; and where in it each of them begins."""
    parts: list[str] = []
    starts: list[int] = []
    length = 0
    for number, paragraph in enumerate(paragraphs):
        gap = "" if number == 0 else "\n" if paragraphs[number - 1].piece == paragraph.piece else "\n\n"
        starts.append(length + len(gap))
        parts += (gap, paragraph.text)
        length = starts[-1] + len(paragraph.text)
    return "".join(parts), starts


def is_in_list(paragraphs: Sequence[Paragraph], number: int) -> bool:
    return same_piece(paragraphs, number - 1, number) or same_piece(paragraphs, number, number + 1)


def same_piece(paragraphs: Sequence[Paragraph], number: int, following: int) -> bool:
    return 0 <= number < following < len(paragraphs) and paragraphs[number].piece == paragraphs[following].piece


def is_apart(paragraphs: Sequence[Paragraph], number: int) -> bool:
    """Whether the paragraph has a blank line before and after it, or nothing."""
    return not is_in_list(paragraphs, number)


def _runs(page: str) -> Iterator[list[str]]:
    run: list[str] = []
    for line in page.split("\n"):
        if stripped := line.strip():
            run.append(stripped)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _is_wrapped(run: Sequence[str]) -> bool:
    """Whether the lines are prose broken to a width: on none was there room for the first word of the next."""
    width = max(map(len, run))
    if len(run) < 2 or width < NARROWEST_WRAP_CHARS or not _SENTENCE_END.search(run[-1]):
        return False
    before = run[:-1]
    if any(map(is_bullet, run)) or all(_SENTENCE_END.search(line) for line in before):
        return False
    return all(
        len(line) + 1 + len(following.split()[0]) > width for line, following in zip(before, run[1:], strict=True)
    )
