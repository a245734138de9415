"""Everything a change must pass: style, types, which room imports which, and the tests."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

WORKERS = (os.cpu_count() or 1) + 1
"""One more than there are cores: screen tests wait for much of their time."""
STEPS = (
    ("-m", "ruff", "check", "."),
    ("-m", "ruff", "format", "--check", "."),
    ("-m", "mypy"),
    ("-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"),
    ("-m", "pytest", "-n", str(WORKERS), "--dist", "worksteal"),
)
ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""Without compiled modules kept, every worker and every program that a test starts would compile anew the
whole product, and the workers all tests: a fifth of the time."""


def main() -> int:
    """Run the steps one after another; the first that fails ends the run."""
    for step in STEPS:
        print("—", *step, flush=True)  # noqa: T201 — this is what it is for
        done = subprocess.run([sys.executable, *step], cwd=ROOT, env=ENVIRONMENT, check=False)
        if done.returncode:
            return done.returncode
    return 0


if __name__ == "__main__":
    sys.exit(main())
