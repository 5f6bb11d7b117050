"""Alembic's door: always the connection the store hands over, never an address."""

from alembic import context

from centredesk.models import MODELS
from centredesk.models.journal import Operation
from centredesk.models.people import PersonKey
from centredesk.models.record import Base
from centredesk.models.upkeep import RunningNumber, StoreFact

__all__ = ["MODELS", "Operation", "PersonKey", "RunningNumber", "StoreFact"]

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=Base.metadata,
    render_as_batch=True,
    transaction_per_migration=False,
)
with context.begin_transaction():
    context.run_migrations()
