"""A walk over every widget of every picture: Thai can wrap, nothing is cut, nothing overlaps."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QTableView, QWidget
from tests.conftest import WHOLE
from tests.shots.album import Album, Scenes
from tests.shots.scenes import SCENES
from tests.ui.walking import faults_of, walk

from centredesk.ui.main_window.rooms import PAGES
from centredesk.ui.main_window.window import MainWindow
from centredesk.ui.parts.buttons import Button
from centredesk.ui.parts.inputs import ChoiceBox
from centredesk.ui.parts.labelled import line
from centredesk.ui.parts.labels import Words
from centredesk.ui.registers.plain_table import PlainTable, Told
from centredesk.ui.theme import look

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

# The smallest, and one between where the navigation takes most of the width. `poe whole` walks
# every size with the longest words too; the usual run leaves out what seldom finds more.
SIZES = ((1366, 688), (960, 540), (1110, 600), *(((1920, 1032),) if WHOLE else ()))
LONGEST_AT = SIZES if WHOLE else SIZES[:2]
IN_THE_OFFICE: Scenes = {
    name: scene for name, scene in SCENES.items() if scene.page and (WHOLE or scene.over is None)
}
LONG = "ผู้เสียหายจากการค้ามนุษย์ซึ่งถูกบังคับใช้แรงงานบนเรือประมงนอกน่านน้ำไทย"


@pytest.fixture(scope="module")
def album(started: QApplication) -> Iterator[Album]:
    """The invented office all pictures are taken in."""
    yield from _opened(Album())


@pytest.fixture(scope="module")
def longest(started: QApplication) -> Iterator[Album]:
    """The same with a case of the longest and tallest words there are."""
    yield from _opened(Album(longest=True))


def _opened(made: Album) -> Iterator[Album]:
    yield made
    made.close()


class Flashes(QObject):
    """Notes windows that appear for a moment because a widget was shown before it had a place."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: set[str] = set()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """Note every window that is shown, but for menus and lists that drop down."""
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            if watched.windowType() in (Qt.WindowType.Window, Qt.WindowType.Widget):
                self.seen.add(type(watched).__name__)
        return False


def test_every_page_has_its_picture() -> None:
    assert set(PAGES) <= {scene.page for scene in SCENES.values()}


@pytest.mark.parametrize("name", SCENES)
def test_every_picture_fits(album: Album, name: str) -> None:
    """At every size; and no stray window appears on the way."""
    flashes = Flashes()
    album.app.installEventFilter(flashes)
    window = album.build(SCENES[name], SIZES[0])
    if isinstance(window, MainWindow):
        assert window.page.name == SCENES[name].page
    found = [fault for size in SIZES for fault in _at(album, window, size)]
    album.app.removeEventFilter(flashes)
    album.away(window)
    assert found == []
    assert flashes.seen == {type(window).__name__}


@pytest.mark.parametrize("name", IN_THE_OFFICE)
def test_the_longest_words_fit(longest: Album, name: str) -> None:
    window = longest.build(SCENES[name], SIZES[0])
    found = [fault for size in LONGEST_AT for fault in _at(longest, window, size)]
    longest.away(window)
    assert found == []


def _at(album: Album, window: QWidget, size: tuple[int, int]) -> list[str]:
    album.fit(window, size)
    where = "×".join(map(str, size))
    too_large = window.width() > size[0] or window.height() > size[1]
    told = [f"{where} the window cannot be so small: {window.size()}"] if too_large else []
    return told + [fault for top in (window, *album.floating(window)) for fault in walk(top, where)]


# ── the walk itself can fail ──


def _broken(*pieces: QWidget) -> QWidget:
    made = QWidget()
    look.dress(made)
    row = QHBoxLayout(made)
    for piece in pieces:
        row.addWidget(piece)
    made.show()
    return made


def _label(*, width: int = 0, height: int = 0, wrap: bool = False, text: str = LONG) -> QLabel:
    made = Words(text, wrap=wrap)
    if width:
        made.setFixedWidth(width)
    if height:
        made.setFixedHeight(height)
    return made


def test_a_cut_label_is_found(dressed: QApplication) -> None:
    shown = _broken(_label(width=60))
    assert any("cut label" in fault for fault in walk(shown))


def test_a_label_cut_below_is_found(dressed: QApplication) -> None:
    shown = _broken(_label(width=80, height=30, wrap=True))
    assert any("cut below" in fault for fault in walk(shown))


def test_a_label_that_cannot_wrap_is_found(dressed: QApplication) -> None:
    bare = QLabel(LONG)
    bare.setWordWrap(True)
    assert any("without a dictionary" in fault for fault in walk(_broken(bare)))


def test_a_cut_button_is_found(dressed: QApplication) -> None:
    button = Button(LONG)
    button.setFixedWidth(90)
    assert any("cut button" in fault for fault in walk(_broken(button)))


def test_a_cut_choice_is_found(dressed: QApplication) -> None:
    box = ChoiceBox([(1, "สั้น"), (2, LONG)])
    box.setFixedWidth(120)
    assert any("cut choice" in fault for fault in walk(_broken(box)))


def test_a_low_field_is_found(dressed: QApplication) -> None:
    field = line("ปู้ กฎี้ น้ำ")
    field.setMinimumHeight(0)
    field.setFixedHeight(20)
    assert any("low text box" in fault for fault in faults_of(field))


def test_a_cut_cell_is_found(dressed: QApplication) -> None:
    table = PlainTable((Told("แถว", 60), Told("ข้อความ", 90)), "ตาราง")
    table.show_lines([("1", LONG.replace(" ", ""))])
    shown = _broken(table)
    table.setRowHeight(0, 36)
    assert any("cut cell" in fault for fault in walk(shown))
    assert isinstance(table, QTableView)


def test_what_stands_on_each_other_is_found(dressed: QApplication) -> None:
    made = QWidget()
    for left in (0, 20):
        label = Words("ทับกัน")
        label.setParent(made)
        label.setGeometry(left, 0, 80, 30)
    made.show()
    assert any("overlap" in fault for fault in walk(made))


def test_what_its_box_cuts_is_found(dressed: QApplication) -> None:
    made = QWidget()
    made.resize(60, 40)
    label = Words("ข้อความยาวกว่ากล่อง")
    label.setParent(made)
    label.setGeometry(0, 0, 200, 30)
    made.show()
    assert any("cut by" in fault for fault in walk(made))
