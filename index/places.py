"""Which places words name: "French" is of France, South Sudan is not Sudan, and Georgia Meloni is no Georgia.

The lexicon has them as names, and what is called after them in rows of their own.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache, lru_cache
from typing import NamedTuple

from index import lexicon
from index.analysis import terms, tokens
from index.analysis.token import Flag
from index.analysis.words import plain
from index.languages import FACTS, LANGUAGES, detect_language
from index.languages.lemmas import name_form
from index.lexicon import BLANK, KEYS_REMEMBERED, PHRASE_WORDS, Translation
from index.question import Question, QuestionWord, kind_of
from index.wholes import is_office

Place = tuple[str, ...]  # the terms of one, in all languages

_TELLING = ("en",)  # in one language two may look alike by chance: "дан" is Denmark, and data
_VOWEL_OF_NAMES = "ი"  # where a script has no capitals: "მალის" is of Mali, "მალე" is soon


class Written(NamedTuple):
    """A word as it is written, and its first term."""

    text: str
    term: str


class Named(NamedTuple):
    """Words `first` to `end` (exclusive), and the places that they name: none where they begin a person's name."""

    first: int
    end: int
    places: frozenset[Place]


def named(words: Sequence[Written]) -> Iterator[Named]:
    """Of names within a longer one only that."""
    first = 0
    while first < len(words):
        ends = range(min(first + PHRASE_WORDS, len(words)), first, -1)
        found = next((Named(first, end, places) for end in ends if (places := _places(words[first:end]))), None)
        if found and is_first_name(words, first):
            found = Named(first, first + 1, frozenset())
        if found:
            yield found
        first = found.end if found else first + 1


def within(words: Sequence[Written]) -> frozenset[Place]:
    """What they name as a whole or in part: of "South Sudan" Sudan as well, of "Guinea-Bissau" Guinea."""
    phrases = [one.key for one in lexicon.phrases([word.term for word in words])]
    parts = [term for word in words if "-" in word.text for term in terms(word.text)]
    return frozenset[Place]().union(*map(_of_key, (*phrases, *parts)))


def signs_of_others(words: Sequence[Written], named: frozenset[Place]) -> frozenset[tuple[str, ...]]:
    """Beginnings of words, all of one of which a text has that names another place or person by these words."""
    parts = [term for word in words for term in (word.term, *(terms(word.text) if "-" in word.text else ()))]
    is_part = len(parts) > 1
    own = {(part,) for part in parts if part in _first_names() or (is_part and _of_key(part))}
    return frozenset(own.union(*(_longer_names().get(place, ()) for place in named)))


@cache
def _longer_names() -> dict[Place, set[tuple[str, ...]]]:
    """The words of names in which there is that of a place."""
    found: defaultdict[Place, set[tuple[str, ...]]] = defaultdict(set)
    for key in {term for name in lexicon.names() for term in name.terms if BLANK in term}:
        words = key.split(BLANK)
        for place in frozenset[Place]().union(*map(_of_key, words)) - _of_key(key):
            found[place].add(tuple(words))
    return dict(found)


def is_first_name(words: Sequence[Written], place: int) -> bool:
    """Whether a word for a place is somebody's first name there, as what stands behind tells: "Jordan Peterson"."""
    if words[place].term not in _first_names() or not all(map(_is_capital, words[place : place + 2])):
        return False
    return (
        place + 1 < len(words) and not _places(words[place + 1 : place + 2]) and _may_be_surname(words[place + 1].text)
    )


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
    said = [*map(written, question.words)]
    words = (
        word if is_first_name(said, place) else _with_place(word, language) for place, word in enumerate(question.words)
    )
    return replace(question, words=tuple(words))


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
    found = _of_key(BLANK.join(word.term for word in words))
    return frozenset() if found and len(words) == 1 and is_common(words[0]) else found


def _is_capital(word: Written) -> bool:
    return word.text[0].isupper()


@cache
def _first_names() -> frozenset[str]:
    return frozenset(term for facts in FACTS.values() for name in facts.namesakes.places for term in terms(name))


@lru_cache(KEYS_REMEMBERED)
def _may_be_surname(word: str) -> bool:
    """No "River", "Times" or "President", nor another common word: "Paris Agreement", "Georgia Joins"."""
    language = detect_language(word) or LANGUAGES[0]
    if name_form(plain(word), language) is None and plain(word) not in FACTS[language].namesakes.surnames:
        return False
    is_kind = kind_of(plain(word), language) or any(
        token.flags & (Flag.ORGANISATION | Flag.STOP) for token in tokens(word)
    )
    return not is_kind and not is_office(plain(word), language)


def _looks_like_name(word: Written) -> bool:
    return _is_capital(word) or word.text.startswith(word.term + _VOWEL_OF_NAMES)


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


def _of_key(key: str) -> frozenset[Place]:
    """The places that terms with blanks between them name, or that what they call is of: "Turkish" is of Turkey."""
    return _places_meant(key) if lexicon.has(key) else frozenset()


@lru_cache(KEYS_REMEMBERED)
def _places_meant(key: str) -> frozenset[Place]:
    return frozenset[Place]().union(*(places for _, places in _meanings(key)))


def _meanings(key: str) -> Iterator[tuple[Translation, frozenset[Place]]]:
    meanings = lexicon.translations(key, lexicon.LANGUAGES)
    telling = lexicon.translations(key, _TELLING) if meanings else ()
    for meaning, told in zip(meanings, telling, strict=True):
        nearest = [meaning] if meaning.is_name else _translations(told)
        yield meaning, frozenset(one.terms for one in nearest if one.is_name)


def _translations(meaning: Translation) -> Iterator[Translation]:
    for term in meaning.terms:
        yield from lexicon.translations(term, lexicon.LANGUAGES)
