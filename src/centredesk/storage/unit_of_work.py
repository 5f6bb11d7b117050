"""One transaction: what an action reads, writes and notes, with its journal."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import Connection, Executable, Row, select, update
from sqlalchemy.dialects.sqlite import insert as insert_or_update
from sqlalchemy.exc import IntegrityError

from centredesk.changes import Changes
from centredesk.clock import Clock
from centredesk.errors import BadValue, ChangedByOthers, DeskError, NotFound
from centredesk.fields.blank import Blank
from centredesk.fields.field import Field, fields_of
from centredesk.models.offices import Centre, Member
from centredesk.models.record import Record, Values
from centredesk.models.upkeep import RunningNumber, StoreFact
from centredesk.storage.anchor import Head
from centredesk.storage.bulk import insert_rows
from centredesk.storage.identity import new_id
from centredesk.storage.journalling import Author, Pen
from centredesk.storage.statements import NEXT_NUMBER, one_of, record_of, table_of

R = TypeVar("R", bound=Record)
Seal = Callable[[bytes], bytes]


@dataclass(frozen=True)
class Actor:
    """Who is at the desk; roles are codes of the list member_role."""

    id: UUID | None
    full_name: str
    roles: frozenset[str]
    can_see_identity: bool


@dataclass(frozen=True)
class Office:
    """What every transaction of this file has in common."""

    installation: UUID
    seal: Seal
    clock: Clock


class UnitOfWork:
    """One transaction; every action and question takes it first."""

    def __init__(
        self,
        connection: Connection,
        office: Office,
        *,
        actor: Actor,
        centre: Centre | None,
        action: str,
    ) -> None:
        self.connection = connection
        self.member = actor
        self._centre = centre
        self.clock = office.clock
        self._pen = Pen(connection, Author(office.installation, actor.id, action), office.seal)
        self._action = action
        self._touched: set[tuple[str, UUID]] = set()

    @property
    def centre(self) -> Centre:
        """The centre this office is."""
        if self._centre is None:
            raise DeskError("สำนักงานนี้ยังไม่ได้ตั้งชื่อศูนย์")
        return self._centre

    @property
    def today(self) -> date:
        """The day it is."""
        return self.clock.today()

    # ── reading ──────────────────────────────────────────────────────────────
    def rows(self, statement: Executable) -> Sequence[Row[*tuple[Any, ...]]]:
        """All rows of a select."""
        return self.connection.execute(statement).all()

    def scalar(self, statement: Executable) -> Any:
        """The first value of the first row."""
        return self.connection.execute(statement).scalar()

    def get(self, model: type[R], key: UUID) -> R:
        """The record with this id, or a sentence that it is gone."""
        if (found := self.find(model, id=key)) is None:
            raise NotFound(f"ไม่พบ{model.title}รายการนี้แล้ว", "อาจถูกลบ หรือเลขที่ไม่ถูกต้อง")
        return found

    def find(self, model: type[R], **equals: Any) -> R | None:
        """The record whose columns have these values, if there is one."""
        return one_of(self.connection, model, **equals)

    def every(self, model: type[R], statement: Executable | None = None) -> list[R]:
        """All records of a model, or those a select of its whole table gives."""
        chosen = select(table_of(model)) if statement is None else statement
        return [record_of(model, row) for row in self.connection.execute(chosen).mappings()]

    # ── writing ──────────────────────────────────────────────────────────────
    def add(
        self, model: type[Record], values: Mapping[str, Any], *, derived: Values | None = None
    ) -> UUID:
        """Save a new record; its id."""
        return self.add_many(model, [values], derived=[derived or {}])[0]

    def add_many(
        self,
        model: type[Record],
        drafts: Sequence[Mapping[str, Any]],
        *,
        derived: Sequence[Values] | None = None,
    ) -> list[UUID]:
        """Save many new records in two statements; their ids, in order.

        `derived` are columns no person types (a source key), one dictionary per draft.
        """
        if not drafts:
            return []
        now, fields = self.clock.now(), fields_of(model)
        made: list[Values] = []
        keys: list[UUID] = []
        empty = dict.fromkeys(c.key for c in table_of(model).c)
        for place, draft in enumerate(drafts):
            key = draft.get("id") or new_id(now)
            values, blanks = _parted(model, fields, draft)
            row = empty | values | model.derived(values) | (derived[place] if derived else {})
            row |= self._made(key, now) | {"blanks": blanks or None, "removed": False}
            made.append(row)
            keys.append(key)
            self._touched.add((model.slug(), key))
            self._pen.write(now, model.slug(), key, values=_told(fields, values, blanks))
        self._insert(model, made)
        return keys

    def _made(self, key: UUID, now: datetime) -> Values:
        who = self.member.id
        return {
            "id": key,
            "version": 1,
            "made_at": now,
            "made_by": who,
            "changed_at": now,
            "changed_by": who,
        }

    def _insert(self, model: type[Record], made: list[Values]) -> None:
        try:
            insert_rows(self.connection, table_of(model), made)
        except IntegrityError as broken:
            raise _told_plainly(model, broken) from None

    def change(
        self,
        model: type[Record],
        key: UUID,
        draft: Mapping[str, Any],
        *,
        version: int | None = None,
        reason: str = "",
    ) -> list[str]:
        """Save changed fields; the names that really changed.

        With `version`, a save by somebody else since that version is told with both values.
        """
        now, fields = self.clock.now(), fields_of(model)
        before = self.get(model, key)
        values, blanks = _parted(model, fields, draft, before.blanks)
        changed = [name for name in draft if _differs(before, name, values.get(name), blanks)]
        if version is not None and version != before.version and changed:
            raise _changed_by_others(model, before, changed, values)
        if not changed:
            return []
        whole = {f.name: getattr(before, f.name) for f in fields} | values
        derived = model.derived(whole)
        row = {name: values.get(name) for name in changed}
        # A column named in the statement wakes the search index, changed or not.
        row |= {name: value for name, value in derived.items() if getattr(before, name) != value}
        row |= {"blanks": blanks or None, "version": before.version + 1}
        row |= {"changed_at": now, "changed_by": self.member.id}
        parents = self._pen.heads(model.slug(), key, changed)
        self._update(model, key, before.version, row)
        told = _told([f for f in fields if f.name in changed], values, blanks, keep_empty=True)
        self._pen.write(now, model.slug(), key, values=told, parents=parents, reason=reason)
        self._touched.add((model.slug(), key))
        return changed

    def _update(self, model: type[Record], key: UUID, version: int, row: Values) -> None:
        table = table_of(model)
        statement = update(table).where(table.c.id == key, table.c.version == version).values(**row)
        try:
            done = self.connection.execute(statement)
        except IntegrityError as broken:
            raise _told_plainly(model, broken) from None
        if done.rowcount != 1:
            raise ChangedByOthers("มีผู้อื่นแก้ไขรายการนี้แล้ว", "เปิดดูค่าล่าสุดแล้วแก้ไขอีกครั้ง", values={})

    def remove(self, model: type[Record], key: UUID, *, reason: str) -> None:
        """Strike a record out, with its reason; it stays in the file and in the history."""
        if not reason.strip():
            raise BadValue("การลบต้องระบุเหตุผล", field="removed_reason")
        now, before = self.clock.now(), self.get(model, key)
        row = {"removed": True, "removed_reason": reason, "version": before.version + 1}
        parents = self._pen.heads(model.slug(), key, ["removed"])
        self._update(
            model, key, before.version, row | {"changed_at": now, "changed_by": self.member.id}
        )
        self._pen.write(
            now, model.slug(), key, values={"removed": True}, parents=parents, reason=reason
        )
        self._touched.add((model.slug(), key))

    def restore(self, model: type[Record], key: UUID, *, reason: str) -> None:
        """Take a struck-out record back in."""
        now, before = self.clock.now(), self.get(model, key)
        row = {"removed": False, "removed_reason": None, "version": before.version + 1}
        parents = self._pen.heads(model.slug(), key, ["removed"])
        self._update(
            model, key, before.version, row | {"changed_at": now, "changed_by": self.member.id}
        )
        self._pen.write(
            now, model.slug(), key, values={"removed": False}, parents=parents, reason=reason
        )
        self._touched.add((model.slug(), key))

    def touch(self, slug: str, key: UUID) -> None:
        """Say that something was changed which the journal does not keep."""
        self._touched.add((slug, key))

    def heads(self, model: type[Record], key: UUID, names: Iterable[str]) -> dict[str, list[str]]:
        """By field, the operations that set its value and that none has followed."""
        return self._pen.heads(model.slug(), key, names)

    def note(
        self, action: str, *, reason: str = "", model: str = "", record: UUID | None = None
    ) -> None:
        """Journal an act that changes nothing: a search by name, a print, a refused unlock."""
        self._pen.write(self.clock.now(), model, record, reason=reason, action=action)

    def next_number(self, series: str) -> int:
        """The next number of a series, from 1; given out once, whatever becomes of it."""
        return int(self.connection.execute(NEXT_NUMBER, {"series": series}).scalar_one())

    def last_number(self, series: str, last: int) -> None:
        """Move a series on to at least this number (many were given out at once)."""
        fresh = insert_or_update(RunningNumber).values(series=series, last=last)
        self.connection.execute(
            fresh.on_conflict_do_update(
                index_elements=["series"],
                set_={"last": last},
                where=RunningNumber.last < last,
            )
        )

    def fact(self, name: str) -> Any:
        """A fact of this file, or None."""
        return self.scalar(select(StoreFact.value).where(StoreFact.name == name))

    def keep_fact(self, name: str, value: Any) -> None:
        """Keep a setting of this file; the act is journalled by its name."""
        fresh = insert_or_update(StoreFact).values(name=name, value=value)
        self.connection.execute(
            fresh.on_conflict_do_update(index_elements=["name"], set_={"value": value})
        )
        self.note("keep_fact", reason=name)

    def finish(self) -> tuple[Changes, Head | None]:
        """Write the journal's rows; what was touched, and the new head."""
        head = self._pen.flush()
        return Changes(frozenset(self._touched), self._pen.act, self._action), head


