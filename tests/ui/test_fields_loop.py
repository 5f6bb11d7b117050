"""Every field of every model is filled, saved, reloaded, cleared and broken through its editor."""

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from tests.ui.filling import Card, fill, spoil

from centredesk.actions.drafts import must_be_known
from centredesk.clock import StandingClock
from centredesk.errors import BadValue
from centredesk.fields.blank import Blank
from centredesk.fields.field import Field, fields_of, sections_of
from centredesk.fields.kinds import Choice
from centredesk.models import MODELS
from centredesk.ui.forms.editor import Editor
from centredesk.ui.forms.finders import Finder
from centredesk.ui.forms.reasons import reasons_for
from centredesk.ui.forms.section_form import SectionForm

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Shown = Callable[[QWidget], QWidget]
Made = Callable[[], SectionForm]
SECTIONS = [(slug, section) for slug, model in MODELS.items() for section in sections_of(model)]
FINDERS: dict[str, Finder] = {slug: Card() for slug in MODELS}

every_section = pytest.mark.parametrize(("slug", "section"), SECTIONS)


@pytest.fixture
def make(
    shown: Shown, clock: StandingClock, dressed: QApplication, slug: str, section: str
) -> Iterator[Made]:
    """The form of a section on the screen, as many times as it is wanted."""

    def one() -> SectionForm:
        form = SectionForm(MODELS[slug], section, finders=FINDERS, clock=clock, province="63")
        form.show_record(None)
        shown(form)
        return form

    yield one


def fields(form: SectionForm) -> Iterator[tuple[Field, Editor]]:
    """Each field with its editor."""
    for name, told in form.fields.items():
        yield told, form.editors[name]


@every_section
def test_every_field_is_filled_by_keys_and_kept_in_a_draft(make: Made) -> None:
    form, again = make(), make()
    wanted: dict[str, Any] = {}
    for told, editor in fields(form):
        wanted[told.name] = fill(editor)
        assert editor.value() == wanted[told.name], told.name
    assert form.draft() == {name: value for name, value in wanted.items() if value is not None}
    assert form.faults() == {}
    again.type_back(json.loads(json.dumps(form.typed())))
    assert again.draft() == form.draft()


@every_section
def test_every_field_shows_what_was_kept_and_is_cleared(make: Made) -> None:
    form, again = make(), make()
    for told, editor in fields(form):
        value = fill(editor)
        other = again.editors[told.name]
        other.set_value(value)
        assert other.value() == value, told.name
        other.set_value(None)
        assert other.value() is None, told.name
    assert again.draft() == {}
    assert again.dirty == 0


@every_section
def test_what_cannot_be_read_is_told_kept_and_mended(make: Made) -> None:
    form, again = make(), make()
    for told, editor in fields(form):
        if not spoil(editor):
            continue
        with pytest.raises(BadValue) as wrong:
            editor.value()
        assert any("ก" <= letter <= "ฮ" for letter in str(wrong.value)), told.name
        kept = json.loads(json.dumps(editor.typed()))
        editor.left.emit()
        assert form.labelled[told.name].fault == str(wrong.value)
        again.editors[told.name].type_back(kept)
        assert again.editors[told.name].typed() == kept
        editor.set_value(None)
        editor.edited.emit()
        assert form.labelled[told.name].fault == ""


@every_section
def test_every_field_may_say_why_it_is_blank_unless_it_must_be_known(make: Made) -> None:
    form, again = make(), make()
    for told, editor in fields(form):
        if must_be_known(form.model, told):
            assert editor.reasons == ()
            continue
        if not isinstance(told.kind, Choice):
            assert editor.reasons == tuple(Blank), told.name
        for why in reasons_for(told.kind):
            editor.set_value(why)
            assert editor.value() is why, f"{told.name} {why}"
            again.editors[told.name].type_back(json.loads(json.dumps(editor.typed())))
            assert again.editors[told.name].value() is why


@every_section
def test_every_field_can_be_only_read_and_still_be_copied(make: Made) -> None:
    form = make()
    for told, editor in fields(form):
        value = fill(editor)
        form.set_read_only(True)
        assert editor.locked, told.name
        taker = editor.focusProxy()
        assert taker is not None
        assert taker.isEnabled()
        assert taker.focusPolicy() & Qt.FocusPolicy.TabFocus
        QTest.keyClick(taker, Qt.Key.Key_A)
        assert editor.value() == value, told.name
        form.set_read_only(False)
        assert editor.value() == value
        type_back = editor.focusProxy()
        assert type_back is not None
        assert type_back.isVisible()


@every_section
def test_wherever_the_keyboard_stands_the_field_has_a_name(make: Made) -> None:
    form = make()
    for told, editor in fields(form):
        for taker in [editor, *editor.takers()]:
            assert told.label in taker.accessibleName(), told.name
            assert ("ต้องระบุ" in taker.accessibleDescription()) is told.required
    unnamed = [
        widget
        for widget in form.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and not widget.accessibleName()
    ]
    assert unnamed == []


def test_every_field_of_every_model_was_met() -> None:
    met = {(slug, f.name) for slug, s in SECTIONS for f in fields_of(MODELS[slug], s)}
    assert met == {(slug, f.name) for slug, model in MODELS.items() for f in fields_of(model)}
