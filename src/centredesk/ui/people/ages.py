"""The age that follows from what is being typed, told below the date of birth."""

from datetime import date

from centredesk.errors import BadValue
from centredesk.models.victims import age_of
from centredesk.ui.forms.section_form import SectionForm

_CHILD = 18


def hint_age(form: SectionForm, today: date) -> None:
    """Say the age today below the field it follows from, each time a field is left."""
    if {"birth_date", "stated_age"} <= form.editors.keys():
        form.left.connect(lambda: _tell(form, today))


def _tell(form: SectionForm, today: date) -> None:
    values = form.values()
    birth, stated = values.get("birth_date"), values.get("stated_age")
    name = "birth_date" if birth else "stated_age"
    if form.labelled[name].fault:
        return
    try:
        age = age_of(birth, stated, values.get("stated_age_on"), day=today)
    except BadValue:
        return
    if age is not None:
        child = " ยังไม่ครบ 18 ปี" if age < _CHILD else ""
        form.labelled[name].show_remark(f"อายุวันนี้ {age} ปี{child}")
