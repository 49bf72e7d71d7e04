"""Which addresses Telegram takes as links, and the form that it gives them."""

import re
from urllib.parse import urlsplit

SCHEMES = {"http", "https", "tg", "ton", "tonsite"}


def checked_link(address: str) -> str | None:
    """The address as Telegram passes it on; None where it is not a link to it ("Wrong HTTP URL")."""
    address = address.strip()
    if not re.match(r"[a-zA-Z][a-zA-Z0-9+.-]*://", address):
        address = f"http://{address}"
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
        _ = parts.port  # raises where it is no number
    except ValueError:
        return None
    scheme = parts.scheme.lower()
    if scheme not in SCHEMES or any(character <= " " for character in address):
        return None
    if scheme in ("http", "https") and not is_public_name(host):
        return None
    rest = address.split("://", 1)[1]
    place, slash, path = rest.partition("/")
    return (
        f"{scheme}://{place.lower()}{slash}{path}"
        if slash or "?" in place or "#" in place
        else f"{scheme}://{place.lower()}/"
    )


def is_public_name(host: str) -> bool:
    """With a dot inside: `localhost` is no link at Telegram."""
    return "." in host.strip(".") and not host.endswith(".") and ".." not in host


def mentioned_user(address: str) -> int | None:
    found = re.fullmatch(r"tg://user\?id=(\d{1,15})", address.strip())
    return int(found.group(1)) if found else None
