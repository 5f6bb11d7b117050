"""Official pages: what is printed looks right and copies back letter for letter."""

from datetime import date
from io import BytesIO
from pathlib import Path
from threading import Thread

import pikepdf
import pytest
from tests.exports.reading import (
    POPPLER,
    body,
    colours_of,
    lines_of,
    pages_of,
    poppler_text,
    size_of,
)

from centredesk.errors import DeskError
from centredesk.exports.paper import Paper, PaperLook
from centredesk.exports.pen import CM
from centredesk.exports.saving import save_whole
from centredesk.exports.shapes import Signatures, Signer, TickLine
from centredesk.exports.table import Table, TableColumn, TableRow
from centredesk.exports.thai_lines import Run
from centredesk.exports.thai_paragraph import Paragraph, Style

DAY = date(2026, 11, 12)
HARD = (
    "ปั่น ป้า ฝี่ ญู ฐู ฏุ ฎู ที่ น้ำ ปำ ฟ้ำ กตัญญู ผู้เสียหาย ศูนย์ปฏิบัติการ จำนำ ปิ่น ฟื้น ป๊ำ ฬี่ ป้ำ ฝำ ฟำ "
    "ปู่ ฟู่ ฝุ่น ปุ๋ย ป๋า ฟั่น ฝั่ง เฟื่อง เปื้อน ปีนป่าย สำนักงาน ดำเนินคดี ซ้ำ ก๊ำ ค้ำ ล้ำ ฎีกา ฐาน ฐิติ กฎ ปรากฏ "
    "อิฏฐารมณ์ ญี่ปุ่น วิญญูชน ฬ่อ นาฬิกา กีฬา ฝ้าย ฟ้อง พิสูจน์ ศูนย์ ก๋วยเตี๋ยว โน้ต เมื่อ ชั้น กุ้ง ผู้ใหญ่ ฤๅษี "
    "เพชฌฆาต ทุกข์ สัตว์ เสน่ห์ โป๊ะ เป๋ ไป่ ปี่ ปึ้ง ปื๊ด ป็อป ฟังก์ ปวดฟัน พิมพ์ปิ๊"
).split()
TEXT = (
    "ตามที่ศูนย์ปฏิบัติการป้องกันและปราบปรามการค้ามนุษย์จังหวัดตัวอย่างได้รับแจ้งเหตุจากสายด่วน 1300 เมื่อวันที่ "
    "12 พฤศจิกายน พ.ศ. 2569 ว่ามีผู้ที่อาจเป็นผู้เสียหายจำนวน 16 คน ถูกบังคับใช้แรงงานในโรงงานแห่งหนึ่ง "
    "พนักงานเจ้าหน้าที่และทีมสหวิชาชีพจึงลงพื้นที่ตรวจสอบและคัดแยกตามมาตรา 29 แห่งพระราชบัญญัติ"
    "ป้องกันและปราบปรามการค้ามนุษย์ พ.ศ. 2551 โดยมีล่าม (ภาษาเมียนมา) ร่วมด้วย "
    "ผู้แทน “กรณีตัวอย่าง” <b>&amp; ให้ถ้อยคำว่าได้กินน้ำปำฟ้ำและฝำ"
)


def _paper(**look: object) -> Paper:
    return Paper(PaperLook("กระดาษทดสอบ", DAY, **look))  # type: ignore[arg-type]  # told by their names


