"""A person alone with the bot."""

import datetime as dt
import logging
import re
from zoneinfo import ZoneInfo

import pytest

from bot.texts import ALL_TEXTS, EN, KA, RU, Texts
from index.domain import Declined
from tests.bot.archive import HOW_TALL, LIGHTHOUSE, LIT, WHEN
from tests.bot.conftest import RunningBot
from tests.fakes import FakeAnswerer, citation_of
from tests.telegram_server import TelegramServer

HOSTILE = (
    "<b>who</b> & <script>alert(1)</script> &amp; &lt;",
    "\u202ewho\u202c \u200f\u200e\u2066?\u2069",
    "🎉" * 2048,  # 4,096 UTF-16 units
    "who\x07\x00 is\ufffe it?",
    "a" * 4096,
    "% {0} {id} \\ %s '; drop table inbox; --",
    "z̷̢͙̈́a̴l̵g̶o̸?",
)


async def test_a_question_is_answered_with_the_sentence_its_source_and_its_link(
    telegram: TelegramServer, running: RunningBot
) -> None:
    anna = await telegram.person("Anna")
    async with running():
        await anna.writes(WHEN)
        answer = await anna.reads()
    assert answer.text == f"{LIT}\nThe lighthouse of Poti\nHarbour News · 15 June 2022"
    assert answer.words("blockquote") == [LIT]
    assert answer.words("bold") == ["1864"]
    assert answer.links == ["https://example.org/lighthouse"]
    assert answer.preview == "https://example.org/lighthouse"


async def test_yesterday_counts_from_the_day_of_the_message_where_the_newsroom_is(
    telegram: TelegramServer, running: RunningBot, answerer: FakeAnswerer
) -> None:
    anna, farthest_east = await telegram.person("Anna"), ZoneInfo("Pacific/Kiritimati")
    before = dt.datetime.now(farthest_east).date()
    async with running(tz=farthest_east):
        await anna.writes(WHEN)
        await anna.reads()
    assert answerer.days[-1] in {before, dt.datetime.now(farthest_east).date()}


@pytest.mark.parametrize("texts", ALL_TEXTS.values(), ids=ALL_TEXTS)
async def test_start_greets_in_the_users_language(texts: Texts, telegram: TelegramServer, running: RunningBot) -> None:
    anna = await telegram.person("Anna", language=texts.language)
    async with running():
        await anna.starts()
        greeting = await anna.reads()
    assert greeting.text == f"{texts.start}\n\n{texts.try_these}"


async def test_help_has_three_questions_that_answer_themselves_when_tapped(
    telegram: TelegramServer, running: RunningBot
) -> None:
    anna = await telegram.person("Anna", language="en-GB")
    async with running():
        await anna.writes("/help")
        help_text = await anna.reads()
        tap = await anna.taps(HOW_TALL, on=help_text)
        await tap.answer()
        answer = await anna.reads()
    assert help_text.text.startswith("Write your question")
    assert help_text.labels == [WHEN, HOW_TALL, "where does it stand?"]
    assert answer.text == f"{HOW_TALL}\n\n{LIT}\nThe lighthouse of Poti\nHarbour News · 15 June 2022"


async def test_a_headline_that_is_tapped_is_not_shown_twice(
    telegram: TelegramServer, running: RunningBot, answerer: FakeAnswerer
) -> None:
    answerer.samples = ("The lighthouse of Poti",)
    answerer.known["The lighthouse of Poti"] = [citation_of(LIGHTHOUSE, LIT)]
    anna = await telegram.person("Anna", language="en")
    async with running():
        await anna.starts()
        await anna.reads()
        await (await anna.taps("The lighthouse of Poti")).answer()
        assert (await anna.reads()).text == f"{LIT}\nThe lighthouse of Poti\nHarbour News · 15 June 2022"


