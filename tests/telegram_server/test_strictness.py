"""What Telegram refuses is refused, in its words; asked by aiogram's own client, which must understand every answer."""

from collections.abc import AsyncIterator
from contextlib import AbstractContextManager
from typing import Any

import pytest
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import (
    TelegramAPIError,
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramMigrateToChat,
)
from aiogram.types import (
    BotCommand,
    BufferedInputFile,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    LinkPreviewOptions,
    MessageEntity,
    ReplyParameters,
)
from aiohttp import ClientSession, FormData

from tests.telegram_server import Person, TelegramServer


@pytest.fixture
async def bot(telegram: TelegramServer) -> AsyncIterator[Bot]:
    session = AiohttpSession(api=TelegramAPIServer.from_base(telegram.address))
    async with Bot(telegram.bot.token, session=session) as bot:
        yield bot


@pytest.fixture
async def anna(telegram: TelegramServer) -> Person:
    anna = await telegram.person("Anna")
    await anna.starts()
    return anna


def refused(words: str, kind: type[TelegramAPIError] = TelegramBadRequest) -> AbstractContextManager[Any]:
    return pytest.raises(kind, match=words)


def keyboard(**action: Any) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="tap", **action)]])


async def test_a_text_has_1_to_4096_utf16_units_after_parsing(bot: Bot, anna: Person) -> None:
    with refused("message text is empty"):
        await bot.send_message(anna.id, "")
    for blank in (" \n ", "<b> </b>"):
        with refused("text must be non-empty"):
            await bot.send_message(anna.id, blank, parse_mode="HTML")
    await bot.send_message(anna.id, "<b>" + "&amp;" * 4096 + "</b>", parse_mode="HTML")
    await bot.send_message(anna.id, "🎉" * 2048)
    with refused("message is too long"):
        await bot.send_message(anna.id, "🎉" * 2048 + "!")


async def test_a_caption_has_at_most_1024_units(bot: Bot, anna: Person) -> None:
    file = BufferedInputFile(b"content", "report.txt")
    await bot.send_document(anna.id, file, caption="x" * 1024)
    with refused("message caption is too long"):
        await bot.send_document(anna.id, file, caption="x" * 1025)


async def test_an_edit_must_change_something(bot: Bot, anna: Person) -> None:
    sent = await bot.send_message(anna.id, "<b>one</b>", parse_mode="HTML", reply_markup=keyboard(callback_data="a"))
    place: dict[str, Any] = {"chat_id": anna.id, "message_id": sent.message_id}
    with refused("message is not modified: specified new message content and reply markup are exactly the same"):
        await bot.edit_message_text(
            "<strong>one</strong>", **place, parse_mode="HTML", reply_markup=keyboard(callback_data="a")
        )
    assert isinstance(await bot.edit_message_text("<i>one</i>", **place, parse_mode="HTML"), type(sent))
    await bot.edit_message_reply_markup(**place, reply_markup=keyboard(callback_data="b"))
    with refused("message is not modified"):
        await bot.edit_message_reply_markup(**place, reply_markup=keyboard(callback_data="b"))


async def test_what_is_not_there_is_neither_edited_nor_deleted_nor_replied_to(bot: Bot, anna: Person) -> None:
    with refused("message to edit not found"):
        await bot.edit_message_text("new", chat_id=anna.id, message_id=999)
    with refused("message to delete not found"):
        await bot.delete_message(anna.id, 999)
    reply = ReplyParameters(message_id=999)
    with refused("message to be replied not found"):
        await bot.send_message(anna.id, "answer", reply_parameters=reply)
    forgiving = ReplyParameters(message_id=999, allow_sending_without_reply=True)
    assert (await bot.send_message(anna.id, "answer", reply_parameters=forgiving)).reply_to_message is None


async def test_what_was_deleted_is_gone(bot: Bot, anna: Person) -> None:
    sent = await bot.send_message(anna.id, "soon gone")
    shown = await anna.reads()
    await bot.delete_message(anna.id, sent.message_id)
    await anna.sees_deleted(shown)
    with refused("message to edit not found"):
        await bot.edit_message_text("new", chat_id=anna.id, message_id=sent.message_id)


async def test_only_own_messages_are_edited(bot: Bot, anna: Person) -> None:
    question = await anna.writes("mine")
    with refused("message can't be edited"):
        await bot.edit_message_text("new", chat_id=anna.id, message_id=question.id)


