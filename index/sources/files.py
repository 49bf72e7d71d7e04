"""Opening files that a person named: only regular ones, never more of them than an article can have."""

import os
import stat
from pathlib import Path
from typing import BinaryIO

from index.sources.reason import Reason

# The longest novels have some 3 MB as UTF-8, a page with pictures inside it somewhat more: what is longer is a dump.
ARTICLE_BYTES = 10_000_000
# Parsed as a whole, JSON takes some ten times its size in memory.
LIST_BYTES = 100_000_000


def open_regular(file: Path) -> BinaryIO:
    """Raises Reason. A pipe without a writer would block for ever, a device never end: neither is opened to be read."""
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    try:
        descriptor = os.open(file, flags)
    except FileNotFoundError:
        raise Reason("there is no such file: check the path") from None
    except ValueError:  # a zero in the name
        raise Reason("no file can have this name: check the path") from None
    except OSError as error:
        raise Reason(because(error)) from error
    if stat.S_ISREG(os.fstat(descriptor).st_mode):
        return os.fdopen(descriptor, "rb")
    os.close(descriptor)
    raise Reason("it is no ordinary file: name a text, a page or a JSON file, or a folder of them")


def because(error: OSError) -> str:
    if isinstance(error, PermissionError):
        return "it may not be read: give yourself the right to read it"
    return f"it cannot be read ({error.strerror or error}): check the path and the disk"


def read_whole(file: Path, limit: int, instead: str) -> bytes:
    """Raises Reason: for a longer file with what to do `instead`, before it is read."""
    with open_regular(file) as opened:
        size = os.fstat(opened.fileno()).st_size
        try:
            data = (opened.read(limit + 1) or b"") if size <= limit else b""  # None where nothing comes
        except OSError as error:
            raise Reason(because(error)) from error
    if size > limit or len(data) > limit:
        raise Reason(f"it has more than {limit // 1_000_000} MB: {instead}")
    if not data.strip(b"\xef\xbb\xbf\xff\xfe\0 \t\r\n\v\f"):
        raise Reason("it is empty: put the article's text in it")
    return data
