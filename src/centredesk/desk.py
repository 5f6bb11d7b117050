"""The open office: what a window, a command line and a test all hold."""

import logging
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Concatenate, ParamSpec, TypeVar
from uuid import UUID

from sqlalchemy import Engine

from centredesk.actions import access
from centredesk.actions.kept_drafts import DraftKey, drop_draft
from centredesk.actions.office_codes import own_answers
from centredesk.actions.offices import NewOffice, add_member, found_office, seat_administrator
from centredesk.changes import Changes
from centredesk.clock import Clock
from centredesk.errors import BadValue, DeskError, NotAllowed
from centredesk.fields.own_codes import OWN
from centredesk.models.offices import Centre
from centredesk.storage import guards, revisions
from centredesk.storage.anchor import Anchor
from centredesk.storage.checking import (
    Finding,
    check_anchor,
    check_chain,
    check_file,
    check_references,
)
from centredesk.storage.database import WRITE, engine_for
from centredesk.storage.identity import new_id
from centredesk.storage.transactions import Transactions
from centredesk.storage.unit_of_work import Actor, Office, UnitOfWork, read_office
from centredesk.vault import guessing, slots
from centredesk.vault.keys import OpenedKeys, mac
from centredesk.vault.passphrase import check_passphrase
from centredesk.vault.recovery import RecoveryCode
from centredesk.vault.recovery_opening import open_with_recovery

P = ParamSpec("P")
T = TypeVar("T")
Listener = Callable[[Changes], None]
Questions = Callable[Concatenate[UnitOfWork, P], T]

_IS_SAMPLE = "SELECT count(*) FROM store_fact WHERE name = 'sample'"

log = logging.getLogger(__name__)


