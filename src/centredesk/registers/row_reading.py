"""Reads one row under a mapping: each cell by its field, then the fields against each other."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from centredesk.registers.cells import (
    AGE_DIFFERS,
    CONTRADICTION,
    FUTURE,
    IMPOSSIBLE,
    MISSING,
    UnreadableError,
    cell_text,
    is_ticked,
    reader_of,
)
from centredesk.registers.headings import Mapping
from centredesk.registers.reader import Cell
from centredesk.registers.rows import (
    NO_NAME,
    CellProblem,
    GoodRow,
    HeldRow,
    cells_key,
    is_empty,
    row_key,
)
from centredesk.thai.dates import age_on
from centredesk.thai.names import NameParts, split_title

_MOST_YEARS = 120
_FIRST_DAY = date(1990, 1, 1)
_MEN = frozenset({"นาย", "เด็กชาย", "ด.ช.", "Mr.", "Master"})
_WOMEN = frozenset({"นาง", "นางสาว", "น.ส.", "เด็กหญิง", "ด.ญ.", "Mrs.", "Ms.", "Miss"})


_WHO = frozenset({"name", "first_name", "last_name", "name_latin", "id_number", "passport"})
Finding = tuple[str, str, str]
"""A field, the short code of what is wrong, and the sentence."""


class RowReader:
    """Reads rows of one file; what was read once of a cell is not read again."""

    def __init__(self, today: date, default_date: date | None = None) -> None:
        self._today = today
        self._default_date = default_date
        self._memo: dict[str, _Remembering] = {}
        self._planned: Mapping | None = None
        self._plan: list[tuple[int, str, _Remembering | None]] = []
        self._times_met: dict[str, int] = {}

    def read(
        self, sheet: str, number: int, row: Sequence[Cell], mapping: Mapping
    ) -> GoodRow | HeldRow:
        """The row as values, or held with every reason found."""
        values: dict[str, Any] = {}
        problems: list[CellProblem] = []
        width = len(row)
        for column, name, reads in self._plan_of(mapping):
            if column >= width or (cell := row[column]) == "":
                continue
            if reads is None:
                self._take_tick(name, cell, values, problems)
                continue
            value = reads[cell]
            if isinstance(value, UnreadableError):
                problems.append(CellProblem(name, cell_text(cell), value.sentence, value.why))
            elif value is not None:
                values[name] = value
        found = [*_sorted_papers(values), *self._contradictions(values, problems)]
        if not problems and not found:
            return self._good(sheet, number, values)
        written = written_cells(row, mapping)
        problems += [CellProblem(n, written.get(n, ""), text, why) for n, why, text in found]
        key = self._counted(cells_key(sheet, written))
        return HeldRow(sheet, number, tuple(problems), written, key)

    def _plan_of(self, mapping: Mapping) -> list[tuple[int, str, "_Remembering | None"]]:
        """Column, field and reader of every column; a column to tick has none."""
        if mapping is not self._planned:
            self._planned = mapping
            self._plan = [
                (column, name, None if ":" in name else self._memory_of(name))
                for column, name in mapping.columns.items()
                if name != "no"
            ]
        return self._plan

    def _memory_of(self, name: str) -> "_Remembering":
        return self._memo.setdefault(name, _Remembering(reader_of(name)))

    def _take_tick(
        self, name: str, cell: Cell, values: dict[str, Any], problems: list[CellProblem]
    ) -> None:
        plain, _, code = name.partition(":")
        try:
            ticked = is_ticked(cell)
        except UnreadableError as why:
            problems.append(CellProblem(plain, cell_text(cell), why.sentence, why.why))
            return
        if ticked and plain in values:
            sentence = "มีเครื่องหมายมากกว่าหนึ่งช่อง"
            problems.append(CellProblem(plain, cell_text(cell), sentence, CONTRADICTION))
        elif ticked:
            values[plain] = (code,) if plain == "form" else code

    def _contradictions(self, values: dict[str, Any], known: list[CellProblem]) -> list[Finding]:
        bad = {problem.field for problem in known}
        found: list[Finding] = []
        if not bad & _WHO and not any(name in values for name in _WHO):
            found.append(("name", MISSING, "ไม่มีทั้งชื่อและเลขประจำตัว จึงไม่ทราบว่าเป็นผู้ใด"))
        if "date" not in bad:
            found += self._about_days(values)
        if "birth_date" not in bad and "birth_date" in values:
            found += self._about_birth(values, bad | {name for name, _, _ in found})
        return found

    def _about_days(self, values: dict[str, Any]) -> list[Finding]:
        day = values.setdefault("date", self._default_date)
        found = []
        if day is None:
            found.append(("date", MISSING, "ไม่มีวันที่ของแถวนี้"))
        elif day > self._today:
            found.append(("date", FUTURE, "วันที่อยู่ในอนาคต"))
        elif day < _FIRST_DAY:
            found.append(("date", IMPOSSIBLE, "วันที่เก่าเกินกว่าจะเป็นวันที่คัดแยก ตรวจปี พ.ศ."))
        received = values.get("received")
        if received and received > self._today:
            found.append(("received", FUTURE, "วันที่รับตัวอยู่ในอนาคต"))
        return found

    def _about_birth(self, values: dict[str, Any], bad: set[str]) -> list[Finding]:
        birth: str = values["birth_date"]
        if birth > self._today.isoformat()[: len(birth)]:
            return [("birth_date", FUTURE, "วันเกิดอยู่ในอนาคต")]
        day: date | None = values.get("date")
        return [] if "date" in bad or day is None else self._about_age(values, birth, day)

    @staticmethod
    def _about_age(values: dict[str, Any], birth: str, day: date) -> list[Finding]:
        if birth > day.isoformat()[: len(birth)]:
            return [("birth_date", CONTRADICTION, "วันเกิดอยู่หลังวันที่ของแถวนี้")]
        youngest, oldest = _ages(birth, day)
        if youngest > _MOST_YEARS:
            return [("birth_date", IMPOSSIBLE, f"วันเกิดทำให้อายุเกิน {_MOST_YEARS} ปี")]
        age: int | None = values.get("age")
        if age is not None and not youngest - 1 <= age <= oldest + 1:
            years = str(oldest) if youngest == oldest else f"{youngest} ถึง {oldest}"
            sentence = f"อายุไม่ตรงกับวันเกิด ตามวันเกิดต้องเป็น {years} ปี"
            return [("age", AGE_DIFFERS, sentence)]
        return []

    def _good(self, sheet: str, number: int, values: dict[str, Any]) -> GoodRow:
        got = values.get
        name = _whole_name(values)
        latin: NameParts = got("name_latin", NO_NAME)
        said = (
            got("id_number", ""),
            got("passport", ""),
            got("nationality"),
            got("sex"),
            got("birth_date"),
            got("age"),
            values["date"],
            got("received"),
            got("border_point", ""),
            got("result", "NOT_SCREENED"),
            got("form", ()),
            got("agency", ""),
            got("interviewer", ""),
            got("interpreter", ""),
            got("place", ""),
            got("disposition"),
            got("note", ""),
        )
        # What the row says of this person on this day; where it stands does not count.
        key = self._counted(row_key([*_written(name), *_written(latin), *map(_plain, said)]))
        return GoodRow(sheet, number, name, latin, *said, _warnings(name, values), key)

    def _counted(self, key: str) -> str:
        # Two lines that say the same are two lines, and still two when the file comes again.
        times = self._times_met[key] = self._times_met.get(key, 0) + 1
        return key if times == 1 else f"{key}-{times}"


class _Remembering(dict[Cell, Any]):
    """Cell → what its reader made of it, or why it could not."""

    def __init__(self, read: Callable[[Cell], Any]) -> None:
        super().__init__()
        self._read = read

    def __missing__(self, cell: Cell) -> Any:
        try:
            value = self._read(cell)
        except UnreadableError as why:
            value = why
        self[cell] = value
        return value


def written_cells(row: Sequence[Cell], mapping: Mapping) -> dict[str, str]:
    """The row's mapped cells by field, as they are written; ticked columns by field and code."""
    return {
        name: cell_text(row[column])
        for column, name in mapping.columns.items()
        if column < len(row) and not is_empty(row[column])
    }


