"""Qt without a screen, yet with the room of one: by itself it would be of 800 by 800 pixels."""

from pathlib import Path

OFFSCREEN = f"offscreen:configfile={Path(__file__).with_name('screen.json')}"
