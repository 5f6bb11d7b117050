"""One person's way through an office: reported, screened, identified, helped, counted, printed."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import openpyxl
import pypdfium2
import pytest
from tests.conftest import MORNING, PASSPHRASE

from centredesk.actions import (
    assistance,
    case_pages,
    cases,
    history,
    people,
    reports,
    returns,
    screening,
    victims,
)
from centredesk.actions.offices import NewOffice
from centredesk.clock import StandingClock
from centredesk.desk import Desk, create_office, open_desk
from centredesk.errors import DeskError
from centredesk.exports.period import Period, read_period

CODES = ("R02", "R03", "R09", "R11", "R16")
NAMES = ("ฉวีวรรณ", "นามสมมติ")


@pytest.fixture
def office(tmp_path: Path, clock: StandingClock) -> Iterator[Desk]:
    """A new office, closed after its founding and opened again with its passphrase."""
    plan = NewOffice(name="ศูนย์ตัวอย่างจังหวัดตาก", level="PROV", province="63", member="วันดี สมมติ")
    create_office(tmp_path / "office", plan, PASSPHRASE, clock=clock).desk.close()
    with open_desk(tmp_path / "office", PASSPHRASE, clock=clock) as desk:
        yield desk


def november(desk: Desk) -> Period:
    return read_period("2569-11", today=desk.clock.today())


def a_month(desk: Desk, clock: StandingClock) -> dict[str, Any]:
    """A report, its case, an operation with two people, a victim and two helps."""
    clock.moment = MORNING - timedelta(days=9)
    report = desk.do(reports.take_report, {
        "received_at": clock.moment, "channel": "สายด่วน 1300", "reporter_kind": "พลเมืองดี",
        "urgency": "ด่วน", "summary": "พบแรงงานถูกยึดเอกสาร",
    })  # fmt: skip
    case = desk.do(cases.open_case, {
        "source_report": report, "main_form": "06.1", "flow": "INBOUND", "place": "630604",
    })  # fmt: skip
    clock.moment += timedelta(days=1)
    operation = desk.do(screening.open_operation, {
        "started_at": clock.moment, "place": "6306", "lead_agency": "ตำรวจภูธรตัวอย่าง",
        "persons_total": 2,
    })  # fmt: skip
    girl = desk.do(people.add_person, {
        "prefix": "น.ส.", "first_name": NAMES[0], "last_name": NAMES[1], "sex": "หญิง",
        "nationality": "เมียนมา", "birth_date": "พ.ค. 2552", "age_basis": "STATED",
    })  # fmt: skip
    man = desk.do(people.add_person, {"first_name": "บุญมี", "sex": "ช", "nationality": "ลาว"})
    shared = {"operation": operation, "interviewer": "เจ้าหน้าที่", "start_at": clock.moment}
    found = {"result": "VICTIM_TIP", "acts": ["รับไว้"], "forms": ["06.1"], "case": case}
    desk.do(screening.record_screening, shared | found | {"person": girl})
    desk.do(screening.record_screening, shared | {"person": man, "result": "NOT_VICTIM"})
    victim = desk.do(victims.identify_victim, {
        "person": girl, "case": case, "identified_at": clock.today(), "forms": ["06.1"],
    })  # fmt: skip
    for kind, cost in (("S01", "500"), ("S03", "1,250.50")):
        desk.do(assistance.give_assistance, {
            "victim": victim, "kind": kind, "provider": "บ้านพักตัวอย่าง", "start": clock.today(),
            "cost": cost, "funding": "ATF",
        })  # fmt: skip
    clock.moment = MORNING
    return {"report": report, "case": case, "victim": victim}


def filled(desk: Desk, code: str) -> tuple[dict[str, dict[str, Any]], dict[str, Any]]:
    """What is not zero: by row, and in the total."""
    told = returns.as_json(desk.ask(returns.figures, code, november(desk)))
    names = [column["code"] for column in told["columns"]]
    rows = {row["code"]: some(names, row["values"]) for row in told["rows"]}
    return {code: row for code, row in rows.items() if row}, some(names, told["total"])


def some(names: list[str], values: list[Any]) -> dict[str, Any]:
    return {name: value for name, value in zip(names, values, strict=True) if value}


def test_a_month_of_work_becomes_the_ministrys_figures(office: Desk, clock: StandingClock) -> None:
    a_month(office, clock)
    one_girl = {"CASES": 1, "V_F": 1, "V_ALL": 1, "V_FOR": 1, "V_A2": 1}
    assert filled(office, "R02") == ({"06": one_girl}, one_girl)
    of_myanmar = {"A2_F": 1, "ALL_F": 1, "ALL": 1}
    assert filled(office, "R03") == ({"MMR": of_myanmar}, of_myanmar)
    rows, total = filled(office, "R09")
    assert list(rows) == ["TAK-O-2569-0001"]
    assert (total["P_ALL"], total["P_CHILD"], total["VICTIM_TIP"], total["NOT_VICTIM"]) == (
        2,
        1,
        1,
        1,
    )
    rows, total = filled(office, "R11")
    assert set(rows) == {"S01", "S03"}
    assert (total["PEOPLE"], total["TIMES"], total["VALUE"]) == (1, 2, 1750.5)
    assert filled(office, "R16")[0] == {"H1300": {"REPORTS": 1, "FOUND": 1, "CASE": 1}}


def test_the_files_say_the_same_and_name_nobody(
    office: Desk, clock: StandingClock, tmp_path: Path
) -> None:
    a_month(office, clock)
    paths = office.do(returns.produce_returns, CODES, november(office), tmp_path / "returns")
    assert {path.suffix for path in paths} == {".xlsx", ".pdf"}
    assert len(paths) == 2 + len(CODES)
    book = openpyxl.load_workbook(next(path for path in paths if path.suffix == ".xlsx"))
    assert set(CODES) <= set(book.sheetnames)
    cells = " ".join(str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row)
    assert "TAK-O-2569-0001" in cells
    texts = [pdf_text(path) for path in paths if path.suffix == ".pdf"]
    assert all(texts)
    assert not [name for name in NAMES for text in (cells, *texts) if name in text]
    assert office.check()[2].whole


def pdf_text(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    try:
        return " ".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


def test_the_page_of_the_case_shows_who_and_what(office: Desk, clock: StandingClock) -> None:
    made = a_month(office, clock)
    page = office.ask(case_pages.case_page, made["case"])
    (victim,) = page.people
    assert (victim.code, victim.name, victim.result) == (
        "V-TAK-2569-0001-A",
        "น.ส. ฉ••• น•••",
        "VICTIM_TIP",
    )
    assert (page.screenings.total, page.help.total) == (1, 2)
    assert page.case.opened_at == date(2026, 11, 3)
    assert len(office.ask(history.history_of, "case", made["case"])) == 1
    assert len(office.ask(history.history_of, "report", made["report"])) == 2


def test_a_victim_nobody_kept_stops_the_return(office: Desk, clock: StandingClock) -> None:
    made = a_month(office, clock)
    extra = office.do(people.add_person, {"first_name": "ก", "sex": "F", "nationality": "THA"})
    office.do(screening.record_screening, {
        "person": extra, "interviewer": "เจ้าหน้าที่", "start_at": MORNING, "result": "VICTIM_TIP",
        "acts": ["BUY"], "means": ["FORCE"], "forms": ["05"],
    })  # fmt: skip
    where = office.folder.parent / "returns"
    with pytest.raises(DeskError, match="ยังออกรายงานไม่ได้"):
        office.do(returns.produce_returns, ["R02"], november(office), where)
    assert not where.exists()
    draft = {"person": extra, "case": made["case"], "identified_at": MORNING.date()}
    office.do(victims.identify_victim, draft | {"forms": ["05"]})
    assert office.do(returns.produce_returns, ["R02"], november(office), where)


def test_the_month_before_is_empty(office: Desk, clock: StandingClock) -> None:
    a_month(office, clock)
    october = read_period("2569-10", today=clock.today())
    for code in CODES:
        told = returns.as_json(office.ask(returns.figures, code, october))
        assert not any(told["total"]), code
