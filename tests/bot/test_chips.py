"""What was understood of a question stands below its answer, and goes at a tap."""

import datetime as dt
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.chips import Chip, buttons, chip_of
from bot.reader import reader_of
from bot.texts import EN, KA, RU
from index.domain import Restriction, Understood
from tests.bot.archive import HOW_TALL, LIGHTHOUSE, LIT, WHEN
from tests.bot.conftest import RunningBot
from tests.fakes import FakeAnswerer, citation_of
from tests.telegram_server import Message, Person, TelegramServer

FLOODED = "was the lighthouse flooded in 2022 according to RES?"
IN_2022 = Understood(since=dt.date(2022, 1, 1), until=dt.date(2022, 12, 31))
BOTH = Understood(since=IN_2022.since, until=IN_2022.until, attribution="RES")
SEEN = "Ships see it from afar."


@pytest.fixture
def answerer(answerer: FakeAnswerer) -> FakeAnswerer:
    """Knows one answer within what it understood, and another without."""
    answerer.understood = {WHEN: IN_2022, FLOODED: BOTH}
    answerer.unrestricted = {
        WHEN: [citation_of(LIGHTHOUSE, LIT, "36 metres")],
        FLOODED: [citation_of(LIGHTHOUSE, SEEN, "afar")],
    }
    return answerer


async def reads_without(person: Person, label: str, answer: Message) -> Message:
    """Taps on a button of the answer, and reads what takes its place."""
    assert (await (await person.taps(label, on=answer)).answer()).text == ""
    return await person.reads_edited(answer)


async def test_a_tap_asks_without_what_was_understood_and_edits_the_answer(
    telegram: TelegramServer, running: RunningBot, answerer: FakeAnswerer
) -> None:
    anna = await telegram.person("Anna")
    async with running():
        await anna.writes(WHEN)
        answer = await anna.reads()
        assert (answer.words("bold"), answer.labels) == (["1864"], ["2022 ✕"])
        answer = await reads_without(anna, "2022 ✕", answer)
        assert (answer.words("bold"), answer.labels) == (["36 metres"], [])
        await anna.hears_nothing()
    assert answerer.left_out == [set(), {Restriction.WHEN}]
    assert answerer.days[0] == answerer.days[1]


async def test_where_the_articles_do_not_say_they_go_one_by_one_and_the_others_stay(
    telegram: TelegramServer, running: RunningBot, answerer: FakeAnswerer
) -> None:
    del answerer.unrestricted[FLOODED]
    anna = await telegram.person("Anna")
    async with running():
        await anna.writes(FLOODED)
        decline = await anna.reads()
        assert (decline.text, decline.labels) == (f"{EN.not_said} {EN.hint}", ["2022 ✕", "according to RES ✕"])
        decline = await reads_without(anna, "2022 ✕", decline)
        assert (decline.text, decline.labels) == (f"{EN.not_said} {EN.hint}", ["according to RES ✕"])
        answerer.unrestricted[FLOODED] = [citation_of(LIGHTHOUSE, SEEN, "afar")]
        answer = await reads_without(anna, "according to RES ✕", decline)
        assert (answer.words("bold"), answer.labels) == (["afar"], [])
    assert answerer.left_out[-1] == {Restriction.WHEN, Restriction.BY_WHOM}


async def test_what_was_understood_of_nothing_has_no_buttons(telegram: TelegramServer, running: RunningBot) -> None:
    anna = await telegram.person("Anna")
    async with running():
        await anna.writes(HOW_TALL)
        assert (await anna.reads()).labels == []


async def test_in_a_group_only_who_asked_may_tap(
    telegram: TelegramServer, running: RunningBot, answerer: FakeAnswerer
) -> None:
    anna, boris = await telegram.person("Anna"), await telegram.person("Boris", language="ka")
    group = await telegram.group("Readers", topics=True)
    topic = await group.topic("History")
    async with running():
        await anna.writes(f"@{telegram.bot.username} {WHEN}", to=topic)
        answer = await anna.reads(topic)
        assert (await (await boris.taps("2022 ✕", on=answer)).answer()).text == KA.asker_only
        await anna.hears_nothing(topic)
        assert (await anna.looks_at(answer)).words("bold") == ["1864"]
        answer = await reads_without(anna, "2022 ✕", answer)
        assert (answer.words("bold"), answer.topic) == (["36 metres"], topic.id)
    assert answerer.asked == [WHEN, WHEN]


async def test_a_group_sees_a_decline_where_it_takes_the_place_of_an_answer(
    telegram: TelegramServer, running: RunningBot, answerer: FakeAnswerer
) -> None:
    answerer.known[FLOODED] = [citation_of(LIGHTHOUSE, SEEN)]
    answerer.sure = {FLOODED: 0.8}
    anna = await telegram.person("Anna")
    group = await telegram.group("Readers")
    async with running():
        await anna.writes(f"/ask {FLOODED}", to=group)
        answer = await anna.reads(group)
        del answerer.known[FLOODED], answerer.unrestricted[FLOODED]
        decline = await reads_without(anna, "according to RES ✕", answer)
        assert (decline.text, decline.labels) == (EN.not_said, ["2022 ✕"])


