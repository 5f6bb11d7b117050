"""What a screen reader says by itself, without anybody going there."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QWidget

from centredesk.ui.theme.words import plain

SPOKEN = "spoken"
"""The property that keeps what a widget had said last."""


def announce(widget: QWidget, text: str, *, at_once: bool = False) -> None:
    """Have a text read out: when the reader has finished, or at once where something is wrong."""
    words = plain(text).strip()
    if not words:
        return
    widget.setProperty(SPOKEN, words)
    if at_once:
        QAccessible.updateAccessibility(QAccessibleEvent(widget, QAccessible.Event.Alert))
    event = QAccessibleAnnouncementEvent(widget, words)
    how = QAccessible.AnnouncementPoliteness
    event.setPoliteness(how.Assertive if at_once else how.Polite)
    QAccessible.updateAccessibility(event)
