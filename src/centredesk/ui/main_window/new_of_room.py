"""Ctrl+N on a page that has no new record of its own: a new one of the room it stands in."""

from collections.abc import Callable
from typing import Any

from centredesk.actions import access
from centredesk.actions.assistance import give_assistance
from centredesk.actions.intake import take_in
from centredesk.actions.people import add_person
from centredesk.actions.screening import record_screening
from centredesk.ui.main_window.rooms import room_of
from centredesk.ui.navigation import something_new
from centredesk.ui.pages.page import Page

_NEW: dict[str, tuple[str, Callable[..., Any]]] = {
    "home": ("intake", take_in),
    "cases": ("intake", take_in),
    "people": ("new_person", add_person),
    "screenings": ("screening", record_screening),
    "assistance": ("help", give_assistance),
}
_KEYS = "Ctrl+N"


def offer_new(page: Page) -> None:
    """Give a page the key, where the member may enter such a record."""
    room = room_of(page.name)
    if room not in _NEW or _KEYS in page.shortcuts:
        return
    name, right = _NEW[room]
    if access.may(page.desk.member, right):
        page.on_key(_KEYS, lambda: page.go_to(name, something_new()))
