"""What was written down is sent, whatever happens on the way."""

import asyncio
import datetime as dt
import logging
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram import Update
from telegram.error import BadRequest, ChatMigrated, Forbidden, NetworkError, RetryAfter, TelegramError, TimedOut

from bot.conversations import Speaker
from bot.delivery import OUTDATED_S, Again, Moved, Refused, after
from bot.inbox import Inbox
from bot.outbox import Button, Message, Outbox
from bot.questions import Question
from bot.state import State
from index.domain import Restriction
from index.errors import DamagedDataError
from index.followups import Conversation, Turn
from tests.bot.archive import HOW_TALL, WHEN
from tests.bot.conftest import RunningBot
from tests.fakes import FakeAnswerer
from tests.telegram_server import TelegramServer


async def test_a_chat_that_has_to_wait_gets_its_answers_later_and_in_order(
    telegram: TelegramServer, running: RunningBot
) -> None:
    anna, boris = await telegram.person("Anna"), await telegram.person("Boris")
    await telegram.too_many_requests(retry_after=1)
    async with running():
        await anna.writes(WHEN)
        await telegram.called("sendMessage")
        await anna.writes(HOW_TALL)
        await boris.writes(WHEN)
        assert (await boris.reads(patience=0.9)).words("bold") == ["1864"]
        assert (await anna.next(None, 0)) is None
        assert (await anna.reads()).words("bold") == ["1864"]
        assert (await anna.reads()).words("bold") == ["36 metres"]


async def test_a_bad_gateway_and_a_dropped_connection_are_survived(
    telegram: TelegramServer, running: RunningBot
) -> None:
    anna = await telegram.person("Anna")
    await telegram.bad_gateway()
    await telegram.drops_before(call=2)
    async with running():
        await anna.writes(WHEN)
        assert (await anna.reads()).words("bold") == ["1864"]
        await anna.hears_nothing()


async def test_an_outage_is_waited_out(telegram: TelegramServer, running: RunningBot) -> None:
    anna = await telegram.person("Anna")
    async with running():
        await telegram.outage()
        await anna.writes(WHEN)
        await asyncio.sleep(0.3)
        await telegram.recovery()
        assert (await anna.reads()).words("bold") == ["1864"]


async def test_who_has_blocked_the_bot_is_given_up(
    telegram: TelegramServer, running: RunningBot, answerer: FakeAnswerer, caplog: pytest.LogCaptureFixture
) -> None:
    answerer.takes_s[WHEN] = 0.2
    anna, boris = await telegram.person("Anna"), await telegram.person("Boris")
    async with running():
        await anna.writes(WHEN)
        await anna.blocks()
        await boris.writes(WHEN)
        await boris.reads()
        await telegram.called("sendMessage", times=2)
    assert "given up: Forbidden: bot was blocked by the user" in caplog.text
    assert len(await telegram.calls("sendMessage")) == 2


async def test_a_group_that_becomes_a_supergroup_gets_its_answer_there(
    telegram: TelegramServer, running: RunningBot
) -> None:
    anna = await telegram.person("Anna")
    group = await telegram.group("Readers", kind="group")
    await telegram.too_many_requests(retry_after=1)
    async with running():
        await anna.writes(f"/ask {WHEN}", to=group)
        await telegram.called("sendMessage")
        larger = await group.upgrades()
        assert (await anna.reads(larger)).words("bold") == ["1864"]


async def test_an_update_that_comes_twice_is_answered_once(
    telegram: TelegramServer, running: RunningBot, answerer: FakeAnswerer
) -> None:
    anna = await telegram.person("Anna")
    await telegram.repeats_updates()
    async with running():
        await anna.writes(WHEN)
        await anna.reads()
        await anna.hears_nothing()
    assert answerer.asked == [WHEN]


async def test_what_waits_when_the_bot_stops_goes_out_after_the_next_start(
    telegram: TelegramServer, running: RunningBot
) -> None:
    anna = await telegram.person("Anna")
    await telegram.too_many_requests(retry_after=2)
    async with running():
        await anna.writes(WHEN)
        await telegram.called("sendMessage")
    await anna.hears_nothing()
    async with running():
        assert (await anna.reads()).words("bold") == ["1864"]
        await anna.hears_nothing()


