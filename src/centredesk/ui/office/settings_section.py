"""Every setting of the office once, with its help; then what this user likes here."""

import os
from functools import partial

from PySide6.QtWidgets import QApplication, QWidget

from centredesk.actions.offices import keep_setting, settings
from centredesk.settings import SETTINGS, Setting
from centredesk.ui.office.section import NO_RIGHT, OfficeSection
from centredesk.ui.pages.page import Page
from centredesk.ui.parts.boxes import Card, row
from centredesk.ui.parts.buttons import Segments
from centredesk.ui.parts.inputs import ChoiceBox
from centredesk.ui.parts.labelled import Labelled
from centredesk.ui.parts.labels import Words
from centredesk.ui.preferences import TEXT_SIZES, fitting_sizes
from centredesk.ui.theme import look
from centredesk.ui.top_window import room_of

_WIDE = 360


class SettingsSection(OfficeSection):
    """A change holds at once, for everybody who opens this office, and stands in the journal."""

    def __init__(self, page: Page) -> None:
        self.fields: dict[str, ChoiceBox] = {}
        self._labelled: dict[str, Labelled] = {}
        super().__init__(page)
        may = self.may(keep_setting)
        office = Card("ของสำนักงาน")
        note = "การเปลี่ยนมีผลทันทีกับทุกคนที่เปิดสำนักงานนี้ และบันทึกไว้ในประวัติ" if may else NO_RIGHT
        office.add(Words(note, "soft", wrap=True), *(self._field(s) for s in SETTINGS.values()))
        self.add(office, self._own_card(), None)
        for field in self.fields.values():
            field.setEnabled(may)

    def refresh(self) -> None:
        """Read what is set."""
        self.page.ask(settings, self._show)

    def _show(self, kept: dict[str, str]) -> None:
        for name, value in kept.items():
            self.fields[name].choose(value)

    def _field(self, told: Setting) -> QWidget:
        box = ChoiceBox(list(told.options.items()))
        box.setFixedWidth(_WIDE)
        box.activated.connect(partial(self._chosen, told))
        self.fields[told.name] = box
        made = Labelled(told.label, _at_left(box), help_text=told.help)
        made.label.setBuddy(box)
        box.setAccessibleName(told.label)
        box.setAccessibleDescription(told.help)
        self._labelled[told.name] = made
        return made

    def _chosen(self, told: Setting, _: int) -> None:
        value = str(self.fields[told.name].value())
        words = f"{told.label}: {told.options[value]}"
        self.page.do(keep_setting, lambda _: self.page.say(f"ตั้งค่าแล้ว · {words}"), told.name, value)

    def _own_card(self) -> Card:
        remembered = self.page.around.preferences
        card = Card("ของท่านในเครื่องนี้")
        theme = Segments(list(look.MODES), remembered.get("theme", "system"))
        theme.chosen.connect(self._dress)
        size = Segments(list(TEXT_SIZES.items()), str(remembered.get("text_size", "100")))
        size.chosen.connect(self._size)
        self.theme, self.text_size = theme, size
        card.add(
            Words("เก็บไว้ในเครื่องนี้ ไม่เปลี่ยนหน้าจอของผู้อื่น", "soft", wrap=True),
            _named("สีหน้าจอ", theme, "“ตามระบบ” เปลี่ยนตามสีของ Windows"),
            _named("ขนาดตัวอักษร", size, self._about_sizes()),
        )
        return card

    def _about_sizes(self) -> str:
        """What a size does; sizes too large for this screen cannot be chosen, and why."""
        scale = float(os.environ.get("QT_SCALE_FACTOR", "1"))
        room = room_of(self.page) * scale
        fitting = fitting_sizes((room.width(), room.height()))
        too_large = [f"“{words}”" for size, words in TEXT_SIZES.items() if size not in fitting]
        for size, button in zip(TEXT_SIZES, self.text_size.buttons(), strict=True):
            button.setEnabled(size in fitting)
        about = "ขยายทั้งหน้าต่าง มีผลเมื่อเปิดโปรแกรมครั้งต่อไป"
        if too_large:
            about += f" · จอนี้เล็กเกินไปสำหรับ {' '.join(too_large)}"
        return about

    def _dress(self, mode: object) -> None:
        self.page.around.preferences.set("theme", mode)
        app = QApplication.instance()
        chosen = next(m for m, _ in look.MODES if m == mode)
        if isinstance(app, QApplication):
            look.apply(app, chosen)

    def _size(self, size: object) -> None:
        self.page.around.preferences.set("text_size", size)
        self.page.say("ขนาดตัวอักษรเปลี่ยนเมื่อเปิดโปรแกรมครั้งต่อไป")


def _at_left(widget: QWidget) -> QWidget:
    made = QWidget()
    made.setLayout(row(widget, None))
    made.setFocusProxy(widget)
    return made


def _named(label: str, segments: Segments, help_text: str) -> Labelled:
    made = Labelled(label, segments, help_text=help_text)
    for button in segments.buttons():
        button.setAccessibleName(f"{label}: {button.text()}")
    return made
