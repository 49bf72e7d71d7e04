"""Where a call may go: which chat, which topic, which message."""

from typing import Any

from aiogram import types

from ..chats import Chat
from ..errors import Refused, bad_request, forbidden
from ..world import World

GENERAL_TOPIC = 1


def chat_of(world: World, chat_id: int | str | None) -> Chat:
    """The chat, if the bot may know it."""
    if chat_id in (None, ""):
        raise bad_request("chat_id is empty")
    chat = world.find(chat_id or "")
    if chat is None:
        raise bad_request("chat not found")
    if chat.upgraded_to is not None:
        raise Refused(400, "group chat was upgraded to a supergroup chat", {"migrate_to_chat_id": chat.upgraded_to})
    return chat


def open_chat(world: World, chat_id: int | str | None) -> Chat:
    """The chat, if the bot may write there."""
    chat = chat_of(world, chat_id)
    if chat.kind == "private":
        if chat.blocked:
            raise forbidden("bot was blocked by the user")
        if not chat.started:
            raise forbidden("bot can't initiate conversation with a user")
        return chat
    status = chat.status(world.bot.id)
    if status == "kicked":
        raise forbidden(f"bot was kicked from the {chat.kind} chat")
    if status == "left":
        raise forbidden(f"bot is not a member of the {chat.kind} chat")
    if chat.kind == "channel" and status != "administrator":
        raise bad_request("need administrator rights in the channel chat")
    return chat


def message_in(chat: Chat, message_id: int | None, missing: str) -> types.Message:
    if message_id is None:
        raise bad_request("message identifier is not specified")
    message = chat.messages.get(message_id)
    if message is None:
        raise bad_request(missing)
    return message


def place_of(chat: Chat, thread: int | None, reply: types.ReplyParameters | None) -> dict[str, Any]:
    """What a message to come is told of its topic and of what it replies to."""
    if thread is not None and (thread == GENERAL_TOPIC or thread not in chat.topics):
        raise bad_request("message thread not found")
    replied = replied_message(chat, reply)
    if replied is not None and thread is None and replied.is_topic_message:
        thread = replied.message_thread_id
    place: dict[str, Any] = {}
    if thread is not None:
        place |= {"message_thread_id": thread, "is_topic_message": True}
        place["reply_to_message"] = chat.topics[thread]
    if replied is not None:
        place["reply_to_message"] = replied.model_copy(update={"reply_to_message": None})
    if replied is not None and reply is not None and reply.quote:
        if reply.quote not in (replied.text or replied.caption or ""):
            raise bad_request("QUOTE_TEXT_INVALID")
        place["quote"] = types.TextQuote(text=reply.quote, position=reply.quote_position or 0, is_manual=True)
    return place


def replied_message(chat: Chat, reply: types.ReplyParameters | None) -> types.Message | None:
    if reply is None:
        return None
    here = reply.chat_id in (None, chat.id, str(chat.id))
    found = chat.messages.get(reply.message_id or 0) if here else None
    if found is None and reply.allow_sending_without_reply is not True:
        raise bad_request("message to be replied not found")
    return found
