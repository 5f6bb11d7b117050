"""The journal's pen: every save becomes one operation, chained to the one before it."""

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast
from uuid import UUID

from sqlalchemy import Connection, Table, select

from centredesk.models.journal import Operation
from centredesk.storage.anchor import Head
from centredesk.storage.bulk import insert_rows
from centredesk.storage.identity import new_id
from centredesk.storage.statements import LAST_OPERATION

Seal = Callable[[bytes], bytes]
Entry = dict[str, Any]
START = bytes(32)
_TABLE = cast(Table, Operation.__table__)
_DOMAIN = b"centredesk/journal/v1\0"
_CHAINED = ("id", "installation", "sequence", "stamp", "at", "model", "record", "values")
_CHAINED_TOO = ("parents", "member", "action", "reason", "act")


@dataclass(frozen=True)
class Author:
    """Who writes: this installation, the member, and the action they do."""

    installation: UUID
    member: UUID | None
    action: str


class Pen:
    """Collects the operations of one transaction and writes them at its end, in order."""

    def __init__(self, connection: Connection, author: Author, seal: Seal) -> None:
        self._connection = connection
        self._author = author
        self._seal = seal
        self._waiting: list[Entry] = []
        self.act: UUID | None = None
        # What this transaction wrote last: it holds the write lock, so nobody else writes.
        self._end: tuple[int, int, bytes] | None = None

    def write(
        self,
        now: datetime,
        model: str,
        record: UUID | None,
        *,
        values: dict[str, Any] | None = None,
        parents: dict[str, list[str]] | None = None,
        reason: str = "",
        action: str = "",
    ) -> None:
        """Note one operation; it reaches the table with `flush`."""
        key = new_id(now)
        self.act = self.act or key
        self._waiting.append(
            {
                "id": key,
                "act": self.act,
                "installation": self._author.installation,
                "at": now,
                "model": model,
                "record": record,
                "values": values,
                "parents": parents or None,
                "member": self._author.member,
                "action": action or self._author.action,
                "reason": reason or None,
            }
        )

    def flush(self) -> Head | None:
        """Number, chain and insert what waits; the new head, or None when nothing waited."""
        if not self._waiting:
            return None
        waiting, self._waiting = self._waiting, []
        sequence, stamp, previous = self._end or self._last()
        for entry in waiting:
            sequence += 1
            stamp = max(stamp + 1, int(entry["at"].timestamp() * 1000) << 16)
            entry |= {"sequence": sequence, "stamp": stamp, "previous_hash": previous}
            previous = entry["hash"] = chained(entry, self._seal)
        insert_rows(self._connection, _TABLE, waiting)
        self._end = sequence, stamp, previous
        return Head(sequence, previous)

    def _last(self) -> tuple[int, int, bytes]:
        given = {"installation": self._author.installation}
        last = self._connection.execute(LAST_OPERATION, given).first()
        return (last[0], last[1], last[2]) if last else (0, 0, START)

    def heads(self, model: str, record: UUID, names: Iterable[str]) -> dict[str, list[str]]:
        """The heads of these fields: operations that set them and that none has followed."""
        self.flush()
        rows = self._connection.execute(
            select(Operation.id, Operation.values, Operation.parents)
            .where(Operation.model == model, Operation.record == record)
            .order_by(Operation.stamp)
        ).all()
        return {name: _heads_of(name, rows) for name in names}


def _heads_of(name: str, rows: Iterable[Any]) -> list[str]:
    live: list[str] = []
    followed: set[str] = set()
    for key, values, parents in rows:
        if name in (values or {}):
            live.append(str(key))
            followed.update((parents or {}).get(name, ()))
    return [key for key in live if key not in followed]


def chained(entry: Entry, seal: Seal) -> bytes:
    """The hash of an operation: over the hash before it and all that it says."""
    told = [_plain(entry[name]) for name in (*_CHAINED, *_CHAINED_TOO)]
    text = json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return seal(_DOMAIN + entry["previous_hash"] + text.encode())


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return int(value.timestamp() * 1_000_000)
    return str(value) if isinstance(value, UUID) else value
