"""The stages of a case side by side: what is done, what is under way, what is not known yet."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from centredesk.actions.case_stages import Stage
from centredesk.fields.codes import code_list
from centredesk.thai.dates import short_date
from centredesk.ui.parts.boxes import Card, column
from centredesk.ui.parts.labels import Picture, Words

_SHAPES = {
    "done": ("checkmark_circle_filled", "good", "เสร็จแล้ว"),
    "now": ("record", "accent", "กำลังดำเนินการ"),
    "ahead": ("circle", "text3", "ยังไม่ถึง"),
}
_WORDS = {"RETURN": "ส่งกลับ"}


def stages_card(stages: tuple[Stage, ...], status: str) -> Card:
    """The strip, in a card."""
    card = Card("ขั้นตอนของกรณี")
    strip = QWidget()
    frame = QHBoxLayout(strip)
    frame.setContentsMargins(0, 0, 0, 0)
    frame.setSpacing(4)
    for stage in stages:
        frame.addWidget(_stage(stage, now=stage.code == status), 1)
    card.add(strip)
    return card


def _stage(stage: Stage, *, now: bool) -> QWidget:
    name, tint, spoken = _SHAPES[stage.state]
    word = _WORDS.get(stage.code) or code_list("case_status").label(stage.code)
    told = short_date(stage.on).rpartition(" ")[0] if stage.on else "–"
    told = "ปัจจุบัน" if now and not stage.on else told
    made = QWidget()
    made.setAccessibleName(f"{word} {spoken} {told}")
    frame = QHBoxLayout(made)
    frame.setContentsMargins(0, 0, 0, 0)
    frame.setSpacing(8)
    shape = QVBoxLayout()
    shape.setContentsMargins(0, 2, 0, 0)
    shape.addWidget(Picture(name, tint))
    shape.addStretch(1)
    frame.addLayout(shape)
    heading = Words(word, "strong" if stage.state == "now" else "body", wrap=True)
    heading.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    frame.addLayout(column(heading, Words(told, "help", wrap=True), None, gap=2), 1)
    return made
