"""`telegram`: a new world for each test, on one server process for all of them."""

from collections.abc import AsyncIterator, Iterator

import pytest

from .process import Addresses, server_process
from .scene import TelegramServer


@pytest.fixture(scope="session")
def telegram_process() -> Iterator[Addresses]:
    with server_process() as addresses:
        yield addresses


@pytest.fixture
async def telegram(telegram_process: Addresses) -> AsyncIterator[TelegramServer]:
    async with TelegramServer(telegram_process) as server:
        yield server
