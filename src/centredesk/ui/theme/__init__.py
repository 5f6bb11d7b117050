"""How everything looks, from one table.

`tokens` is the table of colours, light and dark; `look` turns it into palette and fonts; `sheet`
is the style sheet, one for both themes; `dressing` lets windows change from one to the other a few
widgets at a time; `icons` paints the shipped pictures in a token's colour at the screen's own
ratio; `words` lets Thai wrap. No colour stands anywhere else, neither here nor on a page.

Not here: widgets (they are `parts`, `forms`, `lists`), and no style sheet on a single widget: a
variant is a property (`kind`, `role`, `state`) that `resources/theme.qss` knows.

Why a palette and a sheet: a widget the sheet touches no longer follows the palette by itself; it
asks anew when it is polished.
"""
