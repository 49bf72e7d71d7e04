from typing import Any

from aiogram import methods, types

from ..chats import Chat, Event
from ..errors import bad_request
from ..keyboards import checked_keyboard
from ..text import Formatted, caption_text, message_text
from ..world import World
from .addressing import message_in, open_chat, place_of
from .registry import answers

NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as "
    "a current content and reply markup of the message"
)
CONTENT = ("text", "entities", "caption", "caption_entities", "reply_markup", "link_preview_options")
ACTIONS = {
    *("typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice", "upload_document"),
    *("choose_sticker", "find_location", "record_video_note", "upload_video_note"),
}


@answers(methods.SendMessage)
def send_message(world: World, call: methods.SendMessage) -> types.Message:
    chat = open_chat(world, call.chat_id)
    formatted = message_text(call.text, call.parse_mode, call.entities)
    return bot_posts(world, chat, call, **text_content(formatted), link_preview_options=preview_of(call))


@answers(methods.EditMessageText)
def edit_message_text(world: World, call: methods.EditMessageText) -> types.Message | bool:
    chat, message = own_message(world, call.chat_id, call.message_id)
    if not call.text or message.text is None:
        raise bad_request("there is no text in the message to edit" if call.text else "message text is empty")
    formatted = message_text(call.text, call.parse_mode, call.entities)
    return change(
        world,
        chat,
        message,
        **text_content(formatted),
        reply_markup=checked_keyboard(call.reply_markup),
        link_preview_options=preview_of(call),
    )


@answers(methods.EditMessageCaption)
def edit_message_caption(world: World, call: methods.EditMessageCaption) -> types.Message | bool:
    chat, message = own_message(world, call.chat_id, call.message_id)
    formatted = caption_text(call.caption, call.parse_mode, call.caption_entities)
    return change(world, chat, message, **caption_content(formatted), reply_markup=checked_keyboard(call.reply_markup))


@answers(methods.EditMessageReplyMarkup)
def edit_message_reply_markup(world: World, call: methods.EditMessageReplyMarkup) -> types.Message | bool:
    chat, message = own_message(world, call.chat_id, call.message_id)
    return change(world, chat, message, reply_markup=checked_keyboard(call.reply_markup))


@answers(methods.DeleteMessage)
def delete_message(world: World, call: methods.DeleteMessage) -> bool:
    chat = open_chat(world, call.chat_id)
    message = message_in(chat, call.message_id, "message to delete not found")
    if chat.kind != "private" and not is_own(world, chat, message) and not chat.administered_by(world.bot.id):
        raise bad_request("message can't be deleted")
    world.delete(chat, message)
    return True


@answers(methods.SendChatAction)
def send_chat_action(world: World, call: methods.SendChatAction) -> bool:
    open_chat(world, call.chat_id)
    if call.action not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    return True


@answers(methods.SetMessageReaction)
def set_message_reaction(world: World, call: methods.SetMessageReaction) -> bool:
    chat = open_chat(world, call.chat_id)
    message = message_in(chat, call.message_id, "message to react not found")
    shown = " ".join(getattr(reaction, "emoji", reaction.type) for reaction in call.reaction or [])
    world.note(chat, Event("reacted", message, f"{world.bot.first_name}: {shown or 'no reaction'}"))
    return True


def bot_posts(world: World, chat: Chat, call: Any, **content: Any) -> types.Message:
    """Sends what a call of one of the send methods has, with its place, its keyboard and its sender."""
    reply = call.reply_parameters
    if reply is None and call.reply_to_message_id:
        reply = types.ReplyParameters(
            message_id=call.reply_to_message_id,
            allow_sending_without_reply=call.allow_sending_without_reply or False,
        )
    place = place_of(chat, call.message_thread_id, reply)
    keyboard = checked_keyboard(call.reply_markup)
    sender = {"sender_chat": chat.outward()} if chat.kind == "channel" else {"from_user": world.bot}
    return world.post(chat, **sender, **place, **content, reply_markup=keyboard)


def own_message(world: World, chat_id: int | str | None, message_id: int | None) -> tuple[Chat, types.Message]:
    chat = open_chat(world, chat_id)
    message = message_in(chat, message_id, "message to edit not found")
    if not is_own(world, chat, message):
        raise bad_request("message can't be edited")
    return chat, message


def is_own(world: World, chat: Chat, message: types.Message) -> bool:
    if chat.kind == "channel":
        return chat.administered_by(world.bot.id)
    return message.from_user is not None and message.from_user.id == world.bot.id


def change(world: World, chat: Chat, message: types.Message, **changes: Any) -> types.Message:
    edited = message.model_copy(update=changes)
    if all(getattr(edited, field) == getattr(message, field) for field in CONTENT):
        raise bad_request(NOT_MODIFIED)
    return world.edit(chat, message, **changes)


def text_content(formatted: Formatted) -> dict[str, Any]:
    return {"text": formatted.text, "entities": list(formatted.entities) or None}


def caption_content(formatted: Formatted) -> dict[str, Any]:
    return {"caption": formatted.text or None, "caption_entities": list(formatted.entities) or None}


def preview_of(call: methods.SendMessage | methods.EditMessageText) -> types.LinkPreviewOptions | None:
    if isinstance(call.link_preview_options, types.LinkPreviewOptions):
        return call.link_preview_options
    return types.LinkPreviewOptions(is_disabled=True) if call.disable_web_page_preview is True else None