def _written(name: NameParts) -> tuple[str, str, str, str]:
    return name.prefix, name.first, name.middle, name.last


def _plain(value: Any) -> str | None:
    return value if value is None or isinstance(value, str) else str(value)


def _sorted_papers(values: dict[str, Any]) -> list[Finding]:
    """Put each number where it belongs, whichever column it stood in; two cannot be one."""
    papers = {name: values.pop(name) for name in ("id_number", "passport") if name in values}
    found: list[Finding] = []
    for column, paper in papers.items():
        for name in ("id_number", "passport"):
            number = getattr(paper, name)
            if number and values.setdefault(name, number) != number:
                found.append((column, CONTRADICTION, "มีเลขเอกสารชนิดเดียวกันสองเลขในแถวเดียว"))
    return found


def _whole_name(values: dict[str, Any]) -> NameParts:
    whole: NameParts = values.get("name", NO_NAME)
    if first := values.get("first_name"):
        title, first = split_title(first)
        whole = NameParts(title, first, "", values.get("last_name", ""))
    elif values.get("last_name"):
        whole = whole.__class__(whole.prefix, whole.first, whole.middle, values["last_name"])
    if prefix := values.get("prefix"):
        title = split_title(f"{prefix} ก")[0] or prefix
        whole = NameParts(title, whole.first, whole.middle, whole.last)
    return whole


def _ages(birth: str, day: date) -> tuple[int, int]:
    """The least and the greatest age a partly known birth date allows."""
    year, *rest = (int(part) for part in birth.split("-"))
    if len(rest) == 2:
        age = age_on(date(year, rest[0], rest[1]), day)
        return age, age
    months = (rest[0], rest[0]) if rest else (1, 12)
    oldest = age_on(min(date(year, months[0], 1), day), day)
    youngest = age_on(min(date(year, months[1], 28), day), day)
    return youngest, oldest


def _warnings(name: NameParts, values: dict[str, Any]) -> tuple[str, ...]:
    sex = values.get("sex")
    if (name.prefix in _MEN and sex == "F") or (name.prefix in _WOMEN and sex == "M"):
        return ("คำนำหน้าชื่อไม่ตรงกับเพศ",)
    return ()
