"""bot.db: what came from Telegram and what goes there.

What is promised, and what is not:

- An update is confirmed at Telegram only once it is in the inbox, and is there once: `update_id` is its key. A crash
  loses none, and one that Telegram sends again is not taken twice.
- Each update is handled at least once: after a crash in the middle of handling it is handled again, at most
  inbox.ATTEMPTS times, lest one that kills the process do so for ever. Handling writes to the outbox only, under
  keys made from the update, and a key is written once: so what is said to an update is written down exactly once.
- Each message in the outbox is sent at least once, in the order of its chat: until Telegram takes it or refuses it for
  good. Twice only where the connection or the process ended after Telegram took it and before that was noted here:
  Telegram has no key by which it could know a message again. Edits may be repeated freely, they come to the same.
"""

import asyncio
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

import sqlalchemy as sa

from index.storage.database import open_database, writing

Result = TypeVar("Result")

FILE = "bot.db"
KEPT_S = 3 * 24 * 3600  # longer than Telegram offers an update again (24 h) and lets people edit a message (48 h)

TABLES = sa.MetaData()
META = sa.Table("meta", TABLES, sa.Column("key", sa.Text, primary_key=True), sa.Column("value", sa.Text))
INBOX = sa.Table(
    "inbox",
    TABLES,
    sa.Column("update_id", sa.Integer, primary_key=True),
    sa.Column("chat", sa.Integer),
    sa.Column("body", sa.Text),  # the update as JSON, in ASCII: half a surrogate pair is no UTF-8
    sa.Column("attempts", sa.Integer),
    sa.Column("done_at", sa.Float),
)
OUTBOX = sa.Table(
    "outbox",
    TABLES,
    sa.Column("number", sa.Integer, primary_key=True),
    sa.Column("key", sa.Text, unique=True),
    sa.Column("chat", sa.Integer),
    sa.Column("edits", sa.Text),  # the key of the message that this one replaces
    sa.Column("body", sa.JSON),
    sa.Column("written_at", sa.Float),
    sa.Column("not_before", sa.Float),
    sa.Column("attempts", sa.Integer),
    sa.Column("done_at", sa.Float),  # sent, refused for good, or replaced before it was sent
    sa.Column("message_id", sa.Integer),  # at Telegram; none where it was not sent
)


class State:
    """The database, used from one thread of its own: a slow disk holds up no chat, and writers take turns."""

    def __init__(self, data: Path) -> None:
        self._engine = open_database(data / FILE, "bot.migrations")
        self._thread = ThreadPoolExecutor(1, "state")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._thread.shutdown()  # once what was handed over is written
        self._engine.dispose()

    async def read(self, work: Callable[[sa.Connection], Result]) -> Result:
        def reading() -> Result:
            with self._engine.connect() as db:
                return work(db)

        return await asyncio.get_running_loop().run_in_executor(self._thread, reading)

    async def write(self, work: Callable[[sa.Connection], Result]) -> Result:
        """In one durable transaction, which takes place even when the caller is cancelled."""

        def in_transaction() -> Result:
            with writing(self._engine) as db:
                return work(db)

        return await asyncio.shield(asyncio.get_running_loop().run_in_executor(self._thread, in_transaction))

    async def belong_to(self, bot_id: int) -> None:
        """Drops what another bot left here: its updates and messages have numbers of their own, and it alone sends."""

        def claim(db: sa.Connection) -> None:
            if db.scalar(sa.select(META.c.value).where(META.c.key == "bot")) != str(bot_id):
                for table in (INBOX, OUTBOX):
                    db.execute(sa.delete(table))
                db.execute(sa.delete(META).where(META.c.key == "bot"))
                db.execute(sa.insert(META).values(key="bot", value=str(bot_id)))

        await self.write(claim)

    async def forget(self, now: float | None = None) -> None:
        """Drops what was done long ago."""
        before = (time.time() if now is None else now) - KEPT_S

        def delete(db: sa.Connection) -> None:
            for table in (INBOX, OUTBOX):
                db.execute(sa.delete(table).where(table.c.done_at < before))

        await self.write(delete)
