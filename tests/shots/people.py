"""Pictures of cases, persons and victims: each page, each section, each state."""

from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QWidget
from tests.making import make_case, make_help, make_person, make_report
from tests.shots.album import Album, Scene, Scenes, page

from centredesk.actions.case_pages import case_page
from centredesk.actions.cases import change_case, involve_person
from centredesk.actions.people import change_person
from centredesk.actions.records import remove_record
from centredesk.actions.victims import change_victim
from centredesk.ui.cases.case_page import CasePage
from centredesk.ui.forms.editor import LineEditor
from centredesk.ui.navigation import something_new
from centredesk.ui.pages.record_page import RecordPage
from centredesk.ui.people.new_person import NewPerson
from centredesk.ui.people.person_page import Person
from centredesk.ui.people.victim_page import VictimRecord

_CASES: dict[int, UUID] = {}


def rich_case(album: Album) -> UUID:
    """The last case with all that a case can have; made once for an album."""
    if id(album) in _CASES:
        return _CASES[id(album)]
    desk, case = album.desk, album.made[-1]
    _CASES[id(album)] = case
    report = make_report(desk, first_response_at="2026-11-01 09:00")
    desk.do(change_case, case, {"source_report": report, "status": "PROTECT"})
    official = make_person(desk, prefix="นาย", first_name="นามแฝง", last_name="เจ้าหน้าที่สมมุติ")
    part = {"case": case, "person": official, "role": "SUSPECT", "official": True}
    desk.do(involve_person, part)
    for number, person in enumerate(desk.ask(case_page, case).people):
        if person.victim is not None:
            told = {"rights_s33_on": "2026-11-05", "place_of_help": "GOV", "shelter": "SKW"}
            told |= {"admitted_at": "2026-11-05", "accepted_protection": "YES"}
            desk.do(change_victim, person.victim, told if number == 0 else {"law": "S6"})
            make_help(desk, person.victim, kind=f"S0{number + 1}", cost="1250.00", funding="BUDGET")
    return case


def at(album: Album, name: str, record: object, section: str = "") -> QWidget:
    """A page of the office, on one of its sections."""
    main = album.at(name, record)
    if section and isinstance(main.page, RecordPage):
        album.turn_to(main.page, section)
    return main


def person_of(album: Album) -> UUID:
    """A person of the last case."""
    return album.desk.ask(case_page, rich_case(album)).people[0].person


def victim_of(album: Album) -> UUID:
    """A victim of the last case."""
    key = album.desk.ask(case_page, rich_case(album)).people[0].victim
    assert key is not None
    return key


def case_at(section: str) -> Scene:
    """One section of a case."""
    return Scene(lambda album: at(album, "case", rich_case(album), section), "case")


def person_at(section: str) -> Scene:
    """One section of a person."""
    return Scene(lambda album: at(album, "person", person_of(album), section), "person")


def victim_at(section: str) -> Scene:
    """One section of a victim."""
    return Scene(lambda album: at(album, "victim", victim_of(album), section), "victim")


def revealed(album: Album) -> QWidget:
    """A person whose names are shown."""
    main = album.at("person", person_of(album))
    main.revealing.start()
    album.settle()
    album.turn_to(main.page, "name")
    return main


def likely_twin(album: Album) -> QWidget:
    """A person of whom there may be two."""
    twins = [
        make_person(album.desk, first_name="นามสมมุติ", last_name=name, birth_date="2001-03-04")
        for name in ("ทดลองงาน", "ทดลองงาม")
    ]
    return album.at("person", twins[0])


def closed_case(album: Album) -> QWidget:
    """A case that ended: it is only read, and can be opened again."""
    case = make_case(album.desk)
    ended = {"status": "CLOSED", "closed_at": "2026-11-10", "close_reason": "NOTTIP"}
    album.desk.do(change_case, case, ended)
    return at(album, "case", case, "closing")


def newer_save(album: Album, *, overlaps: bool) -> CasePage:
    """Somebody saves while something is typed."""
    case = make_case(album.desk)
    main = album.at("case", case)
    shown = main.page
    assert isinstance(shown, CasePage)
    for section, name in (("police", "responsible_station"), ("summary", "case_title")):
        shown.open(section)
        editor = shown.forms[section].editors[name]
        assert isinstance(editor, LineEditor)
        editor.line.setText("สภ.ของเรา" if section == "police" else "กรณีเรือสมมุติ")
    theirs = {"police": "สภ.ตัวอย่าง"} if overlaps else {}
    draft = {"criminal_case_no": "112/2569", "arrest_date": "2026-11-11"}
    draft |= {"responsible_station": theirs["police"]} if overlaps else {}
    album.desk.do(change_case, case, draft)
    album.settle()
    return shown


def newer(album: Album, *, overlaps: bool, comparing: bool = False) -> QWidget:
    """The banner, or both values beside each other."""
    shown = newer_save(album, overlaps=overlaps)
    if comparing:
        shown.compare()
    return shown.window()


def known_already(album: Album) -> QWidget:
    """While a name is typed, somebody known is shown."""
    desk = album.desk
    make_person(desk, first_name="สมมุติ", last_name="ตัวอย่างนาน", birth_date="2001-03-04")
    main = album.at("new_person", something_new())
    shown = main.page
    assert isinstance(shown, NewPerson)
    for name, text in (("first_name", "สมมุต"), ("last_name", "ตัวอย่างนาน")):
        editor = shown.forms["name"].editors[name]
        assert isinstance(editor, LineEditor)
        editor.line.setText(text)
    shown._ask_who()
    return main


def gone(album: Album) -> QWidget:
    """A record that is not there."""
    return album.at("person", UUID(int=7))


def struck(album: Album) -> QWidget:
    """A person struck out, with the reason."""
    person = make_person(album.desk)
    album.desk.do(change_person, person, {"last_name": "ซ้ำ"})
    album.desk.do(remove_record, "person", person, reason="บันทึกซ้ำกับบุคคลอื่น")
    return album.at("person", person)


def given(album: Album, name: str, **keys: UUID) -> QWidget:
    """The page of a new record that belongs to the last case."""
    return album.at(name, something_new(**keys))


SCENES: Scenes = {
    **{f"04_case_{section}": case_at(section) for section, _ in CasePage.listed()},
    **{f"05_person_{section}": person_at(section) for section, _ in Person.listed()},
    **{f"06_victim_{section}": victim_at(section) for section, _ in VictimRecord.listed()},
    "04_case_closed": Scene(closed_case, "case"),
    "04_case_newer": Scene(partial(newer, overlaps=False), "case"),
    "04_case_overlaps": Scene(partial(newer, overlaps=True), "case"),
    "04_case_compared": Scene(partial(newer, overlaps=True, comparing=True), "case"),
    "04_new_case": Scene(lambda album: given(album, "new_case"), "new_case"),
    "04_new_involvement": Scene(
        lambda album: given(album, "new_involvement", case=rich_case(album)), "new_involvement"
    ),
    "04_involvement": Scene(
        lambda album: album.at(
            "involvement", album.desk.ask(case_page, rich_case(album)).people[-1].involvement
        ),
        "involvement",
    ),
    "05_person_revealed": Scene(revealed, "person"),
    "05_person_likely": Scene(likely_twin, "person"),
    "05_person_gone": Scene(gone, "person"),
    "05_person_struck": Scene(struck, "person"),
    "05_new_person": Scene(known_already, "new_person"),
    "06_victims": page("victims"),
    "06_new_victim": Scene(
        lambda album: given(album, "new_victim", case=rich_case(album)), "new_victim"
    ),
}
