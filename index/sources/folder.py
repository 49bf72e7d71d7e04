"""Files and folders that a person named, to drafts: each kind of file is read by its own module."""

import hashlib
import os
from collections.abc import Callable, Iterator
from pathlib import Path

from index.domain import Details, Draft
from index.errors import UnreadableError
from index.sources import html, json_articles, markdown, text
from index.sources.drafts import Place
from index.sources.files import ARTICLE_BYTES, because, read_whole
from index.sources.reason import Reason

_ONE_ARTICLE: dict[str, Callable[[bytes, Details, Place], Draft]] = {
    ".txt": text.read,
    ".md": markdown.read,
    ".html": html.read,
    ".htm": html.read,
}
_SEVERAL = {".json": json_articles.read_json, ".jsonl": json_articles.read_jsonl}
SUFFIXES = (*_ONE_ARTICLE, *_SEVERAL)


def files_of(path: Path) -> list[Path]:
    """The files to read: `path` itself where it is no folder, else those in it and in its folders, sorted.

    Hidden ones and those of other kinds are passed over, and a folder that links lead to again. A folder that cannot be
    listed is given itself: `read` says why.
    """
    path = _absolute(path)
    if not os.path.isdir(path):  # noqa: PTH112 - Path.is_dir raises where a folder above may not be entered
        return [path]
    return sorted(_walk(path))


def read(file: Path, details: Details) -> Iterator[Draft | UnreadableError]:
    """What the file holds. Errors are given, not raised, so that one row's loses no other."""
    file = _absolute(file)
    try:
        for found in _read(file, details):
            if isinstance(found, Draft):
                yield found
            else:
                row, reason = found
                yield UnreadableError(f"{_shown(file)}, row {row}", str(reason))
    except Reason as reason:
        yield UnreadableError(_shown(file), str(reason))


def _read(file: Path, details: Details) -> Iterator[Draft | tuple[int, Reason]]:
    suffix = file.suffix.lower()
    if "\ufffd" in _shown(file):
        raise Reason("its name is no UTF-8: rename it")
    if os.path.isdir(file):  # noqa: PTH112
        _refuse_folder(file)
    elif suffix in _SEVERAL:
        yield from _SEVERAL[suffix](file, details)
    elif suffix in _ONE_ARTICLE:
        data = read_whole(file, ARTICLE_BYTES, "no article is so long; divide it, or save its text alone")
        yield _ONE_ARTICLE[suffix](data, details, Place(file, hashlib.sha256(data).hexdigest()))
    elif not os.path.lexists(file):
        raise Reason("there is no such file: check the path")
    else:
        raise Reason(f"files of this kind are not read: save it as one of {', '.join(SUFFIXES)}")


def _refuse_folder(folder: Path) -> None:
    try:
        with os.scandir(folder):
            pass
    except OSError as error:
        raise Reason(because(error)) from error
    raise Reason("it is a folder: name the files in it")


def _walk(top: Path) -> Iterator[Path]:
    folders, seen = [top], set[tuple[int, int]]()
    while folders:
        folder = folders.pop()
        try:
            status = folder.stat()
            with os.scandir(folder) as listed:
                entries = [Path(entry) for entry in listed if not entry.name.startswith(".")]
        except OSError:
            yield folder
            continue
        if (status.st_dev, status.st_ino) in seen:
            continue
        seen.add((status.st_dev, status.st_ino))
        for entry in sorted(entries):
            if os.path.isdir(entry):  # noqa: PTH112
                folders.append(entry)
            elif entry.suffix.lower() in SUFFIXES and not _is_special(entry):
                yield entry


def _is_special(entry: Path) -> bool:
    """A pipe, a socket or a device; a link that leads nowhere is none, so that reading it says so."""
    return os.path.exists(entry) and not os.path.isfile(entry)  # noqa: PTH110, PTH113


def _absolute(path: Path) -> Path:
    """Without following links: as the person named it."""
    return Path(os.path.abspath(path))  # noqa: PTH100


def _shown(file: Path) -> str:
    """Fit for a line: a name can hold line ends, and bytes that are no text."""
    return " ".join(os.fsencode(file).decode(errors="replace").splitlines())
