"""The office looks after itself: its members, their keys, its settings, its file."""

from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from centredesk import keyholders
from centredesk.actions import access, offices
from centredesk.actions.listing import Want
from centredesk.actions.office_care import last_check, office_facts
from centredesk.actions.office_pages import (
    agency_anchors,
    centre_page,
    list_agencies,
    office_history,
)
from centredesk.changes import Changes
from centredesk.clock import StandingClock
from centredesk.desk import Desk, admit_member, open_desk, recover_office
from centredesk.errors import BadValue, DeskError, NotAllowed, WrongPassphrase
from centredesk.fields.codes import code_list
from centredesk.models.journal import Operation
from centredesk.settings import SETTINGS
from centredesk.storage.unit_of_work import Actor
from centredesk.vault.recovery import RecoveryCode

SECRET = "เรือใบสีส้มลอยข้ามภูเขาหิมะ"
ANOTHER = "เข็มทิศเก่าชี้ทางไปทุ่งดอกกระเจียว"


def admit(desk: Desk, *roles: str) -> UUID:
    """A second member with a passphrase."""
    draft: dict[str, Any] = {"full_name": "ทดลอง สมมติวงศ์", "position": "นักพัฒนาสังคม"}
    return admit_member(desk, draft | {"role": list(roles or ("CLERK",))}, SECRET)


def acts_of(desk: Desk) -> list[str]:
    """What the journal says was done, the oldest first."""
    with desk._engine.connect() as connection:
        found = connection.execute(Operation.__table__.select().order_by(Operation.sequence))
        return [f"{row['action']} {row['reason'] or ''}".strip() for row in found.mappings()]


# ── members ──


def test_one_administrator_always_remains(desk: Desk) -> None:
    me = desk.member.id
    assert me is not None
    with pytest.raises(BadValue, match="อย่างน้อยหนึ่งคน") as refused:
        desk.do(offices.change_member, me, {"active": False})
    assert refused.value.field == "active"
    other = admit(desk, "ADMIN")
    desk.do(offices.change_member, other, {"role": ["CLERK"]})
    desk.do(offices.change_member, other, {"role": ["ADMIN"]})
    desk.do(offices.change_member, other, {"active": False})
    with pytest.raises(BadValue, match="อย่างน้อยหนึ่งคน"):
        desk.do(offices.change_member, me, {"active": False})


def test_a_suspended_passphrase_opens_nothing_once_it_is_removed(
    desk: Desk, clock: StandingClock
) -> None:
    member = admit(desk)
    with pytest.raises(NotAllowed, match="ยังใช้งานอยู่"):
        keyholders.take_key(desk, member)
    desk.do(offices.change_member, member, {"active": False})
    with pytest.raises(NotAllowed, match="ระงับ"):
        open_desk(desk.folder, SECRET, clock=clock)
    keyholders.take_key(desk, member)
    assert member not in keyholders.who_opens(desk)
    with pytest.raises(WrongPassphrase):
        open_desk(desk.folder, SECRET, clock=clock)
    assert "shut_out" in " ".join(acts_of(desk))


def test_a_forgotten_passphrase_is_set_anew(desk: Desk, clock: StandingClock) -> None:
    member = admit(desk)
    keyholders.give_key(desk, member, ANOTHER)
    with open_desk(desk.folder, ANOTHER, clock=clock) as again:
        assert again.member.id == member
    with pytest.raises(WrongPassphrase):
        open_desk(desk.folder, SECRET, clock=clock)


def test_a_weak_passphrase_leaves_the_old_one_standing(desk: Desk, clock: StandingClock) -> None:
    member = admit(desk)
    with pytest.raises(DeskError):
        keyholders.give_key(desk, member, "1234")
    open_desk(desk.folder, SECRET, clock=clock).close()


def test_nobody_sets_their_own_passphrase_that_way(desk: Desk) -> None:
    me = desk.member.id
    assert me is not None
    with pytest.raises(NotAllowed, match="ของตนเอง"):
        keyholders.give_key(desk, me, ANOTHER)


def test_who_is_no_administrator_touches_no_key(desk: Desk, tmp_path: Path) -> None:
    member = admit(desk)
    desk._actor = Actor(desk.member.id, "", frozenset({"HEAD", "CLERK"}), True)
    for refused in (
        lambda: keyholders.take_key(desk, member),
        lambda: keyholders.give_key(desk, member, ANOTHER),
        lambda: keyholders.new_kit(desk, tmp_path / "kit.pdf"),
    ):
        with pytest.raises(NotAllowed):
            refused()
    assert member in keyholders.who_opens(desk)
    assert not (tmp_path / "kit.pdf").exists()


# ── the recovery kit, the file ──


def test_a_new_kit_makes_the_old_one_void(desk: Desk, tmp_path: Path) -> None:
    before = keyholders.kit_serial(desk)
    serial, groups = keyholders.new_kit(desk, tmp_path / "kit.pdf")
    assert (tmp_path / "kit.pdf").read_bytes().startswith(b"%PDF")
    assert groups == ()
    assert serial == keyholders.kit_serial(desk) != before
    assert acts_of(desk)[-1].endswith(serial)


