"""Reads one small QR picture (version 3, alphanumeric), as a scanner would: no code of ours."""

from collections.abc import Callable, Iterator, Sequence

SIZE = 29
DARK = 128
LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
MASKS: tuple[Callable[[int, int], int], ...] = (
    lambda r, c: (r + c) % 2,
    lambda r, c: r % 2,
    lambda r, c: c % 3,
    lambda r, c: (r + c) % 3,
    lambda r, c: (r // 2 + c // 3) % 2,
    lambda r, c: (r * c) % 2 + (r * c) % 3,
    lambda r, c: ((r * c) % 2 + (r * c) % 3) % 2,
    lambda r, c: ((r + c) % 2 + (r * c) % 3) % 2,
)


def read_qr(picture: Sequence[bytes]) -> str:
    """The text of a picture (rows of grey 0–255) in which the QR is the only black thing."""
    rows = [number for number, row in enumerate(picture) if min(row) < DARK]
    columns = [
        number for number, column in enumerate(zip(*picture, strict=True)) if min(column) < DARK
    ]
    high, wide = (rows[-1] - rows[0] + 1) / SIZE, (columns[-1] - columns[0] + 1) / SIZE

    def module(row: int, column: int) -> int:
        line = picture[int(rows[0] + (row + 0.5) * high)]
        return int(line[int(columns[0] + (column + 0.5) * wide)] < DARK)

    modules = [[module(row, column) for column in range(SIZE)] for row in range(SIZE)]
    return _text("".join(map(str, _bits(modules))))


def _bits(modules: list[list[int]]) -> Iterator[int]:
    mask = MASKS[(modules[8][2] << 2 | modules[8][3] << 1 | modules[8][4]) ^ 0b101]
    upward = True
    for right in (28, 26, 24, 22, 20, 18, 16, 14, 12, 10, 8, 5, 3, 1):
        for row in range(SIZE - 1, -1, -1) if upward else range(SIZE):
            for column in (right, right - 1):
                if not _is_frame(row, column):
                    yield modules[row][column] ^ (mask(row, column) == 0)
        upward = not upward


def _is_frame(row: int, column: int) -> bool:
    corner = (row < 9 and (column < 9 or column > 20)) or (row > 20 and column < 9)
    return corner or 6 in (row, column) or (20 <= row <= 24 and 20 <= column <= 24)


def _text(bits: str) -> str:
    assert bits[:4] == "0010", "alphanumeric"
    count, place, text = int(bits[4:13], 2), 13, ""
    while len(text) + 1 < count:
        text += "".join(LETTERS[n] for n in divmod(int(bits[place : place + 11], 2), 45))
        place += 11
    return text + LETTERS[int(bits[place : place + 6], 2)] if len(text) < count else text
