"""A text with the slips put right in words that an archive does not know."""

import math
import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from heapq import nlargest

from index.analysis import terms
from index.repair.lexicon import Lexicon
from index.repair.meant import SHORTEST, Meanings, Meant
from index.repair.spelling import LETTERS_A_SLIP
from index.repair.standing import Standing, Word, asks

LONGEST = 40  # letters
MOST_STRANGE = 8  # words of a question
SUGGESTED_SLIPS = 2  # in a word: more than are put right unasked
IN_CONTEXT = 4  # spellings of a word that are tried beside the rest of the question
CONTEXT = 0.3  # what they gain by the score of the passage that goes best with both
SAYS_ENOUGH = 0.5  # what the rest must score as a share of the word, to bear it out
APART = 0.5  # share of a word's own score that may be lost where the passage must go with the rest, too

_ROMAN = re.compile(r"[IVXLCDM]+")

Telling = Callable[[Sequence[str]], float]


@dataclass(frozen=True, slots=True)
class Respelling:
    lexicon: Lexicon
    telling: Telling  # how well the best passage goes with some terms: its score

    def of(self, text: str, words: Sequence[Word]) -> str:
        """`text`, which has these words, as it was meant: one slip a word.

        A short word, or one that may be another name, is only put right where the rest of the question bears it out.
        """
        strange = strange_ones(text, words)
        meanings, asked = Meanings(self.lexicon), asks(words)
        waiting = {
            word: meanings.of(word.text, 1, is_name=is_name(text, word), same_first=False, asks=asked)
            for word in strange
        }
        known = self._known(words)
        found: dict[Word, str] = {}
        while waiting:
            word = max(waiting, key=lambda word: clearness(waiting[word]))  # it tells what the others may be
            if meant := self._in_context(waiting.pop(word), known, unasked=True):
                found[word] = meant
                known = [*known, *self._searched(meant)]
        strangers = {word for word in found if _names_a_stranger(text, word, strange, found)}
        return written_so(text, {word: meant for word, meant in found.items() if word not in strangers})

    def suggested(self, text: str, words: Sequence[Word]) -> str:
        """As it may have been meant: with more slips in long words, and other names than were written."""
        known, meanings = self._known(words), Meanings(self.lexicon)
        found: dict[Word, str] = {}
        for word in strange_ones(text, words):
            named = is_name(text, word)
            slips = min(SUGGESTED_SLIPS, (len(word.text) - named) // LETTERS_A_SLIP)
            likely = meanings.of(word.text, slips, is_name=named, same_first=named, asks=False)
            if meant := self._in_context(likely, known, unasked=False):
                found[word] = meant
        return written_so(text, found)

    def _known(self, words: Sequence[Word]) -> list[str]:
        return [term for word in words if word.standing is not Standing.ASKING for term in self._first(word.terms)]

    def _searched(self, form: str) -> list[str]:
        return self._first(terms(form))

    def _first(self, searched: Sequence[str]) -> list[str]:
        """The first of a word's terms that the archive has."""
        return [term for term in searched if self.lexicon.passages_with(term)][:1]

    def _in_context(self, meanings: Sequence[Meant], known: Sequence[str], *, unasked: bool) -> str | None:
        """The likeliest, also by what the best passage has of the rest of the question."""
        rest = self.telling(known)
        best, most = None, -math.inf
        for meant in nlargest(IN_CONTEXT, meanings, key=lambda one: one.likelihood):
            term = [term for term in self._searched(meant.form) if term not in known]
            alone, both = self.telling(term), self.telling([*known, *term])
            is_borne_out = rest >= SAYS_ENOUGH * alone > 0 and rest + alone - both <= APART * alone
            likelihood = meant.likelihood + CONTEXT * both
            if likelihood > most:
                most = likelihood
                best = meant.form if meant.is_clear or is_borne_out or not unasked else None
        return best


def strange_ones(text: str, words: Sequence[Word]) -> list[Word]:
    """Those that may have slips in them; none where they are too many: then the text is of something else."""
    strange = [word for word in words if word.standing is Standing.STRANGE and word.text.isalpha()]
    strange = [word for word in strange if not _ROMAN.fullmatch(text, word.start, word.end)]  # XIX is not XII
    return [word for word in strange if SHORTEST <= len(word.text) <= LONGEST] if len(strange) <= MOST_STRANGE else []


def _names_a_stranger(text: str, word: Word, strange: Sequence[Word], found: Collection[Word]) -> bool:
    """Whether it is half of a name whose other half is strange and stays so: "Lia" of "Lia Brandt" is not "Via"."""
    others = (one for one in strange if one not in found and one.text != word.text)
    beside = (one for one in others if text[min(one.end, word.end) : max(one.start, word.start)] == " ")
    return text[word.start].isupper() and any(text[one.start].isupper() for one in beside)


def is_name(text: str, word: Word) -> bool:
    return word.start > 0 and text[word.start].isupper()


def clearness(meanings: Sequence[Meant]) -> float:
    """How much likelier the first meaning is than the second."""
    first, second, *_ = [*sorted((one.likelihood for one in meanings), reverse=True), -math.inf, -math.inf]
    return first - second if math.isfinite(first) else -math.inf


def written_so(text: str, found: dict[Word, str]) -> str:
    for word in sorted(found, key=lambda word: -word.start):
        written, meant = text[word.start : word.end], found[word]
        ending = written[len(word.text) :] if written.lower().startswith(word.text) else ""  # a possessive's
        text = text[: word.start] + (meant.capitalize() if written[0].isupper() else meant) + ending + text[word.end :]
    return text
