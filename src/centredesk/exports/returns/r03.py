"""R03: victims by nationality, sex and age."""

from centredesk.exports.returns.people_columns import by_age_and_sex
from centredesk.exports.returns.return_form import ReturnForm

FORM = ReturnForm(
    code="R03",
    title="ผู้เสียหายจำแนกตามสัญชาติ เพศ และอายุ",
    columns=by_age_and_sex(),
    rows_head="สัญชาติ",
    rows_from="nat",
    # The order of the published tables; every other nationality is counted under OTHER.
    rows_only=(
        *("THA", "MMR", "LAO", "KHM", "VNM", "CHN", "IND", "IDN", "PHL", "BGD", "PAK"),
        *("KEN", "UGA", "TZA", "ETH", "OTHER", "XXA", "XXX"),
    ),
    rows_named=(("OTHER", "อื่น ๆ"),),
    apart=(("S6_1", "ผู้เสียหายตามมาตรา 6/1 (นับแยก)"),),
    basis="ผู้เสียหายนับตามวันที่วินิจฉัยว่าเป็นผู้เสียหาย อายุนับ ณ วันที่วินิจฉัย",
    notes=("ผู้เสียหายตามมาตรา 6/1 แสดงแยกใต้ยอดรวม และไม่รวมอยู่ในยอดรวม",),
)
