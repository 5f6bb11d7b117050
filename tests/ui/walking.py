"""A walk over every widget of a window: what is cut, elided, too low, too long to wrap, on top.

Each finding is one line: where, which widget, what is wrong, its text.
"""

from collections.abc import Iterator
from itertools import combinations
from typing import Any

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QStackedWidget,
    QStyle,
    QStyleOptionComboBox,
    QTableView,
    QToolButton,
    QWidget,
)

from centredesk.fields.field import fields_of
from centredesk.fields.kinds import Choice
from centredesk.models import MODELS
from centredesk.ui.first_run.tour import Tour
from centredesk.ui.forms.drop_list import DropList
from centredesk.ui.help.panel import HelpPanel
from centredesk.ui.lists.record_table import RecordTable
from centredesk.ui.lists.rows import TALL
from centredesk.ui.lists.widths import MARGIN, PADDING
from centredesk.ui.notices import Toast
from centredesk.ui.palette.palette import Palette
from centredesk.ui.parts.drawer import Drawer
from centredesk.ui.theme.look import font
from centredesk.ui.theme.words import JOINT, plain, wrap_th

_SLACK = 1
_AROUND_INK = 6  # pixels of a text box that are not its line
_FLOATING = (Drawer, DropList, HelpPanel, Palette, Toast, Tour)
_OWN_CHILDREN = (QStackedWidget, QAbstractScrollArea, QLineEdit, QComboBox)
_BUTTONS = (QPushButton, QCheckBox, QRadioButton, QToolButton)


def walk(window: QWidget, where: str = "") -> list[str]:
    """Everything that is wrong with how the widgets of a window stand."""
    return [
        f"{where} {path_of(widget, window)}: {what}"
        for widget in visible(window)
        for what in (*faults_of(widget), *overlaps(widget))
    ]


def visible(window: QWidget) -> Iterator[QWidget]:
    """Every widget a user sees, those scrolled away with them; under a veil nobody reads.

    A dialog or a menu over it is a window of its own.
    """
    over = [veil for veil in window.findChildren(Palette) if veil.isVisible()]
    seen = over[0] if over else window
    within = (w for w in [seen, *seen.findChildren(QWidget)] if w.isVisible())
    yield from (w for w in within if w.window() is window.window())


def path_of(widget: QWidget, window: QWidget | None = None) -> str:
    """The widget and what it stands in, outermost first."""
    names: list[str] = []
    here: QWidget | None = widget
    while here is not None and here is not window:
        own = type(here).__name__
        if own not in ("QWidget", "QFrame", "QStackedWidget"):
            names.append(f"{own}({here.objectName()})" if here.objectName() else own)
        here = here.parentWidget()
    return "/".join(reversed(names[:5])) or type(widget).__name__


def faults_of(widget: QWidget) -> list[str]:
    """What is wrong with one widget."""
    found: list[str] = []
    if isinstance(widget, QLabel) and widget.text():
        found += _label(widget)
    elif isinstance(widget, _BUTTONS) and widget.text():
        found += _button(widget)
    elif isinstance(widget, QLineEdit | QComboBox | QPlainTextEdit):
        found += _text_box(widget)
    elif isinstance(widget, QAbstractItemView):
        found += _cells(widget)
    if isinstance(widget, QLabel | QAbstractButton | QLineEdit | QComboBox):
        found += _cut_by_parents(widget)
    return found


# ── labels and buttons ──


def _label(label: QLabel) -> list[str]:
    text = label.text()
    if not label.wordWrap():
        needed = label.sizeHint()
        wide = needed.width() > label.width() + _SLACK
        high = needed.height() > label.height() + _SLACK
        size = f"({needed.width()}×{needed.height()} in {label.width()}×{label.height()})"
        return [f"cut label {size}: {text}"] if wide or high else []
    found = []
    if JOINT not in text and JOINT in wrap_th(plain(text)):
        found.append(f"cannot wrap without a dictionary: {text}")
    if (tall := label.heightForWidth(label.width())) > label.height() + _SLACK:
        found.append(f"cut below ({tall} in {label.height()}): {plain(text)}")
    longest = max(_advance(label.font(), run) for run in text.replace(JOINT, " ").split() or [""])
    if longest > label.contentsRect().width() + _SLACK:
        found.append(f"a word wider than its label: {plain(text)}")
    return found


