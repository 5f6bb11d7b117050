"""The long register: quick, but never at the cost of a letter."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.exports.reading import lines_of, pages_of

from centredesk.exports.paper import PaperLook
from centredesk.exports.register import Register, RegisterColumn

LOOK = PaperLook("ทะเบียนผู้ถูกคัดแยก", date(2026, 11, 12), secrecy="ลับ")
COLUMNS = (
    RegisterColumn("ลำดับ", 45, figures=True),
    RegisterColumn("เลขที่คดี", 95),
    RegisterColumn("รูปแบบการแสวงหาประโยชน์", 150),
    RegisterColumn("หมายเหตุ", 150),
)
LONG = "ส่งต่อสถานคุ้มครองและบ้านพักเด็กพร้อมบันทึกของทีมสหวิชาชีพน้ำปำฟ้ำที่ญี่ปุ่น"


def _bare(text: str) -> str:
    return "".join(text.split())


def test_every_row_is_on_paper_once_and_heads_are_on_every_page() -> None:
    register = Register(LOOK, COLUMNS)
    register.add((str(n), f"TAK-2568-{n:04}", "บังคับใช้แรงงาน", "") for n in range(1, 201))
    pages = pages_of(register.finish())
    text = "\n".join(pages)
    assert len(pages) > 4
    assert all("เลขที่คดี" in page and page.count("ลับ") == 2 for page in pages)
    assert [text.count(f"TAK-2568-{n:04}") for n in range(1, 201)] == [1] * 200


def test_a_cell_that_does_not_fit_wraps_and_its_row_grows() -> None:
    short, tall = Register(LOOK, COLUMNS), Register(LOOK, COLUMNS)
    short.add(("1", "TAK-1", "ขอทาน", "") for _ in range(30))
    tall.add(("1", "TAK-1", "ขอทาน", LONG) for _ in range(30))
    few, more = short.finish(), tall.finish()
    assert len(pages_of(more)) > len(pages_of(few))
    assert _bare("".join(lines_of(more))).count(_bare(LONG)) == 30


def test_a_row_taller_than_a_page_loses_nothing() -> None:
    register = Register(LOOK, COLUMNS)
    register.add([("1", "TAK-1", "ขอทาน", LONG * 40), ("2", "TAK-2", "ขอทาน", "จบ")])
    made = register.finish()
    copied = _bare("".join(lines_of(made)))
    for head in ("ลำดับเลขที่คดีรูปแบบการแสวงหาประโยชน์หมายเหตุ", "ลับ"):
        copied = copied.replace(head, "")
    assert _bare(LONG * 40) in copied
    assert "TAK-2" in copied


@settings(max_examples=25)
@given(st.lists(st.sampled_from([LONG, "ที่", "ป้ำ", "+66 81", "=1+1", "", "ฎีกา"]), max_size=60))
def test_whatever_the_order_all_cells_are_there(cells: list[str]) -> None:
    register = Register(LOOK, COLUMNS)
    register.add((str(n), "", "", cell) for n, cell in enumerate(cells))
    copied = _bare("".join(lines_of(register.finish())))
    for cell in set(cells) - {""}:
        assert copied.count(_bare(cell)) >= cells.count(cell)
