"""When the window covers itself.

What lives here: the watch over keys and mouse (`idling`), which warns half a minute before and
then says that the time has come; and what Windows tells of its own lock and sleep
(`windows_session`).

What does not live here: covering and leaving the office (`application`), how many minutes
(a setting of the office). Why it watches windows and not the program: every event of every
widget would pass through it, and opening a page makes ten thousand of them.
"""
