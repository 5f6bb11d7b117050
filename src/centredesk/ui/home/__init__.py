"""The first page: what waits for the member, the oldest first, and the way to each of it.

What lives here: `home_page` (the page), `rows` (a short table walked by arrows), `cards` (what
each kind of waiting work looks like), `ages` (how loud a wait is).

What does not live here: what waits and who may see it (`actions.home`), the pages it leads to.

Decision: nothing is shown here that is not so. A light for backups comes with backups; legal
clocks take the place of the first card when they come.
"""
