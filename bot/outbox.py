"""Messages to Telegram, written down before they are sent. state.py says what is promised."""

import logging
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects.sqlite import insert

from bot.questions import Question, as_json, question_from
from bot.state import OUTBOX, State

log = logging.getLogger(__name__)

UNDONE = OUTBOX.c.done_at.is_(None)


@dataclass(frozen=True, slots=True)
class Button:
    text: str
    data: str  # comes back when it is tapped; Telegram takes 64 bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    key: str  # is written once: a second one with this key changes nothing
    chat: int
    html: str
    preview: bool = False
    reply_to: int | None = None
    thread: int | None = None  # the topic of a forum
    buttons: Sequence[Button] = ()  # one below the other
    edits: str | None = None  # the key of the message that this one takes the place of
    question: Question | None = None  # that its buttons ask again


@dataclass(frozen=True, slots=True)
class Waiting:
    """A message with how its sending stands."""

    number: int
    message: Message
    written_at: float
    not_before: float
    attempts: int


class Outbox:
    def __init__(self, state: State) -> None:
        self._state = state

    async def write(self, message: Message) -> None:
        row = {
            "key": message.key,
            "chat": message.chat,
            "edits": message.edits,
            "body": asdict(message) | {"question": as_json(message.question) if message.question else None},
            "written_at": time.time(),
        }
        await self._state.write(lambda db: db.execute(insert(OUTBOX).on_conflict_do_nothing(), row))

    async def knows(self, key: str) -> bool:
        query = sa.select(OUTBOX.c.number).where(OUTBOX.c.key == key)
        return await self._state.read(lambda db: db.execute(query).first() is not None)

    async def latest(self, key: str) -> Message | None:
        """The message with this key, or what was last written to take its place; None where it is forgotten.

        What was refused is passed over: it is not what the chat shows. And what is forgotten cannot be edited either.
        """
        first = OUTBOX.alias()
        named = sa.or_(OUTBOX.c.key == key, OUTBOX.c.edits == key)
        is_shown = UNDONE | OUTBOX.c.message_id.is_not(None)
        query = sa.select(OUTBOX).where(named, is_shown, sa.exists().where(first.c.key == key))
        query = query.order_by(OUTBOX.c.number.desc()).limit(1)

        def find(db: sa.Connection) -> Message | None:
            row = db.execute(query).one_or_none()
            return message_of(row) if row else None

        return await self._state.read(find)

    async def beginning_with(self, prefix: str) -> dict[str, int]:
        """The keys that begin so, oldest first, each with its chat."""
        query = sa.select(OUTBOX.c.key, OUTBOX.c.chat)
        query = query.where(OUTBOX.c.key.startswith(prefix, autoescape=True)).order_by(OUTBOX.c.number)
        return await self._state.read(lambda db: {row.key: row.chat for row in db.execute(query)})

    async def chats(self) -> set[int]:
        """The chats that have something to send."""
        query = sa.select(OUTBOX.c.chat).where(UNDONE).distinct()
        return await self._state.read(lambda db: set(db.scalars(query)))

    async def next(self, chat: int) -> Waiting | None:
        """The oldest message of the chat that is not done. An edit that a later one makes needless is left out."""
        later = OUTBOX.alias()
        needless = sa.exists().where(
            later.c.edits == OUTBOX.c.edits, later.c.number > OUTBOX.c.number, later.c.done_at.is_(None)
        )
        query = sa.select(OUTBOX).where(UNDONE, OUTBOX.c.chat == chat).order_by(OUTBOX.c.number).limit(1)

        def find(db: sa.Connection) -> Waiting | None:
            row = db.execute(query.where(OUTBOX.c.edits.is_(None) | ~needless)).one_or_none()
            return waiting(row) if row else None

        return await self._state.read(find)

    async def message_id(self, key: str) -> int | None:
        """At Telegram; None where it was never sent, or is forgotten."""
        query = sa.select(OUTBOX.c.message_id).where(OUTBOX.c.key == key)
        return await self._state.read(lambda db: db.scalar(query))

    async def done(self, waiting: Waiting, message_id: int | None) -> None:
        """Sent as `message_id`, or an edit of it; None where it never will be. What it made needless is done too."""
        this = OUTBOX.c.number == waiting.number
        if waiting.message.edits is not None:
            this |= UNDONE & (OUTBOX.c.edits == waiting.message.edits) & (OUTBOX.c.number < waiting.number)
        await self._update(this, done_at=time.time(), message_id=message_id)

    async def postpone(self, waiting: Waiting, seconds: float) -> None:
        await self._update(
            OUTBOX.c.number == waiting.number, not_before=time.time() + seconds, attempts=OUTBOX.c.attempts + 1
        )

    async def move(self, old_chat: int, new_chat: int) -> None:
        """A group has become a supergroup, with another id."""
        await self._update(UNDONE & (OUTBOX.c.chat == old_chat), chat=new_chat)

    async def _update(self, which: sa.ColumnElement[bool], **values: object) -> None:
        await self._state.write(lambda db: db.execute(sa.update(OUTBOX).where(which).values(**values)))


def waiting(row: sa.Row[Any]) -> Waiting:
    return Waiting(row.number, message_of(row), row.written_at, row.not_before, row.attempts)


def message_of(row: sa.Row[Any]) -> Message:
    question = row.body.get("question")  # not there where a program wrote it that knew no such buttons
    body = row.body | {
        "chat": row.chat,
        "buttons": tuple(Button(**button) for button in row.body["buttons"]),
        "question": readable(question) if question else None,
    }
    return Message(**body)


def readable(written: str) -> Question | None:
    """None where another version wrote it otherwise: then the buttons are outdated, and no more than that."""
    try:
        return question_from(written)
    except (KeyError, TypeError, ValueError) as error:
        log.warning("what a button asks cannot be read: %r", error)
        return None
