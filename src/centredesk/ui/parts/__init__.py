"""The small things every page is made of.

What lives here: labels that wrap Thai (`labels`), buttons with their key written on them
(`buttons`), cards, rules and scrolling columns (`boxes`), columns of hundreds of wrapped rows
(`stack`, `small_table`), combo and check boxes painted from the tokens (`inputs`), work done in
turns (`turns`). Each takes plain texts and functions.

What does not live here: anything that knows a field, a record or the desk (`forms`, `lists`,
`pages`). Why our own: the style sheet cannot tint a picture, and Qt reads a text with a `<` in it
as HTML unless it is told not to; here both are settled once.
"""
