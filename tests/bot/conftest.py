"""The whole bot against the Telegram server, with an answerer that knows a few questions."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr

from bot.serving import serve
from bot.settings import Settings
from tests.bot.archive import informed_answerer
from tests.bot.shell import tsitata
from tests.fakes import FakeAnswerer
from tests.telegram_server import TelegramServer

__all__ = ["tsitata"]

RunningBot = Callable[..., AbstractAsyncContextManager[None]]


@pytest.fixture
def answerer() -> FakeAnswerer:
    return informed_answerer()


@pytest.fixture
def settings(telegram: TelegramServer, tmp_path: Path) -> Settings:
    return Settings.model_construct(data=tmp_path, bot_api_url=telegram.address, token=SecretStr(telegram.bot.token))


@pytest.fixture
def running(telegram: TelegramServer, answerer: FakeAnswerer, settings: Settings) -> RunningBot:
    """`async with running():` the bot serves; what it is given by name are other settings."""

    @asynccontextmanager
    async def run(**others: Any) -> AsyncIterator[None]:
        work = asyncio.create_task(serve(settings.model_copy(update=others), lambda _store: answerer))
        starts = len(await telegram.calls("getWebhookInfo"))
        connected = asyncio.create_task(telegram.called("getWebhookInfo", starts + 1))
        await asyncio.wait({work, connected}, return_when=asyncio.FIRST_COMPLETED)
        try:
            if work.done():
                await work
            yield
        finally:
            connected.cancel()
            work.cancel()
            with suppress(asyncio.CancelledError):
                await work

    return run
