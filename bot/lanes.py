"""Chats side by side, in each of them one thing after another."""

import asyncio
import logging
from collections.abc import Awaitable, Callable

log = logging.getLogger(__name__)

AFTER_ERROR_S = 5.0  # a full disk is seldom freed sooner


class Lanes:
    """One task a chat for as long as there is something to do in it.

    `step` does one thing for a chat and gives the seconds after which to go on, or None when nothing is left.
    """

    def __init__(self, step: Callable[[int], Awaitable[float | None]], at_once: int) -> None:
        self._step = step
        self._room = asyncio.Semaphore(at_once)
        self._stopping = asyncio.Event()
        self._tasks: dict[int, asyncio.Task[None]] = {}
        self._woken: set[int] = set()

    def wake(self, chat: int) -> None:
        """There is something to do for `chat`."""
        self._woken.add(chat)
        if chat not in self._tasks and not self._stopping.is_set():
            self._tasks[chat] = asyncio.create_task(self._run(chat), name=f"lane {chat}")

    async def stop(self, grace_s: float) -> None:
        """Finishes the steps that are under way, as far as they take no longer than `grace_s`, and begins no other."""
        self._stopping.set()
        if self._tasks:
            _, late = await asyncio.wait(self._tasks.values(), timeout=grace_s)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)

    async def _run(self, chat: int) -> None:
        try:
            while not self._stopping.is_set():
                self._woken.discard(chat)
                pause = await self._attempt(chat)
                if pause:
                    await self._sleep(pause)
                elif pause is None and chat not in self._woken:
                    return
        finally:
            del self._tasks[chat]

    async def _attempt(self, chat: int) -> float | None:
        async with self._room:
            if self._stopping.is_set():
                return None
            try:
                return await self._step(chat)
            except Exception:
                log.exception("chat %s: will be tried again in %s s", chat, AFTER_ERROR_S)
                return AFTER_ERROR_S

    async def _sleep(self, seconds: float) -> None:
        try:
            await asyncio.wait_for(self._stopping.wait(), seconds)
        except TimeoutError:
            return
