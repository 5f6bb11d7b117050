"""A case opened without a report: the short way; its number is given."""

from centredesk.ui.pages.add_page import AddPage


class NewCase(AddPage):
    """What a case needs to be opened; the rest is entered on its page."""

    name = "new_case"
    title = "เปิดกรณีใหม่"
    what = "กรณีใหม่"
    model = "case"
    opens = "case"
    sections_told = (
        ("summary", "ข้อมูลกรณี"),
        ("exploitation", "รูปแบบและกฎหมาย"),
        ("route", "เส้นทางและสถานที่"),
        ("police", "คดีอาญา"),
    )
    not_typed = ("case_no", "centre", "status")

    def build(self) -> None:
        """And say where the number comes from."""
        super().build()
        self.head.tell(summary="เลขกรณีออกให้เมื่อบันทึก หากมีผู้แจ้ง ให้เริ่มที่รับแจ้งเหตุ")
