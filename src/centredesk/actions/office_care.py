"""The care of the file itself: who opens it, when it was checked, how long its journal is."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID, uuid5

from sqlalchemy import func, select

from centredesk.models.journal import Operation
from centredesk.models.offices import Member
from centredesk.storage.revisions import NEWEST
from centredesk.storage.unit_of_work import UnitOfWork

CHECKED: Final = "last_check"
_SPACE = UUID("c9d1b6f4-0f0a-4d0e-9a53-0f3f2b7a6d10")
J = Operation.__table__


@dataclass(frozen=True)
class LastCheck:
    """When the file was last checked, and what was found; sentences name nobody."""

    at: datetime
    whole: bool
    sentences: tuple[str, ...]


@dataclass(frozen=True)
class OfficeFacts:
    """What the file says of itself."""

    schema: str
    sqlite: str
    cipher: str
    operations: int
    since: datetime | None


def last_check(work: UnitOfWork) -> LastCheck | None:
    """The last check of the file, if there was one."""
    kept = work.fact(CHECKED)
    if not isinstance(kept, dict):
        return None
    at = datetime.fromisoformat(kept["at"])
    return LastCheck(at, bool(kept["whole"]), tuple(kept["sentences"]))


def keep_check(work: UnitOfWork, found: Sequence[tuple[bool, str]]) -> LastCheck:
    """Write down that the file was checked now, and with what result."""
    made = LastCheck(
        work.clock.now(), all(whole for whole, _ in found), tuple(told for _, told in found)
    )
    told = {"at": made.at.isoformat(), "whole": made.whole, "sentences": list(made.sentences)}
    work.keep_fact(CHECKED, told)
    work.touch("check", uuid5(_SPACE, CHECKED))
    return made


def office_facts(work: UnitOfWork) -> OfficeFacts:
    """The schema, the engine below, and the length of the journal."""
    count, since = work.rows(select(func.count(), func.min(J.c.at)))[0]
    cipher = work.connection.exec_driver_sql("PRAGMA cipher_version").scalar()
    sqlite = work.connection.exec_driver_sql("SELECT sqlite_version()").scalar()
    return OfficeFacts(NEWEST, str(sqlite), str(cipher or ""), int(count), since)


def renew_kit(work: UnitOfWork, serial: str) -> None:
    """Journal that a new recovery kit was made and the one before is void."""
    work.note("renew_recovery", reason=serial)
    work.touch("check", uuid5(_SPACE, "kit"))


def shut_out(work: UnitOfWork, key: UUID) -> None:
    """Journal that a member's passphrase opens the office no more."""
    work.get(Member, key)
    work.note("shut_out", model="member", record=key)
    work.touch("member", key)


def let_in(work: UnitOfWork, key: UUID) -> None:
    """Journal that a member was given a passphrase."""
    work.get(Member, key)
    work.note("let_in", model="member", record=key)
    work.touch("member", key)
