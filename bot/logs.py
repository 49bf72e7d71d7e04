"""Logging to standard error, without the token: httpx logs whole addresses, and Telegram's have the token in them."""

import logging
import re
import sys

HIDDEN = "<token>"
# Any bot's token, in an address with its colon escaped too: a mistyped one is as good as a secret.
TOKENS = re.compile(r"\d{5,}(?::|%3A)[\w-]{20,}", re.ASCII | re.IGNORECASE)
CHATTY = ("httpx", "httpcore", "telegram", "asyncio", "alembic", "pymorphy3")


class TokenlessFormatter(logging.Formatter):
    """Takes the token out of the whole line, the traceback included."""

    def __init__(self, token: str, fmt: str) -> None:
        super().__init__(fmt)
        self._token = token

    def format(self, record: logging.LogRecord) -> str:
        return without_token(super().format(record), self._token)


def without_token(text: str, token: str) -> str:
    for spelling in (token, token.replace(":", "%3A")):
        text = text.replace(spelling, HIDDEN) if spelling else text
    return TOKENS.sub(HIDDEN, text)


def set_up_logging(level: str, token: str) -> None:
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(TokenlessFormatter(token, "%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.basicConfig(level=level.upper(), handlers=[handler], force=True)
    for name in CHATTY:
        logging.getLogger(name).setLevel(logging.WARNING)
    # All that goes wrong there is raised too; this would only add a traceback for each bad gateway's page.
    logging.getLogger("telegram.request").setLevel(logging.CRITICAL)
    logging.captureWarnings(capture=True)
