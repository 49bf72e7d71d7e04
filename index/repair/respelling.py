"""A text with the slips put right in words that an archive does not know."""

import math
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from heapq import nlargest

from index.analysis import terms
from index.languages import FACTS, LANGUAGES, detect_language
from index.languages.lemmas import is_known, lemma
from index.repair.layouts import letters_of
from index.repair.lexicon import Lexicon
from index.repair.spelling import LETTERS_A_SLIP, Spelling, endings_like, one_slip_away, spellings
from index.repair.standing import Standing, Word

# What a spelling loses or gains by each.
SLIP, FIRST_LETTER, ENDING_LETTER, COMMONNESS, CONTEXT = 2.2, 1.0, 0.2, 0.35, 0.3
NAME_TOO = 0.7  # and this, where the archive knows it as a name, too
ASKED, SAID = 1000, 30  # passages that a question word and any other that is never looked up count as
SHORTEST_ASKING, LONGEST = 3, 40  # letters
LOOKED_UP = 20  # spellings of a word that are looked at closely
IN_CONTEXT = 4  # of which so many are tried beside the rest of the question

Telling = Callable[[Sequence[str]], float]
Ranked = Sequence[tuple[float, Spelling]]  # the likeliest first


@dataclass(frozen=True, slots=True)
class Respelling:
    lexicon: Lexicon
    telling: Telling  # how well the best passage goes with some terms: its score

    def of(self, text: str, words: Sequence[Word], standings: Collection[Standing], most: int = 1) -> str:
        """`text`, which has these words, with the likeliest spelling of each that stands so; at most so many slips."""
        known = [word.terms[0] for word in words if word.standing in (Standing.KNOWN, Standing.NAMED)]
        for word in reversed(words):
            if word.standing in standings and word.text.isalpha() and len(word.text) <= LONGEST:
                written = text[word.start : word.end]
                meant = self._meant(word, known, most, is_name=bool(word.start) and written[0].isupper())
                if meant:
                    text = text[: word.start] + like(written, meant) + text[word.end :]
        return text

    def _meant(self, word: Word, known: Sequence[str], most: int, *, is_name: bool) -> str | None:
        """The likeliest spelling of a word, also by what the best passage has of the rest of the question."""
        letters = len(word.text) - is_name  # a short name that is unknown is more likely another name than a slip
        most = min(most, letters // LETTERS_A_SLIP)
        found = dict(self._known(word.text, most, is_name=is_name)) if most else {}
        if not found and not is_name and most:
            found = dict(self._in_dictionary(word.text))
        if not is_name and len(word.text) >= SHORTEST_ASKING:
            found |= dict(_asking(word.text))
        likely = nlargest(IN_CONTEXT, sorted(found), key=lambda spelling: found[spelling])
        if len(likely) < 2:
            return likely[0] if likely else None
        return max(likely, key=lambda spelling: found[spelling] + self._in_context(spelling, known))

    def _in_context(self, spelling: str, known: Sequence[str]) -> float:
        form, *keys = terms(spelling) or [""]
        is_name_too = any(map(self.lexicon.passages_with, keys))
        return CONTEXT * self.telling([*known, form]) + NAME_TOO * is_name_too

    def _in_dictionary(self, word: str) -> Iterator[tuple[str, float]]:
        """Forms that do not begin like what they are looked up as: "went", which the archive has as "go"."""
        language = detect_language(word) or LANGUAGES[0]
        for form in set(one_slip_away(word, letters_of(language))):
            if is_known(form, language) and (passages := self.lexicon.passages_with(lemma(form, language))):
                yield form, likelihood(word, Spelling(form, 1, ""), passages)

    def _known(self, word: str, most: int, *, is_name: bool) -> list[tuple[str, float]]:
        """Words that the archive knows, and how likely each was meant."""
        near = (
            one
            for one in spellings(word, self.lexicon.near(word, most, same_first=is_name), most)  # Hanna is not Anna
            if not (one.slips > 1 and word.startswith(one.known))  # nor has Alexandra two letters more than "Alexand"
        )
        counted = ((one, self.lexicon.passages_with(one.known)) for one in near)
        likely = ((likelihood(word, one, passages), one) for one, passages in counted if passages)
        ranked = nlargest(LOOKED_UP, likely, key=lambda one: one[0])
        return list(_as_written(ranked)) or list(_with_other_endings(ranked, most, is_name=is_name))


def _as_written(ranked: Ranked) -> Iterator[tuple[str, float]]:
    for likely, found in ranked:
        if _is_base(found.known, found.known + found.ending):
            yield found.known + found.ending, likely


def _with_other_endings(ranked: Ranked, most: int, *, is_name: bool) -> Iterator[tuple[str, float]]:
    for likely, found in ranked:
        for ending in endings_like(found) if found.slips < most else ():
            form = found.known + ending
            # With more than a slip it must be a word of a dictionary: "Moscovici" is no "Moscowic".
            if (ending or not is_name) and _is_base(found.known, form) and (most == 1 or _is_in_dictionary(form)):
                yield form, likely - SLIP
                break


def _is_base(term: str, word: str) -> bool:
    """Whether a term is what a word is looked up as."""
    return lemma(word, detect_language(word) or LANGUAGES[0]) == term


def _is_in_dictionary(word: str) -> bool:
    return is_known(word, detect_language(word) or LANGUAGES[0])


def _asking(word: str) -> Iterator[tuple[str, float]]:
    """Words that ask or mean nothing by themselves."""
    facts = FACTS[detect_language(word) or LANGUAGES[0]]
    for found in spellings(word, facts.question_words | facts.stop_words, 1):
        if not found.ending:
            yield found.known, likelihood(word, found, ASKED if found.known in facts.question_words else SAID)


def likelihood(written: str, found: Spelling, passages: int) -> float:
    begins_otherwise = found.known[0] != written[0]
    loss = SLIP * found.slips + FIRST_LETTER * begins_otherwise + ENDING_LETTER * len(found.ending)
    return COMMONNESS * math.log(passages) - loss


def like(written: str, meant: str) -> str:
    """`meant` with a capital where the word that was written has one."""
    return meant.capitalize() if written[0].isupper() else meant
