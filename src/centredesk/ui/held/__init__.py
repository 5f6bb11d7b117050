"""The room of held rows: what could not be read of a register is mended here and taken in.

What lives here: the page with the waiting rows at the left and the chosen row as fields
(`held_page`), those fields (`row_form`), which kind of value a field of a register holds
(`row_fields`).

What does not live here: reading a register and taking rows in (`registers`, `actions`), choosing a
file (the room `registers`). Why cells are corrected as text: the corrected row is read again by the
very reader that refused it, so that nothing gets in by hand that a file could not bring.
"""
