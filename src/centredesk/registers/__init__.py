"""Other people's workbooks: a register goes in, typed rows and their problems come out.

What lives here: reading a file of any office's making in a child process with limits
(`reader`, `child`, `guards`, `books`), finding its headings (`headings`, `words`), reading each
cell as the field it belongs to (`cells`), and telling good rows from rows to hold (`rows`).

What does not live here: the database. `actions/register_import.py` writes what this room read;
nothing here knows a case or a person already met. Nothing is evaluated: a cell with a formula is
its stored value.

Why a child: a workbook comes from outside and may be broken or hostile. The child has no file
open, gets the bytes on its input, may use 256 MB and ten seconds, and its death is one Thai
sentence to the user. Limits stand in `limits.py`. The cell limit is higher than the 200,000 first
thought of (`design` R13): a register of 50,000 lines and 20 columns is honest work.

Why held, never guessed: a wrong birth date makes a child an adult. What cannot be read or
contradicts itself waits, with its reason, for a person.
"""
