"""How loud it is that something has waited so long."""

from datetime import datetime, timedelta
from typing import Literal

Age = Literal["bad", "warn", "calm"]
# By urgency: from when it needs a look, and from when it is late.
_LIMITS = {
    "1": (timedelta(0), timedelta(hours=1)),
    "2": (timedelta(hours=24), timedelta(hours=72)),
    "3": (timedelta(days=3), timedelta(days=7)),
}


def loudness(urgency: str, since: datetime, now: datetime) -> Age:
    """Late, to be looked at, or in good time."""
    look, late = _LIMITS.get(urgency, _LIMITS["3"])
    gone = now - since
    return "bad" if gone >= late else "warn" if gone >= look else "calm"
