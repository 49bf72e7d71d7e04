"""An inverted index in one file, `segment`: the arrays of `postings` and of `vocabulary`, as their docstrings say.

Beside them `parameters`, f8 [4]: k1, b, the mean length that impacts were made with, and epsilon.
"""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np

from index import arrays_file
from index.inverted.impacts import Saturation
from index.inverted.postings import Postings
from index.inverted.vocabulary import MappedNumbers, Numbers, Table, mapped

FILE = "segment"
KIND = b"tsitbm25"
FORMAT = 1


@dataclass(frozen=True, eq=False)
class Segment:
    numbers: Numbers
    postings: Postings
    saturation: Saturation  # what the impacts were made with
    epsilon: float

    @cached_property
    def table(self) -> Table:
        """The numbers as they are on disk. Raises TypeError for terms other than strings and whole numbers."""
        return mapped(self.numbers).table


def save(segment: Segment, folder: Path) -> None:
    """Raises TypeError for terms other than strings and whole numbers."""
    parameters = np.array([*segment.saturation, segment.epsilon])
    folder.mkdir(parents=True, exist_ok=True)
    arrays = {"parameters": parameters, **segment.postings._asdict(), **segment.table._asdict()}
    arrays_file.write(folder / FILE, KIND, FORMAT, arrays)


def load(folder: Path) -> Segment:
    """Quick however large it is: the file is mapped. Raises DamagedDataError."""
    arrays = arrays_file.read(folder / FILE, KIND, FORMAT)
    *saturation, epsilon = arrays.pop("parameters").tolist()
    table = Table(**{name: arrays.pop(name) for name in Table._fields})
    return Segment(MappedNumbers(table), Postings(**arrays), Saturation(*saturation), epsilon)


def check(folder: Path) -> None:
    """Raises DamagedDataError where a byte is not what it was when written."""
    arrays_file.check(folder / FILE, KIND, FORMAT)
