"""Some articles as they are searched and read: an inverted and a forward index, whose terms have the same numbers.

On disk a folder with the files `segment` and `forward`. It is written once and never changed.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from index import arrays_file
from index.archive import Analysed
from index.generations.durable import sync
from index.generations.forward import Forward
from index.generations.gathering import Gathering
from index.generations.vocabulary import Vocabulary
from index.inverted import segment as inverted_file
from index.inverted.gathering import gather_numbered
from index.inverted.placing import segment_of
from index.inverted.segment import Segment as Inverted
from index.inverted.vocabulary import mapped
from index.repair.letters import LetterSets, letter_sets

FORWARD = "forward"
KIND = b"tsitfrwd"
FORMAT = 1
K1, B, EPSILON = 1.5, 0.75, 0.25  # rank-bm25's own


@dataclass(frozen=True)
class Segment:
    inverted: Inverted
    forward: Forward

    @cached_property
    def article_of(self) -> dict[str, int]:
        return {self.forward.id_of(article): article for article in range(self.forward.articles)}

    @cached_property
    def vocabulary(self) -> Vocabulary:
        return Vocabulary(mapped(self.inverted.numbers), self.forward.alphabet, self.forward.letters)

    @cached_property
    def letter_sets(self) -> LetterSets:
        return letter_sets(self.vocabulary)


def build(articles: Iterable[Analysed]) -> Segment:
    gathering = Gathering()
    gathered = gather_numbered(gathering.passages(articles), gathering.numbers)
    numbers = mapped(gathering.numbers)
    inverted = segment_of(numbers, gathered, k1=K1, b=B, epsilon=EPSILON)
    return Segment(inverted, gathering.forward(numbers.table))


def save(segment: Segment, folder: Path) -> None:
    folder.mkdir()
    inverted_file.save(segment.inverted, folder)
    arrays_file.write(folder / FORWARD, KIND, FORMAT, segment.forward._asdict())
    sync(folder)


def load(folder: Path) -> Segment:
    """Maps both files: quick however large they are. Raises DamagedDataError."""
    return Segment(inverted_file.load(folder), Forward(**arrays_file.read(folder / FORWARD, KIND, FORMAT)))


def check(folder: Path) -> None:
    """Raises DamagedDataError where a byte is not what it was when written."""
    inverted_file.check(folder)
    arrays_file.check(folder / FORWARD, KIND, FORMAT)
