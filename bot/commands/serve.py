"""`tsitata serve`: one process a data folder, gone within seconds when it is told to stop."""

import asyncio
import gc
import logging
import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from types import FrameType

from filelock import FileLock, Timeout

from bot.logs import set_up_logging
from bot.services import Answers
from bot.serving import StartError
from bot.serving import serve as serving
from bot.settings import CACHE, Settings, exposed_env_file
from bot.texts import ALL_TEXTS
from index.errors import BusyError
from index.storage.database import make_private
from index.store import Store

log = logging.getLogger(__name__)

LOCK = "serve.lock"
PATIENCE_S = 4.5  # whoever stops it waits 5 s


def serve(settings: Settings) -> None:
    """Until SIGTERM or SIGINT. Raises TsitataError where it cannot begin or go on."""
    if settings.token is None:
        raise StartError("TSITATA_TOKEN is not set: put the token that @BotFather gave you there, or into .env")
    set_up_logging(settings.log, settings.token.get_secret_value())
    if (exposed := exposed_env_file()) is not None:
        log.warning("others can read the token in %s: chmod 600 it", exposed)
    with only_one(settings.data):
        asyncio.run(until_stopped(settings))


@contextmanager
def only_one(data: Path) -> Iterator[None]:
    make_private(data / LOCK)
    lock = FileLock(data / LOCK, mode=0o600)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        raise BusyError(f"another tsitata serve is at work on {data}: stop it, or name another data folder") from None
    try:
        yield
    finally:
        lock.release()


async def until_stopped(settings: Settings) -> None:
    work = asyncio.create_task(serving(settings, partial(answers_from, sure=settings.sure)))
    stopped = asyncio.Event()
    listen_for_stop(asyncio.get_running_loop(), stopped)
    waiting = asyncio.create_task(stopped.wait())
    await asyncio.wait({work, waiting}, return_when=asyncio.FIRST_COMPLETED)
    waiting.cancel()
    if stopped.is_set():
        end_in_any_case()
        work.cancel()
    try:
        await work
    except asyncio.CancelledError:
        log.debug("ended as it was told to")


def answers_from(store: Store, sure: float) -> Answers:
    from index import kernels  # heavy: not before it is clear that there is something to serve
    from index.answer import Answerer
    from index.languages import lemmas
    from index.learned import own

    lemmas.use_cache(store.data / CACHE)
    answerer = Answerer(store, own(store.data), sure)
    for texts in ALL_TEXTS.values():
        answerer.answer(texts.not_said)  # the first question in a language loads its dictionaries: not while one waits
    if answerer.retriever().generation.totals.passages >= kernels.PASSAGES_WORTH_COMPILING:
        kernels.warm_up(store.data / CACHE / "numba")
    # What is there now stays: to go through dictionaries again would cost a tenth of a second, amid an answer.
    gc.freeze()
    return answerer


def listen_for_stop(loop: asyncio.AbstractEventLoop, stopped: asyncio.Event) -> None:
    def stop(_signal: int, _frame: FrameType | None) -> None:
        loop.call_soon_threadsafe(stopped.set)

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, stop)


def end_in_any_case() -> None:
    """All that matters is on disk at any moment, so a thread that hangs need not be waited for."""
    watchdog = threading.Timer(PATIENCE_S, os._exit, (0,))
    watchdog.daemon = True
    watchdog.start()
