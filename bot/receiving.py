"""From the inbox to the handlers: in a chat in order, chats side by side. state.py says what is promised."""

import json
import logging

from telegram import Update

from bot.inbox import ATTEMPTS, Inbox, Received
from bot.lanes import Lanes
from bot.services import NewsBot

log = logging.getLogger(__name__)

AT_ONCE = 4  # answering is work for the processor: more of it at once is no faster


class Receiving:
    def __init__(self, app: NewsBot, inbox: Inbox) -> None:
        self._app = app
        self._inbox = inbox
        self._lanes = Lanes(self._handle_next, AT_ONCE)

    def wake(self, chat: int) -> None:
        self._lanes.wake(chat)

    async def handle_what_is_left(self) -> None:
        """What earlier processes took in and did not handle, one by one.

        One of them may have ended its process: it alone is given up after ATTEMPTS, and the others go on.
        """
        while (received := await self._inbox.oldest()) is not None:
            if received.attempts >= ATTEMPTS:
                log.error("update %s is given up: it was begun %s times", received.update_id, received.attempts)
                await self._inbox.done(received.update_id)
                continue
            await self._inbox.begin(received.update_id)
            await self._handle(received)

    async def stop(self, grace_s: float) -> None:
        await self._lanes.stop(grace_s)

    async def _handle_next(self, chat: int) -> float | None:
        received = await self._inbox.next(chat)
        if received is None:
            return None
        await self._handle(received)
        return 0

    async def _handle(self, received: Received) -> None:
        try:
            update = Update.de_json(json.loads(received.body), self._app.bot)
            await self._app.process_update(update)  # what its handler raises goes to handlers.failures
        except Exception:
            log.exception("update %s is given up: it cannot be read", received.update_id)
        await self._inbox.done(received.update_id)
