"""Channel posts."""

import datetime as dt
from typing import Any

import pytest

from index.domain import Draft
from index.sources.channel import post

DATE = dt.datetime(2023, 3, 14, 17, 42, tzinfo=dt.UTC)
TEXT = """Second Ferry Line Opens

The town opened a second ferry line. It costs three crowns.

Subscribe to our channel!
#town"""


def draft(**values: Any) -> Draft:
    usual: dict[str, Any] = {"text": TEXT, "channel_id": -1001234567890, "message_id": 7, "date": DATE}
    found = post(**usual | values)
    assert found is not None
    return found


def test_a_post_is_an_article_with_its_own_address() -> None:
    found = draft(username="shorepost", channel_title="The Shore Post")
    assert found.url == "https://t.me/shorepost/7"
    assert (found.source, found.external_id) == ("The Shore Post", "-1001234567890/7")
    assert (found.date, found.modified, found.language) == (DATE.date(), None, "en")
    assert (found.path, found.row, found.page) == (None, None, None)


def test_the_headline_and_what_asks_for_readers_are_told_apart() -> None:
    found = draft()
    assert found.title == "Second Ferry Line Opens"
    assert found.text == "The town opened a second ferry line. It costs three crowns."
    assert found.removed == ("Subscribe to our channel!", "#town")


def test_a_private_channels_post_opens_for_its_subscribers() -> None:
    found = draft()
    assert found.url == "https://t.me/c/1234567890/7"
    assert found.source is None


def test_a_channel_without_a_title_goes_by_its_name() -> None:
    assert draft(username="@shorepost").source == "@shorepost"
    assert draft(username="@shorepost").url == "https://t.me/shorepost/7"


@pytest.mark.parametrize("text", ["Ferry stopped", "Паром не ходит", "⚡️ Minister resigns", "#ferry stopped"])
def test_a_post_that_is_no_sentence_is_kept_whole(text: str) -> None:
    assert (draft(text=text).text, draft(text=text).title) == (text, None)


@pytest.mark.parametrize("text", ["", " \n", "🚢🚢", "123", "...", "\u200b"])
def test_a_post_without_text_is_no_article(text: str) -> None:
    assert post(text=text, channel_id=-1001, message_id=1, date=DATE) is None


def test_an_edited_post_is_another_reading_of_the_same_post() -> None:
    first, edited = draft(), draft(text=TEXT + " More.", edited=DATE + dt.timedelta(hours=1))
    assert edited.modified == DATE + dt.timedelta(hours=1)
    assert (edited.external_id, edited.url) == (first.external_id, first.url)
    assert edited.digest != first.digest
    assert draft().digest == first.digest
