"""A small office whose figures a reader can count on the fingers."""

from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

from tests.actions.figures.invented import Invented, filled
from tests.making import (
    make_case,
    make_help,
    make_operation,
    make_person,
    make_report,
    make_screening,
    make_victim,
)

from centredesk.actions import cases, returns
from centredesk.desk import Desk
from centredesk.exports.period import Period, read_period
from centredesk.exports.returns.figures import Figures, Row

NOVEMBER = "2569-11"


def november(desk: Desk, as_at: date | None = None) -> Period:
    return read_period(NOVEMBER, today=desk.clock.today(), as_at=as_at)


def counted(desk: Desk, code: str, as_at: date | None = None) -> Figures:
    return desk.ask(returns.figures, code, november(desk, as_at))


def cells(figures: Figures, row_code: str) -> dict[str, object]:
    """What is not nothing in a row."""
    row = next(row for row in figures.all_rows if row.code == row_code)
    pairs = zip(figures.columns, row.values, strict=True)
    return {column.code: value for column, value in pairs if value}


def suspect(desk: Desk, case: UUID, **person: object) -> None:
    draft = {"case": case, "person": make_person(desk, **person), "role": "SUSPECT"}
    desk.do(cases.involve_person, draft | {"since": "2026-11-05"})


def a_month(desk: Desk) -> None:
    """Three cases, two suspects, five victims, one of them only possible."""
    scam = make_case(desk, main_form="06.8", accepted_on="2026-11-03", opened_at="2026-10-20")
    brothel = make_case(desk, main_form="01", opened_at="2026-11-02")
    factory = make_case(desk, main_form="09", accepted_on="2026-11-04")
    make_case(desk, main_form="05", accepted_on="2026-10-31")  # last month's
    suspect(desk, scam, sex="M", nationality="CHN")
    suspect(desk, scam, sex="F", nationality="THA")
    girl = make_person(desk, sex="F", nationality="MMR", birth_date="2012-01-05")
    boy = make_person(desk, sex="M", nationality="LAO", birth_date="2008-11-05")
    woman = make_person(desk, sex="F", nationality="KEN")
    worker = make_person(desk, sex="M", nationality="THA", birth_date="1990-01-01")
    maybe = make_person(desk, sex="M", nationality="THA", birth_date="1990-01-01")
    make_victim(desk, case=scam, person=girl, forms=["06.8"])
    # Eighteen tomorrow, and two forms: the first in the order of the law is his line.
    make_victim(desk, case=scam, person=boy, forms=["06.8", "01"])
    make_victim(desk, case=brothel, person=woman, forms=[])
    make_victim(desk, case=factory, person=worker, forms=["09"])
    make_victim(desk, case=scam, person=maybe, status="POSSIBLE")


def test_cases_suspects_and_victims_by_form(desk: Desk) -> None:
    a_month(desk)
    figures = counted(desk, "R02")
    assert cells(figures, "01") == {
        "CASES": 1, "V_M": 1, "V_F": 1, "V_ALL": 2, "V_FOR": 2, "V_A2": 1, "V_AU": 1,
    }  # fmt: skip
    assert cells(figures, "06") == {
        "CASES": 1, "S_M": 1, "S_F": 1, "S_ALL": 2, "S_THA": 1, "S_FOR": 1,
        "V_F": 1, "V_ALL": 1, "V_FOR": 1, "V_A1": 1,
    }  # fmt: skip
    assert cells(figures, "05") == {}
    assert cells(figures, "TOTAL")["CASES"] == 2
    assert cells(figures, "TOTAL")["V_ALL"] == 3
    assert cells(figures, "S6_1") == {"CASES": 1, "V_M": 1, "V_ALL": 1, "V_THA": 1, "V_A3": 1}


