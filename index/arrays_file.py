"""Named arrays in one file that is mapped to memory as it is. All numbers are little-endian.

byte 0   8 bytes  what kind of file it is
     8   u32      format
    12   u32      how many arrays there are
    16   48 bytes for each array: its name in ASCII, padded to 20 bytes with zeros; its type as numpy writes it, padded
                  to 4 bytes; u64 rows; u32 columns, 0 for an array of one dimension; u64 where it begins; u32 the
                  CRC-32 of its bytes
         u32      the CRC-32 of all before

Arrays begin at multiples of 64, but for empty ones.
"""

import mmap
import os
import struct
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from index.errors import DamagedDataError

HEAD = struct.Struct("<8sII")
ENTRY = struct.Struct("<20s4sQIQI")
CHECKSUM = struct.Struct("<I")
ALIGNMENT = 64
PIECE = 1 << 16  # bytes of a write: what Linux is handed at once it maps at once, and it is counted as resident
TYPES = frozenset({"u1", "<u2", "<u4", "<u8", "<i4", "<i8", "<f8"})

Arrays = Mapping[str, NDArray[Any]]


class Entry(NamedTuple):
    name: str
    type: str
    rows: int
    columns: int
    first: int
    checksum: int

    @property
    def shape(self) -> tuple[int, ...]:
        return (self.rows, self.columns) if self.columns else (self.rows,)

    @property
    def size(self) -> int:
        return self.rows * (self.columns or 1) * np.dtype(self.type).itemsize


def write(path: Path, kind: bytes, version: int, arrays: Arrays) -> None:
    """Durable when this returns; the folder's entry is the caller's to sync."""
    stored = {name: np.ascontiguousarray(array, array.dtype.newbyteorder("<")) for name, array in arrays.items()}
    head = HEAD.pack(kind, version, len(stored))
    first = HEAD.size + ENTRY.size * len(stored) + CHECKSUM.size
    for name, array in stored.items():
        first += -first % ALIGNMENT if array.nbytes else 0
        columns = array.shape[1] if array.ndim == 2 else 0
        type_name = array.dtype.str.replace("|", "").encode()
        head += ENTRY.pack(name.encode(), type_name, array.shape[0], columns, first, crc32(_bytes(array)))
        first += array.nbytes
    with path.open("wb") as file:
        file.write(head + CHECKSUM.pack(crc32(head)))
        for array in stored.values():
            file.write(bytes(-file.tell() % ALIGNMENT if array.nbytes else 0))
            for piece in range(0, array.nbytes, PIECE):
                file.write(_bytes(array)[piece : piece + PIECE])
        file.flush()
        os.fsync(file.fileno())


def read(path: Path, kind: bytes, version: int) -> dict[str, NDArray[Any]]:
    """The arrays, mapped and read-only. Checks the head and that nothing is missing; `check` looks at every byte.

    Raises DamagedDataError.
    """
    mapped = _mapped(path)
    return {
        entry.name: np.ndarray(entry.shape, entry.type, buffer=mapped, offset=entry.first)
        for entry in _entries(path, mapped, kind, version)
    }


def check(path: Path, kind: bytes, version: int) -> None:
    """Raises DamagedDataError where a byte is not what it was when written."""
    mapped = _mapped(path)
    for entry in _entries(path, mapped, kind, version):
        if crc32(memoryview(mapped)[entry.first : entry.first + entry.size]) != entry.checksum:
            raise damaged(path, f"its part `{entry.name}` is not what was written")


def damaged(path: Path, reason: str) -> DamagedDataError:
    return DamagedDataError(f"{path} cannot be used, {reason}: run `tsitata reindex`")


def _mapped(path: Path) -> mmap.mmap:
    try:
        with path.open("rb") as file:
            return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    except ValueError:
        raise damaged(path, "it is empty") from None
    except OSError as error:
        raise damaged(path, error.strerror or "it cannot be read") from error


def entries(path: Path, kind: bytes, version: int) -> list[Entry]:
    """What the head says of the arrays; it is checked as `read` does it."""
    return _entries(path, _mapped(path), kind, version)


def _entries(path: Path, mapped: mmap.mmap, kind: bytes, version: int) -> list[Entry]:
    if mapped[: len(kind)] != kind:
        raise damaged(path, "it is something else")
    if len(mapped) < HEAD.size:
        raise damaged(path, "its end is missing")
    _, found, count = HEAD.unpack_from(mapped)
    if found != version:
        raise damaged(path, f"it has format {found} and not {version}")
    end = HEAD.size + ENTRY.size * count
    if len(mapped) < end + CHECKSUM.size:
        raise damaged(path, "its end is missing")
    if CHECKSUM.unpack_from(mapped, end) != (crc32(mapped[:end]),):
        raise damaged(path, "its head is not what was written")
    entries = [_entry(*ENTRY.unpack_from(mapped, HEAD.size + at * ENTRY.size)) for at in range(count)]
    if any(entry.type not in TYPES for entry in entries):
        raise damaged(path, "its arrays are of unknown types")
    if len(mapped) < max((entry.first + entry.size for entry in entries), default=0):
        raise damaged(path, "its end is missing")
    return entries


def _entry(name: bytes, type_name: bytes, *numbers: int) -> Entry:
    return Entry(name.rstrip(b"\0").decode(), type_name.rstrip(b"\0").decode(), *numbers)


def _bytes(array: NDArray[Any]) -> memoryview:
    return array.reshape(-1).view(np.uint8).data
