"""An editor on the screen, with the keyboard in it."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from centredesk.ui.forms.editor import Editor

Shown = Callable[[QWidget], QWidget]


@pytest.fixture
def on_screen(shown: Shown, dressed: QApplication) -> Callable[[Editor], Editor]:
    """Show an editor and put the keyboard into it."""

    def show(editor: Editor) -> Editor:
        shown(editor)
        editor.setFocus()
        return editor

    return show
