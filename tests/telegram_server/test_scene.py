"""What people do, what of it reaches the bot, and what they see of its answers."""

import json
import subprocess
import sys
from collections.abc import AsyncIterator

import pytest
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup, Message, ReplyParameters, Update

from tests.telegram_server import SceneError, TelegramServer
from tests.telegram_server.process import ROOT

OPENS = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="Source", url="https://example.com/a")]])


@pytest.fixture
async def bot(telegram: TelegramServer) -> AsyncIterator[Bot]:
    session = AiohttpSession(api=TelegramAPIServer.from_base(telegram.address))
    async with Bot(telegram.bot.token, session=session) as bot:
        yield bot


async def updates(bot: Bot) -> list[Update]:
    """Those that came since the last time."""
    found = await bot.get_updates()
    if found:
        await bot.get_updates(offset=found[-1].update_id + 1)
    return found


async def heard(bot: Bot) -> list[str]:
    """The texts that came since the last time."""
    return [update.message.text for update in await updates(bot) if update.message and update.message.text]


def only_message(found: list[Update]) -> Message:
    (message,) = [update.message for update in found if update.message]
    return message


async def test_in_a_group_a_private_bot_hears_only_what_concerns_it(telegram: TelegramServer, bot: Bot) -> None:
    anna = await telegram.person("Anna")
    group = await telegram.group("Readers")
    answer = await bot.send_message(group.id, "an answer")
    shown = await anna.reads(group)
    concerned = ["/ask who?", "/ask@tsitata_bot who?", "@Tsitata_Bot who?", "hey @tsitata_bot"]
    for text in ("just talk", "/ask@other_bot who?", "@other_bot who?", "mail me@tsitata_bot", *concerned):
        await anna.writes(text, to=group)
    reply = await anna.writes("and when?", to=group, reply_to=shown)
    await anna.writes("to a person", to=group, reply_to=reply)
    found = await updates(bot)
    texts = [update.message.text for update in found if update.message]
    assert texts == [*concerned, "and when?"]
    last = found[-1].message
    assert last is not None
    assert last.reply_to_message is not None
    assert last.reply_to_message.message_id == answer.message_id


async def test_in_a_group_an_administrator_and_a_bot_without_privacy_hear_all(
    telegram: TelegramServer, bot: Bot
) -> None:
    anna = await telegram.person("Anna")
    group = await telegram.group("Readers", bot="administrator")
    await anna.writes("just talk", to=group)
    assert await heard(bot) == ["just talk"]
    await group.removes_bot()
    await anna.writes("@tsitata_bot are you there?", to=group)
    assert await heard(bot) == []


async def test_a_message_in_a_topic_comes_as_a_reply_to_its_opening(telegram: TelegramServer, bot: Bot) -> None:
    anna = await telegram.person("Anna")
    group = await telegram.group("Readers", topics=True)
    topic = await group.topic("Economy")
    assert only_message(await updates(bot)).forum_topic_created is not None
    await anna.writes("/ask who?", to=topic)
    message = only_message(await updates(bot))
    assert (message.message_thread_id, message.is_topic_message) == (topic.id, True)
    assert message.reply_to_message is not None
    assert message.reply_to_message.forum_topic_created is not None
    reply = ReplyParameters(message_id=message.message_id)
    assert (await bot.send_message(group.id, "an answer", reply_parameters=reply)).message_thread_id == topic.id
    assert (await anna.reads(topic)).topic == topic.id


async def test_a_bot_is_greeted_when_it_is_added(telegram: TelegramServer, bot: Bot) -> None:
    group = await telegram.group("Readers", bot="left")
    await group.adds_bot()
    change, greeting = await updates(bot)
    assert change.my_chat_member is not None
    assert change.my_chat_member.old_chat_member.status == "left"
    assert greeting.message is not None
    assert [user.id for user in greeting.message.new_chat_members or []] == [bot.id]


async def test_an_anonymous_administrator_speaks_as_the_group(telegram: TelegramServer, bot: Bot) -> None:
    anna = await telegram.person("Anna")
    group = await telegram.group("Readers", owner=anna)
    await anna.writes("/reindex", to=group, anonymously=True)
    message = only_message(await updates(bot))
    assert message.from_user is not None
    assert message.from_user.username == "GroupAnonymousBot"
    assert message.sender_chat is not None
    assert message.sender_chat.id == group.id


async def test_posts_of_a_channel_and_their_edits_arrive(telegram: TelegramServer, bot: Bot) -> None:
    channel = await telegram.channel("News", username="news")
    post = await channel.posts("The bridge opened.")
    await channel.edits(post, "The bridge was opened.")
    await channel.sends("photo", caption="The bridge")
    first, second, third = await updates(bot)
    assert first.channel_post is not None
    assert first.channel_post.chat.username == "news"
    assert first.channel_post.from_user is None
    assert second.edited_channel_post is not None
    assert second.edited_channel_post.text == "The bridge was opened."
    assert second.edited_channel_post.message_id == post.id
    assert third.channel_post is not None
    assert third.channel_post.caption == "The bridge"


