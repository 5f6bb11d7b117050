"""What may be typed into a field: its own help, and what every field of its kind takes."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from centredesk.fields.days import BuddhistDate, Moment, PartialDate
from centredesk.fields.kinds import (
    Choice,
    Choices,
    Decimals,
    Kind,
    Lines,
    Money,
    Note,
    Number,
    Ref,
    Text,
    YesNo,
)
from centredesk.fields.papers import Passport, Phone, PlaceOf, ThaiId
from centredesk.ui.forms.editor import Editor
from centredesk.ui.help.articles import Block
from centredesk.ui.parts.labelled import Labelled
from centredesk.ui.theme.words import plain

_BLANKS = "หากไม่มีคำตอบ ให้ตอบว่า ไม่ทราบ ไม่ระบุ หรือ ไม่เกี่ยวข้อง แทนการเว้นว่าง"
_KINDS: dict[type[Kind], str] = {
    BuddhistDate: (
        "พิมพ์วันที่ พ.ศ. ได้หลายแบบ เช่น 12/11/69 12112569 หรือ 12 พ.ย. 69 ใช้เลขไทยได้ "
        "ปี ค.ศ. เปลี่ยนเป็น พ.ศ. ให้และแจ้งให้ทราบ กด `T` = วันนี้ `↑` `↓` = วัน `PgUp` `PgDn` = เดือน "
        "`Alt+↓` = ปฏิทิน"
    ),
    PartialDate: "ใส่เท่าที่ทราบ: วันเดือนปี เดือนและปี หรือปีเดียว เช่น 12/5/2549 พ.ค. 2549 หรือ 2549",
    Moment: "พิมพ์วันที่ พ.ศ. แล้วตามด้วยเวลา เช่น 12/11/69 14:20",
    Number: "จำนวนเต็ม ใช้เลขอารบิกหรือเลขไทย มีจุลภาคคั่นหลักพันได้",
    Decimals: "ตัวเลขที่มีจุดทศนิยมได้ เช่น 16.7131",
    Money: "จำนวนเงินเป็นบาท มีสตางค์ได้สองตำแหน่ง เช่น 1,250.00",
    Note: "ข้อความหลายบรรทัด `Enter` = ขึ้นบรรทัดใหม่ `Tab` = ไปช่องถัดไป",
    Text: "ข้อความหนึ่งบรรทัด `Enter` = ไปช่องถัดไป",
    YesNo: "ตอบ ใช่ หรือ ไม่ใช่ เลื่อนด้วย `←` `→`",
    Choices: "เลือกได้หลายข้อ `Space` = เลือกหรือยกเลิกข้อนั้น",
    Choice: "เลือกหนึ่งคำตอบ พิมพ์คำต้นเพื่อค้นในรายการ `F4` = เปิดรายการ",
    Ref: "เลือกจากรายการที่บันทึกไว้แล้ว พิมพ์คำต้นเพื่อค้น",
    Lines: "หลายบรรทัด บรรทัดละหนึ่งรายการ บรรทัดว่างไม่ถูกบันทึก",
    PlaceOf: "พิมพ์ชื่อตำบล อำเภอ จังหวัด หรือรหัสไปรษณีย์บางส่วน `Enter` = รับข้อแรก `F4` = ต่างประเทศหรือไม่ทราบ",
    ThaiId: "เลขประจำตัว 13 หลัก เว้นวรรคหรือมีขีดได้ เลขหลักสุดท้ายตรวจสอบให้ทันที",
    Passport: "ตัวอักษรและตัวเลขตามเอกสาร ตัวเล็กเปลี่ยนเป็นตัวใหญ่ให้",
    Phone: "หมายเลขโทรศัพท์ มีขีด เว้นวรรค และเครื่องหมาย + ได้",
}


@dataclass(frozen=True)
class FieldHelp:
    """What F1 says of the field the keyboard stands in."""

    label: str
    blocks: tuple[Block, ...]


def help_of(widget: QWidget | None) -> FieldHelp | None:
    """The help of the field a widget belongs to, if it belongs to one."""
    editor = next((w for w in _upward(widget) if isinstance(w, Editor)), None)
    labelled = next((w for w in _upward(widget) if isinstance(w, Labelled)), None)
    if labelled is None:
        return None
    told = [labelled.help_text, _of_kind(editor.kind) if editor else ""]
    if editor is not None:
        told.append(_BLANKS)
    blocks = tuple(Block("paragraph", text) for text in told if text)
    return FieldHelp(plain(labelled.label.text()), blocks)


def _upward(widget: QWidget | None) -> Iterator[QWidget]:
    while widget is not None:
        yield widget
        widget = widget.parentWidget()


def _of_kind(kind: Kind) -> str:
    return next((_KINDS[known] for known in type(kind).__mro__ if known in _KINDS), "")
