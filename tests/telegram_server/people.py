"""What people do: each public method here is an action that a test can order, and what it gives is JSON.

`server.py` calls them by name. A new thing that people can do (an inline query, a reaction) is one more method.
"""

import base64
import re
from datetime import UTC, datetime
from typing import Any

from aiogram import types

from .attachments import attachment
from .chats import Chat, Event
from .errors import SceneError
from .membership import change_bot, upgrade
from .seen import Seen, seen
from .text import formatted_text
from .world import ANONYMOUS_ADMINISTRATOR, TELEGRAM_ITSELF, Query, World

TYPED_CHARACTERS = 4096  # of one message: apps cut a longer text into several
START_PARAMETER = re.compile(r"[A-Za-z0-9_-]{1,64}")


class People:
    def __init__(self, world: World) -> None:
        self.world = world

    def person(self, name: str, language: str | None, username: str | None) -> types.User:
        return self.world.add_person(name, language, username)

    def group(self, name: str, owner: int, kind: str, topics: bool, username: str | None, bot: str) -> types.Chat:
        if kind not in ("group", "supergroup"):
            raise SceneError(f"a group is a group or a supergroup, not a {kind}")
        chat = self.world.add_chat("supergroup" if kind == "supergroup" else "group", name, username=username)
        chat.forum = topics
        chat.members = {owner: "creator", self.world.bot.id: bot}
        return chat.outward()

    def channel(self, name: str, owner: int, username: str | None, bot: str, discussion: int | None) -> types.Chat:
        chat = self.world.add_chat("channel", name, username=username, discussion=discussion)
        chat.members = {owner: "creator", self.world.bot.id: bot}
        if discussion is not None:
            self.world.chat(discussion).discussion = chat.id
        return chat.outward()

    def topic(self, chat: int, name: str, by: int) -> int:
        """The id of the new topic, which is that of the message which says that it was created."""
        place = self.world.chat(chat)
        if not place.forum:
            raise SceneError(f"{place.name} has no topics")
        number = place.next_number()
        message = self.world.post(
            place,
            number,
            from_user=self.world.users[by],
            forum_topic_created=types.ForumTopicCreated(name=name, icon_color=0x6FB9F0),
            message_thread_id=number,
            is_topic_message=True,
        )
        place.topics[number] = message
        self.world.tell_bot(place, message)
        return number

    def writes(
        self,
        person: int,
        chat: int,
        text: str,
        topic: int | None,
        reply_to: int | None,
        anonymously: bool,
        forwarded_from: str | None,
    ) -> Seen:
        if len(text) > TYPED_CHARACTERS:
            raise SceneError(f"an app cuts a text of {len(text)} characters into several messages")
        formatted = formatted_text(text, None, None)
        if not formatted.text:
            raise SceneError("an app sends no empty message")
        content: dict[str, Any] = {"text": formatted.text, "entities": list(formatted.entities) or None}
        if forwarded_from is not None:
            content["forward_origin"] = types.MessageOriginHiddenUser(
                date=datetime.now(UTC), sender_user_name=forwarded_from
            )
        return self.say(person, chat, content, topic, reply_to, anonymously)

    def sends(
        self,
        person: int,
        chat: int,
        kind: str,
        topic: int | None,
        reply_to: int | None,
        content: str,
        name: str,
        caption: str | None,
    ) -> Seen:
        """`content` is that of the file, in base64."""
        said = attachment(self.world, kind, base64.b64decode(content), name)
        if caption:
            formatted = formatted_text(caption, None, None)
            said |= {"caption": formatted.text, "caption_entities": list(formatted.entities) or None}
        return self.say(person, chat, said, topic, reply_to, False)

    def say(
        self, person: int, chat: int, content: dict[str, Any], topic: int | None, reply_to: int | None, anonymous: bool
    ) -> Seen:
        place = self.world.chat(chat)
        if place.upgraded_to is not None:
            raise SceneError(f"{place.name} was upgraded to a supergroup: people write there")
        if place.kind == "channel":
            return seen(place, self.publish(place, content, reply_to))
        if place.kind == "private":
            self.open_private(place)
        place.members.setdefault(person, "member")
        sender: dict[str, Any] = {"from_user": self.world.users[person]}
        if anonymous:
            sender = {"from_user": ANONYMOUS_ADMINISTRATOR, "sender_chat": place.outward()}
        message = self.world.post(place, **sender, **thread(place, topic, reply_to), **content)
        self.world.tell_bot(place, message)
        return seen(place, message)

    def open_private(self, chat: Chat) -> None:
        if chat.blocked:
            raise SceneError(f"{chat.name} has blocked the bot: unblock it first")
        chat.started = True

    def publish(self, channel: Chat, content: dict[str, Any], reply_to: int | None) -> types.Message:
        """A post of the channel, which also arrives in its discussion group."""
        post = self.world.post(channel, sender_chat=channel.outward(), **thread(channel, None, reply_to), **content)
        self.world.tell_bot(channel, post)
        if channel.discussion is not None:
            group = self.world.chat(channel.discussion)
            origin = types.MessageOriginChannel(
                date=datetime.now(UTC), chat=channel.outward(), message_id=post.message_id
            )
            arrived = self.world.post(
                group,
                from_user=TELEGRAM_ITSELF,
                sender_chat=channel.outward(),
                forward_origin=origin,
                is_automatic_forward=True,
                **content,
            )
            self.world.tell_bot(group, arrived)
        return post

    def starts(self, person: int, parameter: str | None) -> Seen:
        """Opens the bot by the start button or by a deep link."""
        if parameter is not None and not START_PARAMETER.fullmatch(parameter):
            raise SceneError(f"no link can carry the start parameter {parameter!r}")
        if self.world.chat(person).blocked:
            self.unblocks(person)
        text = f"/start {parameter}" if parameter else "/start"
        return self.writes(person, person, text, None, None, False, None)

    def edits(self, chat: int, message: int, text: str) -> Seen:
        place = self.world.chat(chat)
        formatted = formatted_text(text, None, None)
        field = "text" if place.message(message).text is not None else "caption"
        entities = "entities" if field == "text" else "caption_entities"
        edited = self.world.edit(
            place, place.message(message), **{field: formatted.text, entities: list(formatted.entities) or None}
        )
        self.world.tell_bot(place, edited, edited=True)
        return seen(place, edited)

    def deletes(self, chat: int, message: int) -> None:
        """Telegram tells bots nothing of it."""
        place = self.world.chat(chat)
        self.world.delete(place, place.message(message))

    def taps(self, person: int, chat: int, label: str, message: int | None) -> dict[str, str]:
        """On the newest button with this label, of one message or of any: gives the query's id, or what it opens."""
        under, button = self.button(self.world.chat(chat), label, message)
        if button.url is not None:
            return {"opens": button.url}
        if button.callback_data is None:
            raise SceneError(f"this test server cannot tap on buttons of the kind of {label!r} yet")
        return self.taps_as_read(person, chat, label, under.message_id, button.callback_data)

    def taps_as_read(self, person: int, chat: int, label: str, message: int, data: str) -> dict[str, str]:
        """On a button that an app shows, be it there still or not: the bot gets its data with the message as it is."""
        place = self.world.chat(chat)
        under = place.message(message)
        query_id = str(4_611_686_018_427_387_904 + len(self.world.queries))
        self.world.queries[query_id] = Query(place, under, datetime.now(UTC))
        person_there = self.world.users[person]
        self.world.note(place, Event("tapped", under, f"{person_there.first_name} taps [{label}]"))
        self.world.updates.put(
            "callback_query",
            types.CallbackQuery(
                id=query_id,
                from_user=person_there,
                chat_instance=str(place.id),
                message=under,
                data=data,
            ),
        )
        return {"query": query_id}

    def button(self, chat: Chat, label: str, message: int | None) -> tuple[types.Message, types.InlineKeyboardButton]:
        for under in sorted(chat.messages.values(), key=lambda under: -under.message_id):
            if under.reply_markup is not None and message in (None, under.message_id):
                for button in (button for row in under.reply_markup.inline_keyboard for button in row):
                    if button.text == label:
                        return under, button
        raise SceneError(f"there is no button {label!r} in {chat.name}")

    def taps_expire(self) -> None:
        """What was tapped and not answered yet can no longer be answered."""
        for query in self.world.queries.values():
            query.expired = True

    def blocks(self, person: int) -> None:
        change_bot(self.world, self.world.chat(person), self.world.users[person], "kicked")

    def unblocks(self, person: int) -> None:
        change_bot(self.world, self.world.chat(person), self.world.users[person], "member")

    def makes_bot(self, chat: int, by: int, status: str) -> None:
        change_bot(self.world, self.world.chat(chat), self.world.users[by], status)

    def makes_member(self, chat: int, person: int, status: str) -> None:
        """Without telling the bot, which hears of other members only when it asked for chat_member updates."""
        self.world.chat(chat).members[person] = status

    def upgrades(self, chat: int) -> types.Chat:
        return upgrade(self.world, self.world.chat(chat)).outward()


def thread(chat: Chat, topic: int | None, reply_to: int | None) -> dict[str, Any]:
    """Where a message lies: what it replies to, and in a topic, which one.

    A message in a topic that replies to none comes to bots as a reply to the message that opened the topic.
    """
    replied = None
    if reply_to is not None:
        replied = chat.message(reply_to).model_copy(update={"reply_to_message": None})
        topic = topic or (replied.message_thread_id if replied.is_topic_message else None)
    if topic is None:
        return {"reply_to_message": replied} if replied else {}
    return {
        "reply_to_message": replied or chat.topics[topic],
        "message_thread_id": topic,
        "is_topic_message": True,
    }
