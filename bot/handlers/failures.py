"""What goes wrong in a handler: into the log with an id, and the id to whoever asked."""

import logging
import secrets
from functools import partial

from telegram import Chat, Update

from bot.handlers.answering import reader_for, say
from bot.services import Context, NewsBot, Services

log = logging.getLogger(__name__)


def report_failures(app: NewsBot, services: Services) -> None:
    app.add_error_handler(partial(report, services))


async def report(services: Services, update: object, context: Context) -> None:
    number = secrets.token_hex(4)
    update_id = update.update_id if isinstance(update, Update) else None
    log.error("error %s in update %s", number, update_id, exc_info=context.error)
    if isinstance(update, Update) and update.callback_query:
        services.delivery.acknowledge(update.callback_query.id)  # unless that is done: its button waits for it
    if isinstance(update, Update) and (message := update.effective_message) and message.chat.type != Chat.CHANNEL:
        await say(services, update, message, reader_for(update).texts.failed.format(id=number), key="failure")
