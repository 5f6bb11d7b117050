"""From counted figures to files: a workbook, a PDF for each return, the cover letter."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from centredesk.exports.letters import return_letter, write_letter
from centredesk.exports.returns.excel import write_returns
from centredesk.exports.returns.figures import Figures, ReturnHead
from centredesk.exports.returns.pdf import write_return


def write_papers(
    figures: Sequence[Figures], head: ReturnHead, folder: Path, *, to: str = "", post: str = ""
) -> list[Path]:
    """Write all papers of one sending; their paths, the workbook first and the letter last."""
    span = figures[0].period.code.replace("..", "_to_")
    codes = "_".join(found.code for found in figures)
    paths = [write_returns(list(figures), head, folder / f"{codes}_{span}.xlsx")]
    paths += [write_return(it, head, folder / f"{it.code}_{span}.pdf") for it in figures]
    letter = return_letter(list(figures), head, post=post)
    letter = replace(letter, to=to) if to else letter
    return [*paths, write_letter(letter, folder / f"letter_{span}.pdf")]
