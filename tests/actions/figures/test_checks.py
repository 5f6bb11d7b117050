"""What stops a return, and what is only told."""

from datetime import date, datetime
from pathlib import Path

import pytest
from tests.actions.figures.invented import Invented, filled
from tests.making import (
    make_case,
    make_operation,
    make_person,
    make_report,
    make_screening,
    make_victim,
)

from centredesk.actions import returns
from centredesk.actions.figures.checks import Check
from centredesk.clock import BANGKOK
from centredesk.desk import Desk
from centredesk.errors import DeskError
from centredesk.exports.period import Period, read_period

ALL = ("R02", "R03", "R09", "R11", "R16")


def october(desk: Desk) -> Period:
    """A month that is over, so that nothing is told of its end."""
    return read_period("2569-10", today=desk.clock.today())


def found(desk: Desk, *codes: str) -> tuple[Check, ...]:
    period = october(desk)
    figures = {code: desk.ask(returns.figures, code, period) for code in codes or ALL}
    return desk.ask(returns.cross_checks, figures, period)


def found_in(desk: Desk, office: Invented, *codes: str) -> tuple[Check, ...]:
    period = october(desk)
    with filled(desk, office) as work:
        figures = {code: returns.figures(work, code, period) for code in codes or ALL}
        return returns.cross_checks(work, figures, period)


def blocking(checks: tuple[Check, ...]) -> list[Check]:
    return [check for check in checks if check.severity == "block"]


def october_victim(office: Invented, **more: object) -> None:
    person = office.add("person", sex="F", nationality="MMR")
    case = office.add("case", main_form=more.pop("main_form", "06"), opened_at=date(2026, 10, 1))
    values = {"law": "S6", "status": "IDENTIFIED", "age_band": "A3"} | more
    office.add("victim", person=person, case=case, identified_at=date(2026, 10, 5), **values)


def test_a_good_month_stops_nothing_and_tells_nothing(desk: Desk) -> None:
    case = make_case(desk, accepted_on="2026-10-02", opened_at="2026-10-01")
    person = make_person(desk, birth_date="1990-01-01")
    make_screening(
        desk, person, start_at="2026-10-03 09:00", result="VICTIM_TIP",
        acts=["SELL"], means=["DECEIVE"], forms=["06.1"],
    )  # fmt: skip
    make_victim(desk, case=case, person=person, identified_at="2026-10-04")
    make_report(desk, received_at="2026-10-01 08:00")
    assert found(desk) == ()


def test_a_case_without_a_main_form_stops_the_return_and_is_named_by_its_number(desk: Desk) -> None:
    office = Invented()
    office.add("case", case_no="TAK-2569-0007", main_form=None, opened_at=date(2026, 10, 1))
    stops = blocking(found_in(desk, office, "R02"))
    assert stops[0].records == ("TAK-2569-0007",)
    assert stops[0].model == "case"
    assert "ยังไม่ระบุรูปแบบหลัก" in stops[0].sentence


def test_a_victim_without_any_form_stops_r02_by_two_checks(desk: Desk) -> None:
    office = Invented()
    october_victim(office, main_form=None, victim_no="V-TAK-2569-0001-A")
    stops = blocking(found_in(desk, office, "R02", "R03"))
    assert any(check.records == ("V-TAK-2569-0001-A",) for check in stops)
    assert any("R02 0 ราย R03 1 ราย" in check.sentence for check in stops)


def test_a_victim_of_no_section_stops_both_returns(desk: Desk) -> None:
    office = Invented()
    october_victim(office, law=None)
    assert any("R03 0 ราย" in check.sentence for check in blocking(found_in(desk, office, "R03")))


def test_found_a_victim_but_not_kept_as_one_stops(desk: Desk) -> None:
    person = make_person(desk)
    tip = {"result": "VICTIM_TIP", "acts": ["SELL"], "means": ["DECEIVE"], "forms": ["01"]}
    make_screening(desk, person, start_at="2026-10-03 09:00", **tip)
    stops = blocking(found(desk, "R09"))
    assert [check.model for check in stops] == ["person"]
    # A later interview that found otherwise settles it.
    make_screening(desk, person, start_at="2026-10-09 09:00")
    assert not blocking(found(desk, "R09"))