async def test_an_edit_made_while_the_answer_waits_is_applied_after_it(
    telegram: TelegramServer, running: RunningBot
) -> None:
    anna = await telegram.person("Anna")
    await telegram.too_many_requests(retry_after=1)
    async with running():
        question = await anna.writes(WHEN)
        await telegram.called("sendMessage")
        await anna.edits(question, "who painted it?")
        await anna.edits(question, HOW_TALL)
        await telegram.confirmed()
        answer = await anna.reads()
        assert (await anna.reads_edited(answer)).words("bold") == ["36 metres"]
    assert len(await telegram.calls("editMessageText")) == 1


async def test_what_was_taken_in_and_not_handled_is_handled_after_the_next_start(
    telegram: TelegramServer, running: RunningBot, answerer: FakeAnswerer, tmp_path: Path
) -> None:
    anna = await telegram.person("Anna")
    answerer.takes_s[WHEN] = 3  # longer than a stopping bot waits
    async with running():
        await anna.writes(WHEN)
        await telegram.confirmed()
    assert await anna.next(None, 0) is None
    answerer.takes_s.clear()
    async with running():
        assert (await anna.reads()).words("bold") == ["1864"]


async def test_an_update_that_is_handled_again_after_a_crash_is_not_answered_again(
    telegram: TelegramServer, running: RunningBot, answerer: FakeAnswerer, tmp_path: Path
) -> None:
    anna = await telegram.person("Anna")
    async with running():
        await anna.writes(WHEN)
        await anna.reads()
    with closing(sqlite3.connect(tmp_path / "bot.db")) as db, db:  # as if it had ended before this was noted
        assert db.execute("UPDATE inbox SET done_at = NULL").rowcount == 1
    async with running():
        await anna.writes(HOW_TALL)
        assert (await anna.reads()).words("bold") == ["36 metres"]
        await anna.hears_nothing()
    assert answerer.asked == [WHEN, WHEN, HOW_TALL]