def _button(button: QAbstractButton) -> list[str]:
    # The class of Qt's own: a child may say how big it would like to be, not how long its text is.
    kind: Any = next(kind for kind in _BUTTONS if isinstance(button, kind))
    needed: int = kind.sizeHint(button).width()
    if note := getattr(button, "note", ""):
        needed += _advance(font(12), str(note)) + 8
    if needed > button.width() + _SLACK:
        return [f"cut button ({needed} in {button.width()}): {button.text().strip()}"]
    tall = QFontMetrics(button.font()).height()
    return [f"low button: {button.text().strip()}"] if tall > button.height() else []


# ── text boxes ──


def _text_box(box: QLineEdit | QComboBox | QPlainTextEdit) -> list[str]:
    found = []
    inner = isinstance(box.parentWidget(), QComboBox)
    tall = QFontMetrics(box.font()).height() + (0 if inner else _AROUND_INK)
    if box.height() < tall:
        found.append(f"low text box ({tall} in {box.height()})")
    if isinstance(box, QComboBox):
        found += _combo(box)
    elif isinstance(box, QLineEdit) and not inner:
        margins = box.textMargins()
        room = box.contentsRect().width() - margins.left() - margins.right() - 16
        shown = box.text() if box.isReadOnly() else box.placeholderText()
        if _advance(box.font(), shown) > room:
            found.append(f"cut in its field: {shown}")
    return found


def _combo(box: QComboBox) -> list[str]:
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    parts = QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField
    room = box.style().subControlRect(*parts, box).width()
    texts = {box.itemText(number) for number in range(box.count())} | {box.currentText()}
    longest = max(texts, key=lambda text: _advance(box.font(), text))
    needed = _advance(box.font(), longest)
    return [f"cut choice ({needed} in {room}): {longest}"] if needed > room + _SLACK else []


# ── cells ──


def _cells(view: QAbstractItemView) -> list[str]:
    if isinstance(view, QHeaderView) or view.model() is None:
        return []
    if isinstance(view, QTableView):
        return [*_heads(view), *_table(view)]
    if isinstance(view, QListWidget):
        room = view.viewport().width() - 16
        rows = [view.item(number).text() for number in range(view.count())]
        return [f"cut line: {row}" for row in rows if _advance(view.font(), row) > room]
    return []


def _heads(view: QTableView) -> list[str]:
    head = view.horizontalHeader()
    if not head.isVisible() or type(head) is not QHeaderView:
        return []
    return [
        f"cut head: {view.model().headerData(number, Qt.Orientation.Horizontal)}"
        for number in range(head.count())
        if not head.isSectionHidden(number)
        and _head_needs(view, number) > head.sectionSize(number) + _SLACK
    ]


def _head_needs(view: QTableView, number: int) -> int:
    text = str(view.model().headerData(number, Qt.Orientation.Horizontal) or "")
    # As the sheet pads them: the first head stands in line with the title of the page.
    return _advance(font(13, strong=True), text) + PADDING + (MARGIN if number == 0 else PADDING)


def _table(view: QTableView) -> list[str]:
    model = view.model()
    found: list[str] = []
    for number in range(model.columnCount()):
        if view.isColumnHidden(number):
            continue
        if isinstance(model, RecordTable):
            found += _record_column(view, model, number)
        else:
            found += _plain_column(view, number)
    return found


def _record_column(view: QTableView, model: RecordTable, number: int) -> list[str]:
    told = model.columns[number]
    room = view.columnWidth(number) - PADDING - (MARGIN if number == 0 else PADDING)
    shown = [told.text(line.cells) for row in _rows(view) if (line := model.line(row))]
    texts = {*shown, *_longest_answers(told.name, told.show)}
    badge = told.look == "badge"
    loud = told.look in ("strong", "badge") or bool(told.loud)
    worn = font(13 if badge else 14, strong=loud)
    needs = {text: _advance(worn, text) + (16 if badge else 0) for text in texts}
    found = []
    for text in sorted(texts, key=needs.__getitem__):
        if needs[text] <= room + _SLACK:
            continue
        one_line = badge or told.look == "number"
        if one_line or not _in_two_lines(worn, text, room):
            found = [f"elided cell of {told.label} ({needs[text]} in {room}): {text}"]
        elif text in shown and view.verticalHeader().defaultSectionSize() < TALL:
            found = [f"row too low for {told.label} ({needs[text]} in {room}): {text}"]
    return found


