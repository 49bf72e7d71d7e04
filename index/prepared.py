"""An article's sentences and tokens as one compact blob: what takes time to make, and is therefore kept.

Layout, little-endian, the whole compressed by zlib: six int32, which are the counts of sentences, tokens, title tokens,
terms and bytes of the vocabulary, and the CRC-32 of the text; sentences, four int32 each (start, end, 1 for heading,
CRC-32 of what is written there); tokens of the text, then those of the title, four int32 each (start, end, place of the
term in the vocabulary, flags); the vocabulary, UTF-8, a term a line.
"""

import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from index.analysis import tokens
from index.analysis.token import Token
from index.domain import Span
from index.sentences import split

VERSION = 16  # grows with every change of sentences or terms: what an older one made is made anew

_INT = np.dtype("<i4")
_HEADER = 6


@dataclass(frozen=True, slots=True)
class Prepared:
    sentences: NDArray[np.int32]  # (sentences, 4): start, end, 1 for a heading, checksum of what is written there
    tokens: NDArray[np.int32]  # (tokens, 4): start, end, place in `vocabulary`, flags; in order of start
    title: NDArray[np.int32]  # the same, offsets into the title
    vocabulary: tuple[str, ...]
    checksum: int  # of the text that the offsets are into


def prepare(text: str, language: str, title: str | None, headings: Sequence[Span]) -> bytes:
    spans = split(text, language, headings)
    marked = set(headings)
    places: dict[str, int] = {}
    sentences = _array(
        ((start, end, (start, end) in marked, checksum_of(text[start:end])) for start, end in spans), columns=4
    )
    in_text, in_title = (
        _array(((t.start, t.end, places.setdefault(t.term, len(places)), t.flags) for t in found), columns=4)
        for found in (_within(tokens(text), spans), tokens(title or ""))
    )
    vocabulary = "\n".join(places).encode()
    counts = len(sentences), len(in_text), len(in_title), len(places), len(vocabulary)
    header = np.array([*counts, checksum_of(text)], _INT)
    parts = (header, sentences, in_text, in_title)
    return zlib.compress(b"".join(part.tobytes() for part in parts) + vocabulary, level=3)


def read_prepared(blob: bytes) -> Prepared:
    body = zlib.decompress(blob)
    sentences, in_text, in_title, terms, vocabulary_bytes, checksum = np.frombuffer(body, _INT, _HEADER).tolist()
    numbers = np.frombuffer(body, _INT, (len(body) - vocabulary_bytes) // _INT.itemsize)[_HEADER:]
    first, second = sentences * 4, sentences * 4 + in_text * 4
    return Prepared(
        numbers[:first].reshape(-1, 4),
        numbers[first:second].reshape(-1, 4),
        numbers[second : second + in_title * 4].reshape(-1, 4),
        tuple(body[len(body) - vocabulary_bytes :].decode().split("\n")) if terms else (),
        checksum,
    )


def checksum_of(text: str) -> int:
    """CRC-32 of the text's UTF-8, as a signed number of 32 bits: tells whether offsets still fit a text."""
    checksum = zlib.crc32(text.encode("utf-8", "surrogatepass"))
    return checksum - (checksum >> 31 << 32)


def _array(rows: Iterable[tuple[int, ...]], columns: int) -> NDArray[np.int32]:
    return np.array(list(rows), _INT).reshape(-1, columns)


def _within(found: list[Token], spans: Sequence[Span]) -> list[Token]:
    """The tokens that lie in one sentence: a date or a number may not reach over its end."""
    kept, sentence = [], 0
    for token in found:
        while sentence < len(spans) - 1 and spans[sentence].end <= token.start:
            sentence += 1
        if spans and token.end <= spans[sentence].end:
            kept.append(token)
    return kept
