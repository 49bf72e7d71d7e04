"""For those in TSITATA_ADMINS: /reindex, with one message that shows how far it is and then what came of it."""

import asyncio
import logging
import secrets
import time
from contextlib import aclosing
from pathlib import Path

from telegram import Update
from telegram.ext import CommandHandler, filters

from bot.handlers.answering import in_reply_to, message_of, reader_for, say, topic
from bot.outbox import Message
from bot.reader import Reader, reader_of
from bot.reindexing import Progress, ReindexError, Result, reindex
from bot.rendering import escaped, short
from bot.services import Context, Handlers, Services

log = logging.getLogger(__name__)

EDIT_EVERY_S = 3.0  # Telegram makes a chat wait that is edited more often
PREFIX = "reindex:"

FAILURES_NAMED = 3  # the message is for a glance
NAME_CHARS = 60
REASON_CHARS = 120


class Reindexing:
    """One at a time. Its message has the key reindex:LANGUAGE:UPDATE, the last edit of it the same with :result."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._running: asyncio.Task[None] | None = None

    def handlers(self) -> Handlers:
        anywhere = filters.UpdateType.MESSAGE & (filters.ChatType.PRIVATE | filters.ChatType.GROUPS)
        return [CommandHandler("reindex", self.begin, anywhere)]

    async def begin(self, update: Update, _context: Context) -> None:
        message, reader = message_of(update), reader_for(update)
        user = update.effective_user
        if user is None or user.id not in self._services.settings.admins:
            await say(self._services, update, message, reader.texts.admins_only, key="refused")
            return
        if self._running is not None and not self._running.done():
            await say(self._services, update, message, reader.texts.reindex_running, key="refused")
            return
        shown = Message(
            key=f"{PREFIX}{reader.texts.language}:{update.update_id}",
            chat=message.chat_id,
            html=reader.texts.reindex_started,
            reply_to=in_reply_to(message),
            thread=topic(message),
        )
        await self._services.delivery.send(shown)
        self._running = asyncio.create_task(self._run(shown, reader), name="reindex")

    async def stop(self) -> None:
        if self._running is not None:
            self._running.cancel()
            await asyncio.gather(self._running, return_exceptions=True)

    async def _run(self, shown: Message, reader: Reader) -> None:
        texts, result = reader.texts, reader.texts.reindex_interrupted
        try:
            result = await self._follow(shown, reader)
        except ReindexError as error:
            log.warning("reindex: %s", error)
            result = texts.reindex_failed.format(reason=escaped(str(error)))
        except Exception:
            number = secrets.token_hex(4)
            log.exception("error %s in a reindex", number)
            result = texts.failed.format(id=number)
        finally:
            await self._edit(shown, result, "result")

    async def _follow(self, shown: Message, reader: Reader) -> str:
        """Shows how far it is, now and then; gives the result as HTML."""
        edited_at = time.monotonic()
        result = reader.texts.reindex_interrupted
        async with aclosing(reindex(self._services.settings.data)) as steps:
            async for step in steps:
                match step:
                    case Progress(done, total) if time.monotonic() - edited_at >= EDIT_EVERY_S:
                        edited_at = time.monotonic()
                        await self._edit(shown, progress_line(done, total, reader), f"{done} {secrets.token_hex(4)}")
                    case Result():
                        for failure in step.failures:
                            log.warning("reindex: %s", failure)
                        result = result_lines(step, reader)
        return result

    async def _edit(self, shown: Message, html: str, key: str) -> None:
        await self._services.delivery.send(
            Message(key=f"{shown.key}:{key}", edits=shown.key, chat=shown.chat, html=html)
        )


def progress_line(done: int, total: int, reader: Reader) -> str:
    return reader.texts.reindex_progress.format(done=reader.number(done), total=reader.number(total))


def result_lines(result: Result, reader: Reader) -> str:
    """As HTML: the counts, then the first files that failed; the log has more of them."""
    counts = reader.texts.reindex_done.format(
        added=reader.number(result.added),
        changed=reader.number(result.changed),
        gone=reader.number(result.gone),
        failed=reader.number(result.failed),
    )
    named = result.failures[:FAILURES_NAMED]
    lines = [f"• {short(Path(error.place).name, NAME_CHARS)}: {short(error.reason, REASON_CHARS)}" for error in named]
    if result.failed > len(named):
        lines.append(reader.texts.and_more.format(count=reader.number(result.failed - len(named))))
    return "\n".join([counts, *lines])


async def close_interrupted(services: Services) -> None:
    """Says so in the messages of reindexes that an earlier process began and did not live to end."""
    keys = await services.delivery.beginning_with(PREFIX)
    for key, chat in keys.items():
        if key.count(":") == PREFIX.count(":") + 1 and f"{key}:result" not in keys:
            texts = reader_of(key.split(":")[1], None).texts
            await services.delivery.send(
                Message(key=f"{key}:result", edits=key, chat=chat, html=texts.reindex_interrupted)
            )
