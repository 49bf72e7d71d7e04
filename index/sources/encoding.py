"""Bytes to text, whatever encoding a newsroom's programs wrote them in."""

import codecs
import re
from contextlib import suppress

from index.sources.reason import Reason

# Longest first: UTF-32's mark begins like UTF-16's.
_WIDE_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_BINARY = {
    b"\x89PNG": "a PNG picture",
    b"\xff\xd8\xff": "a JPEG picture",
    b"GIF8": "a GIF picture",
    b"PK\x03\x04": "a zip archive or an office document",
    b"PK\x05\x06": "an empty zip archive",
    b"\xd0\xcf\x11\xe0": "an old office document",
    b"%PDF": "a PDF document",
    b"{\\rtf": "an RTF document",
    b"\x1f\x8b": "a gzip archive",
    b"7z\xbc\xaf": "a 7z archive",
    b"Rar!": "a RAR archive",
    b"\x7fELF": "a program",
    b"SQLite format 3": "a database",
}
# What Russian and English programs of before Unicode wrote. Choosing among all encodings there are, a detector takes a
# short Russian text for Japanese.
_LEGACY = ["cp1251", "koi8_r", "cp866", "iso8859_5", "cp1252"]
SAMPLE_BYTES = 65_536  # enough to tell an encoding, and whether it is text at all
_CONTROLS = bytes(code for code in range(32) if code not in b"\t\n\r\v\f\x1a\x1b")
CONTROLS_SHARE = 0.01  # of a text's bytes; in compressed data an eighth are such
WIDE_ZEROS_SHARE = 0.2  # of one half of UTF-16 without a mark: its blanks and full stops, or all its Latin letters
_NOT_LATIN = re.compile(rb"[\x80-\xff]")


def decode(data: bytes, declared: str | None = None) -> str:
    """The text of `data`: by its byte order mark, as UTF-8, as it is `declared` inside, else by what it looks like.

    Raises Reason where it is no text, or in an encoding that cannot be told.
    """
    if wide := wide_encoding(data):
        return _strictly(data, wide)
    refuse_binary(data)
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        if _is_damaged_utf8(data):
            raise Reason(f"its UTF-8 is damaged at byte {error.start}: save it again as UTF-8") from None
    if stated := _known(declared):
        with suppress(UnicodeDecodeError):
            return data.decode(stated)
    return _strictly(data, _looks_like(data[:SAMPLE_BYTES]))


def wide_encoding(data: bytes) -> str | None:
    """UTF-16 or UTF-32, in which line ends are no single bytes; None for all others."""
    for mark, encoding in _WIDE_MARKS:
        if data.startswith(mark):
            return encoding
    return None if data.startswith(tuple(_BINARY)) else _unmarked_wide(data)


def refuse_binary(data: bytes) -> None:
    """Raises Reason where the beginning of `data`, not in a wide encoding, is no text."""
    for signature, kind in _BINARY.items():
        if data.startswith(signature):
            raise Reason(f"it is {kind}, no text: save the article as plain text")
    sample = data[:SAMPLE_BYTES]
    if b"\0" in sample or len(sample) - len(sample.translate(None, _CONTROLS)) > CONTROLS_SHARE * len(sample) + 1:
        raise Reason("it is binary, no text: save the article as plain text")


def _unmarked_wide(data: bytes) -> str | None:
    """UTF-16 without its mark: in every other byte many zeros, in those between hardly any."""
    sample = data[:SAMPLE_BYTES]
    even, odd = (sample[half::2].count(0) for half in (0, 1))
    enough = WIDE_ZEROS_SHARE * len(sample) / 2
    # Cyrillic and Georgian have a zero in blanks and signs only: those are told by their one high byte.
    if len(sample) >= 4 and len(data) % 2 == 0 and max(even, odd) > 0:
        for zeros, others, half, encoding in ((odd, even, 1, "utf-16-le"), (even, odd, 0, "utf-16-be")):
            high = sample[half::2]
            letters = sum(high.count(code) for code in (0x00, 0x04, 0x10, 0x20))
            if others * 20 <= zeros and (zeros >= enough or letters * 10 >= 9 * len(high)):
                return encoding
    return None


def _is_damaged_utf8(data: bytes) -> bool:
    """Whether nearly all that is no ASCII is right UTF-8, which no other encoding's text is by chance."""
    wrong = data.decode(errors="replace").count("\ufffd")
    return wrong * 20 < len(_NOT_LATIN.findall(data))


def _known(declared: str | None) -> str | None:
    """Python's name of a declared one-byte encoding; a declared UTF-8 or UTF-16 has been tried by now."""
    try:
        name = codecs.lookup(declared or "").name
    except (LookupError, ValueError):  # ValueError: a zero in the name
        return None
    if name == "iso8859-1":  # browsers read it so: https://encoding.spec.whatwg.org/#names-and-labels
        return "cp1252"
    return name if name.startswith(("cp", "iso8859", "koi8", "mac")) else None


def _looks_like(sample: bytes) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(sample, cp_isolation=_LEGACY, enable_fallback=False).best()
    if best is None:
        raise Reason("its encoding cannot be told: save it as UTF-8")
    return best.encoding


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except (UnicodeError, ValueError):
        name = encoding.upper()
        raise Reason(f"it is not the {name} that it seems to be: save it as UTF-8") from None
