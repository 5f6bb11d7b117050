"""Somebody identified as a victim in a case."""

from centredesk.ui.pages.given_page import GivenPage
from centredesk.ui.people.victim_page import SECTIONS


class NewVictim(GivenPage):
    """Case and person, then all sections of a victim; the code is given, the age reckoned."""

    name = "new_victim"
    title = "ระบุผู้เสียหาย"
    what = "ผู้เสียหายใหม่"
    model = "victim"
    opens = "victim"
    sections_told = SECTIONS
    not_typed = ("victim_no",)
