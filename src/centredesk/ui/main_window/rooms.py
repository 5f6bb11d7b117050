"""Which page stands behind which name."""

from centredesk.ui.cases.case_list import CaseList
from centredesk.ui.cases.case_page import CasePage
from centredesk.ui.page import Page
from centredesk.ui.people.people_list import PeopleList
from centredesk.ui.people.screening_list import ScreeningList
from centredesk.ui.registers.import_page import ImportPage
from centredesk.ui.returns.returns_page import ReturnsPage

PAGES: dict[str, type[Page]] = {
    page.name: page
    for page in (CaseList, CasePage, PeopleList, ScreeningList, ImportPage, ReturnsPage)
}
_ROOMS = {
    page: room
    for room, pages in {
        "cases": ("case", "new_case", "reports", "report", "intake", "involvement"),
        "people": ("person", "new_person", "victims", "victim", "new_victim"),
        "screenings": (
            "screening",
            "operations",
            "operation",
            "new_operation",
            "registers",
            "held",
        ),
        "assistance": ("help", "help_many"),
        "office": ("member", "new_member", "agency", "new_agency", "code_list"),
    }.items()
    for page in pages
}


def room_of(page: str) -> str:
    """The room a page belongs to."""
    return _ROOMS.get(page, page)
