"""The recovery kit: one A4 sheet with the code, for a sealed envelope in the safe."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from reportlab.graphics.barcode.qrencoder import QRCode, QRErrorCorrectLevel

from centredesk.exports.paper import Paper, PaperLook
from centredesk.exports.pen import CM, GREY, Pen
from centredesk.exports.shapes import RuleLine, Signatures, Signer, TickLine
from centredesk.exports.thai_glyphs import thai_glyphs
from centredesk.exports.thai_lines import Run
from centredesk.exports.thai_paragraph import Paragraph, Style
from centredesk.thai.dates import long_date
from centredesk.thai.digits import thai_digits
from centredesk.vault.recovery import RecoveryCode

_TEXT: Final = Style(align="justify", leading=20, after=3)
_LINE: Final = Style(leading=20)
_COLUMNS: Final = 3
_CELL_HEIGHT: Final = 56.0
_CODE_SIZE: Final = 32
_CODE_SHARE: Final = 0.7

_WHAT: Final = (
    "เอกสารนี้ใช้เมื่อไม่มีผู้ใดเปิดข้อมูลของศูนย์ได้แล้ว เช่น ผู้ดูแลระบบลืมรหัสผ่านหรือพ้นหน้าที่ "
    "รหัสข้างล่างทำได้อย่างเดียว คือตั้งผู้ดูแลระบบคนใหม่ ผู้ถือเอกสารนี้จึงเข้าถึงข้อมูลทั้งหมดได้ "
    "ต้องรักษาเสมือนกุญแจตู้นิรภัย"
)
_USE: Final = (
    "เปิดโปรแกรม เลือก “ใช้เอกสารกู้คืน” แล้วพิมพ์รหัสทั้ง 9 กลุ่มตามลำดับ หรือสแกนภาพ QR แล้ววาง",
    "ตั้งผู้ดูแลระบบคนใหม่พร้อมรหัสผ่านใหม่ รหัสในเอกสารนี้จะใช้ไม่ได้อีก",
    "พิมพ์เอกสารกู้คืนฉบับใหม่ที่โปรแกรมออกให้ แล้วทำลายฉบับนี้",
    "หากเปิดหน้าต่างไม่ได้ ใส่รหัสในแฟ้ม แล้วสั่ง centredesk office recover",
)
_KEEP: Final = (
    "พิมพ์แล้วลบแฟ้ม PDF ออกจากเครื่องและถังขยะ ไม่ถ่ายภาพ ไม่ถ่ายสำเนา",
    "ใส่ซองทึบ ปิดผนึก ลงนามกำกับรอยผนึก เขียนหมายเลขเอกสารไว้หน้าซอง",
    "เก็บในตู้นิรภัย แยกจากเครื่องคอมพิวเตอร์และชุดสำรองข้อมูล",
    "ตรวจทุกสามเดือนว่าซองยังปิดผนึกอยู่ หากถูกเปิด ให้ออกเอกสารกู้คืนใหม่ทันที",
)


def write_recovery_kit(
    path: Path, code: RecoveryCode, *, office_name: str, serial: str = "", made_on: date
) -> Path:
    """Save the recovery kit of an office; it is the only place where the code stands."""
    return _kit(code, office_name, serial or code.serial, made_on).save(path)


def _kit(code: RecoveryCode, office_name: str, serial: str, made_on: date) -> Paper:
    paper = Paper(PaperLook("เอกสารกู้คืน", made_on, secrecy="ลับมาก", number_first_page=False))
    paper.heading("เอกสารกู้คืนข้อมูลของศูนย์")
    paper.subheading(office_name)
    paper.subheading(f"หมายเลขเอกสาร {serial}   จัดทำเมื่อวันที่ {thai_digits(long_date(made_on))}")
    paper.add(RuleLine(0.35), Paragraph(_WHAT, _TEXT))
    paper.space(8)
    paper.add(CodeBlock(code))
    paper.space(12)
    _list(paper, "วิธีใช้", _USE)
    paper.space(8)
    paper.add(Paragraph([Run("วิธีเก็บรักษา", bold=True)], _LINE))
    paper.add(*(TickLine(line, ticked=False, style=_LINE) for line in _KEEP))
    paper.space(14)
    witnesses = (
        Signer("พยานคนที่ ๑  วันที่ ......../......../........"),
        Signer("พยานคนที่ ๒  วันที่ ......../......../........"),
    )
    paper.add(Signatures(witnesses))
    return paper


def _list(paper: Paper, head: str, lines: tuple[str, ...]) -> None:
    paper.add(Paragraph([Run(head, bold=True)], _LINE))
    for place, line in enumerate(lines, start=1):
        paper.add(Paragraph(f"{thai_digits(str(place))}. {line}", _LINE))


@dataclass(frozen=True)
class CodeBlock:
    """The code in large groups on grey, and the same as a QR picture beside it."""

    code: RecoveryCode
    keep_with_next: bool = False

    def height(self, pen: Pen, width: float) -> float:
        """Three rows of three groups."""
        return _CELL_HEIGHT * len(self.code.groups) / _COLUMNS

    def part(self, pen: Pen, width: float, room: float) -> None:
        """A code is never parted."""
        return

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """The groups on the left, the picture on the right."""
        height, room = self.height(pen, width), width * _CODE_SHARE
        pen.box(x, top - height, room, height, shade=0.93)
        cell = room / _COLUMNS
        for place, group in enumerate(self.code.groups):
            row, column = divmod(place, _COLUMNS)
            _draw_group(pen, group, place + 1, x + column * cell, top - row * _CELL_HEIGHT)
        side = min(height, width - room - 0.5 * CM)
        _draw_qr(pen, self.code.text, x + width - side, top - (height - side) / 2, side)


def _draw_group(pen: Pen, group: str, number: int, x: float, top: float) -> None:
    label = f"กลุ่มที่ {number}" + ("  (กลุ่มตรวจ)" if number == 9 else "")
    pen.text(x + 10, top - 17, thai_glyphs(label), size=12, colour=GREY)
    pen.text(x + 10, top - 44, " ".join(group), face="Bold", size=_CODE_SIZE)


def _draw_qr(pen: Pen, text: str, x: float, top: float, side: float) -> None:
    picture = QRCode(None, QRErrorCorrectLevel.M)
    picture.addData(text)
    picture.make()
    count = picture.getModuleCount()
    each = side / count
    for row in range(count):
        for column in range(count):
            if picture.isDark(row, column):
                pen.box(x + column * each, top - (row + 1) * each, each, each, shade=0)
