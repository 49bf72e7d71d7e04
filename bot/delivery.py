"""The one way out: every surface hands its messages to Delivery, which sends them, and sends them again.

In a chat in order; a chat that Telegram makes wait holds up no other. state.py says what is promised.
"""

import asyncio
import datetime as dt
import logging
import time
from dataclasses import dataclass

from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions, ReplyParameters
from telegram import Message as SentMessage
from telegram.constants import ParseMode
from telegram.error import BadRequest, ChatMigrated, Forbidden, NetworkError, RetryAfter, TelegramError, TimedOut

from bot.lanes import Lanes
from bot.outbox import Message, Outbox, Waiting

log = logging.getLogger(__name__)

AT_ONCE = 16  # more connections than Telegram allows messages in half a second
LONGEST_PAUSE_S = 30.0  # what a reader waits at most once the network is back
OUTDATED_S = 24 * 3600  # an answer later than a day has missed its reader
NOT_MODIFIED = "message is not modified"


@dataclass(frozen=True, slots=True)
class Again:
    seconds: float


@dataclass(frozen=True, slots=True)
class Moved:
    chat: int


@dataclass(frozen=True, slots=True)
class Refused:
    reason: str


def after(error: TelegramError, attempts: int, age_s: float) -> Again | Moved | Refused | None:
    """What to do when sending failed; None where it has in effect been done. `attempts` are the failed ones before."""
    match error:
        case ChatMigrated():
            return Moved(error.new_chat_id)
        case BadRequest() if NOT_MODIFIED in error.message.lower():
            return None
        case BadRequest() | Forbidden():
            return Refused(error.message)
        case _ if age_s > OUTDATED_S:
            return Refused(f"not sent within {OUTDATED_S // 3600} hours")
        case RetryAfter():
            return Again(seconds_of(error))
    return Again(min(0.5 * 2.0 ** min(attempts, 10), LONGEST_PAUSE_S))


def seconds_of(error: RetryAfter) -> float:
    wait = error.retry_after
    return wait.total_seconds() if isinstance(wait, dt.timedelta) else float(wait)


class Delivery:
    def __init__(self, bot: Bot, outbox: Outbox) -> None:
        self._bot = bot
        self._outbox = outbox
        self._lanes = Lanes(self._send_next, AT_ONCE)
        self._acknowledgements: set[asyncio.Task[None]] = set()

    async def send(self, message: Message) -> None:
        """Returns once the message is written down: from then on it will be sent."""
        await self._outbox.write(message)
        self._lanes.wake(message.chat)

    async def send_what_is_left(self) -> None:
        """What earlier processes wrote down and did not send."""
        for chat in await self._outbox.chats():
            self._lanes.wake(chat)

    async def knows(self, key: str) -> bool:
        """Whether a message with this key has been handed over, be it underway yet or not."""
        return await self._outbox.knows(key)

    async def latest(self, key: str) -> Message | None:
        """What the message with this key shows, or will once it is sent; None where it is forgotten."""
        return await self._outbox.latest(key)

    async def beginning_with(self, prefix: str) -> dict[str, int]:
        """The keys handed over that begin so, each with its chat."""
        return await self._outbox.beginning_with(prefix)

    def acknowledge(self, callback_query_id: str, notice: str | None = None) -> None:
        """Ends the waiting sign on a tapped button. Tried once: it goes by itself, and is nothing to be kept."""
        task = asyncio.create_task(self._acknowledge(callback_query_id, notice))
        self._acknowledgements.add(task)
        task.add_done_callback(self._acknowledgements.discard)

    async def stop(self, grace_s: float) -> None:
        await self._lanes.stop(grace_s)
        for task in self._acknowledgements:
            task.cancel()

    async def _acknowledge(self, callback_query_id: str, notice: str | None) -> None:
        try:
            await self._bot.answer_callback_query(callback_query_id, notice)
        except TelegramError as error:
            log.info("a tapped button was not acknowledged: %s", error)

    async def _send_next(self, chat: int) -> float | None:
        waiting = await self._outbox.next(chat)
        if waiting is None:
            return None
        if (pause := waiting.not_before - time.time()) > 0:
            return pause
        try:
            message_id = await self._send(waiting.message)
        except TelegramError as error:
            return await self._settle(waiting, error)
        await self._outbox.done(waiting, message_id)
        return 0

    async def _settle(self, waiting: Waiting, error: TelegramError) -> float:
        key, chat = waiting.message.key, waiting.message.chat
        match after(error, waiting.attempts, time.time() - waiting.written_at):
            case Again(seconds):
                log.warning("%s to chat %s: %s: again in %g s", key, chat, said(error), seconds)
                await self._outbox.postpone(waiting, seconds)
            case Moved(new_chat):
                log.info("chat %s has become %s", chat, new_chat)
                await self._outbox.move(chat, new_chat)
                self._lanes.wake(new_chat)
            case Refused(reason):
                log.warning("%s to chat %s: given up: %s", key, chat, reason)
                await self._outbox.done(waiting, None)
            case None:
                edited = waiting.message.edits
                await self._outbox.done(waiting, await self._outbox.message_id(edited) if edited else None)
        return 0

    async def _send(self, message: Message) -> int | None:
        """Its id at Telegram, or that of what it edits; None for an edit of what was never sent."""
        if message.edits is not None:
            message_id = await self._outbox.message_id(message.edits)
            await self._edit(message, message_id)
            return message_id
        sent: SentMessage = await self._bot.send_message(
            message.chat,
            message.html,
            parse_mode=ParseMode.HTML,
            message_thread_id=message.thread,
            link_preview_options=LinkPreviewOptions(is_disabled=not message.preview),
            reply_parameters=(
                ReplyParameters(message.reply_to, allow_sending_without_reply=True) if message.reply_to else None
            ),
            reply_markup=keyboard(message),
        )
        return sent.message_id

    async def _edit(self, message: Message, message_id: int | None) -> None:
        if message_id is None:
            log.warning("%s to chat %s: given up: there is no message to edit", message.key, message.chat)
            return
        await self._bot.edit_message_text(
            message.html,
            message.chat,
            message_id,
            parse_mode=ParseMode.HTML,
            link_preview_options=LinkPreviewOptions(is_disabled=not message.preview),
            reply_markup=keyboard(message),
        )


def keyboard(message: Message) -> InlineKeyboardMarkup | None:
    rows = [[InlineKeyboardButton(button.text, callback_data=button.data)] for button in message.buttons]
    return InlineKeyboardMarkup(rows) if rows else None


def said(error: TelegramError) -> str:
    """One line for the log: a page that a proxy puts in the way of Telegram's own answer is left out."""
    if isinstance(error, TimedOut):
        return "no reply in time"
    if isinstance(error, RetryAfter):
        return "it makes us wait"
    first_line = error.message.splitlines()[0][:120] if error.message else type(error).__name__
    return first_line if not isinstance(error, NetworkError) else first_line.partition(". Parsing")[0]
