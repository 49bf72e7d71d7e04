"""Kills whoever writes the index at every file-changing system call; flips bytes; fills the disk.

    python -m tests.index.generations.crash_campaign

Needs strace, and root for the small file system of the full disk; takes some 5 minutes. Ends with exit code 1 at the
first index that is neither the old one nor the new one whole, nor says what is damaged.
"""

import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from index.analysis import terms
from index.embedded import EmbeddedRetriever
from index.errors import TsitataError
from index.generations.folder import Generations
from index.generations.updating import bring_up_to_date, merge_where_due
from tests.index.shelf import Shelf

CALLS = ("write", "fsync", "rename", "mkdir", "unlink", "unlinkat", "rmdir", "ftruncate")
STRACE = ("strace", "-f", "-qq")
ARTICLES = 60
FLIPS = 2000
DISK_BYTES = range(16_384, 400_000, 16_384)
STEPS = ("build", "update", "merge")


def archive(folder: Path, step: str) -> Shelf:
    """As it is when the step is done."""
    shelf = Shelf(*[f"The bridge number {number} is new. Nobody came to place {number}." for number in range(ARTICLES)])
    shelf.index = folder
    if step != "build":
        for number in range(ARTICLES // 2):
            shelf.put(f"more {number}", f"The tunnel number {number} is long.")
        for number in range(0, ARTICLES, 3):
            shelf.remove(str(number))
    return shelf


def work(folder: Path, step: str) -> None:
    if step == "merge":
        merge_where_due(Generations(folder))
    else:
        bring_up_to_date(Generations(folder), archive(folder, step))


def before(folder: Path, step: str) -> None:
    for earlier in STEPS[: STEPS.index(step)]:
        work(folder, earlier)


def found(folder: Path) -> tuple[int, ...]:
    """How many passages each word finds; nothing where there is no generation."""
    generation = Generations(folder).current()
    if generation is None:
        return ()
    retriever = EmbeddedRetriever(generation)
    return tuple(len(retriever.search(terms(word), 1000)) for word in ("bridge", "tunnel", "place"))


def complaint(folder: Path, step: str) -> str | None:
    try:
        work(folder, step)
    except TsitataError as error:
        return str(error)
    return None


def command(folder: Path, step: str) -> list[str]:
    code = (
        f"from pathlib import Path; from tests.index.generations.crash_campaign import work; "
        f"work(Path({str(folder)!r}), {step!r})"
    )
    return [sys.executable, "-c", code]


def calls_of(folder: Path, step: str) -> Counter[str]:
    log = folder.with_suffix(".calls")
    trace = [*STRACE, "-e", f"trace={','.join(CALLS)}", "-e", "signal=none", "-o", str(log)]
    subprocess.run([*trace, *command(folder, step)], check=True)
    return Counter(line.split(None, 1)[1].partition("(")[0] for line in log.read_text(errors="replace").splitlines())


def kills(base: Path) -> None:
    for step in STEPS:
        old = base / f"{step}-old"
        before(old, step)
        new = base / f"{step}-new"
        copy(old, new)
        calls = calls_of(new, step)
        wanted = {found(old), found(new)}
        ends = Counter[str]()
        for call, count in calls.items():
            for number in range(1, count + 1):
                folder = base / "killed"
                copy(old, folder)
                inject = ["-e", f"trace={call}", "-e", f"inject={call}:signal=SIGKILL:when={number}", "-o", os.devnull]
                done = subprocess.run([*STRACE, *inject, *command(folder, step)], check=False)
                assert done.returncode in (0, -signal.SIGKILL, 128 + signal.SIGKILL), done.returncode
                now = found(folder)
                assert now in wanted, (step, call, number, now, wanted)
                assert Generations(folder).check() == [], (step, call, number)
                ends["the new one" if now == found(new) and now != found(old) else "the old one"] += 1
                work(folder, step)
                assert found(folder) == found(new), (step, call, number)
        print(f"{step}: killed at each of {calls.total()} calls {dict(calls)}; then read: {dict(ends)}", flush=True)


def copy(source: Path, target: Path) -> None:
    shutil.rmtree(target, ignore_errors=True)
    if source.exists():
        shutil.copytree(source, target)


def flips(base: Path) -> None:
    chance, folder = random.Random(5), base / "flipped"
    for step in ("build", "update"):
        work(folder, step)
    files = [file for file in sorted(folder.rglob("*")) if file.is_file() and file.stat().st_size > 1000]
    ends = Counter[str]()
    for _ in range(FLIPS):
        file = chance.choice(files)
        whole = file.read_bytes()
        place = chance.randrange(len(whole))
        file.write_bytes(whole[:place] + bytes([whole[place] ^ (1 << chance.randrange(8))]) + whole[place + 1 :])
        told = Generations(folder).check()
        assert told or whole[place] == 0, (file, place)  # or between two arrays, where zeros fill up
        ends["named" if told else "between arrays"] += 1
        file.write_bytes(whole)
    print(f"{FLIPS} bytes of large files flipped: {dict(ends)}", flush=True)


def full_disk(base: Path) -> None:
    disk = base / "disk"
    ends = Counter[str]()
    for step in STEPS:
        old = base / f"full-{step}-old"
        before(old, step)
        new = base / f"full-{step}-new"
        copy(old, new)
        work(new, step)
        for size in DISK_BYTES:
            disk.mkdir(exist_ok=True)
            subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(disk)], check=True)
            try:
                folder = disk / "index"
                try:
                    copy(old, folder)
                except OSError:
                    continue  # not even the old one has room
                told = complaint(folder, step)
                assert told is None or ("\n" not in told and str(disk) in told), told
                ends["said so in one line" if told else "done"] += 1
                assert found(folder) in {found(old), found(new)}, (step, size)
            finally:
                subprocess.run(["umount", str(disk)], check=True)
    print(f"disks of {DISK_BYTES.start:,} to {DISK_BYTES.stop:,} bytes: {dict(ends)}", flush=True)


def main() -> None:
    base = Path(tempfile.mkdtemp(prefix="index-campaign-"))
    started = time.monotonic()
    full_disk(base)
    flips(base)
    kills(base)
    shutil.rmtree(base)
    print(f"always the old index or the new one, whole, or a line that says what is damaged: "
          f"{time.monotonic() - started:.0f} s")  # fmt: skip


if __name__ == "__main__":
    main()
