"""Which terms of a vocabulary are spelt nearly like a word: a set of letters for each term sifts them.

A slip of the pen changes a letter or two: then the sets of letters of two words differ in as many, which a few
instructions on 64 bits tell; letters are counted one by one only in the few terms that are left. All but a few begin
as the word does, or with its second letter, and so stand together in the alphabet; of the others the slip is in the
first letter, and they are looked up by all that comes after it.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from itertools import accumulate, repeat

import numpy as np
from numpy.typing import NDArray

from index.arrays import Ints
from index.generations.vocabulary import CONTINUATION, MOST_LETTERS, UPPER_TWO, Vocabulary
from index.inverted.vocabulary import Table

BITS = 64
AT_ONCE = 1 << 16  # terms whose letters are gone through at once
SHORTER = 5  # letters that a term may have fewer than a word: it has no endings
CLOSELY = 2  # letters, for a term that does not even begin like the word
FACTOR = 0x9E3779B1  # any large odd number: each place of a letter counts otherwise
_32_BITS = (1 << 32) - 1


@dataclass(frozen=True, slots=True)
class LetterSets:
    """Of each term, in alphabetical order. Its letters are bits by code point modulo 64: a script's are all different.

    A tail is a sum over all letters but the first.
    """

    vocabulary: Vocabulary
    sets: NDArray[np.uint64]
    tails: NDArray[np.uint32]  # in ascending order
    with_tail: NDArray[np.uint32]  # the number of the term that has each

    def near(self, word: str, slips: int, *, same_first: bool = False) -> Ints:
        """Numbers of the terms that may be the beginning of `word`, or all of it, but for so many slips.

        With `same_first` of those only whose first letter is the word's. Nobody gets the first letter wrong and
        another, too.
        """
        if same_first:
            return self._near(word, slips, word[0])
        beginnings = sorted({word[0], word[1:2] or word[0]})
        found = (self._near(word, slips, beginning) for beginning in beginnings)
        return np.concatenate([*found, self._with_other_first(word)])

    def alike(self, word: str, slips: int, share: int, beginning: str) -> Ints:
        """Numbers of the terms with this beginning that may have `share` per cent of all letters in common with it.

        With about so many slips; letters in common are counted in both, as `rapidfuzz.fuzz.ratio` does it.
        """
        terms, sets, lengths = self._similar(word, slips, beginning)
        letters = np.uint64(set_of(word))
        extra, missing = np.bitwise_count(sets & ~letters), np.bitwise_count(letters & ~sets)
        common = np.minimum(lengths - extra, len(word) - missing.astype(np.int16))
        found: Ints = terms[100 * 2 * common >= share * (lengths + len(word))]
        return found

    def sharing(self, word: str, letters: Collection[str], beginning: str) -> Ints:
        """Numbers of the terms with this beginning that have the same of these letters as `word`."""
        first, end = self.vocabulary.places_beginning_with(beginning)
        some = np.uint64(set_of(letters))
        same = self.sets[first:end] & some == np.uint64(set_of(word)) & some
        found: Ints = self.vocabulary.alphabet[first:end][same]
        return found

    def _near(self, word: str, slips: int, beginning: str) -> Ints:
        terms, sets, lengths = self._similar(word, slips, beginning)
        # The part of the word that a term of each length may be.
        most, least = (
            np.array([set_of(word[: max(length + more, 0)]) for length in range(len(word) + slips + 1)], np.uint64)
            for more in (slips, -slips)
        )
        near = np.bitwise_count(sets & ~most[lengths]) <= slips
        found: Ints = terms[near & (np.bitwise_count(least[lengths] & ~sets) <= slips)]
        return found

    def _similar(self, word: str, slips: int, beginning: str) -> tuple[Ints, Ints, Ints]:
        """Numbers, sets and lengths of the terms with this beginning that have hardly a letter that `word` has not."""
        letters = np.uint64(set_of(word))
        first, end = self.vocabulary.places_beginning_with(beginning)
        # What has letters that the word has not is nearly all, and told at once.
        fitting = first + np.flatnonzero(np.bitwise_count(self.sets[first:end] & ~letters) <= slips)
        sets, terms = self.sets[fitting], self.vocabulary.alphabet[fitting]
        lengths = self.vocabulary.letters[terms].astype(np.int16)
        missing = np.bitwise_count(letters & ~sets)
        least = min(max(2, len(word) - SHORTER), MOST_LETTERS)
        kept = (lengths >= least) & (lengths <= len(word) + slips)
        kept &= missing <= slips + np.maximum(len(word) - lengths, 0)
        return terms[kept], sets[kept], lengths[kept]

    def _with_other_first(self, word: str) -> Ints:
        """Those that have another letter for the first one, or one before it."""
        changed = [word[1:end] for end in range(len(word) - CLOSELY, len(word) + 1)]
        put_in = [word[:end] for end in range(len(word) - CLOSELY - 1, len(word) + 1)]
        tails = np.array([tail_of(behind) for behind in (*changed, *put_in)], np.uint32)
        bounds = zip(self.tails.searchsorted(tails), self.tails.searchsorted(tails, side="right"), strict=True)
        return np.concatenate([self.with_tail[first:end] for first, end in bounds])


def set_of(word: Iterable[str]) -> int:
    letters = 0
    for letter in word:
        letters |= 1 << ord(letter) % BITS
    return letters


def tail_of(behind: str) -> int:
    """Of a term that has this behind its first letter."""
    return sum(ord(letter) * pow(FACTOR, place, 1 << 32) for place, letter in enumerate(behind, 1)) & _32_BITS


def letter_sets(vocabulary: Vocabulary) -> LetterSets:
    table = vocabulary.numbers.table
    bounds = table.key_bounds.astype(np.intp)
    terms = len(bounds) - 1
    sets, tails = np.zeros(terms, np.uint64), np.zeros(terms, np.uint32)
    for first in range(0, terms, AT_ONCE):
        last = min(first + AT_ONCE, terms)
        written = table.keys[bounds[first] : bounds[last]].tobytes().decode("utf-8", "surrogatepass")
        points = np.frombuffer(written.encode("utf-32-le", "surrogatepass"), np.uint32)
        lengths = _letters_of(table, bounds[first : last + 1])
        begins = np.cumsum([0, *lengths[:-1]])
        sets[first:last] = np.bitwise_or.reduceat(np.uint64(1) << (points % BITS).astype(np.uint64), begins)
        places = np.arange(len(points)) - np.repeat(begins, lengths)
        tails[first:last] = np.add.reduceat(points * _factors(int(lengths.max()))[places], begins)
    order = np.argsort(tails, kind="stable").astype(np.uint32)
    return LetterSets(vocabulary, sets[vocabulary.alphabet], tails[order], order)


def _factors(letters: int) -> NDArray[np.uint32]:
    """What a letter counts at each place; the first one not at all."""
    powers = accumulate(repeat(FACTOR, letters), lambda power, factor: power * factor & _32_BITS)
    return np.array([0, *powers], np.uint32)


def _letters_of(table: Table, bounds: Ints) -> Ints:
    begins = (table.keys[bounds[0] : bounds[-1]] & UPPER_TWO) != CONTINUATION
    return np.add.reduceat(begins.astype(np.int32), bounds[:-1] - bounds[0])
