"""Which editor a kind of value gets."""

from collections.abc import Callable

from centredesk.fields.days import BuddhistDate, Moment, PartialDate
from centredesk.fields.kinds import Choice, Choices, Kind, Lines, Note, Ref, YesNo
from centredesk.fields.papers import PlaceOf
from centredesk.ui.forms.choices import (
    MANY,
    BoxEditor,
    SegmentEditor,
    YesNoEditor,
    fit_in_a_row,
    options_of,
)
from centredesk.ui.forms.dates import DateEditor, PartialEditor
from centredesk.ui.forms.editor import Editor, LineEditor
from centredesk.ui.forms.finders import Office
from centredesk.ui.forms.line_table import LinesEditor
from centredesk.ui.forms.moments import MomentEditor
from centredesk.ui.forms.note import NoteEditor
from centredesk.ui.forms.place_editor import PlaceEditor
from centredesk.ui.forms.ref_editor import ref_editor
from centredesk.ui.forms.search_editor import SearchEditor
from centredesk.ui.forms.ticks import many_editor


def editor_for(kind: Kind, office: Office | None = None) -> Editor:
    """A new editor for values of this kind; a kind without its own gets one line of text."""
    for known in type(kind).__mro__:
        if known in EDITORS:
            return EDITORS[known](kind, office or Office())
    return LineEditor(kind)


def choice_editor(kind: Kind, office: Office) -> Editor:
    """The editor that suits the size of the list."""
    assert isinstance(kind, Choice)  # noqa: S101  the table of editors says so
    options = options_of(kind)
    if fit_in_a_row(options):
        return SegmentEditor(kind, options)
    return BoxEditor(kind, options) if len(options) <= MANY else SearchEditor(kind)


def _lines(kind: Kind, office: Office) -> Editor:
    return LinesEditor(kind, lambda cell: editor_for(cell, office))


EDITORS: dict[type, Callable[[Kind, Office], Editor]] = {
    Note: lambda kind, office: NoteEditor(kind),
    BuddhistDate: lambda kind, office: DateEditor(kind, office.clock),
    PartialDate: lambda kind, office: PartialEditor(kind, office.clock),
    Moment: lambda kind, office: MomentEditor(kind, office.clock),
    YesNo: lambda kind, office: YesNoEditor(kind),
    Choices: lambda kind, office: many_editor(kind),
    Choice: choice_editor,
    PlaceOf: lambda kind, office: PlaceEditor(kind, office.province),
    Ref: lambda kind, office: ref_editor(kind, office.finders),
    Lines: _lines,
}
