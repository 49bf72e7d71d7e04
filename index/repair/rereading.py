"""A question that an archive hardly knows a word of, as it was probably meant.

One that is known well enough is never touched: what the archive has is right as it stands.
"""

import math
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache, partial

from index.languages import FACTS, LANGUAGES, detect_language
from index.repair import latin
from index.repair.layouts import on_other_layouts
from index.repair.lexicon import Lexicon
from index.repair.respelling import Respelling
from index.repair.standing import Standing, Word, share_at_home, words_of

WELL_KNOWN = 0.7  # share of a question: with so much of it known it was written on the right layout
KNOWN_ENOUGH = 0.55  # another reading must be known by so much
BETTER_BY = 0.25  # and by so much more than the question as it stands

QUESTIONS_REMEMBERED = 16  # as many as are asked at once

MOST_WORDS = 60  # of a longer text nobody waits for every word to be looked for
SUGGESTED_SLIPS = 2  # in a word: more than are put right unasked
KEY = 0.3  # how much a name counts that is known in some script, by one that is known as it is read
AKIN_LETTERS, AKIN_SHARE = 4, 0.75  # what begins so far like a word is not said to be unknown

_LATIN = re.compile(r"[A-Za-z](?:[A-Za-z4]|['’`\"](?=[A-Za-z]))*['’`]?")
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
        meant = text
        if share_at_home(words) < WELL_KNOWN and (meant := self._in_other_letters(text, words)) != text:
            words = words_of(meant, self.lexicon)
        meant = self.respelling.of(meant, words, (Standing.STRANGE,))
        return meant if meant != text else None

    def _in_other_letters(self, text: str, words: Sequence[Word]) -> str:
        best, most = text, max(KNOWN_ENOUGH, share_at_home(words) + BETTER_BY)
        for reading in self._readings(text):
            read = words_of(reading, self.lexicon)
            share = share_at_home(read)
            if share > most and not _loses_what_asks(words, read):
                best, most = reading, share
        return best

    def _readings(self, text: str) -> Iterator[str]:
        language = detect_language(text) or LANGUAGES[0]
        yield from on_other_layouts(text, language)
        if language not in latin.SPELLINGS:
            for code in latin.SPELLINGS:
                yield _LATIN.sub(lambda found, code=code: self._from_latin(found.group(), code), text)  # type: ignore[misc]

    def _from_latin(self, word: str, language: str) -> str:
        asking = FACTS[language].question_words | FACTS[language].stop_words

        def begins(beginning: str) -> bool:
            return self.lexicon.begins(beginning)

        found = latin.readings(word.lower().translate(_APOSTROPHES), language, begins)
        if not found:
            return word
        best = max(enumerate(found), key=lambda one: self._likelihood(one[1], asking) - one[0] / 2)[1]
        return best.capitalize() if word[0].isupper() else best

    def _likelihood(self, word: str, asking: frozenset[str]) -> float:
        if word in asking:
            return math.log(1e5)
        (standing,) = words_of(word, self.lexicon) or (None,)
        if standing is None or standing.standing is Standing.STRANGE:
            return -3.0
        form, *keys = map(self.lexicon.passages_with, standing.terms)
        return math.log1p(form) + KEY * math.log1p(max(keys, default=0))

    def suggestion(self, text: str) -> str | None:
        """A question spelt nearly so of which the archive knows more; not sure enough to be taken for it.

        A word that a dictionary has is spelt right: "what is the price?" does not mean "what is the prime?".
        """
        words = self._words(text)
        if len(words) > MOST_WORDS:
            return None
        suggested = self.respelling.of(text, words, (Standing.STRANGE,), SUGGESTED_SLIPS)
        return suggested if suggested != text else None

    def unknown(self, text: str) -> list[str]:
        """The words that stand in no article, nor anything that begins much like them."""
        words = (word for word in self._words(text) if not word.is_at_home)
        return list(dict.fromkeys(text[word.start : word.end] for word in words if not self._has_kin(word)))

    def _has_kin(self, word: Word) -> bool:
        stem = word.terms[0]
        return self.lexicon.begins(stem[: max(AKIN_LETTERS, round(len(stem) * AKIN_SHARE))])


def _loses_what_asks(words: Sequence[Word], read: Sequence[Word]) -> bool:
    """Whether a word that asks means nothing as it is read: "who is …?" is in no need of other letters."""
    return len(words) == len(read) and any(
        one.standing is Standing.ASKING and not other.is_at_home for one, other in zip(words, read, strict=True)
    )
