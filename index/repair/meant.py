"""What a strange word may have been meant to be: words of an archive or a dictionary that are spelt nearly so."""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from heapq import nlargest
from typing import NamedTuple

from index.analysis import terms
from index.languages import FACTS, LANGUAGES, detect_language
from index.languages.lemmas import is_known, lemma
from index.repair.layouts import are_neighbours, letters_of
from index.repair.lexicon import Lexicon
from index.repair.spelling import LETTERS_A_SLIP, Spelling, endings_like, one_slip_away, spellings

# What a spelling loses or gains by each.
SLIP, FIRST_LETTER, ENDING_LETTER, COMMONNESS = 2.2, 1.0, 0.2, 0.35
NO_WORD = 1.5  # where it is neither in a dictionary nor a name: a stem with what was written after it
NAME_TOO = 0.7  # and gains where the archive knows it as a name
ASKED, SAID = 1000, 30  # passages that a question word and any other that is never looked up count as
ABSENT = 0.1  # and one that no article has
SHORTEST = 3  # letters
SHORTEST_ABSENT = 8  # of a word that is put right though no article has it, so as not to pass for a name
SHORTEST_NAMED = 6  # of a word with a capital that is clearly a common one: "Festival"
LONG = 9  # where all letters but the first are another word's, that was meant
WORDS_REMEMBERED = 64  # strange ones: each is looked at twice where a question has no answer
LOOKED_UP = 20  # spellings of a word that are looked at closely

Ranked = Sequence[tuple[float, Spelling]]  # the likeliest first


class Meant(NamedTuple):
    form: str
    likelihood: float
    is_clear: bool  # no other name than the one that was written, and no short word, of which many are spelt alike


@dataclass(frozen=True, slots=True)
class Meanings:
    lexicon: Lexicon

    def of(self, word: str, slips: int, *, is_name: bool, same_first: bool, asks: bool) -> list[Meant]:
        """Of a lower-case word with at most so many slips; `asks` says whether another word of its question does.

        With `same_first` only what begins with its first letter.
        """
        # Few write the first letter wrong and another, too; of many slips that would be many words to look at.
        found = dict(self._known(word, slips, same_first=same_first or slips > 1)) if slips else {}
        if slips and not same_first:
            absent = not is_name and word.title() != word and len(word) >= SHORTEST_ABSENT
            found = dict(self._in_dictionary(word, absent=ABSENT * absent)) | found
        if not is_name and len(word) >= SHORTEST:
            found |= dict(_unsearched(word, ASKED if not asks else SAID))
        foreign = frozenset(word) - letters_of(detect_language(word) or LANGUAGES[0])
        return [
            self._meant(word, form, likely, is_name=is_name)
            for form, likely in sorted(found.items())
            if foreign.issubset(form)  # nobody writes the ö of "Börte" by mistake
            and not (begins_with_another_key(word, form) and (is_name or self._is_name(form)))
        ]

    def _is_name(self, form: str) -> bool:
        return any(map(self.lexicon.passages_with, terms(form)[1:]))

    def _meant(self, word: str, form: str, likely: float, *, is_name: bool) -> Meant:
        is_name_too = self._is_name(form)
        if not (is_name_too or _in_dictionary(form)):
            likely -= NO_WORD
        # A short name that is unknown is more likely another name than a slip, and Hanna is not Anna.
        is_uncased = word.title() == word
        is_short = len(word) - (is_name or is_name_too) - is_uncased < LETTERS_A_SLIP
        is_other = form[0] != word[0] and (is_name or is_name_too or (is_uncased and len(word) < LONG))
        is_clear = not is_short and not is_other and (is_name_too or not is_name or len(word) >= SHORTEST_NAMED)
        is_clear |= form in _asking(word) | _said(word)
        return Meant(form, likely + NAME_TOO * is_name_too, is_clear)

    def _in_dictionary(self, word: str, absent: float) -> Iterator[tuple[str, float]]:
        """Forms one slip away, however the archive looks them up: "went" as "go"; `absent` as in how many passages."""
        for form, term in _forms_one_slip_away(word):
            if passages := self.lexicon.passages_with(term) or absent * (form[0] == word[0]):
                yield form, likelihood(word, Spelling(form, 1, ""), passages) - ENDING_LETTER * (form != term)

    def _known(self, word: str, most: int, *, same_first: bool) -> Iterator[tuple[str, float]]:
        """Words that the archive knows."""
        near = ((written, self.lexicon.near(written, most, same_first=same_first)) for written in _as_stems(word))
        likely = (
            (likelihood(word, one, passages[one.known]), one)
            for written, passages in near
            for one in spellings(written, passages, most)
            if not (one.slips > 1 and written.startswith(one.known))  # "Alexandra" is not "Alexand"
        )
        ranked = nlargest(LOOKED_UP, likely, key=lambda one: one[0])
        yield from list(_as_written(word, ranked)) or _with_other_endings(ranked, most, same_first=same_first)


