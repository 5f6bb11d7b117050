"""A whole morning without the mouse: what a clerk does, what is seen, what is kept."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from tests.conftest import Template
from tests.making import make_case, make_person, make_victim
from tests.ui import morning
from tests.ui.morning import Hands

from centredesk.actions import access
from centredesk.actions.register_import import import_register
from centredesk.clock import StandingClock
from centredesk.desk import Desk, _seated
from centredesk.models import MODELS
from centredesk.models.record import Record
from centredesk.registers.register import read_register
from centredesk.storage.database import engine_for
from centredesk.storage.guards import DATABASE
from centredesk.storage.unit_of_work import UnitOfWork
from centredesk.ui.application import Program
from centredesk.ui.notices import OurFault
from centredesk.ui.theme.words import plain

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
KNOWN = {
    "first_name": "ปานดาว",
    "last_name": "สมมุติเมือง",
    "sex": "F",
    "nationality": "MMR",
    "birth_date": "2004",
    "age_basis": "DOC",
}
HEADS = "ลำดับ,ชื่อ-สกุล,เพศ,สัญชาติ,วันเกิด,วันที่คัดแยก,ผล,รูปแบบ,เลขหนังสือเดินทาง\n"
ROWS = (
    "1,นางทดลอง ตัวอย่าง,ญ,ลาว,3/2/2540,1/10/2568,ใช่,ขอทาน,B7654321\n"
    "2,นายแบบอย่าง สมมติวงศ์,ช,แดนไกลโพ้น,2/3/2541,1/10/2568,ไม่ใช่,,A1234569\n"
    "3,นายสำเนา ลอกแบบ,ช,ลาว,2/3/2531,1/13/2568,ไม่ใช่,,\n"
)


def every(work: UnitOfWork, slug: str) -> list[Record]:
    """The records of a model that stand."""
    return [record for record in work.every(MODELS[slug]) if not record.removed]


def yesterday(desk: Desk, folder: Path) -> str:
    """What the office knows from before: a person, a case with three victims, two held rows."""
    make_person(desk, **KNOWN)
    case = make_case(desk)
    for _ in range(3):
        make_victim(desk, case=case, person=make_person(desk))
    register = folder / "ทะเบียน.csv"
    register.write_text(HEADS + ROWS, encoding="utf-8")
    desk.do(import_register, read_register(register, today=desk.clock.today()))
    return str(desk.ask(every, "case")[0].case_no)  # type: ignore[attr-defined]  # a Case


@pytest.fixture
def case(
    office_folder: Path,
    office_template: Template,
    clock: StandingClock,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> str:
    """The office of yesterday; the number of its case with three victims."""
    monkeypatch.setitem(access.ACCESS, access.name_of(every), access.EVERYBODY)
    engine = engine_for(office_folder / DATABASE, office_template.keys.dbk)
    with _seated(office_folder, engine, office_template.keys, clock) as desk:
        return yesterday(desk, tmp_path)


@pytest.fixture
def faults() -> Iterator[list[BaseException]]:
    """Faults of ours, told at the end: a dialog would wait for a hand nobody has."""
    found: list[BaseException] = []
    yield found
    for fault in found:
        raise fault


@pytest.fixture
def hands(
    case: str,
    program: Program,
    passphrase: str,
    faults: list[BaseException],
    monkeypatch: pytest.MonkeyPatch,
) -> Hands:
    """The clerk has come in."""
    program.background.broken.connect(faults.append)
    monkeypatch.setattr(OurFault, "exec", lambda _: 0)
    made = Hands(program)
    morning.unlock(made, passphrase)
    return made


def kept(hands: Hands, slug: str) -> list[Record]:
    """What stands in the office now."""
    assert hands.program.desk is not None
    return hands.program.desk.ask(every, slug)


def said(hands: Hands) -> str:
    """What the toast said last."""
    return plain(hands.window._toast.words.text())


def test_a_morning_without_the_mouse(hands: Hands, case: str, tmp_path: Path) -> None:
    people = len(kept(hands, "person"))
    morning.take_in(hands)
    assert hands.page.name == "case"
    assert len(kept(hands, "person")) == people, "the person was known, nobody is doubled"
    assert len(kept(hands, "case")) == 3

    morning.screen(hands)
    confirmed = [s for s in kept(hands, "screening") if "ยึดหนังสือ" in (s.reasons or "")]  # type: ignore[attr-defined]  # Screenings
    (screening,) = confirmed
    assert screening.result == "VICTIM_TIP"  # type: ignore[attr-defined]  # a Screening
    assert "ยืนยันผล" in said(hands)

    morning.assist(hands, case)
    helped = kept(hands, "assistance")
    assert len({act.victim for act in helped}) == 3  # type: ignore[attr-defined]  # Assistance
    assert {act.cost for act in helped} == {Decimal("1200.50")}  # type: ignore[attr-defined]  # as above

    morning.mend(hands)
    states = [row.state for row in kept(hands, "held_row")]  # type: ignore[attr-defined]  # as above
    assert states == ["MENDED", "MENDED"]

    hands.program.preferences.set("returns_folder", str(tmp_path))
    morning.report(hands)
    written = sorted(file.suffix for file in tmp_path.glob("*R*"))
    assert {".pdf", ".xlsx"} <= set(written)

    assert hands.program.desk is not None
    assert all(finding.whole for finding in hands.program.desk.check())
    morning.lock(hands)
    assert hands.program.window.currentWidget() is hands.program.cover
    assert hands.program.main is None, "keys and pages are gone"
