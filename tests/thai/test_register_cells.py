"""The cells of a real-looking register: names, dates and numbers as offices write them."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from centredesk.fields.codes import code_list
from centredesk.thai.dates import mend_year, read_date
from centredesk.thai.names import split_title

SAMPLE = Path(__file__).parents[1] / "registers" / "screening_register_sample.xlsx"
HEADINGS = ("ลำดับ", "รวม", "")


def rows() -> Iterator[tuple[str, int, list[object]]]:
    book = CalamineWorkbook.from_path(str(SAMPLE))
    for sheet in book.sheet_names:
        lines = book.get_sheet_by_name(sheet).to_python()
        for number, cells in enumerate(lines, 1):
            if number > 3 and cells[0] not in HEADINGS:
                yield sheet, number, list(cells)


def problems(field: str) -> set[tuple[str, int, str]]:
    key = json.loads(SAMPLE.with_name("screening_register_sample.key.json").read_text("utf-8"))
    found = key["problems"]
    return {(one["sheet"], one["row"], one["why"]) for one in found if one["field"] == field}


def day_of(cell: object) -> date:
    return mend_year(cell) if isinstance(cell, date) else read_date(str(cell))


def test_every_date_reads_but_the_impossible_ones() -> None:
    wrong = set()
    for sheet, number, cells in rows():
        assert date(2025, 1, 1) < day_of(cells[9]) < date(2036, 1, 1)
        try:
            day_of(cells[7])
        except ValueError:
            wrong.add((sheet, number, "impossible date"))
    assert wrong
    assert wrong == {one for one in problems("birth_date") if one[2] == "impossible date"}


def test_no_title_is_left_on_any_name() -> None:
    for _, _, cells in rows():
        rest = split_title(str(cells[1]))[1]
        assert rest == rest.strip()
        assert not rest.startswith(("นาย", "นาง", "น.ส", "Mr", "Ms"))
        assert len(rest.split()) >= 2


@pytest.mark.parametrize(("column", "name"), [(5, "nat"), (6, "sex"), (12, "exploit")])
def test_usual_words_find_their_codes(column: int, name: str) -> None:
    unknown = {
        (sheet, number)
        for sheet, number, cells in rows()
        if str(cells[column]).strip() and code_list(name).find(str(cells[column])) is None
    }
    assert unknown == {(sheet, number) for sheet, number, _ in problems(name)}
