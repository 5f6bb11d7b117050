"""From nothing to an open office: the wizard asks, makes keys and file, saves the recovery kit."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from tests.ui.hands import type_into

from centredesk.desk import Desk
from centredesk.errors import DeskError
from centredesk.ui.background import Background
from centredesk.ui.first_run.steps import DISTRICT
from centredesk.ui.first_run.wizard import FirstRun
from centredesk.ui.openings import make_office
from centredesk.ui.theme.words import plain

Shown = Callable[[QWidget], QWidget]
Settle = Callable[[], None]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def wizard(background: Background, shown: Shown, tmp_path: Path) -> FirstRun:
    """The wizard at its first step."""
    made = FirstRun(background, make_office, tmp_path)
    shown(made)
    made.start()
    return made


def press_next(wizard: FirstRun) -> None:
    """As a user does."""
    QTest.mouseClick(wizard.next, Qt.MouseButton.LeftButton)


def fill_first_step(wizard: FirstRun) -> None:
    """Name and province."""
    type_into(wizard.centre.centre_name, "ศูนย์ตัวอย่างจังหวัดตาก")
    type_into(wizard.centre.province, "ตาก")
    QTest.keyClick(wizard.centre.province._popup, Qt.Key.Key_Return)


def fill_two_steps(wizard: FirstRun, passphrase: str) -> None:
    """The centre and its first member, then on to the kit."""
    fill_first_step(wizard)
    press_next(wizard)
    type_into(wizard.member.full_name, "สมมติ ใจดี")
    for field in (wizard.member.passphrase.first, wizard.member.passphrase.again):
        type_into(field, passphrase)
    press_next(wizard)


def test_a_whole_office_is_made_and_opened(
    wizard: FirstRun, settle: Settle, tmp_path: Path, passphrase: str
) -> None:
    made: list[Desk] = []
    wizard.made.connect(made.append)
    fill_two_steps(wizard, passphrase)
    kit = Path(wizard.kit.file.text())
    press_next(wizard)
    settle()
    assert kit.read_bytes().startswith(b"%PDF")
    assert wizard.member.passphrase.text() == ""
    press_next(wizard)
    with made[0] as desk:
        assert desk.centre.code == "TAK"
        assert desk.member.full_name == "สมมติ ใจดี"
        assert (desk.folder / "office.cdb").is_file()


def test_nothing_is_skipped(wizard: FirstRun) -> None:
    press_next(wizard)
    assert wizard.stack.currentIndex() == 0
    assert wizard.centre.fields["name"].fault == "ต้องระบุชื่อศูนย์"
    assert wizard.centre.fields["province"].fault == "เลือกจังหวัดจากรายการ"


def test_a_district_is_asked_for_only_by_a_district(wizard: FirstRun) -> None:
    assert not wizard.centre.district.isVisible()
    wizard.centre.level.buttons()[1].click()
    assert wizard.centre.level.value() == DISTRICT
    assert wizard.centre.district.isVisible()
    type_into(wizard.centre.province, "ตาก")
    QTest.keyClick(wizard.centre.province._popup, Qt.Key.Key_Return)
    assert all(code.startswith("63") for code in wizard.centre.district.search_now("แม่"))


def test_a_weak_passphrase_is_told_why(wizard: FirstRun) -> None:
    fill_first_step(wizard)
    press_next(wizard)
    type_into(wizard.member.full_name, "สมมติ ใจดี")
    type_into(wizard.member.passphrase.first, "12345")
    press_next(wizard)
    assert wizard.stack.currentIndex() == 1
    assert "อย่างน้อย 15 ตัวอักษร" in wizard.member.passphrase._first.fault


def test_two_different_passphrases_are_told(wizard: FirstRun, passphrase: str) -> None:
    fill_first_step(wizard)
    press_next(wizard)
    type_into(wizard.member.full_name, "สมมติ ใจดี")
    type_into(wizard.member.passphrase.first, passphrase)
    type_into(wizard.member.passphrase.again, passphrase + "ๆ")
    press_next(wizard)
    assert wizard.member.passphrase._again.fault == "รหัสผ่านสองช่องไม่ตรงกัน"


def test_a_refused_office_can_be_mended(
    background: Background, shown: Shown, settle: Settle, tmp_path: Path
) -> None:
    def refuse(_: Any) -> Any:
        raise DeskError("โฟลเดอร์นี้ไม่ว่าง จึงไม่สร้างสำนักงานทับ", "เลือกโฟลเดอร์ว่าง")

    wizard = FirstRun(background, refuse, tmp_path)
    shown(wizard)
    wizard._show(2)
    press_next(wizard)
    settle()
    assert "โฟลเดอร์นี้ไม่ว่าง" in plain(wizard.banner.title.text())
    assert wizard.next.isEnabled()


def test_without_its_kit_no_office_is_left(
    wizard: FirstRun, settle: Settle, tmp_path: Path, passphrase: str
) -> None:
    fill_two_steps(wizard, passphrase)
    (tmp_path / "no folder").write_text("a file", encoding="utf-8")
    wizard.kit.file.setText(str(tmp_path / "no folder" / "kit.pdf"))
    wizard._make()
    settle()
    assert "บันทึกเอกสารกู้คืนไม่ได้" in plain(wizard.banner.title.text())
    assert not Path(wizard.centre.folder.text()).exists()


def test_a_name_no_disk_takes_is_told(wizard: FirstRun, tmp_path: Path) -> None:
    wizard.kit.file.setText(str(tmp_path / ("x" * 300 + ".pdf")))
    assert not wizard.kit.checked()
    assert wizard.kit.fields["kit"].fault == "ใช้ชื่อแฟ้มนี้ไม่ได้ เลือกชื่ออื่น"
