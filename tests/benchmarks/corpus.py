"""What engines are measured on: passages as lists of words, and questions about them."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from index.arrays import Ints

AT_ONCE = 1000  # passages whose words are looked up together

Questions = dict[str, list[list[str]]]  # "clean": without stop words; "raw": with them


@dataclass(frozen=True, slots=True)
class Corpus:
    """Iterates over passages as lists of words, made anew from numbers each time."""

    vocabulary: list[str]
    words: NDArray[np.uint32]
    bounds: Ints  # (passages + 1,)

    def __len__(self) -> int:
        return len(self.bounds) - 1

    def __iter__(self) -> Iterator[list[str]]:
        return spelt(self.vocabulary, self.words, self.bounds)

    def save(self, folder: Path) -> None:
        folder.mkdir()
        np.save(folder / "words.npy", self.words)
        np.save(folder / "bounds.npy", self.bounds)
        (folder / "vocabulary.txt").write_text("\n".join(self.vocabulary), encoding="utf-8")

    @classmethod
    def load(cls, folder: Path) -> "Corpus":
        vocabulary = (folder / "vocabulary.txt").read_text(encoding="utf-8").split("\n")
        return cls(vocabulary, np.load(folder / "words.npy"), np.load(folder / "bounds.npy"))


class Text(NamedTuple):
    corpus: Corpus
    questions: Questions


def spelt(vocabulary: list[str], words: NDArray[np.uint32], bounds: Ints) -> Iterator[list[str]]:
    word_of = vocabulary.__getitem__
    for first in range(0, len(bounds) - 1, AT_ONCE):
        part = bounds[first : first + AT_ONCE + 1]
        numbers = words[part[0] : part[-1]].tolist()
        places = (part - part[0]).tolist()
        for start, end in pairwise(places):
            yield list(map(word_of, numbers[start:end]))
