"""Offices from the command line: made, opened, recovered, checked."""

import argparse
import getpass
import sys
from pathlib import Path

from centredesk.actions.offices import NewOffice, keep_setting, setting
from centredesk.clock import SystemClock
from centredesk.desk import Desk, Founded, admit_member, create_office, open_desk, recover_office
from centredesk.errors import BadValue, DeskError
from centredesk.exports.recovery_kit import write_recovery_kit
from centredesk.sample.office import create_sample_office
from centredesk.settings import SETTINGS
from centredesk.vault.recovery import RecoveryCode

Arguments = argparse.Namespace
_LEVELS = {"province": "PROV", "district": "DIST"}


def passphrase(file: Path | None, *, fresh: bool = False) -> str:
    """The passphrase: from a file, or asked at the terminal (twice when it is new)."""
    if file is not None:
        return _written(file)
    if not sys.stdin.isatty():
        raise BadValue("ยังไม่ได้ให้รหัสผ่าน", "ใช้ --passphrase-file แฟ้ม หรือสั่งจากหน้าต่างที่พิมพ์ได้")
    typed = getpass.getpass("รหัสผ่าน: ")
    if fresh and typed != getpass.getpass("รหัสผ่านอีกครั้ง: "):
        raise BadValue("รหัสผ่านสองครั้งไม่ตรงกัน", "เริ่มคำสั่งใหม่")
    return typed


def _written(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8").strip("\r\n")
    except (OSError, UnicodeDecodeError):
        raise BadValue("อ่านแฟ้มรหัสผ่านไม่ได้", "ตรวจที่อยู่ของแฟ้ม") from None


def opened(words: Arguments) -> Desk:
    """The office the words name, opened; what it has to say goes to standard error."""
    desk = open_desk(words.office, passphrase(words.passphrase_file), clock=SystemClock())
    for notice in desk.notices:
        sys.stderr.write(f"{notice}\n")
    return desk


def create(words: Arguments) -> None:
    """Make a new office and give out its recovery code once."""
    plan = NewOffice(
        name=words.name,
        level=_LEVELS[words.level],
        province=words.province,
        district=words.district or "",
        member=words.member,
        code=words.code or "",
    )
    secret = passphrase(words.passphrase_file, fresh=True)
    _hand_over(create_office(words.office, plan, secret, clock=SystemClock()), words)


def _hand_over(founded: Founded, words: Arguments) -> None:
    with founded.desk as desk:
        code = founded.recovery
        sys.stdout.write(f"พร้อมใช้งาน: {desk.centre.name_th} ({desk.centre.code})\n")
        if words.recovery_kit is None:
            _tell_code(code)
            return
        name, today = desk.centre.name_th or "", desk.clock.today()
        try:
            write_recovery_kit(words.recovery_kit, code, office_name=name, made_on=today)
        except (DeskError, OSError):
            _tell_code(code)  # It is shown nowhere else, ever.
            raise DeskError(
                "สำนักงานพร้อมใช้งาน แต่เขียนเอกสารกู้คืนไม่ได้", "จดรหัสกู้คืนข้างต้นเก็บในตู้นิรภัย"
            ) from None
        sys.stdout.write(f"เอกสารกู้คืนหมายเลข {code.serial}: {words.recovery_kit}\n")


def _tell_code(code: RecoveryCode) -> None:
    sys.stdout.write(f"รหัสกู้คืน (แสดงครั้งเดียว โปรดจดเก็บในตู้นิรภัย): {code.text}\n")


def recover(words: Arguments) -> None:
    """Let a new administrator in with the recovery kit; a new kit is given out."""
    code = RecoveryCode.read(_written(words.code_file))
    secret = passphrase(words.passphrase_file, fresh=True)
    founded = recover_office(
        words.office, code, member=words.member, passphrase=secret, clock=SystemClock()
    )
    _hand_over(founded, words)


def admit(words: Arguments) -> None:
    """Enter a member with roles and a passphrase of their own."""
    with opened(words) as desk:
        draft = {
            "full_name": words.name,
            "position": words.position,
            "role": words.role,
            "can_see_identity": words.sees_names,
        }
        admit_member(desk, draft, passphrase(words.new_passphrase_file, fresh=True))
    sys.stdout.write("เพิ่มสมาชิกแล้ว\n")


def make_sample(words: Arguments) -> None:
    """Make an invented office; its passphrase lies in a file beside it."""
    create_sample_office(
        words.office,
        cases=words.cases,
        seed=words.seed,
        today=SystemClock().today(),
        progress=lambda _done, _whole: None,
    )
    sys.stdout.write(f"สำนักงานตัวอย่าง: {words.office}\n")


def check(words: Arguments) -> None:
    """Verify the file, its references, the chain of the journal and the anchor."""
    with opened(words) as desk:
        findings = desk.check()
    for finding in findings:
        sys.stdout.write(f"{'✓' if finding.whole else '✗'} {finding.sentence}\n")
    broken = [finding.sentence for finding in findings if not finding.whole]
    if broken:
        raise DeskError(f"ตรวจพบความผิดปกติ {len(broken)} ข้อ: {' · '.join(broken)}")


def set_or_tell(words: Arguments) -> None:
    """Say the office's settings, or set one of them."""
    with opened(words) as desk:
        if words.value is not None:
            desk.do(keep_setting, words.setting, words.value)
        names = [words.setting] if words.setting else list(SETTINGS)
        kept = {name: desk.ask(setting, name) for name in names}
    for name, value in kept.items():
        known = SETTINGS[name]
        sys.stdout.write(f"{name}\t{value}\t{known.label}: {known.options[value]}\n")
