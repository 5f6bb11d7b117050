"""R09: screening, one line per operation."""

from centredesk.exports.returns.figures import Column
from centredesk.exports.returns.people_columns import by_nationality, by_sex
from centredesk.exports.returns.return_form import ReturnForm

_MET = "ผู้ถูกสัมภาษณ์"
_RESULT = "ผลการคัดแยก"
_ONWARD = "การส่งต่อ"
_DISPOSITIONS = (
    ("PROTECT", "รับคุ้มครอง"),
    ("OUTSIDE", "ช่วยเหลือนอกสถานคุ้มครอง"),
    ("TEMP29", "คุ้มครองชั่วคราว ม. 29"),
    ("IMM", "ส่ง ตม."),
    ("HOME", "กลับถิ่นที่อยู่"),
    ("EMPLOYER", "เปลี่ยนหรือกลับนายจ้าง"),
    ("EMBASSY", "มอบสถานทูต"),
    ("CHILDHOME", "บ้านพักเด็กฯ"),
    ("HOSP", "โรงพยาบาล"),
    ("OTHERLAW", "ดำเนินคดีอื่น"),
)

FORM = ReturnForm(
    code="R09",
    title="การคัดแยกผู้เสียหายจากการค้ามนุษย์",
    columns=(
        Column("DATE", "วันที่", what="date"),
        # Province, district and subdistrict only: an exact address never stands in a return.
        Column("PLACE", "สถานที่", what="text"),
        Column("LEAD", "หน่วยนำ", what="text"),
        *by_sex("P", _MET),
        Column("P_CHILD", "เด็ก (ต่ำกว่า 18 ปี)", _MET),
        *by_nationality("P", _MET),
        Column("VICTIM_TIP", "เป็นผู้เสียหาย", _RESULT),
        Column("VICTIM_FL", "ผู้เสียหาย ม. 6/1", _RESULT),
        Column("NOT_VICTIM", "ไม่เป็นผู้เสียหาย", _RESULT),
        Column("UNCLEAR", "ยังไม่ชัดเจน", _RESULT),
        Column("NO_RESULT", "ไม่ให้สัมภาษณ์หรือยังไม่คัดแยก", _RESULT, quiet=True),
        *(Column(f"D_{code}", th, _ONWARD) for code, th in _DISPOSITIONS),
        Column("INTERPRETER", "ใช้ล่าม"),
        Column("WITHIN_15", "ภายใน 15 วัน (ร้อยละ)", what="percent"),
    ),
    rows_head="ปฏิบัติการ",
    basis=(
        "นับปฏิบัติการตามวันที่เริ่ม นับผู้ถูกสัมภาษณ์คนละหนึ่งครั้งต่อปฏิบัติการตามผลครั้งล่าสุด "
        "ภายใน 15 วัน หมายถึงสัมภาษณ์ภายใน 15 วันนับแต่วันเริ่มปฏิบัติการ"
    ),
)
