"""Whether a database has changed, told in microseconds: a question of SQLite's own, and no query."""

import sqlite3
import threading

import sqlalchemy as sa

from index.storage.database import explain


class Watch:
    """May be asked by several threads at once. Holds a connection of its own from construction on."""

    def __init__(self, engine: sa.Engine) -> None:
        self._connection = engine.raw_connection()
        self._file = engine.url.database or ""
        self._lock = threading.Lock()

    def state(self) -> int:
        """Another number after every change that any other connection made. https://sqlite.org/pragma.html"""
        try:
            with self._lock:
                cursor = self._connection.cursor()
                cursor.execute("PRAGMA data_version")
                state: int = cursor.fetchall()[0][0]
        except sqlite3.Error as error:
            raise explain(error, self._file) or error from error
        return state

    def close(self) -> None:
        self._connection.close()
