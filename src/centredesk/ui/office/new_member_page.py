"""A new member: who they are, their roles, and their passphrase in the same step."""

from functools import partial
from typing import Any
from uuid import UUID

from centredesk.actions.kept_drafts import drop_draft
from centredesk.desk import admit_member
from centredesk.fields.field import Field
from centredesk.ui.forms.section_form import SectionForm
from centredesk.ui.office.role_words import never_unknown, role_card
from centredesk.ui.pages.add_page import AddPage
from centredesk.ui.parts.boxes import Card
from centredesk.ui.parts.labels import Words
from centredesk.ui.passphrases.new_passphrase import NewPassphrase


class NewMemberPage(AddPage):
    """The passphrase is never in a draft: it is typed last, by the new member."""

    name = "new_member"
    title = "เพิ่มสมาชิก"
    what = "สมาชิกใหม่"
    model = "member"
    opens = "member"
    sections_told = (("member", "สมาชิกและบทบาท"), ("card", "บัตรพนักงานเจ้าหน้าที่ (ถ้ามี)"))
    not_typed = ("active",)

    def build(self) -> None:
        """The forms, then the passphrase, then what the roles allow."""
        super().build()
        self.making.then(self._ask_passphrase, partial(self.tab_after, self.scrolling))
        form = self.forms["member"]
        form.editors["centre"].set_value(self.desk.centre.id)
        form.editors["agency"].set_value(self.desk.centre.name_th)
        form.settle()

    def _ask_passphrase(self) -> None:
        self.passphrase = NewPassphrase(self._own_names, label="รหัสผ่านของสมาชิก")
        card = Card("รหัสผ่าน")
        told = "ให้สมาชิกพิมพ์เองที่เครื่องนี้ ผู้อื่นไม่ควรเห็นหรือรู้รหัสผ่าน รหัสผ่านไม่ถูกเก็บในร่าง"
        card.add(Words(told, "soft", wrap=True), self.passphrase)
        body = self.scrolling.body
        body.insertWidget(body.count() - 1, card)
        body.insertWidget(body.count() - 1, role_card(()))

    def prepare_form(self, section: str, form: SectionForm) -> None:
        """A right is given or not given; there is no unknown one."""
        never_unknown(form)

    def hidden(self, told: Field) -> bool:
        """The names of colleagues are no secret of a case."""
        return False

    def save(self) -> None:
        """Enter the member and make their passphrase open the office."""
        self.making.finish()
        faulty, weak = self.any_faults(), bool(self.passphrase.faults())
        if faulty or weak:
            if weak and not faulty:
                self.passphrase.first.setFocus()
            return
        centre = {"centre": self.desk.centre.id, "agency": self.desk.centre.name_th}
        draft: dict[str, Any] = dict(centre)
        for form in self.forms.values():
            draft |= form.draft()
        desk, where, secret = self.desk, self.where, self.passphrase.text()

        def admit() -> UUID:
            key = admit_member(desk, draft, secret)
            desk.do(drop_draft, where)
            return key

        self.banner.hide()
        self._timer.stop()
        self.around.background.run(
            admit, self._admitted, failed=self.failed, owner=self, certain=True
        )

    def _admitted(self, key: UUID) -> None:
        self.settle()
        self.passphrase.forget()
        self.say("เพิ่มสมาชิกแล้ว เปิดสำนักงานด้วยรหัสผ่านของตนได้ทันที")
        self.around.navigator.replace(self.opens, key)

    def _own_names(self) -> tuple[str, ...]:
        form = self.forms.get("member")
        name = form.values().get("full_name") if form is not None else None
        return (str(name or ""), self.desk.centre.name_th or "")

    passphrase: NewPassphrase
