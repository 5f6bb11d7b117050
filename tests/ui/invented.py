"""A few invented cases for the windows to show; every name is made up."""

from datetime import timedelta
from itertools import cycle
from uuid import UUID

from tests.making import make_case, make_help, make_person, make_screening, make_victim

from centredesk.actions.cases import change_case, involve_person
from centredesk.desk import Desk

FORMS = ("06.1", "06.4", "01", "05", "06.6", "06.8", "09")
PLACES = ("630604", "630103", "630501", "6306", "630203")
STATUSES = ("PROTECT", "SCREENING", "OPEN", "FOLLOW", "LITIG", "OPEN")
PEOPLE = (
    ("น.ส.", "สมมุติ", "สุขใจ", "F", "MMR", "VICTIM_TIP"),
    ("ด.ช.", "นามแฝง", "ตัวอย่าง", "M", "THA", "UNCLEAR"),
    ("นาย", "อ่อง", "ทดลอง", "M", "LAO", "VICTIM_TIP"),
    ("นาย", "สมมุติ", "นามสมมุติ", "M", "THA", "NOT_VICTIM"),
)


def fill(desk: Desk, cases: int) -> list[UUID]:
    """Open so many cases; the last one has people, screenings and victims."""
    turns = zip(range(cases), cycle(FORMS), cycle(PLACES), cycle(STATUSES), strict=False)
    made = [_case(desk, *turn, of=cases) for turn in turns]
    for number, person in enumerate(PEOPLE):
        _met(desk, made[-1], number, person)
    desk.do(change_case, made[-1], {"criminal_case_no": "45/2569", "main_form": "06.4"})
    return made


def _case(desk: Desk, number: int, form: str, place: str, status: str, *, of: int) -> UUID:
    day = desk.clock.today() - timedelta(days=2 * (of - number))
    return make_case(
        desk,
        opened_at=day.isoformat(),
        main_form=form,
        place=place,
        status=status,
        confidentiality="2" if number % 3 == 0 else "1",
        legal_basis=["S6_1", "S10"],
        case_officer=desk.member.id,
    )


BORN = ("1988", "2011", "2004", "1996")


def _met(desk: Desk, case: UUID, number: int, told: tuple[str, ...]) -> None:
    prefix, first, last, sex, nationality, result = told
    person = make_person(
        desk,
        prefix=prefix,
        first_name=first,
        last_name=last,
        sex=sex,
        nationality=nationality,
        birth_date=BORN[number],
    )
    elements = {"acts": ["PROCURE"], "means": ["DECEIVE"], "forms": ["06.1"]}
    reasons = "ถูกหลอกให้ทำงานบนเรือประมง ไม่ได้รับค่าจ้าง และถูกยึดเอกสารประจำตัว"
    make_screening(desk, person, result=result, reasons=reasons, **elements)
    if number == len(PEOPLE) - 1:
        desk.do(involve_person, {"case": case, "person": person, "role": "SUSPECT"})
    else:
        make_victim(desk, case=case, person=person, identified_by="MDT")


def rich_case(desk: Desk, *, victims: int = 12, suspects: int = 6, saves: int = 40) -> UUID:
    """A case with many people, each victim screened and helped twice, and with a long history."""
    case = make_case(desk, opened_at=desk.clock.today().isoformat(), main_form="06.4")
    for number in range(victims):
        person = make_person(desk, first_name=f"สมมุติ{number}", birth_date=str(1980 + number))
        told = {"acts": ["PROCURE"], "means": ["DECEIVE"], "forms": ["06.1"]}
        make_screening(
            desk, person, result="VICTIM_TIP", reasons="ถูกหลอก และถูกยึดเอกสาร" * 2, **told
        )
        victim = make_victim(desk, case=case, person=person, identified_by="MDT")
        for _ in range(2):
            make_help(desk, victim)
    for number in range(suspects):
        person = make_person(desk, first_name=f"ต้องหา{number}")
        desk.do(involve_person, {"case": case, "person": person, "role": "SUSPECT"})
    for number in range(saves):
        draft = {"criminal_case_no": f"{number}/2569", "responsible_station": f"สภ.สมมุติ {number}"}
        desk.do(change_case, case, draft)
    return case
