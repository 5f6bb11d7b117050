"""Much that wraps, one below another, laid out as fast when there are hundreds as for ten."""

from PySide6.QtWidgets import QVBoxLayout, QWidget


class Stack(QVBoxLayout):
    """A column that measures once how high it is at a width, until something in it changes.

    Qt asks each part of a page at several widths and forgets all but the last: with hundreds of
    rows, each of them wrapped, that took a tenth of a second for every row that was added.
    """

    def __init__(self, of: QWidget, *, gap: int = 0) -> None:
        super().__init__(of)
        self._heights: dict[int, int] = {}
        self._least: dict[int, int] = {}
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(gap)

    def heightForWidth(self, width: int) -> int:  # noqa: N802  Qt's name
        """How high it wants to be at this width."""
        if width not in self._heights:
            self._heights[width] = super().heightForWidth(width)
        return self._heights[width]

    def minimumHeightForWidth(self, width: int) -> int:  # noqa: N802  Qt's name
        """How high it must be at this width."""
        if width not in self._least:
            self._least[width] = super().minimumHeightForWidth(width)
        return self._least[width]

    def invalidate(self) -> None:
        """Something in it has changed."""
        self._heights.clear()
        self._least.clear()
        super().invalidate()
