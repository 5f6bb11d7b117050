"""What the rows of a register become: operation, screenings, a case and its victims."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time
from functools import cache
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import select

from centredesk.actions import cases, numbering
from centredesk.actions.duplicates import Known
from centredesk.clock import BANGKOK
from centredesk.errors import BadValue
from centredesk.fields.blank import Blank
from centredesk.fields.papers import PlaceOf
from centredesk.models.cases import Case, Involvement
from centredesk.models.people import Person
from centredesk.models.record import Record
from centredesk.models.screening import Screening, ScreeningOperation
from centredesk.models.victims import Victim, age_band, age_of
from centredesk.registers.rows import GoodRow
from centredesk.storage.unit_of_work import UnitOfWork

V = Victim.__table__
VICTIM_RESULTS = {"VICTIM_TIP": "S6", "VICTIM_FL": "S6_1"}
_REASON = "ผลตามทะเบียนการคัดแยกที่นำเข้า ทะเบียนไม่มีรายละเอียดการกระทำและวิธีการ"


class Meeting(NamedTuple):
    """One row and the person it is about."""

    row: GoodRow
    person: Known


def open_register_operation(
    work: UnitOfWork, rows: Sequence[GoodRow], *, total: int, source: str, notes: str
) -> UUID:
    """The operation of a file or sheet: the one made when it came before, or a new one."""
    table = ScreeningOperation.__table__
    if key := work.scalar(select(table.c.id).where(table.c.source_key == source)):
        return UUID(str(key))
    days = [row.date for row in rows] or [work.today]
    agencies = Counter(row.agency for row in rows if row.agency)
    values = {
        "op_no": numbering.give(work, ScreeningOperation, min(days)),
        "started_at": at_midnight(min(days)),
        "ended_at": at_midnight(max(days)),
        "place": work.centre.district or work.centre.province,
        "lead_agency": agencies.most_common(1)[0][0] if agencies else work.centre.name_th,
        "persons_total": total,
        "notes": notes,
    }
    return work.add(ScreeningOperation, values, derived={"source_key": source})


def add_screenings(
    work: UnitOfWork, meetings: Sequence[Meeting], operations: dict[str, UUID], case: UUID | None
) -> None:
    """The screening of every row, with the row's fingerprint."""
    numbers = _numbers(work, Screening, [meeting.row.date for meeting in meetings])
    drafts, keys = [], []
    for meeting, number in zip(meetings, numbers, strict=True):
        row = meeting.row
        drafts.append(
            _screening_values(row)
            | {
                "screening_no": number,
                "operation": operations[row.sheet],
                "person": meeting.person.id,
                "case": case if row.result in VICTIM_RESULTS else None,
            }
        )
        keys.append({"source_key": row.key})
    work.add_many(Screening, drafts, derived=keys)


def numbered_people(work: UnitOfWork, people: Sequence[Known]) -> list[dict[str, Any]]:
    """The new persons' values with their codes."""
    model_numbers = _numbers(work, Person, [work.today] * len(people))
    for known, number in zip(people, model_numbers, strict=True):
        known.values["code"] = number
    return [known.values for known in people]


def case_for(
    work: UnitOfWork,
    rows: Sequence[GoodRow],
    case: UUID | None,
    notes: str,
    *,
    main_form: str = "",
) -> UUID:
    """The case the user named, or a new one opened on the first victim's day."""
    if case:
        return work.get(Case, case).id
    forms = Counter(form for row in rows for form in forms_of(row))
    most = forms.most_common(1)[0][0] if forms else Blank.NOT_STATED
    main = main_form or most
    others = sorted(form for form in forms if form != main)
    draft = {
        "opened_at": min(row.date for row in rows),
        "main_form": main,
        "other_forms": others or None,
        # A register does not say it; a person will.
        "flow": Blank.NOT_STATED,
        "place": work.centre.district or work.centre.province,
        "case_title": "จากทะเบียนการคัดแยก",
        "notes": notes,
    }
    return cases.open_case(work, draft)


