"""In which order Tab goes through what was not made in that order."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtWidgets import QApplication, QBoxLayout, QWidget


def one_after_another(widgets: Sequence[QWidget]) -> None:
    """Let Tab go through these in this order; each is a widget of its own, no editor of several."""
    for before, after in pairwise(widgets):
        QWidget.setTabOrder(before, after)


def go_last(layout: QBoxLayout, *widgets: QWidget) -> None:
    """Let Tab come to these after all that stands in the window now; they stay in their place.

    Tab follows the order in which widgets came into the window, so they leave it and come again.
    Qt's own way, setTabOrder, cannot move an editor of several widgets.
    """
    for widget in widgets:
        place, hidden, here = layout.indexOf(widget), widget.isHidden(), QApplication.focusWidget()
        stretch = layout.stretch(place)
        widget.setParent(None)
        layout.insertWidget(place, widget, stretch)
        widget.setHidden(hidden)
        if here is not None and widget.isAncestorOf(here):
            here.setFocus()
