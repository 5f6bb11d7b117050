"""An office's own answers folded into the standard codes they are counted as, in SQL."""

from typing import Any

from sqlalchemy import ColumnElement, String, func

from centredesk.fields.own_codes import MARK


def standard(column: ColumnElement[Any]) -> ColumnElement[Any]:
    """The standard code of a column of an extendable list: what stands before the mark.

    Every count, return and export that groups by such a list, or looks for one of its codes,
    asks this and never the column itself.
    """
    end = func.instr(column + MARK, MARK) - 1
    return func.substr(column, 1, end, type_=String)
