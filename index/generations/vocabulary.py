"""The terms of a segment by number and by how they begin."""

from bisect import bisect_left
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from index.arrays import Ints
from index.inverted.vocabulary import MappedNumbers, Table

MOST_LETTERS = 255
CONTINUATION = 0b1000_0000  # the upper two bits of a byte of UTF-8 that begins no character
UPPER_TWO = 0b1100_0000
BEHIND_ALL = b"\xff"  # no UTF-8 has it


class Vocabulary(NamedTuple):
    numbers: MappedNumbers
    alphabet: Ints  # the terms in the order of their keys
    letters: Ints  # of each term

    def beginning_with(self, prefix: str) -> tuple[Ints, Ints]:
        """Numbers and lengths in letters (at most 255) of the terms that begin so, in alphabetical order."""
        key = prefix.encode("utf-8", "surrogatepass")
        first, end = self._place(key), self._place(key + BEHIND_ALL)
        terms = self.alphabet[first:end].astype(np.int32)
        return terms, self.letters[terms].astype(np.int32)

    def any_begins_with(self, prefix: str) -> bool:
        key = prefix.encode("utf-8", "surrogatepass")
        first = self._place(key)
        return first < len(self.alphabet) and self._key(self.alphabet[first]).startswith(key)

    def term(self, number: int) -> str:
        return self._key(number).decode("utf-8", "surrogatepass")

    def _place(self, key: bytes) -> int:
        """Of the first term in the alphabet that is not before it."""
        return bisect_left(self.alphabet, key, key=self._key)

    def _key(self, number: int) -> bytes:
        table = self.numbers.table
        return table.keys[table.key_bounds[number] : table.key_bounds[number + 1]].tobytes()


def alphabet_of(table: Table) -> NDArray[np.uint32]:
    bounds, keys = table.key_bounds.tolist(), table.keys.tobytes()
    written = [keys[first:end] for first, end in pairwise(bounds)]
    return np.array(sorted(range(len(written)), key=written.__getitem__), np.uint32)


def letters_of(table: Table) -> NDArray[np.uint8]:
    begins = np.concatenate([[0], np.cumsum((table.keys & UPPER_TWO) != CONTINUATION)])
    counts = np.diff(begins[table.key_bounds.astype(np.intp)])
    return np.minimum(counts, MOST_LETTERS).astype(np.uint8)
