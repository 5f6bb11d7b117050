"""What a page is made of: things with a height that can be drawn, and perhaps parted."""

from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from centredesk.exports.pen import Pen


class Block(Protocol):
    """One thing on a page, as wide as it is told to be."""

    @property
    def keep_with_next(self) -> bool:
        """Whether it must not stand at the foot of a page without what follows."""
        ...

    def height(self, pen: Pen, width: float) -> float:
        """How much of the page it takes."""
        ...

    def part(self, pen: Pen, width: float, room: float) -> "tuple[Block, Block] | None":
        """Its beginning, no higher than the room, and the rest; None when it stays whole."""
        ...

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Put it on the page, below `top`."""
        ...


@runtime_checkable
class Loose(Protocol):
    """A block of which a beginning may stand alone at the foot of a page."""

    def least(self, pen: Pen, width: float) -> float:
        """The height of the smallest beginning."""
        ...


@dataclass(frozen=True)
class Space:
    """Nothing, of some height."""

    points: float
    keep_with_next: bool = False

    def height(self, pen: Pen, width: float) -> float:
        """Its height, whatever the width."""
        return self.points

    def part(self, pen: Pen, width: float, room: float) -> None:
        """Space is not parted: at the foot of a page it is dropped."""
        return

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """Leave it empty."""


@dataclass(frozen=True)
class Together:
    """Blocks that stand on one page wherever a page can hold them, and are laid one by one else."""

    blocks: tuple[Block, ...]
    keep_with_next: bool = False

    def height(self, pen: Pen, width: float) -> float:
        """The height of all of them."""
        return sum(block.height(pen, width) for block in self.blocks)

    def part(self, pen: Pen, width: float, room: float) -> None:
        """The page takes them apart, never itself."""
        return

    def draw(self, pen: Pen, x: float, top: float, width: float) -> None:
        """One below the other."""
        for block in self.blocks:
            block.draw(pen, x, top, width)
            top -= block.height(pen, width)
