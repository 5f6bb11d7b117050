"""R16: reports received, by the way they came in."""

from centredesk.exports.returns.figures import Column
from centredesk.exports.returns.return_form import ReturnForm

FORM = ReturnForm(
    code="R16",
    title="การรับแจ้งเหตุ",
    columns=(
        Column("REPORTS", "แจ้ง"),
        # Of those reported: facts found, none found, sent on. The rest has no result yet.
        Column("FOUND", "พบ"),
        Column("NOTFOUND", "ไม่พบ"),
        Column("FORWARD", "ส่งต่อ"),
        Column("CASE", "เป็นคดี"),
        Column("RESPONSE", "เวลาตอบเฉลี่ย (ชั่วโมง)", what="average"),
    ),
    rows_head="ช่องทาง",
    rows_from="report_channel",
    basis=(
        "นับเรื่องตามวันที่รับแจ้ง พบ หมายถึงเข้าสู่การคัดแยก เปิดกรณี หรือผิดกฎหมายอื่น "
        "เป็นคดี หมายถึงเปิดกรณีแล้ว เวลาตอบนับจากรับแจ้งถึงการตอบสนองครั้งแรก"
    ),
    notes=("เรื่องที่ซ้ำหรือยังไม่มีผลนับอยู่ในช่องแจ้งเท่านั้น",),
)
