"""When two web addresses are one article: the canonical form of an address."""

import re
from urllib.parse import quote, unquote, urlsplit

DEFAULT_PORTS = {"http": 80, "https": 443}
TRACKING = re.compile(r"utm_\w*|fbclid|gclid|gbraid|wbraid|dclid|msclkid|yclid|ysclid|igshid|mc_cid|mc_eid|_openstat")
UNRESERVED_SIGNS = "-._~"
KEPT_SIGNS = "/:@!$&'()*+,;=%"  # stand for themselves in a path or query


def canonical(url: str) -> str | None:
    """The form in which addresses of one article are equal; None for what is no web address.

    Of no weight: the scheme (http or https), case of the host, its script (punycode or letters), the default port, a
    fragment (unless it is a `#!` route), tracking parameters, a slash at the end, how letters are percent-encoded.
    The path's case, the other parameters and their order, and `www.` count.
    """
    try:
        parts = urlsplit(url.strip())
        port = parts.port
        host = (parts.hostname or "").encode("idna").decode().rstrip(".")
        path = encoded(parts.path, signs=KEPT_SIGNS).rstrip("/")
        query = encoded("&".join(filter(is_telling, parts.query.split("&"))), signs=KEPT_SIGNS + "?")
        route = encoded(parts.fragment, signs=KEPT_SIGNS + "?") if parts.fragment.startswith("!") else ""
    except ValueError:  # as UnicodeError too: labels that are no host name, characters that are none
        return None
    if parts.scheme not in DEFAULT_PORTS or not host:
        return None
    where = host if port in (None, DEFAULT_PORTS[parts.scheme]) else f"{host}:{port}"
    return f"https://{where}{path}{query and '?' + query}{route and '#' + route}"


def is_telling(parameter: str) -> bool:
    return bool(parameter) and not TRACKING.fullmatch(parameter.partition("=")[0].lower())


def encoded(part: str, signs: str) -> str:
    """Percent-encoded in the one way of RFC 3986, section 6.2.2: what need not be encoded is not, hex in capitals."""
    return re.sub(r"%[0-9a-fA-F]{2}", in_one_way, quote(part, safe=signs + UNRESERVED_SIGNS))


def in_one_way(encoded_byte: re.Match[str]) -> str:
    character = unquote(encoded_byte[0], errors="replace")
    plain = character.isascii() and (character.isalnum() or character in UNRESERVED_SIGNS)
    return character if plain else encoded_byte[0].upper()
