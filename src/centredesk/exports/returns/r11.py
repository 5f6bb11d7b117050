"""R11: help given to victims, by kind of service."""

from centredesk.exports.returns.figures import Column
from centredesk.exports.returns.return_form import ReturnForm

FORM = ReturnForm(
    code="R11",
    title="บริการที่ให้แก่ผู้เสียหาย",
    columns=(
        # One person may be given several services: these two totals are counted on their own.
        Column("PEOPLE", "จำนวนคน", adds_up=False),
        Column("TIMES", "จำนวนครั้ง"),
        Column("VALUE", "มูลค่า (บาท)", what="money"),
        Column("PROVIDERS", "จำนวนผู้ให้บริการ", adds_up=False),
    ),
    rows_head="บริการ",
    rows_from="service",
    basis="นับบริการตามวันที่เริ่มให้บริการ",
    notes=("หนึ่งคนอาจได้รับหลายบริการ ยอดรวมจำนวนคนและผู้ให้บริการจึงนับแต่ละรายเพียงครั้งเดียว",),
)