def _bare(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize("italic", [False, True])
def test_every_hard_word_copies_back_in_every_face(
    bold: bool, italic: bool, tmp_path: Path
) -> None:
    paper = _paper(number_first_page=False)
    paper.add(*(Paragraph([Run(word, bold=bold, italic=italic)]) for word in HARD))
    made = paper.finish()
    assert lines_of(made) == HARD
    if POPPLER:
        assert body(poppler_text(made, tmp_path)) == HARD


def test_a_justified_paragraph_copies_back_and_breaks_between_words(tmp_path: Path) -> None:
    paper = _paper(number_first_page=False)
    paper.paragraph(TEXT)
    made = paper.finish()
    lines = lines_of(made)
    assert len(lines) > 4
    assert _bare("".join(lines)) == _bare(TEXT)
    # Inside a line nothing is added or lost: each line is a piece of the text as it stands.
    assert [line for line in lines if line.strip() not in TEXT] == []
    assert not any(line[0] in "ะาำๅๆฯ" or line.rstrip()[-1] in "เแโใไ" for line in lines)
    if POPPLER:
        copied = body(poppler_text(made, tmp_path))
        assert [line for line in copied if line not in TEXT] == []


def test_a_paragraph_over_two_pages_copies_back_whole_and_leaves_no_line_alone() -> None:
    paper = _paper(number_first_page=True)
    for _ in range(12):
        paper.paragraph(TEXT)
    made = paper.finish()
    pages = [body(page) for page in pages_of(made)]
    assert len(pages) > 1
    assert _bare("".join(lines_of(made))) == _bare(TEXT) * 12
    assert all(len(page) >= 2 for page in pages)


def test_runs_in_bold_in_the_middle_of_a_word_stay_where_they_are() -> None:
    paper = _paper(number_first_page=False)
    runs = [Run("คำสั่ง"), Run("ศาล", bold=True), Run("ให้คุ้มครองผู้เสียหาย"), Run("ต่อ", italic=True)]
    paper.add(Paragraph(runs))
    assert lines_of(paper.finish()) == ["คำสั่งศาลให้คุ้มครองผู้เสียหายต่อ"]


def test_cells_wrap_between_words_and_heads_stand_on_every_page() -> None:
    columns = [
        TableColumn("ลำดับ", 40),
        TableColumn("ชาย", 50, "ผู้เสียหาย", "right"),
        TableColumn("หญิง", 50, "ผู้เสียหาย", "right"),
        TableColumn("ความเห็นของทีมสหวิชาชีพ", 150),
    ]
    said = "ผู้ใหญ่บ้านฟื้นฟูศูนย์ปฏิบัติการและช่วยเหลือผู้เสียหายที่ป่วย"
    rows = [TableRow((str(n), "1", "–", said)) for n in range(1, 41)]
    paper = _paper(number_first_page=False)
    paper.add(Table(columns, [*rows, TableRow(("รวม", "40", "–", ""), total=True)]))
    pages = pages_of(paper.finish())
    assert len(pages) > 2
    assert all("ผู้เสียหาย" in page and "ความเห็นของทีมสหวิชาชีพ" in page for page in pages)
    copied = _bare("".join(pages))
    assert copied.count(_bare(said)) == 40


def test_a_row_taller_than_a_page_goes_on_on_the_next() -> None:
    paper = _paper(number_first_page=False)
    paper.add(Table([TableColumn("สรุป", 120)], [TableRow((TEXT * 6,))]))
    made = paper.finish()
    assert len(pages_of(made)) >= 2
    copied = _bare("".join(lines_of(made))).replace("สรุป", "")
    assert copied == _bare(TEXT * 6)


def test_a_row_of_some_lines_goes_to_the_next_page_whole() -> None:
    said = "ผู้ใหญ่บ้านฟื้นฟูศูนย์ปฏิบัติการและช่วยเหลือผู้เสียหายที่ป่วยหนัก"
    for height in range(520, 640, 9):
        paper = _paper(number_first_page=False)
        paper.space(height)
        paper.add(Table([TableColumn("สรุป", 80)], [TableRow((said,)), TableRow(("ท้าย",))]))
        pages = [_bare(page) for page in pages_of(paper.finish())]
        assert any(_bare(said) in page and "สรุป" in page for page in pages)


def test_text_is_never_taken_for_markup_and_strange_letters_still_copy() -> None:
    paper = _paper(number_first_page=False)
    paper.add(Paragraph("<b>ก</b> & <i> )\\( မြန်မာ 中文"))
    assert lines_of(paper.finish()) == ["<b>ก</b> & <i> )\\( မြန်မာ 中文"]


def test_a_word_wider_than_the_line_is_cut_but_no_letter_is_lost() -> None:
    long = "A" * 300 + "ก" * 200
    paper = _paper(number_first_page=False)
    paper.add(Paragraph(long))
    assert _bare("".join(lines_of(paper.finish()))) == long


def test_every_page_bears_its_number_and_its_secrecy_mark_in_red() -> None:
    paper = _paper(secrecy="ลับมาก", chain_head="ab" * 32)
    for _ in range(9):
        paper.paragraph(TEXT * 2)
    made = paper.finish()
    pages = pages_of(made)
    assert len(pages) == 3
    for page, number in zip(pages, "๑๒๓", strict=True):
        assert page.count("ลับมาก") == 2
        assert f"- {number} -" in page
        assert "ab" * 32 in page
    reds = [c for c in colours_of(made) if c[0] > 180 and c[1] < 60 and c[2] < 60]
    assert reds


def test_landscape_paper_lies_on_its_side() -> None:
    paper = _paper(landscape=True)
    paper.heading("หัวเรื่อง")
    assert size_of(paper.finish()) == [(842, 595)]


def test_a_heading_never_stands_alone_at_the_foot_of_a_page() -> None:
    for height in range(600, 720, 7):
        paper = _paper(number_first_page=False)
        paper.space(height)
        paper.section("ส่วนที่ ๒")
        paper.paragraph(TEXT)
        page = next(page for page in pages_of(paper.finish()) if "ส่วนที่ ๒" in page)
        assert "ตามที่ศูนย์" in page


def test_signatures_keep_together_and_ballot_boxes_are_drawn() -> None:
    paper = _paper(number_first_page=False)
    paper.add(TickLine("ยินยอมรับการคุ้มครอง", ticked=True), TickLine("ไม่ยินยอม", ticked=False))
    paper.add(Signatures((Signer("ผู้จัดทำ"), Signer("ผู้ตรวจ", "สมมติ ใจดี", "หัวหน้าศูนย์"))))
    text = "\n".join(pages_of(paper.finish()))
    assert "ยินยอมรับการคุ้มครอง" in text
    assert "(สมมติ ใจดี)" in text
    assert "☐" not in text


def test_the_properties_of_the_file_name_nobody() -> None:
    paper = _paper()
    paper.paragraph("ความลับ")
    with pikepdf.open(BytesIO(paper.finish())) as document:
        told = {str(key): str(value) for key, value in document.docinfo.items()}
        assert "/Metadata" not in document.Root
    assert told.pop("/CreationDate").startswith("D:20261112")
    assert told.pop("/ModDate").startswith("D:20261112")
    assert set(told.values()) <= {"กระดาษทดสอบ", "centredesk", "", "/False"}


def test_every_font_in_the_file_is_embedded() -> None:
    paper = _paper(secrecy="ลับ")
    paper.heading("หัวเรื่อง")
    paper.paragraph(TEXT)
    with pikepdf.open(BytesIO(paper.finish())) as document:
        fonts = document.pages[0].Resources.Font
        names = {str(font.BaseFont) for font in fonts.values()}
        assert all("/FontFile2" in font.FontDescriptor for font in fonts.values())
    assert names == {"/AAAAAA+THSarabunNew", "/AAAAAA+THSarabunNew-Bold"}


def test_the_same_paper_made_twice_is_the_same_to_the_byte() -> None:
    def make() -> bytes:
        paper = _paper()
        paper.paragraph(TEXT)
        return paper.finish()

    assert make() == make()


def test_a_password_locks_the_paper_with_aes_256() -> None:
    paper = _paper()
    paper.paragraph("เฉพาะผู้มีรหัส")
    made = paper.finish(password="รหัสผ่านลับ-256")
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(BytesIO(made))
    with pikepdf.open(BytesIO(made), password="รหัสผ่านลับ-256") as document:
        assert document.encryption.R == 6
        assert document.encryption.bits == 256
    assert "เฉพาะผู้มีรหัส" in pages_of(made, "รหัสผ่านลับ-256")[0]


def test_papers_made_at_the_same_time_do_not_disturb_each_other() -> None:
    made: dict[int, bytes] = {}

    def make(number: int) -> None:
        paper = _paper()
        for _ in range(6):
            paper.paragraph(f"ฉบับที่ {number} {TEXT}")
        made[number] = paper.finish()

    threads = [Thread(target=make, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for number in range(6):
        assert "".join(pages_of(made[number])).count(f"ฉบับที่ {number}") == 6


def test_a_file_is_replaced_whole_or_not_at_all(tmp_path: Path) -> None:
    target = tmp_path / "รายงาน" / "R02.pdf"
    save_whole(target, b"first")
    save_whole(target, b"second")
    assert target.read_bytes() == b"second"
    assert [file.name for file in target.parent.iterdir()] == ["R02.pdf"]
    folder = tmp_path / "เป็นโฟลเดอร์"
    folder.mkdir()
    with pytest.raises(DeskError) as refused:
        save_whole(folder, b"third")
    assert refused.value.advice
    assert list(tmp_path.glob("*.part")) == []


def test_a_narrow_paragraph_is_set_line_by_line_within_its_width() -> None:
    paper = _paper(number_first_page=False)
    laid = Paragraph(TEXT, Style(align="justify", first_line=CM)).laid(paper.pen, 200)
    assert all(line.width <= line.room + 1e-9 for line in laid.lines)