async def test_what_an_anonymous_administrator_asked_has_no_buttons_since_nobody_could_tap_them(
    telegram: TelegramServer, running: RunningBot
) -> None:
    anna = await telegram.person("Anna")
    group = await telegram.group("Readers", owner=anna)
    async with running():
        await anna.writes(f"/ask {WHEN}", to=group, anonymously=True)
        assert (await anna.reads(group)).labels == []


async def test_each_answer_to_a_message_with_two_questions_has_its_own(
    telegram: TelegramServer, running: RunningBot, answerer: FakeAnswerer
) -> None:
    answerer.questions_of[f"{FLOODED} {WHEN}"] = [FLOODED, WHEN]
    anna = await telegram.person("Anna")
    async with running():
        await anna.writes(f"{FLOODED} {WHEN}")
        first, second = await anna.reads(), await anna.reads()
        assert (first.labels, second.labels) == (["2022 ✕", "according to RES ✕"], ["2022 ✕"])
        second = await reads_without(anna, "2022 ✕", second)
        assert (second.text.split("\n")[0], second.words("bold"), second.labels) == (WHEN, [WHEN, "36 metres"], [])
        assert (await anna.looks_at(first)) == first
        first = await reads_without(anna, "2022 ✕", first)
        assert (first.text.split("\n")[0], first.labels) == (FLOODED, ["according to RES ✕"])
        assert (await anna.looks_at(second)) == second


async def test_a_tapped_sample_s_answer_has_them_too(
    telegram: TelegramServer, running: RunningBot, answerer: FakeAnswerer
) -> None:
    anna = await telegram.person("Anna")
    async with running():
        await anna.writes("/help")
        await anna.reads()
        await (await anna.taps(WHEN)).answer()
        answer = await anna.reads()
        answer = await reads_without(anna, "2022 ✕", answer)
        assert answer.words("bold") == [WHEN, "36 metres"]


async def test_a_restart_loses_nothing(telegram: TelegramServer, running: RunningBot, answerer: FakeAnswerer) -> None:
    anna = await telegram.person("Anna")
    async with running():
        await anna.writes(HOW_TALL)
        await anna.reads()
        await anna.writes(FLOODED)
        answer = await anna.reads()
    async with running():
        answer = await reads_without(anna, "2022 ✕", answer)
        assert (answer.words("bold"), answer.labels) == (["afar"], ["according to RES ✕"])
    async with running():
        await reads_without(anna, "according to RES ✕", answer)
    assert answerer.before[1:] == [(HOW_TALL,)] * 3


async def test_a_tap_while_the_bot_is_away_counts_once_it_is_back(
    telegram: TelegramServer, running: RunningBot
) -> None:
    anna = await telegram.person("Anna")
    async with running():
        await anna.writes(WHEN)
        answer = await anna.reads()
    await anna.taps("2022 ✕", on=answer)
    await telegram.taps_expire()
    async with running():
        assert (await anna.reads_edited(answer)).words("bold") == ["36 metres"]


async def test_a_second_tap_changes_nothing_and_is_answered(
    telegram: TelegramServer, running: RunningBot, answerer: FakeAnswerer
) -> None:
    anna = await telegram.person("Anna")
    async with running():
        await anna.writes(FLOODED)
        answer = await anna.reads()
        taps = [await anna.taps_as_read(label, on=answer) for label in ("2022 ✕", "according to RES ✕", "2022 ✕")]
        assert [(await tap.answer()).text for tap in taps] == ["", "", ""]
        await telegram.confirmed()
        await anna.writes(HOW_TALL)
        assert (await anna.reads()).words("bold") == ["36 metres"]
        answer = await anna.looks_at(answer)
        assert (answer.words("bold"), answer.labels) == (["afar"], [])
    assert answerer.left_out[1:3] == [{Restriction.WHEN}, {Restriction.WHEN, Restriction.BY_WHOM}]
    assert answerer.asked == [FLOODED, FLOODED, FLOODED, HOW_TALL]


async def test_a_button_of_a_question_that_was_edited_since_or_is_forgotten_says_so(
    telegram: TelegramServer, running: RunningBot, answerer: FakeAnswerer, tmp_path: Path
) -> None:
    anna = await telegram.person("Anna", language="ru")
    async with running():
        question = await anna.writes(WHEN)
        answer = await anna.reads()
        await anna.edits(question, HOW_TALL)
        edited = await anna.reads_edited(answer)
        assert edited.labels == []
        assert (await (await anna.taps_as_read("2022 ✕", on=answer)).answer()).text == RU.button_outdated
        await anna.writes(WHEN)
        answer = await anna.reads()
    with closing(sqlite3.connect(tmp_path / "bot.db")) as db, db:
        db.execute("DELETE FROM outbox")
    async with running():
        assert (await (await anna.taps("2022 ✕", on=answer)).answer()).text == RU.button_outdated
        assert (await anna.looks_at(answer)) == answer
    assert answerer.asked == [WHEN, HOW_TALL, WHEN]