def read_office(connection: Connection, member_id: UUID | None) -> tuple[Centre | None, Actor]:
    """The centre and the member at the desk, as the file has them."""
    centre_id = connection.execute(
        select(StoreFact.value).where(StoreFact.name == "centre")
    ).scalar()
    centre = one_of(connection, Centre, id=UUID(str(centre_id))) if centre_id else None
    member = one_of(connection, Member, id=member_id) if member_id else None
    if member is None:
        return centre, Actor(None, "", frozenset(), False)
    if member.removed or member.active is False:
        return centre, Actor(member.id, member.full_name or "", frozenset(), False)
    return centre, Actor(
        member.id,
        member.full_name or "",
        frozenset(member.role or ()),
        bool(member.can_see_identity),
    )


def _parted(
    model: type[Record],
    fields: Iterable[Field],
    draft: Mapping[str, Any],
    before: Mapping[str, str] | None = None,
) -> tuple[Values, dict[str, str]]:
    """A draft's values, and why the blank ones are blank."""
    names = {f.name for f in fields}
    if strange := set(draft) - names - {"id"}:
        raise BadValue(f"ไม่รู้จักช่อง {', '.join(sorted(strange))}", f"ดูชื่อช่องของ{model.title}")
    blanks = {name: why for name, why in (before or {}).items() if name not in draft}
    blanks |= {name: value.value for name, value in draft.items() if isinstance(value, Blank)}
    values = {n: None if isinstance(v, Blank) else v for n, v in draft.items() if n in names}
    return values, blanks


