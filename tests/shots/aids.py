"""Pictures of what helps everywhere: the palette and the help."""

from PySide6.QtWidgets import QWidget
from tests.shots.album import Album, Scene, Scenes


def palette_with(words: str) -> Scene:
    """The palette over the list of cases, with words typed."""

    def make(album: Album) -> QWidget:
        main = album.at("case", album.made[-1])
        main.navigator.go_to("cases")
        album.settle()
        main.aids.palette.open()
        main.aids.palette.line.setText(words)
        return main

    return Scene(make, "cases")


def help_beside(album: Album) -> QWidget:
    """The help of a page beside it."""
    main = album.at("case", album.made[-1])
    main.aids.help()
    return main


def keys_beside(album: Album) -> QWidget:
    """All keys of a page beside it."""
    main = album.at("cases")
    main.aids.keys()
    return main


SCENES: Scenes = {
    "10_palette": palette_with(""),
    "10_palette_commands": palette_with("ราย"),
    "10_palette_records": palette_with("2569-1"),
    "10_palette_nothing": palette_with("ไม่มีรายการหรือคำสั่งชื่อนี้"),
    "11_help": Scene(help_beside, "case"),
    "11_keys": Scene(keys_beside, "cases"),
}