@lru_cache(WORDS_REMEMBERED)
def _forms_one_slip_away(word: str) -> tuple[tuple[str, str], ...]:
    """Those that a dictionary has, with their base forms; hundreds are looked up for it."""
    language = detect_language(word) or LANGUAGES[0]
    forms = set(one_slip_away(word, letters_of(language)))
    return tuple((form, lemma(form, language)) for form in forms if is_known(form, language))


def begins_with_another_key(word: str, form: str) -> bool:
    """ "Karina" is not "Marina": a k is not struck for an m."""
    first, other = word[0], form[0]
    is_other_letter = first != other and other not in word[:2] and first not in form[:2]
    return is_other_letter and not are_neighbours(first, other, detect_language(word) or LANGUAGES[0])


def _as_stems(word: str) -> Iterable[str]:
    """As it is written and, in English, as its stem would be: that of "Londonderry" ends in an i."""
    return (word, word[:-1] + "i") if word.endswith("y") else (word,)


def _as_written(word: str, ranked: Ranked) -> Iterator[tuple[str, float]]:
    for likely, found in ranked:
        form = found.known + found.ending
        unstemmed = form[:-1] + "y"
        if form.endswith("i") and (word.endswith("y") or _in_dictionary(unstemmed)):
            form = unstemmed
        if _is_base(found.known, form):
            yield form, likely


def _with_other_endings(ranked: Ranked, most: int, *, same_first: bool) -> Iterator[tuple[str, float]]:
    for likely, found in ranked:
        for ending in endings_like(found) if found.slips < most else ():
            form = found.known + ending
            # With more than a slip it must be a word of a dictionary: "Moscovici" is no "Moscowic".
            if (ending or not same_first) and _is_base(found.known, form) and (most == 1 or _in_dictionary(form)):
                yield form, likely - SLIP
                break


def _is_base(term: str, word: str) -> bool:
    """Whether a term is what a word is looked up as."""
    return lemma(word, detect_language(word) or LANGUAGES[0]) == term


def _in_dictionary(word: str) -> bool:
    return is_known(word, detect_language(word) or LANGUAGES[0])


def _asking(word: str) -> frozenset[str]:
    return FACTS[detect_language(word) or LANGUAGES[0]].question_words


def _said(word: str) -> frozenset[str]:
    return FACTS[detect_language(word) or LANGUAGES[0]].stop_words


def _unsearched(word: str, asked: int) -> Iterator[tuple[str, float]]:
    """Words that ask or mean nothing by themselves; a short one of these only where its own letters changed places.

    Nearly any short word is spelt nearly as some such word is: "თსუ" is a university and not "თუ".
    """
    asking = _asking(word)
    said = (one for one in _said(word) - asking if len(one) >= LETTERS_A_SLIP or sorted(one) == sorted(word))
    for found in spellings(word, [*asking, *said], 1):
        if not found.ending:
            yield found.known, likelihood(word, found, asked if found.known in asking else SAID)


def likelihood(written: str, found: Spelling, passages: float) -> float:
    begins_otherwise = found.known[0] != written[0]
    loss = SLIP * found.slips + FIRST_LETTER * begins_otherwise + ENDING_LETTER * len(found.ending)
    return COMMONNESS * math.log(passages) - loss
