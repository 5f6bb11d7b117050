"""The journal: every save, one row, never changed (journal_and_exchange in the design papers)."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, BigInteger, Index, LargeBinary, Uuid
from sqlalchemy.orm import Mapped, mapped_column

from centredesk.fields.columns import BangkokTime
from centredesk.models.record import Stored


class Operation(Stored):
    """One save of one record, or one act that changed nothing: who, when, what, why.

    `values` maps the changed fields to their new values as JSON; `parents` maps each of them to
    the ids of the operations that were its heads when the writer saved. All operations of one
    transaction carry the same `act`: what was done at once is undone at once.
    """

    __tablename__ = "journal"
    __table_args__ = (
        Index("uq_journal_installation_sequence", "installation", "sequence", unique=True),
        Index("ix_journal_model_record", "model", "record"),
        Index("ix_journal_act", "act"),
    )

    id: Mapped[UUID] = mapped_column(Uuid, primary_key=True)
    act: Mapped[UUID] = mapped_column(Uuid)
    installation: Mapped[UUID] = mapped_column(Uuid)
    sequence: Mapped[int] = mapped_column(BigInteger)
    stamp: Mapped[int] = mapped_column(BigInteger)
    at: Mapped[datetime] = mapped_column(BangkokTime)
    model: Mapped[str]
    record: Mapped[UUID | None] = mapped_column(Uuid)
    values: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    parents: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    member: Mapped[UUID | None] = mapped_column(Uuid)
    action: Mapped[str]
    reason: Mapped[str | None]
    previous_hash: Mapped[bytes] = mapped_column(LargeBinary)
    hash: Mapped[bytes] = mapped_column(LargeBinary)
