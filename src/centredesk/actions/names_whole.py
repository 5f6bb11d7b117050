"""Names in lists: masked as they are stored, or whole where they are wanted and allowed."""

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from sqlalchemy import select

from centredesk.actions.listing import Key, Line, Listing, Want
from centredesk.errors import NotAllowed
from centredesk.models.people import NAMES, Person, full_name
from centredesk.storage.unit_of_work import UnitOfWork

P = Person.__table__


def require_names(work: UnitOfWork) -> None:
    """Refuse who may not see identities."""
    if not work.member.can_see_identity:
        raise NotAllowed("บทบาทของท่านเห็นเฉพาะรหัสและตัวเลข", "ขอสิทธิจากหัวหน้าศูนย์หากจำเป็นต่อการปฏิบัติหน้าที่")


def with_names(listing: Listing) -> Listing:
    """The same list reading what names are made of as well; its source knows the person."""
    return replace(listing, columns={**listing.columns, **{n: P.c[n] for n in NAMES}})


def named_lines(
    work: UnitOfWork,
    listings: tuple[Listing, Listing],
    want: Want,
    *,
    after: Key | None = None,
    limit: int = 50,
) -> list[Line]:
    """Lines of the masked list, or of the one with names when they are wanted."""
    masked, whole = listings
    if not want.named:
        return masked.lines(work, want, after=after, limit=limit)
    require_names(work)
    return [_told(line) for line in whole.lines(work, want, after=after, limit=limit)]


def names_of(work: UnitOfWork, persons: Sequence[UUID]) -> dict[UUID, str]:
    """The names of these persons, whole."""
    require_names(work)
    columns = (P.c[name] for name in NAMES)
    rows = work.rows(select(P.c.id, *columns).where(P.c.id.in_(persons)))
    return {row[0]: full_name(Person(**dict(zip(NAMES, row[1:], strict=True)))) for row in rows}


def _told(line: Line) -> Line:
    parts = {name: line.cells[name] for name in NAMES}
    return line.with_cells(name=full_name(Person(**parts)))
