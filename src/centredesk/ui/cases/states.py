"""How a case's states are shown: their tones, and the short words of a form."""

from centredesk.fields.codes import code_list
from centredesk.ui.parts.labels import Tone

STATUS_TONES: dict[str, Tone] = {"OPEN": "accent", "SCREENING": "accent", "PROTECT": "accent"}
SECRET = frozenset({"1", "2", "3"})
GRAVE = frozenset({"2", "3"})


def form_in_words(code: str) -> str:
    """A form of exploitation; a part of a form is named with its whole."""
    forms = code_list("exploit")
    whole, dot, _ = code.partition(".")
    if not dot:
        return forms.label(code)
    return f"{forms.label(whole).partition('หรือ')[0]} – {forms.label(code)}"


def form_in_list(code: str) -> str:
    """The same in few words, for a column: of the whole only its last word."""
    return form_in_words(code).replace("บังคับใช้แรงงาน – ", "แรงงาน – ")
