"""Nothing typed in a screening is lost: every part, every tick, after a kill and after others."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtWidgets import QWidget
from tests.making import make_case, make_operation, make_person, make_screening
from tests.ui.filling import fill
from tests.ui.hands import texts
from tests.ui.screening.by_keys import (
    REASON,
    begin,
    choose_result,
    confirm,
    find,
    opened,
    page_of,
    shown,
    tick,
    write,
)

from centredesk.actions.kept_drafts import waiting_drafts
from centredesk.actions.screening import change_screening
from centredesk.actions.screening_pages import person_to_screen, screening_page
from centredesk.desk import Desk
from centredesk.fields.field import Field, fields_of
from centredesk.fields.kinds import Ref
from centredesk.models.screening import Screening
from centredesk.ui.background import Background
from centredesk.ui.forms.editor import Editor
from centredesk.ui.forms.section_form import value_of
from centredesk.ui.main_window.window import MainWindow
from centredesk.ui.navigation import Place
from centredesk.ui.preferences import Preferences
from centredesk.ui.screening.element_columns import TickColumn
from centredesk.ui.screening.form_parts import PIECES, piece_of
from centredesk.ui.theme.words import plain

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
Settle = Callable[[], None]
GIVEN = ("operation", "person", "case", "screening_no")


@dataclass
class Reopened:
    """A second start of the program on the same office."""

    desk: Desk
    background: Background
    preferences: Preferences
    shown: Callable[[QWidget], QWidget]
    settle: Settle

    def at(self, place: Place) -> MainWindow:
        """Its window, on the page where the draft was typed."""
        made = MainWindow(self.desk, self.background, self.preferences, start=place)
        self.shown(made)
        self.settle()
        return made


@pytest.fixture
def again(
    desk: Desk,
    background: Background,
    preferences: Preferences,
    shown: Callable[[QWidget], QWidget],
    settle: Settle,
) -> Iterator[Reopened]:
    """As after a kill: nothing but the file is there."""
    yield Reopened(desk, background, preferences, shown, settle)


def test_ticks_part_and_victim_are_there_again_after_a_kill(
    window: MainWindow, desk: Desk, settle: Settle, again: Reopened
) -> None:
    person = make_person(desk, birth_date="1996-01-01")
    page = opened(window, settle, person=person)
    begin(page)
    page.open("elements")
    tick(page, "acts", "BUY", "SEND")
    tick(page, "forms", "06", "06.8")
    choose_result(page, "VICTIM_TIP")
    page.open("outcome")
    page.outcome.victim.choose("new")
    page.open("trip")
    write(page, "trip", "promised", "งานขายของออนไลน์")
    page._timer.timeout.emit()
    settle()
    (waiting,) = desk.ask(waiting_drafts)
    assert waiting.told == "แบบคัดแยก ใหม่"
    other = again.at(Place(waiting.where.page, waiting.where.key))
    back = page_of(other)
    assert back.here == "trip"
    assert back.form("trip").editors["promised"].value() == "งานขายของออนไลน์"
    assert (back.value("acts"), back.value("forms")) == (["BUY", "SEND"], ["06.8"])
    assert back.outcome.victim.wanted == "new"
    assert back.value("person") == person
    assert "การกระทำ | มี 2 ข้อ" in texts(back.panel)
    assert "เปิดร่างที่ค้างไว้" in plain(back.banner.title.text())
    other.leave()


def test_a_person_being_entered_is_there_again(
    window: MainWindow, desk: Desk, settle: Settle, again: Reopened
) -> None:
    page = opened(window, settle)
    find(page, "who", "person", "ดวงดี สมมติวงศ์", settle)
    page.keep_draft()
    settle()
    (waiting,) = desk.ask(waiting_drafts)
    assert "ดวงดี" not in waiting.told
    other = again.at(Place("screening", waiting.where.key))
    back = page_of(other)
    assert back.somebody_new
    assert back.form("new name").editors["first_name"].value() == "ดวงดี"
    other.leave()


def test_opening_and_leaving_leaves_no_draft(
    window: MainWindow, desk: Desk, settle: Settle
) -> None:
    operation = make_operation(desk, interpreters=[{"name": "ล่ามตัวอย่าง", "language": "mya"}])
    page = opened(window, settle, person=make_person(desk), operation=operation)
    assert page.value("interpreter") == "ล่ามตัวอย่าง"
    assert page.dirty == 0
    window.navigator.go_to("screenings")
    settle()
    assert desk.ask(waiting_drafts) == []


def test_a_confirmed_screening_with_a_draft_opens_for_writing(
    window: MainWindow, desk: Desk, settle: Settle, again: Reopened
) -> None:
    key = make_screening(desk, make_person(desk), result="UNCLEAR")
    page = shown(window, settle, key)
    page.reopen()
    page.open("health")
    write(page, "health", "urgent_need", "ยาประจำตัว")
    page.keep_draft()
    settle()
    other = again.at(Place("screening", key))
    back = page_of(other)
    assert not back.locked and back.here == "health"
    assert back.form("health").editors["urgent_need"].value() == "ยาประจำตัว"
    other.leave()


def test_somebody_elses_save_is_told_and_ours_is_kept(
    window: MainWindow, desk: Desk, settle: Settle
) -> None:
    key = make_screening(desk, make_person(desk), result="UNCLEAR")
    page = shown(window, settle, key)
    page.reopen()
    page.open("health")
    write(page, "health", "urgent_need", "ยาประจำตัว")
    desk.do(change_screening, key, {"quota": "วันละ 20 ราย"})
    settle()
    assert "มีการบันทึกใหม่" in plain(page.banner.title.text())
    page.keep_ours()
    write(page, "reasons", "reasons", REASON)
    confirm(page, settle)
    record = desk.ask(screening_page, key).record
    assert isinstance(record, Screening)
    assert (record.urgent_need, record.quota) == ("ยาประจำตัว", "วันละ 20 ราย")


def test_an_operation_chosen_later_fills_in_what_is_empty(
    window: MainWindow, desk: Desk, settle: Settle
) -> None:
    make_operation(desk, interpreters=[{"name": "ล่ามตัวอย่าง", "language": "mya"}])
    page = opened(window, settle, person=make_person(desk))
    page.form("place").editors["place"].set_value("6301")
    find(page, "who", "operation", "TAK-O", settle)
    assert page.value("interpreter") == "ล่ามตัวอย่าง"
    assert page.form("place").editors["place"].value() == "6301"
    begin(page)
    choose_result(page, "REFUSED")
    confirm(page, settle)
    record = desk.ask(screening_page, page_of(window).record).record
    assert isinstance(record, Screening)
    assert (record.interpreter, record.place) == ("ล่ามตัวอย่าง", "6301")


# ── every field ──


def test_every_field_stands_in_exactly_one_form() -> None:
    placed = [name for piece in PIECES.values() for name in piece.fields()]
    assert sorted(placed) == sorted(told.name for told in fields_of(Screening))


def _fill(editor: Editor, told: Field) -> Any:
    if isinstance(editor, TickColumn):
        code = next(iter(editor.ticks))
        editor.ticks[code].click()
        return [code]
    editor.set_value(None)
    return fill(editor)


def test_every_field_is_filled_in_the_window_kept_and_shown_again(
    window: MainWindow, desk: Desk, settle: Settle
) -> None:
    given: dict[str, UUID] = {"person": make_person(desk), "case": make_case(desk)}
    page = opened(window, settle, operation=make_operation(desk), **given)
    wanted: dict[str, Any] = {}
    for told in fields_of(Screening):
        if told.name not in GIVEN and not isinstance(told.kind, Ref):
            page.show_section(piece_of(told.name))
            editor = page.form(piece_of(told.name)).editors[told.name]
            wanted[told.name] = _fill(editor, told)
    page.form("times").editors["end_at"].set_value(wanted["start_at"])
    wanted["end_at"] = wanted["start_at"]
    confirm(page, settle)
    page = page_of(window)
    assert not page.is_new, plain(page.banner.title.text())
    record = desk.ask(screening_page, page.record).record
    assert {name: value_of(record, name) for name in wanted} == wanted
    for name, value in wanted.items():
        page.show_section(piece_of(name))
        assert page.form(piece_of(name)).editors[name].value() == value
    page.reopen()
    assert page.dirty == 0


def test_the_number_can_be_put_right(window: MainWindow, desk: Desk, settle: Settle) -> None:
    person = make_person(desk)
    page = shown(window, settle, make_screening(desk, person, result="REFUSED"))
    page.reopen()
    editor = page.form("number").editors["screening_no"]
    editor.set_value("TAK-S-2569-0777")
    confirm(page, settle)
    (only,) = desk.ask(person_to_screen, person).screenings
    assert only.number == "TAK-S-2569-0777"