def add_victims(work: UnitOfWork, meetings: Iterable[Meeting], case: UUID) -> int:
    """Make every person found to be a victim one victim of the case, however often met."""
    standing = select(V.c.person).where(V.c.case == case, V.c.removed.is_(False))
    known = {row[0] for row in work.rows(standing)}
    met: dict[UUID, list[Meeting]] = {}
    for meeting in meetings:
        if meeting.row.result in VICTIM_RESULTS and meeting.person.id not in known:
            met.setdefault(meeting.person.id, []).append(meeting)
    if not met:
        return 0
    victims = [_victim_values(some) | {"case": case} for some in met.values()]
    case_no = work.get(Case, case).case_no or ""
    codes = numbering.give_letters(work, "V", case_no, len(victims))
    for values, code in zip(victims, codes, strict=True):
        values["victim_no"] = code
    work.add_many(Victim, victims)
    _involve(work, victims, case)
    return len(victims)


def forms_of(row: GoodRow) -> tuple[str, ...]:
    """The forms of exploitation of a victim's row; of s.6/1 when none is named."""
    return row.forms or (("09",) if row.result == "VICTIM_FL" else ())


def at_midnight(day: date) -> datetime:
    """The first moment of a day in Thailand: a register knows no hour."""
    return datetime.combine(day, time.min, BANGKOK)


def _screening_values(row: GoodRow) -> dict[str, Any]:
    place = _place_code(row.place) if row.place else None
    remarks = [row.note, *row.warnings]
    if row.place and not place:
        remarks.append(f"สถานที่: {row.place}")
    is_victim = row.result in VICTIM_RESULTS
    started = at_midnight(row.date)
    return {
        "interviewer": row.interviewer or Blank.NOT_STATED,
        "interpreter": row.interpreter or None,
        "mdt_members": [{"agency": row.agency}] if row.agency else None,
        "place": place,
        "received_on": row.received,
        "start_at": started,
        "border_point": row.border_point or None,
        "forms": list(forms_of(row)) or None,
        "result": row.result,
        "reasons": _REASON if is_victim else None,
        "decided_at": None if row.result == "NOT_SCREENED" else started,
        "disposition": row.disposition,
        "note": "\n".join(filter(None, remarks)) or None,
    }


def _victim_values(meetings: list[Meeting]) -> dict[str, Any]:
    # Section 6 is the graver finding: found so once, a person is such a victim.
    rows = [meeting.row for meeting in meetings]
    rows = [row for row in rows if row.result == "VICTIM_TIP"] or rows
    first = min(rows, key=lambda row: row.date)
    person = meetings[0].person.values
    age = age_of(
        person.get("birth_date"),
        person.get("stated_age"),
        person.get("stated_age_on"),
        day=first.date,
    )
    return {
        "person": meetings[0].person.id,
        "status": "IDENTIFIED",
        "law": VICTIM_RESULTS[first.result],
        "identified_at": first.date,
        "identified_by": "MDT",
        "forms": sorted({form for row in rows for form in forms_of(row)}) or None,
        "age_at_identification": age,
        "age_basis": person.get("age_basis"),
        "age_band": age_band(age),
    }


def _involve(work: UnitOfWork, victims: list[dict[str, Any]], case: UUID) -> None:
    table = Involvement.__table__
    chosen = select(table.c.person).where(
        table.c.case == case, table.c.role == "VICTIM", table.c.removed.is_(False)
    )
    there = {row[0] for row in work.rows(chosen)}
    work.add_many(
        Involvement,
        [
            {
                "code": values["victim_no"],
                "case": case,
                "person": values["person"],
                "role": "VICTIM",
                "since": values["identified_at"],
            }
            for values in victims
            if values["person"] not in there
        ],
    )


def _numbers(work: UnitOfWork, model: type[Record], days: Sequence[date]) -> list[str]:
    """A number for each day, taken from the series of its year in one go."""
    wanted = Counter(numbering.prefix(work, model, day) for day in days)
    given = {beginning: iter(_series(work, model, beginning, n)) for beginning, n in wanted.items()}
    return [next(given[numbering.prefix(work, model, day)]) for day in days]


def _series(work: UnitOfWork, model: type[Record], beginning: str, count: int) -> list[str]:
    column = model.__table__.c[model.number_field]
    taken = {row[0] for row in work.rows(select(column).where(column.startswith(beginning)))}
    at = work.next_number(beginning)
    numbers: list[str] = []
    while len(numbers) < count:
        number = f"{beginning}{at:04}"
        if number not in taken:
            numbers.append(number)
        at += 1
    work.last_number(beginning, at - 1)
    return numbers


@cache
def _place_code(text: str) -> str | None:
    try:
        return PlaceOf().read(text)
    except BadValue:
        return None
