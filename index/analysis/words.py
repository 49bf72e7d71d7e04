"""Words: what they are compared by, the term under which each is looked up, and its key as a name."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache

from index.analysis.roman import UNMISTAKABLE
from index.analysis.token import AROUND, SIGNS, UNITS, Flag, Token
from index.languages import FACTS, detect_language, sorts
from index.languages.lemmas import WORDS_REMEMBERED, is_to_come, lemma, name_form, verb_of
from index.languages.romanise import name_key
from index.languages.word_lists import flags_by_entry, listed_as
from index.namesakes import is_namesake

NAME_KEY = "~"  # begins the Latin key of a name
COMPARED_REMEMBERED = 5_000  # a megabyte; each word of a question is compared many times
WORD_LETTERS = 100  # what is longer is no word of any language, but an address or a picture's bytes

HYPHEN = re.compile(r"[\u2010\u2011-]")
_CASE_ENDING = re.compile(rf"{HYPHEN.pattern}(?:{'|'.join(sorted(FACTS['ka'].hyphenated))})$")
_APOSTROPHE = re.compile("[’ʼ`]")
_POSSESSIVE = re.compile(r"['’ʼ`]s$")
_IGNORED = re.compile(r"[\u0300-\u036f\u00ad'’ʼ`]")  # stress marks, soft hyphen, apostrophes
_ACRONYM_LETTERS = 5
_ABBREVIATIONS = {word.upper(): term for facts in FACTS.values() for word, term in facts.abbreviations.items()}
_BEHIND_ARTICLE, _THE = frozenset(map(str.lower, _ABBREVIATIONS)), "the "


@lru_cache(COMPARED_REMEMBERED)
def plain(word: str) -> str:
    """A word as it is compared: lower case, without stress marks, soft hyphens, possessive and apostrophes."""
    return _IGNORED.sub("", _POSSESSIVE.sub("", unicodedata.normalize("NFC", word.lower())))


def term_of(word: str) -> str:
    """Of a word by itself, of whatever kind."""
    return look_up(_APOSTROPHE.sub("'", word.lower()), word[0].isupper() and not word.isupper())[0]


def tokens_of_word(piece: re.Match[str], word: str, start: int) -> Iterator[Token]:
    is_hyphenated = HYPHEN.search(word)
    if is_hyphenated:
        word = _CASE_ENDING.sub("", word)  # "Ring-ს" is Ring
    yield from _word_or_abbreviation(piece, word, start, derived=False)
    is_name = word[0].isupper() and not word.isupper()
    if not is_name and (verb := verb_of(word.lower(), piece.string, start)):
        yield Token(start, start + len(word), verb, Flag.DERIVED)
    if is_hyphenated and HYPHEN.search(word):
        at = start
        for part in HYPHEN.split(word):
            if part:
                yield from _word_or_abbreviation(piece, part, at, derived=True)
            at += len(part) + 1


def _word_or_abbreviation(piece: re.Match[str], word: str, start: int, *, derived: bool) -> Iterator[Token]:
    """ "US" is a name and "AIDS" no plural, unless the words around are in capitals, too: "TELL US".

    The terms of such names keep their capitals, unless these are other words: "us" and "will" are none of theirs.
    """
    letters, end = _POSSESSIVE.sub("", word), start + len(word)
    if letters in _BEHIND_ARTICLE and piece.string[max(start - len(_THE), 0) : start].lower() == _THE:
        yield from abbreviation(letters.upper(), start, end, Flag.DERIVED * derived)  # "the us" is no pronoun
        return
    if letters.istitle() and is_namesake(piece.string, start, start + len(letters)):
        yield from _name(letters, letters, start, end, Flag.DERIVED * derived)
        return
    is_short = 1 < len(letters) <= _ACRONYM_LETTERS and letters.isupper()
    is_short &= letters.isascii() or letters in _ABBREVIATIONS
    if is_short:
        around = piece.string[max(start - AROUND, 0) : start] + piece.string[end : end + AROUND]
        is_short = any(letter.islower() for letter in around)
    if is_short and letters in _ABBREVIATIONS:
        yield from abbreviation(letters, start, end, Flag.DERIVED * derived)
    else:
        yield from _word_tokens(word, start, derived=derived, is_acronym=is_short)


def abbreviation(letters: str, start: int, end: int, flags: int = 0) -> Iterator[Token]:
    yield from _name(letters, _ABBREVIATIONS.get(letters, letters.lower()), start, end, flags)


def _name(letters: str, term: str, start: int, end: int, flags: int = 0) -> Iterator[Token]:
    flags |= Flag.NAME | Flag.CAPITAL
    yield Token(start, end, term, flags)
    yield Token(start, end, NAME_KEY + name_key(term.lower()), flags | Flag.DERIVED)


def _word_tokens(word: str, start: int, *, derived: bool, is_acronym: bool = False) -> Iterator[Token]:
    is_capital = word[0].isupper() and not word.isupper()
    term, key, flags = look_up(_APOSTROPHE.sub("'", word.lower()), is_capital)
    if not term:  # an apostrophe that counts as a letter
        return
    if HYPHEN.search(word):  # its parts say whether it is a name
        key, flags = None, flags & ~Flag.NAME
    flags |= Flag.CAPITAL * word[0].isupper() | Flag.DERIVED * derived
    end = start + len(word)
    whole = plain(word) if is_acronym and not flags & Flag.STOP else term
    yield Token(start, end, whole, flags)
    if whole != term:
        yield Token(start, end, term, flags | Flag.DERIVED)
    if key and not flags & Flag.STOP:
        yield Token(start, end, key, flags | Flag.DERIVED)
    if word.isupper() and (number := UNMISTAKABLE.get(whole)):
        yield Token(start, end, number, Flag.DERIVED)


@lru_cache(WORDS_REMEMBERED)
def look_up(written: str, is_capital: bool = False) -> tuple[str, str | None, int]:
    """A lower-case word's term, its key as a name (None for a common word) and its flags."""
    word = HYPHEN.sub("", plain(written))
    if not 0 < len(word) <= WORD_LETTERS:
        return word, None, 0
    language = detect_language(word) or "en"
    facts = FACTS[language]
    flags = listed_as(word, _signs(language)) | listed_as(word.rstrip("²³"), _units(language))
    if facts.follow_ups.pronoun.fullmatch(word) or facts.follow_ups.pointer.fullmatch(word):
        flags |= Flag.PRONOUN
    flags |= _sorts(word, language, is_capital=is_capital)
    flags |= Flag.COPULA * (word in facts.copulas) | Flag.FUTURE * is_to_come(word, language)
    if word in facts.stop_words or written in facts.stop_words:  # "couldn't"
        return word, None, flags | Flag.STOP
    name = name_form(word, language, is_capital=is_capital)
    term = facts.numerals.get(word) or lemma(word, language)
    if name is None:
        return term, None, flags
    if word in UNMISTAKABLE or not word.isalpha():  # II and III, QR351 and QR355 would sound alike
        return term, None, flags | Flag.NAME
    key = name_key(name)
    return term, NAME_KEY + key if key else None, flags | Flag.NAME


def _sorts(word: str, language: str, *, is_capital: bool) -> int:
    return (
        Flag.ROLE * sorts.is_role(word, language)
        | Flag.SITE * (sorts.is_site(word, language) or word in FACTS[language].locatives)
        | Flag.PERSON_NAME * sorts.is_name_of_person(word, language, is_capital=is_capital)
        | Flag.PLACE_NAME * sorts.is_name_of_place(word, language, is_capital=is_capital)
    )


@cache
def _signs(language: str) -> dict[str, int]:
    """All listed words of a language that are signs of something, with the flags that say of what."""
    facts = FACTS[language]
    signs = [(words, SIGNS[kind]) for kind, words in facts.signs.items()]
    months = [(names, Flag.TIME) for names in facts.months]
    others = [
        (facts.times.another, Flag.ANOTHER),
        (facts.times.to_come, Flag.FUTURE),
        (facts.rulers, Flag.RULER),
        (facts.uncounted, Flag.UNCOUNTED),
    ]
    return flags_by_entry([*signs, *months, *others])


@cache
def _units(language: str) -> dict[str, int]:
    return flags_by_entry((measure.units, UNITS[one]) for one, measure in FACTS[language].measures.items())
