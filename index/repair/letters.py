"""Which terms of a vocabulary are spelt nearly like a word: a set of letters for each term sifts them.

A slip of the pen changes a letter or two: then the sets of letters of two words differ in as many, which a few
instructions on 64 bits tell; letters are counted one by one only in the few hundred terms that are left.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from index.arrays import Ints
from index.generations.vocabulary import CONTINUATION, UPPER_TWO
from index.inverted.vocabulary import Table

BITS = 64
AT_ONCE = 1 << 16  # terms whose letters are gone through at once
SHORTER = 5  # letters that a term may have fewer than a word: it has no endings
CLOSELY = 2  # letters, for a term that does not even begin like the word


class LetterSets(NamedTuple):
    """Of each term by its number. A letter is the bit of its code point modulo 64: no two of a script are the same."""

    sets: NDArray[np.uint64]
    lengths: Ints
    firsts: NDArray[np.uint8]  # the bit of the first letter

    def near(self, word: str, slips: int) -> Ints:
        """Numbers of the terms that may be the beginning of `word`, or all of it, but for so many slips."""
        letters = np.uint64(set_of(word))
        lengths = self.lengths
        least = max(2, len(word) - SHORTER)
        first, second = (ord(letter) % BITS for letter in (word[0], word[1:2] or word[0]))
        alike = (self.firsts == first) | (self.firsts == second) | (lengths >= len(word) - CLOSELY)
        fitting = np.flatnonzero((lengths <= len(word) + slips) & (lengths >= least) & alike)
        sets = self.sets[fitting]
        added = np.bitwise_count(sets & ~letters)
        missing = np.bitwise_count(letters & ~sets)
        shorter = np.maximum(len(word) - lengths[fitting].astype(np.int16), 0)
        found: Ints = fitting[(added <= slips) & (missing <= slips + shorter)]
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
    return LetterSets(sets, lengths, firsts)


def _letters_of(table: Table, bounds: Ints) -> Ints:
    begins = (table.keys[bounds[0] : bounds[-1]] & UPPER_TWO) != CONTINUATION
    return np.add.reduceat(begins.astype(np.int32), bounds[:-1] - bounds[0])
