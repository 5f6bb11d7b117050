"""A field as the user sees it: label above, help before typing, what is wrong below."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from centredesk.ui.parts.boxes import row
from centredesk.ui.parts.labels import Picture, Words, name_for
from centredesk.ui.theme.repaint import restyle
from centredesk.ui.theme.words import plain


class Labelled(QWidget):
    """Any widget with its label, its help and its fault."""

    left = Signal()

    def __init__(
        self, label: str, field: QWidget, *, required: bool = False, help_text: str = ""
    ) -> None:
        super().__init__()
        self.field = field
        self.label = Words(label, "label")
        self._star = Words("*", "label", tone="bad")
        self._help = Words(help_text, "help", wrap=True)
        self._fault = Words(role="error", wrap=True)
        self._mark = Picture("error_circle_filled", "bad", size=16)
        self._fault_row = QWidget()
        self._wrong = False
        self._lay_out()
        self._star.setVisible(required)
        self._help.setVisible(bool(help_text))
        name_for(self.label, field, help_text)
        self.show_fault("")

    def _lay_out(self) -> None:
        fault = QHBoxLayout(self._fault_row)
        fault.setContentsMargins(0, 0, 0, 0)
        fault.setSpacing(6)
        fault.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        fault.addWidget(self._fault, 1)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(2)
        lines.addLayout(row(self.label, self._star, None, gap=4))
        for widget in (self._help, self.field, self._fault_row):
            lines.addWidget(widget)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    @property
    def has_help(self) -> bool:
        """Whether a line of help stands above the field."""
        return bool(self._help.text())

    @property
    def help_text(self) -> str:
        """What stands above the field to be read before typing."""
        return plain(self._help.text()).strip()

    def keep_help_line(self) -> None:
        """Leave room for help that the neighbour has, so that the fields stand in one line."""
        self._help.setVisible(True)
        self._help.setText(self._help.text() or " ")

    @property
    def fault(self) -> str:
        """What is wrong with what was typed."""
        return plain(self._fault.text()) if self._wrong else ""

    def show_remark(self, sentence: str) -> None:
        """Say what was taken for what; nothing is wrong with it."""
        if not self.fault:
            self._fault.say(sentence, "accent")
            self._mark.show_picture("info_filled", "accent")
            self._fault_row.setVisible(bool(sentence))

    def show_fault(self, sentence: str) -> None:
        """Say what is wrong, or that nothing is."""
        self._wrong = bool(sentence)
        self._fault.say(sentence)
        self._mark.show_picture("error_circle_filled", "bad")
        self._fault_row.setVisible(bool(sentence))
        target = self.field.focusProxy() or self.field
        if target.property("state") != ("error" if sentence else ""):
            target.setProperty("state", "error" if sentence else "")
            restyle(target)
        spoken = f"{plain(self._help.text())} {sentence}".strip()
        self.field.setAccessibleDescription(spoken)


def line(text: str = "", *, read_only: bool = False, longest: int = 300) -> QLineEdit:
    """A one-line field."""
    made = QLineEdit(text)
    made.setMaxLength(longest)
    made.setReadOnly(read_only)
    return made
