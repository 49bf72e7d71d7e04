"""A question that an archive hardly knows a word of, as it was probably meant.

One that is known well enough is never touched: what the archive has is right as it stands.
"""

import math
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache, partial

from index.languages import FACTS, LANGUAGES, detect_language
from index.languages.lemmas import is_known
from index.rarity import usual_idf
from index.repair import latin
from index.repair.layouts import on_other_layouts
from index.repair.lexicon import Lexicon
from index.repair.respelling import Respelling
from index.repair.standing import Standing, Word, asks, share_at_home, words_of

WELL_KNOWN = 0.7  # share of a question: with so much of it known it was written on the right layout
KNOWN_ENOUGH = 0.55  # another reading must be known by so much
BETTER_BY = 0.25  # and by so much more than the question as it stands

QUESTIONS_REMEMBERED = 16  # as many as are asked at once

MOST_WORDS = 60  # of a longer text nobody waits for every word to be looked for
IS_WORD = 1.0  # how much a reading gains that a dictionary has
KEY = 0.3  # how much a name counts that is known in some script, by one that is known as it is read
AKIN_LETTERS, AKIN_SHARE = 4, 0.75  # what begins so far like a word is not said to be unknown
COMMON = 3.5  # usual idf: that no article has a word so common as "get" tells nobody what is missing

_CHUNK = re.compile(r"\S+|\s+")
_LATIN = re.compile(r"(?:[A-Za-z]|\b4(?=[A-Za-z]))(?:[A-Za-z4]|['’`\"](?=[A-Za-z]))*['’`]?")
_APOSTROPHES = str.maketrans("’`", "''")


