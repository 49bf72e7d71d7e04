"""Links that open a page at a sentence: the page's address and a text fragment.

A browser goes to the first place that fits the fragment, whatever the case, the accents and the width of blanks:
https://wicg.github.io/scroll-to-text-fragment/#finding-ranges-in-a-document. The page itself is not at hand here; the
article's text stands for it.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import quote

from index.domain import Span

# A longer sentence is named by its first and last words. A Georgian letter takes nine characters of a link, and what
# the page has inside a sentence (a footnote's number, a picture) then does no harm.
WHOLE_CHARS = 100
EDGE_WORDS = (4, 8, 16)  # at either end: as few as tell this sentence from the text before it
CONTEXT_WORDS = (3, 8, 40)  # before or after it, where the sentence's own words do not

_OPENS_IN_APP = re.compile(r"https?://(?:[\w-]+\.)?(?:t\.me|telegram\.me|telegram\.dog)(?:[/?#:]|$)", re.IGNORECASE)
_BREAK = re.compile(r"\n| \| ")  # a new line or the next cell of a table: no text runs across it in the page
_BULLET = "- "  # stands for the mark of a list's item, which is not in the page's text


class _Fragment(NamedTuple):
    """From `first` to `last`, or `first` alone, right after `prefix` and right before `suffix`."""

    first: str
    last: str = ""
    prefix: str = ""
    suffix: str = ""

    def __str__(self) -> str:
        parts = (self.prefix and _encoded(self.prefix) + "-", _encoded(self.first), _encoded(self.last))
        return "text=" + ",".join(filter(None, (*parts, self.suffix and "-" + _encoded(self.suffix))))


def link_to(url: str, article_text: str, start: int, end: int) -> str:
    """The address that opens at the sentence from start to end; Telegram opens its posts itself, at their own address.

    Where nothing tells the sentence apart, as in a refrain, the link leads to the first place with the same words.
    """
    if _OPENS_IN_APP.match(url):
        return url
    page, _, anchor = url.partition("#")
    return f"{page}#{anchor.partition(':~:')[0]}:~:{_fragment_for(article_text, Span(start, end))}"


def _fragment_for(text: str, sentence: Span) -> _Fragment:
    if text.startswith(_BULLET, sentence.start):
        sentence = Span(sentence.start + len(_BULLET), sentence.end)
    page = _page(text, sentence)
    found = next((fragment for fragment in _candidates(text, sentence) if _leads_to(fragment, page)), None)
    return found or next(_candidates(text, sentence))


def _candidates(text: str, sentence: Span) -> Iterator[_Fragment]:
    """The most lasting first: words of the sentence, then its neighbours in the paragraph, then those beyond it."""
    plain = list(_plain_fragments(text[sentence.start : sentence.end]))
    for prefix, suffix in _contexts(text[: sentence.start], text[sentence.end :]):
        for fragment in plain:
            yield fragment._replace(prefix=prefix, suffix=suffix)


def _plain_fragments(sentence: str) -> Iterator[_Fragment]:
    pieces = _pieces(sentence)
    opening, closing = pieces[0].split(), pieces[-1].split()
    if len(sentence) > WHOLE_CHARS or len(pieces) > 1:
        for count in EDGE_WORDS:
            if len(pieces) > 1 or 2 * count < len(opening):
                yield _Fragment(" ".join(opening[:count]), " ".join(closing[-count:]))
    if len(pieces) == 1:
        yield _Fragment(" ".join(opening))


def _contexts(before: str, after: str) -> Iterator[tuple[str, str]]:
    """Prefixes and suffixes. Without one a fragment has to begin, or end, where a word does: it is always there where
    the sentence touches its neighbour, as in "He left.She stayed."."""
    needs_prefix = bool(before) and not before[-1].isspace()
    needs_suffix = bool(after) and not after[0].isspace()
    if not needs_prefix and not needs_suffix:
        yield "", ""  # nearly always enough
    contexts = [("", "")]
    for preceding, following in (
        (_BREAK.split(before)[-1], _BREAK.split(after)[0]),  # in the same line
        ((_pieces(before) or [""])[-1], (_pieces(after) or [""])[0]),  # or in the next one that is not blank
    ):
        for count in CONTEXT_WORDS:
            prefix, suffix = " ".join(preceding.split()[-count:]), " ".join(following.split()[:count])
            contexts += ((prefix, ""), ("", suffix), (prefix, suffix))
    for prefix, suffix in list(dict.fromkeys(contexts))[1:]:
        if (prefix or not needs_prefix) and (suffix or not needs_suffix):
            yield prefix, suffix


def _pieces(text: str) -> list[str]:
    """What stands together in the page: lines and cells that are not blank, without the marks of lists."""
    return [piece.removeprefix(_BULLET) for piece in _BREAK.split(text) if piece.strip()]


class _Page(NamedTuple):
    """A text folded, every stretch of blanks as one: no sentence begins or ends with one."""

    text: str
    start: int  # of the sentence
    end: int


def _page(text: str, sentence: Span) -> _Page:
    """A blank between the sentence and what is before or after it counts to that."""
    folded = _folded(text)
    before, quoted, after = folded[: sentence.start], folded[sentence.start : sentence.end], folded[sentence.end :]
    plain = " ".join(quoted.split())
    lead = " ".join(before.split()) + " " * (before[-1:].isspace() and bool(before.strip()))
    trail = " " * (after[:1].isspace() and bool(after.strip())) + " ".join(after.split())
    return _Page(lead + plain + trail, len(lead), len(lead) + len(plain))


def _leads_to(fragment: _Fragment, page: _Page) -> bool:
    """Whether the first place in the text that fits is the sentence. Word boundaries are left to the browser: without
    them more places fit, so that a fragment that passes here is told apart all the more."""
    first = _first(page.text, 0, fragment.prefix, fragment.first, "" if fragment.last else fragment.suffix)
    if first is None or first[0] != page.start:
        return False
    if not fragment.last:
        return first[1] == page.end
    last = _first(page.text, first[1], "", fragment.last, fragment.suffix)
    return last is not None and last[1] == page.end


def _first(text: str, start: int, prefix: str, words: str, suffix: str) -> tuple[int, int] | None:
    """Where `words` stand first between the others, with a blank beside them or none."""
    before, quoted, after = (" ".join(_folded(part).split()) for part in (prefix, words, suffix))
    found = None
    for left in ("", " ") if before else ("",):
        for right in ("", " ") if after else ("",):
            place = text.find(before + left + quoted + right + after, start)
            if place >= 0 and (found is None or place < found[0]):
                found = place, place + len(before + left), place + len(before + left) + len(quoted)
    return found and found[1:]


class _Folded(dict[int, str]):
    """Of each character by its code point; worked out once."""

    def __missing__(self, point: int) -> str:
        self[point] = folded = unicodedata.normalize("NFKD", chr(point))[0].lower()[0]
        return folded


_FOLDED = _Folded()


def _folded(text: str) -> str:
    """Without case and accents, every character in its place."""
    return text.translate(_FOLDED)


def _encoded(text: str) -> str:
    return quote(text, safe="").replace("-", "%2D")  # a bare hyphen marks a prefix or suffix
