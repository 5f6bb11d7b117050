"""Invented figures for any return: random counts whose totals are their sums."""

import random
from datetime import date
from decimal import Decimal

from centredesk.exports.period import read_period
from centredesk.exports.returns.figures import (
    Column,
    CountedRecord,
    Figures,
    ReturnHead,
    Row,
    Value,
)
from centredesk.exports.returns.return_form import ReturnForm

TODAY = date(2026, 11, 12)
PERIOD = read_period("2569-10", today=TODAY)
HEAD = ReturnHead(
    centre_name="ศูนย์ตัวอย่างจังหวัดตาก",
    period_text=PERIOD.title,
    as_at=TODAY,
    prepared_by="สมมติ ใจดี",
    checked_by="ตัวอย่าง มั่นคง",
    letter_no="ตก 0004/123",
    secrecy="ลับ",
    chain_head="c0ffee" * 10,
)


def figures_for(form: ReturnForm, *, seed: int = 1, quiet: bool = False) -> Figures:
    """A filled return; `quiet` fills the columns that mostly hold nothing, too."""
    dice = random.Random(seed)
    heads = form.row_heads() or tuple((f"{n}", f"OP-2569-{n:04}") for n in range(1, 13))
    rows = [_row(form, code, th, dice, quiet) for code, th in heads]
    apart = [_row(form, code, th, dice, quiet) for code, th in form.apart]
    bare = form.filled(PERIOD, rows, None)
    total = Row("TOTAL", "รวม", tuple(_total(bare, n, c) for n, c in enumerate(form.columns)))
    records = [CountedRecord(rows[0].code, f"TAK-2569-{n:04}", "คดี") for n in range(3)]
    return form.filled(PERIOD, rows, total, apart_rows=apart, records=records)


def _row(form: ReturnForm, code: str, th: str, dice: random.Random, quiet: bool) -> Row:
    values = (0 if c.quiet and not quiet else _value(c, dice) for c in form.columns)
    return Row(code, th, tuple(values))


def _value(column: Column, dice: random.Random) -> Value:
    match column.what:
        case "money":
            return Decimal(dice.randint(0, 9_000_000)) / 100
        case "percent" | "average":
            return Decimal(dice.randint(1, 1000)) / 10
        case "text":
            return dice.choice(["ต.ท่าสายลวด อ.แม่สอด จ.ตาก", "สำนักงานตัวอย่าง", "=1+1"])
        case "date":
            return date(2026, 10, dice.randint(1, 31))
    return dice.choice([0, 0, 1, 7, 1234])


def _total(figures: Figures, place: int, column: Column) -> Value:
    if column.summed:
        return figures.sum_of(place)
    others: dict[str, Value] = {"count": 5, "percent": Decimal("87.5"), "average": Decimal("3.4")}
    return others.get(column.what)
