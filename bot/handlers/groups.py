"""Groups: a mention, a reply to the bot and /ask are questions; it is silent where it would decline."""

from functools import partial

from telegram import Message, MessageEntity, Update, User
from telegram.ext import MessageHandler, filters

from bot.handlers.answering import ASK, answer, message_of, reader_for, say
from bot.services import Context, Handlers, Services


def handlers(services: Services) -> Handlers:
    written = filters.ChatType.GROUPS & filters.UpdateType.MESSAGES & (filters.TEXT | filters.CAPTION)
    return [MessageHandler(written, partial(take_message, services))]


async def take_message(services: Services, update: Update, context: Context) -> None:
    message = message_of(update)
    question = question_in(message, context.bot.bot)
    if question is None:
        return
    if question:
        await answer(services, update, message, question, in_group=True)
    elif ASK.match(message.text or ""):
        await say(services, update, message, reader_for(update).texts.empty_ask, key="usage")


def question_in(message: Message, bot: User) -> str | None:
    """What the bot is asked in a group; None where it is not spoken to, "" where it is asked nothing."""
    if message.from_user is not None and message.from_user.is_bot and message.sender_chat is None:
        return None  # another bot: two that answer each other would never end
    text = message.text or message.caption or ""
    if text.startswith("/"):
        command = ASK.match(text)
        if command is None or (command["bot"] and f"@{command['bot']}".lower() != bot.name.lower()):
            return None
        return text[command.end() :].strip() or quoted(message, bot)
    mention = next((entity for entity in entities(message) if names(message, entity, bot)), None)
    if mention is not None:
        return without(text, mention) or quoted(message, bot)
    replied = message.reply_to_message
    return text if replied is not None and replied.from_user == bot else None


def quoted(message: Message, bot: User) -> str:
    """What the message replies to, where somebody else wrote it: "@newsbot" below a question asks it."""
    replied = message.reply_to_message
    if replied is None or replied.from_user == bot:
        return ""
    return replied.text or replied.caption or ""


def entities(message: Message) -> tuple[MessageEntity, ...]:
    return message.entities or message.caption_entities


def names(message: Message, entity: MessageEntity, bot: User) -> bool:
    if entity.type == MessageEntity.TEXT_MENTION:
        return entity.user == bot
    if entity.type != MessageEntity.MENTION:
        return False
    # Telegram counts entity offsets in UTF-16 units: one emoji before the mention would shift every slice.
    mention = message.parse_entity(entity) if message.text else message.parse_caption_entity(entity)
    return mention.lower() == bot.name.lower()


def without(text: str, entity: MessageEntity) -> str:
    units = text.encode("utf-16-le", "surrogatepass")
    before, after = units[: 2 * entity.offset], units[2 * (entity.offset + entity.length) :]
    words = (half.decode("utf-16-le", "surrogatepass").strip(" \n,:;—-") for half in (before, after))
    return " ".join(filter(None, words))
