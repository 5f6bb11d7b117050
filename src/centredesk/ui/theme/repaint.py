"""Pictures follow theme and screen: whoever paints one is told when to paint it anew."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QWidget

_WHEN = (
    QEvent.Type.PaletteChange,
    QEvent.Type.DevicePixelRatioChange,
    QEvent.Type.EnabledChange,
)

if TYPE_CHECKING:
    _Widget = QWidget
else:
    _Widget = object


class Repainting(_Widget):
    """A widget with pictures: they are painted anew with the theme and with the screen."""

    def event(self, event: QEvent) -> bool:
        """Paint the pictures anew where that is due."""
        done = super().event(event)
        if event.type() in _WHEN:
            self.repaint_pictures()
        return done

    def repaint_pictures(self) -> None:
        """Set the pictures again."""
        raise NotImplementedError


def restyle(widget: QWidget) -> None:
    """Let the sheet look again, after a property it reads has changed."""
    if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        return  # it looks for the first time later
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()
