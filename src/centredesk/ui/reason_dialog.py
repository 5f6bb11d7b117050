"""A question that wants a written reason before something is struck out or opened again."""

from PySide6.QtWidgets import QWidget

from centredesk.ui.notices import Question
from centredesk.ui.parts.labelled import Labelled, line

LEAST = 4
"""Letters a reason has at least: a dot is none."""


class ReasonQuestion(Question):
    """The act, its consequence, the reason, two verbs; the keyboard begins in the reason."""

    def __init__(
        self, parent: QWidget, title: str, sentence: str, verb: str, *, grave: bool = False
    ) -> None:
        super().__init__(parent, title, sentence, verb, grave=grave)
        self.reason = line()
        self.body.addWidget(Labelled("เหตุผล", self.reason, required=True))
        self.reason.textChanged.connect(self._changed)
        self.reason.returnPressed.connect(self.act.click)
        self._changed()
        self.reason.setFocus()

    @property
    def given(self) -> str:
        """The reason as written."""
        return self.reason.text().strip()

    def _changed(self) -> None:
        self.act.setEnabled(len(self.given) >= LEAST)


def ask_reason(
    parent: QWidget, title: str, sentence: str, verb: str, *, grave: bool = False
) -> str:
    """The reason somebody writes; empty when they would rather not."""
    asked = ReasonQuestion(parent, title, sentence, verb, grave=grave)
    done = asked.exec()
    asked.deleteLater()
    return asked.given if done else ""
