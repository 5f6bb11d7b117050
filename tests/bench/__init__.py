"""How fast we are: floor, peer and ourselves side by side in one run.

`measuring` takes the times and `report` tells them; each other module measures one group of
goals: `starting` (1a, 1b, 7), `listing` (2a, 2b, 2c), `saving` (3a), `importing` (4a, 4b),
`paper` (5c), `pages` and `long_list` (what is felt: no page waits, nobody is held). `offices`
makes and keeps the offices they are measured on.

Not collected by pytest: figures depend on the machine, only their ratios are goals.
Run it with `poe bench`, or `python -m tests.bench --quick` for small sizes.
"""
