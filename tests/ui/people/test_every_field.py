"""Every field of a person, a case, a victim and a part in a case is filled through the windows."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest
from tests.making import make_case, make_person, make_report
from tests.ui.filling import fill
from tests.ui.hands import texts
from tests.ui.opening import come_to

from centredesk.actions.case_pages import case_page
from centredesk.actions.people import reveal_names
from centredesk.actions.records import record_values
from centredesk.desk import Desk
from centredesk.fields.blank import Blank
from centredesk.fields.field import fields_of
from centredesk.models import MODELS
from centredesk.ui.forms.ref_editor import RefEditor
from centredesk.ui.main_window.window import MainWindow
from centredesk.ui.navigation import something_new
from centredesk.ui.pages.add_page import AddPage
from centredesk.ui.pages.record_page import RecordPage

Settle = Callable[[], None]
GIVEN: dict[str, set[str]] = {
    "case": {"centre"},
    "person": set(),
    "victim": set(),
    "involvement": set(),
}
"""What no clerk types: the centre is the office itself."""
PLAIN: dict[str, dict[str, Any]] = {
    "case": {"status": "FOLLOW", "closed_at": None, "close_reason": None, "incident_to": None},
    "victim": {"left_at": None, "leave_reason": None, "reflection_end": None},
    "involvement": {"until": None},
    "person": {},
}
"""Fields whose rules look at other fields: they are filled by a second save."""

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def fill_page(page: Any, slug: str, refs: dict[str, UUID]) -> set[str]:
    """Fill every field the page offers; their names."""
    filled = set()
    for form in page.forms.values():
        for name, editor in form.editors.items():
            if name in PLAIN[slug] and PLAIN[slug][name] is None:
                continue
            if isinstance(editor, RefEditor):
                editor.set_value(refs[name])
            elif name in PLAIN[slug]:
                editor.set_value(PLAIN[slug][name])
            else:
                fill(editor)
            filled.add(name)
    return filled


@pytest.mark.parametrize("slug", GIVEN)
def test_every_field_is_entered_or_changed_in_a_window_and_kept(
    slug: str, desk: Desk, window: MainWindow, settle: Settle
) -> None:
    desk.do(reveal_names, reason="ตรวจสอบตัวบุคคลกับเอกสาร")
    window.revealing.start()
    officer = desk.member.id
    assert officer is not None
    refs = {
        "case": make_case(desk),
        "person": make_person(desk),
        "source_report": make_report(desk),
    }
    refs |= {"case_officer": officer, "case_manager": officer}
    new = come_to(window, settle, AddPage, f"new_{slug}", something_new())
    filled = fill_page(new, slug, refs)
    new.save()
    settle()
    assert window.page is not new or not new.banner.isVisible(), texts(new.banner)
    key = window.page.record if isinstance(window.page, RecordPage) else None
    if key is None:
        key = desk.ask(case_page, refs["case"]).people[0].involvement
    page = come_to(window, settle, RecordPage, slug, key)
    for section, _ in page.sections_told:
        page.open(section)
    offered = {name for form in page.forms.values() for name in form.editors}
    every = {told.name for told in fields_of(MODELS[slug])}
    assert filled | offered | GIVEN[slug] == every
    number = str(getattr(page.saved_record(), MODELS[slug].number_field))
    kept = desk.ask(record_values, slug, number)
    assert not [n for n in filled if kept[n] in (None, "", []) and not isinstance(kept[n], Blank)]
