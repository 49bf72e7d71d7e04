"""The token does not get into the log, whoever puts it there."""

import logging
from collections.abc import Iterator

import httpx
import pytest

from bot.logs import HIDDEN, set_up_logging, without_token

TOKEN = "7654321:AAbbCCddEEffGGhhIIjjKKllMMnnOOppQQr"
SHORT = "12:ab"


@pytest.fixture(autouse=True)
def logging_as_it_was() -> Iterator[None]:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    logging.captureWarnings(capture=False)
    root.handlers[:], root.level = handlers, level


@pytest.mark.parametrize("token", [TOKEN, SHORT])
def test_a_line_an_argument_and_a_traceback_are_without_it(token: str, capsys: pytest.CaptureFixture[str]) -> None:
    set_up_logging("info", token)
    log = logging.getLogger("somebody")
    log.info("POST https://api.telegram.org/bot%s/getMe", token)
    log.error("failed with %r", {"token": token}, exc_info=ValueError(f"the token {token} was rejected"))
    logged = capsys.readouterr().err
    assert token not in logged
    assert logged.count(HIDDEN) == 3
    assert "ValueError" in logged


def test_any_other_bots_token_is_hidden_too_and_what_only_looks_a_little_like_one_is_not() -> None:
    assert without_token(f"https://host/bot{TOKEN}/x and {TOKEN.replace(':', '%3A')}", SHORT) == (
        f"https://host/bot{HIDDEN}/x and {HIDDEN}"
    )
    assert without_token("at 12:30 update 1001: chat -1001234567890", SHORT) == (
        "at 12:30 update 1001: chat -1001234567890"
    )


async def test_addresses_that_httpx_calls_are_not_logged(capsys: pytest.CaptureFixture[str]) -> None:
    set_up_logging("debug", TOKEN)
    transport = httpx.MockTransport(lambda _request: httpx.Response(200))
    async with httpx.AsyncClient(transport=transport) as client:
        await client.get(f"http://127.0.0.1/bot{TOKEN}/getMe")
    assert capsys.readouterr().err == ""
