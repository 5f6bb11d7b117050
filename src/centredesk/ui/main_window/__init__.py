"""The frame around the pages.

What lives here: the window the user works in (`window`), the navigation at its left (`side_bar`)
and the line at its foot (`status_line`). It opens pages by name for the navigator, keeps the
ones already seen, and takes the keys that work everywhere.

What does not live here: anything on a page; the cover before it (`unlock`), the program around
it (`application`). Why pages are opened by name here and nowhere else: so that no room needs to
import another one.
"""
