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
    candidates = list(_candidates(text, sentence))
    folded = _folded(text)
    return next((fragment for fragment in candidates if _leads_to(fragment, folded, sentence)), candidates[0])


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
    contexts = [("", "")]
    for preceding, following in (
        (_BREAK.split(before)[-1], _BREAK.split(after)[0]),  # in the same line
        ((_pieces(before) or [""])[-1], (_pieces(after) or [""])[0]),  # or in the next one that is not blank
    ):
        for count in CONTEXT_WORDS:
            prefix, suffix = " ".join(preceding.split()[-count:]), " ".join(following.split()[:count])
            contexts += ((prefix, ""), ("", suffix), (prefix, suffix))
    for prefix, suffix in dict.fromkeys(contexts):
        if (prefix or not needs_prefix) and (suffix or not needs_suffix):
            yield prefix, suffix


def _pieces(text: str) -> list[str]:
    """What stands together in the page: lines and cells that are not blank, without the marks of lists."""
    return [piece.removeprefix(_BULLET) for piece in _BREAK.split(text) if piece.strip()]


def _leads_to(fragment: _Fragment, folded: str, sentence: Span) -> bool:
    """Whether the first place in the text that fits is the sentence. Word boundaries are left to the browser: without
    them more places fit, so that a fragment that passes here is told apart all the more."""
    first = _pattern(fragment.prefix, fragment.first, "" if fragment.last else fragment.suffix).search(folded)
    if first is None or first.start(1) != sentence.start:
        return False
    if not fragment.last:
        return first.end(1) == sentence.end
    last = _pattern("", fragment.last, fragment.suffix).search(folded, first.end(1))
    return last is not None and last.end(1) == sentence.end


def _pattern(prefix: str, words: str, suffix: str) -> re.Pattern[str]:
    before, quoted, after = (r"\s+".join(map(re.escape, _folded(part).split())) for part in (prefix, words, suffix))
    return re.compile(rf"{before}\s*({quoted})\s*{after}")


def _folded(text: str) -> str:
    """Without case and accents, every character in its place."""
    return text.translate({ord(sign): unicodedata.normalize("NFKD", sign)[0].lower()[0] for sign in set(text)})


def _encoded(text: str) -> str:
    return quote(text, safe="").replace("-", "%2D")  # a bare hyphen marks a prefix or suffix
