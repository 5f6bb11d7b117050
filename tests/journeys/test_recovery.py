"""The safe's envelope is opened: a new administrator comes in, the old kit is void."""

from pathlib import Path

import pytest

from centredesk.actions import offices, people
from centredesk.actions.listing import Want
from centredesk.actions.offices import NewOffice
from centredesk.clock import StandingClock
from centredesk.desk import admit_member, create_office, open_desk, recover_office
from centredesk.errors import DeskError, NotAllowed

NEW = "เข็มทิศเก่าชี้ทางไปทุ่งดอกกระเจียว"


def test_recovery_makes_an_administrator_and_nothing_more(
    tmp_path: Path, clock: StandingClock, passphrase: str
) -> None:
    plan = NewOffice(name="ศูนย์ตัวอย่าง", level="PROV", province="63", member="สมมติ ใจดี")
    founded = create_office(tmp_path / "o", plan, passphrase, clock=clock)
    founded.desk.close()
    again = recover_office(
        tmp_path / "o", founded.recovery, member="ตัวอย่าง มาใหม่", passphrase=NEW, clock=clock
    )
    with again.desk as desk:
        assert desk.member.roles == {"ADMIN"}
        with pytest.raises(NotAllowed):
            desk.ask(people.list_people, Want())
        admit_member(
            desk,
            {"full_name": "ตัวอย่าง คนที่สาม", "position": "เจ้าหน้าที่", "role": ["CLERK"]},
            "ปลาตะเพียนสานแขวนเหนือเปลไกว",
        )
        assert all(finding.whole for finding in desk.check())
    with pytest.raises(DeskError, match="ถูกยกเลิก"):
        recover_office(
            tmp_path / "o", founded.recovery, member="ผู้อื่น", passphrase=NEW + "อีก", clock=clock
        )
    with open_desk(tmp_path / "o", "ปลาตะเพียนสานแขวนเหนือเปลไกว", clock=clock) as desk:
        assert desk.member.roles == {"CLERK"}
        assert desk.ask(people.list_people, Want()) == []


def test_a_member_put_out_of_use_cannot_come_in(
    tmp_path: Path, clock: StandingClock, passphrase: str
) -> None:
    plan = NewOffice(name="ศูนย์ตัวอย่าง", level="PROV", province="63", member="สมมติ ใจดี")
    founded = create_office(tmp_path / "o", plan, passphrase, clock=clock)
    with founded.desk as desk:
        draft = {"full_name": "ตัวอย่าง คนที่สอง", "position": "เจ้าหน้าที่", "role": ["CLERK"]}
        key = admit_member(desk, draft, NEW)
        desk.do(offices.change_member, key, {"active": False})
    with pytest.raises(NotAllowed, match="ระงับ"):
        open_desk(tmp_path / "o", NEW, clock=clock)
