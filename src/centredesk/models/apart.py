"""Two persons who look alike and were found to be two: a person said so, once."""

from uuid import UUID

from sqlalchemy.orm import Mapped

from centredesk.fields.field import field
from centredesk.fields.kinds import Ref, Text
from centredesk.models.record import Record


class Apart(Record):
    """Two persons told apart, so that they are not proposed as one again."""

    __tablename__ = "apart"
    title = "บุคคลที่ไม่ใช่คนเดียวกัน"

    person: Mapped[UUID | None] = field(
        "บุคคล", Ref("person"), section="apart", private="open", required=True
    )
    other: Mapped[UUID | None] = field(
        "อีกบุคคล", Ref("person"), section="apart", private="open", required=True
    )
    reason: Mapped[str | None] = field("เหตุผล", Text(), section="apart", private="office")
