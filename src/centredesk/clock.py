"""The only place that looks at the clock; everybody else is given one."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from typing import Protocol

BANGKOK = timezone(timedelta(hours=7), "ICT")


class Clock(Protocol):
    """Tells the time in Thailand."""

    def now(self) -> datetime:
        """The present moment, aware of its zone."""
        ...

    def today(self) -> date:
        """The present day in Thailand."""
        ...


@dataclass(frozen=True)
class SystemClock:
    """The computer's own clock."""

    def now(self) -> datetime:
        """The present moment in Thailand (UTC+7, no summer time)."""
        return datetime.now(BANGKOK)

    def today(self) -> date:
        """The present day in Thailand."""
        return self.now().date()


@dataclass
class StandingClock:
    """A clock that moves only when it is told to: for tests and for the invented office."""

    moment: datetime

    def now(self) -> datetime:
        """The moment it was set to."""
        return self.moment.astimezone(BANGKOK)

    def today(self) -> date:
        """The day it was set to."""
        return self.now().date()

    def forward(self, **span: float) -> None:
        """Move on, as `forward(days=1, hours=2)`; a negative span moves back."""
        self.moment += timedelta(**span)
