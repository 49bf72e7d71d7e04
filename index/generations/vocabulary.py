"""The terms of a segment by number and by how they begin."""

from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from index.arrays import Ints
from index.generations.forward import ranges
from index.inverted.vocabulary import MappedNumbers, Table

MOST_LETTERS = 255
PAGE = 64  # terms
CONTINUATION = 0b1000_0000  # the upper two bits of a byte of UTF-8 that begins no character
UPPER_TWO = 0b1100_0000
APART = "\n"  # no term has it
BEHIND_ALL = b"\xff"  # no UTF-8 has it


@dataclass(frozen=True)
class Vocabulary:
    numbers: MappedNumbers
    alphabet: Ints  # the terms in the order of their keys
    letters: Ints  # of each term

    def number_of(self, term: str) -> int | None:
        return self.numbers.number_of(term.encode("utf-8", "surrogatepass"))

    def beginning_with(self, prefix: str) -> tuple[Ints, Ints]:
        """Numbers and lengths in letters (at most 255) of the terms that begin so, in alphabetical order."""
        first, end = self.places_beginning_with(prefix)
        terms = self.alphabet[first:end].astype(np.int32)
        return terms, self.letters[terms].astype(np.int32)

    def places_beginning_with(self, prefix: str) -> tuple[int, int]:
        """First and last (exclusive) in the alphabet."""
        key = prefix.encode("utf-8", "surrogatepass")
        return self._place(key), self._place(key + BEHIND_ALL)

    def any_begins_with(self, prefix: str) -> bool:
        key = prefix.encode("utf-8", "surrogatepass")
        first = self._place(key)
        return first < len(self.alphabet) and self.numbers.key(int(self.alphabet[first])).startswith(key)

    def term(self, number: int) -> str:
        return self.numbers.key(number).decode("utf-8", "surrogatepass")

    def terms(self, numbers: Ints) -> list[str]:
        """Of many at once: a fraction of a microsecond each."""
        table = self.numbers.table
        places, owner = ranges(table.key_bounds[numbers], table.key_bounds[numbers + 1])
        written = np.full(len(places) + len(numbers), ord(APART), np.uint8)
        written[np.arange(len(places)) + owner] = table.keys.take(places)
        return written.tobytes().decode("utf-8", "surrogatepass").split(APART)[:-1]

    def _place(self, key: bytes) -> int:
        """Of the first term in the alphabet that is not before it."""
        page = bisect_left(self._guide_words, key)
        first, end = max(page - 1, 0) * PAGE, min(page * PAGE, len(self.alphabet))
        return bisect_left(self.alphabet.data, key, first, end, key=self.numbers.key)

    @cached_property
    def _guide_words(self) -> list[bytes]:
        """The first key of each page of the alphabet: to look those up is quick, and they fit into memory."""
        return list(map(self.numbers.key, self.alphabet[::PAGE].tolist()))


def alphabet_of(table: Table) -> NDArray[np.uint32]:
    bounds, keys = table.key_bounds.tolist(), table.keys.tobytes()
    written = [keys[first:end] for first, end in pairwise(bounds)]
    return np.array(sorted(range(len(written)), key=written.__getitem__), np.uint32)


def letters_of(table: Table) -> NDArray[np.uint8]:
    begins = np.concatenate([[0], np.cumsum((table.keys & UPPER_TWO) != CONTINUATION)])
    counts = np.diff(begins[table.key_bounds.astype(np.intp)])
    return np.minimum(counts, MOST_LETTERS).astype(np.uint8)
