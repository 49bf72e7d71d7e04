"""Who acts in a scene, and where."""

import base64
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .errors import SceneError

if TYPE_CHECKING:
    from .scene import TelegramServer

PATIENCE_S = 10.0
SILENCE_S = 0.5


@dataclass(frozen=True)
class Button:
    label: str
    data: str | None
    url: str | None


@dataclass(frozen=True)
class Message:
    """A message as a person sees it now."""

    id: int
    chat: int
    text: str
    html: str  # the text with its entities, as Telegram's HTML
    entities: tuple[tuple[str, str, str | None], ...]  # type, the words, the address of a text_link
    buttons: tuple[tuple[Button, ...], ...]
    reply_to: int | None
    topic: int | None
    edits: int
    preview: str | None  # the address whose preview is shown
    file: tuple[str, str | None] | None  # id and name of a document

    @property
    def labels(self) -> list[str]:
        return [button.label for row in self.buttons for button in row]

    def words(self, entity: str) -> list[str]:
        """The words under entities of this type: `answer.words("bold")`."""
        return [words for kind, words, _ in self.entities if kind == entity]

    @property
    def links(self) -> list[str]:
        return [url for kind, _, url in self.entities if kind == "text_link" and url]


def message_from(seen: dict[str, Any]) -> Message:
    buttons = tuple(tuple(Button(*button) for button in row) for row in seen["buttons"])
    entities = tuple((kind, words, url) for kind, words, url in seen["entities"])
    file = tuple(seen.get("file") or ()) or None
    defaults = {"reply_to": None, "topic": None, "preview": None}
    return Message(**{**defaults, **seen, "buttons": buttons, "entities": entities, "file": file})


@dataclass(frozen=True)
class Topic:
    group: "Group"
    id: int
    name: str


class Person:
    """Where nothing else is said, in the private chat with the bot."""

    def __init__(self, server: "TelegramServer", id: int, name: str) -> None:
        self.server = server
        self.id = id
        self.name = name
        self.has_read: dict[tuple[int, int | None], int] = {}  # by chat and topic: the number of the last message

    async def starts(self, parameter: str | None = None) -> Message:
        return message_from(await self.server.order("starts", person=self.id, parameter=parameter))

    async def writes(
        self,
        text: str,
        to: "Group | Topic | Channel | None" = None,
        *,
        reply_to: Message | None = None,
        anonymously: bool = False,
        forwarded_from: str | None = None,
    ) -> Message:
        """`anonymously`: as an anonymous administrator of the group. `forwarded_from`: whose text it is."""
        chat, topic = self.place(to)
        return message_from(
            await self.server.order(
                "writes",
                person=self.id,
                chat=chat,
                text=text,
                topic=topic,
                reply_to=reply_to.id if reply_to else None,
                anonymously=anonymously,
                forwarded_from=forwarded_from,
            )
        )

    async def sends(
        self,
        kind: str,
        to: "Group | Topic | Channel | None" = None,
        *,
        content: bytes = b"content",
        name: str = "",
        caption: str | None = None,
        reply_to: Message | None = None,
    ) -> Message:
        """A document (with its name), photo, voice, sticker, video, or a poll (its question is the name)."""
        chat, topic = self.place(to)
        return message_from(
            await self.server.order(
                "sends",
                person=self.id,
                chat=chat,
                kind=kind,
                topic=topic,
                reply_to=reply_to.id if reply_to else None,
                content=base64.b64encode(content).decode(),
                name=name,
                caption=caption,
            )
        )

    async def edits(self, message: Message, text: str) -> Message:
        return message_from(await self.server.order("edits", chat=message.chat, message=message.id, text=text))

    async def deletes(self, message: Message) -> None:
        await self.server.order("deletes", chat=message.chat, message=message.id)

    async def reads(self, where: "Group | Topic | Channel | None" = None, patience: float = PATIENCE_S) -> Message:
        """The bot's next message there that this person has not read yet: waits for it."""
        message = await self.next(where, patience)
        if message is None:
            raise SceneError(f"{self.name} had nothing new to read in {patience} s\n{await self.server.transcript()}")
        return message

    async def hears_nothing(self, where: "Group | Topic | None" = None, seconds: float = SILENCE_S) -> None:
        message = await self.next(where, seconds)
        if message is not None:
            raise SceneError(f"{self.name} had this to read: {message.text}\n{await self.server.transcript()}")

    async def next(self, where: "Group | Topic | Channel | None", patience: float) -> Message | None:
        chat, topic = self.place(where)
        after = self.has_read.get((chat, topic), 0)
        seen = await self.server.order("read", chat=chat, after=after, topic=topic, patience=patience)
        if seen is None:
            return None
        self.has_read[chat, topic] = seen["id"]
        return message_from(seen)

    async def reads_edited(self, message: Message, patience: float = PATIENCE_S) -> Message:
        """The message after it was edited: after an edit later than those that `message` has."""
        seen = await self.server.order(
            "read_edited", chat=message.chat, message=message.id, edits=message.edits, patience=patience
        )
        if seen is None:
            raise SceneError(f"message {message.id} was not edited in {patience} s\n{await self.server.transcript()}")
        return message_from(seen)

    async def sees_deleted(self, message: Message, patience: float = PATIENCE_S) -> None:
        if not await self.server.order("gone", chat=message.chat, message=message.id, patience=patience):
            raise SceneError(f"message {message.id} is still there\n{await self.server.transcript()}")

    async def looks_at(self, message: Message) -> Message:
        """The message as it is now."""
        return message_from(await self.server.order("look", chat=message.chat, message=message.id))

    async def taps(
        self, label: str, on: Message | None = None, where: "Group | Topic | Channel | None" = None
    ) -> "Tap":
        """On the button of `on`, else on the newest button with this label."""
        chat = on.chat if on else self.place(where)[0]
        tapped = await self.server.order("taps", person=self.id, chat=chat, label=label, message=on.id if on else None)
        return Tap(self.server, label, tapped.get("query"), tapped.get("opens"))

    async def taps_as_read(self, label: str, on: Message, data: str | None = None) -> "Tap":
        """On a button of a message as it was when this person read it; `data`: what a tampered app sends instead."""
        (button,) = (button for row in on.buttons for button in row if button.label == label)
        tapped = await self.server.order(
            "taps_as_read", person=self.id, chat=on.chat, label=label, message=on.id, data=data or button.data
        )
        return Tap(self.server, label, tapped["query"], None)

    async def blocks(self) -> None:
        await self.server.order("blocks", person=self.id)

    async def unblocks(self) -> None:
        await self.server.order("unblocks", person=self.id)

    async def transcript(self) -> str:
        return str(await self.server.order("transcript", chat=self.id))

    def place(self, where: "Group | Topic | Channel | None") -> tuple[int, int | None]:
        if where is None:
            return self.id, None
        return (where.group.id, where.id) if isinstance(where, Topic) else (where.id, None)


