"""A day of the bot: `python -m tests.end_to_end.scene` holds it through a real `tsitata serve` and prints it.

A private chat in three languages, a group, a channel, a reindex; Telegram that makes wait and lines that drop; the
bot stopped with an answer on its hands, and killed with one.
"""

import asyncio
import shutil
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from bot.texts import EN, KA, RU
from tests.end_to_end.program import ROOT, Serve, run
from tests.telegram_server import Channel, Group, Message, Person, TelegramServer, server_process

SAMPLES = ROOT / "index" / "samples"
ARTICLES = ("en/tbilisi-metro.md", "ru/sevan.md", "ka/georgian-alphabet.md")
WHEN = "When did the Tbilisi metro open?"
OPENED = "The Tbilisi metro opened on 11 January 1966."
HOSTILE = "<b>who</b> & </blockquote> \u202e🎉 {0} %s '; DROP TABLE inbox; -- &amp;"
POST = "The lighthouse of Poti was lit in 1864. Ships see it from afar."
LIT = "When was the lighthouse of Poti lit?"


@dataclass
class Day:
    telegram: TelegramServer
    data: Path
    measured: dict[str, float] = field(default_factory=dict)  # seconds and megabytes, by what they are of
    anna: Person = field(init=False)  # an administrator
    boris: Person = field(init=False)
    group: Group = field(init=False)
    channel: Channel = field(init=False)

    @property
    def log(self) -> Path:
        return self.data / "serve.log"

    async def whole(self) -> None:
        await self.come_together()
        async with self.serve() as serve:
            await self.first_steps()
            await self.three_languages()
            await self.an_edit_a_decline_and_a_hostile_text()
            await self.a_year_too_many()
            await self.telegram_is_in_trouble()
            await self.in_the_group()
            await self.in_the_channel()
            await self.a_reindex()
            self.measured["resident memory in MB"] = serve.resident_megabytes()
            await self.stopped_with_an_answer_on_its_hands(serve)
            await self.killed_with_an_answer_on_its_hands(serve)
            self.measured["seconds from SIGTERM to the end when idle"] = await serve.terminate()
        assert self.telegram.bot.token not in self.log.read_text(encoding="utf-8")

    def serve(self) -> Serve:
        return Serve(
            self.data,
            self.log,
            TSITATA_TOKEN=self.telegram.bot.token,
            TSITATA_BOT_API_URL=self.telegram.address,
            TSITATA_ADMINS=str(self.anna.id),
            TSITATA_CHANNELS="@harbournews",
            TSITATA_TZ="Asia/Tbilisi",
        )

    async def come_together(self) -> None:
        self.anna = await self.telegram.person("Anna", language="ka")
        self.boris = await self.telegram.person("Boris", language="en")
        self.group = await self.telegram.group("Readers", topics=True)
        self.channel = await self.telegram.channel("Harbour News", username="harbournews")
        (self.data / "articles").mkdir()
        for article in ARTICLES:
            shutil.copy(SAMPLES / article, self.data / "articles")
        await run("add", "articles", data=self.data)

    async def first_steps(self) -> None:
        await self.anna.starts()
        greeting = await self.anna.reads(patience=30)  # it is still starting
        assert greeting.text == f"{KA.start}\n\n{KA.try_these}"
        assert 1 <= len(greeting.labels) <= 3
        await (await self.anna.taps(greeting.labels[0])).answer()
        answer = await self.anna.reads()
        assert greeting.labels[0] in answer.text
        assert answer.words("blockquote")
        await self.anna.writes("/about")
        assert "3" in (await self.anna.reads()).words("bold")

    async def three_languages(self) -> None:
        for question, quoted in (
            (WHEN, OPENED),
            ("Какое озеро самое большое в Армении?", "Севан — самое большое озеро Армении и всего Кавказа."),
            ("რამდენი ასოა ქართულ ანბანში?", "თანამედროვე ქართულ ანბანში 33 ასოა."),
        ):
            await self.anna.writes(question)
            assert quoted in (await self.anna.reads()).words("blockquote")

    async def an_edit_a_decline_and_a_hostile_text(self) -> None:
        question = await self.boris.writes("Who baked the first pizza in Naples?")
        answer = await self.boris.reads()
        assert answer.text.startswith(EN.not_said)
        await self.boris.edits(question, WHEN)
        assert OPENED in (await self.boris.reads_edited(answer)).words("blockquote")
        await self.boris.writes(HOSTILE)
        assert (await self.boris.reads()).text
        await self.boris.sends("sticker")
        assert (await self.boris.reads()).text == EN.sticker
        await self.boris.writes("спасибо!")
        assert (await self.boris.reads()).text == RU.thanks

    async def a_year_too_many(self) -> None:
        await self.boris.writes("How many stations does the Tbilisi metro network have in 2019?")
        decline = await self.boris.reads()
        assert (decline.text.startswith(EN.not_said), decline.labels) == (True, ["2019 ✕"])
        await (await self.boris.taps("2019 ✕", on=decline)).answer()
        answer = await self.boris.reads_edited(decline)
        assert "23 stations" in answer.text
        assert answer.labels == []

    async def telegram_is_in_trouble(self) -> None:
        await self.telegram.too_many_requests(retry_after=1)
        await self.telegram.drops_before(call=2)
        await self.telegram.bad_gateway(call=3)
        await self.boris.writes(WHEN)
        await self.hears_the_answer_once(self.boris)
        await self.telegram.outage(seconds=1)
        await self.boris.writes(WHEN)
        await self.hears_the_answer_once(self.boris)

    async def in_the_group(self) -> None:
        topic = await self.group.topic("Transport")
        question = await self.boris.writes(f"@{self.telegram.bot.username} {WHEN}", to=topic)
        answer = await self.boris.reads(topic)
        assert (answer.topic, answer.reply_to) == (topic.id, question.id)
        await self.boris.writes("How long was its first section?", to=topic, reply_to=answer)
        await self.boris.writes("/ask who baked the first pizza in Naples?", to=topic)
        await self.boris.writes("Lovely weather today.", to=topic)
        await self.boris.writes(f"/ask {WHEN}", to=topic)
        await self.telegram.confirmed()

    async def in_the_channel(self) -> None:
        post = await self.channel.posts(POST)
        await asyncio.sleep(2)
        await self.boris.writes(LIT)
        answer = await self.boris.reads()
        assert answer.words("blockquote") == ["The lighthouse of Poti was lit in 1864."]
        assert answer.links[0].startswith(f"https://t.me/harbournews/{post.id}")
        await self.channel.edits(post, POST.replace("1864", "1865"))
        await asyncio.sleep(2)
        await self.boris.writes(LIT)
        assert "1865" in (await self.boris.reads()).text

    async def a_reindex(self) -> None:
        shutil.copy(SAMPLES / "en" / "kazbek.md", self.data / "articles")
        (self.data / "articles" / "sevan.md").unlink()
        (self.data / "articles" / "broken.txt").write_bytes(bytes(range(256)))
        await self.boris.writes("/reindex")
        assert (await self.boris.reads()).text == EN.admins_only
        await self.anna.writes("/reindex")
        message = await self.anna.reads()
        assert message.text == KA.reindex_started
        await self.boris.writes(WHEN)
        await self.hears_the_answer_once(self.boris)
        while not message.text.startswith(KA.reindex_done.partition("\n")[0]):
            message = await self.anna.reads_edited(message, patience=30)
        assert message.text.startswith(KA.reindex_done.format(added=1, changed=0, gone=1, failed=1) + "\n• ")
        await asyncio.sleep(1)
        await self.boris.writes("How high is Mount Kazbek?")
        assert "5,054 metres" in (await self.boris.reads()).text

    async def stopped_with_an_answer_on_its_hands(self, serve: Serve) -> None:
        await self.leave_waiting(retry_after=3)
        self.measured["seconds from SIGTERM to the end with an answer waiting"] = await serve.terminate()
        await serve.start()
        await self.hears_the_answer_once(self.boris)

    async def killed_with_an_answer_on_its_hands(self, serve: Serve) -> None:
        await self.leave_waiting(retry_after=1)
        await serve.kill()
        await serve.start()
        await self.hears_the_answer_once(self.boris)

    async def leave_waiting(self, retry_after: int) -> None:
        sent = len(await self.telegram.calls("sendMessage"))
        await self.telegram.too_many_requests(retry_after=retry_after)
        await self.boris.writes(WHEN)
        await self.telegram.called("sendMessage", times=sent + 1)
        await asyncio.sleep(0.2)  # for it to note when it may try again

    async def hears_the_answer_once(self, person: Person) -> Message:
        answer = await person.reads(patience=30)
        assert OPENED in answer.words("blockquote")
        await person.hears_nothing()
        return answer


async def hold() -> int:
    with server_process() as addresses, tempfile.TemporaryDirectory() as folder:
        async with TelegramServer(addresses) as telegram:
            day = Day(telegram, Path(folder))
            try:
                await day.whole()
            except BaseException:
                print(day.log.read_text(encoding="utf-8"), file=sys.stderr)
                raise
            finally:
                print(await telegram.transcript())
            for what, figure in day.measured.items():
                print(f"{what}: {figure:.1f}")
    return 0


if __name__ == "__main__":
    sys.exit(asyncio.run(hold()))
