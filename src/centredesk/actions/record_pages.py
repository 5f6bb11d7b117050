"""What the page of any record shows besides its own fields: the words of what it refers to."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from centredesk.actions import access
from centredesk.actions.records import CHANGERS
from centredesk.errors import NotAllowed
from centredesk.fields.field import fields_of
from centredesk.fields.kinds import Ref
from centredesk.models import MODELS
from centredesk.models.offices import Agency, Centre, Member
from centredesk.models.record import Record
from centredesk.storage.unit_of_work import UnitOfWork

_SPOKEN: dict[str, str] = {"member": "full_name", "agency": "name", "centre": "name_th"}


@dataclass(frozen=True)
class RecordFound:
    """A record, and by field name the number or title of what its references point at."""

    record: Record
    spoken: dict[str, str]


def record_found(work: UnitOfWork, slug: str, key: UUID) -> RecordFound:
    """A record of any model for its page; who may change such records may read them."""
    if slug not in MODELS or (slug in CHANGERS and not access.may(work.member, CHANGERS[slug])):
        raise NotAllowed("บทบาทของท่านเปิดหน้านี้ไม่ได้", "หากจำเป็นต่อการปฏิบัติหน้าที่ ให้ขอสิทธิจากหัวหน้าศูนย์")
    record = work.get(MODELS[slug], key)
    refs = {f.name: f.kind for f in fields_of(MODELS[slug]) if isinstance(f.kind, Ref)}
    spoken = {
        name: spoken_of(work, kind.model, value)
        for name, kind in refs.items()
        if (value := getattr(record, name)) is not None
    }
    return RecordFound(record, spoken)


def spoken_of(work: UnitOfWork, slug: str, key: UUID) -> str:
    """How people speak of a record: its number, or the title of a member, agency or centre."""
    model: type[Any] = {"member": Member, "agency": Agency, "centre": Centre}.get(
        slug, MODELS[slug]
    )
    found = work.find(model, id=key)
    name = _SPOKEN.get(slug, model.number_field)
    return str(getattr(found, name, None) or key)
