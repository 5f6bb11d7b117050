"""What each role may do, in the words of the office, from the table the desk itself asks."""

from collections.abc import Collection

from centredesk.actions.access import duties_of
from centredesk.fields.codes import code_list
from centredesk.ui.forms.section_form import SectionForm
from centredesk.ui.parts.boxes import Card
from centredesk.ui.parts.labels import Words, badge
from centredesk.ui.parts.small_table import SmallTable

RIGHTS = ("role", "can_see_identity", "active")
_HEADS = (("บทบาท", 4), ("ทำอะไรได้", 10), ("สมาชิกนี้", 3))


def role_card(held: Collection[str]) -> Card:
    """Every role with its duties; those of this member are marked."""
    card = Card("บทบาทใดทำอะไรได้")
    note = "สมาชิกหนึ่งคนมีได้หลายบทบาท และไม่มีผู้ใดแก้บทบาทของตนเองได้ การเห็นชื่อบุคคลเป็นสิทธิแยกต่างหาก"
    card.add(Words(note, "soft", wrap=True))
    table = SmallTable(_HEADS)
    for role in code_list("member_role").options:
        mark = badge("มีบทบาทนี้", "accent") if role.code in held else Words("–", "soft")
        table.add(
            Words(role.th, "strong", wrap=True),
            " · ".join(duties_of(role.code)),
            mark,
            height=48,
        )
    card.add(table)
    return card


def never_unknown(form: SectionForm) -> None:
    """The fields of rights offer no reason for having no answer."""
    for name in RIGHTS:
        if name in form.editors:
            form.editors[name].never_blank()
