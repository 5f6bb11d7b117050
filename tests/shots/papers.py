"""Pictures of the pages that take papers in and put papers out: register import and returns."""

from collections.abc import Callable
from itertools import cycle
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget
from tests.making import make_case, make_help, make_person, make_report, make_screening, make_victim
from tests.shots.album import Album

from centredesk.desk import Desk
from centredesk.paths import resource
from centredesk.ui.main_window.window import MainWindow
from centredesk.ui.page import Page
from centredesk.ui.registers.import_page import ImportPage
from centredesk.ui.returns.returns_page import ReturnsPage

_REASONS = "ถูกหลอกให้ทำงานบนเรือประมง ไม่ได้รับค่าจ้าง และถูกยึดเอกสารประจำตัว"
_NATIONS = ("MMR", "THA", "LAO", "KHM", "MMR", "MMR", "THA", "VNM", "BGD")
_FORMS = ("06.1", "01", "06.4", "05", "06.6", "03", "01")


def add_to(album: Album) -> None:
    """Put these scenes into the album."""
    october(album.desk)
    album.scenes.update(Papers(album).scenes())


def october(desk: Desk) -> None:
    """Some invented victims, screenings, help and reports of October 2569."""
    turns = zip(range(18), cycle(_NATIONS), cycle(_FORMS), cycle("FMFF"), strict=False)
    for number, nation, form, sex in turns:
        day = f"2026-10-{number + 3:02}"
        person = make_person(desk, nationality=nation, sex=sex, birth_date=str(1990 + number))
        case = make_case(desk, main_form=form, opened_at=day)
        told: dict[str, Any] = {"acts": ["PROCURE"], "means": ["DECEIVE"], "forms": [form]}
        if number != 4:
            make_screening(
                desk, person, start_at=f"{day} 10:00", result="VICTIM_TIP", reasons=_REASONS, **told
            )
        victim = make_victim(
            desk, case=case, person=person, identified_at=day, forms=[form], identified_by="MDT"
        )
        make_help(desk, victim, kind=f"S{number % 6 + 1:02}", start=day, cost=1250 + number)
    make_screening(
        desk, make_person(desk), start_at="2026-11-05 10:00", result="VICTIM_TIP", reasons=_REASONS,
        acts=["PROCURE"], means=["DECEIVE"], forms=["06.1"],
    )  # fmt: skip
    for number, channel in zip(range(9), cycle(("H1300", "P191", "P1191")), strict=False):
        make_report(desk, channel=channel, received_at=f"2026-10-{number + 5:02} 08:15")


class Papers:
    """The scenes; windows are kept, for one collected by the clerk's thread ends the program."""

    def __init__(self, album: Album) -> None:
        self._album = album
        self._kept: list[MainWindow] = []

    def scenes(self) -> dict[str, Callable[[], QWidget]]:
        """Each picture's name and how to come to it."""
        return {
            "06_import_choose": lambda: self._page("registers")[0],
            "06_import_refused": self.refused,
            "06_import_columns": lambda: self.columns()[0],
            "06_import_preview": lambda: self.preview()[0],
            "06_import_smallest": lambda: _sized(self.preview()[0], 960, 540),
            "06_import_result": self.result,
            "07_returns": self.returns,
            "07_returns_rail": lambda: _with_rail(self.returns()),
            "07_returns_figure": self.figure,
            "07_returns_r03": lambda: self.returns("R03"),
            "07_returns_r09": lambda: self.returns("R09"),
            "07_returns_r11": lambda: self.returns("R11"),
            "07_returns_blocked": self.blocked,
            "07_returns_custom": self.custom,
            "07_returns_wide": lambda: _sized(self.returns(), 1536, 760),
            "07_returns_smallest": lambda: _sized(self.returns(), 960, 540),
        }

    def returns(self, form: str = "R02") -> MainWindow:
        """The month that is due."""
        main, page = self._page("returns")
        assert isinstance(page, ReturnsPage)
        page.forms.show_form(form)
        page.forms.chosen.emit(form)
        page.forms.setFocus()
        return main

    def figure(self) -> QWidget:
        """The records behind a figure."""
        main = self.returns()
        assert isinstance(main.page, ReturnsPage)
        main.page.table.opened.emit(0, 6)
        return main

    def blocked(self) -> QWidget:
        """A month with a fault that blocks."""
        main = self.returns()
        assert isinstance(main.page, ReturnsPage)
        main.page.period.step(1)
        self._album.settle()
        return main

    def custom(self) -> QWidget:
        """A span of days somebody chose."""
        main = self.returns("R16")
        assert isinstance(main.page, ReturnsPage)
        main.page.period.segments.buttons()[-1].click()
        self._album.settle()
        return main

    def refused(self) -> QWidget:
        """A broken file."""
        main, page = self._page("registers")
        file = Path(self._album.folder.name) / "ทะเบียนเดือนตุลาคม.xlsx"
        file.write_bytes(b"PK\x03\x04 cut off")
        assert isinstance(page, ImportPage)
        page.read(file)
        return main

    def columns(self) -> tuple[MainWindow, ImportPage]:
        """The headings of the shipped register."""
        main, page = self._page("registers")
        assert isinstance(page, ImportPage)
        page.read(resource("registers", "sample_register.xlsx"))
        self._album.settle()
        return main, page

    def preview(self) -> tuple[MainWindow, ImportPage]:
        """What importing it would do."""
        main, page = self.columns()
        page.next.click()
        self._album.settle()
        return main, page

    def result(self) -> QWidget:
        """What importing it did."""
        main, page = self.preview()
        page.next.click()
        self._album.settle()
        return main

    def _page(self, name: str) -> tuple[MainWindow, Page]:
        main = self._album._main()
        self._kept.append(main)
        main.navigator.go_to(name)
        self._album.settle()
        return main, main.page


def _sized(window: QWidget, width: int, height: int) -> QWidget:
    window.setFixedSize(width, height)
    return window


def _with_rail(window: MainWindow) -> QWidget:
    window.side.shrink(True)
    return window
