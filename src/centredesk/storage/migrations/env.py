"""Alembic's door: always the connection the store hands over, never an address."""

from typing import Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from sqlalchemy.types import TypeDecorator

from centredesk.models import MODELS
from centredesk.models.journal import Operation
from centredesk.models.people import PersonKey
from centredesk.models.record import Stored
from centredesk.models.upkeep import RunningNumber, StoreFact

__all__ = ["MODELS", "Operation", "PersonKey", "RunningNumber", "StoreFact"]


def _plain_type(kind: str, thing: object, _: AutogenContext) -> str | Literal[False]:
    """Migrations speak of plain types, so that they do not change when our code does."""
    if kind == "type" and isinstance(thing, TypeDecorator):
        return f"sa.{type(thing.impl).__name__}()"
    return False


connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=Stored.metadata,
    render_as_batch=True,
    render_item=_plain_type,
    transaction_per_migration=False,
)
with context.begin_transaction():
    context.run_migrations()
