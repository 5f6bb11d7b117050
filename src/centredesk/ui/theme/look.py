"""Palette, style sheet and fonts, made from the tokens and set together."""

from typing import Literal

from PySide6 import QtCore
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from centredesk.paths import resource
from centredesk.ui.theme.sheet import WORN, sheet_text
from centredesk.ui.theme.tokens import DARK, LIGHT, THEMES, Tokens

Mode = Literal["system", "light", "dark"]
MODES: tuple[tuple[Mode, str], ...] = (
    ("system", "ตามระบบ"),
    ("light", "สว่าง"),
    ("dark", "มืด"),
)
FAMILY = "IBM Plex Sans Thai Looped"
_FALLBACK = "Leelawadee UI"
_FACES = ("400Regular", "500Medium", "600SemiBold", "700Bold")
_PROPERTY, _OWN = "centredesk_theme", "centredesk_own_contrast"
_HALF = 128  # of the lightness

_ROLES = {
    QPalette.ColorRole.Window: "win",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "surf",
    QPalette.ColorRole.AlternateBase: "surf2",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.Button: "surf",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "bad",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "accent_t",
    QPalette.ColorRole.ToolTipBase: "surf",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.PlaceholderText: "text3",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Midlight: "line",
    QPalette.ColorRole.Mid: "line2",
    QPalette.ColorRole.Dark: "field",
    # Nothing is painted with these but what the sheet says: no text has links, no frame is raised.
    QPalette.ColorRole.Link: "dis",
    QPalette.ColorRole.LinkVisited: "accent_s",
    QPalette.ColorRole.Light: "hover",
    QPalette.ColorRole.Shadow: "text2",
}
_PALE = (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText)


STYLE = ("-style", "Fusion")
"""For the making of the application: the same measures on every system."""


def load_fonts() -> str:
    """Load the shipped screen font and name its family; Thai heights depend on it."""
    folder = resource("fonts", "ibm-plex-sans-thai-looped")
    files = [folder / f"IBMPlexSansThaiLooped_{face}.ttf" for face in _FACES]
    found = [QFontDatabase.addApplicationFont(str(file)) for file in files]
    return FAMILY if min(found) >= 0 else _FALLBACK


def apply(app: QApplication, mode: Mode) -> None:
    """Dress the whole program in one theme."""
    from centredesk.ui.theme.dressing import redress  # noqa: PLC0415  at first there is no window

    name = _meant(mode)
    app.setProperty(_PROPERTY, name)
    _tell_title_bar(app, mode)
    windows = [w for w in QApplication.topLevelWidgets() if w.property(WORN)]
    # The user's own contrast theme says it better than any table of ours.
    app.setProperty(_OWN, _high_contrast())
    own = app.style().standardPalette() if app.property(_OWN) else _palette(THEMES[name])
    app.setPalette(own)
    for window in windows:
        dress(window)
    redress(windows)


def dress(window: QWidget) -> None:
    """Let a window without parent wear the sheet, now and whenever the theme changes.

    It is the windows' and not the program's: with a sheet of the whole program every widget that
    is put into another is looked at again with all that stands in it, which is most of what a new
    page costs.
    """
    window.setProperty(WORN, "dark" if current() is DARK else "light")
    app = QApplication.instance()
    sheet = "" if app is not None and app.property(_OWN) else sheet_text()
    if window.styleSheet() != sheet:
        window.setStyleSheet(sheet)


def start(app: QApplication, mode: Mode) -> None:
    """Set fonts once, then the theme.

    What Qt knows of the system it tells in words of its class `Qt`, and these take longer to make
    than all other things of the first window. So that is dressed by how dark the system is, and
    `settle` asks once it is painted.
    """
    font = QFont(load_fonts())
    font.setPixelSize(14)
    app.setFont(font)
    if mode == "system":
        dark = app.palette().color(QPalette.ColorRole.Window).lightness() < _HALF
        name = "dark" if dark else "light"
        app.setProperty(_PROPERTY, name)
        app.setPalette(_palette(THEMES[name]))
    else:
        apply(app, mode)


def settle(app: QApplication, mode: Mode) -> None:
    """Heed what Qt knows of the system, after the first paint."""
    if _high_contrast() or THEMES[_meant(mode)] is not current():
        apply(app, mode)


def current() -> Tokens:
    """The tokens of the theme now worn."""
    app = QApplication.instance()
    return THEMES.get(str(app.property(_PROPERTY)), LIGHT) if app else LIGHT


def colour(token: str) -> QColor:
    """A token as a colour to paint with."""
    return QColor(getattr(current(), token))


def font(pixels: int = 14, *, strong: bool = False) -> QFont:
    """The screen font at a size of the type ramp."""
    made = QFont(QApplication.font())
    made.setPixelSize(pixels)
    made.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    return made


def _high_contrast() -> bool:
    # Each is held by a name: let go, it takes the next one with it.
    hints = QApplication.styleHints()
    accessibility = hints.accessibility()
    return accessibility.contrastPreference() == QtCore.Qt.ContrastPreference.HighContrast


def _meant(mode: Mode) -> str:
    if mode != "system":
        return mode
    dark = QApplication.styleHints().colorScheme() == QtCore.Qt.ColorScheme.Dark
    return "dark" if dark else "light"


def _tell_title_bar(app: QApplication, mode: Mode) -> None:
    schemes = {"light": QtCore.Qt.ColorScheme.Light, "dark": QtCore.Qt.ColorScheme.Dark}
    app.styleHints().setColorScheme(schemes.get(mode, QtCore.Qt.ColorScheme.Unknown))


def _palette(tokens: Tokens) -> QPalette:
    palette = QPalette()
    for role, token in _ROLES.items():
        palette.setColor(role, QColor(getattr(tokens, token)))
    for role in _PALE:
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.dis))
    palette.setColor(
        QPalette.ColorGroup.Disabled, QPalette.ColorRole.Highlight, QColor(tokens.line2)
    )
    return palette
