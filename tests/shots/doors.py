"""Pictures of what stands before the office: the cover and the first run."""

from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget
from tests.shots.album import PASSPHRASE, Album, Scene, Scenes

from centredesk.errors import WrongPassphrase
from centredesk.ui.first_run.recovery import Recovery
from centredesk.ui.first_run.sample_page import SamplePage
from centredesk.ui.first_run.wizard import FirstRun
from centredesk.ui.unlock.card import UnlockCard
from centredesk.ui.unlock.standing import Standing
from centredesk.vault.recovery import RecoveryCode

_OFFICE = Path("/office/ศปคม. จังหวัดตาก")


def unlock(album: Album) -> QWidget:
    """The cover."""
    card = UnlockCard(album.background, _never, _OFFICE)
    card.start()
    return card


def unlock_wrong(album: Album) -> QWidget:
    """After the third wrong passphrase."""
    card = UnlockCard(album.background, _never, _OFFICE)
    card.secret.setText("ไม่ใช่รหัสนี้")
    sentence = "รหัสผ่านไม่ถูกต้อง (ครั้งที่ 3)"
    card._refused(WrongPassphrase(sentence, "โปรดตรวจสอบแป้นภาษาและ Caps Lock", wait=18))
    return card


def welcome(album: Album) -> QWidget:
    """The very first start."""
    card = UnlockCard(album.background, _never, None)
    card.start()
    return card


def unlock_waits(album: Album) -> QWidget:
    """After many wrong passphrases: the wait, and what the next one would cost."""
    card = UnlockCard(album.background, _never, _OFFICE)
    card._stands(Standing(wrong=9, wait=32, next_wait=64))
    return card


def recovery(album: Album) -> QWidget:
    """The code of the kit, one group wrong."""
    wizard = Recovery(album.background, _never, _OFFICE, Path("/home/office"))
    groups = RecoveryCode(bytes(range(20))).groups
    for box, group in zip(wizard.code.boxes.boxes, groups, strict=True):
        box.setText(group)
    wrong = groups[4][:3] + ("7" if groups[4][3] != "7" else "8")
    wizard.code.boxes.boxes[4].setText(wrong)
    return wizard


def recovery_member(album: Album) -> QWidget:
    """Who comes in with it."""
    wizard = Recovery(album.background, _never, _OFFICE, Path("/home/office"))
    wizard._show(1)
    return wizard


def sample_under_way(album: Album) -> QWidget:
    """The invented office is being made."""
    page = SamplePage(album.background, _never, _never)
    page._moved(31, 74)
    return page


def sample_ready(album: Album) -> QWidget:
    """It is there, and tells its passphrase."""
    page = SamplePage(album.background, _never, _never)
    page._made("มะม่วงสุกหล่นใส่ร่มสีฟ้า")
    return page


def first_run(album: Album) -> QWidget:
    """The wizard's first step, with a fault."""
    wizard = FirstRun(album.background, _never, Path("/home"))
    wizard.centre.centre_name.setText("ศูนย์ปฏิบัติการป้องกันและปราบปรามการค้ามนุษย์ จังหวัดตาก")
    wizard._next()
    return wizard


def first_run_member(album: Album) -> QWidget:
    """The second step, a passphrase half typed."""
    wizard = FirstRun(album.background, _never, Path("/home"))
    wizard._show(1)
    wizard.member.full_name.setText("สมมติ ใจดี")
    wizard.member.passphrase.first.setText(PASSPHRASE)
    wizard.member.passphrase.measure()
    return wizard


def first_run_kit(album: Album) -> QWidget:
    """The last step before keys are made."""
    wizard = FirstRun(album.background, _never, Path("/home/office"))
    wizard.centre.centre_name.setText("ศปคม. จังหวัดตาก")
    wizard.centre.province.choose("63")
    wizard.kit.tell(wizard.centre, "สมมติ ใจดี")
    wizard._show(2)
    return wizard


def _never(*_: Any) -> Any:
    raise AssertionError("no office is opened for a picture")


SCENES: Scenes = {
    "01_unlock": Scene(unlock),
    "01_unlock_wrong": Scene(unlock_wrong),
    "01_unlock_waits": Scene(unlock_waits),
    "01_welcome": Scene(welcome),
    "01_recovery_code": Scene(recovery),
    "01_recovery_member": Scene(recovery_member),
    "01_sample_under_way": Scene(sample_under_way),
    "01_sample_ready": Scene(sample_ready),
    "02_first_run_centre": Scene(first_run),
    "02_first_run_member": Scene(first_run_member),
    "02_first_run_kit": Scene(first_run_kit),
}
