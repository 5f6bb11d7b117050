"""Every picture there is; a new page or state adds one line to the scenes of its room."""

from tests.shots import (
    aids,
    assistance,
    doors,
    floating,
    held,
    home,
    office,
    papers,
    people,
    rooms,
    screening,
)
from tests.shots.album import Scenes

SCENES: Scenes = {
    **aids.SCENES,
    **doors.SCENES,
    **home.SCENES,
    **rooms.SCENES,
    **people.SCENES,
    **screening.SCENES,
    **papers.SCENES,
    **assistance.SCENES,
    **held.SCENES,
    **office.SCENES,
    **floating.SCENES,
}
