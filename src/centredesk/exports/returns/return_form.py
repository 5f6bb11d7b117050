"""What every return declares about itself."""

from dataclasses import dataclass

from centredesk.exports.returns.figures import Column
from centredesk.fields.codes import code_list


@dataclass(frozen=True)
class ReturnForm:
    """The layout of one return.

    `rows_from` names the code list whose entries are the rows; `rows_only` picks some of them,
    in that order. An empty `rows_from` means an open list: one row per record. `apart` are the
    rows printed below the total and never part of it.
    """

    code: str
    title: str
    columns: tuple[Column, ...]
    rows_head: str
    basis: str
    rows_from: str = ""
    rows_only: tuple[str, ...] = ()
    apart: tuple[tuple[str, str], ...] = ()
    notes: tuple[str, ...] = ()

    def row_heads(self) -> tuple[tuple[str, str], ...]:
        """Code and Thai title of every fixed row, in printing order; empty for an open list."""
        if not self.rows_from:
            return ()
        known = code_list(self.rows_from)
        codes = self.rows_only or tuple(option.code for option in known.options)
        return tuple((code, known.label(code)) for code in codes)