@dataclass(frozen=True)
class Notice:
    """What is shown to who tapped: nothing where the text is empty."""

    text: str
    alert: bool


@dataclass(frozen=True)
class Tap:
    server: "TelegramServer"
    label: str
    query: str | None
    opens: str | None  # the address, where the button has one: then there is no answer to wait for

    async def answer(self, patience: float = PATIENCE_S) -> Notice:
        """Waits until the button stops blinking."""
        if self.query is None:
            raise SceneError(f"the button {self.label!r} opens {self.opens}: nobody answers that")
        answer = await self.server.order("tap_answer", query=self.query, patience=patience)
        if answer is None:
            raise SceneError(f"the tap on {self.label!r} was not answered in {patience} s")
        return Notice(answer["text"], answer["alert"])


class Place:
    def __init__(self, server: "TelegramServer", id: int, name: str, owner: Person) -> None:
        self.server = server
        self.id = id
        self.name = name
        self.owner = owner

    async def adds_bot(self, status: str = "member") -> None:
        await self.server.order("makes_bot", chat=self.id, by=self.owner.id, status=status)

    async def promotes_bot(self) -> None:
        await self.adds_bot("administrator")

    async def removes_bot(self) -> None:
        await self.adds_bot("kicked")

    async def makes(self, person: Person, status: str) -> None:
        """Member, administrator, left, kicked."""
        await self.server.order("makes_member", chat=self.id, person=person.id, status=status)

    async def transcript(self) -> str:
        return str(await self.server.order("transcript", chat=self.id))


class Group(Place):
    async def topic(self, name: str) -> Topic:
        made = await self.server.order("topic", chat=self.id, name=name, by=self.owner.id)
        return Topic(self, made, name)

    async def upgrades(self) -> "Group":
        """The supergroup that the small group becomes."""
        made = await self.server.order("upgrades", chat=self.id)
        return Group(self.server, made["id"], self.name, self.owner)


class Channel(Place):
    async def posts(self, text: str) -> Message:
        return await self.owner.writes(text, self)

    async def sends(self, kind: str, *, content: bytes = b"content", name: str = "", caption: str = "") -> Message:
        return await self.owner.sends(kind, self, content=content, name=name, caption=caption)

    async def edits(self, message: Message, text: str) -> Message:
        return await self.owner.edits(message, text)
