"""Telegram's HTML to text and entities, with the errors of Telegram's own parser (tdlib's `parse_html`), word for word.

In one thing stricter than that parser: an `&` that begins no entity is refused, as the Bot API's documentation asks,
where Telegram shows it as it stands.
"""

import re
from dataclasses import dataclass
from typing import Any

from aiogram.types import MessageEntity, User

from .errors import Refused, bad_request
from .links import checked_link, mentioned_user
from .utf16 import units

PLAIN_TAGS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
}
TAGS = {*PLAIN_TAGS, "a", "code", "pre", "blockquote", "tg-emoji"}
NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
REFERENCE = re.compile(r"&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|(lt|gt|amp|quot)(?![a-zA-Z]));?")
BLANK = " \t\n\r\0\v"


@dataclass
class Opened:
    tag: str
    argument: str
    at: int  # where its text begins: in UTF-16 units of the result
    begins: int  # the same in characters


class HtmlParser:
    def __init__(self, source: str) -> None:
        self.source = source
        self.position = 0
        self.text = ""
        self.length = 0  # of the text, in UTF-16 units
        self.entities: list[MessageEntity] = []
        self.opened: list[Opened] = []

    def parse(self) -> tuple[str, list[MessageEntity]]:
        while (character := self.here()) != "":
            if character == "&":
                self.put(self.reference())
            elif character != "<":
                self.put(character)
                self.position += 1
            elif self.source.startswith("</", self.position):
                self.end_tag()
            else:
                self.start_tag()
        if self.opened:
            raise refused(f'Can\'t find end tag corresponding to start tag "{self.opened[-1].tag}"')
        if any("\ud800" <= character <= "\udfff" for character in self.text):
            raise refused(
                "Text contains invalid Unicode characters after decoding HTML entities, "
                "check for unmatched surrogate code units"
            )
        return self.text, self.entities

    def here(self) -> str:
        return self.source[self.position : self.position + 1]

    def put(self, characters: str) -> None:
        self.text += characters
        self.length += units(characters)

    def bytes_before(self, position: int) -> int:
        return len(self.source[:position].encode(errors="surrogatepass"))

    def skip_blanks(self) -> None:
        while self.here() and self.here() in BLANK:
            self.position += 1

    def take_until(self, stops: str) -> str:
        begin = self.position
        while self.here() and self.here() not in stops:
            self.position += 1
        return self.source[begin : self.position]

    def reference(self) -> str:
        """The character that the `&…;` here stands for; the position moves behind it."""
        found = REFERENCE.match(self.source, self.position)
        if found is None:
            raise refused(f'Bare "&" at byte offset {self.bytes_before(self.position)}, write "&amp;"')
        hexadecimal, decimal, name = found.groups()
        code = 0 if name else int(hexadecimal, 16) if hexadecimal else int(decimal)
        if not name and not 0 < code < 0x10FFFF:
            raise refused(f"Wrong character reference at byte offset {self.bytes_before(self.position)}")
        self.position = found.end()
        return NAMED[name] if name else chr(code)

    def start_tag(self) -> None:
        begin = self.position
        offset = self.bytes_before(begin)
        self.position += 1
        tag = self.take_until(BLANK + ">").lower()
        if not self.here():
            raise refused(f"Unclosed start tag at byte offset {offset}")
        if tag not in TAGS:
            raise refused(f'Unsupported start tag "{tag}" at byte offset {offset}')
        argument = ""
        while True:
            self.skip_blanks()
            if self.here() == ">":
                break
            name, value = self.attribute(tag, offset)
            argument = argument_of(tag, name, value) or argument
        self.position += 1
        if tag == "span" and argument != "spoiler":
            raise refused(f'Tag "span" must have class "tg-spoiler" at byte offset {offset}')
        self.opened.append(Opened(tag, argument, self.length, len(self.text)))

    def attribute(self, tag: str, offset: int) -> tuple[str, str]:
        name = self.take_until(BLANK + "=>")
        if not name:
            what = f'Empty attribute name in the tag "{tag}"' if self.here() else f'Unclosed start tag "{tag}"'
            raise refused(f"{what} at byte offset {offset}")
        self.skip_blanks()
        if self.here() != "=":
            if tag == "blockquote" and name == "expandable" and self.here():
                return name, ""
            raise refused(
                f'Expected equal sign in declaration of an attribute of the tag "{tag}" at byte offset {offset}'
            )
        self.position += 1
        self.skip_blanks()
        value = self.quoted() if self.here() in ('"', "'") else self.name_token()
        if not self.here():
            raise refused(f"Unclosed start tag at byte offset {offset}")
        return name, value

    def name_token(self) -> str:
        begin = self.position
        while re.match(r"[a-zA-Z0-9.-]", self.here()):
            self.position += 1
        if self.here() and self.here() not in BLANK + ">":
            raise refused(f"Unexpected end of name token at byte offset {self.bytes_before(begin)}")
        return self.source[begin : self.position].lower()

    def quoted(self) -> str:
        mark = self.here()
        self.position += 1
        value = ""
        while self.here() not in ("", mark):
            if self.here() == "&" and REFERENCE.match(self.source, self.position):
                value += self.reference()
            else:  # a bare & between the parameters of an address is common, and Telegram takes it
                value += self.here()
                self.position += 1
        self.position += 1
        return value

    def end_tag(self) -> None:
        offset = self.bytes_before(self.position)
        if not self.opened:
            raise refused(f"Unexpected end tag at byte offset {offset}")
        self.position += 2
        tag = self.take_until(BLANK + ">").lower()
        self.skip_blanks()
        if self.here() != ">":
            raise refused(f"Unclosed end tag at byte offset {offset}")
        self.position += 1
        opened = self.opened.pop()
        if tag and tag != opened.tag:
            raise refused(f'Unmatched end tag at byte offset {offset}, expected "</{opened.tag}>", found "</{tag}>"')
        if self.length > opened.at:
            self.close(opened)

    def close(self, opened: Opened) -> None:
        entity = self.entity(opened)
        last = self.entities[-1] if self.entities else None
        if entity is not None and last is not None and is_code_block(last, entity):
            language = last.language or entity.language
            self.entities[-1] = entity.model_copy(update={"type": "pre", "language": language})
        elif entity is not None:
            self.entities.append(entity)

    def entity(self, opened: Opened) -> MessageEntity | None:
        place: dict[str, Any] = {"offset": opened.at, "length": self.length - opened.at}
        match opened.tag:
            case "a":
                return link(opened.argument or self.text[opened.begins :], place)
            case "pre":
                return MessageEntity(type="pre", **place)
            case "code":
                return MessageEntity(type="code", language=opened.argument or None, **place)
            case "blockquote":
                return MessageEntity(type="expandable_blockquote" if opened.argument else "blockquote", **place)
            case "tg-emoji":
                if not opened.argument.isdecimal():
                    raise bad_request("invalid custom emoji identifier specified")
                return MessageEntity(type="custom_emoji", custom_emoji_id=opened.argument, **place)
        return MessageEntity(type=PLAIN_TAGS[opened.tag], **place)


def argument_of(tag: str, name: str, value: str) -> str:
    match tag, name:
        case ("a", "href") | ("tg-emoji", "emoji-id"):
            return value
        case ("code", "class") if value.startswith("language-"):
            return value.removeprefix("language-")
        case ("span", "class") if value.startswith("tg-"):
            return value.removeprefix("tg-")
        case ("blockquote", "expandable"):
            return "expandable"
    return ""


def is_code_block(inner: MessageEntity, outer: MessageEntity) -> bool:
    """`<pre><code class="language-…">`, in either order, is one entity."""
    same_place = (inner.offset, inner.length) == (outer.offset, outer.length)
    return same_place and {inner.type, outer.type} == {"pre", "code"} and bool(inner.language or outer.language)


def link(address: str, place: dict[str, Any]) -> MessageEntity | None:
    """None where the address is none: Telegram then shows the words without a link."""
    user = mentioned_user(address)
    if user is not None:
        mentioned = User(id=user, is_bot=False, first_name=str(user))
        return MessageEntity(type="text_mention", user=mentioned, **place)
    url = checked_link(address)
    return MessageEntity(type="text_link", url=url, **place) if url else None


def refused(reason: str) -> Refused:
    return bad_request(f"can't parse entities: {reason}")
