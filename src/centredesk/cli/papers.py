"""Paper from the command line: registers come in, returns go out."""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from centredesk.actions import duplicates, held_rows, records, returns
from centredesk.actions import register_import as intake
from centredesk.cli.offices import opened
from centredesk.cli.tables import read_json, write_json
from centredesk.desk import Desk
from centredesk.errors import BadValue
from centredesk.exports.period import Period, read_period
from centredesk.fields.days import BuddhistDate
from centredesk.models.held_rows import HeldRow
from centredesk.registers.register import read_register

Arguments = argparse.Namespace


def import_register(words: Arguments) -> None:
    """Bring a register in: good rows are saved, the others are held with their reasons."""
    with opened(words) as desk:
        headings = desk.ask(intake.register_headings)
        rows = read_register(words.file, today=desk.clock.today(), corrections=headings)
        case = desk.ask(records.record_key, "case", words.case) if words.case else None
        if words.preview:
            done = desk.ask(intake.preview_register, rows)
        else:
            done = desk.do(intake.import_register, rows, case=case, per_sheet=words.per_sheet)
    if words.report:
        _write_report(words.report, done.report())
    _tell(done, preview=words.preview)


def _write_report(file: Path, report: dict[str, Any]) -> None:
    try:
        file.write_text(json.dumps(report, ensure_ascii=False, indent=1), encoding="utf-8")
    except OSError:
        raise BadValue("เขียนแฟ้มรายงานการนำเข้าไม่ได้", "ตรวจที่อยู่ของแฟ้ม ส่วนการนำเข้าเสร็จแล้ว") from None


def _tell(done: intake.Import, *, preview: bool) -> None:
    deed = "จะนำเข้า" if preview else "นำเข้าแล้ว"
    sys.stdout.write(
        f"{deed} {done.imported:,} แถว จาก {done.rows.rows:,} แถว · มีอยู่แล้ว {done.unchanged:,}"
        f" · ผู้เสียหาย {done.victims:,} คน · พักไว้แก้ไข {len(done.rows.held):,} แถว"
        f" · พบคนเดิม {len(done.linked):,} · โปรดตรวจว่าซ้ำหรือไม่ {len(done.proposed):,}\n"
    )
    for held in done.rows.held:
        for problem in held.problems:
            sys.stdout.write(f"  {held.sheet} แถว {held.row} {problem.field}: {problem.problem}\n")


def _period(desk: Desk, words: Arguments) -> Period:
    as_at = BuddhistDate().read(words.as_at) if words.as_at else None
    return read_period(words.period, today=desk.clock.today(), as_at=as_at)


def write_returns(words: Arguments) -> None:
    """Write returns as Excel and PDF with their cover letter; the paths are said."""
    with opened(words) as desk:
        period = _period(desk, words)
        codes = [code.upper() for code in words.codes]
        paths = desk.do(
            returns.produce_returns,
            codes,
            period,
            words.to,
            checked_by=words.checked_by,
            letter_no=words.letter_no,
            thai_digits=words.thai_digits,
        )
    for path in paths:
        sys.stdout.write(f"{path}\n")


def show_figures(words: Arguments) -> None:
    """The figures of one return: a table for people, an object for programs."""
    with opened(words) as desk:
        counted = desk.ask(returns.figures, words.code.upper(), _period(desk, words))
    told = returns.as_json(counted)
    if words.json:
        write_json(told)
        return
    sys.stdout.write(f"{counted.title} {counted.period.title}\n")
    for row in counted.all_rows:
        cells = "\t".join("–" if value in (0, None) else str(value) for value in row.values)
        sys.stdout.write(f"{row.code}\t{row.th}\t{cells}\n")


def list_held(words: Arguments) -> None:
    """The rows of registers that wait to be mended, with their reasons."""
    with opened(words) as desk:
        held = desk.ask(held_rows.held_rows)
    if words.json:
        write_json([_held(row) for row in held])
        return
    for row in held:
        for problem in row.problems_found or ():
            sys.stdout.write(f"{row.id}\t{row.sheet} แถว {row.row}\t{problem['problem']}\n")


def _held(row: HeldRow) -> dict[str, Any]:
    kept = ("file", "sheet", "row", "cells", "problems_found", "state")
    return {"id": str(row.id)} | {name: getattr(row, name) for name in kept}


def mend_held(words: Arguments) -> None:
    """Take a held row in with the cells of a JSON file (field: text) corrected."""
    cells = read_json(words.source)
    if not isinstance(cells, dict):
        raise BadValue("แฟ้ม JSON ต้องเป็นช่องและค่าที่แก้ไข")
    with opened(words) as desk:
        desk.do(held_rows.mend_held_row, words.row, {str(k): str(v) for k, v in cells.items()})
    sys.stdout.write("แก้ไขและนำเข้าแล้ว 1 แถว\n")


def drop_held(words: Arguments) -> None:
    """Leave a held row out, with the reason."""
    with opened(words) as desk:
        desk.do(held_rows.drop_held_row, words.row, reason=words.reason)
    sys.stdout.write("ไม่นำเข้า 1 แถว เก็บเหตุผลไว้แล้ว\n")


def propose(words: Arguments) -> None:
    """The persons who may be the same as this one, for a person to decide."""
    with opened(words) as desk:
        key = desk.ask(records.record_key, "person", words.number)
        likely = desk.ask(duplicates.likely_persons, key)
    found = [{"code": one.known.values["code"], "score": round(one.score, 2)} for one in likely]
    write_json(found)
