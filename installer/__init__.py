"""The set-up of a fresh machine, and what is built for others to install.

What lives here: `bootstrap.py`, the one door (`run`, `test`), and the parts it calls; the pinned
and hashed requirements; `build.py`, which renews the pins and builds the wheel.

What does not live here: anything the program needs while it runs. Nothing here is in the wheel,
and nothing here may import more than the standard library: it runs before there is anything else.

Why our own door and not a package tool: a clerk's machine has Python at most, and the person who
sets it up should type one line and read one plain sentence when it does not work.
"""
