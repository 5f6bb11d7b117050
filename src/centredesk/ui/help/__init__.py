"""F1: what this page is for, what this field takes, which keys there are.

What lives here: the articles of `resources/help/*.md` and how they are read (`articles`), what
may be typed into a kind of field (`field_words`), all keys of a page (`keys`), how an article
looks (`dress`), and the panel at the right that shows it (`panel`).

What does not live here: the words themselves (they are resources, one file for each page, so
that an official can correct them), and what a field asks for (its declaration in `models`).
"""
