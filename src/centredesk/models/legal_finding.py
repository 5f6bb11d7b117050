"""What the law's elements give: act, means and purpose of s.6, and s.6/1 (data dictionary §1.8).

Pure functions of what stands in a screening: the window asks them on every tick, the desk again
when the result is confirmed. They warn and demand a written reason; they never block.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from centredesk.fields.codes import code_list
from centredesk.models.record import Values
from centredesk.models.victims import age_of

REASON_LENGTH = 20
VICTIM_RESULTS = ("VICTIM_TIP", "VICTIM_FL")
NOT_SPOKEN = ("REFUSED", "NOT_SCREENED")
"""Results without an interview: nothing was told, so no right had to be explained."""
_OF_FULL_AGE = 18


@dataclass(frozen=True)
class Element:
    """One element of s.6: how much of it was found, and whether the law asks for it."""

    name: str
    word: str
    count: int
    needed: bool = True

    @property
    def missing(self) -> bool:
        """Whether the law asks for it and nothing was found."""
        return self.needed and not self.count


@dataclass(frozen=True)
class Finding:
    """Whether the chosen result stands on the law's elements, and the sentence when not."""

    holds: bool
    sentence: str = ""
    short: str = ""
    """The same where the result stands beside it."""


@dataclass(frozen=True)
class Demand:
    """What has to be answered by a written reason: the field it is about, and the sentence."""

    field: str
    sentence: str
    short: str


@dataclass(frozen=True)
class Birth:
    """What is known of a person's age."""

    birth_date: str | None = None
    stated_age: int | None = None
    stated_age_on: date | None = None
    age_basis: str | None = None


@dataclass(frozen=True)
class AgeThen:
    """How old somebody was for the law: on which day, and whether it is that of the act."""

    years: int | None
    day: date
    of_the_act: bool

    @property
    def under_18(self) -> bool:
        """Whether the law asks for no means."""
        return self.years is not None and self.years < _OF_FULL_AGE


def age_then(birth: Birth, values: Mapping[str, Any], *, today: date) -> AgeThen:
    """Age when the exploitation began, or when screened if that is not known (s.6)."""
    begun, started = values.get("exploitation_from"), values.get("start_at")
    of_the_act = isinstance(begun, date)
    day = started.date() if isinstance(started, datetime) else today
    day = begun if isinstance(begun, date) else day
    years = age_of(birth.birth_date, birth.stated_age, birth.stated_age_on, day=day)
    return AgeThen(years, day, of_the_act)


def elements(values: Mapping[str, Any], *, under_18: bool) -> tuple[Element, Element, Element]:
    """Act, means and purpose; s.6/1 has its own purpose (09), which is none of s.6."""
    forms = [form for form in values.get("forms") or [] if not form.startswith("09")]
    return (
        Element("acts", "การกระทำ", len(values.get("acts") or [])),
        Element("means", "วิธีการ", len(values.get("means") or []), needed=not under_18),
        Element("forms", "ความมุ่งหมาย", len(forms)),
    )


def law_met(values: Mapping[str, Any], *, under_18: bool) -> tuple[str, ...]:
    """The sections whose elements are all there, as codes of the list of legal bases."""
    met = []
    if not any(element.missing for element in elements(values, under_18=under_18)):
        met.append("S6_2" if under_18 else "S6_1")
    if values.get("fl_means") and values.get("unable_to_resist") is not False:
        met.append("S6X1")
    return tuple(met)


def legal_finding(values: Values, *, under_18: bool) -> Finding:
    """Does the chosen result stand on act, means and purpose (s.6), or on s.6/1?

    Warns and demands a written reason; never blocks (data dictionary §1.8, rules).
    """
    check = _CHECKS.get(values.get("result") or "")
    return check(values, under_18=under_18) if check else Finding(True)


def _trafficked(values: Values, *, under_18: bool) -> Finding:
    missing = [e.word for e in elements(values, under_18=under_18) if e.missing]
    if not missing:
        return Finding(True)
    words = " ".join(missing)
    told = f"ผลว่าเป็นผู้เสียหายจากการค้ามนุษย์ยังขาดองค์ประกอบ: {words}"
    return Finding(False, told, f"ยังไม่พบ{words}")


def _forced(values: Values, *, under_18: bool) -> Finding:
    if not values.get("fl_means"):
        told = "ผลว่าเป็นผู้เสียหายตามมาตรา 6/1 ต้องมีวิธีการตามมาตรา 6/1 อย่างน้อยหนึ่งข้อ"
        return Finding(False, told, "ยังไม่พบวิธีการตาม ม. 6/1")
    if values.get("unable_to_resist") is False:
        told = "มาตรา 6/1 ต้องทำให้อยู่ในภาวะที่ไม่สามารถขัดขืนได้ แต่บันทึกไว้ว่าไม่ใช่"
        return Finding(False, told, "ไม่อยู่ในภาวะที่ขัดขืนไม่ได้")
    return Finding(True)


def _no_victim(values: Values, *, under_18: bool) -> Finding:
    if not any(element.missing for element in elements(values, under_18=under_18)):
        told = "องค์ประกอบครบตามมาตรา 6 แต่ผลว่าไม่เป็นผู้เสียหาย"
        return Finding(False, told, "องค์ประกอบครบตาม ม. 6")
    # What s.6/1 asks is only surely there where somebody said so of both its parts.
    if values.get("fl_means") and values.get("unable_to_resist"):
        told = "องค์ประกอบครบตามมาตรา 6/1 แต่ผลว่าไม่เป็นผู้เสียหาย"
        return Finding(False, told, "องค์ประกอบครบตาม ม. 6/1")
    return Finding(True)


_CHECKS = {"VICTIM_TIP": _trafficked, "VICTIM_FL": _forced, "NOT_VICTIM": _no_victim}


def rights_left(values: Mapping[str, Any]) -> list[str]:
    """The codes of what should be explained before an interview and was not."""
    told = values.get("explained") or []
    return [option.code for option in code_list("explained").options if option.code not in told]


def demands(values: Values, *, under_18: bool) -> list[Demand]:
    """Everything in a result that has to be answered by the written reason."""
    found = []
    finding = legal_finding(values, under_18=under_18)
    if not finding.holds:
        found.append(Demand("result", finding.sentence, finding.short))
    result = values.get("result")
    if result and result not in NOT_SPOKEN and (left := rights_left(values)):
        whole = len(code_list("explained").options)
        done = whole - len(left)
        told = f"ชี้แจงสิทธิแล้ว {done} ข้อ จาก {whole} ข้อ"
        found.append(Demand("explained", told, f"ชี้แจงสิทธิ {done} จาก {whole} ข้อ"))
    return found


def reason_given(values: Mapping[str, Any]) -> bool:
    """Whether the written reason is long enough to be one."""
    return len((values.get("reasons") or "").strip()) >= REASON_LENGTH
