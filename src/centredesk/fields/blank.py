"""Why a field is empty: unknown, not stated and not applicable are answers."""

from enum import StrEnum


class Blank(StrEnum):
    """An answer that says why there is no value (data dictionary §0, "Unknown values")."""

    UNKNOWN = "UNKNOWN"
    NOT_STATED = "NOT_STATED"
    NOT_APPLICABLE = "NOT_APPLICABLE"

    @property
    def label(self) -> str:
        """The officials' word for it."""
        return _LABELS[self]


_LABELS = {
    Blank.UNKNOWN: "ไม่ทราบ",
    Blank.NOT_STATED: "ไม่ระบุ",
    Blank.NOT_APPLICABLE: "ไม่เกี่ยวข้อง",
}


def blank_of(text: str) -> Blank | None:
    """The blank a word or code stands for, or None."""
    word = text.strip()
    return next((blank for blank in Blank if word in (blank.value, blank.label)), None)
