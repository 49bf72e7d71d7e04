"""`tsitata` as its operator runs it: a process of its own."""

import asyncio
import os
import signal
import sys
import time
from pathlib import Path
from types import TracebackType
from typing import Self

ROOT = Path(__file__).parents[2]
TSITATA = (sys.executable, "-m", "bot.shell")
PATIENCE_S = 60.0


def environment(**settings: str) -> dict[str, str]:
    """That of this process, with these TSITATA_… settings and no others."""
    rest = {name: value for name, value in os.environ.items() if not name.startswith("TSITATA_")}
    return rest | {"PYTHONPATH": os.pathsep.join([str(ROOT), *rest.get("PYTHONPATH", "").split(os.pathsep)])} | settings


async def run(*arguments: str, data: Path) -> str:
    """What the command prints; raises where it fails."""
    process = await asyncio.create_subprocess_exec(
        *TSITATA, *arguments, cwd=data, env=environment(TSITATA_DATA=str(data)), stdout=asyncio.subprocess.PIPE
    )
    output, _ = await asyncio.wait_for(process.communicate(), PATIENCE_S)
    assert process.returncode == 0, f"tsitata {' '.join(arguments)}: exit code {process.returncode}"
    return output.decode()


class Serve:
    """`async with Serve(data, log, TSITATA_TOKEN=…)`: a running `tsitata serve`. Its log is added to `log`."""

    def __init__(self, data: Path, log: Path, **settings: str) -> None:
        self.data = data
        self.log = log
        self.settings = settings
        self.process: asyncio.subprocess.Process

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.process.returncode is None:
            await self.kill()

    async def start(self) -> None:
        with self.log.open("ab") as log:
            self.process = await asyncio.create_subprocess_exec(
                *(*TSITATA, "serve"),
                cwd=self.data,
                env=environment(TSITATA_DATA=str(self.data), **self.settings),
                stdout=log,
                stderr=log,
            )

    async def terminate(self) -> float:
        """As a service manager does it; gives the seconds until the process was gone."""
        began = time.monotonic()
        self.process.send_signal(signal.SIGTERM)
        await asyncio.wait_for(self.process.wait(), PATIENCE_S)
        assert self.process.returncode == 0, self.log.read_text(encoding="utf-8")
        return time.monotonic() - began

    async def kill(self) -> None:
        self.process.kill()
        await self.process.wait()

    def resident_megabytes(self) -> float:
        status = Path(f"/proc/{self.process.pid}/status").read_text(encoding="ascii")
        return next(int(line.split()[1]) / 1024 for line in status.splitlines() if line.startswith("VmRSS"))
