"""A page: title, actions, work; it asks and does in the background and reloads on changes."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, Concatenate, ParamSpec, TypeVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from centredesk.changes import Changes
from centredesk.errors import BadValue, DeskError
from centredesk.ui.background import Background, Job
from centredesk.ui.navigation import Navigator
from centredesk.ui.notices import Banner, Remedy, WorkBar
from centredesk.ui.parts.buttons import Button, Kind
from centredesk.ui.parts.head_and_foot import Foot, Head
from centredesk.ui.parts.tab_order import go_last
from centredesk.ui.preferences import Preferences
from centredesk.ui.revealing import Revealing

if TYPE_CHECKING:
    from centredesk.desk import Desk
    from centredesk.storage.unit_of_work import UnitOfWork

P = ParamSpec("P")
T = TypeVar("T")
# One key with two names: the Enter of the number pad, and Tab held with Shift.
_SPELLINGS = (("Ctrl+Return", "Ctrl+Enter"), ("Ctrl+Shift+Tab", "Ctrl+Shift+Backtab"))


@dataclass(frozen=True)
class Surroundings:
    """What every page is handed: the open office, its clerk, the way to other pages."""

    desk: "Desk"
    background: Background
    navigator: Navigator
    preferences: Preferences
    revealing: Revealing
    toast: Callable[..., None]
    status: Callable[..., None]
    undo: Callable[[], None]


class Page(QWidget):
    """What a room shows. A child writes `build`, `load` and, where it can be saved, `save`."""

    name: ClassVar[str] = ""
    title: ClassVar[str] = ""
    watches: ClassVar[tuple[str, ...]] = ()
    shows_names: ClassVar[bool] = False
    """Whether it shows names once they are revealed: it reads again when that changes."""
    working: ClassVar[bool] = False
    """A work page, with steps, work and live result side by side, wants the wide middle."""

    def __init__(self, around: Surroundings, record: Any = None) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.around = around
        self.desk = around.desk
        self.record = record
        self.closed = False
        self._stale = False
        self._columns: list[QWidget] = []
        self._shortcuts: dict[str, QShortcut] = {}
        self.head = Head(self.title)
        self.banner = Banner()
        self.progress = WorkBar()
        self.body = QHBoxLayout()
        self.foot = Foot()
        self._lay_out()
        around.background.changed.connect(self._heard)
        if self.shows_names:
            around.revealing.changed.connect(self.revealed_or_masked)
        self.keys_of_kind()
        self.build()
        QTimer.singleShot(0, self._first_load)

    # ── what a page writes ──

    def build(self) -> None:
        """Put the widgets in place, once."""

    def keys_of_kind(self) -> None:
        """The keys that every page of this kind has; `build` may give them another meaning."""

    def escape(self) -> bool:
        """Close what is open or leave where the keyboard is, losing nothing; whether it did."""
        return False

    def furnish(self) -> None:
        """Make what takes long, in a turn of its own, once the page stands."""

    def load(self) -> None:
        """Ask for what is shown; called at first and whenever a watched record changed."""

    def save(self) -> None:
        """Save what was typed."""

    @property
    def dirty(self) -> int:
        """How many fields were changed and not saved; such a page is kept open."""
        return 0

    def start_here(self) -> QWidget | None:
        """The widget that takes the keyboard when the page opens."""
        return None

    def keep_draft(self) -> None:
        """Keep what was typed and not saved; a page with forms does."""

    def revealed_or_masked(self) -> None:
        """Names were revealed, or masked again."""
        if not self.closed:
            self.load()

    # ── what a page uses ──

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Put a column into the work area."""
        self._columns.append(widget)
        self.body.addWidget(widget, stretch)

    def above(self, widget: QWidget) -> None:
        """Put a bar between header and work, such as filters or steps."""
        self._bars.addWidget(widget)

    def action(
        self,
        text: str,
        then: Callable[[], object],
        *,
        keys: str = "",
        icon: str = "",
        kind: Kind = "normal",
        foot: bool = False,
    ) -> Button:
        """A button in the header (or footer) with its key; the main one comes last."""
        button = Button(text, then, kind=kind, icon=icon, keys=keys if kind != "icon" else "")
        (self.foot if foot else self.head).add_action(button)
        if keys:
            self.on_key(keys, button.click)
        return button

    def on_key(self, keys: str, then: Callable[[], object]) -> None:
        """Do something when a key is pressed anywhere on this page, instead of what it did."""
        spellings = next((both for both in _SPELLINGS if keys in both), (keys,))
        keys = spellings[0]
        if (former := self._shortcuts.pop(keys, None)) is not None:
            former.deleteLater()
            former.setEnabled(False)
        self._shortcuts[keys] = shortcut = QShortcut(self)
        shortcut.setKeys([QKeySequence(spelling) for spelling in spellings])
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(then)

    @property
    def shortcuts(self) -> tuple[str, ...]:
        """The keys of this page."""
        return tuple(self._shortcuts)

    def ask(
        self,
        question: "Callable[Concatenate[UnitOfWork, P], T]",
        then: Callable[[T], None],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> Job:
        """Ask the desk in the background; the answer comes on the window thread."""
        return self._run(lambda: self.desk.ask(question, *args, **kwargs), then)

    def do(
        self,
        action: "Callable[Concatenate[UnitOfWork, P], T]",
        then: Callable[[T], None],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> Job:
        """Do an action in the background; what went wrong is shown on this page."""
        self.banner.hide()
        return self._run(lambda: self.desk.do(action, *args, **kwargs), then)

    def work(
        self,
        what: str,
        piece: Callable[[Callable[[int, int], None]], T],
        then: Callable[[T], None],
        *,
        unit: str = "รายการ",
        where_files: bool = True,
    ) -> Job:
        """A long piece of work with a bar and a way to stop it; it is handed `report(done, of)`."""
        job = self.around.background.run(
            piece,
            then,
            failed=self.failed,
            owner=self,
            where="files" if where_files else "desk",
            reporting=True,
        )
        self.progress.follow(job, what, unit)
        return job

    def tab_after(self, column: QWidget) -> None:
        """More was made in a column: Tab comes to what stands beside and below it after that."""
        go_last(self.body, *self._columns[self._columns.index(column) + 1 :])
        go_last(self._frame, self.foot)

    def say(self, text: str, *, undo: bool = False) -> None:
        """News of success, at the bottom right; with `undo` it can be taken back from there."""
        self.around.toast(text, self.around.undo if undo else None)

    @property
    def may_see_names(self) -> bool:
        """Whether names stand on this page now: the right is there, and they were revealed."""
        return self.desk.member.can_see_identity and self.around.revealing.on

    def failed(self, error: DeskError) -> None:
        """Show what went wrong; a page with a form marks the field as well."""
        remedies: list[Remedy] = []
        if isinstance(error, BadValue) and error.field:
            remedies = self.remedies_for(error)
        self.banner.tell(error.sentence, error.advice, *remedies)

    def remedies_for(self, error: BadValue) -> list[Remedy]:
        """What to offer when one field is at fault."""
        return []

    def go_to(self, name: str, record: Any = None) -> None:
        """Open another page."""
        self.around.navigator.go_to(name, record)

    def leave(self) -> None:
        """The page goes: what was typed is kept, and it is told nothing any more."""
        self.keep_draft()
        self.closed = True
        self.deleteLater()

    def load_when_seen(self) -> None:
        """What is shown is not true any more: read it now, or when somebody comes to see it."""
        if self.isVisible():
            self.load()
        else:
            self._stale = True

    # ── inside ──

    def _lay_out(self) -> None:
        self._frame = frame = QVBoxLayout(self)
        frame.setContentsMargins(0, 0, 0, 0)
        frame.setSpacing(0)
        self._bars = QVBoxLayout()
        self._bars.setSpacing(0)
        notices = QVBoxLayout()
        notices.setContentsMargins(16, 0, 16, 0)
        notices.setSpacing(0)
        for notice in (self.banner, self.progress):
            notices.addWidget(notice)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        frame.addWidget(self.head)
        frame.addLayout(self._bars)
        frame.addLayout(notices)
        frame.addLayout(self.body, 1)
        frame.addWidget(self.foot)
        self.head.back.clicked.connect(self.around.navigator.back)
        self.on_key("F5", self.load)
        self.on_key("F6", lambda: self.next_pane(1))
        self.on_key("Shift+F6", lambda: self.next_pane(-1))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  Qt's name
        """Escape that no field took."""
        if event.key() != Qt.Key.Key_Escape or event.modifiers() or not self.escape():
            super().keyPressEvent(event)

    def next_pane(self, step: int) -> None:
        """Take the keyboard to the first field of the next column that has one."""
        panes = [(c, first) for c in self._columns if (first := _first_field(c))]
        here = next((n for n, (c, _) in enumerate(panes) if c.isAncestorOf(self.focusWidget())), -1)
        if panes:
            panes[(here + step) % len(panes)][1].setFocus(Qt.FocusReason.TabFocusReason)

    def _first_load(self) -> None:
        if not self.closed:
            self.furnish()
            self.load()
            if not self.dirty and (first := self.start_here()) is not None:
                first.setFocus()

    def _run(self, work: Callable[[], T], then: Callable[[T], None]) -> Job:
        return self.around.background.run(work, then, failed=self.failed, owner=self)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802  Qt's name
        """What changed while nobody looked is read now."""
        super().showEvent(event)
        if self._stale:
            self._stale = False
            self.load()

    def _heard(self, changes: Changes) -> None:
        if not self.closed and changes.of(*self.watches):
            self.load_when_seen()


def _first_field(column: QWidget) -> QWidget | None:
    """The first widget of a column that takes the keyboard by Tab."""
    tab = Qt.FocusPolicy.TabFocus
    fields = (w for w in column.findChildren(QWidget) if w.isVisible() and w.isEnabled())
    return next((w for w in fields if w.focusPolicy() & tab), None)
