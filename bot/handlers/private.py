"""The private chat: any text is a question."""

from functools import partial

from telegram import CallbackQuery, Message, Update
from telegram.ext import CallbackQueryHandler, CommandHandler, MessageHandler, filters

from bot.conversations import Speaker
from bot.handlers.answering import ASK, answer, ask, message_of, message_with, reader_for, say
from bot.outbox import Button
from bot.outbox import Message as Outgoing
from bot.questions import Question
from bot.rendering import about
from bot.services import Context, Handlers, Services
from bot.texts import ALL_TEXTS, Texts

SAMPLES = 3
SAMPLE = "sample:"  # and its number: the question itself may be longer than the 64 bytes that a button carries

PRIVATE = filters.ChatType.PRIVATE
NEW = PRIVATE & filters.UpdateType.MESSAGE


def handlers(services: Services) -> Handlers:
    questions = PRIVATE & filters.UpdateType.MESSAGES & (filters.TEXT | filters.CAPTION)
    return [
        CommandHandler("start", partial(introduce, services), NEW),
        CommandHandler("help", partial(introduce, services), NEW),
        CommandHandler("about", partial(tell_about, services), NEW),
        MessageHandler(questions, partial(take_question, services)),
        MessageHandler(NEW & ~filters.StatusUpdate.ALL, partial(take_what_is_no_text, services)),
        CallbackQueryHandler(partial(take_sample, services), pattern=f"^{SAMPLE}"),
    ]


async def introduce(services: Services, update: Update, _context: Context) -> None:
    """/start and /help: what it does, with questions from the real archive to begin with."""
    message = message_of(update)
    texts = reader_for(update).texts
    opening = texts.start if (message.text or "").lower().startswith("/start") else texts.help
    samples = await sample_questions(services, texts.language)
    summary = await services.call(services.store.summary)
    closing = texts.try_these if samples else texts.no_articles if not summary.articles else ""
    await services.delivery.send(
        Outgoing(
            key=f"{update.update_id}:introduction",
            chat=message.chat_id,
            html=f"{opening}\n\n{closing}".rstrip(),
            buttons=[Button(question, f"{SAMPLE}{number}") for number, question in enumerate(samples)],
        )
    )


async def sample_questions(services: Services, language: str) -> tuple[str, ...]:
    """In the reader's language, else in the first one in which the archive has any."""
    for code in (language, *ALL_TEXTS):
        if samples := await services.call(services.answers.sample_questions, code, SAMPLES):
            return samples
    return ()


async def tell_about(services: Services, update: Update, _context: Context) -> None:
    summary = await services.call(services.store.summary)
    rendered = about(summary.articles, summary.newest, summary.sources, reader_for(update))
    await say(services, update, message_of(update), rendered.html, key="about")


async def take_question(services: Services, update: Update, _context: Context) -> None:
    message = message_of(update)
    question = message.text or message.caption or ""
    if command := ASK.match(question):
        question = question[command.end() :]
        if not question.strip():
            await say(services, update, message, reader_for(update).texts.empty_ask, key="usage")
            return
    elif question.startswith("/"):
        await introduce(services, update, _context)
        return
    await answer(services, update, message, question, in_group=False)


async def take_what_is_no_text(services: Services, update: Update, _context: Context) -> None:
    message = message_of(update)
    await say(services, update, message, line_for(message, reader_for(update).texts), key="no text")


def line_for(message: Message, texts: Texts) -> str:
    if message.sticker or message.animation or message.dice:
        return texts.sticker
    if message.voice or message.video_note or message.audio:
        return texts.voice
    if message.photo or message.video:
        return texts.picture
    return texts.poll if message.poll else texts.not_text


async def take_sample(services: Services, update: Update, _context: Context) -> None:
    """A tapped button asks its own question; the chat does not show that it was asked, so the answer does."""
    query = update.callback_query
    if query is None:
        return
    text = tapped(query)
    if text is None or query.message is None:  # a message so old that Telegram gives its buttons no longer
        services.delivery.acknowledge(query.id, reader_for(update).texts.button_outdated)
        return
    services.delivery.acknowledge(query.id)
    chat = query.message.chat.id
    who = Speaker(chat, None, query.from_user.id)
    place = services.conversations.next_place(who)
    before = services.conversations.before(who, place)
    question = Question(text=text, who=who, place=place, before=before, is_shown=False)
    given = await ask(services, question)
    reader, key = reader_for(update, given[0].language), f"{update.update_id}:sample"
    await services.delivery.send(message_with(given, 0, question, reader, chat=chat, key=key, in_group=False))


def tapped(query: CallbackQuery) -> str | None:
    """The text of the button."""
    if not isinstance(query.message, Message) or query.message.reply_markup is None:
        return None
    buttons = (button for row in query.message.reply_markup.inline_keyboard for button in row)
    return next((button.text for button in buttons if button.callback_data == query.data), None)
