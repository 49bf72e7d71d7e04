"""The data folder that a command works on, and what is opened there."""

from pathlib import Path
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from index.store import Store


def data_folder(context: typer.Context) -> Path:
    """The one data folder: --data, else TSITATA_DATA from the environment or .env, else the platform's own place."""
    from bot.settings import load_settings

    given: Path | None = context.obj
    return given if given is not None else load_settings().data


def opened(context: typer.Context) -> "Store":
    """Raises EmptyIndexError where nothing was ever added: a command that reads makes no folder."""
    from index.errors import EmptyIndexError

    data = data_folder(context)
    if not holds_articles(data):
        raise EmptyIndexError(
            f"there are no articles in {data}: add some with `tsitata add`, or name another data folder (--data)"
        )
    return opened_or_made(context)


def holds_articles(data: Path) -> bool:
    from index.store import ARTICLES

    try:
        return (data / ARTICLES).exists()
    except OSError:  # what is wrong with it is told where it is opened
        return True


def opened_or_made(context: typer.Context) -> "Store":
    from bot.settings import load_settings
    from index.store import Store

    keep_dictionaries(context)
    return Store(data_folder(context), load_settings().index_bytes)


def keep_dictionaries(context: typer.Context) -> None:
    """Has the dictionaries of word forms kept in the data folder: they are quicker to map than to make."""
    from bot.settings import CACHE
    from index.languages import lemmas

    lemmas.use_cache(data_folder(context) / CACHE)
