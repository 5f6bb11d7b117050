"""A case with four victims who may be helped."""

from uuid import UUID

import pytest
from tests.making import make_case, make_victims, standing_help

from centredesk.actions import access
from centredesk.desk import Desk


@pytest.fixture(autouse=True)
def _may(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(access.ACCESS, access.name_of(standing_help), access.CASEWORK)


@pytest.fixture
def case(desk: Desk) -> UUID:
    """The case."""
    return make_case(desk)


@pytest.fixture
def victims(desk: Desk, case: UUID) -> list[UUID]:
    """Those in the case."""
    return make_victims(desk, case, 4)
