"""How long something has lasted, in words."""

from datetime import datetime, timedelta

_TWO_DAYS = timedelta(days=2)


def waited_since(since: datetime, now: datetime) -> str:
    """As 12 นาที, 3 ชม. 10 นาที, 5 วัน."""
    gone = max(now - since, timedelta(0))
    if gone >= _TWO_DAYS:
        return f"{gone.days:,} วัน"
    hours, minutes = divmod(gone // timedelta(minutes=1), 60)
    if not hours:
        return f"{minutes} นาที"
    return f"{hours} ชม. {minutes} นาที" if minutes else f"{hours} ชม."
