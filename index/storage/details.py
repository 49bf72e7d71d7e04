"""Details stated by hand: laid over others, over a draft, kept as JSON."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any

from index.domain import Details, Draft

NAMES = tuple(field.name for field in fields(Details))


def overlay(under: Details, over: Details) -> Details:
    """What `over` states, and what `under` states where `over` is silent."""
    return replace(under, **stated(over))


def corrected(draft: Draft, corrections: Details) -> Draft:
    return replace(draft, **stated(corrections))


def details_of(draft: Draft) -> Details:
    return Details(**{name: getattr(draft, name) for name in NAMES})


def stated(details: Details) -> dict[str, Any]:
    return {name: value for name in NAMES if (value := getattr(details, name)) is not None}


def to_json(details: Details) -> dict[str, str]:
    return {name: str(value) for name, value in stated(details).items()}  # a date as 2026-11-25


def from_json(kept: Mapping[str, str]) -> Details:
    values: dict[str, Any] = {name: kept[name] for name in NAMES if name in kept}
    if "date" in kept:
        values["date"] = dt.date.fromisoformat(kept["date"])
    return replace(Details(), **values)