async def test_a_post_is_forwarded_into_the_discussion_group(telegram: TelegramServer, bot: Bot) -> None:
    group = await telegram.group("Discussion", bot="administrator")
    channel = await telegram.channel("News", discussion=group)
    assert (await bot.get_chat(group.id)).linked_chat_id == channel.id
    await channel.posts("The bridge opened.")
    forwarded = only_message(await updates(bot))
    assert forwarded.is_automatic_forward
    assert forwarded.sender_chat is not None
    assert forwarded.sender_chat.id == channel.id


async def test_a_deep_link_brings_its_parameter(telegram: TelegramServer, bot: Bot) -> None:
    anna = await telegram.person("Anna")
    await anna.starts("x" * 64)
    assert await heard(bot) == ["/start " + "x" * 64]
    for wrong in ("x" * 65, "a b", ""):
        with pytest.raises(SceneError, match="no link can carry"):
            await anna.starts(wrong)


async def test_a_button_with_an_address_opens_it(telegram: TelegramServer, bot: Bot) -> None:
    anna = await telegram.person("Anna")
    await anna.starts()
    await bot.send_message(anna.id, "read on", reply_markup=OPENS)
    assert (await anna.taps("Source")).opens == "https://example.com/a"
    with pytest.raises(SceneError, match="there is no button 'More'"):
        await anna.taps("More")


async def test_waiting_in_vain_shows_what_was_said(telegram: TelegramServer, bot: Bot) -> None:
    anna = await telegram.person("Anna")
    question = await anna.writes("anyone there?")
    with pytest.raises(SceneError, match=r"Anna had nothing new to read in 0\.1 s\n.*\n1 Anna: anyone there?"):
        await anna.reads(patience=0.1)
    await anna.hears_nothing(seconds=0.1)
    assert await anna.looks_at(question) == question
    with pytest.raises(SceneError, match=r"was not edited in 0\.1 s"):
        await anna.reads_edited(question, patience=0.1)
    with pytest.raises(SceneError, match="is still there"):
        await anna.sees_deleted(question, patience=0.1)
    with pytest.raises(SceneError, match="not confirmed"):
        await telegram.confirmed(patience=0.1)
    with pytest.raises(SceneError, match=r"sendMessage was called 0 times in 0\.1 s, not 1"):
        await telegram.called("sendMessage", patience=0.1)
    with pytest.raises(SceneError, match="Telegram has no method sendMassage"):
        await telegram.bad_gateway("sendMassage")
    await anna.deletes(question)
    with pytest.raises(SceneError, match="there is no message 1 in Anna"):
        await anna.edits(question, "is anyone there?")
    await bot.send_message(anna.id, "yes")
    with pytest.raises(SceneError, match="Anna had this to read: yes"):
        await anna.hears_nothing(seconds=0.1)


async def test_the_token_of_an_earlier_world_is_good_for_nothing(telegram: TelegramServer, bot: Bot) -> None:
    await telegram.order("new_world", name="Tsitata", username="tsitata_bot", privacy=True)
    with pytest.raises(Exception, match="Unauthorized"):
        await bot.get_updates()


async def test_the_transcript_shows_every_chat_as_its_people_see_it(telegram: TelegramServer, bot: Bot) -> None:
    anna = await telegram.person("Anna")
    group = await telegram.group("Readers")
    channel = await telegram.channel("News")
    await anna.starts()
    answer = await bot.send_message(
        anna.id,
        '<blockquote>The <b>bridge</b>\nopened.</blockquote><a href="https://example.com/a">News</a>',
        parse_mode="HTML",
        reply_markup=OPENS,
    )
    await bot.edit_message_text(
        "<blockquote expandable>long</blockquote><i>i</i> <code>c</code> <tg-spoiler>s</tg-spoiler>",
        chat_id=anna.id,
        message_id=answer.message_id,
        parse_mode="HTML",
    )
    await bot.delete_message(anna.id, answer.message_id)
    await anna.sends("document", name="a.txt")
    await group.promotes_bot()
    question = await anna.writes("/ask who?", to=group)
    await bot.send_message(group.id, "nobody", reply_parameters=ReplyParameters(message_id=question.id))
    post = await channel.posts("The bridge opened.")
    await channel.edits(post, "The bridge was opened.")
    assert await telegram.transcript() == "\n".join(
        [
            "═══ Anna · private chat ═══",
            "1 Anna: /start",
            "2 Tsitata:",
            "    > The **bridge**",
            "    > opened.",
            "    [News](https://example.com/a)",
            "    [Source]",
            "2 Tsitata:",
            "    >> long",
            "    _i_ `c` ||s||  (edited)",
            "· 2 is deleted",
            "3 Anna: <document a.txt>",
            "",
            "═══ Readers · supergroup ═══",
            "· Owner of Readers made Tsitata administrator",
            "2 Anna: /ask who?",
            "3 Tsitata → 2: nobody",
            "",
            "═══ News · channel ═══",
            "2 News: The bridge opened.",
            "2 News: The bridge was opened.  (edited)",
        ]
    )


def test_the_server_ends_with_its_standard_input() -> None:
    command = [sys.executable, "-m", "tests.telegram_server", "--port", "0"]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdin is not None
        assert json.loads(process.stdout.readline()).keys() == {"api", "control"}
        process.stdin.close()
        assert process.wait(timeout=10) == 0
