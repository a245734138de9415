"""Everything a change must pass: style, types, which room imports which, and the tests.

``python -m tests --long`` tries thousands of chance cases in each test that draws them, others each time, all
the cases of tests of which a landing tries a share, and draws every screen that a test comes by.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO

WORKERS = (os.cpu_count() or 1) + 2
"""Two more than there are cores: screen tests wait for much of their time."""
STEPS = (
    ("-m", "ruff", "check", "."),
    ("-m", "ruff", "format", "--check", "."),
    ("-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"),
)
TYPES = ("-m", "mypy")
TESTS = ("-m", "pytest", "-n", str(WORKERS), "--dist", "worksteal", "--assert", "plain")
"""Plainly: to rewrite what is asserted takes each worker ten seconds where nothing is compiled yet."""
AGAIN = ("-m", "pytest", "--last-failed", "--last-failed-no-failures", "none")
"""What failed is tried once more, to say what was compared with what; it has failed all the same."""
HOURS = 2
"""What one test may take in the long form."""
_SOME_FAILED = 1
"""What pytest ends with when tests have failed."""
ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
"""Without compiled modules kept, every worker and every program that a test starts would compile anew the
whole product, and the workers all tests: a fifth of the time."""


def main(*options: str) -> int:
    """Run the steps one after another; the first that fails ends the run.

    The types, which need one core alone, are looked at beside the tests, and told when they are done.
    """
    long = "--long" in options
    if long:
        ENVIRONMENT["REFERAT_PROOF"] = "long"
    tried = (*TESTS, "--timeout", str(HOURS * 3600)) if long else TESTS
    for step in STEPS:
        with _begun(step) as done:
            if done.wait():
                return done.returncode
    with TemporaryFile() as said, _begun(TYPES, said) as types, _begun(tried) as tests:
        if types.wait():
            tests.terminate()
        said.seek(0)
        print("\n—", *TYPES, said.read().decode(errors="replace"), flush=True)  # noqa: T201
        failed = types.returncode or tests.wait()
    if tests.returncode == _SOME_FAILED:
        with _begun(AGAIN) as again:
            again.wait()
    return failed


def _begun(step: tuple[str, ...], said: IO[bytes] | None = None) -> subprocess.Popen[bytes]:
    print("—", *step, flush=True)  # noqa: T201 — this is what it is for
    return subprocess.Popen([sys.executable, *step], cwd=ROOT, env=ENVIRONMENT, stdout=said, stderr=said)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
