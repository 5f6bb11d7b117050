"""Looks at the pixels of a window, and listens as a screen reader would.

Whether a text stands out from its ground, whether the widget with the keyboard is seen to have
it, and whether every widget that takes the keyboard has a name.
"""

from collections import Counter
from collections.abc import Iterator
from functools import cache

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QTableView,
    QWidget,
)
from tests.ui.walking import path_of, text_of, visible

READABLE, SEEN = 4.5, 3.0
_CLOSER = 3  # drawn so many times as large, a thin stroke has its full colour
_ENOUGH = 12  # pixels of a colour that are more than a stray edge
_ROW = 36
_EDGE = 2  # pixels in from the edge of a widget, where something may lie over it


def nameless(window: QWidget, where: str = "") -> list[str]:
    """Every widget that takes the keyboard and says nothing to a reader."""
    return [
        f"{where} {path_of(widget, window)}: takes the keyboard and has no name"
        for widget in stops(window)
        if not _spoken(widget)
    ]


def unseen_focus(window: QWidget, where: str = "") -> list[str]:
    """Every widget that has the keyboard without anybody seeing it."""
    found = []
    for widget in list(stops(window)):
        _into_sight(widget)
        if _covered(widget, window):
            continue  # it has come into sight below something that floats
        changed = _changed_by_focus(window, widget)
        if changed < 2 * min(widget.width(), widget.height(), _ROW):
            found.append(
                f"{where} {path_of(widget, window)}: its focus is not seen ({changed} pixels): "
                f"{text_of(widget)}"
            )
    return found


def faint(window: QWidget, where: str = "") -> list[str]:
    """Every text that does not stand out from its ground."""
    image = _drawn_large(window)
    return [
        f"{where} {path_of(widget, window)}: faint text ({ratio:.1f}): {text}"
        for widget, area, text in _texts(window)
        if (ratio := contrast_in(image, area)) < READABLE
    ]


def stops(window: QWidget) -> Iterator[QWidget]:
    """The widgets the Tab key comes to."""
    for widget in visible(window):
        tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if tab and widget.isEnabled() and widget.focusProxy() is None:
            if not isinstance(widget.parentWidget(), QComboBox) and not _covered(widget, window):
                yield widget


def _covered(widget: QWidget, window: QWidget) -> bool:
    """Whether something lies over it or over one of its ends, such as the palette or the tour."""
    inside = widget.rect().adjusted(_EDGE, 0, -_EDGE, 0)
    places = (inside.left(), inside.center().x(), inside.right())
    points = [QPoint(x, inside.center().y()) for x in places]
    return any(_in_view(widget, window, one) and _lies_over(widget, window, one) for one in points)


def _in_view(widget: QWidget, window: QWidget, point: QPoint) -> bool:
    """Whether this point of it is not scrolled away."""
    here: QWidget | None = widget
    while here is not None and here is not window:
        point, here = here.mapToParent(point), here.parentWidget()
        if here is not None and not here.rect().contains(point):
            return False
    return True


def _lies_over(widget: QWidget, window: QWidget, point: QPoint) -> bool:
    top = window.childAt(widget.mapTo(window, point))
    return top is not None and top is not widget and not widget.isAncestorOf(top)


# ── names ──


def _spoken(widget: QWidget) -> str:
    reader = QAccessible.queryAccessibleInterface(widget)
    return reader.text(QAccessible.Text.Name).strip()


# ── focus ──


def _into_sight(widget: QWidget) -> None:
    here = widget.parentWidget()
    while here is not None:
        if isinstance(here, QScrollArea):
            here.ensureWidgetVisible(widget)
        here = here.parentWidget()


def _changed_by_focus(window: QWidget, widget: QWidget) -> int:
    """How many pixels around it change clearly when it gets the keyboard."""
    if (former := QApplication.focusWidget()) is not None:
        former.clearFocus()
    area = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size()).adjusted(-4, -4, 4, 4)
    area &= window.rect()
    before = window.grab(area).toImage()
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    after = window.grab(area).toImage()
    pairs = Counter(zip(_pixels(before), _pixels(after), strict=True))
    return sum(
        n for (one, other), n in pairs.items() if one != other and _ratio(one, other) >= SEEN
    )


# ── contrast ──


def contrast_in(image: QImage, area: QRect) -> float:
    """The contrast of the strongest ink of an area with its commonest colour."""
    large = QRect(area.topLeft() * _CLOSER, area.size() * _CLOSER) & image.rect()
    if large.isEmpty():
        return 21.0
    counts = Counter(_pixels(image.copy(large)))
    ground, _ = counts.most_common(1)[0]
    inks = [colour for colour, n in counts.items() if n >= _ENOUGH]
    return max((_ratio(ink, ground) for ink in inks), default=1.0)


def _texts(window: QWidget) -> Iterator[tuple[QWidget, QRect, str]]:
    for widget in visible(window):
        if isinstance(widget, QTableView) and not _covered(widget, window):
            yield from _cells(widget, window)
        seen_whole = widget.visibleRegion().boundingRect() == widget.rect()
        if not widget.isEnabled() or not seen_whole or _covered(widget, window):
            continue
        seen = widget.rect().translated(widget.mapTo(window, QPoint(0, 0)))
        if isinstance(widget, QLabel | QAbstractButton | QLineEdit) and _words(widget):
            # The edge of a button or field may be stronger than its text: it is left out.
            yield widget, seen.adjusted(4, 4, -4, -4), _words(widget)


def _words(widget: QLabel | QAbstractButton | QLineEdit) -> str:
    shown = widget.text().strip()
    if isinstance(widget, QLineEdit):
        shown = shown or widget.placeholderText()
    return shown if any(map(str.isalnum, shown)) else ""


def _cells(view: QTableView, window: QWidget) -> Iterator[tuple[QWidget, QRect, str]]:
    model = view.model()
    corner = view.viewport().mapTo(window, QPoint(0, 0))
    seen = view.viewport().visibleRegion().boundingRect()
    for row in range(max(view.rowAt(0), 0), max(view.rowAt(view.viewport().height() - 1), 0)):
        for number in range(model.columnCount()):
            area = view.visualRect(model.index(row, number))
            text = str(model.index(row, number).data() or "")
            if any(map(str.isalnum, text)) and seen.contains(area):
                yield view, area.adjusted(8, 4, -4, -4).translated(corner), text


def _drawn_large(window: QWidget) -> QImage:
    image = QImage(
        QSize(window.width() * _CLOSER, window.height() * _CLOSER), QImage.Format.Format_RGB32
    )
    image.setDevicePixelRatio(_CLOSER)
    window.render(image)
    image.setDevicePixelRatio(1)
    return image


def _pixels(image: QImage) -> memoryview:
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    return memoryview(bytes(plain.constBits())).cast("I")


@cache
def _ratio(one: int, other: int) -> float:
    """The contrast of two colours, as WCAG 2 has it."""
    low, high = sorted((_light(one), _light(other)))
    return (high + 0.05) / (low + 0.05)


@cache
def _light(pixel: int) -> float:
    parts = [(pixel >> shift & 0xFF) / 255 for shift in (16, 8, 0)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
