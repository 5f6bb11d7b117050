"""Transactions on connections that stay open between them.

Taking a connection out of SQLAlchemy's pool, telling it to begin and giving it back takes longer
than reading a page of a list; so they are kept here, the one used last with its warm cache first.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine

from centredesk.storage.database import driver_of


class Transactions:
    """Hands out connections with a transaction begun, and takes them back when it has ended."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._idle: list[Connection] = []
        self._closed = False

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One consistent picture of the file; whatever was written in it is not kept."""
        connection = self._taken()
        try:
            driver_of(connection).execute("BEGIN")
            yield connection
        finally:
            self._end(connection, keep=False)

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """The write lock at once; kept when nothing is raised, and otherwise as if never begun."""
        connection, whole = self._taken(), False
        try:
            driver_of(connection).execute("BEGIN IMMEDIATE")
            yield connection
            whole = True
        finally:
            self._end(connection, keep=whole)

    def close(self) -> None:
        """Let every connection go, those in use as soon as they come back."""
        self._closed = True
        while self._idle:
            self._idle.pop().close()

    def _taken(self) -> Connection:
        # `pop` is one step for every thread; asking first whether there is one would be two.
        try:
            return self._idle.pop()
        except IndexError:
            return self._engine.connect()

    def _end(self, connection: Connection, *, keep: bool) -> None:
        whole = False
        try:
            _ended(connection, keep=keep)
            whole = True
        finally:
            if self._closed or not whole:
                connection.close()
            else:
                self._idle.append(connection)


def _ended(connection: Connection, *, keep: bool) -> None:
    """SQLAlchemy knows of the transaction only if one of its own statements ran in it."""
    connection.commit() if keep else connection.rollback()
    driver = driver_of(connection)
    if driver.in_transaction:
        driver.commit() if keep else driver.rollback()
