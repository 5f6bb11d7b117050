"""Pictures in a token's colour, painted at the screen's own ratio."""

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QSize
from PySide6.QtGui import QImageReader, QPixmap

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
    # The files name no colour, so what stands at their root holds for all that is in them.
    shape = resource("icons", file).read_bytes()
    buffer = QBuffer()
    buffer.setData(shape.replace(b"<svg", b'<svg fill="%s"' % colour.encode(), 1))
    reader = QImageReader(buffer)
    reader.setScaledSize(QSize(size, size) * ratio)
    pixmap = QPixmap.fromImage(reader.read())
    if pixmap.isNull():
        raise ValueError(file)
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
