"""An operation: entered, its people added one after another, counted by result."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from tests.making import make_operation, make_person, make_screening
from tests.ui.filling import fill
from tests.ui.hands import texts
from tests.ui.screening.by_keys import CTRL, begin, choose_result, confirm, find, page_of

from centredesk.actions.listing import Want
from centredesk.actions.record_pages import record_found
from centredesk.actions.screening_pages import list_operations
from centredesk.desk import Desk
from centredesk.fields.field import fields_of
from centredesk.models.screening import ScreeningOperation
from centredesk.ui.forms.section_form import value_of
from centredesk.ui.main_window.window import MainWindow
from centredesk.ui.pages.page import Page
from centredesk.ui.screening.new_operation import NewOperation
from centredesk.ui.screening.operation_list import OperationList
from centredesk.ui.screening.operation_page import OperationPage, People

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
Settle = Callable[[], None]


def test_every_field_of_an_operation_is_filled_and_kept(
    window: MainWindow, desk: Desk, settle: Settle
) -> None:
    window.navigator.go_to("operations")
    settle()
    listed: Page = window.page
    assert isinstance(listed, OperationList)
    QTest.keyClick(listed, Qt.Key.Key_N, CTRL)
    settle()
    page: Page = window.page
    assert isinstance(page, NewOperation)
    wanted = {}
    for form in page.forms.values():
        for name, editor in form.editors.items():
            editor.set_value(None)
            wanted[name] = fill(editor)
    assert {*wanted, "op_no"} == {told.name for told in fields_of(ScreeningOperation)}
    QTest.keyClick(page, Qt.Key.Key_S, CTRL)
    settle()
    shown: Page = window.page
    assert isinstance(shown, OperationPage)
    record = desk.ask(record_found, "screening_operation", shown.record).record
    assert {name: value_of(record, name) for name in wanted} == wanted
    assert "TAK-O-2569-0001" in texts(shown.head)


def test_people_are_screened_one_after_another_in_an_operation(
    window: MainWindow, desk: Desk, settle: Settle
) -> None:
    operation = make_operation(desk, persons_total=2)
    for first in ("ดวงใจ", "บุญมี"):
        make_person(desk, first_name=first)
    window.navigator.go_to("operation", operation)
    settle()
    place: Page = window.page
    assert isinstance(place, OperationPage)
    assert "ยังไม่มีผู้ถูกคัดแยก" in texts(place)
    QTest.keyClick(place, Qt.Key.Key_N, CTRL)
    settle()
    for first in ("ดวงใจ", "บุญมี"):
        page = page_of(window)
        assert page.value("operation") == operation
        find(page, "who", "person", first, settle)
        begin(page)
        choose_result(page, "REFUSED")
        confirm(page, settle)
        QTest.keyClick(window.page, Qt.Key.Key_N, CTRL)
        settle()
    window.navigator.go_to("operation", operation)
    settle()
    seen = texts(window.page)
    assert "คัดแยกแล้ว 2 จาก 2 คน" in seen
    assert "ไม่ประสงค์ให้สัมภาษณ์ 2" in seen
    (line,) = desk.ask(list_operations, Want(sort="started_at"))
    assert (line.cells["screened"], line.cells["victims"]) == (2, 0)


def test_a_search_stays_inside_the_operation_and_a_row_opens(
    window: MainWindow, desk: Desk, settle: Settle
) -> None:
    operation = make_operation(desk)
    inside = make_screening(desk, make_person(desk, first_name="ดวงใจ"), operation=operation)
    make_screening(desk, make_person(desk, first_name="ดวงใจ"))
    window.navigator.go_to("operation", operation)
    settle()
    page: Page = window.page
    assert isinstance(page, OperationPage)
    people = page._views["people"]
    assert isinstance(people, People)
    people.list.search.setText("ดวงใจ")
    people.list.look_for(find="ดวงใจ")
    settle()
    assert people.list.model.rowCount() == 1
    people.list.forget_filters()
    settle()
    assert people.list.model.rowCount() == 1
    people.list.search.setFocus()
    QTest.keyClick(people.list.search, Qt.Key.Key_Down)
    QTest.keyClick(people.list.table, Qt.Key.Key_Return)
    settle()
    assert page_of(window).record == inside
