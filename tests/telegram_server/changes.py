"""Waiting for something to become true of the world."""

import asyncio
from collections.abc import Callable
from typing import TypeVar

Found = TypeVar("Found")


class Changes:
    def __init__(self) -> None:
        self._next = asyncio.Event()

    def happened(self) -> None:
        self._next.set()
        self._next = asyncio.Event()

    async def until(self, find: Callable[[], Found | None], patience: float) -> Found | None:
        """What `find` gives once it gives something; None when nothing came in `patience` seconds."""
        deadline = asyncio.get_running_loop().time() + patience
        while (found := find()) is None:
            left = deadline - asyncio.get_running_loop().time()
            if left <= 0:
                return None
            try:
                async with asyncio.timeout(left):
                    await self._next.wait()
            except TimeoutError:
                return find()
        return found
