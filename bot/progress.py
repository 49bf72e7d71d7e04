"""Shows how far a pass over many files has come: a bar in a terminal, a plain line now and then where there is none."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

from index.reindexing.reading import Progress, Step, unwatched

SECONDS_BETWEEN_LINES = 5.0  # few enough for a log, often enough to see that it goes on
STEPS_A_SECOND_SHOWN = 10.0


@contextmanager
def progress_shown(title: str, *, quiet: bool) -> Iterator[Progress]:
    """On standard error, so that the result can be piped."""
    if quiet:
        yield unwatched
    elif sys.stderr.isatty():
        with bar(title) as progress:
            yield progress
    else:
        yield lines(title)


@contextmanager
def bar(title: str) -> Iterator[Progress]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[rate]}"))
    with Bar(*columns, TimeRemainingColumn(), console=Console(stderr=True), transient=True) as shown:
        task = shown.add_task(title, total=None, rate="")
        started = time.monotonic()

        def show(step: Step) -> None:
            shown.update(task, completed=step.done, total=step.total, rate=rate(step.done, time.monotonic() - started))

        yield at_intervals(show, 1 / STEPS_A_SECOND_SHOWN)


def lines(title: str) -> Progress:
    started = time.monotonic()

    def show(step: Step) -> None:
        pace = rate(step.done, time.monotonic() - started)
        with suppress(BrokenPipeError):  # the work goes on, whether or not anybody reads how far it is
            print(f"{title}: {step.done:,} of {step.total:,}, {pace}", file=sys.stderr, flush=True)

    return at_intervals(show, SECONDS_BETWEEN_LINES)


def at_intervals(show: Callable[[Step], None], seconds: float) -> Progress:
    last = time.monotonic()

    def progress(step: Step) -> None:
        nonlocal last
        now = time.monotonic()
        if now - last >= seconds:
            last = now
            show(step)

    return progress


def rate(count: int, seconds: float) -> str:
    return f"{count / seconds:,.0f} a second" if seconds > 0 else ""
