"""What was typed of one person of an intake, and who was said to be the same or another."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any
from uuid import UUID

from centredesk.actions.intake import PersonGiven
from centredesk.fields.blank import Blank
from centredesk.fields.codes import code_list
from centredesk.thai.names import mask_name

VICTIM = "VICTIM"
_NAME = ("prefix", "first_name", "last_name")
_UNKNOWN = Blank.UNKNOWN.label


@dataclass(frozen=True)
class PersonTyped:
    """One person as typed so far."""

    typed: dict[str, Any] = field(default_factory=dict)
    role: str = VICTIM
    known: str = ""
    known_code: str = ""
    apart: tuple[str, ...] = ()

    @property
    def nobody(self) -> bool:
        """Whether nothing was said of this person yet."""
        return not self.typed and not self.known

    @property
    def unknown_name(self) -> bool:
        """Whether the name was said to be unknown."""
        return self.typed.get("first_name") == _UNKNOWN

    @property
    def called(self) -> str:
        """The code of a known person, or the masked name."""
        if self.known:
            return self.known_code
        if self.unknown_name:
            return "ไม่ทราบชื่อ"
        name = " ".join(str(self.typed[part]) for part in _NAME if self.typed.get(part))
        latin = str(self.typed.get("first_name_latin") or "")
        return mask_name(name or latin) or "ยังไม่มีชื่อ"

    @property
    def role_word(self) -> str:
        """What the person is in the case; nobody is a victim before being identified."""
        return role_word(self.role)

    def given(self) -> PersonGiven:
        """As the intake takes it."""
        known = UUID(self.known) if self.known else None
        return PersonGiven(self.role, self.typed, known, tuple(UUID(key) for key in self.apart))

    def as_json(self) -> dict[str, Any]:
        """For the draft."""
        return asdict(self) | {"apart": list(self.apart)}

    def same_as(self, key: UUID, code: str) -> "PersonTyped":
        """This is a person the office knows."""
        return replace(self, known=str(key), known_code=code)

    def somebody_else(self) -> "PersonTyped":
        """It is not that person after all."""
        return replace(self, known="", known_code="")

    def apart_from(self, key: UUID) -> "PersonTyped":
        """This is not that person."""
        return replace(self, apart=(*self.apart, str(key)))


def typed_of(kept: Mapping[str, Any]) -> PersonTyped:
    """Back from a draft."""
    return PersonTyped(
        dict(kept["typed"]),
        kept["role"],
        kept["known"],
        kept["known_code"],
        tuple(kept["apart"]),
    )


def role_word(code: str) -> str:
    """The word of a role in an intake."""
    return "ผู้ที่อาจเป็นผู้เสียหาย" if code == VICTIM else code_list("involvement_role").label(code)


def roles() -> list[tuple[object, str]]:
    """The roles to choose from."""
    return [
        (option.code, role_word(option.code)) for option in code_list("involvement_role").options
    ]
