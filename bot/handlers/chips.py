"""Taps on what was understood of a question: it is asked again without that, and the answer takes the place of the old.

Tried last, so that a button that nobody knows any more is answered, too.
"""

import logging
from dataclasses import replace
from functools import partial

from telegram import CallbackQuery, Chat, Update
from telegram.ext import CallbackQueryHandler

from bot.chips import Chip, chip_of
from bot.handlers.answering import ask, message_with, reader_for
from bot.outbox import Message
from bot.questions import Question
from bot.services import Context, Handlers, Services
from bot.texts import Texts

log = logging.getLogger(__name__)


def handlers(services: Services) -> Handlers:
    return [CallbackQueryHandler(partial(take_tap, services))]


async def take_tap(services: Services, update: Update, _context: Context) -> None:
    query = update.callback_query
    if query is None:
        return
    chip = chip_of(query.data or "")
    shown = await services.delivery.latest(chip.answer) if chip else None
    decided = decide(chip, shown, query, reader_for(update).texts)
    services.delivery.acknowledge(query.id, decided if isinstance(decided, str) else None)
    if chip and shown and isinstance(decided, Question):
        await answer_again(services, update, chip, shown.chat, decided)


def decide(chip: Chip | None, shown: Message | None, query: CallbackQuery, texts: Texts) -> Question | str | None:
    """What is to be asked, or what to say to whoever tapped; None where it has been done already.

    `shown` is the answer as it is now: what an app sends may be older, or made up.
    """
    if chip is None or shown is None or shown.question is None:
        return texts.button_outdated
    if query.message is None or query.message.chat.id != shown.chat:
        return texts.button_outdated
    question, left_out = shown.question, (chip.number, chip.restriction)
    if question.who is None or question.who.person != query.from_user.id:
        return texts.asker_only
    if left_out in question.without:
        return None
    if all(button.data != query.data for button in shown.buttons):
        return texts.button_outdated
    return replace(question, without=question.without | {left_out})


async def answer_again(services: Services, update: Update, chip: Chip, chat: int, question: Question) -> None:
    given = await ask(services, question)
    if chip.number >= len(given):  # read as fewer questions now than then: which one it was is not known
        log.info("a tapped button asks for question %s of %s", chip.number + 1, len(given))
        return
    reader = reader_for(update, given[chip.number].language)
    in_group = update.effective_chat is not None and update.effective_chat.type != Chat.PRIVATE
    message = message_with(given, chip.number, question, reader, chat=chat, key=chip.answer, in_group=in_group)
    await services.delivery.send(replace(message, key=f"{update.update_id}:edit", edits=chip.answer))
