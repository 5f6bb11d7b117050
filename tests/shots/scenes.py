"""Every picture there is; a new page or state adds one line to the scenes of its room."""

from tests.shots import aids, doors, papers, people, rooms
from tests.shots.album import Scenes

SCENES: Scenes = {**aids.SCENES, **doors.SCENES, **rooms.SCENES, **people.SCENES, **papers.SCENES}
