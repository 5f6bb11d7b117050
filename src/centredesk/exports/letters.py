"""The letter that goes with a return: หนังสือภายนอก, in the layout of the correspondence rules."""

import re
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Final

from centredesk.exports.block import Space
from centredesk.exports.paper import BODY, Paper, PaperLook
from centredesk.exports.pen import CM
from centredesk.exports.returns.figures import Figures, ReturnHead
from centredesk.exports.shapes import Beside
from centredesk.exports.thai_lines import Run
from centredesk.exports.thai_paragraph import Paragraph, Style
from centredesk.thai.dates import long_date
from centredesk.thai.digits import thai_digits

CLOSING: Final = "ขอแสดงความนับถือ"
# The emblem belongs to the state and is not ours to give out: its place on top stays free for
# paper that already bears it.
_EMBLEM: Final = 2.2 * CM
# A Latin code such as R02 keeps its digits.
_OWN_DIGITS: Final = re.compile(r"(?<![A-Za-z\d])\d+")
_DOTS: Final = "." * 40


@dataclass(frozen=True)
class Letter:
    """One letter; every digit in it is printed as a Thai one."""

    subject: str
    to: str
    body: tuple[str, ...]
    day: date
    number: str = ""
    address: tuple[str, ...] = ()
    reference: str = ""
    enclosures: tuple[str, ...] = ()
    signer: str = ""
    post: str = ""
    contact: tuple[str, ...] = ()
    secrecy: str = ""
    urgency: str = ""
    closing: str = field(default=CLOSING)


def return_letter(
    figures: list[Figures],
    head: ReturnHead,
    *,
    to: str = "ปลัดกระทรวงการพัฒนาสังคมและความมั่นคงของมนุษย์",
    address: tuple[str, ...] = (),
    post: str = "",
) -> Letter:
    """The cover letter of the returns of one sending."""
    period = head.period_text or figures[0].period.title
    listed = tuple(f"แบบ {found.code} {found.title} จำนวน 1 ชุด" for found in figures)
    return Letter(
        subject=f"ขอส่งรายงานการป้องกันและปราบปรามการค้ามนุษย์ {period}",
        to=to,
        body=(
            f"ด้วย{head.centre_name} ได้จัดทำรายงานการป้องกันและปราบปรามการค้ามนุษย์ {period} "
            f"ข้อมูล ณ วันที่ {long_date(head.as_at)} เสร็จเรียบร้อยแล้ว "
            f"จึงขอส่งรายงานดังกล่าว จำนวน {len(figures)} แบบ รายละเอียดปรากฏตามสิ่งที่ส่งมาด้วย",
            "จึงเรียนมาเพื่อโปรดพิจารณา",
        ),
        day=head.as_at,
        number=head.letter_no,
        address=address or (head.centre_name,),
        enclosures=listed,
        signer=head.checked_by,
        post=post,
        secrecy=head.secrecy,
    )


def write_letter(letter: Letter, path: Path) -> Path:
    """Write a letter as a PDF."""
    return letter_paper(letter).save(path)


def letter_paper(letter: Letter) -> Paper:
    """The document, not yet saved."""
    look = PaperLook(
        title="หนังสือนำส่งรายงาน",
        made_on=letter.day,
        secrecy=letter.secrecy,
        number_first_page=False,
    )
    paper = Paper(look)
    _top(paper, letter)
    _labelled(paper, "เรื่อง", (letter.subject,))
    _labelled(paper, "เรียน", (letter.to,))
    if letter.reference:
        _labelled(paper, "อ้างถึง", (letter.reference,))
    if letter.enclosures:
        _labelled(paper, "สิ่งที่ส่งมาด้วย", _numbered(letter.enclosures))
    paper.space(4)
    for place, text in enumerate(letter.body, start=1):
        last = place == len(letter.body)
        paper.add(Paragraph(_thai(text), replace(BODY, keep_with_next=last)))
    _close(paper, letter)
    return paper


def _thai(text: str) -> str:
    return _OWN_DIGITS.sub(lambda digits: thai_digits(digits[0]), text)


def _top(paper: Paper, letter: Letter) -> None:
    middle = paper.width / 2
    if letter.urgency:
        style = Style(size=24, leading=28, colour=(0.8, 0, 0))
        paper.add(Paragraph([Run(letter.urgency, bold=True)], style))
    paper.space(_EMBLEM)
    number = Paragraph(_thai(f"ที่ {letter.number or '.' * 24}"))
    address = Paragraph(_thai("\n".join(letter.address)))
    paper.add(Beside(number, address, middle + 1.5 * CM), Space(6))
    day = Paragraph(_thai(long_date(letter.day)), Style(left=middle))
    paper.add(day, Space(6))


def _labelled(paper: Paper, label: str, lines: tuple[str, ...]) -> None:
    width = paper.pen.face("Regular").width_of(label) * 16 + 12
    style = Style(after=6)
    words = Paragraph(_thai("\n".join(lines)), style)
    paper.add(Beside(Paragraph(label, style), words, width))


def _numbered(lines: tuple[str, ...]) -> tuple[str, ...]:
    if len(lines) == 1:
        return lines
    return tuple(f"{place}. {line}" for place, line in enumerate(lines, start=1))


def _close(paper: Paper, letter: Letter) -> None:
    style = Style(align="centre", left=paper.width / 2, keep_with_next=True)
    paper.add(Space(10, keep_with_next=True), Paragraph(letter.closing, style))
    paper.add(Space(46, keep_with_next=True))
    paper.add(Paragraph(f"({letter.signer or _DOTS})", style))
    post = replace(style, keep_with_next=bool(letter.contact))
    paper.add(Paragraph(letter.post or " ", post))
    if letter.contact:
        contact = _thai("\n".join(letter.contact))
        paper.add(Space(18, keep_with_next=True), Paragraph(contact))
