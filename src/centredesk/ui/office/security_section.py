"""Passphrases, the recovery kit, and whether the file is whole."""

from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from PySide6.QtWidgets import QFileDialog

from centredesk.actions.office_care import (
    LastCheck,
    OfficeFacts,
    keep_check,
    last_check,
    office_facts,
    renew_kit,
)
from centredesk.actions.offices import change_member, members
from centredesk.keyholders import check_office, kit_serial, new_kit, who_opens
from centredesk.models.offices import Member
from centredesk.thai.dates import short_date, show_time
from centredesk.ui.notices import Question
from centredesk.ui.office.section import NO_RIGHT, OfficeSection, told
from centredesk.ui.parts.boxes import Card, row
from centredesk.ui.parts.buttons import Button
from centredesk.ui.parts.labels import Words, badge
from centredesk.ui.parts.small_table import SmallTable
from centredesk.ui.passphrases.change_passphrase import ChangePassphrase

_HEADS = (("สมาชิก", 6), ("สถานะ", 4), ("สิ่งที่ควรทำ", 6))


@dataclass(frozen=True)
class _Found:
    last: LastCheck | None
    facts: OfficeFacts
    serial: str
    keyholders: frozenset[UUID]
    members: tuple[Member, ...]


class SecuritySection(OfficeSection):
    """Everything here is a secret or a grave act, so each asks before it is done."""

    def refresh(self) -> None:
        """Read when the file was checked, who opens it, and which kit is valid."""
        desk, everybody = self.desk, self.may(members)

        def read() -> _Found:
            return _Found(
                desk.ask(last_check),
                desk.ask(office_facts),
                kit_serial(desk),
                who_opens(desk),
                tuple(desk.ask(members)) if everybody else (),
            )

        self.page.around.background.run(read, self._show, failed=self.page.failed, owner=self.page)

    def _show(self, found: _Found) -> None:
        cards = [self._own(), self._check(found), self._openers(found), self._kit(found)]
        self.show_cards(*cards)

    # ── one's own passphrase ──

    def _own(self) -> Card:
        change = Button("เปลี่ยนรหัสผ่าน", self._change, icon="key")
        words = "รหัสผ่านเป็นของท่านคนเดียว ไม่มีผู้ใดดูหรือกู้คืนให้ได้ หากสงสัยว่ามีผู้รู้ ให้เปลี่ยนทันที"
        return _card("รหัสผ่านของท่าน", words, change)

    def _change(self) -> None:
        dialog = ChangePassphrase(self.page, self.desk, self.page.around.background)
        dialog.changed.connect(lambda: self.page.say("เปลี่ยนรหัสผ่านแล้ว รหัสผ่านเดิมใช้ไม่ได้อีก"))
        dialog.exec()
        dialog.deleteLater()

    # ── the file ──

    def _check(self, found: _Found) -> Card:
        words = "ตรวจทุกหน้าของแฟ้ม การอ้างอิง ลำดับของบันทึกประวัติ และหลักหมุด ทำงานอื่นต่อได้ระหว่างตรวจ"
        card = _card("ความสมบูรณ์ของแฟ้ม", words, *self._checking(found))
        last, facts = found.last, found.facts
        if last is None:
            state, at = badge("ยังไม่เคยตรวจ", "warn"), ""
        else:
            state = badge("สมบูรณ์", "good") if last.whole else badge("พบความผิดปกติ", "bad")
            at = f"ตรวจล่าสุด {short_date(last.at.date())} {show_time(last.at)}"
        card.add(row(state, Words(at), None, gap=12))
        if last is not None:
            card.add(*(Words(f"· {sentence}", "help", wrap=True) for sentence in last.sentences))
        since = f" ตั้งแต่ {short_date(facts.since.date())}" if facts.since else ""
        card.add(told(("บันทึกประวัติ", f"{facts.operations:,} รายการ{since}")))
        return card

    def _checking(self, found: _Found) -> list[Button]:
        if not self.may(keep_check):
            return []
        whole, desk = found.facts.operations, self.desk

        def run() -> None:
            self.page.work(
                "กำลังตรวจแฟ้ม",
                lambda report: check_office(desk, lambda done: report(done, max(done, whole))),
                self._checked,
            )

        return [Button("ตรวจแฟ้ม", run, icon="shield_checkmark")]

    def _checked(self, found: LastCheck) -> None:
        if found.whole:
            self.page.say("ตรวจแฟ้มแล้ว สมบูรณ์ทุกข้อ")
        else:
            advice = "หยุดบันทึกเพิ่ม แล้วติดต่อผู้ดูแลโปรแกรมเพื่อกู้คืนจากข้อมูลสำรอง"
            self.page.banner.tell("ตรวจพบความผิดปกติของแฟ้ม", advice)

    # ── who opens it ──

    def _openers(self, found: _Found) -> Card:
        count = len(found.keyholders)
        words = f"มีรหัสผ่าน {count:,} รหัสที่เปิดสำนักงานนี้ได้ ควรมีผู้ดูแลระบบอย่างน้อยสองคน"
        card = _card("รหัสผ่านที่เปิดสำนักงานได้", words)
        if not found.members:
            return card
        table = SmallTable(_HEADS)
        for member in found.members:
            if member.id in found.keyholders:
                self._opener(table, member)
        card.add(table)
        return card

    def _opener(self, table: SmallTable, member: Member) -> None:
        suspended = member.active is False
        then = (lambda: self.page.go_to("member", member.id)) if self.may(change_member) else None
        table.add(
            member.full_name or "",
            badge("ระงับแล้ว", "warn") if suspended else badge("ใช้งานอยู่", "good"),
            "ลบรหัสผ่านในหน้าสมาชิก" if suspended else "–",
            then=then,
        )

    # ── the kit ──

    def _kit(self, found: _Found) -> Card:
        words = (
            f"ฉบับที่ใช้ได้คือหมายเลข {found.serial} เท่านั้น หากซองถูกเปิด สูญหาย หรือผู้เก็บพ้นหน้าที่ "
            "ให้ออกฉบับใหม่ ฉบับเดิมใช้ไม่ได้ทันที"
        )
        renew = Button("ออกเอกสารกู้คืนใหม่", self._renew, icon="document_pdf")
        card = _card("เอกสารกู้คืน", words, *([renew] if self.may(renew_kit) else []))
        if not self.may(renew_kit):
            card.add(Words(NO_RIGHT, "help", wrap=True))
        return card

    def _renew(self) -> None:
        sentence = (
            "เอกสารกู้คืนฉบับที่อยู่ในซองจะใช้ไม่ได้อีก "
            "พิมพ์ฉบับใหม่ ใส่ซองปิดผนึก เก็บในตู้นิรภัย แล้วลบแฟ้ม PDF ออกจากเครื่อง"
        )
        asked = Question(self.page, "ออกเอกสารกู้คืนใหม่", sentence, "เลือกที่บันทึก", grave=True)
        agreed = asked.exec()
        asked.deleteLater()
        if not agreed or (paper := self.choose_paper()) is None:
            return
        desk = self.desk
        self.page.around.background.run(
            lambda: new_kit(desk, paper),
            lambda made: self._renewed(paper, *made),
            failed=self.page.failed,
            owner=self.page,
            certain=True,
        )

    def choose_paper(self) -> Path | None:
        """Where the new kit's paper goes."""
        start = str(Path.home() / f"centredesk-recovery-{self.desk.clock.today().isoformat()}.pdf")
        chosen, _ = QFileDialog.getSaveFileName(self.page, "บันทึกเอกสารกู้คืน", start, "PDF (*.pdf)")
        return Path(chosen).with_suffix(".pdf") if chosen else None

    def _renewed(self, paper: Path, serial: str, groups: tuple[str, ...]) -> None:
        if groups:
            lost = "บันทึกเอกสารกู้คืนไม่ได้ รหัสกู้คืนใหม่แสดงครั้งเดียวที่นี่ จดทั้ง 9 กลุ่มลงกระดาษ"
            self.page.banner.tell(lost, "   ".join(groups), tone="bad")
            return
        advice = "พิมพ์ ใส่ซองปิดผนึก เก็บในตู้นิรภัย แล้วลบแฟ้ม PDF ออกจากเครื่อง ฉบับเดิมใช้ไม่ได้แล้ว"
        made = f"ออกเอกสารกู้คืนหมายเลข {serial} แล้ว: {paper.name}"
        self.page.banner.tell(made, advice, tone="good")


def _card(title: str, words: str, *buttons: Button) -> Card:
    card = Card(title, *buttons)
    card.add(Words(words, "soft", wrap=True))
    return card
