"""Members by keyboard: admitted with a passphrase, given roles, suspended, shut out."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QWidget
from tests.ui.hands import agree, answer, texts, type_into

from centredesk.actions import offices
from centredesk.actions.kept_drafts import waiting_drafts
from centredesk.clock import StandingClock
from centredesk.desk import Desk, admit_member, open_desk
from centredesk.errors import WrongPassphrase
from centredesk.fields.codes import code_list
from centredesk.fields.field import fields_of
from centredesk.keyholders import who_opens
from centredesk.models.offices import Member
from centredesk.storage.unit_of_work import Actor
from centredesk.ui.forms.editor import LineEditor
from centredesk.ui.forms.ticks import TicksEditor
from centredesk.ui.main_window.window import MainWindow
from centredesk.ui.navigation import something_new
from centredesk.ui.office.member_page import GiveKey, MemberPage
from centredesk.ui.office.new_member_page import NewMemberPage

Settle = Callable[[], None]
CONTROL = Qt.KeyboardModifier.ControlModifier
SECRET = "เรือใบสีส้มลอยข้ามภูเขาหิมะ"
ANOTHER = "เข็มทิศเก่าชี้ทางไปทุ่งดอกกระเจียว"

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def member(desk: Desk) -> UUID:
    """A clerk with a passphrase."""
    draft: dict[str, Any] = {"full_name": "ทดลอง สมมติวงศ์", "position": "นักพัฒนาสังคม"}
    return admit_member(desk, draft | {"role": ["CLERK"]}, SECRET)


@pytest.fixture
def page(member: UUID, window: MainWindow, settle: Settle) -> MemberPage:
    """The clerk's page."""
    settle()
    window.navigator.go_to("member", member)
    settle()
    opened = window.page
    assert isinstance(opened, MemberPage)
    return opened


def test_the_list_shows_roles_states_and_opens_one(
    member: UUID, desk: Desk, window: MainWindow, settle: Settle
) -> None:
    settle()
    window.navigator.go_to("office")
    settle()
    page: Any = window.page
    page.open("members")
    settle()
    seen = texts(page.shown_view())
    for word in ("สมาชิก 2 คน", "ทดลอง สมมติวงศ์", "สมมติ ใจดี (ท่าน)", "ผู้ดูแลระบบ", "ใช้งานอยู่"):
        assert word in seen
    rows = [w for w in page.shown_view().findChildren(QWidget) if w.objectName() == "liverow"]
    rows[0].setFocus()
    QTest.keyClick(rows[0], Qt.Key.Key_Return)
    settle()
    assert isinstance(window.page, MemberPage)


def test_a_new_member_is_entered_with_a_passphrase_in_one_step(
    desk: Desk, window: MainWindow, settle: Settle, clock: StandingClock
) -> None:
    settle()
    window.navigator.go_to("new_member", something_new())
    settle()
    page = window.page
    assert isinstance(page, NewMemberPage)
    filled = {name for form in page.forms.values() for name in form.editors}
    assert filled | {"active"} == {told.name for told in fields_of(Member)}
    form = page.forms["member"]
    for name, text in (
        ("username", "thotlong"),
        ("full_name", "ทดลอง สมมติวงศ์"),
        ("position", "นักพัฒนาสังคม"),
    ):
        editor = form.editors[name]
        assert isinstance(editor, LineEditor)
        type_into(editor.line, text)
    roles = form.editors["role"]
    assert isinstance(roles, TicksEditor)
    QTest.keyClick(roles.ticks["CLERK"], Qt.Key.Key_Space)
    QTest.keyClick(page, Qt.Key.Key_S, CONTROL)
    settle()
    assert page.passphrase.first.hasFocus()
    assert len(desk.ask(offices.members)) == 1
    for field in (page.passphrase.first, page.passphrase.again):
        type_into(field, SECRET)
    page.keep_draft()
    settle()
    assert SECRET not in str(desk.ask(waiting_drafts))
    QTest.keyClick(page, Qt.Key.Key_S, CONTROL)
    settle()
    shown = window.page
    assert isinstance(shown, MemberPage)
    assert desk.ask(waiting_drafts) == []
    with open_desk(desk.folder, SECRET, clock=clock) as again:
        assert again.member.id == shown.record
        assert again.member.roles == {"CLERK"}


