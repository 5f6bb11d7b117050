"""How the workbook's sheets come out of a printer: large enough, nothing cut, nothing parted."""

from io import BytesIO
from itertools import pairwise
from typing import Any

import openpyxl
import pytest
from tests.exports.making_figures import HEAD, figures_for

from centredesk.exports.returns.excel import workbook_of
from centredesk.exports.returns.forms import FORMS, form
from centredesk.exports.returns.return_form import ReturnForm
from centredesk.exports.thai_font import Typeface
from centredesk.thai.words import joints

BY_CODE = [pytest.param(found, id=found.code) for found in FORMS]


def _sheet(found: ReturnForm) -> Any:
    made = workbook_of([figures_for(found)], HEAD).finish()
    return openpyxl.load_workbook(BytesIO(made))[found.code]


def _widths(sheet: Any) -> list[float]:
    """The width of every column; neighbours of one width are written as one."""
    spans = sheet.column_dimensions.values()
    return [span.width for span in spans for _ in range(span.min, span.max + 1)]


@pytest.mark.parametrize("found", BY_CODE)
def test_every_sheet_prints_large_enough_to_be_read(found: ReturnForm) -> None:
    sheet = _sheet(found)
    widths = _widths(sheet)
    page = (841.9 if sheet.page_setup.orientation == "landscape" else 595.3) - 1.1 * 72
    if found.code != "R09":
        # One page wide: what a sheet that fits its page means when no width is told.
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.page_setup.fitToWidth in (None, 1)
        assert page / (sum(widths) * 6) * 16 >= 9
        upright = sheet.page_setup.orientation != "landscape"
        down = (841.9 if upright else 595.3) - 1.7 * 72
        last = int(sheet.print_area.split("$")[-1])
        tall = sum(sheet.row_dimensions[row].height or 24 for row in range(1, last + 1))
        assert sheet.page_setup.fitToHeight == 0 or down / tall * 16 >= 9
        return
    assert sheet.page_setup.scale * 16 / 100 >= 9
    assert sheet.print_title_cols == "$A:$A"
    assert not sheet.sheet_properties.pageSetUpPr.fitToPage
    breaks = [found_break.id for found_break in sheet.col_breaks.brk]
    assert 1 <= len(breaks) <= 2
    for first, end in pairwise((0, *breaks, len(widths))):
        repeated = widths[0] if first else 0
        across = (repeated + sum(widths[first:end])) * 6
        assert across * sheet.page_setup.scale / 100 <= page


def test_no_shared_head_and_no_title_is_parted_by_a_page() -> None:
    sheet = _sheet(form("R09"))
    for page in (found_break.id for found_break in sheet.col_breaks.brk):
        for merged in sheet.merged_cells.ranges:
            assert not merged.min_col <= page < merged.max_col, merged
    # What every page repeats is the names of the rows, not the beginning of a title.
    above = int(sheet.print_title_rows.replace("$", "").split(":")[0]) - 1
    assert [cell.value for cell in sheet["A"]][:above] == [None] * above


@pytest.mark.parametrize("found", BY_CODE)
def test_no_head_of_a_sheet_is_cut(found: ReturnForm) -> None:
    sheet = _sheet(found)
    row = int(sheet.print_title_rows.replace("$", "").split(":")[1])
    face = Typeface("Bold")
    for width, column in zip(_widths(sheet)[1:], found.columns, strict=True):
        room = width * 5.5 / 16
        assert max(face.width_of(word) for word in joints(column.th, " ").split()) < room
        # A phrase that is not very long stays whole, wherever a reader would break it.
        short = (face.width_of(phrase) for phrase in column.th.split(" "))
        assert max((wide for wide in short if wide < 4.5), default=0) < room, column.th
        lines, used = 1, 0.0
        for phrase in column.th.split(" "):
            wide = face.width_of(phrase)
            if used and used + wide + 0.3 > room:
                lines, used = lines + 1, 0
            lines += int(wide / room)
            used += wide + 0.3
        tall = sheet.row_dimensions[row].height
        tall += 0 if column.group else sheet.row_dimensions[row - 1].height or 24
        assert lines * 24 <= tall, column.th
