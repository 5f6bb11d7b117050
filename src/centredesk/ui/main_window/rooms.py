"""Which page stands behind which name; a page is fetched when it is opened for the first time."""

from collections.abc import Iterator, MutableMapping
from importlib import import_module

from centredesk.ui.pages.page import Page

_WHERE = {
    "home": "home.home_page.HomePage",
    "reports": "reports.report_list.ReportList",
    "report": "reports.report_page.ReportPage",
    "intake": "reports.intake_page.IntakePage",
    "cases": "cases.case_list.CaseList",
    "case": "cases.case_page.CasePage",
    "new_case": "cases.new_case.NewCase",
    "involvement": "cases.involvement_page.InvolvementPage",
    "new_involvement": "cases.new_involvement.NewInvolvement",
    "people": "people.people_list.PeopleList",
    "person": "people.person_page.Person",
    "new_person": "people.new_person.NewPerson",
    "victims": "people.victim_list.VictimList",
    "victim": "people.victim_page.VictimRecord",
    "new_victim": "people.new_victim.NewVictim",
    "screenings": "screening.screening_list.ScreeningList",
    "screening": "screening.screening_page.ScreeningPage",
    "operations": "screening.operation_list.OperationList",
    "operation": "screening.operation_page.OperationPage",
    "new_operation": "screening.new_operation.NewOperation",
    "registers": "registers.import_page.ImportPage",
    "held": "held.held_page.HeldPage",
    "assistance": "assistance.help_list.HelpList",
    "help": "assistance.help_page.HelpPage",
    "new_help": "assistance.help_page.NewHelp",
    "help_many": "assistance.many_page.HelpMany",
    "returns": "returns.returns_page.ReturnsPage",
    "office": "office.office_page.OfficePage",
    "member": "office.member_page.MemberPage",
    "new_member": "office.new_member_page.NewMemberPage",
    "agency": "office.agency_page.AgencyPage",
    "new_agency": "office.agency_page.NewAgencyPage",
    "code_list": "office.code_list_page.CodeListPage",
}
"""By name: the module below `centredesk.ui`, and the page in it."""


class Pages(MutableMapping[str, type[Page]]):
    """Every page by name. Names are known at once; the page itself is imported when asked for."""

    def __init__(self, where: dict[str, str]) -> None:
        self._where = dict(where)
        self._here: dict[str, type[Page]] = {}

    def __getitem__(self, name: str) -> type[Page]:
        if name not in self._here:
            module, _, page = self._where[name].rpartition(".")
            self._here[name] = getattr(import_module(f"centredesk.ui.{module}"), page)
        return self._here[name]

    def __setitem__(self, name: str, page: type[Page]) -> None:
        self._where[name] = f"{page.__module__}.{page.__name__}"
        self._here[name] = page

    def __delitem__(self, name: str) -> None:
        del self._where[name]
        self._here.pop(name, None)

    def __contains__(self, name: object) -> bool:
        return name in self._where

    def __iter__(self) -> Iterator[str]:
        return iter(self._where)

    def __len__(self) -> int:
        return len(self._where)


PAGES = Pages(_WHERE)


def fetch_pages() -> None:
    """Import every page beside the window, so that none is waited for when it is opened."""
    for name in PAGES:
        PAGES[name]


_ROOMS = {
    page: room
    for room, pages in {
        "cases": (
            "case",
            "new_case",
            "reports",
            "report",
            "intake",
            "involvement",
            "new_involvement",
        ),
        "people": ("person", "new_person", "victims", "victim", "new_victim"),
        "screenings": (
            "screening",
            "operations",
            "operation",
            "new_operation",
            "registers",
            "held",
        ),
        "assistance": ("help", "new_help", "help_many"),
        "office": ("member", "new_member", "agency", "new_agency", "code_list"),
    }.items()
    for page in pages
}


def room_of(page: str) -> str:
    """The room a page belongs to."""
    return _ROOMS.get(page, page)