@pytest.mark.parametrize(
    "data", ["without:", "without:0:when:nowhere", "without:x:when:answer:1:1", "without:9", "old"]
)
async def test_a_button_that_nobody_knows_is_answered_and_does_no_harm(
    data: str, telegram: TelegramServer, running: RunningBot, caplog: pytest.LogCaptureFixture
) -> None:
    anna = await telegram.person("Anna")
    async with running():
        await anna.writes(WHEN)
        answer = await anna.reads()
        tap = await anna.taps_as_read("2022 ✕", on=answer, data=data)
        assert (await tap.answer()).text == EN.button_outdated
        assert (await anna.looks_at(answer)) == answer
    assert not caplog.records


async def test_nobody_reaches_the_answer_of_another_chat_or_a_question_that_was_not_asked(
    telegram: TelegramServer, running: RunningBot
) -> None:
    anna, boris = await telegram.person("Anna"), await telegram.person("Boris")
    async with running():
        await anna.writes(WHEN)
        annas = await anna.reads()
        await boris.writes(WHEN)
        answer = await boris.reads()
        for data in (annas.buttons[0][0].data, str(answer.buttons[0][0].data).replace(":0:", ":7:")):
            tap = await boris.taps_as_read("2022 ✕", on=answer, data=data)
            assert (await tap.answer()).text == EN.button_outdated
        assert (await anna.looks_at(annas)) == annas


async def test_a_question_asked_again_takes_its_own_place_in_the_conversation(
    telegram: TelegramServer, running: RunningBot, answerer: FakeAnswerer
) -> None:
    anna = await telegram.person("Anna")
    async with running():
        for text in (HOW_TALL, WHEN):
            await anna.writes(text)
            answer = await anna.reads()
        await reads_without(anna, "2022 ✕", answer)
        await anna.writes("who lit it?")
        await anna.reads()
    assert answerer.before == [(), (HOW_TALL,), (HOW_TALL,), (HOW_TALL, WHEN)]


async def test_an_error_leaves_the_answer_and_no_button_waiting(
    telegram: TelegramServer, running: RunningBot, answerer: FakeAnswerer
) -> None:
    anna = await telegram.person("Anna")
    async with running():
        await anna.writes(WHEN)
        answer = await anna.reads()
        answerer.raises[WHEN] = RuntimeError("a slip of ours")
        await (await anna.taps("2022 ✕", on=answer)).answer()
        assert (await anna.reads()).text.startswith(EN.failed[:20])
        assert (await anna.looks_at(answer)) == answer


def test_what_a_button_carries_fits_and_is_read_again() -> None:
    longest = Chip(99, Restriction.BY_WHOM, f"answer:{-(2**52)}:{2**31}:99")
    assert len(longest.data.encode()) <= 64
    assert chip_of(longest.data) == longest


def test_the_readers_language_is_spoken() -> None:
    labels = {
        code: [button.text for button in buttons(BOTH, 0, "key", reader_of(code, None))] for code in ("en", "ru", "ka")
    }
    assert labels == {
        "en": ["2022 ✕", "according to RES ✕"],
        "ru": ["2022 ✕", "чьи слова — «RES» ✕"],
        "ka": ["2022 ✕", "ვისი სიტყვები — „RES“ ✕"],
    }


async def test_a_button_below_an_answer_that_is_forgotten_but_for_an_edit_is_outdated(
    telegram: TelegramServer, running: RunningBot, answerer: FakeAnswerer, tmp_path: Path
) -> None:
    anna = await telegram.person("Anna")
    async with running():
        await anna.writes(FLOODED)
        edited = await reads_without(anna, "2022 ✕", await anna.reads())
    with closing(sqlite3.connect(tmp_path / "bot.db")) as db, db:
        db.execute("DELETE FROM outbox WHERE edits IS NULL")
    async with running():
        for _ in range(2):
            tap = await anna.taps_as_read("according to RES ✕", on=edited)
            assert (await tap.answer()).text == EN.button_outdated


async def test_an_answer_is_sent_though_what_its_buttons_ask_was_written_by_another_version(
    telegram: TelegramServer, running: RunningBot, answerer: FakeAnswerer, tmp_path: Path
) -> None:
    anna = await telegram.person("Anna")
    async with running():
        await anna.writes(FLOODED)
        answer = await anna.reads()
    with closing(sqlite3.connect(tmp_path / "bot.db")) as db, db:
        (body,) = db.execute("SELECT body FROM outbox").fetchone()
        other = body.replace(r"\"without\": []", r"\"without\": [[0, \"newer\"]]")
        assert other != body
        db.execute("UPDATE outbox SET body = ?", (other,))
    async with running():
        tap = await anna.taps_as_read("2022 ✕", on=answer)
        assert (await tap.answer()).text == EN.button_outdated
        await anna.writes(HOW_TALL)
        assert await anna.reads()
