"""Pictures of the pages that take papers in and put papers out: register import and returns."""

from pathlib import Path

from PySide6.QtWidgets import QWidget
from tests.shots.album import Album, Scene, Scenes, page

from centredesk.paths import resource
from centredesk.ui.main_window.window import MainWindow
from centredesk.ui.registers.import_page import ImportPage
from centredesk.ui.returns.returns_page import ReturnsPage


def returns(album: Album, form: str = "R02") -> MainWindow:
    """The month that is due."""
    main = album.at("returns")
    shown = main.page
    assert isinstance(shown, ReturnsPage)
    shown.forms.show_form(form)
    shown.forms.chosen.emit(form)
    shown.forms.setFocus()
    return main


def figure(album: Album) -> QWidget:
    """The records behind a figure."""
    main = returns(album)
    assert isinstance(main.page, ReturnsPage)
    main.page.table.opened.emit(0, 6)
    return main


def blocked(album: Album) -> QWidget:
    """A month with a fault that blocks."""
    main = returns(album)
    assert isinstance(main.page, ReturnsPage)
    main.page.period.step(1)
    return main


def custom(album: Album) -> QWidget:
    """A span of days somebody chose."""
    main = returns(album, "R16")
    assert isinstance(main.page, ReturnsPage)
    main.page.period.segments.buttons()[-1].click()
    return main


def with_rail(album: Album) -> QWidget:
    """The same with the narrow navigation, however wide the window is."""
    main = returns(album)
    main._toggle_rail()
    return main


def refused(album: Album) -> QWidget:
    """A broken file."""
    main = album.at("registers")
    file = Path(album.folder.name) / "ทะเบียนเดือนตุลาคม.xlsx"
    file.write_bytes(b"PK\x03\x04 cut off")
    assert isinstance(main.page, ImportPage)
    main.page.read(file)
    return main


def register(steps: int) -> Scene:
    """The shipped register: its headings, what importing it would do, what it did."""

    def make(album: Album) -> QWidget:
        main = album.at("registers")
        assert isinstance(main.page, ImportPage)
        main.page.read(resource("registers", "sample_register.xlsx"))
        for _ in range(steps):
            album.settle()
            main.page.next.click()
        return main

    return Scene(make, "registers")


SCENES: Scenes = {
    "06_import_choose": page("registers"),
    "06_import_refused": Scene(refused, "registers"),
    "06_import_columns": register(0),
    "06_import_preview": register(1),
    "07_returns": Scene(returns, "returns"),
    "07_returns_rail": Scene(with_rail, "returns"),
    "07_returns_figure": Scene(figure, "returns"),
    "07_returns_r03": Scene(lambda album: returns(album, "R03"), "returns"),
    "07_returns_r09": Scene(lambda album: returns(album, "R09"), "returns"),
    "07_returns_r11": Scene(lambda album: returns(album, "R11"), "returns"),
    "07_returns_blocked": Scene(blocked, "returns"),
    "07_returns_custom": Scene(custom, "returns"),
    "09_import_result": register(2),
}
