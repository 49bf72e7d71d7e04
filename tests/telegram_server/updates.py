"""The bot's updates, as Telegram keeps them until they are confirmed."""

from aiogram.types import TelegramObject, Update

from .changes import Changes
from .errors import Refused

KINDS = frozenset(Update.model_fields) - {"update_id"}
ONLY_WHEN_ASKED_FOR = {"chat_member", "message_reaction", "message_reaction_count"}
MOST_AT_ONCE = 100


class UpdateQueue:
    def __init__(self, changes: Changes) -> None:
        self.changes = changes
        self.pending: list[Update] = []
        self.allowed = KINDS - ONLY_WHEN_ASKED_FOR
        self.polls = 0  # the latest getUpdates ends those before it
        self.webhook_url = ""
        self.repetitions = 0  # how many of the next answers are given once more although they were confirmed
        self.repeated: list[Update] = []
        self.last_id = 1000

    def put(self, kind: str, content: TelegramObject) -> None:
        if kind in self.allowed:
            self.last_id += 1
            self.pending.append(Update.model_validate({"update_id": self.last_id, kind: content}))
            self.changes.happened()

    def allow(self, kinds: list[str] | None) -> None:
        """None keeps what was asked for before; nothing named is the default; what is no kind is passed over."""
        if kinds is not None:
            self.allowed = KINDS & set(kinds) if kinds else KINDS - ONLY_WHEN_ASKED_FOR

    def confirm(self, offset: int) -> None:
        if offset < 0:
            self.pending = self.pending[offset:]
        elif offset > 0:
            self.pending = [update for update in self.pending if update.update_id >= offset]
        self.changes.happened()

    async def poll(self, offset: int, limit: int, patience: float) -> list[Update]:
        if self.webhook_url:
            raise Refused(
                409,
                "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
            )
        self.polls += 1
        this = self.polls
        self.confirm(offset)
        found = await self.changes.until(lambda: self.batch(this, limit), patience)
        if self.polls != this:
            raise Refused(
                409, "terminated by other getUpdates request; make sure that only one bot instance is running"
            )
        batch = found or []
        self.repeated = batch if self.repetitions and batch else []
        self.repetitions -= bool(self.repeated)
        return batch

    def batch(self, poll: int, limit: int) -> list[Update] | None:
        """None while there is nothing to say to this poll; an empty list when another one has taken its place."""
        if self.polls != poll or self.webhook_url:
            return []
        waiting = [*self.repeated, *(update for update in self.pending if update not in self.repeated)]
        return waiting[: min(limit, MOST_AT_ONCE)] or None
