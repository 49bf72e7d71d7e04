"""Updates from Telegram, written down before they are confirmed there. state.py says what is promised."""

import json
import time
from collections.abc import Sequence
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert
from telegram import Update

from bot.state import INBOX, State

ATTEMPTS = 3  # again: a process that dies of an update so often will die of it for ever
NO_CHAT = 0  # the lane of updates that belong to no chat

UNDONE = INBOX.c.done_at.is_(None)


@dataclass(frozen=True, slots=True)
class Received:
    update_id: int
    body: str
    attempts: int  # begun by earlier processes and not finished


class Inbox:
    def __init__(self, state: State) -> None:
        self._state = state

    async def write(self, updates: Sequence[Update]) -> set[int]:
        """Notes the updates durably, those that are known already once; gives the chats that have something to do."""
        rows = [
            {"update_id": update.update_id, "chat": chat_of(update), "body": json.dumps(update.to_dict())}
            for update in updates
        ]
        await self._state.write(lambda db: db.execute(insert(INBOX).on_conflict_do_nothing(), rows))
        return {chat_of(update) for update in updates}

    async def next(self, chat: int) -> Received | None:
        """The oldest update of the chat that is not done."""
        return await self._one(sa.select(INBOX).where(UNDONE, INBOX.c.chat == chat))

    async def oldest(self) -> Received | None:
        return await self._one(sa.select(INBOX).where(UNDONE))

    async def _one(self, query: sa.Select[tuple[int, int, str, int, float]]) -> Received | None:
        row = await self._state.read(lambda db: db.execute(query.order_by(INBOX.c.update_id).limit(1)).one_or_none())
        return Received(row.update_id, row.body, row.attempts) if row else None

    async def begin(self, update_id: int) -> None:
        """Counts an attempt, before it is made."""
        await self._update(update_id, attempts=INBOX.c.attempts + 1)

    async def done(self, update_id: int) -> None:
        await self._update(update_id, done_at=time.time())

    async def _update(self, update_id: int, **values: object) -> None:
        statement = sa.update(INBOX).where(INBOX.c.update_id == update_id).values(**values)
        await self._state.write(lambda db: db.execute(statement))


def chat_of(update: Update) -> int:
    if update.effective_chat is not None:
        return update.effective_chat.id
    return update.effective_user.id if update.effective_user is not None else NO_CHAT
