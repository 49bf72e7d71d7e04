"""/reindex, by those who may."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.handlers import admin
from bot.reader import reader_of
from bot.reindexing import Result
from bot.texts import EN, KA, RU, Texts
from index.domain import Details
from index.errors import UnreadableError
from index.reindex import Reindexer
from index.reindexing.reading import unwatched
from index.store import Store
from tests.bot.archive import WHEN
from tests.bot.conftest import RunningBot
from tests.telegram_server import Message, Person, TelegramServer


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of three articles that were added, of which one changes, one goes, and one comes."""
    folder = tmp_path / "articles"
    folder.mkdir()
    for name in ("stays", "changes", "goes"):
        (folder / f"{name}.txt").write_text(
            f"The article that {name} was written in 1864 by nobody.\n", encoding="utf-8"
        )
    with Store(tmp_path) as store:
        Reindexer(store).add([folder], Details(), unwatched)
    (folder / "changes.txt").write_text("The article has changed and says something else now.\n", encoding="utf-8")
    (folder / "goes.txt").unlink()
    (folder / "comes.txt").write_text("A new article has come to the folder this morning.\n", encoding="utf-8")
    (folder / "broken.txt").write_bytes(b"\x00\x01\x02\x03" * 100)
    return folder


async def reads_result(person: Person, message: Message, texts: Texts) -> Message:
    """The message once it shows what came of it; on a slow machine it shows before how far it is."""
    while not message.text.startswith(texts.reindex_done.partition("\n")[0]):
        message = await person.reads_edited(message, patience=30)
    return message


async def test_an_administrator_sees_what_came_of_it(
    telegram: TelegramServer, running: RunningBot, folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    anna = await telegram.person("Anna")
    async with running(admins=frozenset({anna.id})):
        await anna.writes("/reindex")
        message = await anna.reads()
        assert message.text == EN.reindex_started
        result = await reads_result(anna, message, EN)
        await anna.hears_nothing()
    counts, failure = result.text.rsplit("\n", 1)
    assert counts == EN.reindex_done.format(added=1, changed=1, gone=1, failed=1)
    assert failure.startswith("• broken.txt: ")
    assert f"{folder / 'broken.txt'}" in caplog.text


def test_the_first_files_that_failed_are_named_and_the_rest_counted() -> None:
    failures = tuple(
        UnreadableError(f"/srv/news/<{number}>.jsonl, row {number}", "no text in it & " + "more " * 99)
        for number in range(5)
    )
    lines = admin.result_lines(
        Result(added=0, changed=0, gone=0, failed=2005, failures=failures), reader_of("en", None)
    )
    named = lines.splitlines()[-4:]
    assert named[0].startswith("• &lt;0&gt;.jsonl, row 0: no text in it &amp; more ")
    assert all(line.endswith("more…") and len(line) < 200 for line in named[:3])
    assert named[3] == "and 2,002 more"


async def test_anyone_else_is_told_that_it_is_for_administrators(telegram: TelegramServer, running: RunningBot) -> None:
    anna, boris = await telegram.person("Anna"), await telegram.person("Boris", language="ru")
    group = await telegram.group("Readers", owner=boris)
    async with running(admins=frozenset({anna.id})):
        await boris.writes("/reindex")
        assert (await boris.reads()).text == RU.admins_only
        refused = await boris.writes("/reindex", to=group)
        assert (await boris.reads(group)).reply_to == refused.id
        await boris.writes("/reindex", to=group, anonymously=True)
        assert (await boris.reads(group)).text in {EN.admins_only, RU.admins_only}
    assert await telegram.calls("editMessageText") == []


async def test_questions_are_answered_meanwhile_and_a_second_reindex_is_not_begun(
    telegram: TelegramServer, running: RunningBot, folder: Path
) -> None:
    anna = await telegram.person("Anna", language="ka")
    group = await telegram.group("Editors", owner=anna)
    async with running(admins=frozenset({anna.id})):
        await anna.writes("/reindex", to=group)
        message = await anna.reads(group)
        await anna.writes("/reindex", to=group)
        assert (await anna.reads(group)).text == KA.reindex_running
        await anna.writes(f"/ask {WHEN}", to=group)
        assert (await anna.reads(group)).words("bold") == ["1864"]
        assert not (await anna.looks_at(message)).text.startswith(KA.reindex_done[:10])
        await reads_result(anna, message, KA)
        await anna.writes("/reindex", to=group)
        assert (await anna.reads(group)).text == KA.reindex_started


async def test_one_message_shows_how_far_it_is(
    telegram: TelegramServer, running: RunningBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(admin, "EDIT_EVERY_S", 0.1)
    rows = [{"id": str(number), "text": f"Article {number} says that it is one of many here."} for number in range(100)]
    (tmp_path / "many.json").write_text(json.dumps(rows), encoding="utf-8")
    with Store(tmp_path) as store:
        Reindexer(store).add([tmp_path / "many.json"], Details(), unwatched)
    rows = [row | {"title": "changed"} for row in rows]
    (tmp_path / "many.json").write_text(json.dumps(rows), encoding="utf-8")
    anna = await telegram.person("Anna")
    async with running(admins=frozenset({anna.id})):
        await anna.writes("/reindex")
        message = await anna.reads()
        shown = [message]
        while not shown[-1].text.startswith("The articles have been read again"):
            shown.append(await anna.reads_edited(shown[-1]))
    assert shown[-1].text == EN.reindex_done.format(added=0, changed=100, gone=0, failed=0)
    assert shown[1].text.startswith("Reading the articles again: ")


async def test_a_reindex_that_the_bots_end_interrupts_says_so(
    telegram: TelegramServer, running: RunningBot, folder: Path
) -> None:
    anna = await telegram.person("Anna")
    async with running(admins=frozenset({anna.id})):
        await anna.writes("/reindex")
        message = await anna.reads()
    assert (await anna.reads_edited(message)).text == EN.reindex_interrupted


async def test_a_reindex_that_a_kill_interrupts_says_so_after_the_next_start(
    telegram: TelegramServer, running: RunningBot, folder: Path, tmp_path: Path
) -> None:
    anna = await telegram.person("Anna", language="ka")
    async with running(admins=frozenset({anna.id})):
        await anna.writes("/reindex")
        message = await anna.reads()
        await telegram.outage()
    with closing(sqlite3.connect(tmp_path / "bot.db")) as db, db:  # a killed process leaves no last word
        assert db.execute("DELETE FROM outbox WHERE key LIKE 'reindex:%:result'").rowcount == 1
    await telegram.recovery()
    async with running():
        assert (await anna.reads_edited(message)).text == KA.reindex_interrupted