async def test_a_sample_longer_than_a_button_carries_can_be_tapped(
    telegram: TelegramServer, running: RunningBot, answerer: FakeAnswerer
) -> None:
    question = "как называется " + "очень " * 30 + "высокий маяк?"
    answerer.samples = (question,)
    anna = await telegram.person("Anna", language="ru")
    async with running():
        await anna.starts()
        await anna.reads()
        await (await anna.taps(question)).answer()
        assert RU.not_said in (await anna.reads()).text
    assert answerer.asked == [question]


@pytest.mark.parametrize(
    ("question", "user_language", "words"),
    [
        ("когда зажгли маяк?", "ka", "Маяк в Поти зажгли в 1864 году.\nМаяк в Поти\nПорт"),
        ("როდის აინთო შუქურა?", "en", f"ფოთის შუქურა 1864 წელს აინთო.\n{KA.untitled}"),
        ("кто смотритель?", "en", f"{RU.not_said} {RU.hint}"),
        ("ვინ არის მცველი?", None, f"{KA.not_said} {KA.hint}"),
        ("1864", "ru", f"{RU.not_said} {RU.hint}"),
        ("1864", "de", f"{EN.not_said} {EN.hint}"),
    ],
)
async def test_the_interface_follows_the_question_then_the_user_then_is_english(
    question: str, user_language: str | None, words: str, telegram: TelegramServer, running: RunningBot
) -> None:
    anna = await telegram.person("Anna", language=user_language)
    async with running():
        await anna.writes(question)
        assert (await anna.reads()).text == words


async def test_each_question_of_a_message_is_answered_below_its_own_words(
    telegram: TelegramServer, running: RunningBot, answerer: FakeAnswerer
) -> None:
    answerer.questions_of[f"{WHEN} {HOW_TALL}"] = [WHEN, HOW_TALL]
    anna = await telegram.person("Anna")
    async with running():
        await anna.writes(f"{WHEN} {HOW_TALL}")
        answers = [await anna.reads(), await anna.reads()]
    for question, answer in zip((WHEN, HOW_TALL), answers, strict=True):
        assert answer.text.startswith(f"{question}\n\n{LIT}")


async def test_an_edited_question_has_its_answer_edited(telegram: TelegramServer, running: RunningBot) -> None:
    anna = await telegram.person("Anna")
    async with running():
        question = await anna.writes(WHEN)
        answer = await anna.reads()
        assert answer.words("bold") == ["1864"]
        await anna.edits(question, HOW_TALL)
        answer = await anna.reads_edited(answer)
        assert answer.words("bold") == ["36 metres"]
        await anna.edits(question, "who painted it?")
        assert (await anna.reads_edited(answer)).text.startswith(EN.not_said)
        await anna.hears_nothing()


async def test_an_edit_that_changes_nothing_in_the_answer_is_no_error(
    telegram: TelegramServer, running: RunningBot, caplog: pytest.LogCaptureFixture
) -> None:
    anna = await telegram.person("Anna")
    async with running():
        question = await anna.writes("who painted it?")
        await anna.reads()
        await anna.edits(question, "who painted it then?")
        await telegram.called("editMessageText")
        await anna.writes(WHEN)
        assert (await anna.reads()).words("bold") == ["1864"]
    assert not caplog.records


async def test_the_nearest_article_is_named_where_the_articles_do_not_say(
    telegram: TelegramServer, running: RunningBot, answerer: FakeAnswerer
) -> None:
    answerer.nearest = LIGHTHOUSE
    anna = await telegram.person("Anna")
    async with running():
        await anna.writes("who painted it?")
        decline = await anna.reads()
    assert decline.text == f"{EN.not_said} {EN.hint}\nThe closest article: The lighthouse of Poti"
    assert decline.links == ["https://example.org/lighthouse"]
    assert decline.preview is None


async def test_small_talk_and_an_empty_archive_get_a_word_of_their_own(
    telegram: TelegramServer, running: RunningBot, answerer: FakeAnswerer
) -> None:
    answerer.declines = {
        "hello": Declined.GREETING,
        "спасибо!": Declined.THANKS,
        "🎉": Declined.NO_QUESTION,
        "ვინ?": Declined.NO_ARTICLES,
    }
    anna = await telegram.person("Anna", language="ka")
    async with running():
        for said, heard in zip(
            answerer.declines, (EN.greeting, RU.thanks, KA.no_question, KA.no_articles), strict=True
        ):
            await anna.writes(said)
            assert (await anna.reads()).text == heard


