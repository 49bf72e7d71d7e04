"""Posts of the newsroom's channels become articles."""

from collections.abc import Iterator

import pytest
from telegram import Chat

from bot.handlers.channels import is_listed
from bot.settings import Settings
from index.domain import Article
from index.store import Store
from tests.bot.conftest import RunningBot
from tests.telegram_server import TelegramServer
from tests.waiting import until

POST = "The lighthouse of Poti was lit in 1864. Ships see it from afar."


@pytest.fixture
def store(settings: Settings) -> Iterator[Store]:
    with Store(settings.data) as store:
        yield store


def articles(store: Store) -> list[Article]:
    return list(store.articles())


async def test_a_post_is_an_article_within_two_seconds_and_an_edited_one_a_changed_article(
    telegram: TelegramServer, running: RunningBot, store: Store
) -> None:
    channel = await telegram.channel("Harbour News", username="harbournews")
    async with running(channels=frozenset({"@harbournews"})):
        post = await channel.posts(POST)
        await until(lambda: len(articles(store)) == 1, patience_s=2)
        (article,) = articles(store)
        assert (article.text, article.source, article.language) == (POST, "Harbour News", "en")
        assert article.url == f"https://t.me/harbournews/{post.id}"
        assert article.date is not None
        await channel.edits(post, POST.replace("1864", "1865"))
        await until(lambda: "1865" in articles(store)[0].text, patience_s=2)
    assert [changed.id for changed in articles(store)] == [article.id]


async def test_a_channel_without_a_name_is_known_by_its_id_and_a_caption_is_a_text(
    telegram: TelegramServer, running: RunningBot, store: Store
) -> None:
    channel = await telegram.channel("Harbour News")
    async with running(channels=frozenset({str(channel.id)})):
        post = await channel.sends("photo", caption=POST)
        await until(lambda: len(articles(store)) == 1)
    (article,) = articles(store)
    assert article.text == POST
    assert article.url == f"https://t.me/c/{str(channel.id).removeprefix('-100')}/{post.id}"


async def test_other_channels_and_posts_without_words_are_passed_over(
    telegram: TelegramServer, running: RunningBot, store: Store
) -> None:
    ours, other = await telegram.channel("Ours", username="ours_news"), await telegram.channel("Other")
    async with running(channels=frozenset({"@ours_news"})):
        await other.posts("Another newsroom's post, which is none of ours.")
        await ours.sends("photo")
        await ours.posts("🎉🎉🎉")
        await ours.posts(POST)
        await until(lambda: bool(articles(store)))
        await telegram.confirmed()
    assert [article.text for article in articles(store)] == [POST]
    assert await telegram.calls("sendMessage") == []


def test_a_channel_without_a_name_is_listed_by_its_id_alone() -> None:
    nameless = Chat(-1002000000003, Chat.CHANNEL)
    assert not is_listed(nameless, frozenset({"@none", "@harbournews"}))
    assert is_listed(nameless, frozenset({"-1002000000003"}))
