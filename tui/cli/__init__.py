"""The command line: ``referat`` and its verbs."""

import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the program. Where somebody stops it before it has begun, it leaves without a word."""
    try:
        from tui.cli.program import main as begin  # noqa: PLC0415 — most of a start, and may be stopped

        begin(arguments)
    except KeyboardInterrupt:
        sys.exit(130)