async def test_what_is_no_text_gets_a_kind_line(telegram: TelegramServer, running: RunningBot) -> None:
    anna = await telegram.person("Anna", language="ru")
    async with running():
        for kind, heard in {
            "sticker": RU.sticker,
            "voice": RU.voice,
            "photo": RU.picture,
            "video": RU.picture,
            "poll": RU.poll,
            "document": RU.not_text,
        }.items():
            await anna.sends(kind, name="что это?")
            assert (await anna.reads()).text == heard


async def test_a_forwarded_text_and_a_caption_are_questions_too(telegram: TelegramServer, running: RunningBot) -> None:
    anna = await telegram.person("Anna")
    async with running():
        await anna.writes(WHEN, forwarded_from="Boris")
        assert (await anna.reads()).words("bold") == ["1864"]
        await anna.sends("photo", caption=HOW_TALL)
        assert (await anna.reads()).words("bold") == ["36 metres"]


async def test_hostile_texts_get_an_answer_and_break_nothing(
    telegram: TelegramServer, running: RunningBot, answerer: FakeAnswerer, caplog: pytest.LogCaptureFixture
) -> None:
    anna = await telegram.person("Anna", language="en")
    async with running():
        for text in HOSTILE:
            sent = await anna.writes(text)
            answerer.known[sent.text] = [
                citation_of(LIGHTHOUSE, LIT, link="https://example.org/?a=<b>&c=\"'#:~:text=a")
            ]
            assert (await anna.reads()).text
        await anna.writes(WHEN)
        assert (await anna.reads()).words("bold") == ["1864"]
    assert not caplog.records


async def test_commands_ask_help_and_about(telegram: TelegramServer, running: RunningBot) -> None:
    anna = await telegram.person("Anna")
    async with running():
        await anna.writes("/about")
        assert (await anna.reads()).text == EN.no_articles
        await anna.writes(f"/ask {WHEN}")
        assert (await anna.reads()).words("bold") == ["1864"]
        await anna.writes("/ask")
        assert (await anna.reads()).text.startswith("Write your question after the command")
        await anna.writes("/unheard_of")
        assert (await anna.reads()).text.startswith("Write your question in English")


async def test_an_error_gets_an_id_that_the_log_has_too(
    telegram: TelegramServer, running: RunningBot, answerer: FakeAnswerer, caplog: pytest.LogCaptureFixture
) -> None:
    answerer.raises["who?"] = RuntimeError("a slip of ours")
    anna = await telegram.person("Anna")
    async with running():
        await anna.writes("who?")
        apology = await anna.reads()
        await anna.writes(WHEN)
        assert (await anna.reads()).words("bold") == ["1864"]
    (number,) = re.findall(r"[0-9a-f]{8}", apology.text)
    assert [record.message for record in caplog.records if record.levelno == logging.ERROR] == [
        f"error {number} in update 1001"
    ]
    assert "a slip of ours" in caplog.text
    assert "a slip of ours" not in apology.text
    assert answerer.asked.count("who?") == 1


async def test_the_bot_presents_itself_in_each_language(telegram: TelegramServer, running: RunningBot) -> None:
    async with running():
        await telegram.called("setMyShortDescription", times=3)
    profile = await telegram.profile()
    for code, texts in {"": EN, "ru": RU, "ka": KA}.items():
        assert profile["commands"][f"default {code}".rstrip()] == texts.commands
        assert profile["description"][code] == texts.description
        assert profile["short_description"][code] == texts.short_description


async def test_a_profile_that_is_right_is_left_alone(telegram: TelegramServer, running: RunningBot) -> None:
    async with running():
        await telegram.called("setMyShortDescription", times=3)
    async with running():
        await telegram.called("getMyShortDescription", times=6)
    for method in ("setMyCommands", "setMyDescription", "setMyShortDescription"):
        assert len(await telegram.calls(method)) == 3
