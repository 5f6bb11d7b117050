"""Safety in the window: one's own passphrase, the file checked, a new recovery kit."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QDialog, QPushButton, QWidget
from tests.ui.hands import agree, answer, texts

from centredesk.actions.office_care import last_check
from centredesk.desk import Desk
from centredesk.keyholders import kit_serial
from centredesk.storage.unit_of_work import Actor
from centredesk.ui.main_window.window import MainWindow
from centredesk.ui.office.security_section import SecuritySection
from centredesk.ui.parts.buttons import Button
from centredesk.ui.passphrases.change_passphrase import ChangePassphrase

Settle = Callable[[], None]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def button(section: QWidget, verb: str) -> QPushButton:
    """The button of this verb."""
    return next(b for b in section.findChildren(Button) if b.verb == verb)


@pytest.fixture
def section(window: MainWindow, settle: Settle) -> SecuritySection:
    """The section, opened."""
    settle()
    window.navigator.go_to("office")
    settle()
    page: Any = window.page
    page.open("security")
    settle()
    made = page.shown_view()
    assert isinstance(made, SecuritySection)
    return made


def test_the_file_is_checked_and_the_result_stays(
    section: SecuritySection, desk: Desk, settle: Settle, window: MainWindow
) -> None:
    assert "ยังไม่เคยตรวจ" in texts(section)
    button(section, "ตรวจแฟ้ม").click()
    settle()
    found = desk.ask(last_check)
    assert found is not None and found.whole
    seen = texts(section)
    assert "สมบูรณ์" in seen
    assert "ตรวจล่าสุด 12 พ.ย. 2569 09:30 น." in seen
    assert "บันทึกประวัติครบถ้วน" in seen
    assert "สมบูรณ์ทุกข้อ" in window._toast.words.text()


def test_a_damaged_file_is_told_in_red(
    section: SecuritySection, desk: Desk, settle: Settle, window: MainWindow
) -> None:
    for anchor in desk.folder.glob("*anchor*"):
        anchor.unlink()
    button(section, "ตรวจแฟ้ม").click()
    settle()
    assert "พบความผิดปกติ" in texts(section)
    assert "ไม่พบหลักหมุด" in texts(section)
    assert "ตรวจพบความผิดปกติของแฟ้ม" in texts(window.page.banner)


def test_a_new_kit_is_asked_for_twice_and_voids_the_old_one(
    section: SecuritySection,
    desk: Desk,
    settle: Settle,
    tmp_path: Path,
    window: MainWindow,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = kit_serial(desk)
    assert before in texts(section)
    monkeypatch.setattr(section, "choose_paper", lambda: tmp_path / "kit.pdf")
    answer(agree)
    button(section, "ออกเอกสารกู้คืนใหม่").click()
    settle()
    after = kit_serial(desk)
    assert after != before
    assert after in texts(section)
    assert (tmp_path / "kit.pdf").exists()
    assert after in texts(window.page.banner)
    answer(lambda dialog: dialog.reject())
    button(section, "ออกเอกสารกู้คืนใหม่").click()
    settle()
    assert kit_serial(desk) == after


def test_ones_own_passphrase_is_changed_from_here(section: SecuritySection) -> None:
    seen: list[bool] = []

    def look(dialog: QDialog) -> None:
        seen.append(isinstance(dialog, ChangePassphrase))
        dialog.reject()

    answer(look)
    button(section, "เปลี่ยนรหัสผ่าน").click()
    assert seen == [True]


def test_who_opens_the_office_is_listed_for_those_who_may_know(
    section: SecuritySection, desk: Desk
) -> None:
    assert "มีรหัสผ่าน 1 รหัส" in texts(section)
    assert desk.member.full_name in texts(section)


@pytest.mark.parametrize("role", ["CLERK", "VIEWER"])
def test_others_have_their_own_passphrase_and_no_more(
    desk: Desk, window: MainWindow, settle: Settle, role: str
) -> None:
    settle()
    desk._actor = Actor(desk.member.id, "ผู้ทดลอง", frozenset({role}), False)
    window.navigator.go_to("office")
    settle()
    page: Any = window.page
    page.open("security")
    settle()
    verbs = [b.verb for b in page.shown_view().findChildren(Button)]
    assert verbs == ["เปลี่ยนรหัสผ่าน"]
    assert "สมมติ ใจดี" not in texts(page.shown_view())
