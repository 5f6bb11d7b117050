"""Pictures of what opens over a page: dialogs, lists, menus, calendars, news, work under way."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from tests.shots.album import Album, Scene, Scenes
from tests.shots.office import furnish
from tests.shots.people import closed_case, person_of, rich_case
from tests.ui.hands import type_into

from centredesk.actions import offices
from centredesk.ui.background import Job
from centredesk.ui.first_run.tour import Tour
from centredesk.ui.first_run.tour_stops import stops
from centredesk.ui.forms.choices import SegmentEditor
from centredesk.ui.forms.dates import DayEditor
from centredesk.ui.forms.editor import TypedEditor
from centredesk.ui.forms.moments import MomentEditor
from centredesk.ui.main_window.window import MainWindow
from centredesk.ui.navigation import something_new
from centredesk.ui.notices import OurFault
from centredesk.ui.pages.form_page import FormPage
from centredesk.ui.pages.list_page import ListPage
from centredesk.ui.parts.buttons import Button

Over = Callable[[MainWindow], object]


# ── questions and secret acts ──


def pressing(words: str) -> Over:
    """What a button opens, also one that is folded into the menu of a narrow window."""

    def over(main: MainWindow) -> None:
        next(b for b in main.findChildren(Button) if b.text().strip().startswith(words)).click()

    return over


def our_fault(main: MainWindow) -> None:
    """Something went wrong in the program itself."""
    OurFault(main, "A1B2C3").open()


def throw_away(main: MainWindow) -> None:
    """A draft is thrown away."""
    assert isinstance(main.page, FormPage)
    main.page.discard()


# ── what drops down below a field ──


def typing(section: str, field: str, words: str) -> Over:
    """Words typed into a field that offers answers."""

    def over(main: MainWindow) -> None:
        line = _line(main, section, field)
        line.setFocus()
        line.selectAll()
        type_into(line, words)

    return over


def calendar(section: str, field: str) -> Over:
    """The calendar of a field."""

    def over(main: MainWindow) -> None:
        editor = _editor(main, section, field)
        day = editor.day if isinstance(editor, MomentEditor) else editor
        assert isinstance(day, DayEditor)
        day.open_calendar()

    return over


def reasons(section: str, field: str) -> Over:
    """Why there is no answer."""

    def over(main: MainWindow) -> None:
        editor = _editor(main, section, field)
        if isinstance(editor, SegmentEditor):
            editor.segments.open_reasons()
        else:
            line = _line(main, section, field)
            line.setFocus()
            QTest.keyClick(line, Qt.Key.Key_F4)

    return over


def answers(section: str, field: str) -> Over:
    """The answers of a box."""

    def over(main: MainWindow) -> None:
        box = _editor(main, section, field).focusProxy()
        assert box is not None
        box.setFocus()
        QTest.keyClick(box, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)

    return over


def _editor(main: MainWindow, section: str, field: str) -> QWidget:
    page = main.page
    assert isinstance(page, FormPage)
    page.show_section(section)
    return page.forms[section].editors[field]


def _line(main: MainWindow, section: str, field: str) -> QLineEdit:
    editor = _editor(main, section, field)
    assert isinstance(editor, TypedEditor)
    return editor.line


# ── lists, menus, news ──


def filtering(main: MainWindow) -> None:
    """The answers of a filter."""
    assert isinstance(main.page, ListPage)
    main.page.list.filters[0].click()


def preview(main: MainWindow) -> None:
    """The chosen line beside the list."""
    assert isinstance(main.page, ListPage)
    main.page.list.preview.hide()
    main.page.list.show_preview()


def toast(main: MainWindow) -> None:
    """News of success, with its way back."""
    main.page.say("บันทึก TAK-2569-0130 แล้ว 3 ช่อง", undo=True)


def lock_soon(main: MainWindow) -> None:
    """Nobody was there for a while."""
    main.status.lock_in(24)


def under_way(main: MainWindow) -> None:
    """Something long is under way: how far, how long still, a way to stop it."""
    job = Job(main)
    main.page.progress.follow(job, "กำลังส่งออก 12,480 รายการ", "รายการ")
    main.page.progress.show()
    job.progressed.emit(4_312, 12_480)


def tour(main: MainWindow) -> None:
    """The tour of the invented office, at its first stop."""
    places = {"navigation": main.side, "find": main.side.search, "status": main.status}
    for before in main.findChildren(Tour):
        before.close()
    Tour(main, stops(lambda part: places.get(part) or main.side.buttons.get(part))).start()


# ── the scenes ──


def on(name: str, record: Callable[[Album], Any] | None, over: Over) -> Scene:
    """What opens over a page of the office."""
    return Scene(lambda album: album.at(name, record(album) if record else None), name, over)


def new(name: str, over: Over) -> Scene:
    """What opens over an empty form."""
    return Scene(lambda album: album.at(name, something_new()), name, over)


def office(section: str, over: Over) -> Scene:
    """What opens over a section of the office."""

    def make(album: Album) -> QWidget:
        main = album.at("office")
        album.turn_to(main.page, section)
        return main

    return Scene(make, "office", over)


def _member_key(album: Album) -> Any:
    furnish(album)
    return next(m.id for m in album.desk.ask(offices.members) if m.id != album.desk.member.id)


SCENES: Scenes = {
    "12_reveal": on("person", person_of, pressing("เปิดเผยชื่อ")),
    "12_strike_out": on("case", rich_case, pressing("ลบ")),
    "12_reopen": Scene(closed_case, "case", pressing("เปิดกรณีอีกครั้ง")),
    "12_throw_away": on("case", rich_case, throw_away),
    "12_suspend": on("member", _member_key, pressing("ระงับ")),
    "12_passphrase": office("security", pressing("เปลี่ยนรหัสผ่าน")),
    "12_new_kit": office("security", pressing("ออกเอกสารกู้คืนใหม่")),
    "12_our_fault": on("cases", None, our_fault),
    "12_calendar": on("case", rich_case, calendar("summary", "opened_at")),
    "12_calendar_partial": on("person", person_of, calendar("identity", "birth_date")),
    "12_list_reasons": on("case", rich_case, reasons("police", "arrest_date")),
    "12_list_no_answer": on("case", rich_case, reasons("summary", "confidentiality")),
    "12_list_answers": on("case", rich_case, answers("exploitation", "main_form")),
    "12_list_place": on("case", rich_case, typing("route", "place", "แม่ส")),
    "12_list_person": new("new_involvement", typing("involvement", "person", "สมม")),
    "12_filter": on("cases", None, filtering),
    "12_themes": on("cases", None, pressing("สีหน้าจอ")),
    "12_preview": on("people", None, preview),
    "12_toast": on("cases", None, toast),
    "12_lock_soon": on("home", None, lock_soon),
    "12_under_way": on("people", None, under_way),
    "12_tour": on("home", None, tour),
}