def test_victims_by_nationality_age_and_sex(desk: Desk) -> None:
    a_month(desk)
    figures = counted(desk, "R03")
    assert cells(figures, "MMR") == {"A1_F": 1, "ALL_F": 1, "ALL": 1}
    assert cells(figures, "LAO") == {"A2_M": 1, "ALL_M": 1, "ALL": 1}
    assert cells(figures, "KEN") == {"AU_F": 1, "ALL_F": 1, "ALL": 1}
    assert cells(figures, "THA") == {}
    assert cells(figures, "TOTAL") == {
        "A1_F": 1, "A2_M": 1, "AU_F": 1, "ALL_M": 1, "ALL_F": 2, "ALL": 3,
    }  # fmt: skip
    assert cells(figures, "S6_1") == {"A3_M": 1, "ALL_M": 1, "ALL": 1}


def test_what_is_dated_after_the_as_at_date_is_left_out_and_the_sheet_says_so(desk: Desk) -> None:
    a_month(desk)
    figures = counted(desk, "R02", as_at=date(2026, 11, 3))
    assert cells(figures, "TOTAL") == {"CASES": 2}
    assert "ไม่นับรายการที่ลบแล้วและเหตุการณ์หลังวันที่ของข้อมูล" in figures.basis


def test_a_case_without_the_days_of_the_police_counts_by_ours(desk: Desk) -> None:
    a_month(desk)
    police = counted(desk, "R02")
    with desk._engine.connect() as connection, connection.begin():
        work = desk._work(connection, "test")
        work.keep_fact("setting.counted_basis", "opened")
        ours = returns.figures(work, "R02", november(desk))
    assert "พนักงานสอบสวนรับคดี" in police.basis
    assert "พนักงานสอบสวนรับคดี" not in ours.basis
    assert cells(ours, "06").get("CASES") is None  # opened in October
    assert cells(ours, "05") == {"CASES": 1}  # opened in November


def test_screening_counts_everybody_once_in_an_operation(desk: Desk) -> None:
    raid = make_operation(desk, started_at="2026-11-03 09:00", place="630601")
    met = {"operation": raid, "received_on": "2026-11-01"}
    child = make_person(desk, sex="M", nationality="MMR", birth_date="2010-01-01")
    grown = make_person(desk, sex="F", nationality="THA", birth_date="1990-01-01")
    late = make_person(desk, sex="F", nationality="MMR", birth_date="1990-01-01")
    waits = make_person(desk, sex="F", nationality="MMR")
    make_screening(desk, child, **met, start_at="2026-11-03 10:00", result="UNCLEAR")
    make_screening(
        desk, child, **met, start_at="2026-11-05 10:00", result="VICTIM_TIP",
        acts=["SELL"], forms=["06.8"], disposition="CHILDHOME", interpreter="ล่ามตัวอย่าง",
    )  # fmt: skip
    make_screening(desk, grown, **met, disposition="HOME")
    make_screening(desk, late, **(met | {"received_on": "2026-10-18"}), disposition="IMM")
    make_screening(desk, waits, **met, result="NOT_SCREENED")
    make_screening(desk, grown, start_at="2026-11-07 09:00")  # walked in again, no operation
    figures = counted(desk, "R09")
    line = figures.rows[0]
    assert cells(figures, line.code) == {
        "DATE": date(2026, 11, 3), "PLACE": "ต.แม่สอด อ.แม่สอด จ.ตาก", "LEAD": "ตำรวจภูธรตัวอย่าง",
        "P_M": 1, "P_F": 2, "P_ALL": 3, "P_CHILD": 1, "P_THA": 1, "P_FOR": 2,
        "VICTIM_TIP": 1, "NOT_VICTIM": 2, "NO_RESULT": 1,
        "D_CHILDHOME": 1, "D_HOME": 1, "D_IMM": 1, "INTERPRETER": 1, "WITHIN_15": Decimal("66.7"),
    }  # fmt: skip
    assert cells(figures, "NONE") == {"P_F": 1, "P_ALL": 1, "P_THA": 1, "NOT_VICTIM": 1}
    assert cells(figures, "TOTAL")["P_ALL"] == 4
    assert "ยังไม่คัดแยก 1 คน" in " ".join(figures.notes)


