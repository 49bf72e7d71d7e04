"""Words of news with their translations, each one a row, looked up by their terms.

lexicon.tsv is written by hand; what is read here is made from it by `index.lexicon.compiling`: terms in place of words,
so that looking up needs no dictionary of the other languages.
"""

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

ROWS, KEYS = "rows.tsv", "keys.tsv"
LANGUAGES = ("en", "ru", "ka")  # the columns of a row
OTHER, BLANK = "|", " "
PHRASE_WORDS = 3  # "secretary general of" and the like; there are no longer ones that are asked for
KEYS_REMEMBERED = 2000  # half a megabyte; sentences that are set beside each other have many words in common
NAME = "name"  # a row's last column, where it names somebody or something


class Translation(NamedTuple):
    """`terms` with blanks in them are phrases, which mean the same only as a whole."""

    terms: tuple[str, ...]
    is_name: bool


class Phrase(NamedTuple):
    """Words `first` to `end` (exclusive) of a text, as a key."""

    first: int
    end: int
    key: str


def phrases(terms: Sequence[str]) -> Iterator[Phrase]:
    """All that may be in the lexicon, single words among them."""
    for first in range(len(terms)):
        for end in range(first + 1, min(first + PHRASE_WORDS, len(terms)) + 1):
            yield Phrase(first, end, BLANK.join(terms[first:end]))


def has(key: str) -> bool:
    """Whether it has a row for these terms, with blanks between where there are several; most it has not."""
    return bool(_rows_of(key))


def translations(key: str, languages: Collection[str]) -> tuple[Translation, ...]:
    """What has these terms, with blanks between where there are several, in these languages: one for each meaning."""
    return _translations(key, frozenset(languages))


@lru_cache(KEYS_REMEMBERED)
def _translations(key: str, languages: frozenset[str]) -> tuple[Translation, ...]:
    found = []
    for number in _rows_of(key):
        *sides, name = _lines(ROWS)[number].decode().split("\t")
        wanted = [side for language, side in zip(LANGUAGES, sides, strict=True) if language in languages]
        found.append(Translation(tuple(filter(None, OTHER.join(wanted).split(OTHER))), name == NAME))
    return tuple(found)


def names() -> Iterator[Translation]:
    """All that name somebody or something."""
    for line in _lines(ROWS):
        *sides, name = line.decode().split("\t")
        if name == NAME:
            yield Translation(tuple(filter(None, OTHER.join(sides).split(OTHER))), is_name=True)


@lru_cache(KEYS_REMEMBERED)
def _rows_of(key: str) -> Sequence[int]:
    lines, sought = _lines(KEYS), f"{key}\t".encode()
    place = bisect_left(lines, sought)
    if place == len(lines) or not lines[place].startswith(sought):
        return ()
    return tuple(int(number) for number in lines[place][len(sought) :].split())


@cache
def _lines(file: str) -> list[bytes]:
    """As bytes, which take a third of the memory that strings would."""
    return (files(__name__) / file).read_bytes().split(b"\n")


def is_loaded() -> bool:
    return _lines.cache_info().currsize > 0
