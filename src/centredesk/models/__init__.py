"""What we remember.

One module per subject, in the officers' words: offices, reports, cases, people, screening,
victims, assistance; `journal` holds every change ever made and `upkeep` the small tables
the store needs for itself. Each field is declared once (`fields.field`), with the names of
the data dictionary §1. The rules of a subject are pure functions beside its model
(`problems`), so that they can be tested without a database.

Not here: queries (actions), how a write is journalled (storage), anything of the windows.

Decision: no ORM relationships and no session. Models declare tables and types; the unit of
work reads and writes rows and hands out plain detached instances. A save is then one or two
prepared statements (an ORM unit of work took four times as long), lists never load
entities, and nobody can fall into a hidden query on the window's thread.
"""

from centredesk.models.apart import Apart
from centredesk.models.assistance import Assistance
from centredesk.models.cases import Case, Involvement
from centredesk.models.held_rows import HeldRow
from centredesk.models.offices import Agency, Centre, Member, OfficeCode
from centredesk.models.people import Person
from centredesk.models.record import Record
from centredesk.models.reports import Report
from centredesk.models.screening import Screening, ScreeningOperation
from centredesk.models.victims import Victim

MODELS: dict[str, type[Record]] = {
    model.slug(): model
    for model in (
        Centre,
        Member,
        Agency,
        OfficeCode,
        Report,
        Case,
        Involvement,
        Person,
        Apart,
        ScreeningOperation,
        Screening,
        Victim,
        Assistance,
        HeldRow,
    )
}
