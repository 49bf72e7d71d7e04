"""`tsitata serve` as its operator meets it: where it cannot begin, one line says why and the exit code is 1."""

import asyncio
import os
import sys
from pathlib import Path

import pytest
from filelock import FileLock
from telegram import Bot

from bot.polling import CONTEST_S, PollingError
from bot.serving import serve
from bot.settings import Settings
from tests.bot.archive import WHEN
from tests.bot.conftest import RunningBot
from tests.fakes import FakeAnswerer
from tests.telegram_server import TelegramServer

PATIENCE_S = 20
NOBODYS_TOKEN = "7654321:AAbbCCddEEffGGhhIIjjKKllMMnnOOppQQr"


async def refused(folder: Path, **settings: str) -> str:
    """The one line that a `tsitata serve` says which cannot begin."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot.shell", "serve"),
        cwd=folder,
        env=environment(folder, settings),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    output, errors = await asyncio.wait_for(process.communicate(), PATIENCE_S)
    lines = errors.decode().splitlines()
    assert (process.returncode, output, len(lines)) == (1, b"", 1), errors.decode()
    assert settings.get("TSITATA_TOKEN", NOBODYS_TOKEN) not in lines[0]
    return lines[0]


def environment(folder: Path, settings: dict[str, str]) -> dict[str, str]:
    root = str(Path(__file__).parents[2])
    ours = {name: value for name, value in os.environ.items() if not name.startswith("TSITATA_")}
    return ours | {"TSITATA_DATA": str(folder / "data"), "PYTHONPATH": root} | settings


async def test_without_a_token(tmp_path: Path) -> None:
    assert await refused(tmp_path) == (
        "tsitata: TSITATA_TOKEN is not set: put the token that @BotFather gave you there, or into .env"
    )


async def test_with_a_token_that_telegram_does_not_know(telegram: TelegramServer, tmp_path: Path) -> None:
    line = await refused(tmp_path, TSITATA_TOKEN=NOBODYS_TOKEN, TSITATA_BOT_API_URL=telegram.address)
    assert line == (f"tsitata: {telegram.address} does not know TSITATA_TOKEN: take it again from @BotFather (/token)")


async def test_without_network(tmp_path: Path, unused_tcp_port: int) -> None:
    address = f"http://127.0.0.1:{unused_tcp_port}"
    line = await refused(tmp_path, TSITATA_TOKEN=NOBODYS_TOKEN, TSITATA_BOT_API_URL=address)
    assert line.startswith(f"tsitata: {address} cannot be reached: check the network (")


async def test_with_a_webhook_set(telegram: TelegramServer, tmp_path: Path) -> None:
    async with Bot(telegram.bot.token, telegram.base_url, telegram.base_file_url) as bot:
        await bot.set_webhook("https://example.org/hook")
        line = await refused(tmp_path, TSITATA_TOKEN=telegram.bot.token, TSITATA_BOT_API_URL=telegram.address)
        assert line.startswith("tsitata: a webhook is set for this token")
        assert (await bot.get_webhook_info()).url == "https://example.org/hook"


async def test_on_a_data_folder_that_another_one_serves(telegram: TelegramServer, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    with FileLock(tmp_path / "data" / "serve.lock"):
        line = await refused(tmp_path, TSITATA_TOKEN=telegram.bot.token, TSITATA_BOT_API_URL=telegram.address)
    assert line == (
        f"tsitata: another tsitata serve is at work on {tmp_path / 'data'}: stop it, or name another data folder"
    )


async def test_with_a_wrong_setting(tmp_path: Path) -> None:
    line = await refused(tmp_path, TSITATA_TOKEN=NOBODYS_TOKEN, TSITATA_ADMINS="anna")
    assert line == ("tsitata: TSITATA_ADMINS should be user ids separated by commas, such as 12345678,23456789")


async def test_the_second_one_with_the_same_token_goes_and_the_first_stays(
    telegram: TelegramServer, running: RunningBot, settings: Settings, tmp_path: Path
) -> None:
    anna = await telegram.person("Anna")
    second = settings.model_copy(update={"data": tmp_path / "second"})
    async with running():
        await anna.writes(WHEN)
        await anna.reads()  # from here on it is surely polling
        await asyncio.sleep(CONTEST_S)
        with pytest.raises(PollingError, match="another program uses this token: stop it, or use another token"):
            await asyncio.wait_for(serve(second, lambda _store: FakeAnswerer()), PATIENCE_S)
        await anna.writes(WHEN)
        assert (await anna.reads()).words("bold") == ["1864"]
