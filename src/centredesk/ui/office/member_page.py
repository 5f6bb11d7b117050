"""One member: who, which roles and what they allow, whether their passphrase opens the office."""

from typing import Any, ClassVar
from uuid import UUID

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from centredesk.actions import access
from centredesk.actions.office_care import let_in, shut_out
from centredesk.actions.office_pages import office_history
from centredesk.actions.offices import change_member
from centredesk.actions.record_pages import RecordFound, record_found
from centredesk.fields.field import Field
from centredesk.keyholders import give_key, take_key, who_opens
from centredesk.models.offices import Member
from centredesk.models.record import Record
from centredesk.ui.forms.section_form import SectionForm
from centredesk.ui.notices import Question
from centredesk.ui.office.members_section import state_of
from centredesk.ui.office.role_words import never_unknown, role_card
from centredesk.ui.pages.page import Page
from centredesk.ui.pages.record_page import RecordPage
from centredesk.ui.parts.boxes import Card, Scrolling, clear, row
from centredesk.ui.parts.buttons import Button
from centredesk.ui.parts.labels import Words
from centredesk.ui.passphrases.new_passphrase import NewPassphrase

_NOT_ONES_OWN = ("role", "can_see_identity", "active")


class MemberPage(RecordPage):
    """A member is never struck out, for the history speaks of them: they are suspended."""

    name = "member"
    title = "สมาชิก"
    what = "สมาชิก"
    model = "member"
    watches: ClassVar[tuple[str, ...]] = ("member",)
    sections_told = (("member", "สมาชิกและบทบาท"), ("card", "บัตรเจ้าหน้าที่"))
    views_after = (("rights", "บทบาทใดทำอะไรได้"), ("opening", "รหัสผ่าน"))
    shows_names = False

    # ── reading ──

    def load(self) -> None:
        """Read the member, their history, and whether they have a passphrase."""
        desk, key = self.desk, self.record

        def read() -> tuple[RecordFound, bool]:
            return desk.ask(record_found, "member", key), key in who_opens(desk)

        self.around.background.run(read, self._show_member, failed=self.failed, owner=self)
        self.ask_history()

    def ask_history(self) -> None:
        """An administrator reads the histories of the office, and no others."""
        if self.may_change:
            self.ask(office_history, self.show_history, self.model, self.record)

    def _show_member(self, read: tuple[RecordFound, bool]) -> None:
        found, self.has_key = read
        assert isinstance(found.record, Member)  # noqa: S101  the model of this page
        self.newest = found.record
        self.show_found(found)
        if self.is_me:
            self._keep_off()

    def hidden(self, told: Field) -> bool:
        """The names of colleagues are no secret of a case."""
        return False

    def may_strike_out(self, record: Record) -> bool:
        """Never: they are suspended instead."""
        return False

    def prepare_form(self, section: str, form: SectionForm) -> None:
        """A right is given or not given; there is no unknown one."""
        never_unknown(form)

    @property
    def is_me(self) -> bool:
        """Whether the member at the desk looks at their own page."""
        return bool(self.record == self.desk.member.id)

    def _keep_off(self) -> None:
        form = self.forms.get("member")
        for name in _NOT_ONES_OWN if form is not None else ():
            form.editors[name].set_read_only(True)  # type: ignore[union-attr]  # as asked above
        if form is not None:
            form.labelled["role"].show_remark("บทบาทและสิทธิของตนเอง ให้ผู้ดูแลระบบคนอื่นแก้ไข")

    # ── how it looks ──

    def actions_of_page(self) -> None:
        """Suspend, or let work again; then the usual ones."""
        self._suspend = self.action("ระงับ", self.suspend, icon="lock_closed")
        self._resume = self.action("ให้ใช้งานอีก", self.resume, icon="checkmark")
        self._suspend.hide()
        self._resume.hide()
        super().actions_of_page()
        for button in self.reading:
            button.hide()

    def tell_head(self, record: Record) -> None:
        """Name, position, state."""
        assert isinstance(record, Member)  # noqa: S101  the model of this page
        self.head.tell(record.full_name or "", record.position or "")
        self.head.mark(state_of(record, has_key=self.has_key))
        suspended = record.active is False
        self._suspend.setVisible(self.may_change and not suspended and not self.is_me)
        self._resume.setVisible(self.may_change and suspended)

    def shown(self, found: RecordFound) -> None:
        """Fill the roles and the passphrase section."""
        for name in ("rights", "opening"):
            if name in self._views:
                self._fill(name)

    def view(self, name: str) -> QWidget:
        """A scrolling card."""
        made = Scrolling()
        self._views[name] = made
        self._fill(name)
        return made

    def _fill(self, name: str) -> None:
        view, record = self._views[name], self.newest
        if record is None or not isinstance(view, Scrolling):
            return
        clear(view.body)
        view.add(role_card(record.role or ()) if name == "rights" else self._opening(record), None)

    def _opening(self, record: Member) -> Card:
        card = Card("รหัสผ่านของสมาชิก")
        suspended = record.active is False
        if self.is_me:
            words = "เปลี่ยนรหัสผ่านของท่านได้ที่ สำนักงาน ส่วนความปลอดภัย"
        elif suspended and self.has_key:
            words = "สมาชิกถูกระงับ โปรแกรมไม่ให้เข้า แต่รหัสผ่านยังถอดรหัสแฟ้มได้ ควรลบรหัสผ่าน"
        elif suspended:
            words = "สมาชิกถูกระงับ และไม่มีรหัสผ่านที่เปิดสำนักงานนี้ได้"
        elif self.has_key:
            words = "รหัสผ่านของสมาชิกเปิดสำนักงานนี้ได้ หากลืม ให้ตั้งใหม่ต่อหน้าสมาชิก รหัสผ่านเดิมใช้ไม่ได้อีก"
        else:
            words = "สมาชิกยังไม่มีรหัสผ่าน จึงเปิดสำนักงานนี้ไม่ได้"
        card.add(Words(words, wrap=True), row(*self._key_buttons(record), None))
        return card

    def _key_buttons(self, record: Member) -> list[Button]:
        suspended = record.active is False
        me = self.desk.member
        if self.is_me or not access.may(me, shut_out if suspended else let_in):
            return []
        if suspended:
            return [Button("ลบรหัสผ่าน", self.take_key, icon="delete")] if self.has_key else []
        return [Button("ตั้งรหัสผ่านใหม่" if self.has_key else "ตั้งรหัสผ่าน", self.give_key, icon="key")]

    # ── what can be done ──

    def suspend(self) -> None:
        """Let the member in no more, after asking."""
        sentence = "สมาชิกจะเปิดสำนักงานไม่ได้ตั้งแต่ครั้งถัดไป รายการที่บันทึกไว้และประวัติยังอยู่ครบ"
        if self._agreed("ระงับสมาชิก", sentence, "ระงับ"):
            told = "ระงับสมาชิกแล้ว ลบรหัสผ่านได้ในส่วนรหัสผ่าน"
            self._turn(active=False, told=told)

    def resume(self) -> None:
        """Let the member work again."""
        self._turn(active=True, told="ให้สมาชิกใช้งานอีกครั้งแล้ว")

    def _turn(self, *, active: bool, told: str) -> None:
        def done(_: Any) -> None:
            self.say(told, undo=True)
            if not active:
                self.open("opening")

        self.do(change_member, done, self.record, {"active": active})

    def take_key(self) -> None:
        """Remove the passphrase of a suspended member."""
        sentence = "รหัสผ่านของสมาชิกนี้จะเปิดสำนักงานไม่ได้อีก หากกลับมาทำงานต้องตั้งรหัสผ่านใหม่"
        if self._agreed("ลบรหัสผ่านของสมาชิก", sentence, "ลบรหัสผ่าน"):
            desk, key = self.desk, self.record
            self._change_key(lambda: take_key(desk, key), "ลบรหัสผ่านแล้ว รหัสผ่านนี้ไม่เปิดสิ่งใดอีก")

    def give_key(self) -> None:
        """Let the member choose a passphrase at this computer."""
        record = self.saved_record()
        name = record.full_name or "" if isinstance(record, Member) else ""
        dialog = GiveKey(self, (name, self.desk.centre.name_th or ""))
        if dialog.exec():
            desk, key, chosen = self.desk, self.record, dialog.new.text()
            self._change_key(lambda: give_key(desk, key, chosen), "ตั้งรหัสผ่านของสมาชิกแล้ว")
        dialog.new.forget()
        dialog.deleteLater()

    def _change_key(self, piece: Any, told: str) -> None:
        self.banner.hide()
        self.around.background.run(
            piece, lambda _: self.say(told), failed=self.failed, owner=self, certain=True
        )

    def _agreed(self, title: str, sentence: str, verb: str) -> bool:
        asked = Question(self, title, sentence, verb, grave=True)
        agreed = bool(asked.exec())
        asked.deleteLater()
        return agreed

    record: UUID
    newest: Member | None = None
    """The member as read last, though what was typed may still wait to be compared."""
    has_key = False


class GiveKey(QDialog):
    """The member types a passphrase of their own, here and now."""

    def __init__(self, page: Page, names: tuple[str, ...]) -> None:
        super().__init__(page)
        self.setWindowTitle("ตั้งรหัสผ่านของสมาชิก")
        self.setMinimumWidth(520)
        told = "ให้สมาชิกพิมพ์เอง ผู้อื่นไม่ควรเห็นหรือรู้รหัสผ่าน รหัสผ่านเดิม (ถ้ามี) ใช้ไม่ได้อีก"
        self.new = NewPassphrase(lambda: names)
        frame = QVBoxLayout(self)
        frame.setContentsMargins(24, 20, 24, 20)
        frame.setSpacing(12)
        frame.addWidget(Words("ตั้งรหัสผ่านของสมาชิก", "subtitle"))
        frame.addWidget(Words(told, "soft", wrap=True))
        frame.addWidget(self.new)
        keep = Button("ยกเลิก", self.reject, keys="Esc")
        self.act = Button("ตั้งรหัสผ่าน", self._try, kind="main")
        frame.addLayout(row(None, keep, self.act))
        self.new.first.setFocus()

    def _try(self) -> None:
        if not self.new.faults():
            self.accept()
