"""A closed case opened again, with the reason; closing itself is a change of its status."""

from uuid import UUID

from sqlalchemy import select

from centredesk.actions.case_stages import ENDED
from centredesk.errors import BadValue
from centredesk.models.cases import Case
from centredesk.models.journal import Operation
from centredesk.storage.unit_of_work import UnitOfWork

J = Operation.__table__
_WHEN_UNKNOWN = "FOLLOW"


def reopen_case(work: UnitOfWork, key: UUID, *, reason: str) -> list[str]:
    """Open a case again: it has the status it had before it ended, and no end any more."""
    if work.get(Case, key).status not in ENDED:
        raise BadValue("กรณีนี้ยังไม่ยุติ", "แก้ไขได้ตามปกติ")
    if not reason.strip():
        raise BadValue("การเปิดกรณีอีกครั้งต้องระบุเหตุผล", "ระบุเหตุผลสั้น ๆ")
    values = {"status": _status_before(work, key), "closed_at": None, "close_reason": None}
    return work.change(Case, key, values, reason=reason.strip())


def _status_before(work: UnitOfWork, key: UUID) -> str:
    chosen = select(J.c["values"]).where(J.c.model == Case.slug(), J.c.record == key)
    told = [values or {} for (values,) in work.rows(chosen.order_by(J.c.stamp.desc()))]
    former = (v["status"] for v in told if isinstance(v.get("status"), str))
    return next((status for status in former if status not in ENDED), _WHEN_UNKNOWN)