class Desk:
    """An open office and the member at it: `do` writes, `ask` reads, `on_change` tells."""

    def __init__(self, folder: Path, engine: Engine, office: Office, keys: OpenedKeys) -> None:
        self.folder = folder
        self.clock = office.clock
        self.keys = keys
        self.notices: list[str] = []
        self._engine = engine
        self._transactions = Transactions(engine)
        self._office = office
        self._anchor = Anchor(folder, office.seal)
        self._listeners: list[Listener] = []
        with engine.connect() as connection:
            self._centre, self._actor = read_office(connection, keys.member_id)
            self._sample = bool(connection.exec_driver_sql(_IS_SAMPLE).scalar())
            OWN.take(self, own_answers(connection))

    @property
    def member(self) -> Actor:
        """Who is at the desk."""
        return self._actor

    @property
    def sample(self) -> bool:
        """Whether everything in this office is invented, for trying the program."""
        return self._sample

    @property
    def centre(self) -> Centre:
        """The centre this office is."""
        if self._centre is None:
            raise DeskError("สำนักงานนี้ยังไม่ได้ตั้งชื่อศูนย์")
        return self._centre

    def on_change(self, listener: Listener) -> Callable[[], None]:
        """Tell this listener of every saved change; call the answer to stop."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def do(self, action: Questions[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run an action that writes: one transaction with its journal; then say what changed."""
        name = access.require(self._actor, action)
        return self._write(name, lambda work: action(work, *args, **kwargs))

    def finish(
        self, typed: DraftKey, action: Questions[P, T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Run an action that writes and drop the draft it was typed in, both or neither."""

        def both(work: UnitOfWork) -> T:
            result = action(work, *args, **kwargs)
            drop_draft(work, typed)
            return result

        return self._write(access.require(self._actor, action), both)

    def change_passphrase(self, old: str, new: str) -> None:
        """Change the passphrase of the member at the desk; a wrong old one counts as a guess."""
        member = self.keys.member_id
        names = (self._actor.full_name, self.centre.name_th or "")
        guessing.change_with_patience(
            self.folder, member, old, new, clock=self.clock, own_names=names
        )
        self._write("change_passphrase", lambda work: _note_key(work, member))

    def _write(self, name: str, body: Callable[[UnitOfWork], T]) -> T:
        with self._transactions.writing() as connection:
            work = self._work(connection, name)
            result = body(work)
            changes, head = work.finish()
        if head:
            self._anchor.write(head)
        if changes.of("centre", "member", "office_code"):
            self._look_again()
        for listener in tuple(self._listeners):
            listener(changes)
        return result

    def ask(self, question: Questions[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run a question that only reads, on one consistent picture of the file."""
        name = access.require(self._actor, question)
        with self._transactions.reading() as connection:
            return question(self._work(connection, name), *args, **kwargs)

    def check(self, progress: Callable[[int], None] = lambda _: None) -> list[Finding]:
        """Verify the file, its references, the journal's chain and the anchor."""
        with self._engine.connect() as connection:
            return [
                check_file(connection),
                check_references(connection),
                check_chain(connection, self._office.seal, progress),
                check_anchor(connection, self._anchor.read()),
            ]

    def close(self) -> None:
        """Close every connection; the keys go with this object."""
        self._listeners.clear()
        OWN.let_go(self)
        self._transactions.close()
        self._engine.dispose()

    def __enter__(self) -> "Desk":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _work(self, connection: Any, name: str) -> UnitOfWork:
        return UnitOfWork(
            connection, self._office, actor=self._actor, centre=self._centre, action=name
        )

    def _look_again(self) -> None:
        with self._engine.connect() as connection:
            self._centre, self._actor = read_office(connection, self._actor.id)
            OWN.take(self, own_answers(connection))

    def compare_anchor(self) -> None:
        """Say in `notices` when the file is older than the anchor beside it."""
        with self._engine.connect() as connection:
            finding = check_anchor(connection, self._anchor.read())
        if not finding.whole:
            self.notices.append(finding.sentence)


def _note_key(work: UnitOfWork, member: UUID) -> None:
    work.note("change_passphrase", model="member", record=member)


@dataclass(frozen=True)
class Founded:
    """A new office: its open desk and the recovery code that is shown once."""

    desk: Desk
    recovery: RecoveryCode


def create_office(folder: Path, plan: NewOffice, passphrase: str, *, clock: Clock) -> Founded:
    """Make a new encrypted office in an empty or missing folder; nothing is left if it fails."""
    guards.home_for_office(folder)
    if folder.exists() and any(folder.iterdir()):
        raise DeskError("โฟลเดอร์นี้ไม่ว่าง จึงไม่สร้างสำนักงานทับ", "เลือกโฟลเดอร์ว่างหรือชื่อใหม่")
    fresh = not folder.exists()
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    try:
        return _found(folder, plan, passphrase, clock)
    except BaseException:
        for leftover in folder.iterdir():
            leftover.unlink()
        if fresh:
            shutil.rmtree(folder)
        raise


def _found(folder: Path, plan: NewOffice, passphrase: str, clock: Clock) -> Founded:
    plan.checked()
    member_id = new_id(clock.now())
    keys, recovery = slots.create_keys(
        folder, member_id, passphrase, own_names=(plan.name, plan.member)
    )
    (folder / guards.DATABASE).touch(mode=0o600)
    engine = engine_for(folder / guards.DATABASE, keys.dbk)
    office = Office(new_id(clock.now()), _seal(keys), clock)
    founder = Actor(member_id, plan.member, frozenset({"ADMIN"}), False)
    from centredesk.storage.migrate import build  # noqa: PLC0415  as in _brought_up

    with engine.connect() as connection:
        build(connection)
        connection.commit()
    with engine.connect().execution_options(**WRITE) as connection, connection.begin():
        work = UnitOfWork(connection, office, actor=founder, centre=None, action="found_office")
        work.keep_fact("vault", str(keys.vault_id))
        work.keep_fact("installation", str(office.installation))
        if plan.sample:
            work.keep_fact("sample", "yes")
        found_office(work, plan, member_id)
        _, head = work.finish()
    desk = Desk(folder, engine, office, keys)
    if head:
        Anchor(folder, office.seal).write(head)
    return Founded(desk, recovery)


def recover_office(
    folder: Path, code: RecoveryCode, *, member: str, passphrase: str, clock: Clock
) -> Founded:
    """Let a new administrator in with the recovery kit; the used kit is void, a new one comes."""
    file = guards.office_file(folder)
    if not member.strip():
        raise BadValue("ต้องระบุชื่อผู้ดูแลสำนักงานคนใหม่", field="member")
    opening = open_with_recovery(folder, code)
    keys, fresh = opening.add_administrator(new_id(clock.now()), passphrase, own_names=(member,))
    _brought_up(file, keys.dbk)
    engine = engine_for(file, keys.dbk)
    return Founded(_seated(folder, engine, keys, clock, newcomer=member), fresh)


def admit_member(desk: Desk, draft: Mapping[str, Any], passphrase: str) -> UUID:
    """Enter a member and give them their own passphrase slot."""
    check_passphrase(passphrase, own_names=(str(draft.get("full_name", "")),))
    key = desk.do(add_member, draft)
    slots.add_slot(desk.folder, desk.keys, key, passphrase)
    return key


def open_desk(
    folder: Path, passphrase: str, *, clock: Clock, member_id: UUID | None = None
) -> Desk:
    """Open an office: look at the file, try the passphrase, bring an older file up to date."""
    guards.home_for_office(folder)
    file = guards.office_file(folder)
    keys = guessing.open_with_patience(folder, passphrase, clock=clock, member_id=member_id)
    backup = _brought_up(file, keys.dbk)
    engine = engine_for(file, keys.dbk)
    try:
        desk = _seated(folder, engine, keys, clock)
    except BaseException:
        engine.dispose()
        raise
    if backup:
        desk.notices.append(f"ปรับรุ่นแฟ้มข้อมูลแล้ว ข้อมูลก่อนปรับรุ่นอยู่ที่ {backup.name}")
    return desk


def _brought_up(file: Path, key: bytes) -> Path | None:
    if revisions.at(file, key) == revisions.NEWEST:
        return None
    # Alembic takes as long to load as the rest of the store; nearly every opening needs none of it.
    from centredesk.storage.migrate import bring_up_to_date  # noqa: PLC0415  see above

    return bring_up_to_date(file, key)


def _seated(
    folder: Path, engine: Engine, keys: OpenedKeys, clock: Clock, *, newcomer: str = ""
) -> Desk:
    office = Office(_facts(engine, keys), _seal(keys), clock)
    if _let_in_by_recovery(folder, keys):
        _seat_newcomer(folder, engine, office, keys, name=newcomer)
    desk = Desk(folder, engine, office, keys)
    if not desk.member.roles:
        desk.close()
        raise NotAllowed("สมาชิกนี้ถูกระงับหรือไม่มีบทบาทในสำนักงานแล้ว", "ติดต่อผู้ดูแลสำนักงาน")
    desk.compare_anchor()
    return desk


def _let_in_by_recovery(folder: Path, keys: OpenedKeys) -> bool:
    return any(
        slot.member_id == keys.member_id and slot.origin == "recovery"
        for slot in slots.members_in(folder)
    )


def _seat_newcomer(
    folder: Path, engine: Engine, office: Office, keys: OpenedKeys, *, name: str
) -> None:
    """Enter whom the recovery kit let in, also when the power failed between slot and record."""
    with engine.connect().execution_options(**WRITE) as connection, connection.begin():
        centre, known = read_office(connection, keys.member_id)
        if known.id is not None:
            return
        recovered = Actor(keys.member_id, name, frozenset({"ADMIN"}), False)
        work = UnitOfWork(
            connection, office, actor=recovered, centre=centre, action="recover_office"
        )
        seat_administrator(work, keys.member_id, name or "ผู้ดูแลสำนักงาน")
        _, head = work.finish()
    if head:
        Anchor(folder, office.seal).write(head)


def _facts(engine: Engine, keys: OpenedKeys) -> UUID:
    """The installation of this file, once it is sure that file and keys belong together."""
    with engine.connect() as connection:
        chosen = connection.exec_driver_sql("SELECT name, value FROM store_fact")
        facts: dict[str, str] = {row[0]: row[1] for row in chosen}
    if facts.get("vault") != f'"{keys.vault_id}"':
        raise DeskError(
            "แฟ้มข้อมูลกับแฟ้มกุญแจไม่ใช่ของสำนักงานเดียวกัน โปรแกรมไม่ได้เปลี่ยนแปลงแฟ้ม", "กู้คืนจากข้อมูลสำรอง"
        )
    return UUID(facts["installation"].strip('"'))


def _seal(keys: OpenedKeys) -> Callable[[bytes], bytes]:
    return partial(mac, keys.journal_key, "journal/v1")
