"""Databases of the data folder: private, durable, followed by newer programs and refused by older ones."""

import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from index.errors import BusyError, DamagedDataError, NewerDataError, TsitataError
from index.storage.database import open_database, release, writing
from index.storage.tables import articles, metadata

MIGRATIONS = "index.storage.migrations"


def rights(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_the_tables_in_code_are_those_that_migrations_make(tmp_path: Path) -> None:
    engine = open_database(tmp_path / "articles.db", MIGRATIONS)
    with engine.connect() as db:
        assert compare_metadata(MigrationContext.configure(db), metadata) == []
    engine.dispose()


def test_the_data_folder_and_its_files_are_their_owners_alone(tmp_path: Path) -> None:
    file = tmp_path / "new" / "data" / "articles.db"
    engine = open_database(file, MIGRATIONS)
    with writing(engine) as db:
        db.execute(sa.delete(articles))
        assert rights(file.parent) == 0o700
        assert {rights(path) for path in file.parent.iterdir()} == {0o600}
    engine.dispose()


def test_a_file_that_others_could_read_is_closed_to_them(tmp_path: Path) -> None:
    file = tmp_path / "articles.db"
    open_database(file, MIGRATIONS).dispose()
    file.chmod(0o644)
    open_database(file, MIGRATIONS).dispose()
    assert rights(file) == 0o600


def test_what_is_committed_is_on_disk_and_foreign_keys_hold(tmp_path: Path) -> None:
    engine = open_database(tmp_path / "articles.db", MIGRATIONS)
    with engine.connect() as db:
        said = {name: db.exec_driver_sql(f"PRAGMA {name}").scalar() for name in PRAGMAS}
    engine.dispose()
    assert said == PRAGMAS


PRAGMAS = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "busy_timeout": 10_000}


def pretend(file: Path, *, oldest_reader: str) -> None:
    """As if a newer program had migrated the file."""
    with closing(sqlite3.connect(file)) as db, db:
        db.execute("UPDATE alembic_version SET version_num = '9999'")
        db.execute("UPDATE meta SET value = ? WHERE key = 'oldest_reader'", (oldest_reader,))


def test_a_newer_schema_that_this_program_can_read_is_read(tmp_path: Path) -> None:
    file = tmp_path / "articles.db"
    open_database(file, MIGRATIONS).dispose()
    pretend(file, oldest_reader="0.1.0")
    open_database(file, MIGRATIONS).dispose()
    with closing(sqlite3.connect(file)) as db:
        assert db.execute("SELECT version_num FROM alembic_version").fetchone() == ("9999",)


def test_an_older_program_refuses_in_words(tmp_path: Path) -> None:
    file = tmp_path / "articles.db"
    open_database(file, MIGRATIONS).dispose()
    pretend(file, oldest_reader="99.10.0")
    with pytest.raises(NewerDataError, match=r"needs 99\.10\.0 or later.*upgrade"):
        open_database(file, MIGRATIONS)


def test_releases_are_compared_as_numbers() -> None:
    assert release("1.10.0") > release("1.9.3")


def test_a_file_that_is_no_database_is_named(tmp_path: Path) -> None:
    file = tmp_path / "articles.db"
    file.write_bytes(b"no database at all, but long enough to be looked at" * 100)
    with pytest.raises(DamagedDataError, match=r"articles\.db"):
        open_database(file, MIGRATIONS)


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(TsitataError, match="--data"):
        open_database(tmp_path / "file" / "data" / "articles.db", MIGRATIONS)


def test_a_writer_that_waits_too_long_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("index.storage.database.BUSY_TIMEOUT_MS", 50)
    first, second = (open_database(tmp_path / "articles.db", MIGRATIONS) for _ in range(2))
    with writing(first), pytest.raises(BusyError, match="try again later"), writing(second):
        pass
    first.dispose()
    second.dispose()


def test_a_transaction_that_fails_leaves_nothing(tmp_path: Path) -> None:
    engine = open_database(tmp_path / "articles.db", MIGRATIONS)
    with pytest.raises(sa.exc.IntegrityError), writing(engine) as db:
        db.execute(sa.text("UPDATE meta SET value = CASE WHEN key = 'version' THEN 'half' END"))
    with engine.connect() as db:
        assert "half" not in set(db.scalars(sa.text("SELECT value FROM meta")))
    engine.dispose()
