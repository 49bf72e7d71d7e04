"""A chat as its people see it, from top to bottom, in plain text.

**bold**, _italic_, `code`, ||spoiler||, [words](address); quotations as lines after `> `, those that fold after `>> `.
"""

import re
from datetime import datetime

from aiogram import types
from aiogram.utils.text_decorations import TextDecoration

from .chats import Chat, Event

KINDS = {"private": "private chat", "group": "group", "supergroup": "supergroup", "channel": "channel"}
EDGE = "\x00"  # of a quotation, which stands on lines of its own; no message has this character
THINGS = ("photo", "voice", "sticker", "video")


class Readable(TextDecoration):
    def link(self, value: str, link: str) -> str:
        return f"[{value}]({link})"

    def bold(self, value: str) -> str:
        return f"**{value}**"

    def italic(self, value: str) -> str:
        return f"_{value}_"

    def code(self, value: str) -> str:
        return f"`{value}`"

    def pre(self, value: str) -> str:
        return f"```{value}```"

    def pre_language(self, value: str, language: str) -> str:
        return f"```{language}\n{value}```"

    def underline(self, value: str) -> str:
        return f"__{value}__"

    def strikethrough(self, value: str) -> str:
        return f"~~{value}~~"

    def spoiler(self, value: str) -> str:
        return f"||{value}||"

    def quote(self, value: str) -> str:
        return value

    def custom_emoji(self, value: str, custom_emoji_id: str) -> str:
        return value

    def date_time(self, value: str, unix_time: int | datetime, date_time_format: str | None = None) -> str:
        return value

    def blockquote(self, value: str) -> str:
        return quoted("> ", value)

    def expandable_blockquote(self, value: str) -> str:
        return quoted(">> ", value)


def quoted(mark: str, value: str) -> str:
    return f"{EDGE}{mark}" + value.replace("\n", f"\n{mark}") + EDGE


READABLE = Readable()


def transcript_of(chat: Chat) -> str:
    return "\n".join([f"═══ {chat.name} · {KINDS[chat.kind]} ═══", *map(line_of, chat.events)])


def line_of(event: Event) -> str:
    message = event.message
    if message is None:
        return f"· {event.note}"
    match event.what:
        case "posted":
            return shown(message)
        case "edited":
            return f"{shown(message)}  (edited)"
        case "deleted":
            return f"· {message.message_id} is deleted"
        case "noticed":
            return f"· notice: {event.note}"
    return f"· {event.note} at {message.message_id}"


def shown(message: types.Message) -> str:
    marked = READABLE.unparse(message.text or message.caption or "", message.entities or message.caption_entities or [])
    text = re.sub(f"\n?{EDGE}+\n?", "\n", marked).strip("\n")
    head = f"{message.message_id} {sender(message)}{place(message)}:"
    parts = [part for part in (thing(message), text) if part]
    body = "\n".join(parts)
    lines = f"{head}\n{body}".replace("\n", "\n    ") if "\n" in body or body.startswith(">") else f"{head} {body}"
    return "\n".join([lines, *keyboard(message)])


def sender(message: types.Message) -> str:
    if message.sender_chat is not None:
        return message.sender_chat.title or ""
    return message.from_user.first_name if message.from_user else "Telegram"


def place(message: types.Message) -> str:
    topic = f" (topic {message.message_thread_id})" if message.is_topic_message else ""
    replied = message.reply_to_message
    reply = f" → {replied.message_id}" if replied and not replied.forum_topic_created else ""
    origin = " (forwarded)" if message.forward_origin is not None else ""
    return f"{topic}{reply}{origin}"


def thing(message: types.Message) -> str:
    if message.document is not None:
        return f"<document {message.document.file_name}>"
    if message.poll is not None:
        return f"<poll {message.poll.question}>"
    if message.new_chat_members:
        return f"<joined: {', '.join(user.first_name for user in message.new_chat_members)}>"
    if message.forum_topic_created is not None:
        return f"<topic {message.forum_topic_created.name}>"
    if message.migrate_to_chat_id is not None or message.migrate_from_chat_id is not None:
        return "<upgraded to a supergroup>"
    return next((f"<{kind}>" for kind in THINGS if getattr(message, kind) is not None), "")


def keyboard(message: types.Message) -> list[str]:
    rows = message.reply_markup.inline_keyboard if message.reply_markup else []
    return ["    " + " ".join(f"[{button.text}]" for button in row) for row in rows]
