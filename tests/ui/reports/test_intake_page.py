"""Taking a report in with the keyboard: five steps, people, who they may be, one save."""

from collections.abc import Callable
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from tests.making import make_person, make_report
from tests.ui.hands import type_into

from centredesk.actions.case_pages import case_page
from centredesk.actions.duplicates import likely_persons
from centredesk.actions.kept_drafts import waiting_drafts
from centredesk.actions.listing import Want
from centredesk.actions.people import list_people
from centredesk.actions.records import record_values
from centredesk.actions.reports import list_reports
from centredesk.desk import Desk
from centredesk.storage.unit_of_work import Actor
from centredesk.ui.background import Background
from centredesk.ui.cases.case_page import CasePage
from centredesk.ui.main_window.window import MainWindow
from centredesk.ui.navigation import Place
from centredesk.ui.pages.page import Page
from centredesk.ui.preferences import Preferences
from centredesk.ui.reports.intake_page import IntakePage
from centredesk.ui.reports.intake_work import ACTING, EVENT, PEOPLE, REVIEW, TAKING
from centredesk.ui.reports.people_step import RESTED
from centredesk.ui.reports.report_page import ReportPage
from centredesk.ui.theme.words import plain

Settle = Callable[[], None]
Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


class Clerk:
    """Somebody at the keyboard of an intake."""

    def __init__(self, page: IntakePage, settle: Settle, qtbot: QtBot) -> None:
        self.page, self.settle, self._qtbot = page, settle, qtbot

    def key(
        self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """One key, wherever the keyboard is."""
        target = QApplication.focusWidget()
        assert target is not None
        QTest.keyClick(target, key, modifiers)
        self.settle()

    def step(self, step: int) -> None:
        """Ctrl+Tab until the step is open."""
        while self.page.step != step:
            self.key(Key.Key_Tab, CTRL)

    def fill(self, form: str, **values: str) -> None:
        """Type into fields, each by name, and leave it."""
        shown = self.page.people.form if form == "person" else self.page.step_forms[form]
        for name, text in values.items():
            shown.go_to(name)
            target = QApplication.focusWidget()
            assert target is not None, name
            type_into(target, text)
            QTest.keyClick(target, Key.Key_Tab)
        self.settle()

    def choose(self, form: str, **values: object) -> None:
        """Choose answers."""
        shown = self.page.people.form if form == "person" else self.page.step_forms[form]
        for name, value in values.items():
            shown.editors[name].set_value(value)
            shown.editors[name].edited.emit()

    def take_the_report(self) -> None:
        """All that a report must have."""
        self.step(TAKING)
        self.choose("taking", channel="H1300", reporter_kind="CITIZEN", urgency="1")
        self.fill("taking", summary="ได้ยินเสียงร้องขอความช่วยเหลือ")

    def decide_the_case(self) -> None:
        """All that a case must have."""
        self.step(ACTING)
        self.choose("case", main_form="06.1", flow="INBOUND")

    def name_somebody(self, first: str, last: str) -> None:
        """All that a person must have."""
        self.fill("person", first_name=first, last_name=last)
        self.choose("person", sex="F", nationality="THA")

    def rest(self) -> None:
        """Let the fingers rest until the office was asked."""
        self._qtbot.wait(RESTED + 50)
        self.settle()

    def save(self) -> None:
        """The last step's button."""
        self.step(REVIEW)
        self.page.main.click()
        self.settle()


@pytest.fixture
def page(window: MainWindow, settle: Settle) -> IntakePage:
    """The intake, opened from home."""
    window.navigator.go_to("home")
    settle()
    QTest.keyClick(window.page, Key.Key_N, CTRL)
    settle()
    opened: Page = window.page
    assert isinstance(opened, IntakePage)
    return opened


@pytest.fixture
def clerk(page: IntakePage, settle: Settle, qtbot: QtBot) -> Clerk:
    """Who sits before it."""
    return Clerk(page, settle, qtbot)


def seen(widget: QWidget) -> str:
    """All words a user sees."""
    labels = [label for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]
    return " | ".join(plain(label.text()) for label in labels)


def press(widget: QWidget, verb: str) -> None:
    """Enter on the button with these words."""
    (button,) = [
        b for b in widget.findChildren(QPushButton) if b.text().strip().startswith(verb)
        and b.isVisibleTo(widget)
    ]  # fmt: skip
    button.setFocus()
    QTest.keyClick(button, Key.Key_Return)


def case_of(window: MainWindow) -> UUID:
    """The case whose page is open."""
    shown: Page = window.page
    assert isinstance(shown, CasePage), type(shown)
    return shown.record


def test_a_report_becomes_a_case_without_the_mouse(
    clerk: Clerk, window: MainWindow, desk: Desk
) -> None:
    clerk.take_the_report()
    clerk.step(EVENT)
    clerk.fill("event", business_name="โรงงานสมมติ")
    clerk.step(PEOPLE)
    clerk.name_somebody("สมมุติ", "สุขใจ")
    clerk.key(Key.Key_Return, CTRL)
    assert "บุคคลที่ 2 จาก 2" in seen(clerk.page.people)
    clerk.name_somebody("นามแฝง", "ตัวอย่าง")
    clerk.page.people.role.choose("SUSPECT")
    clerk.page.people.role.activated.emit(1)
    clerk.decide_the_case()
    clerk.save()
    people = desk.ask(case_page, case_of(window)).people
    assert sorted(person.role for person in people) == ["SUSPECT", "VICTIM"]
    assert "TAK-2569-0001" in window._toast.words.text()
    assert desk.ask(waiting_drafts) == []


def test_the_steps_tell_how_they_stand(clerk: Clerk) -> None:
    steps = clerk.page.stepping
    assert [step.note for step in steps.buttons][:2] == ["กำลังกรอก", "ยังไม่กรอก"]
    clerk.take_the_report()
    assert steps.buttons[TAKING].note == "ครบแล้ว"
    clerk.key(Key.Key_Tab, CTRL)
    assert clerk.page.step == EVENT
    clerk.key(Key.Key_Tab, CTRL | SHIFT)
    assert clerk.page.step == TAKING


def test_somebody_known_is_found_while_typing_and_taken(
    clerk: Clerk, window: MainWindow, desk: Desk
) -> None:
    known = make_person(desk, first_name="มะลิ", last_name="สมมติวงศ์", birth_date="2004-05-12")
    clerk.take_the_report()
    clerk.step(PEOPLE)
    clerk.name_somebody("มะลิ", "สมมุติวงษ์")
    clerk.fill("person", birth_date="12/5/2547")
    clerk.rest()
    (candidate,) = clerk.page.candidates.found
    assert (candidate.id, candidate.rank) == (known, "high")
    told = seen(clerk.page.candidates)
    assert "ม••• ส•••" in told and "สมมติวงศ์" not in told
    assert "ชื่อตรงกัน" in told and "วันเกิดตรงกัน" in told
    clerk.key(Key.Key_F6)
    focused = QApplication.focusWidget()
    assert focused is not None and clerk.page.candidates.isAncestorOf(focused)
    clerk.key(Key.Key_Return)
    assert "ใช้บุคคลเดิม" in seen(clerk.page.people)
    clerk.decide_the_case()
    clerk.save()
    assert len(desk.ask(list_people, Want())) == 1
    assert len(desk.ask(case_page, case_of(window)).people) == 1


def test_taking_somebody_known_can_be_taken_back(clerk: Clerk, desk: Desk) -> None:
    make_person(desk)
    clerk.step(PEOPLE)
    clerk.name_somebody("มะลิ", "สมมติวงศ์")
    clerk.rest()
    press(clerk.page.candidates, "เป็นคนเดียวกัน")
    clerk.key(Key.Key_Return)
    assert clerk.page.people.person.known == ""
    assert clerk.page.people.person.typed["first_name"] == "มะลิ"


def test_somebody_else_is_remembered_as_somebody_else(clerk: Clerk, desk: Desk) -> None:
    known = make_person(desk)
    clerk.take_the_report()
    clerk.step(PEOPLE)
    clerk.name_somebody("มะลิ", "สมมติวงศ์")
    clerk.rest()
    press(clerk.page.candidates, "คนละคน")
    clerk.rest()
    assert clerk.page.candidates.found == ()
    clerk.decide_the_case()
    clerk.save()
    assert len(desk.ask(list_people, Want())) == 2
    assert desk.ask(likely_persons, known) == []


def test_an_unknown_name_is_one_key(clerk: Clerk, window: MainWindow, desk: Desk) -> None:
    clerk.take_the_report()
    clerk.step(PEOPLE)
    press(clerk.page.people, "ไม่ทราบชื่อ")
    clerk.choose("person", sex="M", nationality="MMR")
    clerk.fill("person", stated_age="16")
    assert clerk.page.people.person.called == "ไม่ทราบชื่อ"
    clerk.decide_the_case()
    clerk.save()
    assert len(desk.ask(case_page, case_of(window)).people) == 1


def test_a_report_alone_is_saved_as_a_report(clerk: Clerk, window: MainWindow, desk: Desk) -> None:
    clerk.take_the_report()
    clerk.step(ACTING)
    press(clerk.page.working_part, "เก็บเป็นรายงานเท่านั้น")
    clerk.save()
    shown: Page = window.page
    assert isinstance(shown, ReportPage)
    assert desk.ask(record_values, "report", str(shown.record))["case"] is None


def test_what_is_missing_is_listed_and_leads_to_its_field(clerk: Clerk, desk: Desk) -> None:
    clerk.step(PEOPLE)
    clerk.fill("person", last_name="ตัวอย่าง")
    clerk.save()
    banner = seen(clerk.page.banner)
    assert "ยังบันทึกไม่ได้ ต้องแก้" in banner
    assert len(desk.ask(list_reports, Want())) == 0
    assert clerk.page.people.faults[0]
    press(clerk.page.banner, "2. ช่องทาง")
    assert clerk.page.step == TAKING
    assert clerk.page.step_forms["taking"].labelled["channel"].fault


def test_the_draft_is_there_again_after_the_window_is_gone(
    clerk: Clerk,
    window: MainWindow,
    desk: Desk,
    background: Background,
    preferences: Preferences,
    settle: Settle,
    shown: Callable[[QWidget], QWidget],
) -> None:
    clerk.take_the_report()
    clerk.step(PEOPLE)
    clerk.name_somebody("สมมุติ", "สุขใจ")
    clerk.key(Key.Key_Return, CTRL)
    clerk.fill("person", first_name="นามแฝง", birth_date="31/11/")
    window.keep_drafts()
    settle()
    (waiting,) = desk.ask(waiting_drafts)
    assert waiting.told == "รับแจ้งเหตุใหม่"
    again = MainWindow(desk, background, preferences, start=Place("intake", waiting.where.key))
    shown(again)
    settle()
    page: Page = again.page
    assert isinstance(page, IntakePage)
    assert page.step == PEOPLE
    assert page.people.title.text() == "บุคคลที่ 2 จาก 2"
    assert page.people.person.typed["first_name"] == "นามแฝง"
    assert page.people.person.typed["birth_date"].startswith("31/11")
    assert page.people.people[0].typed["last_name"] == "สุขใจ"
    assert page.step_forms["taking"].values()["summary"] == "ได้ยินเสียงร้องขอความช่วยเหลือ"
    again.leave()


def test_opening_and_leaving_keeps_no_draft(clerk: Clerk, window: MainWindow, desk: Desk) -> None:
    window.navigator.go_to("cases")
    clerk.settle()
    assert desk.ask(waiting_drafts) == []


def test_many_people_come_by_paste(clerk: Clerk, window: MainWindow, desk: Desk) -> None:
    clerk.take_the_report()
    clerk.step(PEOPLE)
    press(clerk.page.people, "วางจาก Excel")
    clerk.settle()
    letters = "กขคงจฉชซญดตถ"
    rows = "\n".join(f"น.ส.{one}มุติ ตัวอย่าง\tหญิง\tลาว\t22" for one in letters)
    QApplication.clipboard().setText(rows)
    clerk.key(Key.Key_V, CTRL)
    assert "อ่านได้ 12 คน" in seen(clerk.page.working_part.paste)
    clerk.key(Key.Key_Return, CTRL)
    assert "บุคคลที่ 1 จาก 12" in seen(clerk.page.people)
    clerk.decide_the_case()
    clerk.save()
    assert len(desk.ask(case_page, case_of(window)).people) == 12


def test_one_key_takes_it_all_back(clerk: Clerk, window: MainWindow, desk: Desk) -> None:
    clerk.take_the_report()
    clerk.step(PEOPLE)
    clerk.name_somebody("สมมุติ", "สุขใจ")
    clerk.decide_the_case()
    clerk.save()
    clerk.key(Key.Key_Z, CTRL)
    assert desk.ask(list_people, Want()) == []
    assert desk.ask(list_reports, Want()) == []


def test_who_may_not_see_identities_types_them_and_sees_codes(
    desk: Desk, window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    make_person(desk)
    desk._actor = Actor(desk.member.id, "สมมติ", frozenset({"CLERK"}), can_see_identity=False)
    window.navigator.go_to("intake", "new-2")
    settle()
    page: Page = window.page
    assert isinstance(page, IntakePage)
    clerk = Clerk(page, settle, qtbot)
    clerk.take_the_report()
    clerk.step(PEOPLE)
    clerk.name_somebody("มะลิ", "สมมติวงศ์")
    clerk.rest()
    told = seen(page.candidates)
    assert "TAK-P-2569-0001" in told and "ม•••" not in told
    clerk.decide_the_case()
    clerk.save()
    assert len(desk.ask(case_page, case_of(window)).people) == 1


def test_a_report_taken_before_is_made_a_case(
    desk: Desk, window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    report = make_report(desk, place="630604")
    window.navigator.go_to("report", report)
    settle()
    press(window.page, "เปิดกรณีจากรายงานนี้")
    settle()
    page: Page = window.page
    assert isinstance(page, IntakePage)
    clerk = Clerk(page, settle, qtbot)
    clerk.decide_the_case()
    clerk.save()
    values = desk.ask(record_values, "case", str(case_of(window)))
    assert values["source_report"] == "TAK-R-2569-0001"
    assert values["place"] == "630604"
