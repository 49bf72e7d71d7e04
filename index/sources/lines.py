"""The lines of a file of any length, each at most as long as an article can be."""

import codecs
import re
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from index.sources.encoding import SAMPLE_BYTES, refuse_binary, wide_encoding
from index.sources.files import because, open_regular
from index.sources.reason import Reason

CHUNK_BYTES = 1_048_576
_LINE_END = re.compile(rb"\r\n|\r|\n")


def lines_of(file: Path, limit: int) -> Iterator[tuple[int, bytes | None]]:
    """Each line's number, from 1, and bytes; None for those of a line of more than `limit`. Raises Reason.

    A file in UTF-16 or UTF-32 is given as UTF-8: its own line ends are no single bytes.
    """
    with open_regular(file) as opened:
        row, line, size = 1, list[bytes](), 0
        for chunk in _whole_line_ends(_narrow(opened)):
            for number, part in enumerate(_LINE_END.split(chunk)):
                if number > 0:
                    yield row, _joined(line, size, limit)
                    row, line, size = row + 1, [], 0
                size += len(part)
                if size <= limit:
                    line.append(part)
        yield row, _joined(line, size, limit)


def _joined(line: list[bytes], size: int, limit: int) -> bytes | None:
    return b"".join(line) if size <= limit else None


def _narrow(opened: BinaryIO) -> Iterator[bytes]:
    chunk = _read(opened)
    wide = wide_encoding(chunk[:SAMPLE_BYTES])
    if wide is None:
        refuse_binary(chunk)
        chunk = chunk.removeprefix(codecs.BOM_UTF8)
        while chunk:
            yield chunk
            chunk = _read(opened)
        return
    decoder = codecs.getincrementaldecoder(wide)()
    try:
        while chunk:
            yield decoder.decode(chunk).encode(errors="replace")
            chunk = _read(opened)
        decoder.decode(b"", final=True)
    except UnicodeError:
        raise Reason(f"it is not the {wide.upper()} that it seems to be: save it as UTF-8") from None


def _read(opened: BinaryIO) -> bytes:
    try:
        return opened.read(CHUNK_BYTES)
    except OSError as error:
        raise Reason(because(error)) from error


def _whole_line_ends(chunks: Iterator[bytes]) -> Iterator[bytes]:
    """The same bytes, no chunk parted between "\\r" and "\\n"."""
    held = b""
    for chunk in chunks:
        whole = held + chunk
        held = b"\r" if whole.endswith(b"\r") else b""
        yield whole.removesuffix(b"\r")
    yield held
