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
from centredesk.ui.registers.import_page import ImportPage
from centredesk.ui.returns.returns_page import ReturnsPage

_NATIONS = ("MMR", "THA", "LAO", "KHM", "MMR", "MMR", "THA", "VNM", "BGD")
_FORMS = ("06.1", "01", "06.4", "05", "06.6", "03", "01")


def add_to(album: Album) -> None:
    """Put these scenes into the album."""
    october(album.desk)
    scenes: dict[str, Callable[[], QWidget]] = {
        "07_returns": lambda: _returns(album),
        "07_returns_figure": lambda: _figure(album),
        "07_returns_r03": lambda: _returns(album, "R03"),
        "07_returns_r09": lambda: _returns(album, "R09"),
        "07_returns_r11": lambda: _returns(album, "R11"),
        "07_returns_custom": lambda: _custom(album),
        "07_returns_wide": lambda: _sized(_returns(album), 1536, 760),
        "07_returns_smallest": lambda: _sized(_returns(album), 960, 540),
    }
    scenes |= {
        "06_import_choose": lambda: _import(album),
        "06_import_refused": lambda: _refused(album),
        "06_import_columns": lambda: _columns(album)[0],
        "06_import_preview": lambda: _preview(album)[0],
        "06_import_smallest": lambda: _sized(_preview(album)[0], 960, 540),
        "06_import_result": lambda: _result(album),
    }
    album.scenes.update(scenes)


def october(desk: Desk) -> None:
    """Some invented victims, screenings, help and reports of October 2569."""
    turns = zip(range(18), cycle(_NATIONS), cycle(_FORMS), cycle("FMFF"), strict=False)
    for number, nation, form, sex in turns:
        day = f"2026-10-{number + 3:02}"
        person = make_person(desk, nationality=nation, sex=sex, birth_date=str(1990 + number))
        case = make_case(desk, main_form=form, opened_at=day)
        reasons = "ถูกหลอกให้ทำงานบนเรือประมง ไม่ได้รับค่าจ้าง และถูกยึดเอกสารประจำตัว"
        told: dict[str, Any] = {"acts": ["PROCURE"], "means": ["DECEIVE"], "forms": [form]}
        if number != 4:
            make_screening(
                desk, person, start_at=f"{day} 10:00", result="VICTIM_TIP", reasons=reasons, **told
            )
        victim = make_victim(
            desk, case=case, person=person, identified_at=day, forms=[form], identified_by="MDT"
        )
        make_help(desk, victim, kind=f"S{number % 6 + 1:02}", start=day, cost=1250 + number)
    for number, channel in zip(range(9), cycle(("H1300", "P191", "P1191")), strict=False):
        make_report(desk, channel=channel, received_at=f"2026-10-{number + 5:02} 08:15")


def _returns(album: Album, form: str = "R02") -> MainWindow:
    main = album._main()
    main.navigator.go_to("returns")
    album.settle()
    page = main.page
    assert isinstance(page, ReturnsPage)
    page.forms.show_form(form)
    page.forms.chosen.emit(form)
    return main


def _figure(album: Album) -> QWidget:
    main = _returns(album)
    assert isinstance(main.page, ReturnsPage)
    main.page.table.opened.emit(0, 6)
    return main


def _custom(album: Album) -> QWidget:
    main = _returns(album, "R16")
    assert isinstance(main.page, ReturnsPage)
    main.page.period.segments.buttons()[-1].click()
    return main


def _sized(window: QWidget, width: int, height: int) -> QWidget:
    window.setFixedSize(width, height)
    return window


def _import(album: Album) -> MainWindow:
    main = album._main()
    main.navigator.go_to("registers")
    album.settle()
    return main


def _refused(album: Album) -> QWidget:
    main = _import(album)
    file = Path(album.folder.name) / "ทะเบียนเดือนตุลาคม.xlsx"
    file.write_bytes(b"PK\x03\x04 cut off")
    assert isinstance(main.page, ImportPage)
    main.page.read(file)
    return main


def _columns(album: Album) -> tuple[MainWindow, ImportPage]:
    main = _import(album)
    page = main.page
    assert isinstance(page, ImportPage)
    page.read(resource("registers", "sample_register.xlsx"))
    album.settle()
    return main, page


def _preview(album: Album) -> tuple[MainWindow, ImportPage]:
    main, page = _columns(album)
    page.next.click()
    album.settle()
    return main, page


def _result(album: Album) -> QWidget:
    main, page = _preview(album)
    page.next.click()
    album.settle()
    return main
