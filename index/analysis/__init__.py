"""Text to tokens and terms: the same call when indexing and when asking.

A token is a term and where it stands. One word can give several: "Moscow-Tskhinvali" is looked up whole and in parts, a
name also by its Latin key ("~lavrov"), "30 thousand" also as 30000, "June 14" also as "@06-14".
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise

from index.analysis.dates import DATED, dates_in, with_times
from index.analysis.numbers import magnitudes, tokens_of_number
from index.analysis.roman import with_numerals
from index.analysis.token import Flag, Token, whole_words
from index.analysis.words import abbreviation, tokens_of_word
from index.languages import FACTS
from index.languages.lemmas import lemma

TEXTS_REMEMBERED, REMEMBERED_CHARS = 128, 500  # a megabyte or two

_JOINTS = "'’ʼ`\u2010\u2011-"
_PIECE = re.compile(
    rf"""
    (?P<number>\d{{1,3}}(?:[,.\u00a0\u202f\ ]\d{{3}})+(?![\d]) (?:[.,]\d+)? | \d+(?:[.,:]\d+)*)
    (?P<ending>\ ?[ap]\.?m\b\.? | [\u2010\u2011-]?[^\W\d_]{{1,4}}(?![\w]))?
    | (?P<initials>[A-Z](?:\.[A-Z]){{1,9}}(?!\w) | [A-Z]{{1,2}}&[A-Z]{{1,2}}(?!\w))
    | (?P<word>[^\W\d_](?:[\w\u0300-\u036f\u00ad]|[{_JOINTS}](?=\w))*)
    """,
    re.VERBOSE,
)
_INITIALS_JOINT = re.compile("[.&]")
_COUNTS = frozenset("0123456789IVX")  # what the number of a century ends with
_BRACKETS = re.compile(r"\([^()\n]{1,200}\)|\[[^\[\]\n]{1,40}\]")


def tokens(text: str) -> list[Token]:
    """The tokens of `text` in order of where they start, offsets into `text` as it is."""
    return list(_remembered(text)) if len(text) <= REMEMBERED_CHARS else _tokens(text)


def words_in(text: str) -> list[Token]:
    """One token a word: without the parts of compounds, the keys of names and such."""
    return whole_words(tokens(text))


def terms(text: str) -> list[str]:
    """What of `text` is looked up."""
    return [token.term for token in tokens(text) if not token.flags & Flag.STOP]


@lru_cache(TEXTS_REMEMBERED)
def _remembered(text: str) -> tuple[Token, ...]:
    """A question is read by many, and so are the sentences that are set beside each other."""
    return tuple(_tokens(text))


def _tokens(text: str) -> list[Token]:
    written = (token for piece in _PIECE.finditer(text) for token in _tokens_of(piece))
    found = list(with_numerals(text, written))
    dates = list(dates_in(text, found))
    whole = [*with_times(found, dates), *magnitudes(text, found), *_abbreviated(text, found), *dates]
    return _in_brackets(text, sorted(whole, key=lambda token: token[:2]))


def _tokens_of(piece: re.Match[str]) -> Iterator[Token]:
    if piece["number"]:
        return tokens_of_number(piece)
    if piece["initials"]:
        return abbreviation(_INITIALS_JOINT.sub("", piece["initials"]), *piece.span())
    found = tokens_of_word(piece, piece["word"], piece.start())
    if piece["word"][-1] in _COUNTS and DATED.match(piece.string, piece.end()):  # "XIX века", "მე-19 საუკუნე"
        return (token._replace(flags=token.flags | Flag.TIME) for token in found)
    return found


def _in_brackets(text: str, found: list[Token]) -> list[Token]:
    """The tokens, in order of start; those between brackets say so."""
    spans = [match.span() for match in _BRACKETS.finditer(text)]
    if not spans:
        return found
    starts = [start for start, _ in spans]
    marked = []
    for token in found:
        place = bisect_right(starts, token.start) - 1
        inside = place >= 0 and token.start < spans[place][1]
        marked.append(token._replace(flags=token.flags | Flag.BRACKETED) if inside else token)
    return marked


def _abbreviated(text: str, found: list[Token]) -> Iterator[Token]:
    """ "European Union" is "EU" as well."""
    for one, other in pairwise(whole_words(found)):
        term = _abbreviations().get((one.term, other.term))
        if term and other.start == one.end + 1:
            flags = Flag.DERIVED | (one.flags & other.flags & Flag.CAPITAL)
            yield Token(one.start, other.end, term, flags)


@cache
def _abbreviations() -> dict[tuple[str, str], str]:
    return {
        (lemma(one, code), lemma(other, code)): term
        for code, facts in FACTS.items()
        for (one, other), term in ((words.split(), term) for words, term in facts.abbreviated.items())
    }
