"""`tsitata` run in this process, as a person at a shell sees it."""

import io
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from bot.shell import main


class Done(NamedTuple):
    returncode: int
    stdout: str
    stderr: str


Tsitata = Callable[..., Done]


@pytest.fixture
def tsitata(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Tsitata:
    def run(*arguments: str | Path, piped: bytes = b"") -> Done:
        monkeypatch.setattr(sys, "argv", ["tsitata", *map(str, arguments)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(piped), encoding="utf-8"))
        with pytest.raises(SystemExit) as ended:
            main()
        code = ended.value.code
        return Done(code if isinstance(code, int) else 0, *capsys.readouterr())

    monkeypatch.setenv("TSITATA_DATA", str(tmp_path / "data"))
    monkeypatch.chdir(tmp_path)
    return run
