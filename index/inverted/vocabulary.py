"""Terms to their numbers: a dictionary while an index is built, a table in a mapped file afterwards.

A term's key is the UTF-8 of a string, or the byte 0xFF (which no UTF-8 has) and a whole number's digits. The table:

key_bounds    u64 [terms + 1]        where a term's key begins in `keys`, by term number
keys          u8 [all keys' bytes]
bucket_bounds u32 [buckets + 1]      where a bucket's terms begin in `bucket_terms`; the buckets are a power of two
bucket_terms  u32 [terms]            a term is in bucket number CRC-32 of its key modulo the number of buckets
"""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

KEYS_REMEMBERED = 20_000  # a hundred bytes each

Numbers = Mapping[Any, int]  # iterates in the order of the numbers, which are 0, 1, 2 …


class Table(NamedTuple):
    key_bounds: NDArray[np.uint64]
    keys: NDArray[np.uint8]
    bucket_bounds: NDArray[np.uint32]
    bucket_terms: NDArray[np.uint32]


def table_of(numbers: Numbers) -> Table:
    keys = [_key(term) for term in numbers]
    bounds = np.zeros(len(keys) + 1, np.uint64)
    np.cumsum(np.fromiter(map(len, keys), np.uint64, len(keys)), out=bounds[1:])
    checksums = np.fromiter(map(crc32, keys), np.uint32, len(keys))
    return table_with(bounds, np.frombuffer(b"".join(keys), np.uint8), checksums)


def table_with(key_bounds: NDArray[np.uint64], keys: NDArray[np.uint8], checksums: NDArray[np.uint32]) -> Table:
    """`checksums` are the CRC-32 of each key."""
    buckets = 1 << len(checksums).bit_length()
    bucket_of = checksums & np.uint32(buckets - 1)
    bucket_bounds = np.zeros(buckets + 1, np.uint32)
    np.cumsum(np.bincount(bucket_of, minlength=buckets), out=bucket_bounds[1:], dtype=np.uint32)
    order = np.argsort(bucket_of, kind="stable").astype(np.uint32)
    return Table(key_bounds, keys, bucket_bounds, order)


class MappedNumbers(Mapping[object, int]):
    def __init__(self, table: Table) -> None:
        self.table = table
        self._key_bounds = table.key_bounds.data  # whose single numbers are read faster than an array's
        self._keys = table.keys.data
        self._bucket_bounds = table.bucket_bounds.data
        self._bucket_terms = table.bucket_terms.data
        self._mask = len(table.bucket_bounds) - 2
        self._remembered: dict[bytes, int | None] = {}

    def __getitem__(self, term: object) -> int:
        try:
            number = self.number_of(_key(term))
        except TypeError:
            hash(term)  # what cannot be a key in a dictionary is an error here too
            number = None
        if number is None:
            raise KeyError(term)
        return number

    def get(self, term: object, default: Any = None) -> Any:
        """As a dictionary's: many terms are in one segment alone, and an error for each of the others takes long."""
        if not isinstance(term, str):
            return super().get(term, default)
        number = self.number_of(_key(term))
        return default if number is None else number

    def __contains__(self, term: object) -> bool:
        return self.get(term) is not None

    def number_of(self, key: bytes) -> int | None:
        """Remembered, also where there is none: questions and what is akin to their words have many in common."""
        try:
            return self._remembered[key]
        except KeyError:
            if len(self._remembered) >= KEYS_REMEMBERED:
                self._remembered.clear()
            found = self._remembered[key] = self._looked_up(key)
            return found

    def _looked_up(self, key: bytes) -> int | None:
        bucket = crc32(key) & self._mask
        for at in range(self._bucket_bounds[bucket], self._bucket_bounds[bucket + 1]):
            number = self._bucket_terms[at]
            if self._keys[self._key_bounds[number] : self._key_bounds[number + 1]] == key:
                return int(number)
        return None

    def __iter__(self) -> Iterator[object]:
        for first, end in zip(self._key_bounds[:-1], self._key_bounds[1:], strict=True):
            yield _term(bytes(self._keys[first:end]))

    def __len__(self) -> int:
        return len(self._bucket_terms)

    def key(self, number: int) -> bytes:
        return bytes(self._keys[self._key_bounds[number] : self._key_bounds[number + 1]])

    def term(self, number: int) -> object:
        return _term(self.key(number))


def mapped(numbers: Numbers) -> MappedNumbers:
    return numbers if isinstance(numbers, MappedNumbers) else MappedNumbers(table_of(numbers))


def _key(term: object) -> bytes:
    if isinstance(term, str):
        return term.encode("utf-8", "surrogatepass")
    if isinstance(term, int):
        return b"\xff%d" % term
    raise TypeError(f"an index is saved with strings or whole numbers as terms, and {term!r} is neither")


def _term(key: bytes) -> object:
    return int(key[1:]) if key[:1] == b"\xff" else key.decode("utf-8", "surrogatepass")
