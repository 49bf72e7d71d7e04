"""Which terms of a vocabulary are spelt nearly like a word: a set of letters for each term sifts them.

A slip of the pen changes a letter or two: then the sets of letters of two words differ in as many, which a few
instructions on 64 bits tell; letters are counted one by one only in the few hundred terms that are left.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from index.arrays import Ints
from index.generations.vocabulary import CONTINUATION, MOST_LETTERS, UPPER_TWO
from index.inverted.vocabulary import Table

BITS = 64
AT_ONCE = 1 << 16  # terms whose letters are gone through at once
SHORTER = 5  # letters that a term may have fewer than a word: it has no endings
CLOSELY = 2  # letters, for a term that does not even begin like the word


class LetterSets(NamedTuple):
    """Of each term, the shortest first. Its letters are bits by code point modulo 64: a script's are all different."""

    terms: Ints  # numbers
    sets: NDArray[np.uint64]
    lengths: Ints
    firsts: NDArray[np.uint8]  # the bit of the first letter

    def near(self, word: str, slips: int, *, same_first: bool = False) -> Ints:
        """Numbers of the terms that may be the beginning of `word`, or all of it, but for so many slips.

        With `same_first` of those only whose first letter is the word's.
        """
        letters = np.uint64(set_of(word))
        least = min(max(2, len(word) - SHORTER), MOST_LETTERS)
        # In the kind of the lengths: looked up as another they would all be made over into that.
        shortest, longest = np.array([least, min(len(word) + slips, MOST_LETTERS)], self.lengths.dtype)
        begin, end = int(self.lengths.searchsorted(shortest)), int(self.lengths.searchsorted(longest, side="right"))
        # What has letters that the word has not is nearly all, and told at once.
        fitting = begin + np.flatnonzero(np.bitwise_count(self.sets[begin:end] & ~letters) <= slips)
        sets, lengths, firsts = self.sets[fitting], self.lengths[fitting], self.firsts[fitting]
        first, second = (ord(letter) % BITS for letter in (word[0], word[1:2] or word[0]))
        alike = firsts == first
        if not same_first:
            alike |= (firsts == second) | (lengths >= len(word) - CLOSELY)
        missing = np.bitwise_count(letters & ~sets)
        shorter = np.maximum(len(word) - lengths.astype(np.int16), 0)
        found: Ints = self.terms[fitting[alike & (missing <= slips + shorter)]]
        return found


def set_of(word: str) -> int:
    letters = 0
    for letter in word:
        letters |= 1 << ord(letter) % BITS
    return letters


def letter_sets(table: Table, lengths: Ints) -> LetterSets:
    bounds = table.key_bounds.astype(np.intp)
    sets, firsts = np.zeros(len(lengths), np.uint64), np.zeros(len(lengths), np.uint8)
    for first in range(0, len(lengths), AT_ONCE):
        last = min(first + AT_ONCE, len(lengths))
        written = table.keys[bounds[first] : bounds[last]].tobytes().decode("utf-8", "surrogatepass")
        points = np.frombuffer(written.encode("utf-32-le", "surrogatepass"), np.uint32)
        begins = np.cumsum([0, *_letters_of(table, bounds[first : last + 1])[:-1]])
        firsts[first:last] = points[begins] % BITS
        sets[first:last] = np.bitwise_or.reduceat(np.uint64(1) << (points % BITS).astype(np.uint64), begins)
    order = np.argsort(lengths, kind="stable").astype(np.uint32)
    return LetterSets(order, sets[order], lengths[order], firsts[order])


def _letters_of(table: Table, bounds: Ints) -> Ints:
    begins = (table.keys[bounds[0] : bounds[-1]] & UPPER_TWO) != CONTINUATION
    return np.add.reduceat(begins.astype(np.int32), bounds[:-1] - bounds[0])
