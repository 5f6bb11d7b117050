"""Ctrl+K: every command, page and record from one box.

What lives here: what a command is and how typed words fit it (`commands`), the commands of the
page that is open and of the rooms (`gathering`), which page opens which kind of record
(`places`), the rows and how they are painted (`rows`), and the box over the dimmed window
(`palette`).

What does not live here: looking for records (`actions.finding`), the pages themselves. The
window hands over a function for each. Names of persons are never looked for and never shown
here: the box is opened in front of visitors.
"""
