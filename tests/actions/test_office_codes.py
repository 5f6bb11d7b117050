"""An office adds answers of its own; forms offer them at once, returns count the standard code."""

import shutil
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from tests.conftest import Template
from tests.making import make_help, make_report, make_victim

from centredesk import desk as room
from centredesk.actions import office_codes, returns
from centredesk.actions.records import CHANGERS
from centredesk.actions.undoing import undo_act
from centredesk.changes import Changes
from centredesk.clock import StandingClock
from centredesk.desk import Desk
from centredesk.errors import BadValue, NotAllowed
from centredesk.exports.period import Period, period_of
from centredesk.exports.returns.figures import Figures
from centredesk.fields.codes import code_list, standard_list
from centredesk.storage import database, guards
from centredesk.storage.unit_of_work import Actor

VISIT = {"list_name": "service", "standard": "S05", "th": "เยี่ยมบ้านกับ อสม."}


def add(desk: Desk, **more: Any) -> UUID:
    """Add an answer."""
    return desk.do(office_codes.add_office_code, VISIT | more)


def month(desk: Desk) -> Period:
    """The month of these tests."""
    return period_of("month", desk.clock.today())


def cell(figures: Figures, row: str, column: str) -> object:
    """One figure of a return."""
    place = [one.code for one in figures.columns].index(column)
    return next(one.values[place] for one in figures.rows if one.code == row)


def test_a_new_answer_is_known_at_once_and_numbered_under_its_standard(desk: Desk) -> None:
    add(desk)
    add(desk, th="เยี่ยมบ้านตอนค่ำ", en="Evening visit")
    service = code_list("service")
    assert service.find("เยี่ยมบ้านกับ อสม.") == "S05~1"
    assert service.find("evening visit") == "S05~2"
    assert [one.code for one in desk.ask(office_codes.office_codes, "service")] == [
        "S05~1",
        "S05~2",
    ]
    assert desk.ask(office_codes.own_counts) == {"service": 2}


def test_two_lists_with_the_same_standard_code_never_share_a_number(desk: Desk) -> None:
    shared = ["reporter_kind", "report_channel", "fund_src", "agency_kind"]
    made = [add(desk, list_name=n, standard="NGO", th=f"องค์กรตัวอย่าง {n}") for n in shared]
    assert len(set(made)) == 4
    codes = [code_list(n).find(f"องค์กรตัวอย่าง {n}") for n in shared]
    assert len(set(codes)) == 4


def test_help_and_reports_with_own_answers_are_counted_under_the_standard(desk: Desk) -> None:
    add(desk)
    add(desk, list_name="report_channel", standard="ONLINE", th="เพจของศูนย์")
    victim = make_victim(desk)
    make_help(desk, victim, kind="S05")
    make_help(desk, victim, kind="เยี่ยมบ้านกับ อสม.")
    make_report(desk, channel="เพจของศูนย์", received_at="2026-11-03 08:00")
    r11 = desk.ask(returns.figures, "R11", month(desk), listed=True)
    assert cell(r11, "S05", "TIMES") == 2
    assert cell(r11, "S05", "PEOPLE") == 1
    assert {record.row_code for record in r11.records} == {"S05"}
    r16 = desk.ask(returns.figures, "R16", month(desk), listed=True)
    assert cell(r16, "ONLINE", "REPORTS") == 1
    checks = desk.ask(returns.cross_checks, {"R11": r11, "R16": r16}, month(desk))
    assert not [check for check in checks if "ไม่ระบุบริการ" in check.sentence]
    assert not [check for check in checks if "ไม่ระบุช่องทาง" in check.sentence]


def test_an_answer_no_longer_used_stays_on_the_records_that_gave_it(desk: Desk) -> None:
    key = add(desk)
    given = make_help(desk, make_victim(desk), kind="S05~1")
    desk.do(office_codes.change_office_code, key, {"active": False})
    assert "S05~1" not in [option.code for option in code_list("service").options]
    assert code_list("service").label("S05~1") == "เยี่ยมบ้านกับ อสม."
    desk.do(CHANGERS["assistance"], given, {"kind": "S05~1", "result": "ดี"})
    assert cell(desk.ask(returns.figures, "R11", month(desk)), "S05", "TIMES") == 1


@pytest.mark.parametrize("name", ["act", "means", "exploit", "result", "nat", "no_such_list", ""])
def test_what_the_law_defines_is_not_added_to(desk: Desk, name: str) -> None:
    with pytest.raises(BadValue, match="เพิ่มคำไม่ได้"):
        add(desk, list_name=name)


@pytest.mark.parametrize(
    ("field", "given"),
    [
        ("standard", {"standard": "S99"}),
        ("standard", {"standard": ""}),
        ("th", {"th": "ที่พัก"}),
        ("th", {"th": "ล่าม, แปล"}),
        ("th", {"th": "ไม่ทราบ"}),
        ("th", {"th": ""}),
        ("en", {"en": "Interpreting"}),
    ],
)
def test_a_word_that_means_something_already_is_refused(
    desk: Desk, field: str, given: dict[str, str]
) -> None:
    with pytest.raises(BadValue) as refused:
        add(desk, **given)
    assert field in [name for name, _ in refused.value.problems]
    assert code_list("service") is standard_list("service")


def test_the_same_word_is_not_added_twice_and_may_keep_its_own(desk: Desk) -> None:
    key = add(desk)
    with pytest.raises(BadValue, match="เพิ่มคำนี้ไว้แล้ว"):
        add(desk, th="เยี่ยมบ้านกับ  อสม.")
    assert desk.do(office_codes.change_office_code, key, {"th": VISIT["th"]}) == []


def test_what_an_answer_is_counted_as_never_changes(desk: Desk) -> None:
    key = add(desk)
    for name, value in (("standard", "S01"), ("list_name", "unit"), ("code", "S01~9")):
        with pytest.raises(BadValue, match="เปลี่ยนรหัสมาตรฐาน"):
            desk.do(office_codes.change_office_code, key, {name: value})


def test_taking_the_adding_back_takes_the_answer_away(desk: Desk) -> None:
    heard: list[Changes] = []
    desk.on_change(heard.append)
    add(desk)
    assert heard[-1].act is not None
    desk.do(undo_act, heard[-1].act)
    assert desk.ask(office_codes.office_codes, "service") == []
    assert "S05~1" not in [option.code for option in code_list("service").options]
    add(desk)
    assert code_list("service").find(str(VISIT["th"])) == "S05~2"


def test_only_who_sets_the_office_up_adds_answers(desk: Desk) -> None:
    desk._actor = Actor(desk.member.id, "", frozenset({"CLERK"}), False)
    with pytest.raises(NotAllowed):
        add(desk)
    assert desk.ask(office_codes.office_codes, "service") == []


def test_answers_go_with_the_office_and_come_back_with_it(
    desk: Desk, tmp_path: Path, office_template: Template, clock: StandingClock
) -> None:
    add(desk)
    copy = shutil.copytree(desk.folder, tmp_path / "copy")
    other = shutil.copytree(office_template.folder, tmp_path / "other")
    with _opened(other, office_template, clock):
        assert "S05~1" not in code_list("service")
    assert "S05~1" in code_list("service")
    desk.close()
    assert code_list("service") is standard_list("service")
    with _opened(copy, office_template, clock):
        assert "S05~1" in code_list("service")
    assert code_list("service") is standard_list("service")


def _opened(folder: Path, template: Template, clock: StandingClock) -> Desk:
    engine = database.engine_for(folder / guards.DATABASE, template.keys.dbk)
    return room._seated(folder, engine, template.keys, clock)
