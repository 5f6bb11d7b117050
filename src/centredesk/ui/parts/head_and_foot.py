"""The still parts of a page: its header and its footer; what does not fit gives way."""

from PySide6.QtCore import QEvent, QObject, QSize
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from centredesk.ui.parts.actions_row import ActionsRow
from centredesk.ui.parts.boxes import clear, column, ground, put, row
from centredesk.ui.parts.buttons import Button
from centredesk.ui.parts.labels import Words, key_hint
from centredesk.ui.theme.words import plain

_HIGH, _EDGES, _GAP = 72, 48, 12
_BESIDE_TITLE = 24
_TITLES = 360  # what a long title or summary gets before buttons give way
_NARROW, _LOW = 1100, 600


class _Bar(QWidget):
    """A bar across the page that fits its content to its width, and never holds the page wide."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.inside = ground(name)
        self.inside.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.inside)
        self.inside.installEventFilter(self)
        self.installEventFilter(self)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Fit anew."""
        super().resizeEvent(event)
        self.fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  Qt's name
        """A text, a button or a font changed: fit anew."""
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Show):
            self.fit()
        return False

    def fit(self) -> None:
        """Give every piece its room, once it is seen: before, no text has its font."""
        if self.isVisible():
            self._share()

    def _share(self) -> None:
        raise NotImplementedError


class Head(_Bar):
    """72 pixels: way back, title with its marks, one line of summary, actions."""

    def __init__(self, title: str) -> None:
        super().__init__("head")
        self.back = Button("ย้อนกลับ", kind="icon", icon="arrow_left", keys="Alt+←")
        self.back.hide()
        self.title = Words(title, "title")
        self.summary = Words("", "help")
        self._marks = row(gap=8)
        self._beside = row(gap=8)
        self._actions = ActionsRow()
        self._titles = QWidget()
        line = row(self.title, 4, self._marks, None, gap=8)
        self._titles.setLayout(column(None, line, self.summary, None, gap=0))
        frame = QHBoxLayout(self.inside)
        frame.setContentsMargins(24, 6, 24, 6)
        frame.setSpacing(_GAP)
        put(frame, self.back, self._titles, self._beside, None, self._actions)
        self.summary.hide()
        self.inside.setFixedHeight(_HIGH)

    def tell(self, title: str = "", summary: str = "") -> None:
        """Change title and summary."""
        if title:
            self.title.setText(title)
        self.summary.setText(summary)
        self.summary.setVisible(bool(summary))
        self.fit()

    def mark(self, *marks: QWidget) -> None:
        """Badges right of the title, instead of those that were there."""
        clear(self._marks)
        put(self._marks, *marks)
        self.fit()

    def beside(self, *widgets: QWidget) -> None:
        """Fields between title and actions, such as the period of a return."""
        put(self._beside, *widgets)

    def add_action(self, button: QWidget) -> None:
        """One more button; the main one is added last."""
        self._actions.add(button)

    def _share(self) -> None:
        """Buttons give way to the title; a long summary goes on in a second line."""
        marks = self._of_marks()
        title, summary = _advance(self.title), _advance(self.summary)
        room = self.width() - self._around_titles()
        narrow = self.window().width() < _NARROW and self._actions.has_main
        room -= self._actions.fit(0 if narrow else room - self._asked(room))
        wide = max(min(max(title + marks, summary), room), 1)
        _wrap(self.title, title + marks > wide)
        _wrap(self.summary, summary > wide)
        self._titles.setFixedWidth(wide)
        tall = _tall(self.title, wide - marks) + _tall(self.summary, wide)
        self.inside.setFixedHeight(max(_HIGH, tall + 16))

    def _asked(self, room: int) -> int:
        """What the titles get before any button: a whole summary, if the buttons can give it."""
        marks = self._of_marks()
        title, summary = _advance(self.title) + marks, _advance(self.summary)
        whole = max(title, summary)
        return whole if whole <= room - self._actions.least else max(title, min(summary, _TITLES))

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """As wide as all of it side by side; a page may ask whether it has so much."""
        marks = self._of_marks()
        titles = max(_advance(self.title) + marks, _advance(self.summary))
        whole = self._around_titles() + titles + self._actions.wide
        return QSize(whole, self.inside.height())

    def _of_marks(self) -> int:
        wide = self._marks.sizeHint().width()
        return wide + _BESIDE_TITLE if wide > 0 else 8

    def _around_titles(self) -> int:
        back = 0 if self.back.isHidden() else self.back.sizeHint().width() + _GAP
        return _EDGES + 2 * _GAP + back + self._beside.sizeHint().width()


class Foot(_Bar):
    """Keys of this page at the left, actions at the right; hidden while it has neither."""

    def __init__(self) -> None:
        super().__init__("foot")
        self._hints: list[list[Words]] = []
        self._keys = row(gap=8)
        self.note = Words("", "help")
        self._actions = ActionsRow()
        self._acts = self._used = False
        frame = QHBoxLayout(self.inside)
        frame.setContentsMargins(24, 0, 24, 0)
        put(frame, self.note, None, self._keys, self._actions)
        self.inside.hide()

    def tell(self, text: str) -> None:
        """A line at the left: count and position, or why the main button is off."""
        self.note.setText(text)
        self._used = True
        self.fit()

    def keys(self, *pairs: tuple[str, str]) -> None:
        """Print what the keys of this page do: (word, key) pairs."""
        for word, key in pairs:
            hint = [Words(word, "caption"), key_hint(key)]
            put(self._keys, *hint, 4)
            self._hints.append(hint)
        self._used = True
        self.fit()

    def add_action(self, button: QWidget) -> None:
        """A button at the right; the main one is added last."""
        self._actions.add(button)
        self._acts = self._used = True
        self.fit()

    def _share(self) -> None:
        """Key hints give way first (Shift+F1 tells them all), then buttons, then the note wraps."""
        low = self.window().height() < _LOW
        self.inside.setVisible(self._used and (self._acts or not low))
        self.inside.setFixedHeight(48 if self._acts else 36)
        note = _advance(self.note)
        room = self.width() - _EDGES - 2 * _GAP
        room -= self._actions.fit(room - min(note, _TITLES))
        left = room - note
        for hint in self._hints:
            left -= sum(_wide(piece) for piece in hint) + _GAP
            for piece in hint:
                piece.setVisible(left >= 0)
        _wrap(self.note, note > room)
        self.note.setFixedWidth(max(min(note, room), 1))


def _advance(label: Words) -> int:
    """How wide its text is in one line."""
    if label.isHidden() or not label.text():
        return 0
    label.ensurePolished()
    # As a label measures itself: a mark above the last letter counts, its advance does not.
    return QFontMetrics(label.font()).size(0, plain(label.text())).width() + 2


def _wide(widget: QWidget) -> int:
    return widget.sizeHint().width() + 8


def _tall(label: Words, wide: int) -> int:
    if label.isHidden():
        return 0
    return label.heightForWidth(wide) if label.wordWrap() else label.sizeHint().height()


def _wrap(label: Words, on: bool) -> None:
    if label.wordWrap() != on:
        text = plain(label.text())
        label.setWordWrap(on)
        label.setText(text)
