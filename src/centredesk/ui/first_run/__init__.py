"""A new office, from nothing to its open window.

What lives here: the wizard (`wizard`), its steps (`steps`) and how a passphrase is chosen
(`new_passphrase`).

What does not live here: making keys and files (the desk), the paper of the recovery kit
(`exports`). The recovery code is on that paper and nowhere else: it is shown once, saved where the
user says, and forgotten when the wizard ends.
"""
