"""Cards in which a page shows its neighbours: screenings, help, references; each row opens."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from itertools import chain, islice
from typing import Any

from PySide6.QtWidgets import QWidget

from centredesk.actions.shown_lines import HelpLine, Newest, ScreeningLine
from centredesk.fields.codes import code_list
from centredesk.fields.kinds import Money
from centredesk.thai.dates import short_date, show_time
from centredesk.ui.parts.boxes import Card, column, row
from centredesk.ui.parts.buttons import Button
from centredesk.ui.parts.labels import Tone, Words, badge
from centredesk.ui.parts.small_table import SmallTable
from centredesk.ui.parts.turns import in_turns

GoTo = Callable[[str, Any], object]
RESULT_TONES: dict[str, Tone] = {
    "VICTIM_TIP": "accent",
    "VICTIM_FL": "accent",
    "UNCLEAR": "warn",
    "NOT_SCREENED": "warn",
}
VICTIM_TONES: dict[str, Tone] = {"POSSIBLE": "warn", "IDENTIFIED": "accent"}
NOTHING = "–"
_AT_ONCE = 6
"""Rows made in one turn: as many as are seen at first."""
SCREENINGS, HELP = "การคัดแยก", "การช่วยเหลือ"
SCREENING_HEADS = ("เลขคัดแยก", "บุคคล", "วันที่คัดแยก", "ผลการคัดแยก")
HELP_HEADS = ("วันที่", "ผู้เสียหาย", "บริการ", "ผู้ให้บริการ", "มูลค่า (บาท)")


def heads(words: Sequence[str], *shares: int) -> tuple[tuple[str, int], ...]:
    """The heads of a table, each with its share of the width."""
    return tuple(zip(words, shares, strict=True))


def rest_of(shown: Newest[Any], where: str) -> str:
    """What is said where only the newest are shown; nothing where all are."""
    if not shown.left_out:
        return ""
    newest = f"แสดง {len(shown.lines):,} รายการล่าสุดจากทั้งหมด {shown.total:,} รายการ"
    rest = f"อีก {shown.left_out:,} รายการมิได้แสดงไว้ ณ ที่นี้"
    return f"{newest} {rest} รายการครบถ้วนดูและพิมพ์ได้จากหน้า “{where}”"


def label(codes: str, code: str | None) -> str:
    """The word of a code, or a dash."""
    return code_list(codes).label(code) if code else NOTHING


def day(moment: date | datetime | None) -> str:
    """A day, with its time where it has one."""
    if moment is None:
        return NOTHING
    if isinstance(moment, datetime):
        return f"{short_date(moment.date())} {show_time(moment)}"
    return short_date(moment)


def two_lines(first: str, second: str) -> QWidget:
    """A code above what is said of it."""
    made = QWidget()
    made.setLayout(
        column(None, Words(first, "strong"), Words(second, "help", wrap=True), None, gap=0)
    )
    return made


def result_badge(result: str) -> str | QWidget:
    """The result of a screening, as a badge."""
    return badge(label("result", result), RESULT_TONES.get(result, "")) if result else NOTHING


def short_code(code: str, case_no: str | None) -> str:
    """A pseudonym inside its own case: V-0041-A instead of V-TAK-2569-0041-A."""
    series = (case_no or "").rpartition("-")[0]
    return code.replace(f"{series}-", "") if series else code


@dataclass(frozen=True)
class Told:
    """A row of a card: its cells, and what it opens."""

    cells: tuple[str | QWidget, ...]
    then: Callable[[], object] | None = None
    height: int = 40


def table_card(
    title: str,
    heads: Sequence[tuple[str, int]],
    rows: Iterable[Told],
    none: str,
    *buttons: Button,
    note: str = "",
) -> Card:
    """A card with a table to its edges; `none` stands there while it has no row.

    The first rows stand at once, the others follow in turns: `rows` best makes each when asked.
    """
    card = Card()
    card.body.setContentsMargins(0, 10, 0, 8)
    head = row(Words(title, "subtitle"), None, *buttons)
    head.setContentsMargins(16, 0, 16, 0)
    card.add(head)
    waiting = iter(rows)
    if (first := next(waiting, None)) is None:
        card.add(_said(none))
        return card
    if note:
        card.add(_said(note))
    table = SmallTable(heads)
    _fill(table, chain((first,), waiting))
    card.add(table)
    return card


def _said(words: str) -> Words:
    said = Words(words, "soft", wrap=True)
    said.setContentsMargins(16, 4, 16, 8)
    return said


def _fill(table: SmallTable, rows: Iterator[Told]) -> None:
    made = 0
    for told in islice(rows, _AT_ONCE):
        table.add(*told.cells, then=told.then, height=told.height)
        made += 1
    if made == _AT_ONCE:
        in_turns(table, partial(_fill, table, rows))


def screenings_card(
    shown: Newest[ScreeningLine], go_to: GoTo, *buttons: Button, case_no: str | None = None
) -> Card:
    """Screenings, the newest first."""
    rows = (
        Told(
            (
                Words(line.screening_no, "strong"),
                short_code(line.person, case_no),
                day(line.start_at),
                result_badge(line.result),
            ),
            partial(go_to, "screening", line.id),
        )
        for line in shown.lines
    )
    told = heads(SCREENING_HEADS, 6, 4, 6, 7)
    note = rest_of(shown, SCREENINGS)
    return table_card(SCREENINGS, told, rows, "ยังไม่มีการคัดแยก", *buttons, note=note)


def help_card(
    shown: Newest[HelpLine], go_to: GoTo, *buttons: Button, case_no: str | None = None
) -> Card:
    """Acts of help, the newest first."""
    rows = (
        Told(
            (
                Words(day(line.start), "strong"),
                short_code(line.victim_no, case_no),
                label("service", line.kind),
                line.provider or NOTHING,
                Money().show(line.cost) if line.cost is not None else NOTHING,
            ),
            partial(go_to, "help", line.id),
        )
        for line in shown.lines
    )
    told = heads(HELP_HEADS, 4, 4, 6, 6, 4)
    note = rest_of(shown, HELP)
    return table_card(HELP, told, rows, "ยังไม่มีการช่วยเหลือ", *buttons, note=note)
