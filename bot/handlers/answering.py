"""From a question in a message to the answer below it: the same on every surface."""

import datetime as dt
import re

from telegram import Chat, Update
from telegram import Message as Asked

from bot.conversations import Speaker
from bot.outbox import Message
from bot.reader import Reader, reader_of
from bot.rendering import render
from bot.services import Services
from index.domain import Answer, Declined, NoAnswer

ASK = re.compile(r"/ask(?:@(?P<bot>\w+))?(?:\s+|$)", re.IGNORECASE)


def reader_for(update: Update, question_language: str | None = None) -> Reader:
    user = update.effective_user
    return reader_of(question_language, user.language_code if user else None)


async def answer(services: Services, update: Update, asked: Asked, question: str, *, in_group: bool) -> None:
    """Answers `asked`, a new message or an edited one: then the answer that it had is edited.

    Each question of a message has an answer of its own. In a group it is silent where it would decline, unless that
    takes the place of an answer.
    """
    answers = await ask(services, question, speaker(asked), asked.message_id, day_of(asked, services.settings.tz))
    for number, found in enumerate(answers):
        await answer_one(services, update, asked, found, number if len(answers) > 1 else None, in_group=in_group)


async def answer_one(
    services: Services, update: Update, asked: Asked, answer: Answer | NoAnswer, number: int | None, *, in_group: bool
) -> None:
    """`number` is that of the question in its message, from 0; None where it is the only one."""
    further = f":{number}" if number else ""
    key = f"answer:{asked.chat_id}:{asked.message_id}{further}"
    earlier = key if update.edited_message is not None and await services.delivery.knows(key) else None
    if in_group and not earlier and is_kept_back(answer, services.settings.sure_in_groups):
        return
    heading = answer.question if number is not None else None
    rendered = render(answer, reader_for(update, answer.language), heading, in_group=in_group)
    await services.delivery.send(
        Message(
            key=f"{update.update_id}:edit{further}" if earlier else key,
            edits=earlier,
            chat=asked.chat_id,
            html=rendered.html,
            preview=rendered.preview,
            reply_to=in_reply_to(asked),
            thread=topic(asked),
        )
    )


def is_kept_back(answer: Answer | NoAnswer, sure: float) -> bool:
    """Whether a group is spared it."""
    if isinstance(answer, Answer):
        return answer.confidence < sure
    return answer.why is not Declined.NO_ARTICLES


async def ask(
    services: Services, text: str, who: Speaker | None, place: int, day: dt.date | None = None
) -> list[Answer | NoAnswer]:
    """As a part of what this person asks, in the place of its message; None is nobody who could be told from others."""
    if who is None:
        return await services.call(services.answers.answers, text, now=day)
    before = services.conversations.before(who, place)
    given = await services.call(services.answers.answers, text, before, day)
    services.conversations.note(who, place, given)
    return given


def speaker(asked: Asked) -> Speaker | None:
    """None where several people write in the same name: a channel's, an anonymous administrator's."""
    if asked.from_user is None or asked.sender_chat is not None:
        return None
    return Speaker(asked.chat_id, topic(asked), asked.from_user.id)


async def say(services: Services, update: Update, said: Asked, html: str, *, key: str) -> None:
    """Says a line in the chat of `said`, as a reply to it in a group; `key` is unique among those for this update."""
    await services.delivery.send(
        Message(
            key=f"{update.update_id}:{key}",
            chat=said.chat_id,
            html=html,
            reply_to=in_reply_to(said),
            thread=topic(said),
        )
    )


def day_of(message: Asked, zone: dt.tzinfo | None) -> dt.date:
    """The day on which it was written: what "yesterday" counts from. Without a zone the machine's is meant."""
    return message.date.astimezone(zone).date()


def in_reply_to(message: Asked) -> int | None:
    """In a group, where others write in between."""
    return message.message_id if message.chat.type != Chat.PRIVATE else None


def topic(message: Asked) -> int | None:
    return message.message_thread_id if message.is_topic_message else None


def message_of(update: Update) -> Asked:
    message = update.effective_message
    if message is None:
        raise TypeError("the handler's filter lets only messages through")
    return message
