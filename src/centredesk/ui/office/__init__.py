"""The office's own pages: its centre, members, agencies, code lists, settings, safety, versions.

What lives here: the page of the office with its sections (`office_page`, one file for each
section), the page of a member and of a new one, of an agency, and of a code list.

What does not live here: what a member may do (`actions/access`), how a passphrase is chosen or
changed (`ui/passphrases`), how a record's page or a list behaves (`record_page`, `lists`).

Why sections of one page and not ten pages: these are looked for rarely and by many words, and
one list of them is easier to find one's way in than ten entries of the navigation.
"""
