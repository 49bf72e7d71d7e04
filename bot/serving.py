"""The life of `tsitata serve`, from the first connection to the last message."""

import asyncio
import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from typing import NoReturn

from telegram import Bot
from telegram.error import InvalidToken, TelegramError

from bot.app import build, join
from bot.conversations import Conversations
from bot.delivery import Delivery, said
from bot.handlers.admin import Reindexing, close_interrupted
from bot.inbox import Inbox
from bot.outbox import Outbox
from bot.polling import Polling
from bot.profile import publish_profile
from bot.receiving import Receiving
from bot.services import Answers, NewsBot, Services
from bot.settings import Settings
from bot.state import State
from index.errors import TsitataError
from index.reindex import Reindexer
from index.store import Store

log = logging.getLogger(__name__)

THREADS = 4  # as many as updates are handled at once
HANDLING_GRACE_S = 1.0  # these and the end of a reindex stay within the 5 s in which it has to be gone
SENDING_GRACE_S = 1.5
TIDY_EVERY_S = 3600.0


class StartError(TsitataError):
    """It cannot begin: one line says why."""


async def serve(settings: Settings, answers_from: Callable[[Store], Answers]) -> NoReturn:
    """Answers until it is cancelled, then stops in good order. Raises TsitataError where it cannot begin or go on."""
    threads = ThreadPoolExecutor(THREADS, "index")
    try:
        with State(settings.data) as state, Store(settings.data, settings.index_bytes) as store:
            app = build(settings)
            try:
                await connect(app, settings)
                answers = await asyncio.get_running_loop().run_in_executor(threads, answers_from, store)
                with closing(answers):
                    await Serving(app, settings, state, store, answers, threads).run()
            finally:
                await app.shutdown()
    finally:
        threads.shutdown(wait=False, cancel_futures=True)


async def connect(app: NewsBot, settings: Settings) -> None:
    """Makes sure that the token is good, and that updates can be polled for."""
    try:
        await app.initialize()
        webhook = await app.bot.get_webhook_info()
    except InvalidToken:  # its text holds the token
        raise StartError(
            f"{settings.bot_api_url} does not know TSITATA_TOKEN: take it again from @BotFather (/token)"
        ) from None
    except TelegramError as error:
        raise StartError(f"{settings.bot_api_url} cannot be reached: check the network ({said(error)})") from error
    if webhook.url:
        raise StartError(
            "a webhook is set for this token, so another program gets its updates: stop it and call deleteWebhook,"
            " or use another token"
        )


class Serving:
    """The parts while they run."""

    def __init__(
        self,
        app: NewsBot,
        settings: Settings,
        state: State,
        store: Store,
        answers: Answers,
        threads: ThreadPoolExecutor,
    ) -> None:
        bot: Bot = app.bot
        inbox = Inbox(state)
        self._state = state
        self._bot = bot
        self._delivery = Delivery(bot, Outbox(state))
        self._services = Services(
            settings=settings,
            answers=answers,
            store=store,
            reindexer=Reindexer(store),
            delivery=self._delivery,
            conversations=Conversations(),
            threads=threads,
        )
        self._reindexing = Reindexing(self._services)
        self._receiving = Receiving(app, inbox)
        self._polling = Polling(bot, inbox, self._receiving.wake)
        join(app, self._services, self._reindexing)

    async def run(self) -> NoReturn:
        beside = [asyncio.create_task(publish_profile(self._bot)), asyncio.create_task(self._tidy())]
        try:
            await self._state.belong_to(self._bot.id)
            await self._delivery.send_what_is_left()
            await close_interrupted(self._services)
            log.info("serving as @%s", self._bot.username)
            await self._receiving.handle_what_is_left()
            await self._polling.run()
        finally:
            for task in beside:
                task.cancel()
            await self._receiving.stop(HANDLING_GRACE_S)
            await self._reindexing.stop()
            await self._delivery.stop(SENDING_GRACE_S)
            await asyncio.gather(*beside, return_exceptions=True)
            log.info("stopped")

    async def _tidy(self) -> None:
        while True:
            try:
                await self._state.forget()
            except TsitataError as error:
                log.warning("%s", error)
            await asyncio.sleep(TIDY_EVERY_S)
