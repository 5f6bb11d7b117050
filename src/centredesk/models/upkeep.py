"""The small tables the store keeps for itself: who it is, running numbers, settings."""

from typing import Any

from sqlalchemy import JSON
from sqlalchemy.orm import Mapped, mapped_column

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
