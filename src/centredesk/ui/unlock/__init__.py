"""The cover: the first thing painted, and all there is while an office is locked.

What lives here: the card with the passphrase (`card`), how things stand at the door (`standing`),
the three ways of a very first start (`welcome`), and the way back to where a member was before
the lock (`way_back`).

What does not live here: what a passphrase opens (`vault`, through the desk). Nothing heavy may be
imported here: the database, the word list and paper are fetched while the user types. Not even
Qt's class `Qt` is: ninety enumerations come with its name, so it is `QtCore.Qt` where used.
Sentences shown at first are therefore joined by hand (`by_hand`). Names of members are not asked
for and not shown: the key file holds none, and the passphrase says who it is.
"""
