"""One case."""

from centredesk.ui.page import Page


class CasePage(Page):
    """One case: its sections, its people, its history."""

    name = "case"
    watches = ("case", "involvement", "screening")
