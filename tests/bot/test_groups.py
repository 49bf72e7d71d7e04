"""The bot among people: it answers who speaks to it, and is silent where it has nothing to say."""

import pytest

from bot.texts import EN
from index.domain import Declined
from tests.bot.archive import HOW_TALL, WHEN
from tests.bot.conftest import RunningBot
from tests.fakes import FakeAnswerer
from tests.telegram_server import TelegramServer


async def test_a_mention_is_answered_as_a_reply(
    telegram: TelegramServer, running: RunningBot, answerer: FakeAnswerer
) -> None:
    anna = await telegram.person("Anna")
    group = await telegram.group("Readers")
    async with running():
        for text in (f"@{telegram.bot.username} {WHEN}", f"{WHEN} @{telegram.bot.username.upper()}"):
            question = await anna.writes(text, to=group)
            answer = await anna.reads(group)
            assert answer.words("bold") == ["1864"]
            assert answer.reply_to == question.id
        await anna.writes(f"🎉🎉 @{telegram.bot.username}, and you?", to=group)
        await telegram.confirmed()
    assert answerer.asked == [WHEN, WHEN, "🎉🎉 and you?"]


@pytest.mark.parametrize("command", ["/ask", "/ask@tsitata_bot", "/ASK"])
async def test_ask_is_answered_as_a_reply(command: str, telegram: TelegramServer, running: RunningBot) -> None:
    anna = await telegram.person("Anna")
    group = await telegram.group("Readers", kind="group")
    async with running():
        question = await anna.writes(f"{command} {WHEN}", to=group)
        answer = await anna.reads(group)
    assert answer.words("bold") == ["1864"]
    assert answer.reply_to == question.id


async def test_a_reply_to_the_bot_is_a_question(telegram: TelegramServer, running: RunningBot) -> None:
    anna = await telegram.person("Anna")
    group = await telegram.group("Readers")
    async with running():
        await anna.writes(f"/ask {WHEN}", to=group)
        answer = await anna.reads(group)
        await anna.writes(HOW_TALL, to=group, reply_to=answer)
        assert (await anna.reads(group)).words("bold") == ["36 metres"]


async def test_below_somebodys_question_the_command_or_a_mention_asks_it(
    telegram: TelegramServer, running: RunningBot
) -> None:
    anna, boris = await telegram.person("Anna"), await telegram.person("Boris")
    group = await telegram.group("Readers")
    async with running():
        question = await boris.writes(WHEN, to=group)
        for text in ("/ask", f"@{telegram.bot.username}"):
            await anna.writes(text, to=group, reply_to=question)
            assert (await anna.reads(group)).words("bold") == ["1864"]


async def test_the_answer_stays_in_its_topic(telegram: TelegramServer, running: RunningBot) -> None:
    anna = await telegram.person("Anna")
    group = await telegram.group("Readers", topics=True)
    economy, sport = await group.topic("Economy"), await group.topic("Sport")
    async with running():
        question = await anna.writes(f"@{telegram.bot.username} {WHEN}", to=economy)
        answer = await anna.reads(economy)
        await anna.hears_nothing(sport)
    assert (answer.topic, answer.reply_to) == (economy.id, question.id)


async def test_it_is_silent_where_it_would_decline(
    telegram: TelegramServer, running: RunningBot, answerer: FakeAnswerer
) -> None:
    answerer.declines = {"hello": Declined.GREETING, "thanks!": Declined.THANKS, "🎉": Declined.NO_QUESTION}
    anna = await telegram.person("Anna")
    group = await telegram.group("Readers")
    async with running():
        for text in ("who painted it?", *answerer.declines):
            await anna.writes(f"/ask {text}", to=group)
        await anna.writes(f"/ask {WHEN}", to=group)
        assert (await anna.reads(group)).words("bold") == ["1864"]
    assert len(answerer.asked) == 5


async def test_a_doubtful_answer_is_given_in_private_and_kept_back_in_a_group(
    telegram: TelegramServer, running: RunningBot, answerer: FakeAnswerer
) -> None:
    answerer.sure = {WHEN: 0.7}
    anna = await telegram.person("Anna")
    group = await telegram.group("Readers")
    async with running():
        await anna.writes(f"/ask {WHEN}", to=group)
        await anna.writes(WHEN)
        assert (await anna.reads()).words("bold") == ["1864"]
        await anna.hears_nothing(group)


async def test_an_empty_archive_is_no_decline(
    telegram: TelegramServer, running: RunningBot, answerer: FakeAnswerer
) -> None:
    answerer.declines = {"who?": Declined.NO_ARTICLES}
    anna = await telegram.person("Anna")
    group = await telegram.group("Readers")
    async with running():
        await anna.writes("/ask who?", to=group)
        assert (await anna.reads(group)).text == EN.no_articles


async def test_talk_among_people_is_none_of_its_business(
    telegram: TelegramServer, running: RunningBot, answerer: FakeAnswerer
) -> None:
    anna, boris = await telegram.person("Anna"), await telegram.person("Boris")
    group = await telegram.group("Readers", bot="administrator")  # an administrator hears everything
    async with running():
        said = await boris.writes(WHEN, to=group)
        await anna.writes(WHEN, to=group, reply_to=said)
        await anna.writes(f"@{telegram.bot.username}2 {WHEN}", to=group)
        await anna.writes(f"/ask@another_bot {WHEN}", to=group)
        await anna.writes("/start", to=group)
        await anna.sends("sticker", to=group)
        await telegram.confirmed()
        await anna.hears_nothing(group)
    assert answerer.asked == []


async def test_a_question_that_becomes_answerable_or_ceases_to_be_is_followed(
    telegram: TelegramServer, running: RunningBot
) -> None:
    anna = await telegram.person("Anna")
    group = await telegram.group("Readers")
    async with running():
        question = await anna.writes("/ask who painted it?", to=group)
        await anna.edits(question, f"/ask {WHEN}")
        answer = await anna.reads(group)
        assert answer.words("bold") == ["1864"]
        await anna.edits(question, "/ask who painted it?")
        assert (await anna.reads_edited(answer)).text == EN.not_said


async def test_ask_without_a_question_says_how_to_use_it(telegram: TelegramServer, running: RunningBot) -> None:
    anna = await telegram.person("Anna")
    group = await telegram.group("Readers")
    async with running():
        await anna.writes("/ask", to=group)
        assert (await anna.reads(group)).text == "Write your question after the command: /ask who …?"


async def test_an_anonymous_administrator_is_answered(telegram: TelegramServer, running: RunningBot) -> None:
    anna = await telegram.person("Anna")
    group = await telegram.group("Readers", owner=anna)
    async with running():
        await anna.writes(f"/ask {WHEN}", to=group, anonymously=True)
        assert (await anna.reads(group)).words("bold") == ["1864"]
