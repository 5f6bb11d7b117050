"""Which page stands behind which name."""

from centredesk.ui.assistance.help_list import HelpList
from centredesk.ui.assistance.help_page import HelpPage, NewHelp
from centredesk.ui.assistance.many_page import HelpMany
from centredesk.ui.cases.case_list import CaseList
from centredesk.ui.cases.case_page import CasePage
from centredesk.ui.cases.involvement_page import InvolvementPage
from centredesk.ui.cases.new_case import NewCase
from centredesk.ui.cases.new_involvement import NewInvolvement
from centredesk.ui.held.held_page import HeldPage
from centredesk.ui.home.home_page import HomePage
from centredesk.ui.office.agency_page import AgencyPage, NewAgencyPage
from centredesk.ui.office.code_list_page import CodeListPage
from centredesk.ui.office.member_page import MemberPage
from centredesk.ui.office.new_member_page import NewMemberPage
from centredesk.ui.office.office_page import OfficePage
from centredesk.ui.page import Page
from centredesk.ui.people.new_person import NewPerson
from centredesk.ui.people.new_victim import NewVictim
from centredesk.ui.people.people_list import PeopleList
from centredesk.ui.people.person_page import Person
from centredesk.ui.people.victim_list import VictimList
from centredesk.ui.people.victim_page import VictimRecord
from centredesk.ui.registers.import_page import ImportPage
from centredesk.ui.reports.intake_page import IntakePage
from centredesk.ui.reports.report_list import ReportList
from centredesk.ui.reports.report_page import ReportPage
from centredesk.ui.returns.returns_page import ReturnsPage
from centredesk.ui.screening.new_operation import NewOperation
from centredesk.ui.screening.operation_list import OperationList
from centredesk.ui.screening.operation_page import OperationPage
from centredesk.ui.screening.screening_list import ScreeningList
from centredesk.ui.screening.screening_page import ScreeningPage

PAGES: dict[str, type[Page]] = {
    page.name: page
    for page in (
        HomePage,
        ReportList,
        ReportPage,
        IntakePage,
        CaseList,
        CasePage,
        NewCase,
        InvolvementPage,
        NewInvolvement,
        PeopleList,
        Person,
        NewPerson,
        VictimList,
        VictimRecord,
        NewVictim,
        ScreeningList,
        ScreeningPage,
        OperationList,
        OperationPage,
        NewOperation,
        ImportPage,
        HeldPage,
        HelpList,
        HelpPage,
        NewHelp,
        HelpMany,
        ReturnsPage,
        OfficePage,
        MemberPage,
        NewMemberPage,
        AgencyPage,
        NewAgencyPage,
        CodeListPage,
    )
}
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
