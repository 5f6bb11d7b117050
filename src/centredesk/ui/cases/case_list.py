"""All cases."""

from centredesk.ui.page import Page


class CaseList(Page):
    """The cases of the centre, found and sorted."""

    name = "cases"
    title = "กรณีและคดี"
    watches = ("case", "involvement")