def _in_two_lines(worn: QFont, text: str, room: int) -> bool:
    metrics = QFontMetrics(worn)
    box = metrics.boundingRect(
        QRect(0, 0, room, 10_000), int(Qt.TextFlag.TextWordWrap), wrap_th(text)
    )
    leading = 2
    return box.height() <= 2 * (metrics.lineSpacing() + leading) and box.width() <= room + _SLACK


def _longest_answers(name: str, show: object) -> list[str]:
    """Every label a column of a code list may show."""
    kind = getattr(show, "__self__", None)
    if isinstance(kind, Choice):
        return [option.th for option in kind.options.options]
    if not callable(show) or show is str:
        return []
    kinds = [f.kind for m in MODELS.values() for f in fields_of(m) if f.name == name]
    codes = [o.code for k in kinds if isinstance(k, Choice) for o in k.options.options]
    return [str(show(code)) for code in codes]


def _plain_column(view: QTableView, number: int) -> list[str]:
    """A cell of any other table: its words, wrapped or not, fit its box."""
    found = []
    model = view.model()
    for row in _rows(view):
        index = model.index(row, number)
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        cell = view.visualRect(index)
        left = MARGIN if number == 0 and not view.verticalHeader().isVisible() else 4
        room = QRect(0, 0, cell.width() - left - PADDING, 10_000)
        metrics = QFontMetrics(font(14))
        box = metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), wrap_th(text))
        if box.width() > room.width() + _SLACK or box.height() > cell.height() + _SLACK:
            found.append(f"cut cell: {text}")
    return found


def _rows(view: QTableView) -> range:
    """The rows on the screen."""
    first = max(view.rowAt(0), 0)
    last = view.rowAt(view.viewport().height() - 1)
    return range(first, (last if last >= 0 else view.model().rowCount(QModelIndex()) - 1) + 1)


# ── places ──


def _cut_by_parents(widget: QWidget) -> list[str]:
    """What stands outside the box it is in; only down a scrolling column that is well."""
    if _inside_of_qt(widget):
        return []
    area = widget.rect()
    here = widget
    while not here.isWindow() and (parent := here.parentWidget()) is not None:
        area = QRect(here.mapToParent(area.topLeft()), area.size())
        outer = parent.rect().adjusted(-2, -2, 2, 2)
        scrolls = isinstance(parent.parentWidget(), QAbstractScrollArea)
        if area.left() < outer.left() or area.right() > outer.right():
            return [] if scrolls and _scrolls_sideways(parent) else [_outside(widget, parent)]
        if scrolls:
            return []
        if area.top() < outer.top() or area.bottom() > outer.bottom():
            return [_outside(widget, parent)]
        here = parent
    return []


def _inside_of_qt(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    return widget.objectName().startswith("qt_") or isinstance(parent, QLineEdit | QComboBox)


def _scrolls_sideways(viewport: QWidget) -> bool:
    area = viewport.parentWidget()
    off = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    return isinstance(area, QAbstractScrollArea) and area.horizontalScrollBarPolicy() != off


def _outside(widget: QWidget, parent: QWidget) -> str:
    return f"cut by {path_of(parent)}: {text_of(widget)}"


def overlaps(parent: QWidget) -> list[str]:
    """Pairs of children that stand on each other."""
    if isinstance(parent, _OWN_CHILDREN) or isinstance(
        parent.parentWidget(), QAbstractScrollArea | QStackedWidget
    ):
        return []
    children = [
        child
        for child in parent.children()
        if isinstance(child, QWidget)
        and child.isVisible()
        and not child.isWindow()
        and not isinstance(child, _FLOATING)
        and not child.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    ]
    return [
        f"overlap: {_short(one)} and {_short(other)}"
        for one, other in combinations(children, 2)
        if _much(one.geometry().intersected(other.geometry()))
    ]


def _much(area: QRect) -> bool:
    return area.width() > 1 + _SLACK and area.height() > 1 + _SLACK


def _short(widget: QWidget) -> str:
    return f"{type(widget).__name__} {text_of(widget)}".strip()


def text_of(widget: QWidget) -> str:
    """What a widget says, for a finding."""
    said = getattr(widget, "text", None)
    return plain(str(said()) if callable(said) else widget.accessibleName()).strip()


def _advance(worn: QFont, text: str) -> int:
    return QFontMetrics(worn).horizontalAdvance(plain(text))


def corner_of(widget: QWidget, window: QWidget) -> QPoint:
    """Where a widget stands in its window."""
    return widget.mapTo(window, QPoint(0, 0))
