"""The list of returns, in the ministry's order."""

from centredesk.errors import BadValue
from centredesk.exports.returns import r02, r03, r09, r11, r16
from centredesk.exports.returns.return_form import ReturnForm

FORMS: tuple[ReturnForm, ...] = (r02.FORM, r03.FORM, r09.FORM, r11.FORM, r16.FORM)


def form(code: str) -> ReturnForm:
    """The layout of one return, by its number."""
    found = next((f for f in FORMS if f.code == code.strip().upper()), None)
    if not found:
        known = ", ".join(f.code for f in FORMS)
        raise BadValue("ไม่มีรายงานแบบนี้", f"เลือกจาก {known}", field="return")
    return found
