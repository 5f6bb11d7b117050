"""R02: cases of trafficking by the form of exploitation."""

from centredesk.exports.returns.figures import Column
from centredesk.exports.returns.people_columns import by_age, by_nationality, by_sex
from centredesk.exports.returns.return_form import ReturnForm

_SUSPECTS = "ผู้ต้องหา"
_VICTIMS = "ผู้เสียหาย"

FORM = ReturnForm(
    code="R02",
    title="คดีค้ามนุษย์จำแนกตามรูปแบบ",
    columns=(
        Column("CASES", "คดี"),
        *by_sex("S", _SUSPECTS),
        *by_nationality("S", _SUSPECTS),
        *by_sex("V", _VICTIMS),
        *by_nationality("V", _VICTIMS),
        *by_age("V", _VICTIMS),
    ),
    rows_head="รูปแบบการแสวงหาประโยชน์",
    rows_from="exploit",
    # The eight forms of section 4; their sub-forms are counted with them.
    rows_only=("01", "02", "03", "04", "05", "06", "07", "08"),
    apart=(("S6_1", "ความผิดตามมาตรา 6/1 (นับแยก)"),),
    basis=(
        "คดีและผู้ต้องหานับตามวันที่รับเป็นกรณี ผู้เสียหายนับตามวันที่วินิจฉัยว่าเป็นผู้เสียหาย "
        "หนึ่งคดีนับในรูปแบบหลักเพียงรูปแบบเดียว อายุนับ ณ วันที่วินิจฉัย"
    ),
    notes=("ความผิดตามมาตรา 6/1 แสดงแยกใต้ยอดรวม และไม่รวมอยู่ในยอดรวม",),
)
