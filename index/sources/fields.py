"""What a JSON article or a Markdown file's front matter says of itself, checked."""

import datetime as dt
import re
from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, ValidationError, ValidationInfo

from index.extraction.plaintext import clean
from index.sources.dates import written_out
from index.sources.reason import Reason

_ADDRESS = re.compile(r"https?://[^\s/?#]+\S*", re.IGNORECASE)
_LANGUAGE = re.compile(r"([a-z]{2,3})(?:[-_]\w+)*", re.IGNORECASE)
_SEVERAL_BLANKS = re.compile(r"\s+")


def one_line(value: str) -> str | None:
    """None for a blank one: exporters write "" for what they do not have."""
    return _SEVERAL_BLANKS.sub(" ", clean(value)).strip() or None


def text_of(value: object) -> str | None:
    if isinstance(value, list) and all(isinstance(part, str) for part in value):
        value = ", ".join(part for part in value if part.strip())  # several authors, or sections
    if isinstance(value, str):
        return one_line(value)
    if value is None:
        return None
    raise ValueError("should be text")


def _id(value: object) -> str | None:
    return text_of(str(value) if isinstance(value, int) and not isinstance(value, bool) else value)


def address_of(value: object) -> str | None:
    url = text_of(value)
    if url is not None and not _ADDRESS.fullmatch(url):
        raise ValueError("should be a web address that begins with https:// or http://")
    return url


def date_of(value: object) -> dt.date | None:
    moment = _moment_ordate_of(value, "should be written as 2022-06-15")
    return moment.date() if isinstance(moment, dt.datetime) else moment


def moment_of(value: object) -> dt.datetime | None:
    moment = _moment_ordate_of(value, "should be written as 2022-06-15T14:30:00+04:00")
    if moment is None or isinstance(moment, dt.datetime):
        return moment
    return dt.datetime(moment.year, moment.month, moment.day)  # noqa: DTZ001 - as stated: without a zone


def _moment_ordate_of(value: object, wanted: str) -> dt.datetime | dt.date | None:
    """ISO 8601, or a day written out: 05/06/2022 would have to be guessed, a number could be seconds or a year."""
    if value is None or isinstance(value, dt.date):  # a datetime is one too; YAML gives both
        return value
    if not isinstance(value, str):
        raise ValueError(wanted)  # noqa: TRY004 - pydantic takes ValueError only
    stated = value.strip()
    if not stated:
        return None
    try:
        return dt.date.fromisoformat(stated) if len(stated) <= len("2022-06-15") else dt.datetime.fromisoformat(stated)
    except ValueError:
        day = written_out(stated)
    if day is None:
        raise ValueError(wanted)
    return day


def language_code(value: object) -> str | None:
    """ "en" of "en-GB" or "EN_us"."""
    code = text_of(value)
    found = _LANGUAGE.fullmatch(code or "")
    if code is not None and found is None:
        raise ValueError("should be a language code such as en, ru, ka")
    return found[1].lower() if found else None


def _headings(value: object, info: ValidationInfo) -> tuple[str, ...]:
    """Lines of the text, or [start, end] pairs of characters of it as it is given."""
    if not isinstance(value, list):
        if value is None:
            return ()
        raise ValueError("should be a list")
    text = info.data.get("text") or ""
    return tuple(_heading(item, text) for item in value)


def _heading(item: object, text: str) -> str:
    match item:
        case str():
            return item
        case [int(start), int(end)] if 0 <= start < end <= len(text):
            return text[start:end]
    raise ValueError("each should be a line of the text, or the [start, end] of one")


def _body(value: object) -> str | None:
    if value is None or isinstance(value, str):
        return value
    raise ValueError("should be text")


class Fields(BaseModel):
    """What is not stated is None. `headings` are lines that stand in the text."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    text: Annotated[str | None, BeforeValidator(_body)] = None  # first: `headings` may point into it
    id: Annotated[str | None, BeforeValidator(_id)] = None
    title: Annotated[str | None, BeforeValidator(text_of)] = None
    url: Annotated[str | None, BeforeValidator(address_of)] = None
    date: Annotated[dt.date | None, BeforeValidator(date_of)] = None
    modified: Annotated[dt.datetime | None, BeforeValidator(moment_of)] = None
    lang: Annotated[str | None, BeforeValidator(language_code)] = None
    author: Annotated[str | None, BeforeValidator(text_of)] = None
    section: Annotated[str | None, BeforeValidator(text_of)] = None
    source: Annotated[str | None, BeforeValidator(text_of)] = None
    headings: Annotated[tuple[str, ...], BeforeValidator(_headings)] = ()


def fields_of(values: Mapping[Any, Any]) -> Fields:
    """Raises Reason, which names each field that is wrong and what it should be."""
    try:
        return Fields.model_validate(dict(values))
    except ValidationError as error:
        wrong = (f"{problem['loc'][0]} {_said(problem['msg'])}" for problem in error.errors(include_url=False))
        raise Reason("; ".join(wrong)) from None


def _said(message: str) -> str:
    return message.removeprefix("Value error, ")
