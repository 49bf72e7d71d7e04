"""Long polling: what Telegram has for us goes into the inbox, and is confirmed at Telegram after that.

A loop of our own and not python-telegram-bot's Updater: that one ends silently when writing down fails, confirms a
batch one update at a time, and removes a webhook that somebody else may have set.
"""

import asyncio
import logging
import time
from collections.abc import Callable
from typing import NoReturn

from telegram import Bot, Update
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from bot.delivery import said, seconds_of
from bot.inbox import Inbox
from index.errors import TsitataError

log = logging.getLogger(__name__)

HELD_S = 30  # how long Telegram may hold a poll while there is nothing
CONTEST_S = 3.0  # Telegram ends the older of two polls: who is disturbed so early is the one that came second
AFTER_CONFLICT_S = 1.0  # shorter than CONTEST_S: the one that was there first takes the token back in time
LONGEST_PAUSE_S = 15.0
KINDS = [
    Update.MESSAGE,
    Update.EDITED_MESSAGE,
    Update.CHANNEL_POST,
    Update.EDITED_CHANNEL_POST,
    Update.CALLBACK_QUERY,
]


class PollingError(TsitataError):
    """Polling cannot go on."""


class Polling:
    def __init__(self, bot: Bot, inbox: Inbox, wake: Callable[[int], None]) -> None:
        self._bot = bot
        self._inbox = inbox
        self._wake = wake
        self._offset: int | None = None
        self._since = time.monotonic()
        self._failures = 0  # in a row

    async def run(self) -> NoReturn:
        """Until it is cancelled. Raises PollingError where waiting would not help: the token belongs to another."""
        self._since = time.monotonic()
        while True:
            try:
                await self._poll()
            except TelegramError as error:
                await asyncio.sleep(self._pause_after(error))
            except Exception:
                # What could not be written down is not confirmed either: Telegram will offer it again.
                self._failures += 1
                log.exception("updates could not be taken in; they stay at Telegram")
                await asyncio.sleep(self._growing_pause())
            else:
                if self._failures:
                    log.info("polling again")
                self._failures = 0

    async def _poll(self) -> None:
        updates = await self._bot.get_updates(self._offset, timeout=HELD_S, allowed_updates=KINDS)
        if updates:
            for chat in await self._inbox.write(updates):
                self._wake(chat)
            self._offset = updates[-1].update_id + 1

    def _pause_after(self, error: TelegramError) -> float:
        self._failures += 1
        match error:
            case InvalidToken():
                raise PollingError("Telegram does not take TSITATA_TOKEN any more: ask @BotFather for the new one")
            case Conflict() if time.monotonic() - self._since < CONTEST_S:
                raise PollingError(f"another program uses this token: stop it, or use another token ({said(error)})")
            case Conflict():
                log.warning("another program uses this token: stop it (%s)", said(error))
                return AFTER_CONFLICT_S
            case RetryAfter():
                return seconds_of(error)
        if self._failures == 1:
            log.warning("Telegram cannot be reached (%s): waiting", said(error))
        return self._growing_pause()

    def _growing_pause(self) -> float:
        return min(0.5 * 2.0 ** min(self._failures - 1, 10), LONGEST_PAUSE_S)
