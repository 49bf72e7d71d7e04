"""What a word with a slip in it was meant to be: the nearest of the words that are known."""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
from rapidfuzz import process
from rapidfuzz.distance import OSA

ENDING = 3  # letters at the most that are taken for one
LETTERS_A_SLIP = 4  # that a word must have for each slip to leave it recognisable
INTACT, INTACT_SHARE = 5, 0.6  # letters of a beginning, of a word's, that leave no doubt whatever the ending is


@dataclass(frozen=True, slots=True)
class Spelling:
    """A known word that `written` may begin with, but for some slips, and the letters after it."""

    known: str
    slips: int
    ending: str


def spellings(written: str, known: Iterable[str], most: int) -> Iterator[Spelling]:
    """Those of the `known` words that are near enough, with each ending that is left: `most` slips there may be.

    Slips are letters put in, left out, changed, or two that changed places: the distance of optimal string alignment.
    """
    words = list(known)
    lengths = [len(word) for word in words]
    # From the beginning of `written` that is so many letters longer than each word: all at once, which is quick.
    distances = {
        more: process.cpdist(
            [written[: length + more] for length in lengths], words, scorer=OSA.distance, score_cutoff=most
        )
        for more in range(-most, most + 1)
    }
    near = np.min(list(distances.values()), axis=0) <= most if words else np.empty(0, np.bool_)
    for place in np.flatnonzero(near).tolist():
        word = words[place]
        longest = min(len(written), len(word) + most)
        for length in range(longest, max(len(word) - most, 1) - 1, -1):
            slips = int(distances[length - len(word)][place])
            if slips <= most:
                yield Spelling(word, slips, written[length:])
        if most and (across := _changed_places(written, len(word) - 1)).startswith(word):
            yield Spelling(word, 1, across[len(word) :])


def _changed_places(word: str, place: int) -> str:
    """With the letter at `place` and the one after it the other way round."""
    return word[:place] + word[place + 1 : place + 2] + word[place : place + 1] + word[place + 2 :]


def one_slip_away(word: str, alphabet: Iterable[str]) -> Iterator[str]:
    """All that a word with one slip in it may have been."""
    for place in range(len(word) + 1):
        before, after = word[:place], word[place:]
        if after:
            yield before + after[1:]
            yield _changed_places(word, place)
        for letter in alphabet:
            yield before + letter + after
            if after:
                yield before + letter + after[1:]


def differ_in_endings(written: str, meant: str) -> bool:
    """Whether two texts have the same words but for their endings, which a reader need not be told."""
    ones, others = written.split(), meant.split()
    pairs = zip(ones, others, strict=False)
    return len(ones) == len(others) and all(one == other or _same_beginning(one, other) for one, other in pairs)


def _same_beginning(one: str, other: str) -> bool:
    letters = math.ceil(max(INTACT, INTACT_SHARE * len(one)))
    return one[:letters] == other[:letters]


def endings_like(found: Spelling) -> Iterator[str]:
    """Endings that differ by a slip from the one that was written, at last none."""
    ending = found.ending
    for place in range(len(ending)):
        yield ending[:place] + ending[place + 1 :]
    for place in range(len(ending) - 1):
        yield _changed_places(ending, place)
    if 0 < len(ending) <= ENDING and len(found.known) >= INTACT:
        yield ""
