"""What every return declares about itself."""

from collections.abc import Sequence
from dataclasses import dataclass

from centredesk.exports.period import Period
from centredesk.exports.returns.figures import Column, CountedRecord, Figures, Row
from centredesk.fields.codes import code_list


@dataclass(frozen=True)
class ReturnForm:
    """The layout of one return.

    `rows_from` names the code list whose entries are the rows; `rows_only` picks some of them, in
    that order, and `rows_named` names those the list lacks. An empty `rows_from` means an open
    list: one row per record. `apart` are the rows below the total, never part of it.
    """

    code: str
    title: str
    columns: tuple[Column, ...]
    rows_head: str
    basis: str
    rows_from: str = ""
    rows_only: tuple[str, ...] = ()
    rows_named: tuple[tuple[str, str], ...] = ()
    apart: tuple[tuple[str, str], ...] = ()
    notes: tuple[str, ...] = ()

    def row_heads(self) -> tuple[tuple[str, str], ...]:
        """Code and Thai title of every fixed row, in printing order; empty for an open list."""
        if not self.rows_from:
            return ()
        known = code_list(self.rows_from)
        codes = self.rows_only or tuple(option.code for option in known.standard)
        named = dict(self.rows_named)
        return tuple((code, named.get(code) or known.label(code)) for code in codes)

    def filled(
        self,
        period: Period,
        rows: Sequence[Row],
        total: Row | None,
        *,
        apart_rows: Sequence[Row] = (),
        records: Sequence[CountedRecord] = (),
        notes: Sequence[str] = (),
    ) -> Figures:
        """The figures of a period in this layout, under its own headings, basis and notes."""
        return Figures(
            code=self.code,
            title=self.title,
            period=period,
            columns=self.columns,
            rows=tuple(rows),
            total=total,
            apart_rows=tuple(apart_rows),
            records=tuple(records),
            basis=self.basis,
            notes=(*self.notes, *notes),
            rows_head=self.rows_head,
        )
