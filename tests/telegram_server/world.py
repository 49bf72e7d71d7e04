"""One bot, the people and chats around it, and what was said: the state that both sides of the server work on."""

import secrets
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import count
from typing import Any

from aiogram import types

from .changes import Changes
from .chats import Chat, Event, Kind
from .errors import SceneError
from .faults import Faults
from .privacy import concerns
from .updates import UpdateQueue

TELEGRAM_ITSELF = types.User(id=777000, is_bot=False, first_name="Telegram")
ANONYMOUS_ADMINISTRATOR = types.User(id=1087968824, is_bot=True, first_name="Group", username="GroupAnonymousBot")
FIRST_CHANNEL_NUMBER = 1_000_000_000_000  # ids of supergroups and channels lie below minus this


@dataclass
class Query:
    """A tap on a button, waiting for its answer."""

    chat: Chat
    message: types.Message
    asked: datetime
    answer: dict[str, Any] | None = None
    expired: bool = False


@dataclass(frozen=True)
class Call:
    method: str
    parameters: dict[str, Any]
    outcome: str  # "ok", Telegram's error text, or the fault that befell it


@dataclass
class StoredFile:
    content: bytes
    path: str


@dataclass
class Profile:
    """What the bot told of itself: by language code, commands by scope and language code."""

    name: dict[str, str] = field(default_factory=dict)
    description: dict[str, str] = field(default_factory=dict)
    short_description: dict[str, str] = field(default_factory=dict)
    commands: dict[tuple[str, str], list[types.BotCommand]] = field(default_factory=dict)


class World:
    def __init__(self, name: str, username: str, privacy: bool) -> None:
        self.bot = types.User(
            id=5_000_000_001,
            is_bot=True,
            first_name=name,
            username=username,
            can_join_groups=True,
            can_read_all_group_messages=not privacy,
            supports_inline_queries=False,
        )
        self.privacy = privacy
        self.token = f"{self.bot.id}:{secrets.token_urlsafe(26)}"
        self.changes = Changes()
        self.updates = UpdateQueue(self.changes)
        self.faults = Faults()
        self.calls: list[Call] = []
        self.called: Counter[str] = Counter()  # by the method's name in small letters
        self.users: dict[int, types.User] = {}
        self.chats: dict[int, Chat] = {}
        self.files: dict[str, StoredFile] = {}
        self.queries: dict[str, Query] = {}
        self.profile = Profile()
        self.account_numbers = count(1)  # private chats and small groups share the numbering of the bot's account
        self.person_ids = count(7_000_000_001)
        self.group_ids = count(4_000_001)
        self.channel_ids = count(FIRST_CHANNEL_NUMBER + 2_000_000_001)

    def add_person(self, name: str, language: str | None, username: str | None) -> types.User:
        person = types.User(
            id=next(self.person_ids), is_bot=False, first_name=name, username=username, language_code=language
        )
        self.users[person.id] = person
        self.chats[person.id] = Chat(
            person.id, "private", name, numbers=self.account_numbers, username=username, language=language
        )
        return person

    def add_chat(self, kind: Kind, name: str, **more: Any) -> Chat:
        if kind == "group":
            chat = Chat(-next(self.group_ids), kind, name, numbers=self.account_numbers, **more)
        else:
            chat = Chat(-next(self.channel_ids), kind, name, **more)
        self.chats[chat.id] = chat
        return chat

    def chat(self, chat_id: int) -> Chat:
        if chat_id not in self.chats:
            raise SceneError(f"there is no chat {chat_id}")
        return self.chats[chat_id]

    def find(self, chat_id: int | str) -> Chat | None:
        """By id, also written out, or by @username of a public chat."""
        text = str(chat_id)
        if text.lstrip("-").isdecimal():
            return self.chats.get(int(text))
        named = (chat for chat in self.chats.values() if chat.username and chat.kind != "private")
        return next((chat for chat in named if f"@{chat.username}".lower() == text.lower()), None)

    def post(self, chat: Chat, number: int | None = None, **content: Any) -> types.Message:
        message = types.Message.model_validate(
            {"message_id": number or chat.next_number(), "date": datetime.now(UTC), "chat": chat.outward(), **content}
        )
        chat.messages[message.message_id] = message
        chat.events.append(Event("posted", message))
        self.changes.happened()
        return message

    def edit(self, chat: Chat, message: types.Message, **changes: Any) -> types.Message:
        edited = message.model_copy(update={"edit_date": int(datetime.now(UTC).timestamp()), **changes})
        chat.messages[message.message_id] = edited
        chat.edits[message.message_id] = chat.edits.get(message.message_id, 0) + 1
        chat.events.append(Event("edited", edited))
        self.changes.happened()
        return edited

    def delete(self, chat: Chat, message: types.Message) -> None:
        del chat.messages[message.message_id]
        chat.events.append(Event("deleted", message))
        self.changes.happened()

    def note(self, chat: Chat, event: Event) -> None:
        chat.events.append(event)
        self.changes.happened()

    def tell_bot(self, chat: Chat, message: types.Message, edited: bool = False) -> None:
        """Gives the bot what a person wrote, if it is one to see it."""
        reached = not chat.blocked if chat.kind == "private" else chat.has(self.bot.id)
        if not reached or (self.is_kept_from(chat) and not concerns(self.bot, message)):
            return
        kind = "channel_post" if chat.kind == "channel" else "message"
        self.updates.put(f"edited_{kind}" if edited else kind, message)

    def is_kept_from(self, chat: Chat) -> bool:
        """Whether the bot is in privacy mode there."""
        return self.privacy and chat.kind in ("group", "supergroup") and not chat.administered_by(self.bot.id)

    def record(self, method: str, parameters: dict[str, Any], outcome: str) -> None:
        self.calls.append(Call(method, parameters, outcome))
        self.called[method.lower()] += 1
        self.changes.happened()

    def store(self, content: bytes, name: str, folder: str) -> str:
        """The id of the file that has this content from now on."""
        file_id = f"file{len(self.files) + 1}-{secrets.token_hex(6)}"
        suffix = f".{name.rsplit('.', 1)[1]}" if "." in name else ""
        self.files[file_id] = StoredFile(content, f"{folder}/file_{len(self.files)}{suffix}")
        return file_id
