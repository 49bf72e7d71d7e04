"""The index folder: generations beside each other, a pointer to the newest, and who may take one away.

current               the number of the current generation, decimal, and a line feed; replaced in one step
generation-N/         `manifest.json`, and `gone`: what of its segments does not count any more
segment-N/            articles; belongs to every generation that names it
lock, merge.lock      held by the one who writes, and by the one who merges segments (while others may write)
merged/               the segment that is being merged

What is written becomes durable before the pointer names it, so a crash at any moment leaves the old generation or the
new one whole. A reader holds its generation by a shared lock on the manifest; what nobody names or holds is removed by
the next one who writes.
"""

import logging
import math
import os
import shutil
import weakref
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from index.archive import INDEX_BYTES
from index.errors import BusyError, DamagedDataError, TsitataError
from index.generations import manifest, members, segment
from index.generations.durable import replace, sync
from index.generations.manifest import Analysis
from index.generations.members import Generation, Member
from index.generations.segment import Segment

CURRENT, LOCK, MERGE_LOCK, MERGED = "current", "lock", "merge.lock", "merged"
GENERATION, SEGMENT = "generation-", "segment-"
KEPT_GENERATIONS = 3

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Look:
    """What a file looked like: another look means other content."""

    changed_ns: int
    inode: int
    size: int


