"""What waits: counted for everybody who sees figures, listed for who may open it."""

from pathlib import Path

from tests.making import make_case, make_operation, make_person, make_report, make_screening
from tests.ui.invented import fill

from centredesk.actions.home import Pile, waiting_work
from centredesk.actions.kept_drafts import DraftKey, keep_draft
from centredesk.actions.offices import keep_setting
from centredesk.actions.records import remove_record
from centredesk.actions.register_import import import_register
from centredesk.actions.reports import answer_report, change_report
from centredesk.actions.returns import produce_returns
from centredesk.clock import StandingClock
from centredesk.desk import Desk
from centredesk.exports.period import read_period
from centredesk.paths import resource
from centredesk.registers.register import read_register
from centredesk.storage.unit_of_work import Actor


def sit_down(desk: Desk, *roles: str) -> None:
    desk._actor = Actor(desk.member.id, "สมมติ", frozenset(roles), can_see_identity=False)


def numbers(pile: Pile | None) -> list[str]:
    assert pile is not None
    return [line.number for line in pile.first]


def test_reports_wait_until_somebody_answers(desk: Desk) -> None:
    old = make_report(desk, received_at="2026-11-01 08:15")
    make_report(desk, received_at="2026-11-11 20:00")
    closed = make_report(desk)
    desk.do(change_report, closed, {"result": "NOTFOUND", "closed_on": "2026-11-05"})
    desk.do(remove_record, "report", make_report(desk), reason="ซ้ำ")
    assert numbers(desk.ask(waiting_work).reports) == ["TAK-R-2569-0001", "TAK-R-2569-0002"]
    desk.do(answer_report, old)
    assert numbers(desk.ask(waiting_work).reports) == ["TAK-R-2569-0002"]


def test_a_screening_waits_until_a_later_one_decides(desk: Desk) -> None:
    person = make_person(desk)
    reasons = "รอล่ามและเอกสารจากสถานทูตก่อนวินิจฉัย"
    make_screening(desk, person, result="UNCLEAR", reasons=reasons)
    make_screening(desk, make_person(desk, first_name="นามแฝง"))
    assert numbers(desk.ask(waiting_work).screenings) == ["TAK-S-2569-0001"]
    make_screening(desk, person, start_at="2026-11-05 10:00")
    assert numbers(desk.ask(waiting_work).screenings) == []


def test_held_rows_wait_by_operation(desk: Desk) -> None:
    path = resource("registers", "sample_register.xlsx")
    desk.do(import_register, read_register(path, today=desk.clock.today()))
    held = desk.ask(waiting_work).held
    assert held is not None
    assert held.count == 22
    assert sum(rows.count for rows in held.first) == held.count


def test_open_cases_of_the_member_and_of_nobody(desk: Desk) -> None:
    make_case(desk, case_officer=desk.member.id)
    make_case(desk)
    done = {"status": "CLOSED", "close_reason": "NOTTIP", "closed_at": "2026-11-05"}
    make_case(desk, case_officer=desk.member.id, **done)
    waiting = desk.ask(waiting_work)
    assert numbers(waiting.own_cases) == ["TAK-2569-0001"]
    assert numbers(waiting.cases_of_nobody) == ["TAK-2569-0002"]


def test_returns_are_due_until_they_are_produced(
    desk: Desk, clock: StandingClock, tmp_path: Path
) -> None:
    (due,) = desk.ask(waiting_work).returns
    assert (due.period, due.late) == ("2569-10", 7)
    assert due.codes == ("R02", "R03", "R09", "R11", "R16")
    desk.do(keep_setting, "returns_day", "15")
    assert desk.ask(waiting_work).returns[0].late == -3
    period = read_period("2569-10", today=clock.today())
    desk.do(produce_returns, ["R02", "R16"], period, tmp_path)
    assert desk.ask(waiting_work).returns[0].codes == ("R03", "R09", "R11")
    desk.do(produce_returns, ["R03", "R09", "R11"], period, tmp_path)
    assert desk.ask(waiting_work).returns == ()


def test_a_viewer_is_told_numbers_and_an_administrator_nothing_of_cases(desk: Desk) -> None:
    fill(desk, 3)
    make_report(desk)
    sit_down(desk, "VIEWER")
    seen = desk.ask(waiting_work)
    for pile in (seen.reports, seen.screenings, seen.held, seen.cases_of_nobody):
        assert pile is not None and not pile.opens and pile.first == ()
    assert seen.reports is not None and seen.reports.count == 1
    sit_down(desk, "ADMIN")
    seen = desk.ask(waiting_work)
    assert not any((seen.reports, seen.screenings, seen.held, seen.own_cases, seen.returns))


def test_drafts_left_open_are_waiting_work(desk: Desk) -> None:
    desk.do(keep_draft, DraftKey("intake", "new-1"), {}, told="รับแจ้งเหตุใหม่", fields=3)
    waiting = desk.ask(waiting_work)
    assert [draft.told for draft in waiting.drafts] == ["รับแจ้งเหตุใหม่"]
    assert not waiting.nothing


def test_nothing_waits_in_a_new_office_but_its_returns(desk: Desk) -> None:
    make_operation(desk)
    waiting = desk.ask(waiting_work)
    assert waiting.returns and not waiting.nothing
    assert waiting.reports == Pile(0, (), opens=True)
