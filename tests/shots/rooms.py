"""Pictures of the rooms of the office: lists and records."""

from PySide6.QtWidgets import QWidget
from tests.shots.album import Album, Scene, Scenes, page

from centredesk.ui.cases.case_list import CaseList
from centredesk.ui.cases.case_page import CasePage
from centredesk.ui.forms.dates import DateEditor


def cases_none_found(album: Album) -> QWidget:
    """A search without result."""
    main = album.at("cases")
    assert isinstance(main.page, CaseList)
    main.page.list.search.setText("ไม่มีกรณีชื่อนี้")
    return main


def case_form(album: Album) -> QWidget:
    """The form of one section, with a fault."""
    main = album.at("case", album.made[-2])
    shown = main.page
    assert isinstance(shown, CasePage)
    shown.open("closing")
    editor = shown.forms["closing"].editors["closed_at"]
    assert isinstance(editor, DateEditor)
    editor.line.setText("31/11/2569")
    shown.save()
    return main


def case_at(section: str) -> Scene:
    """One section of a case."""

    def make(album: Album) -> QWidget:
        main = album.at("case", album.made[-1])
        assert isinstance(main.page, CasePage)
        album.turn_to(main.page, section)
        return main

    return Scene(make, "case")


SCENES: Scenes = {
    "03_cases": page("cases"),
    "03_cases_none_found": Scene(cases_none_found, "cases"),
    "03_people": page("people"),
    "03_screenings": page("screenings"),
    "04_case_fault": Scene(case_form, "case"),
    **{f"04_case_{section}": case_at(section) for section, _ in CasePage.listed()},
}
