"""Somebody put into a case: a known person, or one entered on the way."""

from centredesk.ui.pages.given_page import GivenPage


class NewInvolvement(GivenPage):
    """Who, as what, since when; the pseudonym is given."""

    name = "new_involvement"
    title = "เพิ่มบุคคลในกรณี"
    what = "บุคคลในกรณี"
    model = "involvement"
    sections_told = (("involvement", "บุคคลและฐานะ"),)
    not_typed = ("code",)