async def test_buttons_are_as_telegram_wants_them(bot: Bot, anna: Person) -> None:
    await bot.send_message(anna.id, "fits", reply_markup=keyboard(callback_data="ц" * 32))
    for data in ("ц" * 32 + "x", ""):
        with refused("BUTTON_DATA_INVALID"):
            await bot.send_message(anna.id, "no", reply_markup=keyboard(callback_data=data))
    for url in ("localhost:3000", "http://a b.com", "ftp://example.com", "http://example..com"):
        with refused(f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL"):
            await bot.send_message(anna.id, "no", reply_markup=keyboard(url=url))
    with refused("Text buttons are unallowed in the inline keyboard"):
        await bot.send_message(anna.id, "no", reply_markup=keyboard())


async def test_a_tap_is_answered_once_and_in_time(bot: Bot, anna: Person, telegram: TelegramServer) -> None:
    await bot.send_message(anna.id, "choose", reply_markup=keyboard(callback_data="chosen"))
    tap = await anna.taps("tap")
    *_, update = await bot.get_updates()
    assert update.callback_query is not None
    assert update.callback_query.data == "chosen"
    await bot.answer_callback_query(update.callback_query.id, text="done", show_alert=True)
    assert (await tap.answer()).alert
    late = await anna.taps("tap")
    await telegram.taps_expire()
    for query in (update.callback_query.id, late.query or "", "unknown"):
        with refused("query is too old and response timeout expired or query ID is invalid"):
            await bot.answer_callback_query(query)


async def test_an_app_may_show_a_button_that_is_gone(bot: Bot, anna: Person) -> None:
    sent = await bot.send_message(anna.id, "choose", reply_markup=keyboard(callback_data="chosen"))
    shown = await anna.reads()
    await bot.edit_message_text("chosen", chat_id=anna.id, message_id=sent.message_id)
    tap = await anna.taps_as_read("tap", on=shown)
    *_, update = await bot.get_updates()
    assert update.callback_query is not None
    assert isinstance(update.callback_query.message, type(sent))
    assert (update.callback_query.data, update.callback_query.message.reply_markup) == ("chosen", None)
    await bot.answer_callback_query(update.callback_query.id, text="too late")
    assert (await tap.answer()).text == "too late"


async def test_a_bot_writes_only_where_it_may(bot: Bot, telegram: TelegramServer) -> None:
    stranger = await telegram.person("Stranger")
    group = await telegram.group("Readers", bot="left")
    channel = await telegram.channel("News", username="news", bot="left")
    for chat, words in (
        (stranger.id, "bot can't initiate conversation with a user"),
        (group.id, "bot is not a member of the supergroup chat"),
        ("@news", "bot is not a member of the channel chat"),
    ):
        with refused(words, TelegramForbiddenError):
            await bot.send_message(chat, "hello")
    await group.adds_bot()
    await bot.send_message(group.id, "hello")
    await group.removes_bot()
    with refused("bot was kicked from the supergroup chat", TelegramForbiddenError):
        await bot.send_message(group.id, "hello")
    await channel.promotes_bot()
    assert (await bot.send_message("@news", "hello")).chat.id == channel.id
    for unknown in ("@nowhere", -100123):
        with refused("chat not found"):
            await bot.send_message(unknown, "hello")


async def test_a_topic_must_be_there(bot: Bot, telegram: TelegramServer) -> None:
    group = await telegram.group("Readers", topics=True)
    economy = await group.topic("Economy")
    sent = await bot.send_message(group.id, "in it", message_thread_id=economy.id)
    assert (sent.is_topic_message, sent.message_thread_id) == (True, economy.id)
    with refused("message thread not found"):
        await bot.send_message(group.id, "nowhere", message_thread_id=economy.id + 1000)


async def test_a_group_that_was_upgraded_names_its_successor(bot: Bot, telegram: TelegramServer) -> None:
    group = await telegram.group("Readers", kind="group")
    larger = await group.upgrades()
    with pytest.raises(TelegramMigrateToChat) as refusal:
        await bot.send_message(group.id, "hello")
    assert refusal.value.migrate_to_chat_id == larger.id
    await bot.send_message(larger.id, "hello")
    told = [update.message for update in await bot.get_updates() if update.message]
    assert [(message.migrate_to_chat_id, message.migrate_from_chat_id) for message in told] == [
        (larger.id, None),
        (None, group.id),
    ]


async def test_unknown_methods_and_parameters_are_refused(telegram: TelegramServer) -> None:
    base = f"{telegram.base_url}{telegram.bot.token}"
    async with ClientSession() as session:

        async def description(method: str, **body: Any) -> tuple[int, str]:
            async with session.post(f"{base}/{method}", **body) as response:
                return response.status, (await response.json())["description"]

        assert await description("sendMassage") == (404, "Not Found: method not found")
        assert await description("getMe", json={"verbose": True}) == (
            400,
            "Bad Request: getMe has no parameter verbose",
        )
        assert (await description("getUpdates", data={"limit": "many"}))[1].startswith(
            'Bad Request: can\'t parse parameter "limit" of getUpdates'
        )
        assert (await description("sendMessage", data={"chat_id": "1", "text": "x", "reply_markup": "{"}))[1] == (
            "Bad Request: can't parse reply markup JSON object"
        )
        assert (await description("getMe", data="{", headers={"Content-Type": "application/json"}))[0] == 400


async def test_forms_multiparts_json_and_queries_are_all_understood(anna: Person, telegram: TelegramServer) -> None:
    url = f"{telegram.base_url}{telegram.bot.token}/sendMessage"
    fields = {"chat_id": str(anna.id), "text": "[words]"}
    multipart = FormData(fields, default_to_multipart=True)
    async with ClientSession() as session:
        for body in ({"data": fields}, {"data": multipart}, {"json": fields}, {"params": fields}):
            async with session.post(url, **body) as response:
                assert (await response.json())["result"]["text"] == "[words]"


async def test_a_token_must_be_known(telegram: TelegramServer) -> None:
    async with ClientSession() as session:
        for token, status in ((f"{telegram.bot.id}:{'x' * 35}", 401), ("nonsense", 404)):
            async with session.post(f"{telegram.base_url}{token}/getMe") as response:
                assert response.status == status


async def test_a_file_must_be_known_and_not_empty(bot: Bot, anna: Person) -> None:
    with refused("wrong file_id or the file is temporarily unavailable"):
        await bot.get_file("nothing")
    with refused("file must be non-empty"):
        await bot.send_document(anna.id, BufferedInputFile(b"", "empty.txt"))
    sent = await bot.send_photo(
        anna.id, BufferedInputFile(b"picture", "p.png"), caption="<u>seen</u>", parse_mode="HTML"
    )
    assert sent.photo is not None
    again = await bot.send_photo(anna.id, sent.photo[0].file_id)
    assert again.photo == sent.photo


async def test_commands_and_descriptions_are_kept_by_language(bot: Bot, telegram: TelegramServer) -> None:
    start = BotCommand(command="start", description="Begin")
    assert await bot.set_my_commands([start])
    assert await bot.set_my_commands([start.model_copy(update={"description": "დაწყება"})], language_code="ka")
    assert [command.description for command in await bot.get_my_commands()] == ["Begin"]
    assert (await bot.get_my_commands(language_code="ka"))[0].description == "დაწყება"
    for wrong in ("Start", "far-away", "x" * 33):
        with refused("BOT_COMMAND_INVALID"):
            await bot.set_my_commands([BotCommand(command=wrong, description="Begin")])
    await bot.set_my_description("Answers")
    await bot.set_my_short_description("Answers, in short", language_code="en")
    await bot.set_my_name("Quotation")
    assert (await bot.get_my_description(language_code="ru")).description == "Answers"
    assert (await bot.get_my_short_description(language_code="en")).short_description == "Answers, in short"
    assert (await bot.get_my_name()).name == "Quotation"
    with refused("text is too long"):
        await bot.set_my_description("x" * 513)
    assert (await telegram.profile())["commands"] == {"default": {"start": "Begin"}, "default ka": {"start": "დაწყება"}}


async def test_chats_and_their_members_can_be_asked_for(bot: Bot, anna: Person, telegram: TelegramServer) -> None:
    group = await telegram.group("Readers", topics=True)
    await group.makes(anna, "administrator")
    assert (await bot.get_chat(group.id)).is_forum
    assert (await bot.get_chat(anna.id)).first_name == "Anna"
    assert (await bot.get_chat_member(group.id, anna.id)).status == "administrator"
    assert (await bot.get_chat_member(group.id, bot.id)).status == "member"
    administrators = {member.user.first_name: member.status for member in await bot.get_chat_administrators(group.id)}
    assert administrators == {"Owner of Readers": "creator", "Anna": "administrator"}
    assert await bot.get_chat_member_count(group.id) == 3
    await group.promotes_bot()
    *_, update = await bot.get_updates()
    assert update.my_chat_member is not None
    assert update.my_chat_member.new_chat_member.status == "administrator"
    assert await bot.leave_chat(group.id)


async def test_the_rest_of_what_bots_do_is_answered(bot: Bot, anna: Person) -> None:
    me = await bot.get_me()
    assert (me.username, me.can_read_all_group_messages) == ("tsitata_bot", False)
    assert await bot.send_chat_action(anna.id, "typing")
    with refused("wrong parameter action in request"):
        await bot.send_chat_action(anna.id, "thinking")
    sent = await bot.send_message(
        anna.id,
        "https://example.com and bold",
        entities=[MessageEntity(type="bold", offset=24, length=4)],
        link_preview_options=LinkPreviewOptions(is_disabled=True),
    )
    assert sent.html_text == "https://example.com and <b>bold</b>"
    assert (await anna.reads()).preview is None
    await bot.send_message(anna.id, "https://example.com")
    assert (await anna.reads()).preview == "https://example.com"
    assert not (await bot.get_webhook_info()).url
    assert await bot.set_my_commands([])
    with refused("does not know sendDice yet"):
        await bot.send_dice(anna.id)