@dataclass(frozen=True)
class Rereading:
    lexicon: Lexicon
    respelling: Respelling

    @cached_property
    def _words(self) -> Callable[[str], list[Word]]:
        """`words_of`, remembered: a question that has no answer is looked at three times."""
        return lru_cache(QUESTIONS_REMEMBERED)(partial(words_of, lexicon=self.lexicon))

    def of(self, text: str) -> str | None:
        """The question as it was probably meant; None where it is to be taken as it stands."""
        words = self._words(text)
        if len(words) > MOST_WORDS or all(word.standing is not Standing.STRANGE for word in words):
            return None
        meant = self._in_other_letters(text, words)
        if meant != text:
            words = words_of(meant, self.lexicon)
        meant = self.respelling.of(meant, words)
        return meant if meant != text else None

    def as_typed(self, text: str) -> str:
        """On the layout or in the letters that it was meant in, slips and all."""
        words = self._words(text)
        return text if len(words) > MOST_WORDS else self._in_other_letters(text, words)

    def _in_other_letters(self, text: str, words: Sequence[Word]) -> str:
        share, asked = share_at_home(words), asks(words)
        if share >= WELL_KNOWN and asked:
            return text
        best, most = text, max(KNOWN_ENOUGH, share + BETTER_BY)
        for reading in self._readings(text):
            read = words_of(reading, self.lexicon)
            better = share_at_home(read)
            # What asks only as it is read is meant so: names are known in any letters.
            least = max(share, KNOWN_ENOUGH) if best == text and asks(read) and not asked else most
            if better > least and not _loses_what_asks(words, read):
                best, most = reading, better
        return best

    def _readings(self, text: str) -> Iterator[str]:
        language = detect_language(text) or LANGUAGES[0]
        for typed in on_other_layouts(text, language):
            yield "".join(
                self._typed(text[slice(*one.span())], typed[slice(*one.span())]) for one in _CHUNK.finditer(text)
            )
        if language not in latin.SPELLINGS:
            # Beside Georgian letters Latin ones do not stand for Russian ones.
            written = {code for code in latin.SPELLINGS if re.search(f"[{FACTS[code].letters}]", text)}
            for code in written or latin.SPELLINGS:
                yield _LATIN.sub(lambda found, code=code: self._from_latin(found, code), text)  # type: ignore[misc]

    def _typed(self, written: str, meant: str) -> str:
        """A word with the signs around it: what is a word as it was written, but not as it is read, was meant so."""
        words = words_of(written, self.lexicon)
        if not are_words(words) or are_at_home(words_of(meant, self.lexicon)):
            return meant
        start, end = words[0].start, words[-1].end
        return meant[:start] + written[start:end] + meant[end:]

    def _from_latin(self, found: re.Match[str], language: str) -> str:
        word, unsearched = found.group(), _unsearched(language)

        def begins(beginning: str) -> bool:
            return beginning in _beginnings(language) or self.lexicon.begins(beginning)

        readings = latin.readings(word.lower().translate(_APOSTROPHES), language, begins)
        if not readings:
            return word
        best = max(enumerate(readings), key=lambda one: self._likelihood(one[1], unsearched) - one[0] / 2)[1]
        if word[0].isupper() and found.start() and self._is_meant_so(word, best):
            return word
        return best.capitalize() if word[0].isupper() else best

    def _is_meant_so(self, written: str, read: str) -> bool:
        """Whether a name in a text of other letters is rather as it was written: no other word, and as well known."""
        words, others = words_of(written, self.lexicon), words_of(read, self.lexicon)
        if not are_words(words) or not are_at_home(others):
            return are_words(words)
        same = {term for word in words for term in word.terms} & {term for word in others for term in word.terms}
        return not same and self._passages_with(words) >= self._passages_with(others)

    def _passages_with(self, words: Sequence[Word]) -> int:
        return min(self.lexicon.passages_with(word.terms[0]) for word in words)

    def _likelihood(self, word: str, unsearched: frozenset[str]) -> float:
        if word in unsearched:
            return math.log(1e5)
        (standing,) = words_of(word, self.lexicon) or (None,)
        if standing is None or standing.standing is Standing.STRANGE:
            return -3.0
        form, *keys = map(self.lexicon.passages_with, standing.terms)
        is_word = is_known(word, detect_language(word) or LANGUAGES[0])
        return math.log1p(form) + KEY * math.log1p(max(keys, default=0)) + IS_WORD * is_word

    def suggestion(self, text: str) -> str | None:
        """A question spelt nearly so of which the archive knows more; not sure enough to be taken for it.

        A word that a dictionary has is spelt right: "what is the price?" does not mean "what is the prime?".
        """
        words = self._words(text)
        if len(words) > MOST_WORDS:
            return None
        suggested = self.respelling.suggested(text, words)
        return suggested if suggested != text else None

    def unknown(self, text: str) -> list[str]:
        """The words that stand in no article, nor anything that begins much like them, but for "get" and "time"."""
        words = (word for word in self._words(text) if not word.is_at_home and usual_idf(word.terms[0]) > COMMON)
        return list(dict.fromkeys(text[word.start : word.end] for word in words if not self._has_kin(word)))

    def _has_kin(self, word: Word) -> bool:
        stem = word.terms[0]
        return self.lexicon.begins(stem[: max(AKIN_LETTERS, round(len(stem) * AKIN_SHARE))])


@cache
def _unsearched(language: str) -> frozenset[str]:
    """Words that ask or mean nothing by themselves: no archive need have them."""
    return FACTS[language].question_words | FACTS[language].stop_words


@cache
def _beginnings(language: str) -> frozenset[str]:
    return frozenset(word[:letters] for word in _unsearched(language) for letters in range(1, len(word) + 1))


def are_words(words: Sequence[Word]) -> bool:
    """Whether there are any, and an article or a dictionary has each of them as it is written."""
    return bool(words) and all(word.standing in (Standing.KNOWN, Standing.COMMON) for word in words)


def are_at_home(words: Sequence[Word]) -> bool:
    return bool(words) and all(word.is_at_home for word in words)


def _loses_what_asks(words: Sequence[Word], read: Sequence[Word]) -> bool:
    """Whether a word that asks means nothing as it is read: "who is …?" is in no need of other letters."""
    return len(words) == len(read) and any(
        one.standing is Standing.ASKING and not other.is_at_home for one, other in zip(words, read, strict=True)
    )
