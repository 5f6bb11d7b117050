"""The editor of several lines of text."""

from typing import Any

from centredesk.fields.kinds import Kind
from centredesk.ui.forms.drop_list import Offer
from centredesk.ui.forms.editor import Editor
from centredesk.ui.forms.note_paper import NotePaper
from centredesk.ui.theme.words import plain


class NoteEditor(Editor):
    """Several lines of text that grow with what is written."""

    wide = True

    def __init__(self, kind: Kind) -> None:
        super().__init__(kind)
        self.paper = NotePaper()
        self.paper.reasons = [Offer(blank, blank.label) for blank in self.reasons]
        self._shown: tuple[str, Any] = ("", None)
        self.hold(self.paper)
        self.paper.written.connect(self.edited)
        self.paper.was_left.connect(self.left)
        self.paper.taken.connect(self._take)

    def value(self) -> Any:
        """The text, or the blank that its word stands for."""
        text = self.paper.text()
        return self._shown[1] if text == self._shown[0] else self.read(text)

    def set_value(self, value: Any) -> None:
        """Show the text."""
        shown = self.words_of(value)
        self.paper.setPlainText(shown)
        self._shown = (plain(shown), value)

    def typed(self) -> Any:
        """The text, also when it cannot be read yet."""
        return self.paper.text()

    def type_back(self, kept: Any) -> None:
        """The text as it was left."""
        self.paper.setPlainText(str(kept or ""))

    def never_blank(self) -> None:
        """And no way to the reasons is shown."""
        super().never_blank()
        self.paper.reasons = []

    def set_read_only(self, on: bool) -> None:
        """Still there to be copied."""
        self.paper.setReadOnly(on)

    @property
    def locked(self) -> bool:
        """Whether it can only be read."""
        return self.paper.isReadOnly()

    def _take(self, offer: Offer) -> None:
        self.set_value(offer.value)
        self.edited.emit()
