"""How the words of a text stand with an archive: known to it, common words of the language, or strange."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache

from index.analysis import tokens
from index.analysis.token import Flag, Token
from index.analysis.words import plain
from index.domain import Kind
from index.languages import FACTS, LANGUAGES, detect_language
from index.languages.lemmas import is_known, lemma, other_versions
from index.languages.word_lists import is_listed
from index.lexicon import translations
from index.lexicon.synonyms import synonyms
from index.question import starts_of_now
from index.repair.lexicon import Lexicon


class Standing(Enum):
    ASKING = "asking"  # never looked up: "who", "now"; or no article has it, and it is no more than "weeks" or "hello"
    KNOWN = "known"  # some article has it
    NAMED = "named"  # some article has a name that sounds so, or a source has it
    COMMON = "common"  # a dictionary or the lexicon has it or it names a time, no article does
    STRANGE = "strange"


COUNTS_FOR = {
    Standing.ASKING: 1.0,
    Standing.KNOWN: 1.0,
    Standing.NAMED: 0.9,
    Standing.COMMON: 0.5,
    Standing.STRANGE: 0.0,
}


@dataclass(frozen=True, slots=True)
class Word:
    """Characters start to end of a text; `terms` is what is looked up for them, the base form first."""

    start: int
    end: int
    text: str  # as words are compared
    terms: tuple[str, ...]
    standing: Standing

    @property
    def is_at_home(self) -> bool:
        return self.standing in (Standing.ASKING, Standing.KNOWN, Standing.NAMED)


def words_of(text: str, lexicon: Lexicon) -> list[Word]:
    """Without numbers and dates. "Moscow-Tskhinvali" is two words where the archive does not have it as one."""
    same: dict[tuple[int, int], list[Token]] = {}
    for token in tokens(text):
        if not token.flags & Flag.DIGITS:
            same.setdefault(token[:2], []).append(token)
    facts = FACTS[detect_language(text) or LANGUAGES[0]]
    now = starts_of_now(text, [found[0] for found in same.values()], facts)
    words = {span: _word(text, found, span[0] in now, lexicon) for span, found in same.items()}
    return list(_taken_apart(words, {span for span, found in same.items() if not found[0].flags & Flag.DERIVED}))


def _taken_apart(words: dict[tuple[int, int], Word], whole: set[tuple[int, int]]) -> Iterator[Word]:
    spans = sorted(words)
    for start, end in sorted(whole):
        inside = spans[bisect_left(spans, (start, 0)) : bisect_left(spans, (end, 0))]
        parts = [words[span] for span in inside if span[1] <= end and span != (start, end)]
        word = words[start, end]
        is_one = word.is_at_home or word.standing is Standing.COMMON  # "давным-давно" is known, "давным" is not
        yield from [word] if is_one or not parts else parts


def _word(text: str, found: Sequence[Token], is_now: bool, lexicon: Lexicon) -> Word:
    start, end, _, flags = found[0]
    word, terms = plain(text[start:end]), tuple(token.term for token in found)
    return Word(start, end, word, terms, Standing.ASKING if is_now else _standing(word, terms, flags, lexicon))


def _standing(word: str, terms: tuple[str, ...], flags: int, lexicon: Lexicon) -> Standing:
    language = detect_language(word) or LANGUAGES[0]
    if flags & Flag.STOP or word in FACTS[language].question_words:
        return Standing.ASKING
    form, *keys = map(lexicon.passages_with, terms)
    if form or any(keys):
        return Standing.KNOWN if form else Standing.NAMED
    if word in lexicon.named:
        return Standing.NAMED
    if _counts_time(word, language) or is_listed(word, _courtesies(language)):
        return Standing.ASKING
    is_common = _names_time(word, language) or is_known(word, language)
    return Standing.COMMON if is_common or (language == "ka" and _is_georgian(word)) else Standing.STRANGE


def _is_georgian(word: str) -> bool:
    """Whether it is a word though the dictionary, which lacks half of the verbs' forms, does not have it."""
    forms = (lemma(one, "ka") for one in (word, *other_versions(word)))
    return any(is_known(one, "ka") or synonyms(one) or translations(one, LANGUAGES) for one in forms)


@cache
def _courtesies(language: str) -> frozenset[str]:
    return FACTS[language].courtesies.words


def _counts_time(word: str, language: str) -> bool:
    """ "Weeks", "until", "late": nothing by itself."""
    times = FACTS[language].times
    listed = (*times.units.values(), *times.leading.values(), *times.trailing.values(), *times.thirds)
    return word in times.counts or any(is_listed(word, words) for words in listed)


def _names_time(word: str, language: str) -> bool:
    facts = FACTS[language]
    return any(is_listed(word, words) for words in (facts.signs[Kind.TIME], *facts.months, *facts.times.seasons))


def share_at_home(words: Sequence[Word]) -> float:
    """How much of a text is known, by letters; 0 without a word."""
    letters = sum(len(word.text) for word in words)
    known = sum(len(word.text) * COUNTS_FOR[word.standing] for word in words)
    return known / letters if letters else 0.0


def asks(words: Sequence[Word]) -> bool:
    return any(word.text in FACTS[detect_language(word.text) or LANGUAGES[0]].question_words for word in words)
