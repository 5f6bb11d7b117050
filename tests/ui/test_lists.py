"""A list is read page by page, searched while typing, sorted by its heads, kept when saved."""

import shutil
from collections.abc import Callable
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from tests.conftest import MORNING, Template
from tests.making import make_case, make_person

from centredesk.actions import list_found
from centredesk.actions.cases import case_anchors, change_case, list_cases
from centredesk.actions.listing import Line, Want
from centredesk.actions.people import list_people, people_anchors
from centredesk.clock import StandingClock
from centredesk.desk import Desk, _seated
from centredesk.storage.database import engine_for
from centredesk.storage.guards import DATABASE
from centredesk.ui.background import Background
from centredesk.ui.cases.case_list import COLUMNS, _chip
from centredesk.ui.lists.columns import Column
from centredesk.ui.lists.list_view import Empty, ListView
from centredesk.ui.lists.record_table import KEPT, PAGE, Source

Shown = Callable[[QWidget], QWidget]
Settle = Callable[[], None]
MANY = 2 * PAGE + 50


def view_of(desk: Desk, background: Background) -> ListView:
    """A list of cases, newest first."""
    return ListView(
        Source(desk, background, list_cases, case_anchors),
        COLUMNS,
        placeholder="เลขกรณี",
        empty=Empty("folder", "ยังไม่มีกรณี", "นำเข้าทะเบียน"),
        filters=(_chip("status", "สถานะ"),),
        sort="case_no",
        unit="กรณี",
    )


@pytest.fixture(scope="module")
def full_office(tmp_path_factory: pytest.TempPathFactory, office_template: Template) -> Path:
    """An office with more cases than two pages hold, made once."""
    folder = tmp_path_factory.mktemp("full") / "office"
    shutil.copytree(office_template.folder, folder)
    engine = engine_for(folder / DATABASE, office_template.keys.dbk)
    with _seated(folder, engine, office_template.keys, StandingClock(MORNING)) as desk:
        for _ in range(MANY):
            make_case(desk)
    return folder


@pytest.fixture
def office_folder(tmp_path: Path, full_office: Path) -> Path:
    """That office, copied for each test."""
    return shutil.copytree(full_office, tmp_path / "office")


@pytest.fixture
def cases(desk: Desk) -> list[UUID]:
    """The ids of those cases, by number."""
    return [line.id for line in desk.ask(list_cases, Want(sort="case_no"), limit=MANY)]


@pytest.fixture
def view(
    desk: Desk, cases: list[UUID], background: Background, shown: Shown, settle: Settle
) -> ListView:
    """The list of those cases, on the screen."""
    made = view_of(desk, background)
    shown(made)
    made.load()
    settle()
    return made


def numbers(view: ListView, first: int, last: int) -> list[str]:
    """The case numbers of some rows."""
    model = view.model
    return [str(model.index(row, 0).data()) for row in range(first, last)]


def test_every_row_can_be_reached_though_pages_are_read_by_key(
    view: ListView, settle: Settle
) -> None:
    assert view.model.rowCount() == MANY
    view.table.scrollToBottom()
    settle()
    assert numbers(view, MANY - 1, MANY) == [f"TAK-2569-{MANY:04}"]
    middle = PAGE + 3
    view.table.scrollTo(view.model.index(middle, 0))
    settle()
    seen = numbers(view, middle - 5, middle + 5)
    assert seen == [f"TAK-2569-{row + 1:04}" for row in range(middle - 5, middle + 5)]


def test_the_list_goes_on_below_while_nobody_has_counted_it_yet(
    view: ListView, desk: Desk, settle: Settle
) -> None:
    model = view.model
    want = Want(sort="case_no")
    model.want = want
    model._first_page(desk.ask(list_cases, want, limit=PAGE))
    model._forget_jobs()  # the counting is still under way
    assert model.rowCount() == PAGE
    while model.rowCount() < MANY:
        seen = model.rowCount()
        view.table.scrollToBottom()
        settle()
        assert model.rowCount() > seen
    view.table.scrollToBottom()
    settle()
    assert model.rowCount() == MANY
    assert numbers(view, 0, MANY) == [f"TAK-2569-{row + 1:04}" for row in range(MANY)]


def test_memory_holds_a_few_pages_only(view: ListView, settle: Settle) -> None:
    for page in range(2 * KEPT):
        view.model._arrived(page, [])
    assert len(view.model._pages) <= KEPT


def test_typing_filters_and_clearing_shows_all(view: ListView, qtbot: QtBot) -> None:
    counts: list[int] = []
    view.counted.connect(counts.append)
    view.search.setFocus()
    QTest.keyClicks(view.search, "2569-0007")
    qtbot.waitUntil(lambda: view.model.rowCount() == 1, timeout=10_000)
    assert view.selected is not None
    assert view.selected.cells["case_no"] == "TAK-2569-0007"
    assert view.search.hasFocus()
    QTest.keyClick(view.search, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: view.model.rowCount() == MANY, timeout=10_000)
    assert counts[0] == 1
    assert counts[-1] == MANY


