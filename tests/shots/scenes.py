"""Every picture there is; a new page or state adds one line to the scenes of its room."""

from tests.shots import doors, papers, rooms
from tests.shots.album import Scenes

SCENES: Scenes = {**doors.SCENES, **rooms.SCENES, **papers.SCENES}
