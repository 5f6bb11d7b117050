"""A form opens before anybody notices: its lists and buttons are made when they are wanted."""

from time import process_time

import pytest
from PySide6.QtWidgets import QApplication
from tests.ui.holding import slowness

from centredesk.fields.field import sections_of
from centredesk.models import MODELS
from centredesk.models.record import Record
from centredesk.ui.forms.section_form import SectionForm

FIELDS, LONGEST = 20, 0.040
LONG = [
    (model, section)
    for model in MODELS.values()
    for section in sections_of(model)
    if section in ("A", "event", "protection", "identification")
]


def built(model: type[Record], section: str) -> float:
    """The time of this thread for a field of the form, shown empty."""
    start = process_time()
    form = SectionForm(model, section)
    form.show_record(None)
    taken = process_time() - start
    form.deleteLater()
    return taken / len(form.fields)


@pytest.mark.parametrize(("model", "section"), LONG)
def test_a_form_of_twenty_fields_is_built_within_forty_milliseconds(
    dressed: QApplication, model: type[Record], section: str
) -> None:
    assert min(built(model, section) for _ in range(8)) * FIELDS < LONGEST * slowness()
