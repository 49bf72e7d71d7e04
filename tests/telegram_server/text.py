"""A text on its way into a message: parsed, cleaned, trimmed, counted, its own entities found."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from aiogram.types import MessageEntity

from .errors import bad_request
from .html import HtmlParser
from .utf16 import units

TEXT_UNITS = 4096
CAPTION_UNITS = 1024
MOST_ENTITIES = 100  # Telegram drops the others without a word
CODE = {"pre", "code"}
QUOTES = {"blockquote", "expandable_blockquote"}

# Telegram's server finds these by itself, in what people write and in what bots send.
AUTOMATIC = (
    ("url", re.compile(r"\bhttps?://[^\s<>«»\"]+[^\s<>«»\".,:;!?)\]]|(?<![@.\w-])(?:[a-zA-Z0-9-]+\.)+(?:com|org|net|ge|ru|me|info)\b(?:/[^\s<>]*)?")),
    ("email", re.compile(r"\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b")),
    ("bot_command", re.compile(r"(?<![\w/<>])/[a-zA-Z0-9_]{1,64}(?:@[a-zA-Z0-9_]{3,32})?(?![\w/<>])")),
    ("mention", re.compile(r"(?<![\w@/])@[a-zA-Z0-9_]{3,32}(?!\w)")),
    ("hashtag", re.compile(r"(?<![\w#])#\w{1,256}")),
)  # fmt: skip


@dataclass(frozen=True)
class Formatted:
    text: str
    entities: tuple[MessageEntity, ...]


def message_text(text: str, parse_mode: object, entities: Sequence[MessageEntity] | None) -> Formatted:
    if not text:
        raise bad_request("message text is empty")
    formatted = formatted_text(text, parse_mode, entities)
    if not formatted.text:
        raise bad_request("text must be non-empty")
    if units(formatted.text) > TEXT_UNITS:
        raise bad_request("message is too long")
    return formatted


def caption_text(text: str | None, parse_mode: object, entities: Sequence[MessageEntity] | None) -> Formatted:
    formatted = formatted_text(text or "", parse_mode, entities)
    if units(formatted.text) > CAPTION_UNITS:
        raise bad_request("message caption is too long")
    return formatted


def formatted_text(text: str, parse_mode: object, entities: Sequence[MessageEntity] | None) -> Formatted:
    text = cleaned(text)
    given = list(entities or ())
    if isinstance(parse_mode, str) and parse_mode:
        if parse_mode.lower() != "html":
            raise bad_request(f"unsupported parse_mode: this test server knows HTML only, not {parse_mode}")
        text, given = HtmlParser(text).parse()
    return with_automatic_entities(trimmed(text, allowed(given)))


def cleaned(text: str) -> str:
    """Control characters become blanks; what turns the direction of writing for the rest of the line is left out."""
    return re.sub(r"[\x00-\x09\x0b-\x1f]", " ", re.sub(r"[\r\u2028-\u202e]", "", text))


def trimmed(text: str, entities: list[MessageEntity]) -> Formatted:
    begin = units(text) - units(text.lstrip())
    text = text.strip()
    end = units(text)
    kept = []
    for entity in entities:
        first = max(entity.offset - begin, 0)
        last = min(entity.offset + entity.length - begin, end)
        if first < last:
            kept.append(entity.model_copy(update={"offset": first, "length": last - first}))
    return Formatted(text, tuple(kept))


def allowed(entities: list[MessageEntity]) -> list[MessageEntity]:
    """In Telegram's order, without what may not be inside others: anything in code, a quotation in a quotation."""
    kept: list[MessageEntity] = []
    for entity in sorted(entities, key=lambda entity: (entity.offset, -entity.length, entity.type not in QUOTES)):
        around = {other.type for other in kept if covers(other, entity)}
        if around & CODE or (entity.type in QUOTES and around & QUOTES):
            continue
        kept.append(entity)
    return kept[:MOST_ENTITIES]


def with_automatic_entities(formatted: Formatted) -> Formatted:
    entities = list(formatted.entities)
    for found in automatic_entities(formatted.text):
        if not any(touches(other, found) and other.type in {*CODE, "text_link", "url", "email"} for other in entities):
            entities.append(found)
    return Formatted(formatted.text, tuple(sorted(entities, key=lambda entity: (entity.offset, -entity.length))))


def automatic_entities(text: str) -> Iterator[MessageEntity]:
    for kind, pattern in AUTOMATIC:
        for found in pattern.finditer(text):
            yield MessageEntity(type=kind, offset=units(text[: found.start()]), length=units(found.group()))


def covers(outer: MessageEntity, inner: MessageEntity) -> bool:
    return outer.offset <= inner.offset and inner.offset + inner.length <= outer.offset + outer.length


def touches(one: MessageEntity, other: MessageEntity) -> bool:
    return one.offset < other.offset + other.length and other.offset < one.offset + one.length
