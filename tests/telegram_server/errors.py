"""What Telegram says when it refuses, in its own words."""

from dataclasses import dataclass, field

PREFIXES = {
    400: "Bad Request",
    401: "Unauthorized",
    403: "Forbidden",
    404: "Not Found",
    409: "Conflict",
    413: "Request Entity Too Large",
    429: "Too Many Requests",
}


@dataclass
class Refused(Exception):
    """An answer with ok=false: `reason` follows the prefix of its code."""

    code: int
    reason: str = ""
    parameters: dict[str, int] = field(default_factory=dict)

    @property
    def description(self) -> str:
        return f"{PREFIXES[self.code]}: {self.reason}" if self.reason else PREFIXES[self.code]


class SceneError(Exception):
    """A test asks for what no person at Telegram could do, or waited in vain."""


def bad_request(reason: str) -> Refused:
    return Refused(400, reason)


def forbidden(reason: str) -> Refused:
    return Refused(403, reason)
