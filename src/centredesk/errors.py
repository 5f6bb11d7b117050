"""What can go wrong in words a user understands; each sentence is shown as it stands."""


class DeskError(Exception):
    """Something the user can understand and act on: one Thai sentence, and what to do next."""

    def __init__(self, sentence: str, advice: str = "") -> None:
        super().__init__(f"{sentence} {advice}".strip())
        self.sentence = sentence
        self.advice = advice


class BadValue(DeskError):
    """A value that cannot stand in its field; `field` is the field's name.

    When several fields of a record are wrong, `problems` lists (field, sentence) of them all.
    """

    def __init__(
        self,
        sentence: str,
        advice: str = "",
        *,
        field: str = "",
        problems: tuple[tuple[str, str], ...] = (),
    ) -> None:
        super().__init__(sentence, advice)
        self.field = field
        self.problems = problems or ((field, sentence),)


class NotFound(DeskError):
    """The record is not there, or not any more."""


class NotAllowed(DeskError):
    """The member's roles do not let them do this."""


class ChangedByOthers(DeskError):
    """Somebody else saved the record first; both values are told, nothing is overwritten.

    `values` maps a field's name to (the value that stands now, the value that was to be saved).
    """

    def __init__(
        self, sentence: str, advice: str = "", *, values: dict[str, tuple[object, object]]
    ) -> None:
        super().__init__(sentence, advice)
        self.values = values


class WrongPassphrase(DeskError):
    """The passphrase opens no slot of this office; `wait` is the seconds until the next try."""

    def __init__(self, sentence: str, advice: str = "", *, wait: float = 0.0) -> None:
        super().__init__(sentence, advice)
        self.wait = wait


class CannotReadFile(DeskError):
    """A file that came from outside cannot be read; nothing in the office changed."""
