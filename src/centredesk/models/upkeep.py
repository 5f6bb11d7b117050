"""The small tables the store keeps for itself: who it is, settings, running numbers, drafts."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import JSON, Uuid
from sqlalchemy.orm import Mapped, mapped_column

from centredesk.fields.columns import BangkokTime
from centredesk.models.record import Stored


class StoreFact(Stored):
    """A fact of this file: vault id, installation id, the centre's record, settings."""

    __tablename__ = "store_fact"

    name: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[Any] = mapped_column(JSON)


class RunningNumber(Stored):
    """The last number given out in a series; a number is never given twice."""

    __tablename__ = "running_number"

    series: Mapped[str] = mapped_column(primary_key=True)
    last: Mapped[int]


class Draft(Stored):
    """What a member typed on a page and has not saved yet; never journalled, never exchanged."""

    __tablename__ = "draft"

    member: Mapped[UUID] = mapped_column(Uuid, primary_key=True)
    page: Mapped[str] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(primary_key=True)
    told: Mapped[str]
    fields: Mapped[int]
    saved_at: Mapped[datetime] = mapped_column(BangkokTime)
    typed: Mapped[Any] = mapped_column(JSON)
