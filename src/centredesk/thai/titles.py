"""The titles that stand before names in registers, and how to tell them from a name's beginning."""

import re
from typing import Final

_FULL: Final = (
    "ว่าที่ร้อยตรี", "ว่าที่ร้อยโท", "ว่าที่ร้อยเอก",
    "พลตำรวจเอก", "พลตำรวจโท", "พลตำรวจตรี", "พันตำรวจเอก", "พันตำรวจโท", "พันตำรวจตรี",
    "ร้อยตำรวจเอก", "ร้อยตำรวจโท", "ร้อยตำรวจตรี", "นายดาบตำรวจ", "ดาบตำรวจ", "จ่าสิบตำรวจ",
    "สิบตำรวจเอก", "สิบตำรวจโท", "สิบตำรวจตรี", "พลตำรวจ", "พลเรือเอก", "พลเรือโท", "พลเรือตรี",
    "พลอากาศเอก", "พลอากาศโท", "พลอากาศตรี", "พลเอก", "พลโท", "พลตรี", "พันเอก", "พันโท", "พันตรี",
    "ร้อยเอก", "ร้อยโท", "ร้อยตรี", "จ่าสิบเอก", "จ่าสิบโท", "จ่าสิบตรี", "สิบเอก", "สิบโท", "สิบตรี",
    "พลทหาร", "นาวาอากาศเอก", "นาวาอากาศโท", "นาวาอากาศตรี", "นาวาเอก", "นาวาโท", "นาวาตรี",
    "เรืออากาศเอก", "เรืออากาศโท", "เรืออากาศตรี", "เรือเอก", "เรือโท", "เรือตรี",
    "พันจ่าเอก", "พันจ่าโท", "พันจ่าตรี", "จ่าเอก", "จ่าโท", "จ่าตรี",
    "หม่อมราชวงศ์", "หม่อมหลวง", "ศาสตราจารย์", "รองศาสตราจารย์", "ผู้ช่วยศาสตราจารย์",
    "นายแพทย์", "แพทย์หญิง", "นายสัตวแพทย์", "ทันตแพทย์หญิง", "ทันตแพทย์", "เภสัชกรหญิง", "เภสัชกร",
    "พระมหา", "พระครู", "พระใบฎีกา", "พระสมุห์", "พระปลัด", "พระอธิการ", "พระอาจารย์", "พระภิกษุ",
    "สามเณรี", "สามเณร", "แม่ชี", "เด็กหญิง", "เด็กชาย", "นางสาว", "นาย", "นาง", "มิสเตอร์", "มิสซิส",
)  # fmt: skip
# Titles only when a space follows: many names begin with these letters.
_ONLY_APART: Final = ("พระ", "คุณ", "เณร", "มิส", "จ่า", "หม่อม")
_MONK: Final = "พระ"
_ABBREVIATED: Final = (
    "ว่าที่ ร.ต.", "ว่าที่ ร.ท.", "ว่าที่ ร.อ.",
    "พล.ต.อ.", "พล.ต.ท.", "พล.ต.ต.", "พ.ต.อ.", "พ.ต.ท.", "พ.ต.ต.", "ร.ต.อ.", "ร.ต.ท.", "ร.ต.ต.",
    "จ.ส.ต.", "ส.ต.อ.", "ส.ต.ท.", "ส.ต.ต.", "ด.ต.", "พลฯ",
    "พล.ร.อ.", "พล.ร.ท.", "พล.ร.ต.", "พล.อ.อ.", "พล.อ.ท.", "พล.อ.ต.", "พล.อ.", "พล.ท.", "พล.ต.",
    "พ.อ.อ.", "พ.อ.ท.", "พ.อ.ต.", "พ.จ.อ.", "พ.จ.ท.", "พ.จ.ต.", "พ.อ.", "พ.ท.", "พ.ต.",
    "ร.อ.", "ร.ท.", "ร.ต.", "จ.ส.อ.", "จ.ส.ท.", "ส.อ.", "ส.ท.", "ส.ต.", "จ.อ.", "จ.ท.", "จ.ต.",
    "น.อ.", "น.ท.", "น.ต.", "ม.ร.ว.", "ม.ล.", "ผศ.", "รศ.", "ศ.", "ดร.", "นพ.", "พญ.", "ทพ.",
    "ทพญ.", "นสพ.", "ภก.", "ภญ.", "น.ส.", "ด.ช.", "ด.ญ.", "นส.", "ดช.", "ดญ.",
)  # fmt: skip
_ENGLISH: Final = {
    "mister": "Mr.", "mr": "Mr.", "mrs": "Mrs.", "ms": "Ms.", "miss": "Miss", "master": "Master",
    "mstr": "Master", "dr": "Dr.",
}  # fmt: skip
_FULLER: Final = {"นส.": "น.ส.", "ดช.": "ด.ช.", "ดญ.": "ด.ญ."}
_CIVIL: Final = frozenset(
    {"นาย", "นาง", "นางสาว", "เด็กชาย", "เด็กหญิง", "น.ส.", "ด.ช.", "ด.ญ.", "ดร.", "ผศ.", "รศ.", "ศ."}
)

