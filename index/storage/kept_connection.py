"""A connection for what is asked with every question: to borrow one and give it back takes longer than SQLite does."""

import sqlite3
import threading
from typing import Any

import sqlalchemy as sa

from index.storage.database import explain


class KeptConnection:
    """May be asked by several threads at once. Open from construction on."""

    def __init__(self, engine: sa.Engine) -> None:
        self._connection = engine.raw_connection()
        self._file = engine.url.database or ""
        self._lock = threading.Lock()

    def rows(self, query: str, *parameters: object) -> list[tuple[Any, ...]]:
        """As the driver gives them."""
        try:
            with self._lock:
                cursor = self._connection.cursor()
                cursor.execute(query, parameters)
                return list(cursor.fetchall())
        except sqlite3.Error as error:
            raise explain(error, self._file) or error from error

    def state(self) -> int:
        """Another number after every change that any other connection made. https://sqlite.org/pragma.html"""
        found: int = self.rows("PRAGMA data_version")[0][0]
        return found

    def close(self) -> None:
        self._connection.close()
