"""Which places words name: "French" is of France, and South Sudan is not Sudan.

The lexicon has them as names, and what is called after them in rows of their own.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from index import lexicon
from index.lexicon import BLANK, KEYS_REMEMBERED, PHRASE_WORDS, Translation
from index.question import Question, QuestionWord

Place = tuple[str, ...]  # the terms of one, in all languages

_TELLING = ("en",)  # in one language two may look alike by chance: "дан" is Denmark, and data
_VOWEL_OF_NAMES = "ი"  # where a script has no capitals: "მალის" is of Mali, "მალე" is soon


class Written(NamedTuple):
    """A word as it is written, and its first term."""

    text: str
    term: str


class Named(NamedTuple):
    """Words `first` to `end` (exclusive), and the places that they name."""

    first: int
    end: int
    places: frozenset[Place]


def named(words: Sequence[Written]) -> Iterator[Named]:
    """Of names within a longer one only that."""
    first = 0
    while first < len(words):
        ends = range(min(first + PHRASE_WORDS, len(words)), first, -1)
        found = next((Named(first, end, places) for end in ends if (places := _places(words[first:end]))), None)
        if found:
            yield found
        first = found.end if found else first + 1


def places(words: Sequence[Written]) -> frozenset[Place]:
    return frozenset[Place]().union(*(one.places for one in named(words)))


def written(word: QuestionWord) -> Written:
    """In small letters where a capital only begins the question."""
    return Written(word.text if word.is_name else word.text.lower(), word.terms[0])


def with_places(question: Question) -> Question:
    """Whose French president is asked for is asked for the president of France: both are one word."""
    language = question.language
    if language not in lexicon.LANGUAGES:
        return question
    return replace(question, words=tuple(_with_place(word, language) for word in question.words))


def may_mean(word: Written, meaning: Translation) -> bool:
    """Whether a word that names a place, and has another meaning, has this one: how it is written tells."""
    return not _is_also_common(word.term) or _looks_like_name(word) is meaning.is_name


def is_common(word: Written) -> bool:
    """Whether it is a word that looks like a place, but is none."""
    return _is_also_common(word.term) and not _looks_like_name(word)


def _with_place(word: QuestionWord, language: str) -> QuestionWord:
    further = _called_after(word.terms[0], language) if _places([written(word)]) else ()
    return replace(word, terms=tuple(dict.fromkeys((*word.terms, *further)))) if further else word


def _places(words: Sequence[Written]) -> frozenset[Place]:
    """Those that they name as a whole."""
    if len(words) == 1 and is_common(words[0]):
        return frozenset()
    return _of_key(BLANK.join(word.term for word in words))


def _looks_like_name(word: Written) -> bool:
    return word.text[0].isupper() or word.text.startswith(word.term + _VOWEL_OF_NAMES)


@lru_cache(KEYS_REMEMBERED)
def _called_after(term: str, language: str) -> tuple[str, ...]:
    """The words of a language for the place that a term names, and for what is of it."""
    place = _of_key(term)
    meanings = [one for meaning in lexicon.translations(term, [language]) for one in meaning.terms]
    return tuple(one for one in meanings if BLANK not in one and not place.isdisjoint(_of_key(one)))


@lru_cache(KEYS_REMEMBERED)
def _is_also_common(term: str) -> bool:
    """Whether it names a place and is also another word: "перо", a feather, is not "Перу"."""
    meanings = [*_meanings(term)]
    is_name = any(meaning.is_name for meaning, _ in meanings)
    return is_name and any(not meaning.is_name and not places for meaning, places in meanings)


@lru_cache(KEYS_REMEMBERED)
def _of_key(key: str) -> frozenset[Place]:
    """The places that terms with blanks between them name, or that what they call is of: "Turkish" is of Turkey."""
    return frozenset[Place]().union(*(places for _, places in _meanings(key)))


def _meanings(key: str) -> Iterator[tuple[Translation, frozenset[Place]]]:
    for meaning, told in zip(
        lexicon.translations(key, lexicon.LANGUAGES), lexicon.translations(key, _TELLING), strict=True
    ):
        nearest = [meaning] if meaning.is_name else _translations(told)
        yield meaning, frozenset(one.terms for one in nearest if one.is_name)


def _translations(meaning: Translation) -> Iterator[Translation]:
    for term in meaning.terms:
        yield from lexicon.translations(term, lexicon.LANGUAGES)
