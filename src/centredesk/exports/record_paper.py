"""One record on paper: its sections as the page shows them, label and value a line."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from centredesk.exports.paper import Paper, PaperLook
from centredesk.exports.shapes import RuleLine
from centredesk.exports.thai_lines import Run
from centredesk.exports.thai_paragraph import Paragraph, Style
from centredesk.thai.dates import long_date
from centredesk.thai.digits import thai_digits

_LINE: Final = Style(leading=22, left=14)
Told = tuple[str, str]


@dataclass(frozen=True)
class Section:
    """One part of the record: its heading, then label and words of every field."""

    heading: str
    told: Sequence[Told]


def record_paper(
    title: str, summary: str, sections: Sequence[Section], *, made_on: date, secrecy: str
) -> Paper:
    """The paper of a record; nothing stands on it that the page did not show."""
    paper = Paper(PaperLook(title, made_on, secrecy=secrecy, number_first_page=False))
    paper.heading(title)
    if summary:
        paper.subheading(summary)
    paper.subheading(f"ข้อมูล ณ วันที่ {thai_digits(long_date(made_on))}")
    paper.add(RuleLine(0.35))
    for section in sections:
        paper.space(6)
        paper.section(section.heading)
        paper.add(*(_line(*told) for told in section.told))
    return paper


def _line(label: str, words: str) -> Paragraph:
    return Paragraph([Run(f"{label}  ", bold=True), Run(words or "–")], _LINE)
