"""A field as the user sees it: label above, help before typing, what is wrong below."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from centredesk.ui.parts.boxes import row
from centredesk.ui.parts.labels import Picture, Tone, Words
from centredesk.ui.theme.repaint import restyle
from centredesk.ui.theme.words import plain

_MARKS: dict[Tone, str] = {
    "": "error_circle_filled",
    "warn": "warning_filled",
    "accent": "info_filled",
}
_TINTS: dict[Tone, str] = {"": "bad", "warn": "warn", "accent": "accent"}


class Speaking(QWidget):
    """A field of several widgets, which tells each of them what is told of it."""

    def speak(self, name: str, told: str) -> None:
        """Say its name and what is told of it."""
        raise NotImplementedError

    def show_state(self, state: str) -> None:
        """Wear the edge of a state."""
        raise NotImplementedError


class _Said(QWidget):
    """A sentence below a field, with the picture of its sort."""

    def __init__(self) -> None:
        super().__init__()
        self._words = Words(role="error", wrap=True)
        self._mark = Picture("error_circle_filled", "bad", size=16)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        line.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._words, 1)

    def say(self, sentence: str, tone: Tone) -> None:
        """Show a sentence, or nothing."""
        if sentence:
            self._words.say(sentence, tone)
            self._mark.show_picture(_MARKS[tone], _TINTS[tone])
        self.setVisible(bool(sentence))


class Labelled(QWidget):
    """Any widget with its label, its help and its fault; a warning or a remark waits behind it."""

    left = Signal()

    def __init__(
        self, label: str, field: QWidget, *, required: bool = False, help_text: str = ""
    ) -> None:
        super().__init__()
        self.field = field
        self.label = Words(label, "label")
        self._required = required
        self._sentences: dict[Tone, str] = {"": "", "warn": "", "accent": ""}
        self._help = Words(help_text, "help", wrap=True) if help_text else None
        self._said: _Said | None = None
        self._count: Words | None = None
        self._top: QHBoxLayout | None = None
        self._lay_out()
        self.label.setBuddy(field)
        self._tell()

    def _lay_out(self) -> None:
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(2)
        if self._required:
            self._top = row(self.label, Words("*", "label", tone="bad"), None, gap=4)
            self._lines.addLayout(self._top)
        else:
            self._lines.addWidget(self.label)
        if self._help is not None:
            self._lines.addWidget(self._help)
        self._lines.addWidget(self.field)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    @property
    def has_help(self) -> bool:
        """Whether a line of help stands above the field."""
        return self._help is not None

    @property
    def help_text(self) -> str:
        """What stands above the field to be read before typing."""
        return plain(self._help.text()).strip() if self._help is not None else ""

    def keep_help_line(self) -> None:
        """Leave room for help that the neighbour has, so that the fields stand in one line."""
        if self._help is None:
            self._help = Words(" ", "help")
            self._lines.insertWidget(1, self._help)

    @property
    def fault(self) -> str:
        """What is wrong with what was typed."""
        return self._sentences[""]

    @property
    def warning(self) -> str:
        """What a person should look at; it forbids nothing."""
        return self._sentences["warn"]

    @property
    def told(self) -> str:
        """The sentence that stands below the field now."""
        return next((said for said in self._sentences.values() if said), "")

    def show_remark(self, sentence: str) -> None:
        """Say what was taken for what; nothing is wrong with it."""
        self._say("accent", sentence)

    def show_warning(self, sentence: str) -> None:
        """Say what a person should look at."""
        self._say("warn", sentence)

    def show_fault(self, sentence: str) -> None:
        """Say what is wrong, or that nothing is."""
        self._say("", sentence)

    def show_count(self, number: int) -> None:
        """Say how many are chosen."""
        if self._count is None:
            if not number:
                return
            self._count = Words("", "count")
            self._count.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self._put_beside_label(self._count)
        self._count.setText(f"{number:,}")
        self._count.setAccessibleName(f"เลือก {number:,}")
        self._count.setVisible(bool(number))

    def _put_beside_label(self, widget: QWidget) -> None:
        if self._top is None:
            self._lines.removeWidget(self.label)
            self._top = row(self.label, None, gap=4)
            self._lines.insertLayout(0, self._top)
        self._top.insertWidget(self._top.count() - 1, widget)

    def _say(self, tone: Tone, sentence: str) -> None:
        if self._sentences[tone] != sentence:
            self._sentences[tone] = sentence
            self._tell()

    def _tell(self) -> None:
        """The worst of what is to be said stands below, and is spoken with the field."""
        tone = next((tone for tone, said in self._sentences.items() if said), None)
        said = self._sentences[tone] if tone is not None else ""
        if said and self._said is None:
            self._said = _Said()
            self._lines.addWidget(self._said)
        if self._said is not None:
            self._said.say(said, tone or "")
        must = "ต้องระบุ" if self._required else ""
        helped = plain(self._help.text()).strip() if self._help is not None else ""
        spoken = " ".join(part for part in (must, helped, said) if part)
        name = plain(self.label.text()).removesuffix(" *")
        if isinstance(self.field, Speaking):
            self.field.speak(name, spoken)
            self.field.show_state("error" if self.fault else "")
        else:
            _speak(self.field, name, spoken, "error" if self.fault else "")


def _speak(field: QWidget, name: str, told: str, state: str) -> None:
    target = field.focusProxy() or field
    for widget in {field, target}:
        # A button among several answers has its own word for a name.
        if not isinstance(widget, QAbstractButton):
            widget.setAccessibleName(name)
        widget.setAccessibleDescription(told)
    if (target.property("state") or "") != state:
        target.setProperty("state", state)
        restyle(target)


def line(text: str = "", *, read_only: bool = False, longest: int = 300) -> QLineEdit:
    """A one-line field."""
    made = QLineEdit(text)
    made.setMaxLength(longest)
    made.setReadOnly(read_only)
    return made