def test_every_field_of_a_member_stands_on_the_page(page: MemberPage) -> None:
    page.open("card")
    filled = {name for form in page.forms.values() for name in form.editors}
    assert filled == {told.name for told in fields_of(Member)}


def test_each_role_says_what_it_may_do(page: MemberPage, settle: Settle) -> None:
    page.open("rights")
    seen = texts(page.shown_view())
    for option in code_list("member_role").options:
        assert option.th in seen
    assert "จัดการสมาชิก บทบาท รหัสผ่าน และเอกสารกู้คืน" in seen
    assert seen.count("มีบทบาทนี้") == 1


def test_a_member_is_suspended_and_the_passphrase_removed(
    page: MemberPage, desk: Desk, member: UUID, settle: Settle, clock: StandingClock
) -> None:
    answer(agree)
    page._suspend.click()
    settle()
    assert page.shown_section == "opening"
    assert "รหัสผ่านยังถอดรหัสแฟ้มได้" in texts(page.shown_view())
    assert "ระงับ · ยังมีรหัสผ่าน" in texts(page.head)
    answer(agree)
    page.take_key()
    settle()
    assert member not in who_opens(desk)
    assert "ไม่มีรหัสผ่านที่เปิดสำนักงานนี้ได้" in texts(page.shown_view())
    with pytest.raises(WrongPassphrase):
        open_desk(desk.folder, SECRET, clock=clock)
    page._resume.click()
    settle()
    assert "สมาชิกยังไม่มีรหัสผ่าน" in texts(page.shown_view())


def test_nothing_happens_when_one_would_rather_not(
    page: MemberPage, desk: Desk, settle: Settle
) -> None:
    answer(lambda dialog: dialog.reject())
    page._suspend.click()
    settle()
    assert all(member.active for member in desk.ask(offices.members))


def test_a_forgotten_passphrase_is_typed_anew_by_the_member(
    page: MemberPage, desk: Desk, settle: Settle, clock: StandingClock
) -> None:
    def type_it(dialog: QDialog) -> None:
        assert isinstance(dialog, GiveKey)
        for field in (dialog.new.first, dialog.new.again):
            type_into(field, ANOTHER)
        dialog.act.click()

    page.open("opening")
    answer(type_it)
    page.give_key()
    settle()
    with open_desk(desk.folder, ANOTHER, clock=clock) as again:
        assert again.member.id == page.record


def test_ones_own_rights_are_shown_and_not_changed(
    desk: Desk, window: MainWindow, settle: Settle
) -> None:
    settle()
    window.navigator.go_to("member", desk.member.id)
    settle()
    page = window.page
    assert isinstance(page, MemberPage)
    form = page.forms["member"]
    assert form.editors["role"].locked
    assert not form.editors["position"].locked
    assert "ให้ผู้ดูแลระบบคนอื่นแก้ไข" in form.labelled["role"].told
    assert not page._suspend.isVisible()


def test_the_last_administrator_is_told_calmly(
    page: MemberPage, desk: Desk, member: UUID, settle: Settle
) -> None:
    desk.do(offices.change_member, member, {"role": ["ADMIN"]})
    settle()
    desk._actor = Actor(member, "", frozenset({"ADMIN"}), False)
    me = next(one.id for one in desk.ask(offices.members) if one.id != member)
    desk.do(offices.change_member, me, {"active": False})
    settle()
    page.forms["member"].editors["role"].set_value(["CLERK"])
    desk._actor = Actor(me, "", frozenset({"ADMIN"}), False)
    page.save()
    settle()
    told = page.forms["member"].labelled["role"].fault
    assert "อย่างน้อยหนึ่งคน" in told
