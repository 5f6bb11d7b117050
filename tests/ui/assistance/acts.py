"""How a test comes to the pages of help, and what stands in the file afterwards."""

from collections.abc import Callable

from centredesk.models.assistance import Assistance
from centredesk.storage.unit_of_work import UnitOfWork
from centredesk.ui.main_window.window import MainWindow
from centredesk.ui.pages.page import Page

Settle = Callable[[], None]


def standing(work: UnitOfWork) -> list[Assistance]:
    """Every act of help that stands."""
    return [act for act in work.every(Assistance) if not act.removed]


def opened(window: MainWindow, settle: Settle, name: str, record: object = None) -> Page:
    """A page, once everything on it has been read."""
    window.navigator.go_to(name, record)
    settle()
    settle()
    page: Page = window.page
    return page