def test_help_counts_each_person_once_in_the_whole(desk: Desk) -> None:
    one, two = make_victim(desk), make_victim(desk)
    make_help(desk, one, kind="S01", cost="1500.50", funding="ATF")
    make_help(desk, one, kind="S01", cost="1500.25", funding="ATF")
    make_help(desk, one, kind="S06", provider="ทนายตัวอย่าง")
    make_help(desk, two, kind="S01", provider="ทนายตัวอย่าง")
    make_help(desk, two, kind="S01", start="2026-10-31")
    figures = counted(desk, "R11")
    assert _row(figures, "S01").values == (2, 3, Decimal("3000.75"), 2)
    assert _row(figures, "S06").values == (1, 1, Decimal(0), 1)
    assert figures.total
    assert figures.total.values == (2, 4, Decimal("3000.75"), 2)


def test_reports_by_channel_with_the_mean_time_to_answer(desk: Desk) -> None:
    make_report(desk, first_response_at="2026-11-01 09:15", result="SCREEN")
    make_report(desk, first_response_at="2026-11-01 10:30", result="NOTFOUND")
    make_report(desk, channel="WALKIN")
    told = make_report(desk, channel="WALKIN")
    make_case(desk, source_report=told)
    figures = counted(desk, "R16")
    # An hour and two hours and a quarter.
    assert _row(figures, "H1300").values == (2, 1, 1, 0, 0, Decimal("1.6"))
    assert _row(figures, "WALKIN").values == (2, 1, 0, 0, 1, None)
    assert figures.total
    assert figures.total.values == (4, 2, 1, 0, 1, Decimal("1.6"))


def test_the_victims_of_2557_as_they_were_published(desk: Desk) -> None:
    """381 = 93 men + 288 women = Thai 212 + Lao 69 + Myanmar 69 + Cambodia 24 + others 7."""
    office = Invented()
    case = office.add("case", main_form="01", opened_at=date(2014, 1, 6))
    nations = ["THA"] * 212 + ["LAO"] * 69 + ["MMR"] * 69 + ["KHM"] * 24 + ["UZB"] * 7
    for place, nationality in enumerate(nations):
        sex = "M" if place % 4 == 0 and place < 4 * 93 else "F"
        person = office.add("person", sex=sex, nationality=nationality)
        day = date(2014, 1, 1) + timedelta(days=place % 365)
        office.add(
            "victim", case=case, person=person, status="IDENTIFIED", law="S6",
            identified_at=day, age_band="A3",
        )  # fmt: skip
    period = read_period("2557", today=desk.clock.today())
    with filled(desk, office) as work:
        victims, by_form = (returns.figures(work, code, period) for code in ("R03", "R02"))
    expected = {"THA": 212, "LAO": 69, "MMR": 69, "KHM": 24, "OTHER": 7, "TOTAL": 381}
    assert {code: victims.value(code, "ALL") for code in expected} == expected
    assert victims.value("TOTAL", "ALL_M") == 93
    assert victims.value("TOTAL", "ALL_F") == 288
    assert by_form.value("01", "V_ALL") == 381


def test_figures_as_json_have_the_line_apart_last(desk: Desk) -> None:
    a_month(desk)
    told = returns.as_json(counted(desk, "R02"))
    assert told["period"] == {"from": "2026-11-01", "to": "2026-11-30", "as_at": "2026-11-12"}
    assert [row["code"] for row in told["rows"]][-1] == "S6_1"
    columns = [column["code"] for column in told["columns"]]
    assert told["total"][columns.index("V_ALL")] == 3
    assert all(len(row["values"]) == len(columns) for row in told["rows"])


def _row(figures: Figures, code: str) -> Row:
    return next(row for row in figures.rows if row.code == code)
