"""The panel at the right: an article or all keys; it goes with Escape."""

from collections.abc import Callable, Sequence
from functools import cached_property

import shiboken6
from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QTextBrowser, QVBoxLayout, QWidget

from centredesk.ui.help import dress
from centredesk.ui.help.articles import Article, Block
from centredesk.ui.help.field_words import FieldHelp
from centredesk.ui.help.keys import FIELDS, WINDOW, Keys
from centredesk.ui.parts.boxes import ground, row
from centredesk.ui.parts.buttons import Button
from centredesk.ui.parts.labels import Words

WIDTH = 344
_ENOUGH = 904  # what every page must fit into: the smallest window without its rail
_NOTHING = "หน้านี้ยังไม่มีวิธีใช้"


class HelpPanel(QWidget):
    """One article, or the keys of a page; the keyboard goes back where it was."""

    shut = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.title = Words("", "subtitle", wrap=True)
        self.text = QTextBrowser()
        self._close = Button("ปิดวิธีใช้", self.shut.emit, kind="icon", icon="dismiss", keys="Esc")
        self._dress: Callable[[], str] = str
        self._lay_out()
        self.setFixedWidth(WIDTH)
        self.setAccessibleName("วิธีใช้")
        self.hide()

    def show_article(self, name: str, found: Article | None, of_field: FieldHelp | None) -> None:
        """The field the keyboard was in first, then the page."""
        blocks: list[Block] = []
        if of_field is not None:
            blocks += [Block("heading", f"ช่อง “{of_field.label}”"), *of_field.blocks]
            blocks.append(Block("heading", "หน้านี้"))
        blocks += found.blocks if found else [Block("paragraph", _NOTHING)]
        self._tell(found.title if found else name, lambda: dress.as_html(blocks))

    def show_keys(self, page: str, keys: Keys) -> None:
        """All keys: of the page, of fields and lists, of the window."""
        groups = ((f"หน้า {page}", keys), ("ช่องและรายการ", FIELDS), ("ทุกหน้า", WINDOW))
        self._tell("คีย์ทั้งหมดของหน้านี้", lambda: _in_groups(groups))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  Qt's name
        """Another theme dresses the article anew."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self.isVisible():
            self.text.setHtml(self._dress())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Escape shuts it."""
        if event.key() == Qt.Key.Key_Escape:
            self.shut.emit()
        else:
            super().keyPressEvent(event)

    def _tell(self, title: str, dressed: Callable[[], str]) -> None:
        self._dress = dressed
        self.title.setText(title)
        self.text.setHtml(dressed())
        self.text.setAccessibleName(f"วิธีใช้ {title}")
        self.text.verticalScrollBar().setValue(0)

    def _lay_out(self) -> None:
        self.text.setProperty("kind", "article")
        self.text.setOpenLinks(False)
        self.text.document().setDocumentMargin(6)
        self.text.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = ground("panel")
        lines = QVBoxLayout(inside)
        lines.setContentsMargins(16, 12, 8, 8)
        lines.setSpacing(4)
        head = row(self.title, self._close)
        head.setStretch(0, 1)
        head.setAlignment(self._close, Qt.AlignmentFlag.AlignTop)
        lines.addLayout(head)
        lines.addWidget(self.text, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(inside)


class WithHelp(QWidget):
    """The pages with the panel at their right; it covers them only where they cannot make room."""

    turned = Signal()

    def __init__(self, pages: QStackedWidget) -> None:
        super().__init__()
        self._pages = pages
        pages.setParent(self)
        self._came_from: QWidget | None = None

    @cached_property
    def panel(self) -> HelpPanel:
        """The panel, made when somebody first asks for help."""
        made = HelpPanel()
        made.setParent(self)
        made.shut.connect(self.shut)
        return made

    @property
    def shown(self) -> bool:
        """Whether the panel is seen."""
        return "panel" in self.__dict__ and self.panel.isVisible()

    @property
    def reading(self) -> bool:
        """Whether the keyboard is in the panel."""
        at = QApplication.focusWidget()
        return self.shown and at is not None and self.panel.isAncestorOf(at)

    def open(self) -> None:
        """Show the panel and give it the keyboard."""
        if not self.reading:
            self._came_from = QApplication.focusWidget()
        self.panel.show()
        self.panel.raise_()
        self.turned.emit()
        self._place()
        self.panel.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def shut(self) -> None:
        """Close the panel; the keyboard returns to where it was."""
        if not self.shown:
            return
        inside = self.reading
        back, self._came_from = self._came_from, None
        if inside and back is not None and shiboken6.isValid(back) and back.isVisible():
            back.setFocus(Qt.FocusReason.OtherFocusReason)
        self.panel.hide()
        self.turned.emit()
        self._place()

    def minimumSizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """As small as the pages."""
        return self._pages.minimumSizeHint()

    def sizeHint(self) -> QSize:  # noqa: N802  Qt's name
        """As large as the pages like."""
        return self._pages.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  Qt's name
        """Share the room."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        beside = self.width() - WIDTH
        makes_room = beside >= max(_ENOUGH, self._pages.minimumSizeHint().width())
        taken = self.shown and makes_room
        self._pages.setGeometry(0, 0, beside if taken else self.width(), self.height())
        if self.shown:
            self.panel.setGeometry(beside, 0, WIDTH, self.height())


def _in_groups(groups: Sequence[tuple[str, Keys]]) -> str:
    told = ((head, keys) for head, keys in groups if keys)
    return "".join(
        dress.as_html([Block("heading", head)]) + dress.key_table(keys) for head, keys in told
    )
