"""A Telegram channel's post as an article."""

import datetime as dt
import hashlib
import json

from index.domain import Draft
from index.extract import Cut, cut
from index.extraction.plaintext import clean
from index.languages import detect_language
from index.sources.drafts import laid_out

_SUPERGROUP = "-100"  # Telegram's marker before a channel's own number, which t.me/c/ addresses leave out


def post(
    *,
    text: str,
    channel_id: int,
    message_id: int,
    date: dt.datetime,
    edited: dt.datetime | None = None,
    username: str | None = None,
    channel_title: str | None = None,
) -> Draft | None:
    """The post's draft; None where it has no text in a language that is known.

    Its day is the one of `date`, in that value's own zone.
    """
    page = clean(text)
    language = detect_language(page)
    if language is None:
        return None
    article = _article(page, language)
    return Draft(
        text=article.text,
        language=language,
        digest=_digest(text, channel_id, message_id, edited),
        title=article.title,
        headings=article.headings,
        removed=article.removed,
        external_id=f"{channel_id}/{message_id}",
        url=address(channel_id, message_id, username),
        date=date.date(),
        modified=edited,
        source=channel_title or (username and f"@{username.removeprefix('@')}"),
    )


def address(channel_id: int, message_id: int, username: str | None) -> str:
    """Opens the post: for everybody where the channel has a name, else for its subscribers."""
    if username:
        return f"https://t.me/{username.removeprefix('@')}/{message_id}"
    return f"https://t.me/c/{str(channel_id).removeprefix(_SUPERGROUP)}/{message_id}"


def _article(page: str, language: str) -> Cut:
    """Cut like a page, for posts too have a headline and "Subscribe"; whole where that would leave nothing."""
    article = cut(page, language)
    return article if detect_language(article.text) else laid_out(page)


def _digest(text: str, channel_id: int, message_id: int, edited: dt.datetime | None) -> str:
    values = [channel_id, message_id, text, edited and edited.isoformat()]
    return hashlib.sha256(json.dumps(values).encode()).hexdigest()
