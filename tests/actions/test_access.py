"""Who may do what: every action against every role, at the desk itself."""

import importlib
import inspect
import pkgutil
from collections.abc import Callable
from typing import Any

import pytest

from centredesk import actions
from centredesk.actions import access, offices
from centredesk.actions.access import ACCESS, EVERYBODY
from centredesk.desk import Desk
from centredesk.errors import BadValue, NotAllowed
from centredesk.storage.unit_of_work import Actor

ROLES = ("ADMIN", "CLERK", "SOCIAL_WORKER", "SECRETARY", "HEAD", "DISTRICT", "VIEWER")


def named(name: str) -> Callable[..., Any]:
    """The function the table speaks of."""
    for found in pkgutil.walk_packages(actions.__path__, "centredesk.actions."):
        module_word, _, word = name.partition(".")
        if found.name.endswith(f".{module_word}"):
            function = getattr(importlib.import_module(found.name), word, None)
            if function is not None:
                return function  # type: ignore[no-any-return]  # looked up by name
    raise AssertionError(f"{name} stands in the table and nowhere else")


def actor(*roles: str) -> Actor:
    return Actor(None, "", frozenset(roles), can_see_identity=True)


@pytest.mark.parametrize("name", ACCESS)
@pytest.mark.parametrize("role", ROLES)
def test_the_desk_asks_the_table(desk: Desk, name: str, role: str) -> None:
    desk._actor = actor(role)
    function = named(name)
    if role in ACCESS[name]:
        assert access.require(desk.member, function) == name
        return
    for verb in (desk.do, desk.ask):
        with pytest.raises(NotAllowed):
            verb(function)


@pytest.mark.parametrize("name", ACCESS)
def test_an_action_takes_the_unit_of_work_first(name: str) -> None:
    assert next(iter(inspect.signature(named(name)).parameters)) == "work"


def test_every_role_of_the_table_exists_and_each_can_do_something() -> None:
    assert set().union(*ACCESS.values()) <= set(ROLES)
    assert set(ROLES) <= EVERYBODY


def test_a_viewer_sees_no_person_case_or_report() -> None:
    seen = {name for name, roles in ACCESS.items() if "VIEWER" in roles}
    rooms = {name.partition(".")[0] for name in seen}
    assert not rooms & {"people", "cases", "case_pages", "reports", "screening", "victims"}


def test_an_administrator_reads_no_case() -> None:
    seen = {name.partition(".")[0] for name, roles in ACCESS.items() if "ADMIN" in roles}
    assert not seen & {"people", "cases", "case_pages", "reports", "screening", "victims"}


def test_what_the_table_does_not_name_nobody_may(desk: Desk) -> None:
    def secret(work: Any) -> None:
        raise AssertionError

    desk._actor = actor(*ROLES)
    with pytest.raises(NotAllowed):
        desk.do(secret)


def test_nobody_changes_their_own_roles(desk: Desk) -> None:
    me = desk.member.id
    assert me is not None
    with pytest.raises(BadValue, match="ตนเอง"):
        desk.do(offices.change_member, me, {"role": ["ADMIN", "HEAD", "CLERK"]})
