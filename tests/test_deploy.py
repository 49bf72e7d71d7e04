"""What runs tsitata on a server: as much as can be checked without the server.

`sudo python3 tests/deploy/run_dockerfile.py` follows the Dockerfile itself.
"""

import re
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from fnmatch import fnmatch
from pathlib import Path

import pytest
import yaml
from typer.main import get_command

from bot.settings import ENV_FILE, PREFIX, Settings, load_settings
from bot.shell import app
from tests.deploy.run_dockerfile import instructions

ROOT = Path(__file__).parent.parent
DEPLOY = ROOT / "deploy"
RUN_BOOK = (DEPLOY / "RUNBOOK.md").read_text(encoding="utf-8")
EXAMPLE = (DEPLOY / ".env.example").read_text(encoding="utf-8")
MOST_EXPOSED = "15"  # of 100, by systemd's own count; a unit without any hardening has 96
OLDEST_OFFLINE = 250  # the first systemd that rates a unit that is not installed

SETTING = re.compile(rf"^#?({PREFIX}\w+)=(.*)$", re.MULTILINE)


def fields() -> set[str]:
    return {PREFIX + name.upper() for name in Settings.model_fields}


def systemd_analyze(*arguments: str) -> subprocess.CompletedProcess[str]:
    if shutil.which("systemd-analyze") is None:
        pytest.skip("systemd-analyze is not here: the unit is checked where systemd is installed")
    return subprocess.run(["systemd-analyze", *arguments], capture_output=True, text=True, check=False)


@pytest.fixture
def unit(tmp_path: Path) -> Path:
    """As it is, but for the program, which has to be there to be verified."""
    text = (DEPLOY / "tsitata.service").read_text(encoding="utf-8")
    copy = tmp_path / "tsitata.service"
    copy.write_text(text.replace("/opt/tsitata/bin/tsitata", sys.executable), encoding="utf-8")
    return copy


def test_the_example_names_every_setting_and_no_other() -> None:
    named = [name for name, _ in SETTING.findall(EXAMPLE)]
    assert sorted(named) == sorted(fields())


def test_the_example_can_be_used_as_it_is_and_with_every_line_uncommented(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in fields():
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    (tmp_path / ENV_FILE).write_text(EXAMPLE, encoding="utf-8")
    assert load_settings().token is None
    (tmp_path / ENV_FILE).write_text(SETTING.sub(r"\1=\2", EXAMPLE), encoding="utf-8")
    settings = load_settings()
    assert all(getattr(settings, name) for name in Settings.model_fields if name != "token")


def test_systemd_finds_no_fault_in_the_unit(unit: Path) -> None:
    verified = systemd_analyze("verify", str(unit))
    assert (verified.stdout + verified.stderr, verified.returncode) == ("", 0)


def test_the_unit_may_do_little(unit: Path) -> None:
    version = systemd_analyze("--version").stdout.split()[1]
    if int(version) < OLDEST_OFFLINE:
        pytest.skip(f"systemd {version} rates installed units only: {OLDEST_OFFLINE} is needed")
    rated = systemd_analyze("security", "--no-pager", "--offline=true", f"--threshold={MOST_EXPOSED}", str(unit))
    assert rated.returncode == 0, rated.stdout


def test_the_compose_file_is_one_by_the_compose_specification() -> None:
    check = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.compose-spec"]
    done = subprocess.run([*check, DEPLOY / "compose.yaml"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_compose_builds_the_dockerfile_and_keeps_its_data() -> None:
    compose = yaml.safe_load((DEPLOY / "compose.yaml").read_text(encoding="utf-8"))
    bot = compose["services"]["bot"]
    assert (DEPLOY / bot["build"]["context"] / bot["build"]["dockerfile"]).samefile(DEPLOY / "Dockerfile")
    data = bot["environment"]["TSITATA_DATA"]
    assert f"data:{data}" in bot["volumes"]
    assert ("VOLUME", data) in steps()


def steps() -> list[tuple[str, str]]:
    return list(instructions((DEPLOY / "Dockerfile").read_text(encoding="utf-8")))


def test_the_image_runs_as_nobody_in_particular() -> None:
    users = [arguments for name, arguments in steps() if name == "USER"]
    assert users
    assert "root" not in users[-1]
    assert not users[-1].startswith("0")


def test_the_builder_is_sent_what_the_dockerfile_copies_and_no_more() -> None:
    ignored = (DEPLOY / "Dockerfile.dockerignore").read_text(encoding="utf-8").splitlines()
    sent = {line.removeprefix("!") for line in ignored if line.startswith("!")}
    copied = {
        word.removeprefix("./")
        for name, arguments in steps()
        if name == "COPY" and "--from=" not in arguments
        for word in arguments.split()[:-1]
    }
    assert sent == copied
    assert all((ROOT / name).exists() for name in copied)
    assert any(fnmatch(".env", line) for line in ignored)


def test_the_image_installs_what_the_lock_file_says() -> None:
    installs = [arguments for name, arguments in steps() if name == "RUN" and " install " in f" {arguments} "]
    from_index = [line for line in installs if "pip" in line and "--no-index" not in line]
    assert len(from_index) == 1
    assert "--require-hashes --requirement requirements.lock" in from_index[0]


def test_the_run_book_names_commands_that_there_are() -> None:
    named = set(re.findall(r"^(?:.* bot )?tsitata (\w+)", RUN_BOOK, re.MULTILINE))
    assert named
    assert named <= set(getattr(get_command(app), "commands"))  # noqa: B009 - a group, which the type does not say


@pytest.mark.parametrize("block", re.findall(r"```sh\n(.*?)```", RUN_BOOK, re.DOTALL))
def test_the_shell_can_read_the_run_book(block: str) -> None:
    parsed = subprocess.run(["bash", "-n"], input=block, capture_output=True, text=True, check=False)
    assert (parsed.stderr, parsed.returncode) == ("", 0)


def test_what_the_run_book_backs_up_is_a_whole_database(tmp_path: Path) -> None:
    """While another program writes, and with its newest changes only in the write-ahead log."""
    if shutil.which("sqlite3") is None:
        pytest.skip("the command sqlite3 is not here")
    (command,) = re.findall(r'sqlite3 /var/lib/tsitata/\$name\.db "(.*?)"', RUN_BOOK)
    with closing(sqlite3.connect(tmp_path / "live.db", isolation_level=None)) as live:
        live.execute("PRAGMA journal_mode=WAL")
        live.execute("CREATE TABLE kept (word)")
        live.execute("INSERT INTO kept VALUES ('newest')")
        live.execute("BEGIN IMMEDIATE")
        live.execute("INSERT INTO kept VALUES ('unfinished')")
        copy = command.replace("/var/lib/tsitata/backup/$name.db", str(tmp_path / "copy.db"))
        subprocess.run(["sqlite3", tmp_path / "live.db", copy], check=True)
    with closing(sqlite3.connect(tmp_path / "copy.db")) as restored:
        assert restored.execute("SELECT * FROM kept").fetchall() == [("newest",)]
