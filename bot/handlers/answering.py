"""From a question in a message to the answer below it: the same on every surface."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace

from telegram import Chat, Update
from telegram import Message as Asked

from bot.chips import buttons
from bot.conversations import Speaker
from bot.outbox import Message
from bot.questions import Question
from bot.reader import Reader, reader_of
from bot.rendering import render
from bot.services import Services
from index.domain import Answer, Declined, NoAnswer
from index.followups import NOTHING_BEFORE

ASK = re.compile(r"/ask(?:@(?P<bot>\w+))?(?:\s+|$)", re.IGNORECASE)


def reader_for(update: Update, question_language: str | None = None) -> Reader:
    user = update.effective_user
    return reader_of(question_language, user.language_code if user else None)


async def answer(services: Services, update: Update, asked: Asked, text: str, *, in_group: bool) -> None:
    """Answers `asked`, a new message or an edited one: then the answer that it had is edited.

    Each question of a message has an answer of its own. In a group it is silent where it would decline, unless that
    takes the place of an answer.
    """
    who, place = speaker(asked), asked.message_id
    question = Question(
        text=text,
        who=who,
        place=place,
        before=services.conversations.before(who, place) if who else NOTHING_BEFORE,
        day=day_of(asked, services.settings.tz),
    )
    given = await ask(services, question)
    for number, found in enumerate(given):
        further = f":{number}" if number else ""
        key = f"answer:{asked.chat_id}:{asked.message_id}{further}"
        is_edit = update.edited_message is not None and await services.delivery.knows(key)
        if in_group and not is_edit and is_kept_back(found, services.settings.sure_in_groups):
            continue
        message = message_with(
            given, number, question, reader_for(update, found.language), key=key, in_group=in_group, chat=asked.chat_id
        )
        if is_edit:
            message = replace(message, key=f"{update.update_id}:edit{further}", edits=key)
        await services.delivery.send(replace(message, reply_to=in_reply_to(asked), thread=topic(asked)))


def message_with(
    given: Sequence[Answer | NoAnswer],
    number: int,
    question: Question,
    reader: Reader,
    *,
    chat: int,
    key: str,
    in_group: bool,
) -> Message:
    """The answer to one of the questions, its number from 0, with what was understood of it below.

    `key` is that of the message that shows it.
    """
    found = given[number]
    heading = None if question.is_shown and len(given) == 1 else found.question
    rendered = render(found, reader, heading, in_group=in_group)
    chips = tuple(buttons(found.understood, number, key, reader)) if question.who else ()
    return Message(
        key=key,
        chat=chat,
        html=rendered.html,
        preview=rendered.preview,
        buttons=chips,
        question=question if chips or question.without else None,
    )


def is_kept_back(answer: Answer | NoAnswer, sure: float) -> bool:
    """Whether a group is spared it."""
    if isinstance(answer, Answer):
        return answer.confidence < sure
    return answer.why is not Declined.NO_ARTICLES


async def ask(services: Services, question: Question) -> list[Answer | NoAnswer]:
    """As a part of what this person asks, in the place of its message; asked again, it takes its own place."""
    given = await services.call(
        services.answers.answers, question.text, question.before, question.day, question.without
    )
    if question.who:
        services.conversations.note(question.who, question.place, given)
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
