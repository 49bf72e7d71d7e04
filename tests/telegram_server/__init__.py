"""The Telegram server that the tests talk to: a process of its own, real HTTP on loopback, strict where Telegram is.

It remains this project's reading of the Bot API, not Telegram: what passes here is likely right there, and no more.
Two things keep it honest: every request is parsed into aiogram's model of its method and every update is built from
aiogram's types, so that the reading of names and types is somebody else's; and aiogram's own client must be able to
parse all it answers.

In a test (the fixture `telegram` gives each test a new world; the bot's token is good for that world only):

    async def test_a_question_is_answered(telegram: TelegramServer) -> None:
        # python-telegram-bot: .token(telegram.bot.token)
        #                      .base_url(telegram.base_url).base_file_url(telegram.base_file_url)
        # tsitata serve:       TSITATA_BOT_API_URL=telegram.address  TSITATA_TOKEN=telegram.bot.token
        anna = await telegram.person("Anna", language="ka")
        await anna.starts()                                  # or .starts("deep-link-parameter")
        greeting = await anna.reads()                        # waits for the bot's next message; patience=10 seconds
        question = await anna.writes("who is the envoy?")
        answer = await anna.reads()
        assert answer.text, answer.html                      # also .entities .words("bold") .links .labels .buttons
        assert answer.reply_to == question.id                # also .topic .preview .edits .file
        await anna.edits(question, "who was the envoy?")
        edited = await anna.reads_edited(answer)
        tap = await anna.taps("More")                        # newest button of that label, or on=message
        notice = await tap.answer()                          # Notice(text, alert); tap.opens where it has an address
        await anna.sends("document", content=b"…", name="a.txt", caption="…")   # photo, voice, sticker, video, poll
        await anna.writes("…", forwarded_from="Boris")
        await anna.hears_nothing()                           # for half a second
        await anna.blocks()                                  # .unblocks() .deletes(message) .sees_deleted(message)

        group = await telegram.group("Readers", topics=True) # kind="group" for a small one; owner= bot= username=
        economy = await group.topic("Economy")
        await anna.writes(f"@{telegram.bot.username} who?", to=economy)         # reply_to= anonymously=
        await anna.reads(economy)
        await group.promotes_bot()                           # .adds_bot() .removes_bot() .makes(anna, "administrator")
        larger = await group.upgrades()                      # .transcript()

        channel = await telegram.channel("News", username="news", discussion=group)
        post = await channel.posts("…")
        await channel.edits(post, "…")

        await telegram.too_many_requests("sendMessage", retry_after=3, call=1, times=1)
        # .bad_gateway .drops_before .drops_after .hangs(seconds=) .outage(seconds) / .recovery() .repeats_updates()
        await telegram.called("sendMessage", times=2)        # waits; .calls("sendMessage") gives them all
        await telegram.confirmed()                           # waits until the bot has confirmed all updates
        print(await telegram.profile())                      # name, descriptions, commands
        print(await telegram.transcript())                   # every chat as its people see it

Without pytest: `with server_process() as addresses: async with TelegramServer(addresses) as telegram: …`.
By hand: `python -m tests.telegram_server`.
"""

from .cast import Button, Channel, Group, Message, Notice, Person, Tap, Topic
from .errors import SceneError
from .process import Addresses, server_process
from .scene import Bot, Call, TelegramServer

__all__ = [
    "Addresses",
    "Bot",
    "Button",
    "Call",
    "Channel",
    "Group",
    "Message",
    "Notice",
    "Person",
    "SceneError",
    "Tap",
    "TelegramServer",
    "Topic",
    "server_process",
]
