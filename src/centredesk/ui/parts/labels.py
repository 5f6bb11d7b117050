"""Labels: plain text always, Thai that wraps when asked, a role of the type ramp."""

from typing import Literal

from PySide6 import QtCore
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QAbstractButton, QLabel, QSizePolicy, QWidget

from centredesk.ui.theme.icons import picture
from centredesk.ui.theme.repaint import Repainting, restyle
from centredesk.ui.theme.words import plain, whole_codes, wrap_th

Tone = Literal["", "accent", "good", "warn", "bad"]


class Words(QLabel):
    """A text of one role; with `wrap` it breaks between Thai words."""

    def __init__(
        self, text: str = "", role: str = "body", *, wrap: bool = False, tone: Tone = ""
    ) -> None:
        super().__init__()
        self.setProperty("textFormat", "PlainText")
        self.setWordWrap(wrap)
        self.setProperty("role", role)
        self.setProperty("tone", tone)
        if wrap:
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setText(text)

    def setText(self, text: str) -> None:  # noqa: N802  Qt's name
        """Show the text, wrapped where this label wraps."""
        super().setText(whole_codes(wrap_th(text)) if self.wordWrap() else text)
        self.setAccessibleName(plain(text))

    def say(self, text: str, tone: Tone = "") -> None:
        """Show another text in another tone."""
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            restyle(self)
        self.setText(text)


class Picture(Repainting, QLabel):
    """A small picture beside words that say the same."""

    def __init__(self, name: str, tint: str = "text2", *, size: int = 20) -> None:
        super().__init__()
        self._drawn = (name, tint, size)
        self.setFixedSize(size, size)

    def show_picture(self, name: str, tint: str) -> None:
        """Show another picture."""
        self._drawn = (name, tint, self._drawn[2])
        self._worn = None
        self.update()

    def repaint_pictures(self) -> None:
        """Paint it in the colour of the theme now worn."""
        name, tint, size = self._drawn
        ratio = self.devicePixelRatioF()
        self.setPixmap(picture(name, tint, size=size, ratio=ratio) if name else QPixmap())


def badge(text: str, tone: Tone = "") -> Words:
    """A state: a word in a box."""
    return _boxed(Words(text, "badge", tone=tone))


def key_hint(keys: str) -> Words:
    """A key, written as on the keyboard: `Ctrl S`."""
    return _boxed(Words(keys.replace("+", " "), "key"))


def secrecy(word: str) -> Words:
    """The secrecy mark of a page."""
    return _boxed(Words(word, "secret"))


def _boxed(label: Words) -> Words:
    label.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    label.setAlignment(QtCore.Qt.AlignmentFlag.AlignCenter)
    return label


def name_for(label: QLabel, widget: QWidget, help_text: str = "") -> None:
    """Tie a label to its field, for the keyboard and for screen readers."""
    label.setBuddy(widget)
    for one in (widget, widget.focusProxy()):
        # A button among several answers has its own word for a name.
        if one is not None and not isinstance(one, QAbstractButton):
            one.setAccessibleName(plain(label.text()).removesuffix(" *"))
            one.setAccessibleDescription(plain(help_text))
