"""The recovery kit on paper: read with the eye, copied and scanned, it is the code that opens."""

import re
from datetime import date
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from tests.vault.conftest import Office
from tests.vault.qr_reader import read_qr

from centredesk.errors import DeskError
from centredesk.exports.recovery_kit import write_recovery_kit
from centredesk.vault.recovery import RecoveryCode
from centredesk.vault.recovery_opening import open_with_recovery

OFFICE_NAME = "ศูนย์ปฏิบัติการป้องกันและปราบปรามการค้ามนุษย์จังหวัดตัวอย่าง"
DAY = date(2026, 11, 12)


def kit(folder: Path, code: RecoveryCode) -> Any:
    """The kit of this code, written and opened."""
    path = write_recovery_kit(folder / "kit.pdf", code, office_name=OFFICE_NAME, made_on=DAY)
    return pypdfium2.PdfDocument(str(path))


def text_of(document: Any) -> str:
    """What the only page says, as copied."""
    assert len(document) == 1
    return str(document[0].get_textpage().get_text_range())


def test_the_printed_code_opens_the_office(office: Office, tmp_path: Path) -> None:
    text = text_of(kit(tmp_path, office.code))
    printed = re.findall(r"กลุ่มที่ \d[^\n]*\n((?:[0-9A-Z] ?){4})\s*$", text, re.MULTILINE)
    assert len(printed) == 9
    open_with_recovery(office.folder, RecoveryCode.read(" ".join(printed)))


def test_it_says_what_it_is_and_whose_but_names_nobody(tmp_path: Path) -> None:
    code = RecoveryCode(bytes(range(20)))
    document = kit(tmp_path, code)
    text = text_of(document)
    for said in (OFFICE_NAME, code.serial, "๑๒ พฤศจิกายน ๒๕๖๙", "ปิดผนึก", "ตู้นิรภัย", "ลับมาก"):
        assert said in text
    assert text.count("(ลงชื่อ)") == 2
    about = document.get_metadata_dict()
    assert {about["Author"], about["Creator"], about["Producer"]} == {"centredesk"}
    assert not any(group in str(about) for group in code.groups)


def test_the_picture_holds_the_same_code(tmp_path: Path) -> None:
    for seed in (1, 77, 210):
        code = RecoveryCode(bytes((seed + n * n) % 256 for n in range(20)))
        page = kit(tmp_path, code)[0].render(scale=3, grayscale=True)
        grey, width = bytes(page.buffer), page.width
        beside_the_groups = [
            grey[row * page.stride + int(width * 0.69) : row * page.stride + width]
            for row in range(int(page.height * 0.27), int(page.height * 0.47))
        ]
        assert read_qr(beside_the_groups) == code.text


def test_a_kit_that_cannot_be_put_in_its_place_is_told(tmp_path: Path) -> None:
    (tmp_path / "kit.pdf" / "something").mkdir(parents=True)
    with pytest.raises(DeskError, match="บันทึกแฟ้มไม่ได้"):
        kit(tmp_path, RecoveryCode(bytes(20)))
    assert [path.name for path in tmp_path.iterdir()] == ["kit.pdf"], "nothing half written stays"