# Names that only look as if a title stood before them: of one word, and with พระ of any length.
_WHOLE_NAMES: Final = frozenset({"นางรอง", "นางเลิ้ง", "นางฟ้า", "นางนวล", "นายอำเภอ", *_FULL})
_GIVEN_NAMES: Final = frozenset(
    {"พระพาย", "พระนาย", "พระเพลิง", "พระจันทร์", "พระพร", "พระราม", "พระแก้ว", "พระทอง", "พระขรรค์"}
)

_GROUPED: Final = {
    start: tuple(sorted((t for t in _FULL if t[:2] == start), key=len, reverse=True))
    for start in {title[:2] for title in _FULL}
}


def _dotted(title: str) -> str:
    # Typists put spaces around the dots, and a space for the last dot.
    parts = [re.escape(part) for part in title.replace(" ", "").split(".")]
    body = r" ?\. ?".join(parts[:-1]) + r"(?: ?\.| )" if len(parts) > 1 else parts[0]
    return body.replace("ว่าที่", "ว่าที่ ?")


_ABBREVIATED_START: Final = re.compile(
    "|".join(_dotted(title) for title in sorted(_ABBREVIATED, key=len, reverse=True))
)
_APART_START: Final = re.compile(f"({'|'.join(_ONLY_APART)}) ")
_ENGLISH_START: Final = re.compile(rf"({'|'.join(_ENGLISH)})(?: ?\.| |(?=[ก-๎]))", re.IGNORECASE)
_CAN_BEGIN_A_NAME: Final = re.compile(r"[ก-ฮเ-ไ](?!์)|[^\W\d_ก-๎]")


def title_at_start(text: str, *, after_another: bool = False) -> tuple[str, str] | None:
    """The title a clean text begins with and what follows it, or None when the name begins."""
    found = _abbreviated(text)
    if not found and not after_another:
        found = _english(text) or _full(text) or _apart(text)
    return _with_woman(*found) if found else None


def _abbreviated(text: str) -> tuple[str, str] | None:
    found = _ABBREVIATED_START.match(text)
    if not found or not _is_name(rest := text[found.end() :].lstrip()):
        return None
    title = found[0].replace(" ", "")
    title = title if title.endswith((".", "ฯ")) else title + "."
    return _FULLER.get(title, title), rest


def _english(text: str) -> tuple[str, str] | None:
    found = _ENGLISH_START.match(text)
    if not found or not _is_name(rest := text[found.end() :].lstrip()):
        return None
    return _ENGLISH[found[1].lower()], rest


def _full(text: str) -> tuple[str, str] | None:
    if text in _WHOLE_NAMES:
        return None
    for title in _GROUPED.get(text[:2], ()):
        if text.startswith(title) and (rest := _after(title, text)):
            return title, rest
    return None


def _after(title: str, text: str) -> str:
    glued = text.removeprefix(title)
    rest = glued.lstrip(" .")
    # A single letter glued on is the end of a word (นายก), not a name.
    if not _is_name(rest) or (rest == glued and len(glued.split(maxsplit=1)[0]) == 1):
        return ""
    return rest


def _apart(text: str) -> tuple[str, str] | None:
    if (found := _APART_START.match(text)) and _is_name(text[found.end() :]):
        return found[1], text[found.end() :]
    word = text.split(" ", maxsplit=1)[0]
    if text.startswith(_MONK) and word not in _GIVEN_NAMES and (rest := _after(_MONK, text)):
        return _MONK, rest
    return None


def _with_woman(title: str, rest: str) -> tuple[str, str]:
    after = rest.removeprefix("(หญิง)").removeprefix("หญิง").lstrip()
    if title in _CIVIL or title.isascii() or after == rest or not _is_name(after):
        return title, rest
    return f"{title}หญิง", after


def _is_name(text: str) -> bool:
    return _CAN_BEGIN_A_NAME.match(text) is not None
