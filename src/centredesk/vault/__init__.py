"""Secrets, all of them: the only room that touches cryptography.

What lives here: the member's passphrase and how strong it is (`passphrase`, `estimate`), how it
is stretched (`stretching`), the office's keys and what is derived from them (`keys`), the key
file (`key_file`, `key_copies`) and its slots (`slot_boxes`, `slots`), the recovery kit's code
(`recovery`, `check_group`) and the one thing it may do (`recovery_opening`), the slowing down of
guesses (`throttle`, `guessing`), and the writing of small files that are never half there
(`writing`).

What does not live here: the encrypted database (`storage`), roles (`actions`; roles are not
cryptography), names of members (the key file lies in the open and holds ids only), paper
(`exports.recovery_kit`), the system keychain (later, and never as the only way in).

Why one room: an error here is silent. Passphrase → Argon2id → a random key per member → the
random key of the database; a changed passphrase never re-encrypts data. Every MAC and every box
is bound to a domain string with a version. What this cannot do: notice that somebody put back
both copies of an older key file, or slow down guesses on a copy of the folder.
"""
