"""Waiting for what another process or task does."""

import asyncio
from collections.abc import Callable

LOOK_EVERY_S = 0.02


async def until(happened: Callable[[], bool], patience_s: float = 10) -> None:
    """Raises TimeoutError where it does not happen in time."""
    async with asyncio.timeout(patience_s):
        while not happened():  # noqa: ASYNC110 - what happens in a file or another process sets no event
            await asyncio.sleep(LOOK_EVERY_S)
