"""What differs between a save of somebody else and what is typed here, field by field, in words."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from centredesk.actions.history import Save
from centredesk.actions.record_pages import RecordFound
from centredesk.errors import BadValue
from centredesk.fields.blank import Blank
from centredesk.fields.field import Field, fields_of
from centredesk.fields.kinds import Ref
from centredesk.ui.forms.section_form import SectionForm, value_of
from centredesk.ui.pages.comparing import Difference, Side
from centredesk.ui.theme.words import plain

DOTS = "•••"
Forms = Mapping[str, SectionForm]
Hidden = Callable[[Field], bool]


@dataclass(frozen=True)
class _Typed:
    """What stands in one editor: the value, where it can be read, and its words."""

    value: Any
    words: str


@dataclass(frozen=True)
class _Words:
    """A field three times: as it was, as somebody saved it, as it is typed here."""

    former: str
    theirs: str
    ours: str


def differences_of(
    forms: Forms, base: RecordFound, newest: RecordFound, saves: Sequence[Save], hidden: Hidden
) -> list[Difference]:
    """Every field that differs from what we began with, theirs or ours."""
    ours = dict(_typed(forms, base))
    found = []
    for told in fields_of(type(newest.record)):
        before, now = value_of(base.record, told.name), value_of(newest.record, told.name)
        side = _side(told.name in ours, before != now)
        if side == "both" and ours[told.name].value == now:
            continue  # the same was typed here and saved there
        if side is not None:
            dots = hidden(told)
            words = _Words(
                DOTS if dots else in_words(told, before, base.spoken),
                DOTS if dots else in_words(told, now, newest.spoken),
                ours[told.name].words if told.name in ours else "",
            )
            save = _last_of(told.name, saves) if side != "ours" else None
            found.append(_difference(told, side, words, save))
    return found


def since_draft(
    forms: Forms, found: RecordFound, saves: Sequence[Save], kept_at: datetime
) -> list[Difference]:
    """What others saved after a draft was kept, of the fields the draft holds."""
    later = [save for save in saves if save.at > kept_at]
    told = {field.name: field for field in fields_of(type(found.record))}
    differences = []
    for name, typed in _typed(forms, found):
        changes = [(s, c) for s in later for c in s.changes if c.field == name]
        side: Side = "both" if changes else "ours"
        now = in_words(told[name], value_of(found.record, name), found.spoken)
        former = changes[-1][1].before if changes else now
        save = changes[0][0] if changes else None
        words = _Words(former, now, typed.words)
        differences.append(_difference(told[name], side, words, save))
    return differences


def in_words(told: Field, value: Any, spoken: Mapping[str, str]) -> str:
    """A value as people read it; a record by its number or title."""
    if value in (None, "", []):
        return ""
    if isinstance(value, Blank):
        return value.label
    if isinstance(told.kind, Ref):
        return spoken.get(told.name, "") or str(value)
    return told.kind.show(value)


def _side(ours: bool, theirs: bool) -> Side | None:
    if ours:
        return "both" if theirs else "ours"
    return "theirs" if theirs else None


def _difference(told: Field, side: Side, words: _Words, save: Save | None) -> Difference:
    return Difference(
        section=told.section,
        name=told.name,
        label=told.label,
        former=words.former,
        theirs=words.theirs,
        ours=words.ours,
        side=side,
        who=save.member if save else "",
        when=save.at if save else None,
    )


def _typed(forms: Forms, base: RecordFound) -> Iterator[tuple[str, _Typed]]:
    for form in forms.values():
        for name in form.typed():
            yield name, _standing(form, name)


def _standing(form: SectionForm, name: str) -> _Typed:
    editor, told = form.editors[name], form.fields[name]
    try:
        value = editor.value()
    except BadValue:
        return _Typed(None, plain(str(editor.typed())))
    if isinstance(told.kind, Ref) and value is not None and not isinstance(value, Blank):
        kept = editor.typed()
        return _Typed(value, str(kept.get("text") if isinstance(kept, dict) else kept))
    return _Typed(value, in_words(told, value, {}))


def _last_of(name: str, saves: Sequence[Save]) -> Save | None:
    """The newest save that changed a field."""
    return next((s for s in saves if any(change.field == name for change in s.changes)), None)
