"""Words that mean one thing only together: "prime minister", "vice-president", "United States"."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby, pairwise
from typing import NamedTuple

from index.analysis import tokens
from index.analysis.token import Flag, Token
from index.analysis.words import plain
from index.domain import Kind
from index.languages import FACTS, LANGUAGES, detect_language
from index.languages.lemmas import lemma
from index.languages.word_lists import is_listed
from index.lexicon import BLANK
from index.lexicon.synonyms import synonyms

_JOINTS = frozenset({" ", "\u00a0", "-", "\u2010", "\u2011"})  # between the words of one

_PREFIXES = frozenset().union(*(facts.office_prefixes for facts in FACTS.values()))


class Whole(NamedTuple):
    """Characters start to end of a text. Any of the terms stands for all of it, phrases with blanks among them."""

    start: int
    end: int
    terms: tuple[str, ...]
    is_office: bool


def wholes(text: str, found: Sequence[Token]) -> Iterator[Whole]:
    """`found`: the tokens of the text."""
    further = (token for token in found if token.flags & Flag.DERIVED and not token.flags & Flag.DIGITS)
    abbreviated = {(token.start, token.end): token.term for token in further}
    words = [min(same, key=lambda token: token.end) for _, same in groupby(found, key=lambda token: token.start)]
    last = 0
    for one, other in pairwise(words):
        if one.start < last or text[one.end : other.start] not in _JOINTS:
            continue
        term = abbreviated.get((one.start, other.end))
        office = [*_office(text, one, other)]
        if term or office:
            terms = dict.fromkeys([*([term] if term else []), *office])
            yield Whole(one.start, other.end, tuple(terms), bool(office))
            last = other.end


def grouped(text: str, found: Sequence[Token]) -> Iterator[tuple[Whole | None, list[Token]]]:
    """The tokens by the word that they are of, in order; those of a whole together, with it."""
    together = list(wholes(text, found))
    starts = [whole.start for whole in together]

    def whole_of(token: Token) -> Whole | None:
        place = bisect_right(starts, token.start) - 1
        return together[place] if place >= 0 and token.start < together[place].end else None

    for _, same in groupby(found, key=lambda token: (whole_of(token) or token).start):
        tokens_of_word = list(same)
        yield whole_of(tokens_of_word[0]), tokens_of_word


def _office(text: str, one: Token, other: Token) -> Iterator[str]:
    """The terms of an office of its own, "vice-president", which is no president; none where it is no such office."""
    first = text[one.start : one.end].lower()
    if first not in _PREFIXES:
        return
    office = plain(text[other.start : other.end])
    language = detect_language(office) or LANGUAGES[0]
    if not is_office(office, language):
        return
    joined = next(token.term for token in tokens(f"{first}-{office}") if not token.flags & Flag.DERIVED)
    phrase = f"{one.term}{BLANK}{other.term}"
    yield from (joined, phrase) if "-" in text[one.end : other.start] else (phrase, joined)
    if is_office(first, language):
        yield one.term  # "премьер" is no other than "премьер-министр"
    changed = FACTS[language].times.another
    yield from (f"{term}{BLANK}{other.term}" for term in sorted(synonyms(one.term)) if is_listed(term, changed))


def is_office(word: str, language: str) -> bool:
    """Whether a plain word is for what somebody is."""
    return is_listed(word, FACTS[language].signs[Kind.PERSON]) or lemma(word, language) in _offices(language)


@cache
def _offices(language: str) -> frozenset[str]:
    people = FACTS[language].nouns[Kind.PERSON] | FACTS[language].introductions.people
    return people | {lemma(noun, language) for noun in people}
