"""What a workbook from outside may cost us."""

MAX_FILE = 20 * 1024 * 1024
MAX_SECONDS = 10.0
MAX_MEMORY = 256 * 1024 * 1024
MAX_PARTS = 2_000
MAX_UNPACKED = 200 * 1024 * 1024
MAX_RATIO = 100
# Small parts of one repeated character pack better than any bomb needs to; they harm nobody.
RATIO_FROM = 1024 * 1024
MAX_CELLS = 1_250_000
MAX_COLUMNS = 500
MAX_ROWS = 200_000
MAX_SHEETS = 100
MAX_TOLD = 96 * 1024 * 1024
