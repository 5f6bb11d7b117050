"""Kinds of what stands on papers: places, identity cards, passports, telephone numbers."""

from dataclasses import dataclass

from centredesk import places
from centredesk.errors import BadValue
from centredesk.fields.kinds import Kind
from centredesk.thai import digits, folding, ids


@dataclass(frozen=True)
class PlaceOf(Kind):
    """A Thai place by its official code of 2, 4 or 6 digits."""

    def show(self, value: str | None) -> str:
        """As ต.ท่าสายลวด อ.แม่สอด จ.ตาก."""
        return places.full_name(value) if value else ""

    def read(self, text: str) -> str | None:
        """A code, today's or an abolished one, or a name that fits exactly one place."""
        plain = digits.arabic_digits(text).strip()
        if not plain:
            return None
        if plain.isdigit() and len(plain) in (2, 4, 6):
            return _known_place(plain)
        found = places.search_places(text, limit=2)
        if len(found) != 1:
            raise BadValue("ไม่พบสถานที่นี้ หรือมีหลายแห่งที่ชื่อตรงกัน", "เลือกจากรายการ หรือใช้รหัสสถานที่")
        return found[0].code


def _known_place(code: str) -> str:
    try:
        return places.current_code(code)
    except (KeyError, ValueError):
        raise BadValue(f"ไม่มีรหัสสถานที่ {code}", "ตรวจรหัสจังหวัด อำเภอ ตำบล") from None


@dataclass(frozen=True)
class ThaiId(Kind):
    """The 13-digit number of an identity card, also 0-, 6-, 7- and pink-card numbers."""

    def show(self, value: str | None) -> str:
        """With its dashes."""
        return ids.format_id(value) if value else ""

    def read(self, text: str) -> str | None:
        """Dashes, spaces and Thai digits allowed; the check digit must agree."""
        plain = "".join(c for c in digits.arabic_digits(folding.clean(text)) if c not in " -")
        if not plain:
            return None
        if not plain.isdigit() or len(plain) != 13:
            raise BadValue("เลขประจำตัวประชาชนต้องมี 13 หลัก", "ตรวจกับบัตร")
        if not ids.id_card_ok(plain):
            raise BadValue("เลขหลักสุดท้ายไม่ถูกต้อง", "ตรวจกับบัตร")
        return plain


@dataclass(frozen=True)
class Passport(Kind):
    """The number of a passport or another paper: capital letters and digits."""

    def read(self, text: str) -> str | None:
        """Upper case, no spaces."""
        plain = digits.arabic_digits(folding.clean(text)).upper().replace(" ", "")
        if len(plain) > 30:
            raise BadValue("เลขเอกสารยาวเกิน 30 ตัวอักษร", "ตรวจกับเอกสาร")
        return plain or None


@dataclass(frozen=True)
class Phone(Kind):
    """A telephone number as written, digits in Arabic."""

    def read(self, text: str) -> str | None:
        """Digits, + and the usual separators."""
        plain = digits.arabic_digits(folding.clean(text))
        if not plain:
            return None
        if not all(c in "0123456789+-() ,ต่อ." for c in plain) or not any(
            c.isdigit() for c in plain
        ):
            raise BadValue("หมายเลขโทรศัพท์มีได้เฉพาะตัวเลขและเครื่องหมาย + - ( )")
        return plain
