"""Editors of choices from short lists: a few answers side by side, or a box that drops down."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QComboBox, QCompleter, QWidget

from centredesk.fields.blank import Blank
from centredesk.fields.kinds import Choice, Kind
from centredesk.ui.forms.drop_list import Offer
from centredesk.ui.forms.editor import Editor
from centredesk.ui.forms.line import Line
from centredesk.ui.forms.reasons import Options, as_options
from centredesk.ui.forms.segment_row import SegmentRow
from centredesk.ui.parts.inputs import ChoiceBox
from centredesk.ui.theme.look import dress, font

FEW, MANY = 5, 12
# What fits a form, and half of it, beside a section list and a side panel on a small screen.
_ROW, _HALF_ROW = 480, 292
_PADDING, _MORE = 28, 34
_NOTHING = (None, "–")


def options_of(kind: Choice) -> Options:
    """The answers of a list, as code and word."""
    return [(option.code, option.th) for option in kind.options.options]


def fit_in_a_row(options: Options) -> bool:
    """Whether the answers may stand side by side."""
    return len(options) <= FEW and _width_of(options) <= _ROW


def _width_of(options: Options) -> int:
    """How wide the answers are side by side, with the reasons for none behind them."""
    metrics = QFontMetrics(font(strong=True))
    words = [*(word for _, word in options), Blank.UNKNOWN.label]
    return sum(metrics.horizontalAdvance(word) + _PADDING for word in words) + _MORE


class SegmentEditor(Editor):
    """A few short answers side by side, the reasons for none last."""

    def __init__(self, kind: Kind, options: Options) -> None:
        super().__init__(kind)
        self.wide = _width_of(options) > _HALF_ROW
        self.segments = SegmentRow(options, [Offer(b, b.label) for b in self.reasons])
        self.hold(self.segments)
        self.setFocusProxy(self.segments.first)
        self.segments.chosen.connect(self._chosen)
        self.segments.was_left.connect(self.left)

    def value(self) -> Any:
        """The chosen answer, or None."""
        return self.segments.value()

    def set_value(self, value: Any) -> None:
        """Choose an answer; one the list no longer offers is shown as it is."""
        known = value is None or self.segments.offers(value)
        self.segments.choose(value, "" if known else self.words_of(value))
        self.tell_reader()

    def never_blank(self) -> None:
        """The reasons are not shown."""
        super().never_blank()
        self.segments.hide_reasons()

    def to_read(self) -> Line:
        """One line: it is one answer, however wide all of them are."""
        return Line()

    def takers(self) -> list[QWidget]:
        """Each answer."""
        return list(self.segments.buttons())

    def speak(self, name: str, told: str) -> None:
        """An answer keeps its own word as its name, and says to what it answers."""
        super().speak(name, told)
        self.segments.name_all(name)

    def first(self, held: QWidget) -> QWidget:
        """Where the keyboard arrives."""
        return self.segments.first

    def _chosen(self, _: Any) -> None:
        self.edited.emit()
        self.left.emit()


class YesNoEditor(SegmentEditor):
    """Yes, no, or why neither."""

    def __init__(self, kind: Kind) -> None:
        super().__init__(kind, [(True, "ใช่"), (False, "ไม่ใช่")])


class BoxEditor(Editor):
    """One answer of a list; longer lists are typed into, any part of a word finds it."""

    def __init__(self, kind: Kind, options: Options | None = None) -> None:
        super().__init__(kind)
        self.box = ChoiceBox()
        self.box.can_clear = True
        self.hold(self.box)
        self._options: Options = []
        self.fill(options or [])
        self.box.activated.connect(self._activated)
        self.box.was_left.connect(self.left)

    def fill(self, options: Options) -> None:
        """Offer these answers, with nothing first and the reasons for a blank last."""
        value = self.box.value()
        words = self.box.currentText()
        self._options = options
        self.box.fill([_NOTHING, *options, *as_options(self.reasons)])
        if value is not None and not self.box.offers(value):
            self.box.offer(value, words)
        self.box.choose(value)
        if len(options) > MANY:
            self._let_type()
        self.tell_reader()

    def value(self) -> Any:
        """The chosen answer; typed words that name none count as none."""
        if self.box.isEditable() and self.box.findText(self.box.currentText()) < 0:
            return None
        return self.box.value()

    def set_value(self, value: Any) -> None:
        """Choose an answer; one the list no longer offers is shown as it is."""
        if value is not None and not self.box.offers(value):
            self.box.offer(value, self.words_of(value))
        self.box.choose(value)
        self.tell_reader()

    def never_blank(self) -> None:
        """The reasons are not offered."""
        super().never_blank()
        self.fill(self._options)

    def reading_words(self) -> str:
        """The word that stands in the box."""
        return "" if self.box.value() is None else self.box.currentText()

    def _let_type(self) -> None:
        self.box.setEditable(True)
        self.box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        completer = QCompleter(self.box.model(), self.box)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.box.setCompleter(completer)
        if (popup := completer.popup()) is not None:
            dress(popup)
        line = self.box.lineEdit()
        if line is not None:
            line.editingFinished.connect(self._typed)

    def _typed(self) -> None:
        found = self.box.findText(self.box.currentText())
        if found >= 0 and found != self.box.currentIndex():
            self.box.setCurrentIndex(found)
        elif found < 0:
            self.box.setEditText(self.box.itemText(self.box.currentIndex()))
        self._activated()

    def _activated(self) -> None:
        self.edited.emit()
        self.left.emit()
