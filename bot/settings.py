"""Environment and `.env` to one frozen Settings. What the environment says wins over `.env`.

Each field's description says what the setting should be; a wrong one is answered with it.
"""

import datetime as dt
import re
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from platformdirs import user_data_path
from pydantic import BeforeValidator, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from index.archive import INDEX_BYTES
from index.domain import SURE_ENOUGH
from index.errors import TsitataError

PREFIX = "TSITATA_"
ENV_FILE = Path(".env")
CACHE = "cache"  # in the data folder: what is quicker to read than to make, and can be made again
SURE_IN_GROUPS = 0.75  # where many read it, a wrong answer costs more than none
TELEGRAM_API = "https://api.telegram.org"

USER_ID = re.compile(r"[1-9]\d{0,15}")
CHANNEL = re.compile(r"-\d{1,16}|@[A-Za-z]\w{3,31}", re.ASCII)
TOKEN = re.compile(r"\d+:[\w-]+", re.ASCII)


class SettingsError(TsitataError):
    pass


def split_items(text: object) -> object:
    return [item.strip() for item in text.split(",") if item.strip()] if isinstance(text, str) else text


def check_user_id(text: object) -> object:
    if isinstance(text, str) and not USER_ID.fullmatch(text):
        raise ValueError
    return text


def check_channel(text: object) -> object:
    """An id as it is, a @name in lower case: Telegram does not tell capitals apart in names."""
    if isinstance(text, str) and not CHANNEL.fullmatch(text):
        raise ValueError
    return text.lower() if isinstance(text, str) and text.startswith("@") else text


def check_token(text: object) -> object:
    text = text.strip() if isinstance(text, str) else text
    if isinstance(text, str) and not TOKEN.fullmatch(text):
        raise ValueError
    return text


def check_server(text: object) -> object:
    if not isinstance(text, str):
        return text
    parts = urlsplit(text.rstrip("/"))
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.username is not None:
        raise ValueError
    if parts.path or parts.query or parts.fragment or (parts.port == 0):  # a port out of range raises ValueError itself
        raise ValueError
    return text.rstrip("/")


def check_folder(name: object) -> object:
    if not isinstance(name, str):
        return name
    if "\0" in name:
        raise ValueError
    try:
        return Path(name).expanduser()
    except RuntimeError as error:  # nobody is called so
        raise ValueError from error


def users_own_folder() -> Path:
    try:
        return user_data_path("tsitata", appauthor=False)
    except RuntimeError as error:
        raise SettingsError("this user has no home folder: name a data folder (--data or TSITATA_DATA)") from error


def to_zone(text: object) -> object:
    if not isinstance(text, str):
        return text
    try:
        return ZoneInfo(text)
    except (ZoneInfoNotFoundError, OSError) as error:
        raise ValueError from error


def lower_case(text: object) -> object:
    return text.lower() if isinstance(text, str) else text


class Settings(BaseSettings):
    model_config = SettingsConfigDict(
        env_prefix=PREFIX,
        env_file=ENV_FILE,
        env_ignore_empty=True,
        extra="ignore",
        frozen=True,
        arbitrary_types_allowed=True,
        hide_input_in_errors=True,
    )

    token: Annotated[SecretStr | None, BeforeValidator(check_token)] = Field(
        default=None, description="the bot's token as @BotFather gave it: digits, a colon, letters"
    )
    data: Annotated[Path, BeforeValidator(check_folder)] = Field(
        default_factory=users_own_folder, description="the path of the data folder"
    )
    bot_api_url: Annotated[str, BeforeValidator(check_server)] = Field(
        default=TELEGRAM_API,
        description="scheme, host and port of a Bot API server, such as http://127.0.0.1:8081",
    )
    admins: Annotated[
        frozenset[Annotated[int, BeforeValidator(check_user_id)]], NoDecode, BeforeValidator(split_items)
    ] = Field(default=frozenset(), description="user ids separated by commas, such as 12345678,23456789")
    channels: Annotated[
        frozenset[Annotated[str, BeforeValidator(check_channel)]], NoDecode, BeforeValidator(split_items)
    ] = Field(
        default=frozenset(), description="channel ids or @names separated by commas, such as @mynews,-1001234567890"
    )
    index_mb: int = Field(
        default=INDEX_BYTES // 1_000_000,
        ge=0,
        description="how many MB the index may take with its old generations, such as 2000",
    )
    sure: float = Field(
        default=SURE_ENOUGH, ge=0, le=1, description="how sure an answer must be to be given, from 0 to 1, such as 0.6"
    )
    sure_in_groups: float = Field(
        default=SURE_IN_GROUPS, ge=0, le=1, description="the same in groups, from 0 to 1, such as 0.75"
    )
    tz: Annotated[dt.tzinfo | None, BeforeValidator(to_zone)] = Field(
        default=None, description="a time zone's name, such as Asia/Tbilisi"
    )
    log: Annotated[Literal["debug", "info", "warning", "error"], BeforeValidator(lower_case)] = Field(
        default="info", description="one of debug, info, warning, error"
    )

    @property
    def index_bytes(self) -> int:
        return self.index_mb * 1_000_000


def load_settings() -> Settings:
    """Raises SettingsError, one line that names every wrong setting and what it should be."""
    try:
        settings = Settings()
    except ValidationError as error:
        raise SettingsError("; ".join(complaints(error))) from None  # the cause would show the token
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "not UTF-8"
        raise SettingsError(f"{ENV_FILE.resolve()}: {reason}: make it a text file that you can read") from error
    return settings


def complaints(error: ValidationError) -> Iterator[str]:
    for field in dict.fromkeys(str(problem["loc"][0]) for problem in error.errors(include_input=False)):
        yield f"{PREFIX}{field.upper()} should be {Settings.model_fields[field].description}"


def exposed_env_file() -> Path | None:
    """The `.env` in use, where it holds a token and others on this machine may read it."""
    try:
        exposed = stat.S_IMODE(ENV_FILE.stat().st_mode) & 0o077
        holds_token = f"{PREFIX}TOKEN" in ENV_FILE.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return None
    return ENV_FILE.resolve() if exposed and holds_token else None
