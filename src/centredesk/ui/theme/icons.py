"""Pictures in a token's colour, painted at the screen's own ratio."""

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage, QImageReader, QPainter, QPixmap

from centredesk.paths import resource
from centredesk.ui.theme.look import current

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon


def picture(name: str, tint: str = "text2", *, size: int = 20, ratio: float = 1.0) -> QPixmap:
    """The named picture; a name such as `folder` or `folder_filled`."""
    shape = name if name.endswith("_filled") else f"{name}_regular"
    stem, _, style = shape.rpartition("_")
    return _painted(f"{stem}_20_{style}.svg", getattr(current(), tint), size, ratio)


def icon(name: str, tint: str = "text2", *, ratio: float = 1.0) -> "QIcon":
    """The picture for a button, pale where the button is disabled."""
    # Qt makes a class on its import, with hundreds of names; the cover has no such picture.
    from PySide6.QtGui import QIcon  # noqa: PLC0415

    made = QIcon(picture(name, tint, ratio=ratio))
    made.addPixmap(picture(name, "dis", ratio=ratio), QIcon.Mode.Disabled)
    return made


@lru_cache(maxsize=512)
def _painted(file: str, colour: str, size: int, ratio: float) -> QPixmap:
    image = _drawn(file, round(size * ratio))
    painter = QPainter(image)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(image.rect(), QColor(colour))
    painter.end()
    pixmap = QPixmap.fromImage(image)
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def _drawn(file: str, side: int) -> QImage:
    reader = QImageReader(str(resource("icons", file)))
    reader.setScaledSize(QSize(side, side))
    image = reader.read()
    if image.isNull():
        raise FileNotFoundError(file)
    return image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
