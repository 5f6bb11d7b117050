"""What every record has: its id, its office, its version, who made and changed it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import JSON, MetaData, Uuid
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from centredesk.fields.columns import BangkokTime

Values = dict[str, Any]

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class Stored(DeclarativeBase):
    """The one schema; constraint names are fixed so that migrations can speak of them."""

    metadata = MetaData(naming_convention=NAMES)


@dataclass(frozen=True)
class Problem:
    """Something a rule found: blocking ones must be mended, the others demand a reason."""

    field: str
    sentence: str
    blocks: bool = True


class Record(Stored):
    """A record of the office; instances come detached and are only read."""

    __abstract__ = True

    title: ClassVar[str] = ""
    """The Thai word for such a record."""
    number_field: ClassVar[str] = ""
    """The field that holds the number people use for it, if it has one."""

    id: Mapped[UUID] = mapped_column(Uuid, primary_key=True)
    version: Mapped[int] = mapped_column(default=1)
    made_at: Mapped[datetime] = mapped_column(BangkokTime)
    made_by: Mapped[UUID | None] = mapped_column(Uuid)
    changed_at: Mapped[datetime] = mapped_column(BangkokTime)
    changed_by: Mapped[UUID | None] = mapped_column(Uuid)
    removed: Mapped[bool] = mapped_column(default=False)
    removed_reason: Mapped[str | None]
    blanks: Mapped[dict[str, str] | None] = mapped_column(JSON(none_as_null=True))

    @classmethod
    def slug(cls) -> str:
        """The name of the model in the command line, the journal and the files."""
        return str(cls.__tablename__)

    @classmethod
    def derived(cls, values: Values) -> Values:
        """Columns computed from others (what search reads); never journalled, never typed in.

        `values` are all the record's values after the write, by field name.
        """
        return {}

    @classmethod
    def problems(cls, values: Values) -> list[Problem]:
        """What the rules of the subject find in a whole record (data dictionary §1)."""
        return []
