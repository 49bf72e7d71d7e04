"""The terms of a segment by number and by how they begin."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from index.arrays import Bools, Ints
from index.generations.forward import ranges
from index.inverted.vocabulary import MappedNumbers, Table
from index.lexicon.synonyms import group as terms_in
from index.lexicon.synonyms import groups_of

MOST_LETTERS = 255
PAGE = 64  # terms
CONTINUATION = 0b1000_0000  # the upper two bits of a byte of UTF-8 that begins no character
UPPER_TWO = 0b1100_0000
YEARS = range(1000, 2200)  # what the analysis takes for one
FIGURES = np.array([1000, 100, 10, 1], np.int32)  # what those of a year are worth
MIXED, UNREAD = 1, 2  # of letters and digits; else 0
APART = "\n"  # no term has it
BEHIND_ALL = b"\xff"  # no UTF-8 has it


@dataclass(frozen=True)
class Vocabulary:
    numbers: MappedNumbers
    alphabet: Ints  # the terms in the order of their keys
    letters: Ints  # of each term

    def number_of(self, term: str) -> int | None:
        return self.numbers.number_of(term.encode("utf-8", "surrogatepass"))

    def synonyms_of(self, term: str) -> set[int]:
        """The numbers of the terms here that may stand for it, without itself."""
        found = set[int]()
        for group in groups_of(term):
            if group not in self._groups:
                self._groups[group] = [known for one in terms_in(group) if (known := self.number_of(one)) is not None]
            found.update(self._groups[group])
        return found - {self.number_of(term)} if found else found

    def beginning_with(self, prefixes: Sequence[str]) -> tuple[Ints, Ints, Ints]:
        """Numbers and lengths in letters (at most 255) of the terms that begin so, and the place of each one's prefix.

        One prefix after the other, in alphabetical order.
        """
        bounds = np.array([self.places_beginning_with(prefix) for prefix in prefixes], np.intp).reshape(-1, 2)
        places, owner = ranges(bounds[:, 0], bounds[:, 1])
        terms = self.alphabet.take(places).astype(np.int32)
        return terms, self.letters.take(terms).astype(np.int32), owner

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

    @cached_property
    def _groups(self) -> dict[int, list[int]]:
        """Of each group of synonyms that was asked for, its terms here: there are some thousand of them."""
        return {}

    def years(self, terms: Ints) -> Ints:
        """Which year each of the terms may be, 0 for one that is none."""
        keys, bounds = self.numbers.table.keys, self.numbers.table.key_bounds
        found = np.zeros(len(terms), np.int32)
        first, last = bounds[terms].astype(np.int64), bounds[terms + 1].astype(np.int64)
        places = np.flatnonzero(last - first == len(FIGURES))
        figures = keys.take(first[places, None] + np.arange(len(FIGURES))).astype(np.int32) - ord("0")
        years = figures @ FIGURES
        are_years = ((figures >= 0) & (figures <= 9)).all(axis=1) & (years >= YEARS.start) & (years < YEARS.stop)
        found[places[are_years]] = years[are_years]
        return found

    def are_mixed(self, terms: Ints) -> Bools:
        """Which of the terms have both digits and letters. Each is read once: texts have many in common."""
        new = np.unique(terms.compress(self._mixed.take(terms) == UNREAD))
        if len(new):
            self._mixed[new] = self._read_as_mixed(new)
        found: Bools = self._mixed.take(terms) == MIXED
        return found

    @cached_property
    def _mixed(self) -> NDArray[np.uint8]:
        """Of each term that was asked for whether it is: a byte each."""
        return np.full(len(self.alphabet), UNREAD, np.uint8)

    def _read_as_mixed(self, terms: Ints) -> Bools:
        keys, bounds = self.numbers.table.keys, self.numbers.table.key_bounds
        places, owner = ranges(bounds[terms], bounds[terms + 1])
        written = keys.take(places)
        digits, letters = (written >= ord("0")) & (written <= ord("9")), written >= ord("A")
        of_digits, of_letters = (np.bincount(owner.compress(of), minlength=len(terms)) for of in (digits, letters))
        both: Bools = (of_digits > 0) & (of_letters > 0)
        return both

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
