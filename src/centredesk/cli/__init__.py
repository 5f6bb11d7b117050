"""The command line: the same desk and the same access as the windows.

`program` has the words of the commands and the exit codes; `offices` makes and opens
offices; `tables` lists and shows records; `papers` imports registers and writes returns.

Not here: anything that decides. A command turns its words into one or two calls of the
desk and writes the answer. A passphrase is asked at the terminal or read from a file; it
is never an argument and never in the environment, where other programs can see it.

Decision: with `--json` a member who may see identities gets the names, and the reading is
journalled; without it names are masked as in the windows' lists.
"""
