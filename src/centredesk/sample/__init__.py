"""An invented office, for trying the program and for measuring it.

`office` makes a whole new office with its passphrase beside it; `calendar` lets many cases
live at once, day after day, through the same desk as everybody; `reports`, `operations`,
`cases`, `screenings`, `victims`, `aid` and `people` say what happens and what is written down;
`dice` throws everything that is chance; `words` holds what is invented. `bulk` fills an office
with tens of thousands of persons at once.

Not here: real names, real places of business, anything a real office would ever call.

Decision: a case is a generator that hands back the moment of its next event, and nothing is
written behind the desk's back. So the invented office shows access rights, journal, dates
and unfinished business exactly as a real one would; the same seed gives the same office.
"""
