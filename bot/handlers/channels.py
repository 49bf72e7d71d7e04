"""The channels in TSITATA_CHANNELS: each post is an article, an edited post a changed article."""

import logging
from functools import partial

from telegram import Chat, Update
from telegram.ext import MessageHandler, filters

from bot.handlers.answering import message_of
from bot.services import Context, Handlers, Services
from index.sources import channel

log = logging.getLogger(__name__)


def handlers(services: Services) -> Handlers:
    new_and_edited = filters.UpdateType.CHANNEL_POSTS
    return [MessageHandler(new_and_edited, partial(take_post, services))]


async def take_post(services: Services, update: Update, _context: Context) -> None:
    post = message_of(update)
    if not is_listed(post.chat, services.settings.channels):
        log.info("a post of channel %s is passed over: it is not in TSITATA_CHANNELS", post.chat_id)
        return
    draft = channel.post(
        text=post.text or post.caption or "",
        channel_id=post.chat_id,
        message_id=post.message_id,
        date=post.date.astimezone(services.settings.tz),
        edited=post.edit_date,
        username=post.chat.username,
        channel_title=post.chat.title,
    )
    if draft is None:
        log.info("post %s of channel %s is passed over: it has no text", post.message_id, post.chat_id)
        return
    change = await services.call(services.reindexer.put, draft)
    log.info("%s: %s", draft.url, change.value)


def is_listed(chat: Chat, channels: frozenset[str]) -> bool:
    named = chat.username is not None and f"@{chat.username}".lower() in channels
    return named or str(chat.id) in channels