def test_a_search_that_finds_too_much_says_that_the_first_are_shown(
    view: ListView, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    most = PAGE + 10
    monkeypatch.setattr(list_found, "MOST_FOUND", most)
    told: list[str] = []
    view.told.connect(told.append)
    QTest.keyClicks(view.search, "2569")
    qtbot.waitUntil(lambda: view.model.rowCount() == most, timeout=10_000)
    assert view.found == f"แสดง {most} กรณีแรกที่พบ พิมพ์ต่อเพื่อให้แคบลง"
    assert view.search.accessibleDescription() == view.found
    assert told[-1].endswith(f"ลำดับที่ 1 จาก {most} กรณีแรกที่พบ")
    QTest.keyClicks(view.search, "-0007")
    qtbot.waitUntil(lambda: view.model.rowCount() == 1, timeout=10_000)
    assert view.found == "พบ 1 กรณี"


def test_a_search_without_result_offers_the_way_back(view: ListView, qtbot: QtBot) -> None:
    view.search.setText("ไม่มีกรณีชื่อนี้")
    qtbot.waitUntil(view._not_found.isVisible, timeout=10_000)
    assert "ไม่มีกรณีชื่อนี้" in view._not_found.title.text()
    view.forget_filters()
    qtbot.waitUntil(view.table.isVisible, timeout=10_000)
    assert view.model.rowCount() > 0


def test_a_head_sorts_and_turns_round(view: ListView, settle: Settle) -> None:
    head = view.table.horizontalHeader()
    at = head.sectionPosition(0) + 20
    QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(at, 10))
    settle()
    assert numbers(view, 0, 1) == [f"TAK-2569-{MANY:04}"]
    assert str(view.model.headerData(0, Qt.Orientation.Horizontal)).endswith("↓")


def test_a_head_without_a_sort_does_nothing(view: ListView, settle: Settle) -> None:
    before = view.model.want
    victims = [column.name for column in COLUMNS].index("victim_name")
    view.table.horizontalHeader().sectionClicked.emit(victims)
    settle()
    assert view.model.want == before


def test_a_filter_keeps_only_its_answer(
    view: ListView, desk: Desk, cases: list[UUID], settle: Settle
) -> None:
    desk.do(change_case, cases[4], {"status": "LITIG"})
    view.filters[0].choose("LITIG")
    settle()
    assert view.model.rowCount() == 1
    assert view.filters[0].isChecked()


def test_down_goes_into_the_table_and_enter_opens(view: ListView, cases: list[UUID]) -> None:
    opened: list[Line] = []
    view.opened.connect(opened.append)
    view.search.setFocus()
    QTest.keyClick(view.search, Qt.Key.Key_Down)
    assert view.table.hasFocus()
    QTest.keyClick(view.table, Qt.Key.Key_Down)
    QTest.keyClick(view.table, Qt.Key.Key_Return)
    assert [line.id for line in opened] == [cases[1]]


def test_a_save_is_shown_and_the_place_is_kept(
    view: ListView, desk: Desk, cases: list[UUID], settle: Settle
) -> None:
    view._select(3)
    desk.do(change_case, cases[3], {"status": "PROTECT"})
    make_case(desk)
    view.refresh()
    settle()
    assert view.model.rowCount() == MANY + 1
    assert view.table.currentIndex().row() == 3
    assert view.selected is not None
    assert view.selected.cells["status"] == "PROTECT"


def test_the_footer_says_where_the_bar_stands(view: ListView) -> None:
    told: list[str] = []
    view.told.connect(told.append)
    view._select(1)
    assert told[-1] == f"เลือกอยู่ TAK-2569-0002   ·   ลำดับที่ 2 จาก {MANY} กรณี"


def test_nothing_yet_says_the_next_step(
    desk: Desk, background: Background, shown: Shown, settle: Settle
) -> None:
    source = Source(desk, background, list_people, people_anchors)
    empty = Empty("people", "ยังไม่มีบุคคล", "นำเข้าทะเบียน")
    made = ListView(source, (Column("name", "ชื่อ", 0),), placeholder="ชื่อ", empty=empty)
    shown(made)
    made.load()
    settle()
    assert made._nothing.isVisible()


def test_a_narrow_window_keeps_the_columns_that_matter(
    view: ListView, desk: Desk, settle: Settle
) -> None:
    view.resize(700, 500)
    settle()
    names = [c.name for i, c in enumerate(COLUMNS) if not view.table.isColumnHidden(i)]
    assert "case_no" in names
    assert "status" in names
    assert "case_officer" not in names
    assert sum(view.table.columnWidth(i) for i in range(len(COLUMNS))) <= 700


def test_names_in_a_list_are_masked(
    desk: Desk, background: Background, shown: Shown, settle: Settle
) -> None:
    make_person(desk, prefix="น.ส.", first_name="สมมุติ", last_name="สุขใจ")
    source = Source(desk, background, list_people, people_anchors)
    empty = Empty("people", "ยังไม่มีบุคคล", "นำเข้าทะเบียน")
    made = ListView(source, (Column("name", "ชื่อ", 0),), placeholder="ชื่อ", empty=empty)
    shown(made)
    made.load()
    settle()
    assert made.model.index(0, 0).data() == "น.ส. ส••• ส•••"
