"""Where passphrases are chosen, changed and waited for.

What lives here: two fields for a new passphrase with its strength in words (`new_passphrase`), a
member changing their own (`change_passphrase`), and the wait after wrong ones (`wait_bar`).

What does not live here: what makes a passphrase good, and what it opens (`vault`); the cover
(`unlock`) and the wizards (`first_run`), which are built from these parts. Why a room of its
own: the cover, the wizards and the office's page all ask for passphrases, and none of them may
import another. Nothing heavy may be imported here: the cover is painted first of all.
"""
