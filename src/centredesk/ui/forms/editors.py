"""Which editor a kind of value gets."""

from collections.abc import Callable

from centredesk.fields.days import BuddhistDate
from centredesk.fields.kinds import Choice, Choices, Kind, Lines, Note, Ref, YesNo
from centredesk.fields.papers import PlaceOf
from centredesk.ui.forms.choices import BoxEditor, TicksEditor, YesNoEditor, choice_editor
from centredesk.ui.forms.dates import DateEditor
from centredesk.ui.forms.editor import Editor, LineEditor, NoteEditor
from centredesk.ui.forms.line_table import LinesEditor
from centredesk.ui.forms.place_editor import PlaceEditor


def editor_for(kind: Kind) -> Editor:
    """A new editor for values of this kind; a kind without its own gets one line of text."""
    for known in type(kind).__mro__:
        if known in EDITORS:
            return EDITORS[known](kind)
    return LineEditor(kind)


def _lines(kind: Kind) -> Editor:
    return LinesEditor(kind, editor_for)


EDITORS: dict[type, Callable[[Kind], Editor]] = {
    Note: NoteEditor,
    BuddhistDate: DateEditor,
    YesNo: YesNoEditor,
    Choices: TicksEditor,
    Choice: choice_editor,
    PlaceOf: PlaceEditor,
    Ref: BoxEditor,
    Lines: _lines,
}