async def test_what_cannot_be_written_down_stays_at_telegram_and_is_taken_in_later(
    telegram: TelegramServer, running: RunningBot, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    write, failures = Inbox.write, [DamagedDataError("disk full"), OSError("no space")]

    async def fail_at_first(inbox: Inbox, updates: Sequence[Update]) -> set[int]:
        if failures:
            raise failures.pop()
        return await write(inbox, updates)

    monkeypatch.setattr(Inbox, "write", fail_at_first)
    anna = await telegram.person("Anna")
    async with running():
        await anna.writes(WHEN)
        assert (await anna.reads()).words("bold") == ["1864"]
    assert caplog.text.count("they stay at Telegram") == 2
    assert "polling again" in caplog.text


async def test_an_update_of_which_the_process_dies_is_given_up_after_three_attempts(
    telegram: TelegramServer,
    running: RunningBot,
    answerer: FakeAnswerer,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
) -> None:
    anna = await telegram.person("Anna")
    answerer.takes_s[WHEN] = 3
    async with running():
        await anna.writes(WHEN)
        await telegram.confirmed()
    with State(tmp_path) as state:
        for _ in range(3):
            await Inbox(state).begin(1001)
    answerer.takes_s.clear()
    async with running():
        await anna.writes(HOW_TALL)
        assert (await anna.reads()).words("bold") == ["36 metres"]
    assert "update 1001 is given up" in caplog.text


@pytest.fixture
def caplog(caplog: pytest.LogCaptureFixture) -> pytest.LogCaptureFixture:
    caplog.set_level(logging.INFO, "bot")
    return caplog


async def test_a_key_is_written_down_once(tmp_path: Path) -> None:
    with State(tmp_path) as state:
        outbox = Outbox(state)
        for html in ("first", "second"):
            await outbox.write(Message(key="1:answer", chat=7, html=html))
        waiting = await outbox.next(7)
        assert waiting is not None
        assert waiting.message.html == "first"
        await outbox.done(waiting, 99)
        assert await outbox.next(7) is None
        assert await outbox.message_id("1:answer") == 99


QUESTION = Question(
    text="who?\ud83c",  # half a character, as JSON can spell it
    who=Speaker(7, 3, 10),
    place=5,
    before=Conversation(
        (Turn("when?", ("c",), nearest=("c", 40)), Turn("where\ud83c?", ("a", "b"), (("a", 12),), "in Poti"))
    ),
    day=dt.date(2022, 6, 15),
    without=frozenset({(0, Restriction.WHEN), (1, Restriction.BY_WHOM)}),
    is_shown=False,
)


async def test_what_a_message_shows_last_is_known_with_the_question_that_its_buttons_ask(tmp_path: Path) -> None:
    with State(tmp_path) as state:
        outbox = Outbox(state)
        first = Message(key="answer:7:1", chat=7, html="first", buttons=(Button("2022 ✕", "data"),), question=QUESTION)
        await outbox.write(first)
        assert await outbox.latest("answer:7:1") == first
        last = Message(key="9:edit", edits="answer:7:1", chat=7, html="last")
        await outbox.write(last)
        await outbox.write(Message(key="answer:7:2", chat=7, html="another"))
        assert await outbox.latest("answer:7:1") == last
        assert await outbox.latest("answer:7:3") is None


async def test_messages_of_a_program_that_knew_no_such_buttons_are_sent_by_this_one(tmp_path: Path) -> None:
    with State(tmp_path) as state:
        await Outbox(state).write(Message(key="answer:7:1", chat=7, html="first"))
    with closing(sqlite3.connect(tmp_path / "bot.db")) as db, db:  # as revision 0001 left it
        db.execute("UPDATE outbox SET body = json_remove(body, '$.question')")
        db.execute("DROP INDEX outbox_edits")
        db.execute("UPDATE alembic_version SET version_num = '0001'")
    with State(tmp_path) as state:
        waiting = await Outbox(state).next(7)
    assert waiting is not None
    assert waiting.message == Message(key="answer:7:1", chat=7, html="first")
    with closing(sqlite3.connect(tmp_path / "bot.db")) as db:
        assert db.execute("SELECT name FROM sqlite_master WHERE name = 'outbox_edits'").fetchall()


async def test_what_another_bot_left_in_the_data_folder_is_dropped_and_its_own_is_kept(tmp_path: Path) -> None:
    with State(tmp_path) as state:
        outbox = Outbox(state)
        await state.belong_to(1)
        await outbox.write(Message(key="answer:7:1", chat=7, html="first"))
        await state.belong_to(1)
        assert await outbox.knows("answer:7:1")
        await state.belong_to(2)
        assert not await outbox.knows("answer:7:1")


async def test_what_was_done_long_ago_is_forgotten_and_nothing_else(tmp_path: Path) -> None:
    with State(tmp_path) as state:
        outbox = Outbox(state)
        for key in ("old", "waiting"):
            await outbox.write(Message(key=key, chat=7, html=key))
        waiting = await outbox.next(7)
        assert waiting is not None
        await outbox.done(waiting, 1)
        await state.forget(now=waiting.written_at + 4 * 24 * 3600)
        assert not await outbox.knows("old")
        assert await outbox.knows("waiting")


NETWORK_ERRORS = st.sampled_from([NetworkError("Bad Gateway"), TimedOut(), TelegramError("Invalid server response")])


@given(NETWORK_ERRORS, st.integers(0, 10_000), st.floats(0, OUTDATED_S))
def test_a_fault_of_the_network_is_tried_again_within_half_a_minute(
    error: TelegramError, attempts: int, age_s: float
) -> None:
    decision = after(error, attempts, age_s)
    assert isinstance(decision, Again)
    assert 0.5 <= decision.seconds <= 30


@pytest.mark.parametrize(
    ("error", "decision"),
    [
        (RetryAfter(35), Again(35)),
        (ChatMigrated(-1001), Moved(-1001)),
        (Forbidden("Forbidden: bot was kicked"), Refused("Forbidden: bot was kicked")),
        (BadRequest("Chat not found"), Refused("Chat not found")),
        (BadRequest("Bad Request: message is not modified: specified new message content …"), None),
    ],
)
def test_each_refusal_has_its_consequence(error: TelegramError, decision: object) -> None:
    assert after(error, 0, 0) == decision


def test_an_answer_that_could_not_be_sent_for_a_day_is_given_up() -> None:
    assert after(RetryAfter(5), 3, OUTDATED_S + 1) == Refused("not sent within 24 hours")
