"""What is done with a whole office off the window's thread: opened, made, recovered, invented."""

import shutil
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from centredesk.errors import DeskError
from centredesk.paths import data_folder
from centredesk.ui.background import Report
from centredesk.ui.theme.words import wrap_th

if TYPE_CHECKING:
    from centredesk.desk import Founded
    from centredesk.ui.first_run.recovery import RecoveryWish
    from centredesk.ui.first_run.wizard import Wish

SAMPLE_CASES = 40


def open_office(folder: Path, passphrase: str) -> Any:
    """The desk of an office, opened."""
    from centredesk.clock import SystemClock  # noqa: PLC0415  imported while the user types
    from centredesk.desk import open_desk  # noqa: PLC0415  as above

    return open_desk(folder, passphrase, clock=SystemClock())


def make_office(wish: "Wish") -> Any:
    """A new office and its recovery kit; without the kit there is no office."""
    from centredesk.clock import SystemClock  # noqa: PLC0415  as above
    from centredesk.desk import create_office  # noqa: PLC0415  as above

    founded = create_office(wish.folder, wish.plan, wish.passphrase, clock=SystemClock())
    try:
        _write_kit(founded, wish.kit)
    except (OSError, DeskError) as failed:
        # Without its kit the office would be one forgotten passphrase from being lost.
        founded.desk.close()
        shutil.rmtree(wish.folder)
        raise DeskError("บันทึกเอกสารกู้คืนไม่ได้ จึงยังไม่สร้างสำนักงาน", "เลือกที่บันทึกอื่นแล้วลองอีกครั้ง") from failed
    return founded.desk


def recover(wish: "RecoveryWish") -> tuple[Any, tuple[str, ...]]:
    """The desk of the new administrator; and the new code's groups if its kit was not written."""
    from centredesk.clock import SystemClock  # noqa: PLC0415  as above
    from centredesk.desk import recover_office  # noqa: PLC0415  as above
    from centredesk.vault.recovery import RecoveryCode  # noqa: PLC0415  as above

    founded = recover_office(
        wish.folder,
        RecoveryCode.read(wish.code),
        member=wish.member,
        passphrase=wish.passphrase,
        clock=SystemClock(),
    )
    try:
        _write_kit(founded, wish.kit)
    except (OSError, DeskError):
        # The old code is void by now: the new one must not be lost with its paper.
        return founded.desk, founded.recovery.groups
    return founded.desk, ()


def _write_kit(founded: "Founded", kit: Path) -> None:
    from centredesk.exports.recovery_kit import write_recovery_kit  # noqa: PLC0415  as above

    desk = founded.desk
    write_recovery_kit(
        kit,
        founded.recovery,
        office_name=desk.centre.name_th or "",
        made_on=desk.clock.today(),
    )


def sample_folder() -> Path:
    """Where the invented office of this user lies."""
    return data_folder() / "sample" / "office"


def open_sample(passphrase: str) -> Any:
    """The desk of the invented office, opened."""
    return open_office(sample_folder(), passphrase)


def make_sample(report: Report) -> str:
    """Make the invented office, unless there is one; answer its passphrase."""
    from centredesk.clock import SystemClock  # noqa: PLC0415  as above
    from centredesk.sample.office import PASSPHRASE, create_sample_office  # noqa: PLC0415  as above

    whole, part = sample_folder().parent, data_folder() / "sample.part"
    if whole.exists():
        return PASSPHRASE
    shutil.rmtree(part, ignore_errors=True)
    part.mkdir(mode=0o700)
    try:
        create_sample_office(
            part / "office", cases=SAMPLE_CASES, today=SystemClock().today(), progress=report
        )
        part.rename(whole)
    except BaseException:
        shutil.rmtree(part, ignore_errors=True)
        raise
    return PASSPHRASE


def warm_up() -> None:
    """Fetch what the next minute needs, while the passphrase is typed."""
    wrap_th("เปิดแฟ้มข้อมูล")
    import_module("centredesk.desk")
    import_module("centredesk.ui.main_window.window")
    import_module("centredesk.places").full_name("63")  # its atlas: a seventh of a second
    import_module("centredesk.ui.main_window.rooms").fetch_pages()
    import_module("PySide6.QtNetwork")  # an open office hears whoever starts a second window
