"""An index in one file, `segment`, which is mapped to memory as it is. All numbers are little-endian.

byte 0   8 bytes  "tsitbm25"
     8   u32      format, 1
    12   u32      how many sections there are
    16   4 f64    k1, b, the mean length that impacts were made with, epsilon
    48   48 bytes for each section: its name in ASCII, padded to 16 bytes with zeros; u64 rows; u64 columns, 0 for a
                  section of one dimension; u64 where it begins; u32 the CRC-32 of its bytes; u32 0
         u32      the CRC-32 of all before

Sections begin at multiples of 64. They are the arrays of `postings` and of `vocabulary`, whose docstrings say the rest.
"""

import mmap
import os
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from index.errors import DamagedDataError, NewerDataError
from index.inverted.impacts import Saturation
from index.inverted.postings import Postings
from index.inverted.vocabulary import MappedNumbers, Numbers, Table, mapped

FILE = "segment"
MAGIC = b"tsitbm25"
FORMAT = 1
HEAD = struct.Struct("<8sII4d")
SECTION = struct.Struct("<16sQQQII")
CHECKSUM = struct.Struct("<I")
ALIGNMENT = 64
TYPES = {
    "kinds": "u1", "places": "<u4", "starts": "<u8", "passage_counts": "<u4", "largest": "u1", "tenth": "u1",
    "dense": "u1", "bounds": "<u4", "block_largest": "u1", "offsets": "<u2", "impacts": "u1", "rare": "<u4",
    "rare_impacts": "u1", "lengths": "<u4", "odd": "<u8", "odd_times": "<u4",
    "key_bounds": "<u8", "keys": "u1", "bucket_bounds": "<u4", "bucket_terms": "<u4",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Segment:
    numbers: Numbers
    postings: Postings
    saturation: Saturation  # what the impacts were made with
    epsilon: float


class _Section(NamedTuple):
    name: str
    rows: int
    columns: int
    first: int
    checksum: int

    @property
    def shape(self) -> tuple[int, ...]:
        return (self.rows, self.columns) if self.columns else (self.rows,)

    @property
    def size(self) -> int:
        return self.rows * (self.columns or 1) * np.dtype(TYPES[self.name]).itemsize


def save(segment: Segment, folder: Path) -> None:
    numbers = segment.numbers
    table = mapped(numbers).table
    arrays = {**segment.postings._asdict(), **table._asdict()}
    stored = {name: np.ascontiguousarray(array, TYPES[name]) for name, array in arrays.items()}
    head = HEAD.pack(MAGIC, FORMAT, len(stored), *segment.saturation, segment.epsilon)
    first = HEAD.size + SECTION.size * len(stored) + CHECKSUM.size
    for name, array in stored.items():
        first += -first % ALIGNMENT
        columns = array.shape[1] if array.ndim == 2 else 0
        head += SECTION.pack(name.encode(), array.shape[0], columns, first, crc32(_bytes(array)), 0)
        first += array.nbytes
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / FILE).open("wb") as file:
        file.write(head + CHECKSUM.pack(crc32(head)))
        for array in stored.values():
            file.write(bytes(-file.tell() % ALIGNMENT))
            file.write(_bytes(array))
        file.flush()
        os.fsync(file.fileno())


def load(folder: Path) -> Segment:
    """Checks the head and that nothing is missing; `check` looks at every byte."""
    path = folder / FILE
    mapped = _mapped(path)
    parameters, sections = _head(path, mapped)
    arrays = {
        section.name: np.ndarray(section.shape, TYPES[section.name], buffer=mapped, offset=section.first)
        for section in sections
    }
    table = Table(**{name: arrays.pop(name) for name in Table._fields})
    return Segment(MappedNumbers(table), Postings(**arrays), Saturation(*parameters[:3]), parameters[3])


def check(folder: Path) -> None:
    """Raises DamagedDataError where a byte is not what it was when written."""
    path = folder / FILE
    mapped = _mapped(path)
    for section in _head(path, mapped)[1]:
        if crc32(memoryview(mapped)[section.first : section.first + section.size]) != section.checksum:
            raise _damaged(path, f"its part `{section.name}` is not what was written")


def _mapped(path: Path) -> mmap.mmap:
    try:
        with path.open("rb") as file:
            return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    except ValueError:
        raise _damaged(path, "it is empty") from None
    except OSError as error:
        raise _damaged(path, error.strerror or "it cannot be read") from error


def _head(path: Path, mapped: mmap.mmap) -> tuple[list[float], list[_Section]]:
    if mapped[: len(MAGIC)] != MAGIC:
        raise _damaged(path, "it is no index")
    if len(mapped) < HEAD.size:
        raise _damaged(path, "its end is missing")
    _, version, count, *parameters = HEAD.unpack_from(mapped)
    if version > FORMAT:
        raise NewerDataError(f"{path} has format {version}, this program reads {FORMAT}: use the newer program")
    end = HEAD.size + SECTION.size * count
    if len(mapped) < end + CHECKSUM.size:
        raise _damaged(path, "its end is missing")
    if CHECKSUM.unpack_from(mapped, end) != (crc32(mapped[:end]),):
        raise _damaged(path, "its head is not what was written")
    sections = list(_sections(mapped, count))
    if len(mapped) < max(section.first + section.size for section in sections):
        raise _damaged(path, "its end is missing")
    return parameters, sections


def _sections(mapped: mmap.mmap, count: int) -> Iterator[_Section]:
    for at in range(count):
        name, *numbers, _ = SECTION.unpack_from(mapped, HEAD.size + at * SECTION.size)
        yield _Section(name.rstrip(b"\0").decode(), *numbers)


def _bytes(array: NDArray[np.generic]) -> memoryview:
    return array.reshape(-1).view(np.uint8).data


def _damaged(path: Path, reason: str) -> DamagedDataError:
    return DamagedDataError(f"{path} cannot be used, {reason}: run `tsitata reindex`")
