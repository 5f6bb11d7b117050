"""Questions that want a reason: written, or chosen of a few before one is written."""

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from centredesk.ui.notices import Question
from centredesk.ui.parts.boxes import put
from centredesk.ui.parts.inputs import ChoiceBox
from centredesk.ui.parts.labelled import Labelled, line

_OTHER = "เหตุผลอื่น"
LEAST = 4
"""Letters a reason has at least: a dot is none."""


@dataclass(frozen=True)
class Why:
    """An act that wants a reason: its name, its consequence, its verb, the usual reasons."""

    title: str
    sentence: str
    verb: str
    reasons: tuple[str, ...] = ()
    grave: bool = False


class _WhyQuestion(Question):
    """The act, its consequence, two verbs; how the reason is given, a child says."""

    def __init__(self, parent: QWidget, why: Why) -> None:
        super().__init__(parent, why.title, why.sentence, why.verb, grave=why.grave)

    @property
    def given(self) -> str:
        """The reason."""
        raise NotImplementedError

    def _changed(self) -> None:
        self.act.setEnabled(len(self.given) >= LEAST)


class ReasonQuestion(_WhyQuestion):
    """The reason is written; the keyboard begins in it."""

    def __init__(self, parent: QWidget, why: Why) -> None:
        super().__init__(parent, why)
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


class ReasonOfFew(_WhyQuestion):
    """The usual reasons to choose from; another one is written."""

    def __init__(self, parent: QWidget, why: Why) -> None:
        super().__init__(parent, why)
        self.choice = ChoiceBox([(reason, reason) for reason in (*why.reasons, _OTHER)])
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
        super()._changed()


def ask(parent: QWidget, why: Why) -> str:
    """The reason somebody gives; empty when they would rather not."""
    asked = ReasonOfFew(parent, why) if why.reasons else ReasonQuestion(parent, why)
    done = asked.exec()
    asked.deleteLater()
    return asked.given if done else ""
