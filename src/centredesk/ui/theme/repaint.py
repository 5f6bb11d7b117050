"""Pictures follow theme and screen: whoever has one paints it anew when either has changed."""

from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from centredesk.ui.theme.look import current
from centredesk.ui.theme.tokens import Tokens

if TYPE_CHECKING:
    _Widget = QWidget
else:
    _Widget = object


class Repainting(_Widget):
    """A widget with pictures: they are painted anew with the theme and with the screen."""

    # Looked at when it paints, not told of every event: a page has hundreds of pictures, and one
    # that nobody sees needs no other colour yet.
    _worn: tuple[Tokens, float] | None = None

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  Qt's name
        """Paint, with the pictures of this theme and this screen."""
        worn = (current(), self.devicePixelRatioF())
        if worn != self._worn:
            self._worn = worn
            self.repaint_pictures()
        super().paintEvent(event)

    def repaint_pictures(self) -> None:
        """Set the pictures again."""
        raise NotImplementedError


def restyle(widget: QWidget) -> None:
    """Let the sheet look again, after a property it reads has changed."""
    if not widget.testAttribute(QtCore.Qt.WidgetAttribute.WA_WState_Polished):
        return  # it looks for the first time later
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()
