"""5c: a long register in Thai as PDF, beside reportlab drawing the same cells unshaped."""

from datetime import date
from functools import partial
from io import BytesIO

from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import LongTable, SimpleDocTemplate
from tests.bench.measuring import side_by_side
from tests.bench.report import Report

from centredesk.exports.paper import PaperLook
from centredesk.exports.register import Register, RegisterColumn
from centredesk.paths import resource
from centredesk.sample import words

ROWS, WIDTH, SIZE, LEADING = 30, 90.0, 14, 17.0
LONG = 500  # pages
HEADS = ("ที่", "รหัส", "ชื่อ", "นามสกุล", "วันที่", "ผล", "สถานที่", "หมายเหตุ")
Row = tuple[str, ...]


def measure(report: Report, sizes: list[int]) -> None:
    """Pages of thirty rows and eight columns."""
    pdfmetrics.registerFont(TTFont("Sarabun", _font()))
    whole = sizes[-1] > 20_000
    for count in (10, 40, LONG) if whole else (10, 40):
        rows = _rows(count)
        ways = {"bare canvas": partial(_canvas, rows), "ours": partial(_ours, rows)}
        times = side_by_side(ways, rounds=5)
        report.add("5c", "register in Thai, pages", count, times, asked=0.8, beside="bare canvas")
    report.slope("5c", "register in Thai, pages", asked=1.05)
    if not whole:
        report.skip(f"5c beside LongTable: it takes minutes for the {LONG} pages it is about")
        return
    rows = _rows(LONG)
    times = side_by_side(
        {"LongTable": partial(_long_table, rows), "ours": partial(_ours, rows)}, rounds=2
    )
    report.add("5c", "register in Thai, pages", LONG, times, asked=0.2, beside="LongTable")


def _font() -> str:
    return str(resource("fonts", "th-sarabun-new", "THSarabunNew-Regular.ttf"))


def _rows(pages: int) -> list[Row]:
    """Rows as registers have them: names and numbers differ, most other words come again."""
    given = [n.th for sex in "MF" for n in words.given_names("THA", sex)]
    family = [n.th for n in words.family_names("THA")]
    return [
        (
            str(number), f"TAK-P-2569-{number:05}", given[number % len(given)],
            family[number % len(family)], f"{number % 28 + 1}/11/2569",
            ("ผู้เสียหาย", "ไม่เป็นผู้เสียหาย")[number % 2], "อ.แม่สอด จ.ตาก",
            words.phrases("urgent")[number % len(words.phrases("urgent"))],
        )
        for number in range(1, pages * ROWS + 1)
    ]  # fmt: skip


def _ours(rows: list[Row]) -> int:
    look = PaperLook("ทะเบียน", made_on=date(2026, 11, 12), landscape=True)
    register = Register(look, [RegisterColumn(head, WIDTH) for head in HEADS])
    register.add(rows)
    return len(register.finish())


def _canvas(rows: list[Row]) -> int:
    """Fast and wrong: marks stand upon each other."""
    file = BytesIO()
    canvas = Canvas(file, pagesize=landscape(A4))
    for start in range(0, len(rows), ROWS):
        canvas.setFont("Sarabun", SIZE)
        for place, row in enumerate(rows[start : start + ROWS]):
            height = 540 - place * LEADING
            for column, cell in enumerate(row):
                canvas.drawString(50 + column * WIDTH, height, cell)
            canvas.line(50, height - 3, 50 + len(row) * WIDTH, height - 3)
        canvas.showPage()
    canvas.save()
    return len(file.getvalue())


def _long_table(rows: list[Row]) -> int:
    file = BytesIO()
    table = LongTable([HEADS, *rows], colWidths=[WIDTH] * len(HEADS), repeatRows=1)
    table.setStyle([("FONT", (0, 0), (-1, -1), "Sarabun", SIZE)])
    SimpleDocTemplate(file, pagesize=landscape(A4)).build([table])
    return len(file.getvalue())
