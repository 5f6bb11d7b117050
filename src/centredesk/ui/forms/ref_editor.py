"""The editor of another record: type its code or a name, take it from what fits."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from centredesk.errors import BadValue
from centredesk.fields.blank import Blank
from centredesk.fields.kinds import Kind, Ref
from centredesk.ui.forms.choices import BoxEditor
from centredesk.ui.forms.drop_list import Offer
from centredesk.ui.forms.editor import Editor, TypedEditor
from centredesk.ui.forms.find_line import Answer, FindLine
from centredesk.ui.forms.finders import Adding, Finder, Found
from centredesk.ui.parts.buttons import Button

_WAIT = 120
_NEW = "new"


class RefEditor(TypedEditor):
    """Finds a record by code or name; shows its code and masked name, keeps its id."""

    wide = True

    def __init__(self, kind: Kind, finder: Finder) -> None:
        self.finder = finder
        self.finding = FindLine(delay=_WAIT)
        super().__init__(kind, self.finding)
        self._labels: dict[Any, str] = {}
        self._plain: dict[Any, str] = {}
        """What was found, masked: so it stays in the line, whatever was offered."""
        self._chosen: UUID | None = None
        self.finding.seek = self._seek
        self.finding.put_in_corner(
            Button("ค้น (↓)", self.finding.look_now, kind="corner", icon="search")
        )
        self.line.textEdited.connect(self._forget)

    def value(self) -> Any:
        """The id; words that name no record are told."""
        text = self.line.written().strip()
        if self._chosen is not None or not text:
            return self._chosen
        if text == self._shown[0]:
            return self._shown[1]
        if any(text == blank.label for blank in Blank):
            return self.read(text)
        raise BadValue("ยังไม่ได้เลือกจากรายการที่พบ", "พิมพ์รหัสหรือชื่อ แล้วกด Enter เพื่อเลือก")

    def set_value(self, value: Any) -> None:
        """Show a record; its label is asked for when it is not known yet."""
        self._chosen = value if isinstance(value, UUID) else None
        super().set_value(value)
        if self._chosen is not None and self._chosen not in self._labels:
            key = self._chosen
            self.finder.find(str(key), lambda found: self._learn(key, found))

    def words_of(self, value: Any) -> str:
        """Code and masked name."""
        return self._labels.get(value, "…") if isinstance(value, UUID) else super().words_of(value)

    def fill(self, options: Sequence[tuple[Any, str]]) -> None:
        """Names of records that a page already knows."""
        self._labels |= dict(options)
        if self._chosen in self._labels:
            self._write()

    def typed(self) -> Any:
        """The id where a record was chosen, and the words."""
        chosen = self._chosen and str(self._chosen)
        return {"id": chosen, "text": self.line.written()}

    def type_back(self, kept: Any) -> None:
        """Id and words, as they were left."""
        kept = kept if isinstance(kept, dict) else {"id": kept}
        if kept.get("id"):
            self._labels.setdefault(UUID(kept["id"]), str(kept.get("text") or "…"))
            self._chosen = UUID(kept["id"])
            self._write()
        else:
            self._chosen = None
            self.line.setText(str(kept.get("text") or ""))

    def take(self, offer: Offer) -> None:
        """Take what was found, a reason, or the offer to enter a new record."""
        if offer.value == _NEW and isinstance(self.finder, Adding):
            self.finder.add(offer.note, self._added)
            return
        if isinstance(offer.value, UUID):
            told = f"{offer.label} {offer.note}".strip()
            self._labels[offer.value] = self._plain.get(offer.value, told)
        super().take(offer)

    def _seek(self, words: str, answer: Answer) -> None:
        def found(records: list[Found]) -> None:
            self._plain = {r.id: f"{r.label} {r.note}".strip() for r in records}
            offers = [Offer(r.id, r.whole or r.label, r.note) for r in records]
            if isinstance(self.finder, Adding) and words:
                offers.append(Offer(_NEW, self.finder.offer, words))
            answer(offers)

        self.finder.find(words, found)

    def _added(self, found: Found) -> None:
        self.take(Offer(found.id, found.label, found.note))

    def _learn(self, key: UUID, found: list[Found]) -> None:
        self._labels[key] = next(
            (f"{r.label} {r.note}".strip() for r in found if r.id == key), "ไม่พบรายการที่อ้างถึง"
        )
        if self._chosen == key:
            self._write()

    def _write(self) -> None:
        """Show the label, and leave the value alone."""
        shown = self.words_of(self._chosen)
        if self._shown[1] == self._chosen:
            self._shown = (shown, self._chosen)
        self.line.setText(shown)
        self.line.setCursorPosition(0)

    def _forget(self, _: str) -> None:
        self._chosen = None


def ref_editor(kind: Kind, finders: Mapping[str, Finder]) -> Editor:
    """A finding line where the page can find such records, or a box that a page fills."""
    assert isinstance(kind, Ref)  # noqa: S101  the table of editors says so
    finder = finders.get(kind.model)
    return RefEditor(kind, finder) if finder is not None else BoxEditor(kind)