def test_kept_as_a_victim_though_every_interview_says_otherwise_stops(desk: Desk) -> None:
    person = make_person(desk, birth_date="1990-01-01")
    case = make_case(desk, opened_at="2026-10-01", accepted_on="2026-10-01")
    make_victim(desk, person=person, case=case, identified_at="2026-10-05")
    (told,) = found(desk, "R03")
    assert told.severity == "warn"  # no interview at all is only told
    make_screening(desk, person, start_at="2026-10-06 10:00")
    assert [check.model for check in blocking(found(desk, "R03"))] == ["victim"]


@pytest.mark.parametrize(
    "text",
    [
        "บ้านของนางสาวมะลิลา สมมติวงศ์",
        "บ้านมะลิลา  สมมติวงศ์",
        "พยาน นางสาวมะลิลา",
        "MALILA SOMMUTI",
        "เลขประจำตัว 1-1153-03945-25-9",
    ],
)
def test_a_name_in_a_printed_text_stops(desk: Desk, text: str) -> None:
    person = make_person(
        desk, first_name="มะลิลา", last_name="สมมติวงศ์",
        first_name_latin="Malila", last_name_latin="Sommuti",
    )  # fmt: skip
    raid = make_operation(desk, lead_agency=text)
    make_screening(desk, person, operation=raid, start_at="2026-10-03 10:00")
    (stop,) = blocking(found(desk, "R09"))
    assert stop.sentence.startswith("R09 มีชื่อ")
    assert "มะลิลา" not in stop.sentence


def test_an_agency_that_only_sounds_like_somebody_stops_nothing(desk: Desk) -> None:
    person = make_person(desk, first_name="ดี", last_name="แม่สอด")
    raid = make_operation(desk, lead_agency="ดีเอสไอ ร่วมกับ ตม.จว.ตาก และ สภ.แม่สอด")
    make_screening(desk, person, operation=raid, start_at="2026-10-03 10:00")
    assert not blocking(found(desk, "R09"))


def test_help_without_a_service_and_reports_without_a_channel_stop(desk: Desk) -> None:
    office = Invented()
    october_victim(office)
    victim = office["victim"][0]["id"]
    office.add("assistance", victim=victim, kind=None, start=date(2026, 10, 6))
    moment = datetime(2026, 10, 6, 12, tzinfo=BANGKOK)
    office.add("report", report_no="TAK-R-2569-0001", channel=None, received_at=moment)
    stops = blocking(found_in(desk, office, "R11", "R16"))
    assert [check.model for check in stops] == ["victim", "report"]


def test_what_a_reader_should_know_is_told_and_stops_nothing(desk: Desk) -> None:
    office = Invented()
    october_victim(office, age_band=None)
    october_victim(office)
    office["case"][1]["removed"] = True
    office.add("held_row", state="WAITING")
    office.add("held_row", state="MENDED")
    checks = found_in(desk, office)
    told = " ".join(check.sentence for check in checks)
    assert not blocking(checks)
    for words in (
        "ผู้เสียหาย 1 รายไม่ทราบอายุ",
        "กรณี 1 เรื่องไม่มีวันที่พนักงานสอบสวนรับคดี",
        "พักไว้รอตรวจ 1 แถว",
        "1 รายไม่ถูกนับ",
    ):
        assert words in told


def test_a_month_that_is_not_over_is_told(desk: Desk) -> None:
    period = read_period("2569-11", today=desk.clock.today())
    figures = {"R16": desk.ask(returns.figures, "R16", period)}
    (told,) = desk.ask(returns.cross_checks, figures, period)
    assert "ยังไม่สิ้นสุด" in told.sentence


def test_a_check_that_blocks_leaves_no_file_and_no_note(desk: Desk, tmp_path: Path) -> None:
    person = make_person(desk)
    tip = {"result": "VICTIM_TIP", "acts": ["SELL"], "means": ["DECEIVE"], "forms": ["01"]}
    make_screening(desk, person, start_at="2026-10-03 09:00", **tip)
    folder = tmp_path / "ส่งออก"
    with pytest.raises(DeskError, match="ยังไม่มีรายการผู้เสียหาย"):
        desk.do(returns.produce_returns, ["R09"], october(desk), folder)
    assert not folder.exists()
