"""A reindex in a process of its own: `python -m bot.reindexing FOLDER`, which speaks in lines of JSON.

So a long reindex takes neither time nor memory from the bot, and its parsers of foreign files cannot take it down.
"""

import asyncio
import json
import os
import sys
import time
from collections.abc import AsyncGenerator
from dataclasses import dataclass
from pathlib import Path

from bot.settings import CACHE, PREFIX
from index.errors import TsitataError, UnreadableError

REPORT_EVERY_S = 0.5
PATIENCE_S = 1.0  # for the process to end when it is told to
REASONS = 100  # why files failed, for the log
LINE_BYTES = 8 << 20  # that many reasons with the longest of names, each letter of which takes 6 bytes


class ReindexError(TsitataError):
    pass


@dataclass(frozen=True, slots=True)
class Progress:
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Result:
    added: int
    changed: int
    gone: int
    failed: int
    failures: tuple[UnreadableError, ...]  # the first ones of those that failed


async def reindex(data: Path) -> AsyncGenerator[Progress | Result, None]:
    """Runs the process and gives what it says, a Result last. Cancelled, it ends the process.

    Raises ReindexError with one line where it ended without a result.
    """
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bot.reindexing",
        str(data),
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        limit=LINE_BYTES,
        env={name: value for name, value in os.environ.items() if not name.startswith(PREFIX)},
        start_new_session=True,  # an interrupt from the terminal is for the bot, which ends this in good order
    )
    last: Progress | Result | None = None
    try:
        while process.stdout is not None and (line := await process.stdout.readline()):
            last = understood(line)
            yield last
        await process.wait()
    finally:
        await end(process)
    if not isinstance(last, Result):
        raise ReindexError(f"the process ended with exit code {process.returncode}: the log above may say why")


def understood(line: bytes) -> Progress | Result:
    said = json.loads(line)
    if "error" in said:
        raise ReindexError(said["error"])
    if "done" in said:
        return Progress(**said)
    return Result(**said | {"failures": tuple(UnreadableError(*failure) for failure in said["failures"])})


async def end(process: asyncio.subprocess.Process) -> None:
    if process.returncode is not None:
        return
    process.terminate()
    try:
        await asyncio.wait_for(process.wait(), PATIENCE_S)
    except TimeoutError:
        process.kill()
        await process.wait()


def main(data: Path) -> int:
    from index.languages import lemmas
    from index.reindex import Reindexer
    from index.reindexing.reading import Step
    from index.store import Store

    lemmas.use_cache(data / CACHE)
    said_at = 0.0

    def progress(step: Step) -> None:
        nonlocal said_at
        if time.monotonic() - said_at >= REPORT_EVERY_S:
            said_at = time.monotonic()
            say(done=step.done, total=step.total)

    try:
        with Store(data) as store:
            report = Reindexer(store).reindex(progress)
    except TsitataError as error:
        say(error=str(error))
        return 1
    say(
        added=report.added,
        changed=report.changed,
        gone=report.gone,
        failed=len(report.failed),
        failures=[(error.place, error.reason) for error in report.failed[:REASONS]],
    )
    return 0


def say(**what: object) -> None:
    print(json.dumps(what), flush=True)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
