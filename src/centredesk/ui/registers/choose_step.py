"""The first step: a file by button or by dropping it here."""

from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QVBoxLayout, QWidget

from centredesk.ui.parts.boxes import column, put, row
from centredesk.ui.parts.buttons import Button
from centredesk.ui.parts.labels import Picture, Words

_KINDS = "แฟ้มตาราง (*.xlsx *.xls *.ods *.csv);;ทุกแฟ้ม (*)"
_WHAT = (
    "รับแฟ้ม .xlsx .xls .ods .csv ขนาดไม่เกิน 20 MB หัวตารางอยู่แถวใดก็ได้ หลายแผ่นงานก็ได้",
    "แฟ้มถูกอ่านในเครื่องนี้เท่านั้น ไม่คำนวณสูตร ไม่เปิดมาโคร",
    "ยังไม่บันทึกอะไรจนถึงขั้นสุดท้าย แฟ้มเดิมนำเข้าซ้ำได้โดยข้อมูลไม่ซ้ำ",
)


class ChooseStep(QWidget):
    """Where a file is dropped or chosen."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        self.button = Button(
            "เลือกแฟ้ม", self.ask, kind="main", icon="document_search", keys="Ctrl+O"
        )
        well = QFrame()
        well.setProperty("kind", "card")
        inside = QVBoxLayout(well)
        inside.setContentsMargins(24, 40, 24, 40)
        lines = [
            Picture("arrow_download", "text3", size=32),
            Words("ลากแฟ้มทะเบียนการคัดแยกมาวางที่นี่", "subtitle"),
            Words("หรือ", "soft"),
            self.button,
        ]
        put(inside, column(*(row(None, it, None) for it in lines), gap=12))
        told = [row(Words("·", "help"), Words(text, "help"), None, gap=8) for text in _WHAT]
        frame = QVBoxLayout(self)
        frame.setContentsMargins(0, 0, 0, 0)
        frame.setSpacing(16)
        put(frame, well, column(*told, gap=6), None)
        self.setFocusProxy(self.button)

    def ask(self) -> None:
        """Open the system's own dialog for files."""
        name, _ = QFileDialog.getOpenFileName(self, "เลือกแฟ้มทะเบียนการคัดแยก", "", _KINDS)
        if name:
            self.chosen.emit(Path(name))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802  Qt's name
        """Take files only."""
        if _file_in(event.mimeData().urls()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802  Qt's name
        """Take the first file that was dropped."""
        if (file := _file_in(event.mimeData().urls())) is not None:
            event.acceptProposedAction()
            self.chosen.emit(file)


def _file_in(urls: list[QUrl]) -> Path | None:
    return next((Path(url.toLocalFile()) for url in urls if url.isLocalFile()), None)
