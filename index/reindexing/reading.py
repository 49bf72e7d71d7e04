"""Reads files into an intake; what has not changed since it was last read is passed over by its digest."""

import hashlib
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from index.domain import Details
from index.errors import UnreadableError
from index.reindexing.added import details_for, reading_of
from index.reindexing.intake import Intake
from index.sources.files import open_regular
from index.sources.reason import Reason
from index.storage.changes import Reading
from index.storage.identity import is_gone

BYTES_AT_A_TIME = 1 << 20


class Step(NamedTuple):
    """How far a pass has come, after each file and each row."""

    done: int
    total: int  # of files and rows, as far as is known: grows when a file of many rows is opened
    place: str


Progress = Callable[[Step], None]


def unwatched(_step: Step) -> None:
    """The progress of a pass that nobody looks at."""


def files_in(path: str) -> list[Path]:
    """The file itself, or the files of the folder; UnreadableError where there are none."""
    from index.sources.folder import files_of

    if not is_text(path):
        raise UnreadableError(ascii(path), "its name is no UTF-8: rename it")
    if is_gone(path):
        raise UnreadableError(path, "no such file or folder: check the path")
    try:
        found = files_of(Path(path))
    except OSError as error:
        raise UnreadableError(path, f"{error.strerror}: check its rights") from error
    if not found:
        raise UnreadableError(path, "no file in it that can be read: give the folder that holds the articles")
    return found


def is_text(name: str) -> bool:
    """Names may be any bytes; a database takes only text."""
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return True


def read_files(
    files: Iterable[Path], known: Mapping[str, Details], intake: Intake, progress: Progress
) -> list[UnreadableError]:
    """All of them, each with the details that are `known` for it; gives what could not be read."""
    wanted = sorted(set(files))
    failed: list[UnreadableError] = []
    done, total = 0, len(wanted)
    for file in wanted:
        details = details_for(str(file), known)
        digest, rows = look_over(file)
        if digest and intake.is_current(str(file), reading_of(digest, details)):
            done += 1
            progress(Step(done, total, str(file)))
            continue
        total += rows - 1
        for read, outcome in enumerate(read_file(file, digest, details, intake), start=1):
            if outcome is not None:
                failed.append(outcome)
            progress(Step(done + min(read, rows), total, str(file)))
        done += rows
    intake.flush()
    return failed


def read_file(file: Path, digest: str | None, details: Details, intake: Intake) -> Iterable[UnreadableError | None]:
    """After each row of it, what was wrong with that row, if anything."""
    from index.sources.folder import read

    if is_text(str(file)):  # else `read` refuses it
        intake.begin_file(str(file))
    complete = digest is not None
    for number, item in enumerate(read(file, details)):
        if isinstance(item, UnreadableError):
            error: UnreadableError | None = item
        elif number and details.url:
            error = UnreadableError(str(file), "holds several articles: an address (--url) is for one; add it without")
        else:
            intake.take(Reading(item, reading_of(item.digest, details)))
            error = None
        complete = complete and error is None
        yield error
        if error is not None and number and details.url:
            break
    intake.end_file(str(file), reading_of(digest or "", details), complete=complete)


def look_over(file: Path) -> tuple[str | None, int]:
    """SHA-256 of the file, None where it cannot be read; and how many articles it is taken for until it is read."""
    digest, lines = hashlib.sha256(), 0
    try:
        with open_regular(file) as opened:
            while part := opened.read(BYTES_AT_A_TIME):
                digest.update(part)
                lines += part.count(b"\n")
    except (Reason, OSError):
        return None, 1  # whoever reads it for good says why
    return digest.hexdigest(), max(lines, 1) if file.suffix.lower() == ".jsonl" else 1
