"""The members of the office with their roles; one row opens one member."""

from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QWidget

from centredesk.actions.offices import add_member, change_member, members
from centredesk.fields.codes import code_list
from centredesk.keyholders import who_opens
from centredesk.models.offices import Member
from centredesk.ui.navigation import something_new
from centredesk.ui.office.section import OfficeSection
from centredesk.ui.parts.boxes import Card, column, row
from centredesk.ui.parts.buttons import Button
from centredesk.ui.parts.calm import Calm
from centredesk.ui.parts.labels import Words, badge
from centredesk.ui.parts.small_table import SmallTable

Found = tuple[list[Member], frozenset[UUID]]
_HEADS = (("ชื่อและตำแหน่ง", 6), ("บทบาท", 6), ("ชื่อบุคคล", 3), ("สถานะ", 4))


class MembersSection(OfficeSection):
    """Who may open the office, and what each of them may do."""

    def refresh(self) -> None:
        """Read the members and who has a passphrase."""
        if not self.may(members):
            advice = "รายชื่อสมาชิกเห็นได้เฉพาะผู้ดูแลระบบและหัวหน้าศูนย์ หากจำเป็น ให้ขอสิทธิจากหัวหน้าศูนย์"
            self.show_cards(Calm("lock_closed", "บทบาทของท่านไม่เห็นรายชื่อสมาชิก", advice))
            return
        desk = self.desk

        def read() -> Found:
            return desk.ask(members), who_opens(desk)

        self.page.around.background.run(read, self._show, failed=self.page.failed, owner=self.page)

    def _show(self, found: Found) -> None:
        everybody, keyholders = found
        new = Button("เพิ่มสมาชิก", self._new, kind="quiet", icon="add")
        card = Card(f"สมาชิก {len(everybody):,} คน", *([new] if self.may(add_member) else []))
        card.add(
            Words("แต่ละคนเปิดสำนักงานด้วยรหัสผ่านของตน และทำได้ตามบทบาทของตนเท่านั้น", "soft", wrap=True)
        )
        table = SmallTable(_HEADS)
        for member in everybody:
            self._add(table, member, has_key=member.id in keyholders)
        card.add(table)
        self.show_cards(card)

    def _add(self, table: SmallTable, member: Member, *, has_key: bool) -> None:
        opening = partial(self.page.go_to, "member", member.id) if self.may(change_member) else None
        names = "เห็นได้" if member.can_see_identity else "ไม่เห็น"
        table.add(
            _called(member, me=member.id == self.desk.member.id),
            roles_of(member),
            names,
            state_of(member, has_key=has_key),
            then=opening,
            height=max(56, 16 + 28 * len(member.role or ())),
        )

    def _new(self) -> None:
        self.page.go_to("new_member", something_new())


def _called(member: Member, *, me: bool) -> QWidget:
    made = QWidget()
    name = f"{member.full_name or ''} (ท่าน)" if me else member.full_name or ""
    made.setLayout(
        column(
            Words(name, "strong", wrap=True), Words(member.position or "", "help", wrap=True), gap=0
        )
    )
    return made


def roles_of(member: Member) -> QWidget:
    """A badge for each role."""
    label = code_list("member_role").label
    made = QWidget()
    lines = [row(badge(label(role)), None) for role in member.role or ()]
    made.setLayout(column(*lines, gap=4))
    return made


def state_of(member: Member, *, has_key: bool) -> QWidget:
    """Whether the member works here and can open the office."""
    if member.active is False:
        return badge("ระงับ · ยังมีรหัสผ่าน", "warn") if has_key else badge("ระงับ")
    return badge("ใช้งานอยู่", "good") if has_key else badge("ยังไม่มีรหัสผ่าน", "warn")
