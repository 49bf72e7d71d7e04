"""The whole bot, from the shell to the reader."""

from pathlib import Path

from tests.end_to_end.scene import Day
from tests.telegram_server import TelegramServer

IDLE_MEGABYTES = 180
GONE_WITHIN_S = 5


async def test_a_day_of_the_bot(telegram: TelegramServer, tmp_path: Path) -> None:
    day = Day(telegram, tmp_path)
    await day.whole()
    for what, figure in day.measured.items():
        assert figure < (IDLE_MEGABYTES if "memory" in what else GONE_WITHIN_S), what
