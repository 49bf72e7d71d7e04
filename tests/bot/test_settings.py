"""Settings come from the environment and .env, and a wrong one is named with what it should be."""

from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.settings import SettingsError, exposed_env_file, load_settings

TOKEN = "7654321:AAbbCCddEEffGGhhIIjjKKllMMnnOOppQQr"


@pytest.fixture(autouse=True)
def empty_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("TOKEN", "DATA", "BOT_API_URL", "ADMINS", "CHANNELS", "TZ", "LOG"):
        monkeypatch.delenv(f"TSITATA_{name}", raising=False)
    monkeypatch.chdir(tmp_path)


def test_nothing_has_to_be_set() -> None:
    settings = load_settings()
    assert settings.token is None
    assert settings.data.name == "tsitata"
    assert settings.bot_api_url == "https://api.telegram.org"
    assert (settings.admins, settings.channels, settings.tz, settings.log) == (frozenset(), frozenset(), None, "info")


def test_all_can_be_set(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {
        "TOKEN": f" {TOKEN} ",
        "DATA": "~/archive",
        "BOT_API_URL": "http://127.0.0.1:8081/",
        "ADMINS": "1234567, 2345678,",
        "CHANNELS": "@MyNews,-1001234567890",
        "TZ": "Asia/Tbilisi",
        "LOG": "DEBUG",
    }.items():
        monkeypatch.setenv(f"TSITATA_{name}", value)
    settings = load_settings()
    assert settings.token is not None
    assert settings.token.get_secret_value() == TOKEN
    assert settings.data == Path.home() / "archive"
    assert settings.bot_api_url == "http://127.0.0.1:8081"
    assert settings.admins == {1234567, 2345678}
    assert settings.channels == {"@mynews", "-1001234567890"}
    assert settings.tz == ZoneInfo("Asia/Tbilisi")
    assert settings.log == "debug"


def test_the_environment_wins_over_the_file_and_an_empty_value_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    Path(".env").write_text("TSITATA_LOG=error\nTSITATA_ADMINS=1234567\nOTHER=1\n", encoding="utf-8")
    monkeypatch.setenv("TSITATA_LOG", "warning")
    monkeypatch.setenv("TSITATA_ADMINS", "")
    settings = load_settings()
    assert settings.log == "warning"
    assert settings.admins == {1234567}


@pytest.mark.parametrize(
    ("name", "value", "should_be"),
    [
        ("TOKEN", "not-a-token", "the bot's token as @BotFather gave it: digits, a colon, letters"),
        ("ADMINS", "@anna", "user ids separated by commas, such as 12345678,23456789"),
        ("ADMINS", "-5", "user ids separated by commas, such as 12345678,23456789"),
        ("CHANNELS", "mynews", "channel ids or @names separated by commas, such as @mynews,-1001234567890"),
        ("TZ", "Tbilisi", "a time zone's name, such as Asia/Tbilisi"),
        ("TZ", "../../etc/passwd", "a time zone's name, such as Asia/Tbilisi"),
        ("LOG", "loud", "one of debug, info, warning, error"),
        *(
            ("BOT_API_URL", url, "scheme, host and port of a Bot API server, such as http://127.0.0.1:8081")
            for url in ("127.0.0.1:8081", "ftp://a", "http://a/bot", "http://a:99999", "http://u:p@a", "http://[")
        ),
    ],
)
def test_a_wrong_one_is_named_with_what_it_should_be(
    name: str, value: str, should_be: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(f"TSITATA_{name}", value)
    with pytest.raises(SettingsError) as error:
        load_settings()
    assert str(error.value) == f"TSITATA_{name} should be {should_be}"


def test_several_wrong_ones_are_named_at_once_and_the_token_is_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TSITATA_TOKEN", TOKEN.replace(":", ";"))
    monkeypatch.setenv("TSITATA_LOG", "loud")
    with pytest.raises(SettingsError, match=r"^TSITATA_TOKEN should be .*; TSITATA_LOG should be ") as error:
        load_settings()
    assert TOKEN[8:] not in str(error.value)
    assert error.value.__cause__ is None


def test_the_token_is_not_shown_with_the_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TSITATA_TOKEN", TOKEN)
    settings = load_settings()
    assert TOKEN not in f"{settings!r} {settings} {settings.model_dump()} {settings.model_dump_json()}"


def test_an_env_file_that_is_no_text_is_named() -> None:
    Path(".env").write_bytes(b"TSITATA_LOG=\xff\xfe\x00")
    with pytest.raises(SettingsError, match=r"\.env: not UTF-8: make it a text file that you can read$"):
        load_settings()


@pytest.mark.parametrize(
    ("mode", "content", "exposed"),
    [(0o644, "TSITATA_TOKEN=x", True), (0o600, "TSITATA_TOKEN=x", False), (0o644, "TSITATA_LOG=info", False)],
)
def test_an_env_file_with_a_token_that_others_can_read_is_noticed(mode: int, content: str, exposed: bool) -> None:
    Path(".env").write_text(content, encoding="utf-8")
    Path(".env").chmod(mode)
    assert (exposed_env_file() == Path(".env").resolve()) is exposed
