"""Start: the windows without arguments, the command line with them."""

import gc
import sys

# The frozen program has no other way to start the child that reads a workbook.
READ_REGISTER = "--read-register"


def main() -> int:
    """Run centredesk; the answer is the exit code."""
    if sys.argv[1:] == [READ_REGISTER]:
        from centredesk.registers import child  # noqa: PLC0415  as below

        return child.main()
    if len(sys.argv) == 1:
        # Nothing made before the first paint is ever let go: looking for it would hold that up.
        gc.disable()
        # The windows paint first and fetch the rest later; the command line needs all at once.
        from centredesk.ui import plain_imports  # noqa: PLC0415  each start loads only its own side

        plain_imports.restore()
        from centredesk.ui import application  # noqa: PLC0415  after that, or it would be read

        return application.main(None)
    from centredesk.cli import program  # noqa: PLC0415  as above

    return program.main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