class Generations:
    """Any number of threads and processes may read; one at a time writes, inside `writing`."""

    def __init__(self, folder: Path, kept_bytes: int = INDEX_BYTES) -> None:
        self.folder = folder
        self._kept_bytes = kept_bytes
        self._segments: weakref.WeakValueDictionary[str, Segment] = weakref.WeakValueDictionary()
        self._seen: tuple[Look | None, Generation | None] = (None, None)

    def current(self) -> Generation | None:
        """The newest generation that can be read, None where there is none. Costs one look at the pointer.

        Raises NewerDataError.
        """
        look = look_at(self.folder / CURRENT)
        seen, generation = self._seen
        if look != seen:
            generation = self._newest()
            self._seen = look, generation
        return generation

    @contextmanager
    def writing(self, patience_s: float) -> Iterator[None]:
        """Raises BusyError where another one writes for longer than that."""
        with self._locked(LOCK, patience_s):
            yield

    @contextmanager
    def merging(self) -> Iterator[Path]:
        """Gives a path for a segment on its way, with nothing there. Raises BusyError where another one is merging."""
        with self._locked(MERGE_LOCK, 0):
            path = self.folder / MERGED
            shutil.rmtree(path, ignore_errors=True)  # what was left of one that was interrupted
            try:
                yield path
            finally:
                shutil.rmtree(path, ignore_errors=True)

    @contextmanager
    def _locked(self, name: str, patience_s: float) -> Iterator[None]:
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            lock = FileLock(self.folder / name, timeout=-1 if patience_s == math.inf else patience_s, mode=0o600)
            with lock:
                yield
        except Timeout:
            raise BusyError(f"{self.folder}: another program is writing the index: try again later") from None
        except OSError as error:
            raise TsitataError(
                f"{error.filename or self.folder}: {error.strerror}: the index needs room and a folder to write in"
            ) from error

    def add(self, made: Segment) -> Member:
        """Writes a segment into a folder of its own, as a member of generations to come."""
        name = f"{SEGMENT}{self._next(SEGMENT)}"
        segment.save(made, self.folder / name)
        return members.whole(name, self._segment(name))

    def move_in(self, folder: Path) -> Member:
        """The same for a segment that was written elsewhere."""
        name = f"{SEGMENT}{self._next(SEGMENT)}"
        folder.rename(self.folder / name)
        return members.whole(name, self._segment(name))

    def switch(self, generation: Generation) -> Generation:
        """Writes the generation under the next number and makes it the current one; gives it as it is on disk."""
        number = self._next(GENERATION)
        folder = self.folder / f"{GENERATION}{number}"
        folder.mkdir()
        members.write(generation, number, folder)
        sync(folder)
        sync(self.folder)
        replace(self.folder / CURRENT, b"%d\n" % number)
        look, written = look_at(self.folder / CURRENT), self._load(number)
        if written is None:
            raise AssertionError("a generation just written was made by this program")
        self._seen = look, written
        self._tidy(number)
        return written

    def check(self) -> list[TsitataError]:
        """What is damaged in the current generation: looks at every byte of it."""
        found: list[TsitataError] = []
        number = self._pointer()
        if number is None:
            return found
        try:
            listed = manifest.read(self.folder / f"{GENERATION}{number}").segments
            members.check(self.folder / f"{GENERATION}{number}")
        except TsitataError as error:
            return [error]
        for one in listed:
            try:
                segment.check(self.folder / one.folder)
            except TsitataError as error:
                found.append(error)
        return found

    def _newest(self) -> Generation | None:
        """The current one, or, where it is damaged, the newest of those before it that is not."""
        pointer = self._pointer()
        for number in sorted(self._numbers(GENERATION), reverse=True):
            if pointer is not None and number > pointer:
                continue  # it was not finished
            try:
                return self._load(number)
            except DamagedDataError as error:
                log.warning("%s", error)
        return None

    def _load(self, number: int) -> Generation | None:
        folder = self.folder / f"{GENERATION}{number}"
        held = hold(folder)
        try:
            found = manifest.read(folder)
            if found.analysis != Analysis():
                release(held)
                return None  # an older program cut up articles in another way: made anew
            generation = members.read(folder, found, [self._segment(one.folder) for one in found.segments])
        except BaseException:
            release(held)
            raise
        weakref.finalize(generation, release, held)
        return generation

    def _segment(self, name: str) -> Segment:
        found = self._segments.get(name)
        if found is None:
            found = self._segments[name] = segment.load(self.folder / name)
        return found

    def _pointer(self) -> int | None:
        try:
            return int((self.folder / CURRENT).read_bytes())
        except FileNotFoundError:
            return None
        except (OSError, ValueError) as error:
            log.warning("%s cannot be used: %s", self.folder / CURRENT, error)
            return None

    def _numbers(self, kind: str) -> list[int]:
        try:
            names = [path.name for path in self.folder.iterdir()]
        except FileNotFoundError:
            return []
        return [int(name[len(kind) :]) for name in names if name.startswith(kind) and name[len(kind) :].isdigit()]

    def _next(self, kind: str) -> int:
        return max(self._numbers(kind), default=0) + 1

    def _tidy(self, current: int) -> None:
        """Removes generations that are too many and that no reader has, then segments that nobody names."""
        older = sorted((number for number in self._numbers(GENERATION) if number != current), reverse=True)
        too_large = bytes_in(self.folder) > self._kept_bytes
        for number in older[0 if too_large else KEPT_GENERATIONS - 1 :]:
            folder = self.folder / f"{GENERATION}{number}"
            if not is_held(folder):
                shutil.rmtree(folder, ignore_errors=True)
        named = set[str]()
        for number in self._numbers(GENERATION):
            try:
                named |= {one.folder for one in manifest.read(self.folder / f"{GENERATION}{number}").segments}
            except TsitataError:
                continue
        for number in self._numbers(SEGMENT):
            if (name := f"{SEGMENT}{number}") not in named:
                shutil.rmtree(self.folder / name, ignore_errors=True)


def look_at(path: Path) -> Look | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return Look(found.st_mtime_ns, found.st_ino, found.st_size)


def bytes_in(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def hold(folder: Path) -> int | None:
    """A shared lock, which ends with the process at the latest. (Windows itself keeps what is mapped.)"""
    if os.name == "nt":
        return None
    import fcntl

    try:
        descriptor = os.open(folder / manifest.FILE, os.O_RDONLY)
    except OSError:
        return None  # reading it says what is wrong
    fcntl.flock(descriptor, fcntl.LOCK_SH)
    return descriptor


def release(descriptor: int | None) -> None:
    if descriptor is not None:
        os.close(descriptor)


def is_held(folder: Path) -> bool:
    if os.name == "nt":
        return False
    import fcntl

    try:
        descriptor = os.open(folder / manifest.FILE, os.O_RDONLY)
    except OSError:
        return False
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return True
    finally:
        os.close(descriptor)
    return False
