"""The editor of a place."""

from typing import Any

from PySide6.QtGui import QKeySequence, QShortcut

from centredesk.errors import BadValue
from centredesk.fields.blank import Blank
from centredesk.fields.kinds import Kind
from centredesk.ui.forms.editor import Editor
from centredesk.ui.forms.place_box import PlaceBox
from centredesk.ui.theme.words import plain


class PlaceEditor(Editor):
    """A place by any part of its name; F4 for one that is not known."""

    wide = True

    def __init__(self, kind: Kind) -> None:
        super().__init__(kind)
        self.box = PlaceBox()
        self._blank: Blank | None = None
        self.hold(self.box)
        self.box.textEdited.connect(self._typed)
        self.box.chosen.connect(lambda _: self.edited.emit())
        self.box.editingFinished.connect(self.left)
        unknown = QShortcut(QKeySequence("F4"), self.box)
        unknown.activated.connect(self._unknown)

    def value(self) -> Any:
        """The code; words that name no place are told."""
        if self._blank is not None or self.box.code() or not self.box.text().strip():
            return self._blank or self.box.code()
        found = self.box.search_now(plain(self.box.text()))
        if len(found) == 1:
            return found[0]
        told = f"เลือกสถานที่จากรายการ มี {len(found)} แห่ง" if found else "ไม่พบสถานที่นี้"
        raise BadValue(told, "พิมพ์บางส่วนของชื่อ หรือรหัสไปรษณีย์")

    def set_value(self, value: Any) -> None:
        """Show the place."""
        self._blank = value if isinstance(value, Blank) else None
        self.box.choose(None if isinstance(value, Blank) else value)
        if self._blank:
            self.box.setText(self._blank.label)

    def set_read_only(self, on: bool) -> None:
        """Still there to be copied."""
        self.box.setReadOnly(on)

    def _typed(self) -> None:
        self._blank = None
        self.edited.emit()

    def _unknown(self) -> None:
        self.set_value(Blank.UNKNOWN)
        self.edited.emit()
