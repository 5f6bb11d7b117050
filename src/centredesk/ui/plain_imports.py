"""Imports that PySide6 does not read along.

PySide6 stands before every import of the program and reads the source of each new module, looking
for `from __feature__ import …`, which nothing here says; Python then keeps all those sources. That
is a quarter of the way to the first list, and some 20 MiB for as long as the program runs.
"""

import builtins

import shiboken6  # noqa: F401  it is the part of PySide6 that does this, as soon as it is imported


def restore() -> None:
    """Put back the import that PySide6 stands before; the sooner, the less it has read."""
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
