"""Tries every scenario of trouble, and prints one line for each: ``python -m tests.scenarios``.

A scenario is a test of this folder, named after what is right at its end. Other arguments go to pytest
(``-k letterhead``).
"""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

OUTCOMES = {"passed": "right", "failed": "WRONG", "skipped": "not tried"}


class Table:
    """Collects what became of each scenario, and prints it at the end."""

    def __init__(self) -> None:
        """Begin with nothing tried."""
        self.rows: dict[str, str] = {}

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Keep the outcome of a scenario; what fails before or after it counts as wrong too."""
        if report.when == "call" or report.outcome != "passed":
            self.rows[report.nodeid] = report.outcome

    def print(self) -> None:
        """Print the table, file by file."""
        for name, outcome in self.rows.items():
            file, _, test = name.partition("::")
            sentence = test.removeprefix("test_").replace("_", " ")
            print(f"{OUTCOMES[outcome]:<10} {Path(file).stem.removeprefix('test_')}: {sentence}")
        right = sum(outcome == "passed" for outcome in self.rows.values())
        print(f"{right} of {len(self.rows)} scenarios as they should be")


def main() -> int:
    """Run the scenarios one after another."""
    table = Table()
    code = pytest.main(["-q", "-p", "no:cacheprovider", str(Path(__file__).parent), *sys.argv[1:]], [table])
    table.print()
    return int(code)


if __name__ == "__main__":
    sys.exit(main())
