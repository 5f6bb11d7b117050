"""One box for subdistrict, district and province: type any part of the name or a postcode."""

from PySide6.QtCore import QModelIndex, QSize, QStringListModel, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QCompleter,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from centredesk import places
from centredesk.ui.theme.look import colour, font

_MOST = 20
_ROW = 34


class _Bold(QStyledItemDelegate):
    """A found place, with what was typed in bold."""

    typed = ""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:  # type: ignore[override]  # noqa: N802
        """One line."""
        return QSize(200, _ROW)

    def paint(  # type: ignore[override]  # Qt also takes a persistent index
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex
    ) -> None:
        """The name around the match, and the match."""
        rect = option.rect
        state = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, colour("accent_s"))
        painter.setPen(colour("text"))
        text = str(index.data())
        at = text.find(self.typed) if self.typed else -1
        parts = [(text, False)]
        if at >= 0:
            end = at + len(self.typed)
            parts = [(text[:at], False), (self.typed, True), (text[end:], False)]
        left = rect.left() + 10
        for part, strong in parts:
            painter.setFont(font(strong=strong))
            area = rect.adjusted(left - rect.left(), 0, 0, 0)
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, part)
            left += painter.fontMetrics().horizontalAdvance(part)


class PlaceBox(QLineEdit):
    """Finds a place by any part of its name; holds its code."""

    chosen = Signal(object)

    def __init__(self, *, digits: tuple[int, ...] = (2, 4, 6), home_province: str = "") -> None:
        super().__init__()
        self._digits = digits
        self.home_province = home_province
        self.within = ""
        self._code: str | None = None
        self._found: list[str] = []
        self._model = QStringListModel(self)
        self._bold = _Bold(self)
        self._completer = QCompleter(self._model, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(8)
        self._popup = QListView()
        self._completer.setPopup(self._popup)
        self._popup.setItemDelegate(self._bold)
        self._completer.setWidget(self)
        self._completer.activated[QModelIndex].connect(self._take)  # type: ignore[index]  # the stubs know no overloads of signals
        self.textEdited.connect(self._search)
        self.editingFinished.connect(self._settle)

    def code(self) -> str | None:
        """The code of the chosen place, or None."""
        return self._code

    def choose(self, code: str | None) -> None:
        """Show the place of a code, or none."""
        self._code = code
        self.setText(places.full_name(code) if code else "")
        self.setCursorPosition(0)

    def search_now(self, text: str) -> list[str]:
        """The codes that fit what was typed, own province first."""
        found = places.search_places(text, home_province=self.home_province, limit=4 * _MOST)
        fitting = (p.code for p in found if len(p.code) in self._digits)
        return [code for code in fitting if code.startswith(self.within)][:_MOST]

    def _search(self, text: str) -> None:
        self._code = None
        self._bold.typed = text.strip()
        self._found = self.search_now(text) if text.strip() else []
        self._model.setStringList([places.full_name(code) for code in self._found])
        if self._found:
            self._completer.complete()
            self._popup.setCurrentIndex(self._model.index(0))
        else:
            self._popup.hide()
        self.chosen.emit(None)

    def _take(self, index: QModelIndex) -> None:
        if 0 <= index.row() < len(self._found):
            self.choose(self._found[index.row()])
            self.chosen.emit(self._code)

    def _settle(self) -> None:
        """Leaving the field takes the one place that fits; anything else stays to be mended."""
        if self._code is None and len(self._found) == 1:
            self.choose(self._found[0])
            self.chosen.emit(self._code)
