"""The server as a process of its own."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
STOPS_IN_S = 10


@dataclass(frozen=True)
class Addresses:
    api: str  # for TSITATA_BOT_API_URL: scheme, host and port
    control: str


@contextmanager
def server_process() -> Iterator[Addresses]:
    command = [sys.executable, "-m", "tests.telegram_server"]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            yield Addresses(**json.loads(process.stdout.readline()))
        finally:
            process.terminate()
            process.wait(timeout=STOPS_IN_S)
