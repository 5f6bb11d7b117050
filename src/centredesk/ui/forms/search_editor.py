"""The editor of one answer of a long list: any part of a word, or another word, finds it."""

from collections.abc import Iterator
from functools import lru_cache

from centredesk.errors import BadValue
from centredesk.fields.codes import CodeList, code_list
from centredesk.fields.kinds import Choice, Kind
from centredesk.thai.folding import fold
from centredesk.ui.forms.drop_list import Offer
from centredesk.ui.forms.editor import TypedEditor
from centredesk.ui.forms.find_line import Answer, FindLine
from centredesk.ui.parts.buttons import Button


@lru_cache(maxsize=64)
def _searchable(listed: CodeList) -> tuple[tuple[Offer, str, str], ...]:
    """Every answer with its word to be searched, and with its other words."""
    return tuple(
        (Offer(o.code, o.th), fold(o.th), f" {fold(o.en)} {fold(o.code)}") for o in listed.options
    )


def search_codes(codes: str, words: str) -> list[Offer]:
    """The answers that fit: those beginning so first, then any part, then other words for them."""
    wanted = fold(words)
    everything = _searchable(code_list(codes))
    if not wanted:
        return [offer for offer, _, _ in everything]
    ranked = sorted(_ranked(codes, wanted), key=lambda found: found[0])
    return [offer for _, offer in ranked]


def _ranked(codes: str, wanted: str) -> Iterator[tuple[int, Offer]]:
    listed = code_list(codes)
    meant = listed.find(wanted)
    for offer, word, others in _searchable(listed):
        if offer.value == meant:
            yield 0, offer
        elif word.startswith(wanted):
            yield 1, offer
        elif wanted in word:
            yield 2, offer
        elif f" {wanted}" in others:
            yield 3, offer


class SearchEditor(TypedEditor):
    """Type any part of an answer; what names none is told and stays to be mended."""

    def __init__(self, kind: Kind) -> None:
        assert isinstance(kind, Choice)  # noqa: S101  the table of editors says so
        self.codes = kind.codes
        self.finding = FindLine()
        super().__init__(kind, self.finding)
        self.finding.seek = self._seek
        self.finding.reasons = ()  # they stand last in the list itself
        self.finding.opens_with_f4 = True
        self.finding.put_in_corner(
            Button("เปิดรายการ (F4)", self._open, kind="corner", icon="chevron_down")
        )
        self.finding.counted = lambda number: f"พบ {number:,} คำตอบ"

    def settle(self) -> None:
        """Leaving takes the one answer that fits."""
        text = self.line.written().strip()
        if text and self._unreadable():
            found = search_codes(self.codes, text)
            if len(found) == 1:
                self.take(found[0])
        super().settle()

    def _open(self) -> None:
        self.line.setFocus()
        self.finding.open_all()

    def _unreadable(self) -> bool:
        try:
            self.value()
        except BadValue:
            return True
        return False

    def _seek(self, words: str, answer: Answer) -> None:
        reasons = [o for o in self.reason_offers() if not words or fold(words) in fold(o.label)]
        answer([*search_codes(self.codes, words), *reasons])