def test_a_kit_that_cannot_be_written_is_told_and_works(
    desk: Desk, tmp_path: Path, clock: StandingClock
) -> None:
    there = tmp_path / "kit.pdf"
    there.write_text("อยู่ก่อนแล้ว", encoding="utf-8")
    before = keyholders.kit_serial(desk)
    for paper in (there, tmp_path / "none" / "kit.pdf", tmp_path / f"{'ก' * 200}.pdf"):
        with pytest.raises(DeskError, match="เอกสารเดิมยังใช้ได้"):
            keyholders.new_kit(desk, paper)
    assert keyholders.kit_serial(desk) == before
    if not Path("/proc").is_dir():
        pytest.skip("no folder here that refuses every file")
    serial, groups = keyholders.new_kit(desk, Path("/proc/kit.pdf"))
    code = RecoveryCode.read(" ".join(groups))
    assert code.serial == serial
    folder = desk.folder
    desk.close()
    found = recover_office(folder, code, member="ผู้กู้คืน สมมติ", passphrase=ANOTHER, clock=clock)
    found.desk.close()


def test_a_check_is_kept_with_its_result(desk: Desk) -> None:
    assert desk.ask(last_check) is None
    heard: list[Changes] = []
    desk.on_change(heard.append)
    found = keyholders.check_office(desk)
    assert found.whole
    assert found == desk.ask(last_check)
    assert found.at == desk.clock.now()
    assert len(found.sentences) == 4
    assert heard[-1].of("check")


def test_the_file_says_how_long_its_journal_is(desk: Desk) -> None:
    before = desk.ask(office_facts)
    desk.do(offices.add_agency, {"name": "หน่วยงานตัวอย่าง", "kind": "NGO"})
    after = desk.ask(office_facts)
    assert after.operations == before.operations + 1
    assert after.sqlite.startswith("3.")
    assert after.cipher


# ── settings ──


@pytest.mark.parametrize("name", SETTINGS)
def test_every_setting_says_what_it_is_and_may_be(desk: Desk, name: str) -> None:
    told = SETTINGS[name]
    assert told.label and len(told.help) > 20
    assert told.default in told.options
    assert all(told.options.values())
    for value in told.options:
        desk.do(offices.keep_setting, name, value)
        assert desk.ask(offices.setting, name) == value == desk.ask(offices.settings)[name]


def test_a_changed_setting_is_told_and_stands_in_the_journal(desk: Desk) -> None:
    heard: list[Changes] = []
    desk.on_change(heard.append)
    desk.do(offices.keep_setting, "idle_minutes", "2")
    assert heard[-1].of("setting")
    assert acts_of(desk)[-1] == "keep_setting ล็อกหน้าต่างเมื่อไม่มีการใช้งาน: 2 นาที"
    before = len(acts_of(desk))
    desk.do(offices.keep_setting, "idle_minutes", "2")
    assert len(acts_of(desk)) == before


def test_a_setting_takes_only_what_it_offers(desk: Desk) -> None:
    with pytest.raises(BadValue, match="เป็น “7” ไม่ได้"):
        desk.do(offices.keep_setting, "reveal_minutes", "7")
    assert desk.ask(offices.setting, "reveal_minutes") == "5"


# ── what its pages read ──


def test_everybody_reads_the_centre_and_only_the_office_its_history(desk: Desk) -> None:
    me = desk.member.id
    desk.do(offices.change_centre, desk.centre.id, {"head_user": str(me)})
    found = desk.ask(centre_page)
    assert found.spoken["head_user"] == desk.member.full_name
    assert desk.ask(office_history, "centre", desk.centre.id)[0].changes
    with pytest.raises(NotAllowed):
        desk.ask(office_history, "case", desk.centre.id)


def test_agencies_are_found_by_a_part_of_name_or_number(desk: Desk) -> None:
    for name, phone in (("มูลนิธิเพื่อการทดสอบ", "055000001"), ("สภ.ตัวอย่าง", "055000002")):
        desk.do(offices.add_agency, {"name": name, "kind": "NGO", "phones": phone})
    for words, count in (("", 2), ("ทดสอบ", 1), ("000002", 1), ("ไม่มี", 0)):
        want = Want(find=words)
        assert len(desk.ask(list_agencies, want)) == desk.ask(agency_anchors, want)[0] == count


def test_the_duties_of_a_role_are_those_of_the_table() -> None:
    for option in code_list("member_role").options:
        assert access.duties_of(option.code)
    assert "จัดการสมาชิก บทบาท รหัสผ่าน และเอกสารกู้คืน" in access.duties_of("ADMIN")
    assert not [words for words in access.duties_of("ADMIN") if "กรณี" in words]
    assert access.duties_of("VIEWER") == ("ดูตัวเลขในรายงาน",)
    assert all(name in access.ACCESS for _, name in access.DUTIES)


def test_a_viewer_reads_the_settings_and_changes_none(desk: Desk) -> None:
    desk._actor = Actor(desk.member.id, "", frozenset({"VIEWER"}), False)
    assert set(desk.ask(offices.settings)) == set(SETTINGS)
    with pytest.raises(NotAllowed):
        desk.do(offices.keep_setting, "idle_minutes", "30")