def _told(
    fields: Iterable[Field], values: Values, blanks: dict[str, str], *, keep_empty: bool = False
) -> dict[str, Any]:
    """The values as the journal keeps them; a blank says why, an emptied field says null."""
    told = {
        f.name: f.kind.to_json(values[f.name])
        for f in fields
        if f.name in values and (keep_empty or values[f.name] is not None)
    }
    return told | {name: {"blank": why} for name, why in blanks.items() if name in values}


def _differs(before: Record, name: str, value: Any, blanks: dict[str, str]) -> bool:
    was_blank = (before.blanks or {}).get(name)
    return bool(getattr(before, name) != value or was_blank != blanks.get(name))


def _changed_by_others(
    model: type[Record], before: Record, changed: list[str], values: Values
) -> ChangedByOthers:
    labels = {f.name: f.label for f in fields_of(model)}
    both = {name: (getattr(before, name), values.get(name)) for name in changed}
    words = " ".join(labels[name] for name in changed)
    return ChangedByOthers(
        f"มีผู้อื่นแก้ไขรายการนี้แล้ว ช่องที่ต่างกัน: {words}",
        "เปรียบเทียบค่าทั้งสอง แล้วเลือกค่าที่ถูกต้อง",
        values=both,
    )


def _told_plainly(model: type[Record], broken: IntegrityError) -> DeskError:
    text = str(broken.orig)
    if "UNIQUE" in text:
        name = text.rpartition(".")[2].strip()
        label = next((f.label for f in fields_of(model) if f.name == name), "รายการ")
        return BadValue(f"{label}นี้มีอยู่แล้วใน{model.title}", "ใช้รายการเดิม หรือใส่ค่าอื่น", field=name)
    return BadValue(f"{model.title}อ้างถึงรายการที่ไม่มี", "ตรวจรายการที่อ้างถึง")
