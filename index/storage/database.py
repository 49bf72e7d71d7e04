"""Opens the SQLite databases of the data folder: durable, private to their owner, their schema up to date.

What goes wrong in one later on (disk full, folder read-only, file damaged) leaves as a TsitataError of one line too.
"""

import json
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import partial
from importlib import import_module
from importlib.metadata import version
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.engine.interfaces import ExceptionContext

from index.errors import BusyError, DamagedDataError, NewerDataError, TsitataError

BUSY_TIMEOUT_MS = 10_000  # many times a batch of the longest writer, a reindex
BYTES_TO_BREATHE = 1 << 20  # with less, SQLite cannot even make the files that reading takes
DAMAGE = ("no such table", "no such column", "Could not decode")  # what lies about a file that opens well
OTHERS = 0o077  # what group and others may do: nothing


def open_database(file: Path, migrations: str) -> sa.Engine:
    """The database in `file`, made where there is none, its schema brought to the newest revision of `migrations`.

    `migrations` names a package with an Alembic environment and linear revisions in `versions/0001_….py`, `0002_….py`.
    Each revision notes in the table `meta`, as `oldest_reader`, the oldest program that can work with it: a program
    older than that gets NewerDataError; one that merely does not know the revision works on.
    """
    make_private(file)
    readable = partial(json.dumps, ensure_ascii=False)  # Georgian as it is, a third as long
    engine = sa.create_engine(sa.URL.create("sqlite", database=str(file)), json_serializer=readable)
    event.listen(engine, "connect", settle)
    event.listen(engine, "begin", begin)
    event.listen(engine, "handle_error", explain_to_operator)
    try:
        bring_up_to_date(engine, file, migrations)
    except BaseException:
        engine.dispose()
        raise
    return engine


@contextmanager
def writing(engine: sa.Engine) -> Iterator[sa.Connection]:
    """A transaction that is the only writer from its first statement on: what it reads stays true until its end.

    (A transaction that reads first and becomes a writer later fails where another one wrote in between.)
    """
    with engine.execution_options(immediate=True).begin() as db:
        yield db


def make_private(file: Path) -> None:
    """Makes file and folder for their owner only. A folder with other things in it keeps the rights that it has."""
    folder = file.parent
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if folder.stat().st_mode & OTHERS and not any(folder.iterdir()):
            folder.chmod(0o700)
        file.touch(mode=0o600)
        if file.stat().st_mode & OTHERS:
            file.chmod(0o600)
    except OSError as error:
        raise TsitataError(
            f"{error.filename or file}: {error.strerror}: name a data folder that can be written to (--data)"
        ) from error


def settle(connection: sqlite3.Connection, _record: object) -> None:
    connection.isolation_level = None  # transactions begin where we say, not where the driver thinks
    for pragma in (f"busy_timeout={BUSY_TIMEOUT_MS}", "foreign_keys=ON", "synchronous=FULL"):
        connection.execute(f"PRAGMA {pragma}")


def begin(connection: sa.Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE" if connection.get_execution_options().get("immediate") else "BEGIN")


def explain_to_operator(context: ExceptionContext) -> None:
    if isinstance(context.original_exception, sqlite3.Error) and context.engine is not None:
        explained = explain(context.original_exception, context.engine.url.database or "")
        if explained is not None:
            raise explained from context.original_exception


def explain(error: sqlite3.Error, file: str) -> TsitataError | None:
    """The error as one line for the operator; None where it is a mistake of ours, which should show as what it is."""
    # The low byte is the kind, the others its details. https://www.sqlite.org/rescode.html
    match getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF:
        case sqlite3.SQLITE_NOTADB | sqlite3.SQLITE_CORRUPT:
            return damaged(file)
        case sqlite3.SQLITE_ERROR if any(sign in str(error) for sign in DAMAGE):
            return damaged(file)
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return BusyError(
                f"{file}: another program has been writing for {BUSY_TIMEOUT_MS // 1000} s: try again later"
            )
        case sqlite3.SQLITE_FULL:
            return explain_full(file)
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PERM:
            return TsitataError(f"{file} cannot be written: check the rights of the file and of its folder")
        case sqlite3.SQLITE_IOERR if shutil.disk_usage(Path(file).parent).free < BYTES_TO_BREATHE:
            return explain_full(file)
        case sqlite3.SQLITE_IOERR:
            return TsitataError(f"{file} cannot be read or written ({error}): check the disk")
    return None


def damaged(file: str | Path) -> DamagedDataError:
    return DamagedDataError(f"{file} is no database or a damaged one: move it away, or put a backup in its place")


def explain_full(file: str) -> TsitataError:
    return TsitataError(f"{file}: the disk is full: make room; what was finished before is kept")


def bring_up_to_date(engine: sa.Engine, file: Path, migrations: str) -> None:
    known = revisions(migrations)
    with engine.connect() as db:
        recorded = recorded_revision(db)
        if recorded is not None and recorded not in known:
            refuse_if_too_old(db, file)
            return
    if recorded != known[-1]:
        migrate(engine, file, migrations)


def revisions(migrations: str) -> list[str]:
    """Oldest first, from the names of the files: Alembic, which takes its time to import, is only there to migrate."""
    return sorted(script.stem.split("_")[0] for script in scripts_of(migrations).glob("versions/[0-9]*.py"))


def scripts_of(migrations: str) -> Path:
    return Path(import_module(migrations).__path__[0])


def recorded_revision(db: sa.Connection) -> str | None:
    if not sa.inspect(db).has_table("alembic_version"):
        return None
    recorded: str | None = db.scalar(sa.text("SELECT version_num FROM alembic_version"))
    return recorded


def refuse_if_too_old(db: sa.Connection, file: Path) -> None:
    oldest_reader = db.scalar(sa.text("SELECT value FROM meta WHERE key = 'oldest_reader'"))
    ours = version("tsitata")
    if release(ours) < release(str(oldest_reader)):
        raise NewerDataError(
            f"{file} was written by a newer tsitata and needs {oldest_reader} or later; this is {ours}: upgrade it"
        )


def release(program: str) -> tuple[int, ...]:
    """ "1.10.0" as (1, 10, 0), so that it comes after 1.9; what follows the numbers does not count."""
    return tuple(int(part) for part in program.split(".")[:3] if part.isdecimal())


def migrate(engine: sa.Engine, file: Path, migrations: str) -> None:
    """In one transaction: there is the old schema or the new one. Two programs that start at once take turns."""
    from alembic import command
    from alembic.config import Config
    from filelock import FileLock

    config = Config(attributes={})
    config.set_main_option("script_location", str(scripts_of(migrations)).replace("%", "%%"))
    with FileLock(file.with_name("migration.lock"), mode=0o600):
        keep_write_ahead_log(file)
        with writing(engine) as db:
            config.attributes["connection"] = db
            command.upgrade(config, "head")


def keep_write_ahead_log(file: Path) -> None:
    """Once for each file, which remembers it; not inside a transaction, and by one program at a time."""
    try:
        with closing(sqlite3.connect(file)) as connection:
            connection.execute("PRAGMA journal_mode=WAL")
    except sqlite3.Error as error:
        raise explain(error, str(file)) or error from error
