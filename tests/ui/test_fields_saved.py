"""Whole records are filled through their editors, saved, and shown again as they were."""

from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from tests.making import (
    make_case,
    make_help,
    make_operation,
    make_person,
    make_report,
    make_screening,
    make_victim,
)
from tests.ui.filling import fill

from centredesk.actions import offices, records
from centredesk.actions.drafts import must_be_known
from centredesk.desk import Desk
from centredesk.fields.blank import Blank
from centredesk.fields.field import Field, fields_of, sections_of
from centredesk.fields.kinds import Ref
from centredesk.models import MODELS
from centredesk.models.record import Record
from centredesk.storage.statements import one_of
from centredesk.ui.forms.reasons import reasons_for
from centredesk.ui.forms.section_form import SectionForm, value_of
from centredesk.ui.theme.words import plain

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Shown = Callable[[QWidget], QWidget]
# What a rule of the subject ties to other values, or what is given and not typed.
TIED: Mapping[str, tuple[str, ...]] = {
    "centre": ("level", "district", "province"),
    "member": ("role",),
    "report": ("box_opened_at", "first_response_at", "forwarded_on"),
    "case": ("status",),
    "screening": ("result",),
    "victim": ("age_band",),
}


def _agency(desk: Desk) -> UUID:
    return desk.do(offices.add_agency, {"name": "หน่วยงานตัวอย่าง", "kind": "POLICE"})


def _involvement(desk: Desk) -> UUID:
    draft = {"case": make_case(desk), "person": make_person(desk), "role": "SUSPECT"}
    return desk.do(records.ADDERS["involvement"], draft)


def _member(desk: Desk) -> UUID:
    draft = {"full_name": "สมมติ ทดลอง", "position": "นักพัฒนาสังคม", "role": ["CLERK"]}
    return desk.do(offices.add_member, draft)


MAKERS: dict[str, Callable[[Desk], UUID]] = {
    "centre": lambda desk: desk.centre.id,
    "member": _member,
    "agency": _agency,
    "report": make_report,
    "case": make_case,
    "involvement": _involvement,
    "person": make_person,
    "screening_operation": make_operation,
    "screening": lambda desk: make_screening(desk, make_person(desk)),
    "victim": make_victim,
    "assistance": lambda desk: make_help(desk, make_victim(desk)),
}


class Form:
    """All sections of a record, filled and read together."""

    def __init__(self, model: type[Record], shown: Shown, leave_out: tuple[str, ...]) -> None:
        self.model = model
        self.parts = [
            SectionForm(model, section, leave_out=leave_out) for section in sections_of(model)
        ]
        for part in self.parts:
            shown(part)

    def show(self, record: Record) -> None:
        """Show a record in every part."""
        for part in self.parts:
            part.show_record(record)

    def draft(self) -> dict[str, Any]:
        """What was changed in any part."""
        return {name: value for part in self.parts for name, value in part.draft().items()}

    def each(self) -> list[tuple[Field, Any]]:
        """Every field with its editor."""
        return [(f, part.editors[name]) for part in self.parts for name, f in part.fields.items()]


@pytest.fixture
def slug() -> str:
    """Replaced by the parameter."""
    raise NotImplementedError


@pytest.fixture
def key(desk: Desk, slug: str) -> UUID:
    """A small record of the model."""
    return MAKERS[slug](desk)


@pytest.fixture
def form(shown: Shown, dressed: QApplication, slug: str) -> Form:
    """Its form, without references and what a rule ties."""
    model = MODELS[slug]
    refs = [f.name for f in fields_of(model) if isinstance(f.kind, Ref)]
    tied = (*TIED.get(slug, ()), model.number_field, *refs)
    return Form(model, shown, tuple(tied))


def _get(desk: Desk, slug: str, key: UUID) -> Record:
    with desk._engine.connect() as connection:
        found = one_of(connection, MODELS[slug], id=key)
    assert found is not None
    return found


def _save(desk: Desk, slug: str, key: UUID, draft: dict[str, Any]) -> None:
    desk.do(records.CHANGERS[slug], key, draft)


@pytest.mark.parametrize("slug", MAKERS)
def test_a_record_filled_by_keys_is_saved_and_shown_again(
    desk: Desk, form: Form, key: UUID, slug: str
) -> None:
    form.show(_get(desk, slug, key))
    for _, editor in form.each():
        editor.set_value(None)
        fill(editor)
    wanted = {told.name: editor.value() for told, editor in form.each()}
    _save(desk, slug, key, form.draft())
    again = _get(desk, slug, key)
    assert {name: value_of(again, name) for name in wanted} == wanted
    form.show(again)
    assert form.draft() == {}
    assert {told.name: editor.value() for told, editor in form.each()} == wanted


@pytest.mark.parametrize("slug", MAKERS)
def test_reasons_for_having_no_value_are_saved_and_shown_again(
    desk: Desk, form: Form, key: UUID, slug: str
) -> None:
    form.show(_get(desk, slug, key))
    for told, editor in form.each():
        if not must_be_known(form.model, told):
            editor.set_value(reasons_for(told.kind)[0])
    given = form.draft()
    assert set(map(type, given.values())) <= {Blank}
    _save(desk, slug, key, given)
    again = _get(desk, slug, key)
    form.show(again)
    assert form.draft() == {}
    for told, editor in form.each():
        if told.name in given:
            assert editor.value() is given[told.name], plain(told.label)


@pytest.mark.parametrize("slug", MAKERS)
def test_what_is_not_required_is_cleared_and_stays_empty(
    desk: Desk, form: Form, key: UUID, slug: str
) -> None:
    form.show(_get(desk, slug, key))
    for _, editor in form.each():
        editor.set_value(None)
        fill(editor)
    _save(desk, slug, key, form.draft())
    form.show(_get(desk, slug, key))
    for told, editor in form.each():
        if not told.required:
            editor.set_value(None)
    _save(desk, slug, key, form.draft())
    again = _get(desk, slug, key)
    assert not [f.name for f, _ in form.each() if not f.required and value_of(again, f.name)]
