"""Whoever cannot see well, or has no mouse: names, focus and contrast on every picture."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from tests.conftest import WHOLE
from tests.shots.album import THEMES, Album, Theme
from tests.shots.scenes import SCENES
from tests.ui.looking import faint, nameless, unseen_focus

from centredesk.ui.notices import Banner, Toast
from centredesk.ui.parts.labels import name_for
from centredesk.ui.parts.live import SPOKEN
from centredesk.ui.theme import look

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

SIZE = (1366, 688)


@pytest.fixture(scope="module")
def album(started: QApplication) -> Iterator[Album]:
    """The invented office all pictures are taken in."""
    made = Album()
    yield made
    made.close()


def themes_for(name: str) -> tuple[Theme, ...]:
    """Both themes in a whole run; in the usual one every other picture is looked at in the dark."""
    return THEMES if WHOLE else (THEMES[list(SCENES).index(name) % len(THEMES)],)


@pytest.mark.parametrize("name", SCENES)
def test_everything_is_named_seen_and_readable(album: Album, name: str) -> None:
    window = album.build(SCENES[name], SIZE)
    window.activateWindow()
    every = (window, *album.floating(window))
    found = [fault for top in every for fault in nameless(top)]
    for theme in themes_for(name):
        album.dress(theme)
        album.settle()
        for top in every:
            top.activateWindow()
            album.settle()
            found += [*unseen_focus(top, theme), *faint(top, theme)]
    album.away(window)
    album.dress("light")
    assert found == []


# ── each of these can fail ──


@pytest.fixture
def bare(dressed: QApplication, qtbot: QtBot) -> QWidget:
    """A window with nothing in it yet."""
    made = QWidget()
    made.resize(300, 200)
    QVBoxLayout(made)
    qtbot.addWidget(made)
    look.dress(made)
    return made


def _put(window: QWidget, qtbot: QtBot, *widgets: QWidget) -> None:
    layout = window.layout()
    assert layout is not None
    for widget in widgets:
        layout.addWidget(widget)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=5000)


def test_a_field_without_a_name_is_found(bare: QWidget, qtbot: QtBot) -> None:
    field = QLineEdit()
    _put(bare, qtbot, field)
    assert len(nameless(bare)) == 1
    name_for(QLabel("เลขกรณี", bare), field)
    assert nameless(bare) == []


def test_a_button_that_hides_its_focus_is_found(bare: QWidget, qtbot: QtBot) -> None:
    button = QPushButton("บันทึก")
    _put(bare, qtbot, button)
    assert unseen_focus(bare) == []
    button.setStyleSheet("QPushButton, QPushButton:focus { border: 0; outline: none; }")
    assert len(unseen_focus(bare)) == 1


def test_faint_words_are_found(bare: QWidget, qtbot: QtBot) -> None:
    label = QLabel("อ่านยาก")
    _put(bare, qtbot, label)
    assert faint(bare) == []
    label.setStyleSheet("color: #BBBBBB;")
    qtbot.wait(10)
    assert len(faint(bare)) == 1
    assert label.palette().color(QPalette.ColorRole.WindowText) == QColor("#BBBBBB")


# ── what is said by itself ──


def test_banner_and_toast_are_read_out(bare: QWidget, qtbot: QtBot) -> None:
    banner, toast = Banner(), Toast(bare)
    _put(bare, qtbot, banner)
    banner.tell("ยังบันทึกไม่ได้", "ต้องแก้ 1 ช่อง")
    toast.tell("บันทึกแล้ว")
    assert banner.property(SPOKEN) == "ยังบันทึกไม่ได้ ต้องแก้ 1 ช่อง"
    assert toast.property(SPOKEN) == "บันทึกแล้ว"


def test_the_ring_of_a_banner_is_seen(bare: QWidget, qtbot: QtBot) -> None:
    banner = Banner()
    _put(bare, qtbot, banner)
    banner.list_faults("ยังบันทึกไม่ได้", [])
    assert QApplication.focusWidget() is banner.focusProxy()
    assert unseen_focus(bare) == []
    assert nameless(bare) == []
