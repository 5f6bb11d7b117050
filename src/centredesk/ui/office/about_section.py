"""What this program is, where its files lie, whose work it carries, what it cannot do yet."""

import platform
from dataclasses import dataclass

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QPlainTextEdit

from centredesk import __version__
from centredesk.actions.office_care import OfficeFacts, office_facts
from centredesk.paths import data_folder, log_folder
from centredesk.ui.navigation import ROOMS
from centredesk.ui.office.licences import Licence, every_licence
from centredesk.ui.office.section import OfficeSection, told
from centredesk.ui.pages.page import Page
from centredesk.ui.parts.boxes import Card
from centredesk.ui.parts.inputs import ChoiceBox
from centredesk.ui.parts.labelled import Labelled
from centredesk.ui.parts.labels import Words
from centredesk.ui.theme.words import folder_by_folder

_NOT_YET = (
    "สำรองข้อมูลและกู้คืนจากหน้าต่าง",
    "แนบแฟ้มกับรายการ",
    "รหัส PIN เปิดหน้าต่างที่ล็อก",
)


@dataclass(frozen=True)
class _Found:
    facts: OfficeFacts
    licences: list[Licence]


class AboutSection(OfficeSection):
    """Versions, places, licences, limits."""

    def __init__(self, page: Page) -> None:
        self._licences: list[Licence] = []
        self.choice = ChoiceBox()
        self.text = QPlainTextEdit()
        super().__init__(page)

    def refresh(self) -> None:
        """Read the versions and the licence texts; they change with the program alone."""
        if self._licences:
            return
        desk = self.desk
        self.page.around.background.run(
            lambda: _Found(desk.ask(office_facts), every_licence()),
            self._show,
            failed=self.page.failed,
            owner=self.page,
        )

    def _show(self, found: _Found) -> None:
        if self._licences:
            return
        self._licences = found.licences
        self.show_cards(self._versions(found.facts), _limits(), self._licence_card())

    def _versions(self, facts: OfficeFacts) -> Card:
        card = Card("รุ่นและที่เก็บแฟ้ม")
        card.add(
            told(
                ("โปรแกรม", f"centredesk {__version__}"),
                ("รูปแบบแฟ้มข้อมูล", facts.schema),
                ("Python", platform.python_version()),
                ("Qt", qVersion()),
                ("SQLite", facts.sqlite),
                ("SQLCipher", facts.cipher),
                ("ระบบปฏิบัติการ", f"{platform.system()} {platform.release()}"),
                ("แฟ้มสำนักงาน", folder_by_folder(self.desk.folder)),
                ("แฟ้มของผู้ใช้เครื่องนี้", folder_by_folder(data_folder())),
                ("บันทึกการทำงาน", folder_by_folder(log_folder())),
            )
        )
        return card

    def _licence_card(self) -> Card:
        for number, licence in enumerate(self._licences):
            kind = f" · {licence.kind}" if licence.kind else ""
            self.choice.offer(number, f"{licence.name}{kind}"[:90])
        self.choice.setMaximumWidth(560)
        self.choice.setSizeAdjustPolicy(
            ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(280)
        self.choice.currentIndexChanged.connect(self._read)
        card = Card(f"สัญญาอนุญาต {len(self._licences):,} รายการ")
        card.add(
            Labelled("สิ่งที่โปรแกรมใช้", self.choice),
            Labelled("ข้อความสัญญาอนุญาต", self.text),
        )
        self._read(self.choice.currentIndex())
        return card

    def _read(self, number: int) -> None:
        if 0 <= number < len(self._licences):
            self.text.setPlainText(self._licences[number].text)


def _limits() -> Card:
    card = Card("สิ่งที่รุ่นนี้ยังทำไม่ได้")
    rooms = [f"ห้อง{room.word}" for room in ROOMS if not room.built]
    card.add(*(Words(f"· {word}", wrap=True) for word in (*rooms, *_NOT_YET)))
    return card
