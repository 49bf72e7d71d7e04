"""A message as a person sees it, in JSON."""

from typing import Any

from aiogram import types
from aiogram.utils.text_decorations import html_decoration

from .chats import Chat
from .utf16 import part

Seen = dict[str, Any]


def seen(chat: Chat, message: types.Message) -> Seen:
    text = message.text or message.caption or ""
    entities = message.entities or message.caption_entities or []
    keyboard = message.reply_markup.inline_keyboard if message.reply_markup else []
    replied = message.reply_to_message
    return {
        "id": message.message_id,
        "chat": chat.id,
        "text": text,
        "html": html_decoration.unparse(text, entities),
        "entities": [[entity.type, part(text, entity.offset, entity.length), entity.url] for entity in entities],
        "buttons": [[[button.text, button.callback_data, button.url] for button in row] for row in keyboard],
        "reply_to": replied.message_id if replied and not replied.forum_topic_created else None,
        "topic": message.message_thread_id if message.is_topic_message else None,
        "edits": chat.edits.get(message.message_id, 0),
        "preview": preview(message),
        "file": [message.document.file_id, message.document.file_name] if message.document else None,
    }


def preview(message: types.Message) -> str | None:
    """The address whose preview is shown under the message, if one is."""
    options = message.link_preview_options
    if options is not None and options.is_disabled is True:
        return None
    if options is not None and options.url:
        return options.url
    for entity in message.entities or []:
        if entity.type == "text_link":
            return entity.url
        if entity.type == "url":
            return part(message.text or "", entity.offset, entity.length)
    return None
