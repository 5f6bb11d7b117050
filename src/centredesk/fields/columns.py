"""Column types with exact storage: baht as whole satang, moments as Bangkok time."""

from datetime import datetime
from decimal import Decimal

from sqlalchemy import BigInteger, DateTime, Dialect
from sqlalchemy.types import TypeDecorator

from centredesk.clock import BANGKOK


class Satang(TypeDecorator[Decimal]):
    """Baht as Decimal outside, whole satang inside, so that SQL sums are exact."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> int | None:
        """Baht to satang."""
        return None if value is None else int(value * 100)

    def process_result_value(self, value: int | None, dialect: Dialect) -> Decimal | None:
        """Satang to baht."""
        return None if value is None else Decimal(value) / 100


class BangkokTime(TypeDecorator[datetime]):
    """An aware moment outside, the clock time of Bangkok inside (the same on every database)."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """To the clock on the wall in Bangkok."""
        return None if value is None else value.astimezone(BANGKOK).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Back to an aware moment."""
        return None if value is None else value.replace(tzinfo=BANGKOK)
