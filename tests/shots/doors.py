"""Pictures of what stands before the office: the cover and the first run."""

from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget
from tests.shots.album import PASSPHRASE, Album, Scene, Scenes

from centredesk.errors import WrongPassphrase
from centredesk.ui.first_run.wizard import FirstRun
from centredesk.ui.unlock.card import UnlockCard

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
    "02_first_run_centre": Scene(first_run),
    "02_first_run_member": Scene(first_run_member),
    "02_first_run_kit": Scene(first_run_kit),
}
