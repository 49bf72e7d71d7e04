"""A chat and all that was ever seen in it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from typing import Literal

from aiogram import types

from .errors import SceneError

Kind = Literal["private", "group", "supergroup", "channel"]
Happening = Literal["posted", "edited", "deleted", "tapped", "noticed", "reacted", "changed"]
OUTSIDE = {"left", "kicked"}


@dataclass(frozen=True)
class Event:
    """Something that people in the chat saw: what happened, the message as it was then, and in words what else."""

    what: Happening
    message: types.Message | None = None
    note: str = ""


@dataclass
class Chat:
    id: int
    kind: Kind
    name: str
    # Of messages to come: the first message of a supergroup or channel says that it was created.
    numbers: Iterator[int] = field(default_factory=lambda: count(2), repr=False)
    username: str | None = None
    language: str | None = None
    forum: bool = False
    topics: dict[int, types.Message] = field(default_factory=dict)  # id: the message that says it was created
    members: dict[int, str] = field(default_factory=dict)  # user id: status, in the Bot API's words
    messages: dict[int, types.Message] = field(default_factory=dict)  # those that are still there
    edits: dict[int, int] = field(default_factory=dict)  # message id: how often it was edited
    events: list[Event] = field(default_factory=list)
    discussion: int | None = None  # of a channel, its group; of such a group, its channel
    upgraded_to: int | None = None
    started: bool = False  # private: the person has once written to the bot
    blocked: bool = False  # private: the person has blocked it

    def next_number(self) -> int:
        return next(self.numbers)

    def message(self, number: int) -> types.Message:
        if number not in self.messages:
            raise SceneError(f"there is no message {number} in {self.name}")
        return self.messages[number]

    def outward(self) -> types.Chat:
        private = self.kind == "private"
        return types.Chat(
            id=self.id,
            type=self.kind,
            title=None if private else self.name,
            first_name=self.name if private else None,
            username=self.username,
            is_forum=self.forum or None,
        )

    def status(self, user: int) -> str:
        return self.members.get(user, "left")

    def has(self, user: int) -> bool:
        return self.status(user) not in OUTSIDE

    def administered_by(self, user: int) -> bool:
        return self.status(user) in {"administrator", "creator"}
