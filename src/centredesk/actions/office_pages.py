"""What the office's own pages show: the centre for everybody, lists of agencies, histories."""

from uuid import UUID

from sqlalchemy import ColumnElement, or_

from centredesk.actions import history
from centredesk.actions.history import Save
from centredesk.actions.listing import Key, Line, Listing, Want
from centredesk.actions.record_pages import RecordFound, spoken_of
from centredesk.errors import NotAllowed
from centredesk.models.offices import Agency
from centredesk.storage.unit_of_work import UnitOfWork

OF_THE_OFFICE = ("centre", "member", "agency", "office_code")
A = Agency.__table__


def centre_page(work: UnitOfWork) -> RecordFound:
    """The centre as everybody of the office may read it."""
    centre = work.centre
    refs = {"parent_centre": "centre", "head_user": "member"}
    return RecordFound(
        centre,
        {
            name: spoken_of(work, slug, value)
            for name, slug in refs.items()
            if (value := getattr(centre, name)) is not None
        },
    )


def office_history(work: UnitOfWork, slug: str, key: UUID) -> list[Save]:
    """Who changed what of a record of the office itself; never of a case or a person."""
    if slug not in OF_THE_OFFICE:
        raise NotAllowed("ประวัติของรายการนี้ดูจากหน้านี้ไม่ได้")
    return history.history_of(work, slug, key)


def _find(words: str) -> ColumnElement[bool]:
    columns = (A.c.name, A.c.mdt_role, A.c.phones)
    return or_(*(column.icontains(words.strip(), autoescape=True) for column in columns))


AGENCIES = Listing(
    source=A,
    id=A.c.id,
    columns={name: A.c[name] for name in ("name", "kind", "level", "phones", "mdt_role")},
    sorts={"name": A.c.name},
    finder=_find,
    filters={"kind": A.c.kind},
    only=(A.c.removed.is_(False),),
)


def list_agencies(
    work: UnitOfWork, want: Want, *, after: Key | None = None, limit: int = 50
) -> list[Line]:
    """Agencies by name."""
    return AGENCIES.lines(work, want, after=after, limit=limit)


def agency_anchors(work: UnitOfWork, want: Want, *, step: int = 200) -> tuple[int, list[Key]]:
    """How many agencies, and where every page of them begins."""
    return AGENCIES.count(work, want), AGENCIES.anchors(work, want, step=step)
