"""A new screening operation."""

from centredesk.ui.pages.add_page import AddPage
from centredesk.ui.screening.operation_page import SECTIONS


class NewOperation(AddPage):
    """Where, when, who leads, how many people; the number is given."""

    name = "new_operation"
    title = "เพิ่มปฏิบัติการคัดแยก"
    what = "ปฏิบัติการคัดแยกใหม่"
    model = "screening_operation"
    sections_told = SECTIONS
    not_typed = ("op_no",)
    opens = "operation"
