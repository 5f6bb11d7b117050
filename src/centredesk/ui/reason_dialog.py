"""Questions that want a reason: written, or chosen of a few before one is written."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from centredesk.ui.notices import Question
from centredesk.ui.parts.boxes import put
from centredesk.ui.parts.inputs import ChoiceBox
from centredesk.ui.parts.labelled import Labelled, line

_OTHER = "เหตุผลอื่น"
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


class ReasonOfFew(Question):
    """The usual reasons to choose from; another one is written."""

    def __init__(
        self,
        parent: QWidget,
        title: str,
        sentence: str,
        verb: str,
        *,
        reasons: Sequence[str],
        grave: bool = False,
    ) -> None:
        super().__init__(parent, title, sentence, verb, grave=grave)
        self.choice = ChoiceBox([(reason, reason) for reason in (*reasons, _OTHER)])
        self.choice.setCurrentIndex(-1)
        self.other = line()
        self._words = Labelled(_OTHER, self.other, required=True)
        put(self.body, Labelled("เหตุผล", self.choice, required=True), self._words)
        self.choice.currentIndexChanged.connect(self._changed)
        self.other.textChanged.connect(self._changed)
        self._changed()
        self.choice.setFocus()

    @property
    def given(self) -> str:
        """The reason chosen, or the one written instead."""
        chosen = str(self.choice.value() or "")
        return self.other.text().strip() if chosen == _OTHER else chosen

    def _changed(self) -> None:
        self._words.setVisible(self.choice.value() == _OTHER)
        self.act.setEnabled(bool(self.given))


def ask_reason(
    parent: QWidget, title: str, sentence: str, verb: str, *, grave: bool = False
) -> str:
    """The reason somebody writes; empty when they would rather not."""
    return _answer(ReasonQuestion(parent, title, sentence, verb, grave=grave))


def ask_one_of(
    parent: QWidget,
    title: str,
    sentence: str,
    verb: str,
    *,
    reasons: Sequence[str],
    grave: bool = False,
) -> str:
    """The reason somebody chooses, or writes; empty when they would rather not."""
    return _answer(ReasonOfFew(parent, title, sentence, verb, reasons=reasons, grave=grave))


def _answer(asked: ReasonQuestion | ReasonOfFew) -> str:
    done = asked.exec()
    asked.deleteLater()
    return asked.given if done else ""
