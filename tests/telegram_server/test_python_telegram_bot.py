"""The library that the bot is built on, as it is, against the server."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Any

import pytest
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.error import BadRequest, Conflict, Forbidden, InvalidToken, NetworkError, RetryAfter, TimedOut
from telegram.ext import Application, CallbackQueryHandler, ContextTypes, MessageHandler, filters

from tests.telegram_server import TelegramServer

Context = ContextTypes.DEFAULT_TYPE
KEYBOARD = InlineKeyboardMarkup([[InlineKeyboardButton("More", callback_data="more")]])


async def echo(update: Update, context: Context) -> None:
    message = update.effective_message
    if message is not None:
        text = message.text_html or message.caption or "something else"
        await message.reply_html(f"<blockquote>{text}</blockquote>", reply_markup=KEYBOARD, do_quote=True)


async def more(update: Update, context: Context) -> None:
    query = update.callback_query
    assert query is not None
    await query.answer("Here is more")
    await query.edit_message_text("more")


def application(telegram: TelegramServer, token: str | None = None) -> Any:
    builder = Application.builder().token(token or telegram.bot.token).connect_timeout(2).read_timeout(2)
    return builder.base_url(telegram.base_url).base_file_url(telegram.base_file_url).build()


@asynccontextmanager
async def polling(telegram: TelegramServer) -> AsyncIterator[Any]:
    app = application(telegram)
    app.add_handler(CallbackQueryHandler(more))
    app.add_handler(MessageHandler(~filters.StatusUpdate.ALL, echo))
    async with app:
        await app.start()
        await app.updater.start_polling(timeout=5, poll_interval=0)
        try:
            yield app
        finally:
            await app.updater.stop()
            await app.stop()


async def test_a_person_holds_a_conversation_with_a_polling_bot(telegram: TelegramServer) -> None:
    anna = await telegram.person("Anna", language="ka")
    async with polling(telegram):
        question = await anna.writes("hello <world> 🎉")
        answer = await anna.reads()
        assert answer.html == "<blockquote>hello &lt;world&gt; 🎉</blockquote>"
        assert answer.reply_to == question.id
        assert answer.labels == ["More"]
        tap = await anna.taps("More")
        assert (await tap.answer()).text == "Here is more"
        edited = await anna.reads_edited(answer)
        assert (edited.text, edited.buttons) == ("more", ())
    assert (await anna.transcript()).splitlines() == [
        "═══ Anna · private chat ═══",
        "1 Anna: hello <world> 🎉",
        "2 Tsitata → 1:",
        "    > hello <world> 🎉",
        "    [More]",
        "· Anna taps [More] at 2",
        "· notice: Here is more",
        "2 Tsitata → 1: more  (edited)",
    ]


async def test_what_people_send_besides_text_arrives(telegram: TelegramServer) -> None:
    anna = await telegram.person("Anna")
    async with polling(telegram):
        for kind in ("photo", "voice", "sticker", "video", "poll", "document"):
            await anna.sends(kind, name="question")
            assert (await anna.reads()).text == "something else"
        await anna.sends("photo", caption="look")
        assert (await anna.reads()).text == "look"
        await anna.writes("as Boris said", forwarded_from="Boris")
        assert (await anna.reads()).text == "as Boris said"


async def test_a_group_with_topics_is_answered_in_the_topic(telegram: TelegramServer) -> None:
    anna = await telegram.person("Anna")
    group = await telegram.group("Readers", topics=True)
    economy = await group.topic("Economy")
    async with polling(telegram):
        await anna.writes("a word among people", to=economy)
        await anna.hears_nothing(economy)
        await anna.writes(f"@{telegram.bot.username} who?", to=economy)
        answer = await anna.reads(economy)
        assert answer.topic == economy.id
        await anna.writes("and when?", to=economy, reply_to=answer)
        assert (await anna.reads(economy)).text == "and when?"


async def test_files_go_both_ways(telegram: TelegramServer) -> None:
    anna = await telegram.person("Anna")
    bot = application(telegram).bot
    async with bot:
        await anna.sends("document", content=b"title\nbody", name="article.txt", caption="please add")
        (update,) = await bot.get_updates(timeout=1)
        assert update.message.document.file_name == "article.txt"
        file = await update.message.document.get_file()
        assert bytes(await file.download_as_bytearray()) == b"title\nbody"
        await bot.send_document(anna.id, b"a report", filename="report.txt", caption="<b>done</b>", parse_mode="HTML")
        report = await anna.reads()
        assert (report.html, report.file and report.file[1]) == ("<b>done</b>", "report.txt")


async def test_updates_outlive_the_bot_until_they_are_confirmed(telegram: TelegramServer) -> None:
    anna = await telegram.person("Anna")
    await anna.writes("first")
    await anna.writes("second")
    async with application(telegram).bot as bot:
        assert [update.message.text for update in await bot.get_updates(limit=1)] == ["first"]
    async with application(telegram).bot as bot:
        first, second = await bot.get_updates()
        assert [update.message.text for update in (first, second)] == ["first", "second"]
        assert [update.update_id for update in await bot.get_updates(offset=second.update_id)] == [second.update_id]
        assert await bot.get_updates(offset=second.update_id + 1) == ()
        await telegram.confirmed()


async def test_a_poll_is_held_until_something_comes(telegram: TelegramServer) -> None:
    anna = await telegram.person("Anna")
    async with application(telegram).bot as bot:
        poll = asyncio.create_task(bot.get_updates(timeout=10))
        await asyncio.sleep(0.1)
        assert not poll.done()
        await anna.writes("now")
        (update,) = await poll
        assert update.message.text == "now"


async def test_the_newer_of_two_pollers_ends_the_poll_of_the_older(telegram: TelegramServer) -> None:
    async with application(telegram).bot as one, application(telegram).bot as other:
        poll = asyncio.create_task(one.get_updates(timeout=10))
        await asyncio.sleep(0.1)
        await other.get_updates(timeout=0)
        with pytest.raises(Conflict, match="terminated by other getUpdates request"):
            await poll


async def test_nothing_is_polled_while_a_webhook_is_set(telegram: TelegramServer) -> None:
    async with application(telegram).bot as bot:
        with pytest.raises(BadRequest, match="an https url must be provided"):
            await bot.set_webhook("http://example.com/hook")
        await bot.set_webhook("https://example.com/hook")
        assert (await bot.get_webhook_info()).url == "https://example.com/hook"
        with pytest.raises(Conflict, match="can't use getUpdates method while webhook is active"):
            await bot.get_updates()
        await bot.delete_webhook()
        assert await bot.get_updates() == ()


async def test_only_allowed_kinds_of_updates_come(telegram: TelegramServer) -> None:
    anna = await telegram.person("Anna")
    async with application(telegram).bot as bot:
        await bot.get_updates(allowed_updates=["edited_message"])
        message = await anna.writes("unheard")
        await anna.edits(message, "heard")
        (update,) = await bot.get_updates()
        assert update.edited_message.text == "heard"


async def test_a_strange_token_is_refused(telegram: TelegramServer) -> None:
    with pytest.raises(InvalidToken):
        async with application(telegram, token="123456:" + "x" * 35).bot:
            pass


async def test_who_never_started_the_bot_or_blocked_it_is_out_of_its_reach(telegram: TelegramServer) -> None:
    anna = await telegram.person("Anna")
    async with application(telegram).bot as bot:
        with pytest.raises(Forbidden, match="bot can't initiate conversation with a user"):
            await bot.send_message(anna.id, "hello")
        await anna.starts()
        await bot.send_message(anna.id, "hello")
        await anna.blocks()
        with pytest.raises(Forbidden, match="bot was blocked by the user"):
            await bot.send_message(anna.id, "hello")
        with pytest.raises(BadRequest, match="Chat not found"):
            await bot.send_message(1, "hello")
        await anna.unblocks()
        statuses = [update.my_chat_member for update in await bot.get_updates()]
        assert [change.new_chat_member.status for change in statuses if change] == ["kicked", "member"]


async def test_faults_come_as_ordered_and_then_pass(telegram: TelegramServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "1")
    anna = await telegram.person("Anna")
    await anna.starts()
    await telegram.too_many_requests(retry_after=3, call=2)
    await telegram.bad_gateway(call=3)
    await telegram.drops_before(call=4)
    await telegram.drops_after(call=5)
    await telegram.hangs(call=6, seconds=3)
    async with application(telegram).bot as bot:
        await bot.send_message(anna.id, "1")
        with pytest.raises(RetryAfter) as wait:
            await bot.send_message(anna.id, "2")
        assert wait.value.retry_after == timedelta(seconds=3)
        for number, error in ((3, NetworkError), (4, NetworkError), (5, NetworkError), (6, TimedOut)):
            with pytest.raises(error):
                await bot.send_message(anna.id, str(number))
        await bot.send_message(anna.id, "7")
    assert [(await anna.reads()).text for _ in range(3)] == ["1", "5", "7"]
    assert [call.outcome for call in await telegram.calls("sendMessage")] == [
        *("ok", "too many requests", "bad gateway", "dropped before", "dropped after", "hung", "ok")
    ]


async def test_a_bot_survives_an_outage(telegram: TelegramServer) -> None:
    anna = await telegram.person("Anna")
    async with polling(telegram):
        await anna.writes("before")
        await anna.reads()
        await telegram.outage()
        await anna.writes("meanwhile")
        await anna.hears_nothing()
        await telegram.recovery()
        assert (await anna.reads()).text == "meanwhile"
        await telegram.outage(seconds=0.2)
        await anna.writes("later")
        assert (await anna.reads()).text == "later"


async def test_updates_are_given_once_more_on_order(telegram: TelegramServer) -> None:
    anna = await telegram.person("Anna")
    await telegram.repeats_updates()
    await anna.writes("twice")
    async with application(telegram).bot as bot:
        (update,) = await bot.get_updates()
        (again,) = await bot.get_updates(offset=update.update_id + 1)
        assert again == update
        assert await bot.get_updates(offset=update.update_id + 1) == ()
