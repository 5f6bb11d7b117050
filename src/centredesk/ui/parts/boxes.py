"""Cards, rules and columns."""

from PySide6 import QtCore
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from centredesk.ui.parts.labels import Words

_FORM = 784  # fields of 720, the padding of their card, and the margins around it
Piece = QWidget | QLayout | int | None


class Card(QFrame):
    """A white box with a title, perhaps a quiet button beside it, and a column below."""

    def __init__(self, title: str = "", *actions: QWidget, kind: str = "card") -> None:
        super().__init__()
        self.setProperty("kind", kind)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(16, 10, 16, 16)
        self.body.setSpacing(8)
        if title:
            self.title = Words(title, "subtitle")
            self.body.addLayout(row(self.title, None, *actions))

    def add(self, *pieces: Piece) -> None:
        """Put pieces below what is there."""
        put(self.body, *pieces)


class Scrolling(QScrollArea):
    """A column that scrolls up and down, never sideways; with `form`, no wider than one is read."""

    def __init__(
        self, *, margins: tuple[int, int, int, int] = (16, 12, 16, 16), form: bool = False
    ) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(QtCore.Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(QtCore.Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        inside.setObjectName("inside")
        if form:
            inside.setMaximumWidth(_FORM)
        self.body = QVBoxLayout(inside)
        self.body.setContentsMargins(*margins)
        self.body.setSpacing(12)
        self.setWidget(inside)

    def add(self, *pieces: Piece) -> None:
        """Put pieces below what is there."""
        put(self.body, *pieces)


def ground(name: str) -> QWidget:
    """A widget whose ground the sheet paints, by its name there."""
    made = QWidget()
    made.setObjectName(name)
    made.setAttribute(QtCore.Qt.WidgetAttribute.WA_StyledBackground)
    return made


def rule(kind: str = "rule") -> QFrame:
    """A thin line across; `upright` for one down."""
    line = QFrame()
    line.setProperty("kind", kind)
    return line


def row(*pieces: Piece, gap: int = 8) -> QHBoxLayout:
    """Pieces side by side: a number is a space, None takes what is left."""
    made = QHBoxLayout()
    made.setContentsMargins(0, 0, 0, 0)
    made.setSpacing(gap)
    put(made, *pieces)
    return made


def column(*pieces: Piece, gap: int = 4) -> QVBoxLayout:
    """Pieces one below another: a number is a space, None takes what is left."""
    made = QVBoxLayout()
    made.setContentsMargins(0, 0, 0, 0)
    made.setSpacing(gap)
    put(made, *pieces)
    return made


def put(layout: QHBoxLayout | QVBoxLayout, *pieces: Piece) -> None:
    """Put pieces into a row or column."""
    for piece in pieces:
        if piece is None:
            layout.addStretch(1)
        elif isinstance(piece, int):
            layout.addSpacing(piece)
        elif isinstance(piece, QLayout):
            layout.addLayout(piece)
        else:
            layout.addWidget(piece)


def clear(layout: QLayout) -> None:
    """Take everything out and let it go."""
    while (item := layout.takeAt(0)) is not None:
        if (inner := item.layout()) is not None:
            clear(inner)
        elif (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
