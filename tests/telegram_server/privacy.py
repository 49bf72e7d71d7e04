"""Which messages of a group a bot in privacy mode gets to see."""

from aiogram import types

from .utf16 import part

SERVICE = ("new_chat_members", "left_chat_member", "forum_topic_created", "migrate_to_chat_id", "migrate_from_chat_id")


def concerns(bot: types.User, message: types.Message) -> bool:
    """A command not meant for another bot, a mention of this one, a reply to it, or a service message."""
    replied = message.reply_to_message
    if replied is not None and replied.from_user is not None and replied.from_user.id == bot.id:
        return replied.forum_topic_created is None
    if any(getattr(message, kind) is not None for kind in SERVICE):
        return True
    text = message.text or message.caption or ""
    entities = message.entities or message.caption_entities or []
    return any(addresses(bot, entity, part(text, entity.offset, entity.length)) for entity in entities)


def addresses(bot: types.User, entity: types.MessageEntity, words: str) -> bool:
    name = f"@{bot.username}".lower()
    if entity.type == "mention":
        return words.lower() == name
    if entity.type == "text_mention":
        return entity.user is not None and entity.user.id == bot.id
    return entity.type == "bot_command" and ("@" not in words or words.lower().endswith(name))
